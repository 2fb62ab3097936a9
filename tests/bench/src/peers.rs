//! What people use today, each as a good user of it would write it.
//!
//! They do less than ours: they trust the link's id, take a repeated parameter without a word, and
//! give up on a code that they do not know.

use std::borrow::Cow;
use std::hint::black_box;
use std::str::FromStr;
use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use regex::Regex;
use serde::{Deserialize, de::DeserializeOwned};
use url::Url;

use crate::{Case, inputs};

mod sets {
    include!(concat!(env!("OUT_DIR"), "/peers.rs"));
}

/// That with which all are compared.
pub const BASELINE: &str = "url + serde_urlencoded, derived types";

type Parse = fn(&str) -> Option<Event>;

pub const CALLBACKS: [(&str, Parse); 6] = [
    (BASELINE, |url| {
        derived(
            url,
            |query| serde_urlencoded::from_str(query).ok(),
            |query| serde_urlencoded::from_str(query).ok(),
            |query| serde_urlencoded::from_str(query).ok(),
        )
    }),
    ("url + query_pairs + match", by_pairs),
    ("url + serde_qs", |url| derived(url, qs, qs, qs)),
    ("url + serde_html_form", |url| derived(url, html_form, html_form, html_form)),
    ("ada-url + match", by_ada),
    ("regex + match", by_regex),
];

