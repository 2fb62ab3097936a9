//! A way in without any set-up: a link that starts the widget, and pages that say what arrived.

use std::sync::Arc;

use axum::Router;
use axum::extract::{OriginalUri, Path, RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use widget_types::Received;
use widget_types::access_token::{AccessTokenRequest, WidgetOptions};
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::starting::{AccessToken, Resource, StartUrl};

use crate::api::Failure;
use crate::app::App;

const LANDED: &str = "/sandbox/landed";

pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/sandbox/start", get(start)).route("/sandbox/landed/{event}", get(landed))
}

/// A URL that starts the widget with a fresh token. Its callbacks come to the sandbox itself; `query` has
/// further start parameters.
pub(crate) fn start_url(app: &App, query: Option<&str>) -> Result<String, Failure> {
    let listed = Resource::ALL.iter().copied().filter(|resource| resource.list_endpoint().is_some());
    let request = AccessTokenRequest::new("", "")
        .with_fetch_resources(listed)
        .with_widget(WidgetOptions::new().with_callback_urls(own_urls(app)?));
    let token = AccessToken::new(app.mint(&request)?.access).map_err(Failure::internal)?;
    let url = StartUrl::new(token).to_url().replacen(StartUrl::BASE, &format!("{}/", app.url), 1);
    Ok(match query {
        Some(query) if !query.is_empty() => format!("{url}&{query}"),
        _ => url,
    })
}

fn own_urls(app: &App) -> Result<CallbackUrls, Failure> {
    let url = |name| format!("{}{LANDED}/{name}", app.url);
    CallbackUrls::new(&url("success"), &url("exit"), &url("event")).map_err(Failure::internal)
}

async fn start(State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> Result<Redirect, Failure> {
    Ok(Redirect::to(&start_url(&app, query.as_deref())?))
}

/// What the types read in the callback.
async fn landed(
    State(app): State<Arc<App>>,
    Path(_): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Failure> {
    let url = format!("{}{uri}", app.url);
    let (title, told) = match own_urls(&app)?.parse(&url) {
        Received::NotOurs => return Err(Failure::not_found()),
        Received::Problem(problem) => ("Problem", format!("{problem}\n{}", problem.help())),
        Received::Event(event) => {
            let title = match &event {
                Event::Success(_) => "Success",
                Event::Exit(_) => "Exit",
                Event::Error(_) => "Error",
                Event::Warning(_) => "Warning",
            };
            (title, format!("{event:#?}\n\nundocumented: {:#?}", event.undocumented()))
        }
    };
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <body style=\"font: 1rem/1.5 system-ui; max-width: 50rem; margin: 2rem auto; padding: 0 1rem\">\
         <h1>{title}</h1><p>This is what the typed event holds:</p><pre style=\"overflow: auto\">{}</pre>\
         <p><a href=\"/sandbox/start\">Start again</a> · <a href=\"/sandbox/deliveries\">Webhooks</a></p>",
        escaped(&told)
    );
    let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'");
    Ok(([(header::CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
