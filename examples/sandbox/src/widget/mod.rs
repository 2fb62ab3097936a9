//! The widget: its page, and the calls of the page.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use widget_types::callbacks::WarningCode;
use widget_types::starting::StartUrl;

use crate::api::Failure;
use crate::app::{App, DeadToken};
use crate::institution::Institution;
use crate::outcome::{ExitError, OUTCOME_PASSWORD, Oddity, Outcome};
use crate::redirect::Exit;
use crate::store::Session;

mod choice;
mod page;
mod play;
mod view;

pub(crate) use self::play::{Play, play, report_dead};

/// The routes of the widget.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(show))
        .route("/widget/connect", post(connect))
        .route("/widget/exit", post(exit))
        .route("/widget/warning", post(warning))
        .route("/widget/oddity", post(oddity))
}

/// What the page may load and run: itself, and the host's pictures. The token is in the page's address,
/// so the address is told to nobody.
const HEADERS: [(HeaderName, HeaderValue); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
             img-src http: https: data:; connect-src http: https:; base-uri 'none'; form-action 'none'",
        ),
    ),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
];

async fn show(State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> Result<Response, Failure> {
    let url = format!("{}?{}", StartUrl::BASE, query.unwrap_or_default());
    let view = view::view(&app, &url)?;
    Ok((HEADERS, Html(page::render(&view))).into_response())
}

#[derive(Deserialize)]
struct Connect {
    access_token: String,
    institution: String,
    #[serde(default)]
    username: String,
    #[serde(default)]
    password: String,
}

/// The next outcome of the script, or the one that the credentials stand for; all others are wrong.
async fn connect(State(app): State<Arc<App>>, Json(body): Json<Connect>) -> Result<Json<Value>, Failure> {
    let (session, institution) = match begin(&app, &body.access_token, &body.institution)? {
        Ok(begun) => begun,
        Err(dead) => return Ok(Json(dead)),
    };
    let is_password = body.password == OUTCOME_PASSWORD;
    let typed = body.username.trim().parse().ok().filter(|_| is_password);
    let outcome = app.script.next().or(typed).unwrap_or(Outcome::Failure(ExitError::INVALID_CREDENTIALS));
    if let Outcome::Failure(error) = outcome {
        app.store.set_last_error(&session.id, Some(error))?;
        return Ok(Json(json!({
            "result": "failed",
            "code": error.code(),
            "message": error.message(),
            "reason": error.reason().map(|reason| reason.name()),
        })));
    }
    let Play { outcome, redirects, .. } = play(&app, &session, &institution, outcome)?;
    let result = match outcome {
        Outcome::Success | Outcome::Odd(Oddity::DuplicateDelivery) => "connected",
        Outcome::Token(_) => "token",
        Outcome::Warning(_) => "warning",
        Outcome::Failure(_) | Outcome::Leave(_) | Outcome::Odd(_) => "exit",
    };
    Ok(Json(json!({ "result": result, "redirect": redirects.first(), "redirects": redirects })))
}

#[derive(Deserialize)]
struct Leaving {
    access_token: String,
    institution: Option<String>,
    #[serde(default)]
    initial: bool,
    // No documented parameter takes the answer of the survey, so it goes no further.
}

async fn exit(State(app): State<Arc<App>>, Json(body): Json<Leaving>) -> Result<Json<Value>, Failure> {
    let session = match app.session(&body.access_token)? {
        Ok(session) => session,
        Err(dead) => return Ok(Json(told(&dead))),
    };
    let institution =
        body.institution.as_deref().map(|name| app.store.institution(name)).transpose()?.flatten();
    let exit = Exit {
        error: session.last_error,
        institution: institution.as_ref().map(|institution| institution.name.as_str()),
        initial: body.initial,
    };
    Ok(Json(json!({ "redirect": play::leave(&session, &exit) })))
}

#[derive(Deserialize)]
struct Warned {
    access_token: String,
    institution: String,
}

async fn warning(State(app): State<Arc<App>>, Json(body): Json<Warned>) -> Result<Json<Value>, Failure> {
    let (session, institution) = match begin(&app, &body.access_token, &body.institution)? {
        Ok(begun) => begun,
        Err(dead) => return Ok(Json(dead)),
    };
    let warning = Outcome::Warning(WarningCode::InstitutionDisabled);
    let Play { redirects, .. } = play(&app, &session, &institution, warning)?;
    Ok(Json(json!({ "redirect": redirects.first() })))
}

#[derive(Deserialize)]
struct Odd {
    access_token: String,
    id: String,
}

async fn oddity(State(app): State<Arc<App>>, Json(body): Json<Odd>) -> Result<Json<Value>, Failure> {
    let session = match app.session(&body.access_token)? {
        Ok(session) => session,
        Err(dead) => return Ok(Json(told(&dead))),
    };
    let oddity = Oddity::ALL.into_iter().find(|oddity| oddity.name() == body.id);
    let institutions = app.store.institutions()?;
    let first = institutions.iter().find(|institution| !institution.disabled);
    let (Some(oddity), Some(institution)) = (oddity, first) else {
        return Err(Failure::not_found());
    };
    let Play { redirects, .. } = play(&app, &session, institution, Outcome::Odd(oddity))?;
    Ok(Json(json!({ "redirects": redirects })))
}

/// The session and the institution of a call, or what to answer for a token that is no longer valid.
fn begin(
    app: &App,
    token: &str,
    institution: &str,
) -> Result<Result<(Session, Institution), Value>, Failure> {
    match app.session(token)? {
        Err(dead) => Ok(Err(told(&dead))),
        Ok(session) => {
            let institution = app.store.institution(institution)?.ok_or_else(Failure::not_found)?;
            Ok(Ok((session, institution)))
        }
    }
}

fn told(dead: &DeadToken) -> Value {
    json!({ "result": "token", "redirect": report_dead(dead.session.as_ref()) })
}