#[derive(Debug, PartialEq)]
pub enum Event {
    Success { link: String, institution: String },
    Exit { code: Option<ExitCode>, message: Option<String>, institution: Option<String>, step: Option<Step> },
    Error { code: ErrorCode, message: String },
    Warning { code: WarningCode, message: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize, strum::EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ExitCode {
    InstitutionDown,
    LoginError,
    TooManySessions,
    UnexpectedError,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize, strum::EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    AbandonSurvey,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum ErrorCode {
    AccessTokenNotValid,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize, strum::EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum WarningCode {
    InstitutionDisabled,
}

#[derive(Deserialize)]
struct Success {
    link: String,
    institution: String,
}

#[derive(Deserialize)]
struct Exit {
    last_encountered_error_code: Option<ExitCode>,
    last_encountered_error_message: Option<String>,
    meta_data_institution_name: Option<String>,
    meta_data_step: Option<Step>,
}

/// An error, or a warning: both may arrive at one URL.
#[derive(Deserialize)]
struct ErrorOrWarning {
    error: Option<ErrorCode>,
    error_message: Option<String>,
    warning: Option<WarningCode>,
    warning_message: Option<String>,
}

fn qs<T: DeserializeOwned>(query: &str) -> Option<T> {
    serde_qs::from_str(query).ok()
}

fn html_form<T: DeserializeOwned>(query: &str) -> Option<T> {
    serde_html_form::from_str(query).ok()
}

fn derived(
    url: &str,
    success: impl Fn(&str) -> Option<Success>,
    exit: impl Fn(&str) -> Option<Exit>,
    event: impl Fn(&str) -> Option<ErrorOrWarning>,
) -> Option<Event> {
    let url = Url::parse(url).ok().filter(|url| url.scheme() == "myapp")?;
    let query = url.query().unwrap_or_default();
    match url.host_str()? {
        "success" => {
            let Success { link, institution } = success(query)?;
            Some(Event::Success { link, institution })
        }
        "exit" => {
            let exit = exit(query)?;
            Some(Event::Exit {
                code: exit.last_encountered_error_code,
                message: exit.last_encountered_error_message,
                institution: exit.meta_data_institution_name,
                step: exit.meta_data_step,
            })
        }
        "error" | "warning" => {
            let event = event(query)?;
            match (event.error, event.warning) {
                (Some(code), None) => Some(Event::Error { code, message: event.error_message? }),
                (None, Some(code)) => Some(Event::Warning { code, message: event.warning_message? }),
                _ => None,
            }
        }
        _ => None,
    }
}

/// What a loop over the pairs has found.
#[derive(Default)]
struct Found {
    link: Option<String>,
    institution: Option<String>,
    code: Option<ExitCode>,
    message: Option<String>,
    institution_name: Option<String>,
    step: Option<Step>,
    error: Option<ErrorCode>,
    warning: Option<WarningCode>,
}

impl Found {
    fn pair(&mut self, name: &str, value: Cow<'_, str>) -> Option<()> {
        match name {
            "link" => self.link = Some(value.into_owned()),
            "institution" => self.institution = Some(value.into_owned()),
            "last_encountered_error_code" => self.code = Some(value.parse().ok()?),
            "last_encountered_error_message" | "error_message" | "warning_message" => {
                self.message = Some(value.into_owned());
            }
            "meta_data_institution_name" => self.institution_name = Some(value.into_owned()),
            "meta_data_step" => self.step = Some(value.parse().ok()?),
            "error" => self.error = Some(value.parse().ok()?),
            "warning" => self.warning = Some(value.parse().ok()?),
            _ => {}
        }
        Some(())
    }

    fn event(self, host: &str) -> Option<Event> {
        match host {
            "success" => Some(Event::Success { link: self.link?, institution: self.institution? }),
            "exit" => Some(Event::Exit {
                code: self.code,
                message: self.message,
                institution: self.institution_name,
                step: self.step,
            }),
            "error" | "warning" => match (self.error, self.warning) {
                (Some(code), None) => Some(Event::Error { code, message: self.message? }),
                (None, Some(code)) => Some(Event::Warning { code, message: self.message? }),
                _ => None,
            },
            _ => None,
        }
    }
}

fn by_pairs(url: &str) -> Option<Event> {
    let url = Url::parse(url).ok().filter(|url| url.scheme() == "myapp")?;
    let mut found = Found::default();
    for (name, value) in url.query_pairs() {
        found.pair(&name, value)?;
    }
    found.event(url.host_str()?)
}

fn by_ada(url: &str) -> Option<Event> {
    let url = ada_url::Url::parse(url, None).ok().filter(|url| url.protocol() == "myapp:")?;
    let parameters = ada_url::UrlSearchParams::parse(url.search()).ok()?;
    let mut found = Found::default();
    for (name, value) in parameters.entries() {
        found.pair(name, Cow::Borrowed(value))?;
    }
    found.event(url.hostname())
}

fn by_regex(url: &str) -> Option<Event> {
    static HOST: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^myapp://([a-z]+)/?(?:\?|$)").unwrap());
    static PAIR: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[?&]([^=&]+)=([^&]*)").unwrap());
    let mut found = Found::default();
    for pair in PAIR.captures_iter(url) {
        let (_, [name, value]) = pair.extract();
        let spaced = value.replace('+', " ");
        found.pair(name, percent_decode_str(&spaced).decode_utf8().ok()?)?;
    }
    found.event(&HOST.captures(url)?[1])
}

fn start_url(start: &inputs::Start) -> String {
    let mut url = Url::parse(inputs::START_ADDRESS).expect("an address");
    url.query_pairs_mut()
        .append_pair("access_token", &start.token)
        .append_pair("access_mode", start.access_mode)
        .append_pair("external_id", start.external_id)
        .append_pair("country_codes", &start.country_codes.join(","))
        .append_pair("locale", start.locale)
        .append_pair("show_close_dialog", if start.show_close_dialog { "true" } else { "false" });
    url.into()
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is what counts")]
struct Webhook<'a> {
    webhook_id: &'a str,
    webhook_type: WebhookType,
    process_type: Option<ProcessType>,
    webhook_code: Option<WebhookCode>,
    link_id: Option<&'a str>,
    request_id: Option<&'a str>,
    external_id: Option<&'a str>,
    #[serde(borrow)]
    data: Option<Data<'a>>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what is read is what counts")]
struct Data<'a> {
    total_transactions: Option<i64>,
    total_inflow_transactions: Option<i64>,
    total_outflow_transactions: Option<i64>,
    first_transaction_date: Option<&'a str>,
    last_transaction_date: Option<&'a str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum WebhookType {
    Accounts,
    Owners,
    Transactions,
    Bills,
    Link,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ProcessType {
    HistoricalUpdate,
    RecurrentUpdate,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum WebhookCode {
    HistoricalUpdate,
    NewAccountsAvailable,
    NewOwnersAvailable,
    NewTransactionsAvailable,
    #[serde(other)]
    Other,
}

/// The same with every key and code that is documented, as ours has them.
#[allow(dead_code, reason = "what is read is what counts")]
mod in_full {
    include!(concat!(env!("OUT_DIR"), "/webhook.rs"));
}

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (input, url) in inputs::callbacks() {
        for (who, parse) in CALLBACKS {
            let url = url.clone();
            cases.push(Case::new("callback", input, who, move || {
                drop(black_box(parse(black_box(&url)).expect(who)));
            }));
        }
    }
    let start = inputs::start();
    cases.push(Case::new("start URL", "6 parameters", "url::query_pairs_mut", move || {
        drop(black_box(start_url(black_box(&start))));
    }));
    cases.extend(set(
        "5 codes",
        sets::PHF_5.keys(),
        sets::match_5,
        |t| sets::PHF_5.get(t).copied(),
        |t| sets::Of5::from_str(t).ok(),
    ));
    cases.extend(set(
        "50 codes",
        sets::PHF_50.keys(),
        sets::match_50,
        |t| sets::PHF_50.get(t).copied(),
        |t| sets::Of50::from_str(t).ok(),
    ));
    cases.extend(set(
        "1,000 codes",
        sets::PHF_1000.keys(),
        sets::match_1000,
        |t| sets::PHF_1000.get(t).copied(),
        |t| sets::Of1000::from_str(t).ok(),
    ));
    cases.push(Case::new("webhook", "454 bytes", "serde_json, borrowed hand-written types", || {
        black_box(serde_json::from_str::<Webhook<'_>>(black_box(inputs::WEBHOOK)).unwrap());
    }));
    cases.push(Case::new("webhook", "454 bytes", "the same, with every documented key and code", || {
        black_box(serde_json::from_str::<in_full::Webhook<'_>>(black_box(inputs::WEBHOOK)).unwrap());
    }));
    cases.push(Case::new("webhook", "454 bytes", "serde_json::Value", || {
        drop(black_box(serde_json::from_str::<serde_json::Value>(black_box(inputs::WEBHOOK)).unwrap()));
    }));
    cases
}

fn set<T: 'static>(
    name: &'static str,
    all: impl Iterator<Item = &'static &'static str>,
    by_match: fn(&str) -> Option<T>,
    by_phf: fn(&str) -> Option<T>,
    by_strum: fn(&str) -> Option<T>,
) -> Vec<Case> {
    let all: Vec<&'static str> = all.copied().collect();
    let mut cases = Vec::new();
    for known in [true, false] {
        let input = if known { "known" } else { "unknown" };
        for (who, look_up) in [("match", by_match), ("phf", by_phf), ("strum", by_strum)] {
            let texts = inputs::codes(all.clone(), known);
            cases.push(Case::each(name, input, who, texts, move |text| black_box(look_up(text)).is_some()));
        }
    }
    cases
}

#[cfg(test)]
mod tests {
    use widget_types::Received;
    use widget_types::callbacks as ours;
    use widget_types::runtime::Parameter;

    use super::*;

    fn by_ours(url: &str) -> Option<Event> {
        fn code<T: FromStr>(text: Option<&str>) -> Option<T> {
            text.and_then(|text| text.parse().ok())
        }
        let urls = crate::ours::urls();
        match urls.parse(url) {
            Received::Event(ours::Event::Success(event)) => Some(Event::Success {
                link: event.link().to_text().into_owned(),
                institution: event.institution().to_string(),
            }),
            Received::Event(ours::Event::Exit(event)) => Some(Event::Exit {
                code: code(event.last_encountered_error_code().as_ref().map(|code| code.as_str())),
                message: event.last_encountered_error_message().map(|text| text.to_string()),
                institution: event.meta_data_institution_name().map(|text| text.to_string()),
                step: code(event.meta_data_step().as_ref().map(|step| step.as_str())),
            }),
            Received::Event(ours::Event::Error(event)) => Some(Event::Error {
                code: code(Some(event.error().as_str()))?,
                message: event.error_message()?.to_string(),
            }),
            Received::Event(ours::Event::Warning(event)) => Some(Event::Warning {
                code: code(Some(event.warning().as_str()))?,
                message: event.warning_message()?.to_string(),
            }),
            _ => None,
        }
    }

    #[test]
    fn all_read_the_same() {
        for (input, url) in inputs::callbacks() {
            let expected = by_ours(&url);
            assert!(expected.is_some(), "{input}");
            for (who, parse) in CALLBACKS {
                assert_eq!(parse(&url), expected, "{input}: {who}");
            }
        }
    }

    #[test]
    fn all_write_the_same() {
        let ours = crate::ours::start().to_url();
        let theirs = Url::parse(&start_url(&inputs::start())).unwrap();
        let ours = Url::parse(&ours).unwrap();
        assert!(ours.query_pairs().eq(theirs.query_pairs()), "{ours} {theirs}");
    }
}
