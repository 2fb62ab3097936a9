//! Errors of the API: a list, as documented.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use widget_types::access_token::ApiErrorCode;

use crate::request_id;

/// An answer that is not a success: what is wrong with which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    status: StatusCode,
    reasons: Vec<Reason>,
}

/// One error, without the id of the request, which is known when it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) field: Option<String>,
}

impl Reason {
    /// With the documented message.
    pub(crate) fn of(code: ApiErrorCode) -> Self {
        Self::new(code, code.message().unwrap_or_default())
    }

    /// With a message for this case, where the documentation has none or only an example.
    pub(crate) fn new(code: ApiErrorCode, message: impl Into<String>) -> Self {
        Self { code: code.as_str(), message: message.into(), field: None }
    }

    pub(crate) fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
}

impl Failure {
    pub(crate) fn of(code: ApiErrorCode) -> Self {
        Self { status: status(code), reasons: vec![Reason::of(code)] }
    }

    /// Several errors of a request.
    pub(crate) fn bad_request(reasons: Vec<Reason>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, reasons }
    }

    /// The path names nothing. The page on errors mentions the code; it is none of the types.
    pub(crate) fn not_found() -> Self {
        let reason = Reason { code: "not_found", message: "Not found.".to_owned(), field: None };
        Self { status: StatusCode::NOT_FOUND, reasons: vec![reason] }
    }
}

fn status(code: ApiErrorCode) -> StatusCode {
    let status = u16::try_from(code.status()).ok().and_then(|status| StatusCode::from_u16(status).ok());
    status.unwrap_or(StatusCode::BAD_REQUEST)
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct Body<'a> {
            request_id: &'a str,
            message: String,
            code: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            field: Option<String>,
        }

        let request_id = &request_id::current();
        let reasons = self.reasons.into_iter();
        let body: Vec<_> = reasons
            .map(|Reason { code, message, field }| Body { request_id, message, code, field })
            .collect();
        let mut response = (self.status, Json(body)).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            let scheme = header::HeaderValue::from_static("Basic");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, scheme);
        }
        response
    }
}
