//! Belvo's API, as far as hosts of the widget need it.

use std::sync::Arc;

use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use serde_json::{Map, Value};
use widget_types::access_token::CreateAccessToken;
use widget_types::starting::Resource;

use crate::app::App;

mod auth;
mod check;
mod failure;
mod institutions;
mod links;
mod page;
mod resources;
mod token;
mod token_request;

pub(crate) use self::failure::Failure;

pub(crate) const LINKS: &str = "/api/links/";
pub(crate) const INSTITUTIONS: &str = "/api/institutions/";

/// The routes under `/api/`.
pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    let mut routes = Router::new()
        .route("/api/", get(root))
        .route(INSTITUTIONS, get(institutions::list))
        .route("/api/institutions/{name}/", get(institutions::one))
        .route(LINKS, get(links::list))
        .route("/api/links/{id}/", get(links::one).delete(links::delete));
    for &resource in Resource::ALL {
        if let Some(path) = resource.list_endpoint() {
            routes = routes.merge(resources::routes(resource, path));
        }
    }
    routes
        .route_layer(middleware::from_fn_with_state(app.clone(), auth::basic))
        // Its keys are in the body.
        .route(CreateAccessToken::PATH, post(token::create))
}

/// What there is: the clients call it to see whether their keys are right.
async fn root(axum::extract::State(app): axum::extract::State<Arc<App>>) -> Json<Value> {
    let resources = Resource::ALL.iter().filter_map(|resource| resource.list_endpoint());
    let paths = [INSTITUTIONS, LINKS].into_iter().chain(resources);
    let entries = paths.map(|path| {
        let name = path.trim_matches('/').rsplit('/').next().unwrap_or_default();
        (name.to_owned(), Value::from(format!("{}{path}", app.url)))
    });
    Json(Value::Object(entries.collect::<Map<_, _>>()))
}
