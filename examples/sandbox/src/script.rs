//! `/sandbox/`: what tests and developers call. It belongs to no API of Belvo's.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::api::Failure;
use crate::app::App;
use crate::outcome::{Outcome, UnknownOutcome};
use crate::store::Delivery;
use crate::widget::{self, Play};

/// The routes under `/sandbox/`, but for those of the start page.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/sandbox/outcomes", get(outcomes))
        .route("/sandbox/script", post(script))
        .route("/sandbox/play", post(play))
        .route("/sandbox/deliveries", get(deliveries))
}

/// The outcomes of a script, as in the file given to the program.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ScriptBody {
    outcomes: Vec<String>,
}

impl ScriptBody {
    pub(crate) fn outcomes(&self) -> Result<Vec<Outcome>, UnknownOutcome> {
        self.outcomes.iter().map(|id| id.parse()).collect()
    }
}

/// A request to walk through a session without a browser.
#[derive(Deserialize)]
struct PlayBody {
    access_token: String,
    institution: Option<String>,
    /// The next one of the script, or else a success, if it is left out.
    outcome: Option<String>,
}

#[derive(Serialize)]
struct PlayAnswer {
    outcome: String,
    redirects: Vec<String>,
    link: Option<String>,
}

/// A request that makes no sense, with what to do.
struct Unusable(String);

impl IntoResponse for Unusable {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, Json(json!({ "problem": self.0 }))).into_response()
    }
}

async fn outcomes() -> Json<Value> {
    let all = Outcome::all().into_iter().map(
        |outcome| json!({ "id": outcome.to_string(), "title": outcome.title(), "about": outcome.about() }),
    );
    Json(all.collect())
}

async fn script(State(app): State<Arc<App>>, Json(body): Json<ScriptBody>) -> Result<Json<Value>, Unusable> {
    let outcomes = body.outcomes().map_err(|problem| Unusable(problem.to_string()))?;
    Ok(Json(json!({ "queued": app.script.extend(outcomes) })))
}

async fn play(State(app): State<Arc<App>>, Json(body): Json<PlayBody>) -> Result<Response, Failure> {
    let outcome = match body.outcome.as_deref().map(str::parse) {
        Some(Ok(outcome)) => outcome,
        Some(Err(problem)) => return Ok(Unusable(UnknownOutcome::to_string(&problem)).into_response()),
        None => app.script.next().unwrap_or(Outcome::Success),
    };
    let session = match app.session(&body.access_token)? {
        Ok(session) => session,
        Err(dead) => {
            let outcome = Outcome::Token(dead.problem).to_string();
            let redirects = widget::report_dead(dead.session.as_ref()).into_iter().collect();
            return Ok(Json(PlayAnswer { outcome, redirects, link: None }).into_response());
        }
    };
    let institutions = app.store.institutions()?;
    let chosen = match &body.institution {
        Some(name) => institutions.iter().find(|institution| institution.name == *name),
        None => institutions.iter().find(|institution| !institution.disabled),
    };
    let Some(institution) = chosen else {
        let names: Vec<_> = institutions.iter().map(|institution| institution.name.as_str()).collect();
        let problem = format!("there is no such institution; choose one of {}", names.join(", "));
        return Ok(Unusable(problem).into_response());
    };
    let Play { outcome, redirects, link } = widget::play(&app, &session, institution, outcome)?;
    Ok(Json(PlayAnswer { outcome: outcome.to_string(), redirects, link }).into_response())
}

async fn deliveries(State(app): State<Arc<App>>) -> Result<Json<Vec<Delivery>>, Failure> {
    Ok(Json(app.store.deliveries()?))
}
