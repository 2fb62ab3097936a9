//! An id for every request: in the log, in the header `x-request-id`, and in the API's errors.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, info, info_span};
use uuid::Uuid;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static CURRENT: String;
}

/// The id of the request that is being answered; a new one outside of requests.
pub(crate) fn current() -> String {
    CURRENT.try_with(String::clone).unwrap_or_else(|_| new())
}

/// 32 hexadecimal digits.
pub(crate) fn new() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Gives the request its id and logs how it went: its route, never its address, which may hold a token
/// or the id of a link.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let id = new();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let span = info_span!("request", request_id = %id, method = %request.method(), route);
    let begin = Instant::now();
    CURRENT
        .scope(id.clone(), async {
            let mut response = next.run(request).await;
            if let Ok(value) = HeaderValue::from_str(&id) {
                response.headers_mut().insert(HEADER, value);
            }
            let milliseconds = begin.elapsed().as_millis();
            info!(status = response.status().as_u16(), milliseconds, "answered");
            response
        })
        .instrument(span)
        .await
}
