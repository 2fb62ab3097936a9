//! What every request gets: an id, a line in the log, safe headers; and who is signed in.

use std::time::Instant;

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;
use uuid::Uuid;

use crate::failure::Failure;
use crate::server::Shared;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Runs a request inside a span of its own. The span has the route and never the URL, which holds
/// nonces and links.
pub(crate) async fn observe(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let id = Uuid::new_v4().simple().to_string();
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", %id, method = %request.method(), route);
    async move {
        let start = Instant::now();
        let mut response = next.run(request).await;
        let headers = response.headers_mut();
        // An address that was reported to us may hold a link: no other site gets to see it.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        if let Ok(policy) = HeaderValue::from_str(&app.content_policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        if let Ok(id) = HeaderValue::from_str(&id) {
            headers.insert(REQUEST_ID, id);
        }
        let milliseconds = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
        response
    }
    .instrument(span)
    .await
}

/// The name of the signed-in person.
///
/// This is the part to replace: here, whoever says a name has it.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn(pub(crate) String);

impl SignedIn {
    const COOKIE: &str = "user";

    /// A name that fits into a cookie.
    pub(crate) fn read(name: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        let name = name.trim();
        ((1..=64).contains(&name.len()) && name.bytes().all(fits)).then(|| Self(name.to_owned()))
    }

    /// The header that signs this person in. `Lax` keeps other sites from posting in their name, and
    /// lets the widget's redirects through.
    pub(crate) fn cookie(&self, secure: bool) -> String {
        let secure = if secure { "; Secure" } else { "" };
        format!("{}={}; HttpOnly; SameSite=Lax; Path=/{secure}", Self::COOKIE, self.0)
    }

    fn of(parts: &Parts) -> Option<Self> {
        let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == Self::COOKIE).and_then(|(_, name)| Self::read(name))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Self::of(parts).ok_or(Failure::SignIn)
    }
}

/// The name of the signed-in person, if there is one.
#[derive(Clone, Debug)]
pub(crate) struct MaybeSignedIn(pub(crate) Option<SignedIn>);

impl<S: Send + Sync> FromRequestParts<S> for MaybeSignedIn {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(SignedIn::of(parts)))
    }
}
