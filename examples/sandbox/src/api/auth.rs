//! HTTP Basic, for all calls but that for a token.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::Response;
use widget_types::access_token::ApiErrorCode;
use widget_types::runtime::Authorization;

use super::Failure;
use crate::app::App;

pub(crate) async fn basic(
    State(app): State<Arc<App>>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let demanded = Authorization::basic(app.secret_id.expose(), app.secret_password.expose());
    let header = request.headers().get(AUTHORIZATION).and_then(|header| header.to_str().ok());
    demanded.verify(header).map_err(|_| Failure::of(ApiErrorCode::AuthenticationFailed))?;
    Ok(next.run(request).await)
}

/// Whether these are the keys.
pub(crate) fn is_right(app: &App, id: &str, password: &str) -> bool {
    let given = Authorization::basic(id, password);
    let demanded = Authorization::basic(app.secret_id.expose(), app.secret_password.expose());
    demanded.verify(Some(given.header_value().expose())).is_ok()
}
