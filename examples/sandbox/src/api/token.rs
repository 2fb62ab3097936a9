//! `POST /api/token/`.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde::Serialize;
use widget_types::access_token::ApiErrorCode;

use super::failure::Reason;
use super::{Failure, auth, token_request};
use crate::app::App;

/// The documented answer, in the order of the sample.
#[derive(Serialize)]
pub(crate) struct Answer {
    refresh: String,
    access: String,
}

pub(crate) async fn create(State(app): State<Arc<App>>, body: Bytes) -> Result<Json<Answer>, Failure> {
    let request = token_request::read(&body)?;
    if !auth::is_right(&app, request.id().expose(), request.password().expose()) {
        return Err(Failure::of(ApiErrorCode::AuthenticationFailed));
    }
    if let Some(link) = request.link_id() {
        let id = link.expose().to_string();
        if app.store.link(&id)?.is_none() {
            let message = format!("Object with id={id} does not exist.");
            let reason = Reason::new(ApiErrorCode::DoesNotExist, message).at("link_id");
            return Err(Failure::bad_request(vec![reason]));
        }
    }
    let tokens = app.mint(&request)?;
    Ok(Json(Answer { refresh: tokens.refresh, access: tokens.access }))
}
