//! Says what a webhook means, and which list to read next.
//!
//! A server does this after it has checked the `Authorization` header
//! ([`Authorization`](widget_types::runtime::Authorization)) and has answered `200 OK`, which it must do
//! within [`ACKNOWLEDGE_WITHIN`](widget_types::retrieving_data::ACKNOWLEDGE_WITHIN). A repeated delivery is
//! known by its `webhook_id`.
#![forbid(unsafe_code)]

use std::io::{self, Read, Write};
use std::process::ExitCode;

use examples::{Stop, Told};
use lexopt::prelude::*;
use serde::Serialize;
use serde_json::{Map, Value as Json};
use widget_types::retrieving_data::{Webhook, WebhookKind};
use widget_types::starting::Resource;
use widget_types::{Reported, Text};

const HELP: &str = "\
usage: webhook [--show-link] < PAYLOAD

Says what the webhook on standard input means, as JSON, and which list to read next. The link's id is
a secret and shown as {link_id}, unless --show-link is given.

Exit status: 0, or 1 if the payload cannot be read, or 2 if this program was called in a wrong way.
";

fn main() -> ExitCode {
    examples::finish(run())
}

fn run() -> Result<ExitCode, Stop> {
    let mut parser = lexopt::Parser::from_env();
    let mut show_link = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("show-link") => show_link = true,
            Long("help") | Short('h') => return examples::print_help(HELP),
            other => return Err(examples::unexpected(&other, HELP)),
        }
    }
    let mut payload = Vec::new();
    io::stdin().read_to_end(&mut payload)?;
    let unreadable = |problem: &dyn std::fmt::Display| {
        Stop::Failed(format!(
            "the payload cannot be read: {problem}. Pass on the whole body as it was received"
        ))
    };
    let payload = std::str::from_utf8(&payload).map_err(|error| unreadable(&error))?;
    let webhook = Webhook::parse(payload).map_err(|problem| unreadable(&problem))?;
    let report = Report::new(&webhook, show_link)?;
    writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&report)?)?;
    Ok(ExitCode::SUCCESS)
}

#[derive(Serialize)]
struct Report<'a> {
    webhook_id: &'a Text<'a>,
    webhook_type: Told,
    webhook_code: Option<Told>,
    process_type: Option<Told>,
    /// Our name for the combination of type and code; none if it is not documented.
    kind: Option<&'static str>,
    meaning: &'static str,
    link_id: Option<String>,
    data: Map<String, Json>,
    undocumented_keys: Vec<String>,
    next: Vec<String>,
}

impl<'a> Report<'a> {
    fn new(webhook: &'a Webhook<'a>, show_link: bool) -> Result<Self, Stop> {
        let link_id = webhook.link_id().map(|link| match show_link {
            true => link.expose().to_string(),
            false => "{link_id}".to_owned(),
        });
        let filter = link_id.as_deref().unwrap_or("{link_id}");
        let endpoint = resource(webhook).and_then(Resource::list_endpoint);
        let next = endpoint.map(|path| format!("GET {path}?link={filter}"));

        let documented = webhook.kind().map_or(&[][..], WebhookKind::data_fields);
        let (data, others) = match serde_json::to_value(webhook.data())? {
            Json::Object(fields) => {
                fields.into_iter().partition(|(key, _)| documented.contains(&key.as_str()))
            }
            _ => (Map::new(), Map::new()),
        };
        let undocumented_keys = webhook.extra().iter().map(|(key, _)| key.to_string());
        Ok(Self {
            webhook_id: webhook.webhook_id(),
            webhook_type: webhook.webhook_type().into(),
            webhook_code: webhook.webhook_code().map(Told::from),
            process_type: webhook.process_type().map(Told::from),
            kind: webhook.kind().map(WebhookKind::name),
            meaning: webhook.kind().map_or_else(|| meaning_of_undocumented(webhook), meaning),
            link_id,
            data,
            undocumented_keys: undocumented_keys
                .chain(others.keys().map(|key| format!("data.{key}")))
                .collect(),
            next: next.into_iter().collect(),
        })
    }
}

/// What the webhook is about, as its type says. The type that comes with tax returns is not documented.
fn resource(webhook: &Webhook<'_>) -> Option<Resource> {
    match webhook.kind() {
        Some(WebhookKind::TaxReturnsNew) => Some(Resource::TaxReturns),
        _ => webhook.webhook_type().documented()?.resource(),
    }
}

/// What a host does about it. There is no `_`, so a kind that is documented some day must be added.
fn meaning(kind: WebhookKind) -> &'static str {
    match kind {
        WebhookKind::AccountsHistorical
        | WebhookKind::OwnersHistorical
        | WebhookKind::TransactionsHistorical
        | WebhookKind::BillsHistorical
        | WebhookKind::InvestmentsHistorical
        | WebhookKind::InvestmentTransactionsHistorical
        | WebhookKind::EmploymentRecordsHistorical
        | WebhookKind::EmploymentsHistorical
        | WebhookKind::InvoicesInflow
        | WebhookKind::InvoicesOutflow
        | WebhookKind::TaxStatusHistorical
        | WebhookKind::TaxComplianceStatusHistorical => "The history is loaded: read the list.",
        WebhookKind::AccountsNew
        | WebhookKind::OwnersNew
        | WebhookKind::TransactionsNew
        | WebhookKind::BillsNew
        | WebhookKind::InvestmentsNew
        | WebhookKind::InvestmentTransactionsNew
        | WebhookKind::TaxReturnsNew => "There is new data: read the list again.",
        WebhookKind::TransactionsUpdated => "Transactions have changed: read the list again.",
        WebhookKind::TransactionsDeleted => "Transactions are gone: read the list again and drop the others.",
        WebhookKind::LinkInvalidCredentials => {
            "The log-in no longer works: have the person start the widget in update mode."
        }
        WebhookKind::LinkTokenRequired => {
            "The institution asks for a token: have the person start the widget in update mode."
        }
        WebhookKind::LinkDeleted => "The link is deleted: forget its id.",
        WebhookKind::ConsentAboutToExpire
        | WebhookKind::OpenfinanceConsentExpired
        | WebhookKind::ConsentWithUnrecoverableResources
        | WebhookKind::ConsentWithTemporarilyUnavailableResources
        | WebhookKind::ConsentExpirationChanged
        | WebhookKind::ConsentExpired => {
            "It is about a consent in Brazil: this widget asks for none, so find out who set it up."
        }
    }
}

/// A webhook that is not documented is no error: it is acknowledged like any other.
fn meaning_of_undocumented(webhook: &Webhook<'_>) -> &'static str {
    match (webhook.webhook_type(), webhook.webhook_code()) {
        (Reported::Undocumented(_), _) => {
            "The type is not documented: acknowledge it, read nothing on its account, and look whether a \
             newer release of widget-types knows it."
        }
        (Reported::Documented(_), Some(Reported::Undocumented(_))) => {
            "The code is not documented, so what happened is not known: acknowledge it, read again what \
             stands under `next`, and look whether a newer release of widget-types knows the code."
        }
        (Reported::Documented(_), Some(Reported::Documented(_))) => {
            "Type and code are documented, but not together: acknowledge it, read again what stands under \
             `next`, and look whether a newer release of widget-types knows the combination."
        }
        (Reported::Documented(_), None) => {
            "No code says what happened: acknowledge it and read again what stands under `next`."
        }
    }
}
