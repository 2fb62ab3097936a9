//! What the tests share: a sandbox, and calls to it.
#![allow(dead_code, reason = "each test program uses a part of it")]

use reqwest::{Client, Response};
use sandbox::{Builder, Leave, Oddity, Outcome, Sandbox};
use serde_json::{Value, json};
use widget_types::access_token::{AccessTokenRequest, WidgetOptions};
use widget_types::callbacks::{CallbackUrls, ErrorCode, Event, ExitStep};
use widget_types::starting::Resource;

/// Where people log in.
pub(crate) const INSTITUTION: &str = "erebor_mx_retail";

pub(crate) struct Host {
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
    pub(crate) urls: CallbackUrls,
}

impl Host {
    pub(crate) async fn new() -> Self {
        Self::with(Sandbox::builder()).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        let sandbox = builder.start().await.unwrap();
        let urls = CallbackUrls::documented("myapp").unwrap();
        Self { sandbox, client: Client::builder().no_proxy().build().unwrap(), urls }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.url())
    }

    pub(crate) fn token_request(&self) -> AccessTokenRequest {
        let (id, password) = (self.sandbox.secret_id(), self.sandbox.secret_password());
        AccessTokenRequest::new(id.expose(), password.expose())
            .with_fetch_resources([Resource::Accounts, Resource::Owners, Resource::Transactions])
            .with_widget(WidgetOptions::new().with_callback_urls(self.urls.clone()))
    }

    pub(crate) async fn token(&self) -> String {
        self.token_of(&serde_json::to_value(self.token_request()).unwrap()).await
    }

    pub(crate) async fn token_of(&self, request: &Value) -> String {
        let answer = self.post("/api/token/", request).await;
        let status = answer.status();
        let answer: Value = answer.json().await.unwrap();
        assert_eq!(status, 200, "{answer}");
        answer["access"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Response {
        self.client.post(self.url(path)).json(body).send().await.unwrap()
    }

    pub(crate) async fn call(&self, path: &str, body: &Value) -> Value {
        self.post(path, body).await.json().await.unwrap()
    }

    /// Logs in on the page.
    pub(crate) async fn log_in(&self, token: &str, (username, password): (&str, &str)) -> Value {
        let body = json!({
            "access_token": token, "institution": INSTITUTION,
            "username": username, "password": password,
        });
        self.call("/widget/connect", &body).await
    }

    /// With the keys.
    pub(crate) async fn get(&self, path: &str) -> Response {
        self.get_url(&self.url(path)).await
    }

    pub(crate) async fn get_url(&self, url: &str) -> Response {
        let (id, password) = (self.sandbox.secret_id(), self.sandbox.secret_password());
        let request = self.client.get(url).basic_auth(id.expose(), Some(password.expose()));
        request.send().await.unwrap()
    }

    pub(crate) async fn get_json(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status(), 200, "{path}");
        answer.json().await.unwrap()
    }

    pub(crate) async fn play(&self, token: &str, outcome: &str) -> Value {
        let body = json!({ "access_token": token, "institution": INSTITUTION, "outcome": outcome });
        let answer = self.post("/sandbox/play", &body).await;
        assert_eq!(answer.status(), 200, "{outcome}");
        answer.json().await.unwrap()
    }

    /// The session in the page.
    pub(crate) async fn page(&self, query: &str) -> Value {
        let page = self.client.get(self.url(&format!("/?{query}"))).send().await.unwrap();
        assert_eq!(page.status(), 200);
        let page = page.text().await.unwrap();
        let begin = "id=\"session\">";
        let (_, rest) = page.split_once(begin).unwrap();
        let (session, _) = rest.split_once("</script>").unwrap();
        serde_json::from_str(session).unwrap()
    }

    pub(crate) fn event<'a>(&self, url: &'a str) -> Event<'a> {
        let received = self.urls.parse(url);
        assert!(received.is_ours(), "{url}");
        received.event().unwrap()
    }
}

pub(crate) fn redirects(played: &Value) -> Vec<String> {
    let urls = played["redirects"].as_array().unwrap().iter();
    urls.map(|url| url.as_str().unwrap().to_owned()).collect()
}

/// The event is the one that the outcome stands for, as the types name it.
pub(crate) fn check(outcome: Outcome, event: &Event<'_>) {
    match (outcome, event) {
        (Outcome::Success, Event::Success(success)) => assert_eq!(success.institution(), INSTITUTION),
        (Outcome::Odd(Oddity::DuplicateDelivery), Event::Success(_)) => {}
        (Outcome::Failure(error), Event::Exit(exit)) => {
            assert_eq!(exit.last_encountered_error_code().unwrap().documented(), Some(error.code()));
            assert_eq!(exit.last_encountered_error_message().unwrap(), error.message());
            assert_eq!(exit.login_error_reason().and_then(|reason| reason.documented()), error.reason());
            assert_eq!(exit.meta_data_institution_name().unwrap(), INSTITUTION);
        }
        (Outcome::Leave(leave), Event::Exit(exit)) => {
            let is_first = leave == Leave::FirstScreen;
            let step = exit.meta_data_step().and_then(|step| step.documented());
            assert_eq!(step, is_first.then_some(ExitStep::AbandonSurvey));
            assert_eq!(exit.meta_data_institution_name().is_none(), is_first);
            assert!(exit.last_encountered_error_code().is_none());
        }
        (Outcome::Token(_), Event::Error(error)) => {
            assert_eq!(error.error().documented(), Some(ErrorCode::AccessTokenNotValid));
        }
        (Outcome::Warning(code), Event::Warning(warning)) => {
            assert_eq!(warning.warning().documented(), Some(code));
        }
        (Outcome::Odd(_), Event::Exit(_)) => assert!(!event.undocumented().is_empty(), "{outcome}"),
        _ => panic!("{outcome}: {event:?}"),
    }
}
