//! The three calls of the API that the server makes.

use std::fmt;
use std::time::Duration;

use reqwest::{Client, Request, StatusCode};
use serde::Deserialize;
use serde_json::Value;
use url::Url;
use widget_types::access_token::{AccessTokenRequest, ApiError, CreateAccessToken};
use widget_types::callbacks::LinkId;
use widget_types::runtime::{CallFailure, Secret, call_url, http_request, read_answer};
use widget_types::starting::{AccessToken, Resource};

use crate::settings::Settings;

/// The longest that a call may take.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Where the API is, and the keys to it.
#[derive(Clone, Debug)]
pub(crate) struct Api {
    client: Client,
    base: String,
    id: Secret,
    password: Secret,
}

/// What the API says of a link.
#[derive(Debug, Deserialize)]
pub(crate) struct Link {
    pub(crate) id: LinkId,
    pub(crate) external_id: Option<String>,
    pub(crate) institution: String,
    /// A [`LinkStatus`](widget_types::retrieving_data::LinkStatus), or what is not documented.
    pub(crate) status: String,
}

/// One page of a list.
#[derive(Debug, Deserialize)]
pub(crate) struct Page {
    /// Where the next one is.
    pub(crate) next: Option<String>,
    pub(crate) results: Vec<Value>,
}

/// A call that failed. It holds no text of a body but the codes of errors.
#[derive(Debug)]
pub(crate) struct Failed {
    reason: String,
    status: Option<u16>,
    may_pass: bool,
}

impl Api {
    pub(crate) fn new(settings: &Settings) -> Result<Self, Failed> {
        let client = Client::builder()
            .timeout(TIMEOUT)
            // The keys are for this one host.
            .redirect(reqwest::redirect::Policy::none())
            .build();
        Ok(Self {
            client: client.map_err(Failed::unsent)?,
            base: settings.api_url.clone(),
            id: settings.secret_id.clone(),
            password: settings.secret_password.clone(),
        })
    }

    /// A request for an access token, with the keys.
    pub(crate) fn token_request(&self) -> AccessTokenRequest {
        AccessTokenRequest::new(self.id.expose(), self.password.expose())
    }

    /// Mints an access token. This one call has the keys in its body.
    pub(crate) async fn token(&self, request: &AccessTokenRequest) -> Result<AccessToken, Failed> {
        let url = call_url(&self.base, CreateAccessToken::PATH);
        let body = CreateAccessToken::body(request).map_err(Failed::ours)?;
        let request = http_request(CreateAccessToken::METHOD, &url, CreateAccessToken::HEADERS, body);
        let request = Request::try_from(request.map_err(Failed::ours)?.map(Secret::into_exposed))
            .map_err(Failed::unsent)?;
        let (status, body) = self.send(request).await?;
        let tokens =
            CreateAccessToken::response(status, &body).map_err(|failure| Failed::answered(&failure))?;
        Ok(tokens.access().clone())
    }

    /// The link with this id; none if the keys see no such link.
    pub(crate) async fn link(&self, id: LinkId) -> Result<Option<Link>, Failed> {
        let url = call_url(&self.base, &format!("/api/links/{}/", id.expose()));
        match self.get(&url).await {
            Ok(body) => Ok(Some(read(&body)?)),
            Err(failed) if failed.status == Some(404) => Ok(None),
            Err(failed) => Err(failed),
        }
    }

    /// Where the first page of a link's list is; none if the resource has no documented list.
    pub(crate) fn list_url(&self, resource: Resource, link: LinkId) -> Option<String> {
        let path = resource.list_endpoint()?;
        Some(format!("{}?link={}", call_url(&self.base, path), link.expose()))
    }

    /// One page of a list. The address may come from an answer, so it is compared with the API's own.
    pub(crate) async fn page(&self, url: &str) -> Result<Page, Failed> {
        let origin = |url: &str| Url::parse(url).ok().map(|url| url.origin());
        if origin(url).is_none_or(|it| Some(it) != origin(&self.base)) {
            let reason = "the next page is at another host".to_owned();
            return Err(Failed { reason, status: None, may_pass: false });
        }
        read(&self.get(url).await?)
    }

    async fn get(&self, url: &str) -> Result<String, Failed> {
        let request = self.client.get(url).basic_auth(self.id.expose(), Some(self.password.expose()));
        let (status, body) = self.send(request.build().map_err(Failed::unsent)?).await?;
        if status == StatusCode::OK.as_u16() {
            return Ok(body);
        }
        let refused = read_answer::<Value, ApiError<'_>>(status, StatusCode::OK.as_u16(), &body);
        Err(refused.err().map_or_else(|| Failed::ours("no failure"), |failure| Failed::answered(&failure)))
    }

    async fn send(&self, request: Request) -> Result<(u16, String), Failed> {
        let response = self.client.execute(request).await.map_err(Failed::unsent)?;
        let status = response.status().as_u16();
        Ok((status, response.text().await.map_err(Failed::unsent)?))
    }
}

fn read<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Failed> {
    read_answer::<T, ApiError<'_>>(200, 200, body).map_err(|failure| Failed::answered(&failure))
}

impl Failed {
    /// Whether the same call may succeed later. Wrong keys are set right by a person, so a 401 may, too.
    pub(crate) fn may_pass(&self) -> bool {
        self.may_pass
    }

    fn answered(failure: &CallFailure<ApiError<'_>>) -> Self {
        let codes: Vec<_> = match failure {
            CallFailure::Refused { errors, .. } => errors.iter().map(|error| error.code().as_str()).collect(),
            CallFailure::Unreadable { .. } => Vec::new(),
        };
        let reason = match codes.as_slice() {
            [] => failure.to_string(),
            codes => format!("the API answered with status {}: {}", failure.status(), codes.join(", ")),
        };
        let may_pass = !matches!(failure.status(), 400 | 404 | 405 | 409 | 410 | 422);
        Self { reason, status: Some(failure.status()), may_pass }
    }

    /// The URL may hold a link's id.
    fn unsent(error: reqwest::Error) -> Self {
        let what =
            if error.is_timeout() { "the API did not answer in time" } else { "the API was not reached" };
        Self { reason: format!("{what}: {}", error.without_url()), status: None, may_pass: true }
    }

    fn ours(error: impl fmt::Display) -> Self {
        Self { reason: format!("the request could not be made: {error}"), status: None, may_pass: false }
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Failed {}
