//! What goes wrong while a request is answered. The sender learns what to do, the log learns why.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::api::Failed;
use crate::html;
use crate::store;

#[derive(Debug)]
pub(crate) enum Failure {
    /// There is nothing at this address.
    NotFound,
    /// Nobody is signed in.
    SignIn,
    /// The session is somebody else's.
    NotYours,
    /// What was sent breaks a rule.
    Refused(String),
    /// The API does not answer as it should.
    Api(Failed),
    /// The database fails.
    Store(store::Error),
    /// It took too long.
    Slow,
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<Failed> for Failure {
    fn from(failed: Failed) -> Self {
        Self::Api(failed)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "There is nothing here.".to_owned()),
            Self::SignIn => (StatusCode::UNAUTHORIZED, "Sign in first.".to_owned()),
            Self::NotYours => {
                (StatusCode::FORBIDDEN, "This session was begun by somebody else: begin your own.".to_owned())
            }
            Self::Refused(why) => (StatusCode::BAD_REQUEST, why),
            Self::Api(failed) => {
                tracing::error!(%failed, "the API failed");
                (StatusCode::BAD_GATEWAY, "The bank connection is not available now: try again.".to_owned())
            }
            Self::Store(error) => {
                tracing::error!(%error, "the database failed");
                (StatusCode::SERVICE_UNAVAILABLE, "Try again in a moment.".to_owned())
            }
            Self::Slow => {
                tracing::error!("the database took too long");
                (StatusCode::SERVICE_UNAVAILABLE, "Try again in a moment.".to_owned())
            }
        };
        (status, html::page("Not done", &format!("<p>{}</p>", html::escape(&text)))).into_response()
    }
}
