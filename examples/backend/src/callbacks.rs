//! What the widget reports by redirecting. Nothing proves the sender, so nothing here is believed: a
//! success becomes a claim that a worker puts before the API.

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Json, Redirect, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json, to_value};
use sha2::{Digest, Sha256};
use widget_types::Received;
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::runtime::{CallbackUrlProblem, UndocumentedItem, UndocumentedWhat};

use crate::failure::Failure;
use crate::html;
use crate::requests::{MaybeSignedIn, SignedIn};
use crate::server::{App, Shared};
use crate::store::{Arrival, Effect, Outcome, Session, now};

/// The callback URLs of one session. The nonce is part of the path: whether a query of ours would
/// survive is not documented.
pub(crate) fn urls(
    public_url: &str,
    scheme: Option<&str>,
    nonce: &str,
) -> Result<CallbackUrls, CallbackUrlProblem> {
    let base = match scheme {
        Some(scheme) => format!("{scheme}://callback/{nonce}"),
        None => format!("{public_url}/callback/{nonce}"),
    };
    CallbackUrls::new(&format!("{base}/success"), &format!("{base}/exit"), &format!("{base}/event"))
}

/// A browser arrives with what the widget reports.
pub(crate) async fn redirected(
    State(app): State<Shared>,
    MaybeSignedIn(person): MaybeSignedIn,
    Path((nonce, _)): Path<(String, String)>,
    uri: Uri,
) -> Result<Redirect, Failure> {
    let session = app.store.session(&nonce).await?.ok_or(Failure::NotFound)?;
    // A webview may have no cookie. Whoever has another one was sent here with somebody else's session.
    if let Some(person) = person {
        check_person(&app, &person, &session).await?;
    }
    let url = format!("{}{uri}", app.public_url);
    match read(&app, &nonce, &session, &url).await? {
        Answer::NotOurs => Err(Failure::NotFound),
        // The address with the link in it does not stay in the history, and a reload repeats nothing.
        Answer::Read { event, outcome } => Ok(Redirect::to(&format!("/outcome/{event}/{outcome}"))),
        Answer::Unreadable { .. } => Ok(Redirect::to("/outcome/problem/applied")),
    }
}

/// What an app received, in an app's session.
#[derive(Deserialize)]
pub(crate) struct HandedOver {
    session: String,
    url: String,
}

/// What an app is told.
#[derive(Serialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub(crate) enum Answer {
    /// It is no callback: the app opens the URL as it would any other.
    NotOurs,
    /// It is one.
    Read { event: &'static str, outcome: &'static str },
    /// It is one, but cannot be read.
    Unreadable { problem: String, help: String },
}

