//! `GET /api/links/`, and `GET` and `DELETE` of one.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde_json::{Value, json};
use widget_types::starting::AccessMode;

use super::page::{Page, Pairs};
use super::{Failure, LINKS};
use crate::app::App;
use crate::data::Seed;
use crate::date::timestamp;
use crate::store::Link;

pub(crate) async fn list(
    State(app): State<Arc<App>>,
    Query(query): Query<Pairs>,
) -> Result<Json<Page>, Failure> {
    let items = app.store.links()?.iter().map(shown).collect();
    Page::of(items, &query, &format!("{}{LINKS}", app.url)).map(Json)
}

pub(crate) async fn one(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<Json<Value>, Failure> {
    let link = app.store.link(&id.to_lowercase())?.ok_or_else(Failure::not_found)?;
    Ok(Json(shown(&link)))
}

pub(crate) async fn delete(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let was_there = app.store.delete_link(&id.to_lowercase())?;
    if was_there { Ok(StatusCode::NO_CONTENT) } else { Err(Failure::not_found()) }
}

fn shown(link: &Link) -> Value {
    let user = Seed::new(&[&link.id, "user"]).digits(44);
    json!({
        "id": link.id,
        "institution": link.institution,
        "access_mode": link.access_mode,
        "status": link.status,
        "refresh_rate": (link.access_mode == AccessMode::Recurrent).then_some("7d"),
        "created_by": "sandbox",
        "created_at": timestamp(link.created_at),
        "last_accessed_at": timestamp(link.last_accessed_at),
        "external_id": link.external_id,
        "institution_user_id": user,
        "credentials_storage": link.credentials_storage,
        "stale_in": link.stale_in,
        "fetch_resources": link.fetch_resources,
    })
}
