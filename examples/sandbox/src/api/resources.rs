//! The lists of the documented resources.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;
use widget_types::access_token::ApiErrorCode;
use widget_types::starting::Resource;

use super::Failure;
use super::failure::Reason;
use super::page::{Page, Pairs, link};
use crate::app::App;
use crate::data;

/// The list at `path`, one of its items, and a `POST` that fetches a link's items, as the published
/// clients do.
pub(crate) fn routes(resource: Resource, path: &'static str) -> Router<Arc<App>> {
    let list = move |State(app): State<Arc<App>>, Query(query): Query<Pairs>| async move {
        let items = items(&app, resource, link(&query)?.as_deref())?;
        Page::of(items, &query, &format!("{}{path}", app.url)).map(Json)
    };
    let fetch = move |State(app): State<Arc<App>>, Json(body): Json<Fetch>| async move {
        if app.store.link(&body.link)?.is_none() {
            let message = format!("Object with id={} does not exist.", body.link);
            let reason = Reason::new(ApiErrorCode::DoesNotExist, message).at("link");
            return Err(Failure::bad_request(vec![reason]));
        }
        Ok((StatusCode::CREATED, Json(items(&app, resource, Some(&body.link))?)))
    };
    let one = move |State(app): State<Arc<App>>, Path(id): Path<String>| async move {
        let mut items = items(&app, resource, None)?.into_iter();
        let found = items.find(|item| item.get("id").and_then(Value::as_str) == Some(&id));
        found.map(Json).ok_or_else(Failure::not_found)
    };
    Router::new().route(path, get(list).post(fetch)).route(&format!("{path}{{id}}/"), get(one))
}

#[derive(Deserialize)]
struct Fetch {
    link: String,
}

/// The items of every link, or of one, as far as the institutions have them.
fn items(app: &App, resource: Resource, of: Option<&str>) -> Result<Vec<Value>, Failure> {
    let institutions = app.store.institutions()?;
    let has = |name: &str| {
        let institution = institutions.iter().find(|institution| institution.name == name);
        institution.is_some_and(|institution| institution.resources.contains(&resource))
    };
    let links = match of {
        Some(id) => app.store.link(id)?.into_iter().collect(),
        None => app.store.links()?,
    };
    let links = links.iter().filter(|link| has(&link.institution));
    Ok(links.flat_map(|link| data::items(resource, link)).collect())
}