/// An app hands over a URL that it was asked to open, just as it is.
pub(crate) async fn handed_over(
    State(app): State<Shared>,
    person: SignedIn,
    Json(body): Json<HandedOver>,
) -> Result<Response, Failure> {
    let session = app.store.session(&body.session).await?.ok_or(Failure::NotFound)?;
    check_person(&app, &person, &session).await?;
    let answer = read(&app, &body.session, &session, &body.url).await?;
    let status =
        if let Answer::Unreadable { .. } = answer { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    Ok((status, Json(answer)).into_response())
}

async fn check_person(app: &App, SignedIn(name): &SignedIn, session: &Session) -> Result<(), Failure> {
    match app.store.known_external_id(name).await? {
        Some(external_id) if external_id == session.external_id => Ok(()),
        _ => {
            tracing::warn!(session_of = session.external_id, "a callback came with another person's cookie");
            Err(Failure::NotYours)
        }
    }
}

async fn read(app: &App, nonce: &str, session: &Session, url: &str) -> Result<Answer, Failure> {
    let urls = urls(&app.public_url, session.scheme.as_deref(), nonce)
        .map_err(|problem| Failure::Refused(problem.to_string()))?;
    match urls.parse(url) {
        Received::NotOurs => Ok(Answer::NotOurs),
        Received::Event(event) => {
            let (name, effect, json) = meaning(&event);
            let json = json.map_err(|error| Failure::Refused(error.to_string()))?;
            let fingerprint = fingerprint(event.event_key().as_str());
            let detail = detail(json, &event).to_string();
            let arrival = Arrival { name, fingerprint: &fingerprint, detail: &detail, effect };
            let outcome = keep(app, nonce, session, &arrival).await?;
            Ok(Answer::Read { event: name, outcome: outcome.as_str() })
        }
        Received::Problem(problem) => {
            let (text, help) = (problem.to_string(), problem.help());
            let detail = json!({ "problem": text, "help": help }).to_string();
            let fingerprint = fingerprint(url);
            let arrival = Arrival {
                name: "problem",
                fingerprint: &fingerprint,
                detail: &detail,
                effect: Effect::Nothing,
            };
            keep(app, nonce, session, &arrival).await?;
            Ok(Answer::Unreadable { problem: text, help })
        }
    }
}

/// What each event asks for. There is no `_`: an event that is documented some day has to be added.
fn meaning(event: &Event<'_>) -> (&'static str, Effect, serde_json::Result<Value>) {
    match event {
        Event::Success(success) => ("success", Effect::Connect(success.link()), to_value(success)),
        Event::Exit(exit) => ("exit", Effect::Leave, to_value(exit)),
        // Whether an error ends the session is not documented. It stays open, and expires.
        Event::Error(error) => ("error", Effect::Nothing, to_value(error)),
        Event::Warning(warning) => ("warning", Effect::Nothing, to_value(warning)),
    }
}

async fn keep(app: &App, nonce: &str, session: &Session, arrival: &Arrival<'_>) -> Result<Outcome, Failure> {
    let outcome = app.store.arrive(nonce, arrival, now()).await?;
    app.stored();
    tracing::info!(
        external_id = session.external_id,
        event = arrival.name,
        outcome = outcome.as_str(),
        "a callback arrived"
    );
    Ok(outcome)
}

/// The same for callbacks that say the same.
fn fingerprint(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// What may be shown: everything documented but the link, and the names of what is not documented.
/// Their values could be anything.
fn detail(json: Value, event: &Event<'_>) -> Value {
    let mut detail = match json {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    for name in ["event", "link", "extra"] {
        detail.remove(name);
    }
    detail.retain(|_, value| !value.is_null());
    let undocumented: Vec<_> = event.undocumented().iter().map(undocumented).collect();
    let notes: Vec<_> = event.notes().iter().map(|note| note.to_string()).collect();
    for (name, texts) in [("undocumented", undocumented), ("notes", notes)] {
        if !texts.is_empty() {
            detail.insert(name.to_owned(), texts.into());
        }
    }
    detail.into()
}

fn undocumented(item: &UndocumentedItem<'_>) -> String {
    match item.what {
        UndocumentedWhat::Parameter => format!("the parameter {}", item.name),
        UndocumentedWhat::Code { set } => format!("the value of {}, which is no {set}", item.name),
    }
}

/// What the person sees after a redirect.
pub(crate) async fn outcome(
    Path((event, outcome)): Path<(String, String)>,
) -> Result<impl IntoResponse, Failure> {
    let text = match (event.as_str(), outcome.as_str()) {
        ("success", "applied") => "Thank you. We are confirming the connection with your bank.",
        ("exit", "applied") => "You left before an account was connected. Nothing was stored.",
        ("error", "applied") => "The connection could not be opened. Please begin again.",
        ("warning", "applied") => "This bank is not available at the moment.",
        ("problem", "applied") => "What the connection reported could not be read. Please begin again.",
        (_, "duplicate") => "We have this report already: nothing was done twice.",
        (_, "late") => "This session has expired: please begin again.",
        (_, "after_end") => "This session has ended already: nothing was changed.",
        _ => return Err(Failure::NotFound),
    };
    Ok(html::page("Connect your accounts", &format!("<p>{text}</p><p><a href=\"/\">Back</a></p>")))
}
