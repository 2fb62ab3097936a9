//! `GET /api/institutions/`.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use serde_json::{Value, json};
use widget_types::starting::InstitutionType;

use super::page::{Page, Pairs};
use super::{Failure, INSTITUTIONS};
use crate::app::App;
use crate::institution::Institution;

pub(crate) async fn list(
    State(app): State<Arc<App>>,
    Query(query): Query<Pairs>,
) -> Result<Json<Page>, Failure> {
    let institutions = app.store.institutions()?;
    let items = institutions.iter().map(shown).collect();
    Page::of(items, &query, &format!("{}{INSTITUTIONS}", app.url)).map(Json)
}

pub(crate) async fn one(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Result<Json<Value>, Failure> {
    let institution = app.store.institution(&name)?.ok_or_else(Failure::not_found)?;
    Ok(Json(shown(&institution)))
}

fn shown(institution: &Institution) -> Value {
    // The API has one type for all banks, and words of its own for the status.
    let kind = match institution.kind {
        InstitutionType::Retail | InstitutionType::Business => "bank",
        kind => kind.as_str(),
    };
    json!({
        "name": institution.name,
        "display_name": institution.display_name,
        "type": kind,
        "country_code": institution.country,
        "country_codes": [institution.country],
        "status": if institution.disabled { "down" } else { "healthy" },
        "primary_color": institution.color,
        "resources": institution.resources,
        "integration_type": "credentials",
    })
}
