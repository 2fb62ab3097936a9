//! What the API reports. It is kept, acknowledged, and worked on afterwards.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{AUTHORIZATION, HeaderMap};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tokio::time::timeout;
use widget_types::callbacks::LinkId;
use widget_types::retrieving_data::{ACKNOWLEDGE_WITHIN, Webhook, WebhookCode, WebhookKind, WebhookType};
use widget_types::starting::Resource;

use crate::failure::Failure;
use crate::server::Shared;
use crate::store::{Arrived, NewDelivery, clean, now};

/// What a webhook leads to. Its data is a hint only: what counts is what the API says when it is asked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Work {
    /// Read the link's list of this resource.
    List(LinkId, Resource),
    /// Read the link itself.
    Link(LinkId),
    /// Nothing, for this reason.
    Nothing(&'static str),
}

/// Keeps a webhook and acknowledges it. All it does is one insert.
pub(crate) async fn receive(
    State(app): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    if let Err(reason) = app.settings.webhooks.verify(authorization) {
        // The sender does not learn the reason.
        tracing::warn!(%reason, "a webhook was refused");
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    }
    let body = clean(&String::from_utf8_lossy(&body)).into_owned();
    let made_up_id = format!("sha256-{:x}", Sha256::digest(&body));
    let delivery = Webhook::parse(&body).map_or_else(
        |problem| {
            // Sent again, it would be no different: it is kept for a person to look at.
            tracing::warn!(%problem, "a webhook cannot be read");
            unreadable(&made_up_id, &body)
        },
        |webhook| readable(&webhook, &made_up_id, &body),
    );
    // An answer that comes too late is none: it is sent again.
    let margin = ACKNOWLEDGE_WITHIN.saturating_sub(Duration::from_secs(1));
    let arrived = timeout(margin, app.store.receive(&delivery, now())).await.map_err(|_| Failure::Slow)??;
    app.stored();
    tracing::info!(
        webhook_id = delivery.webhook_id,
        webhook_type = delivery.webhook_type,
        webhook_code = delivery.webhook_code,
        is_new = arrived == Arrived::New,
        "a webhook arrived"
    );
    Ok(StatusCode::OK.into_response())
}

fn readable(webhook: &Webhook<'_>, made_up_id: &str, body: &str) -> NewDelivery {
    let given = webhook.webhook_id().decode();
    NewDelivery {
        webhook_id: clean(if given.trim().is_empty() { made_up_id } else { &given }).into_owned(),
        webhook_type: clean(webhook.webhook_type().as_str()).into_owned(),
        webhook_code: webhook.webhook_code().map(|code| clean(code.as_str()).into_owned()),
        kind: webhook.kind().map(WebhookKind::name),
        link_id: webhook.link_id(),
        body: body.to_owned(),
        nothing_to_do: match work(webhook) {
            Work::Nothing(reason) => Some(reason),
            Work::List(..) | Work::Link(_) => None,
        },
    }
}

fn unreadable(made_up_id: &str, body: &str) -> NewDelivery {
    NewDelivery {
        webhook_id: made_up_id.to_owned(),
        webhook_type: "unreadable".to_owned(),
        webhook_code: None,
        kind: None,
        link_id: None,
        body: body.to_owned(),
        nothing_to_do: Some("it is not the documented JSON"),
    }
}

/// What a webhook leads to. A code that is not documented still says what it is about by its type.
pub(crate) fn work(webhook: &Webhook<'_>) -> Work {
    let Some(link) = webhook.link_id() else {
        return Work::Nothing("it names no link");
    };
    // The types of these two were not seen.
    match webhook.webhook_code().and_then(|code| code.documented()) {
        Some(WebhookCode::LinkDeleted) => return Work::Link(link),
        Some(WebhookCode::NewTaxReturnsAvailable) => return Work::List(link, Resource::TaxReturns),
        _ => {}
    }
    match webhook.webhook_type().documented() {
        None => Work::Nothing("its type is not documented"),
        Some(WebhookType::Link) => Work::Link(link),
        Some(documented) => match documented.resource() {
            Some(resource) if resource.list_endpoint().is_some() => Work::List(link, resource),
            _ => Work::Nothing("there is no documented list of it"),
        },
    }
}
