//! A stand-in for the API, a person with a browser, and a database for each test.
#![allow(dead_code, reason = "every test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "it is for tests only")]

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use backend::store::Snapshot;
use backend::{Backend, Settings};
use sandbox::{Oddity, Outcome, Sandbox};
use serde_json::{Value, json};
use sqlx::Connection;
use tokio::net::TcpListener;
use tokio::sync::watch;
use url::Url;
use uuid::Uuid;
use widget_types::runtime::{Authorization, Secret};

pub(crate) const KEYS: (&str, &str) = ("hush-id", "hush-password");
pub(crate) const HOOKS: &str = "hush-hooks";

type Pages = Vec<Vec<Value>>;

/// What the tests may change while the stand-in runs.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) url: String,
    pub(crate) links: Mutex<HashMap<String, Value>>,
    /// The pages of each list, by path and link.
    pub(crate) lists: Mutex<HashMap<(String, String), Pages>>,
    /// The callback URLs that came with each token.
    pub(crate) tokens: Mutex<HashMap<String, Value>>,
    /// With which status everything but tokens is refused.
    pub(crate) failing: Mutex<Option<u16>>,
    /// While true, lists are not answered.
    pub(crate) held: watch::Sender<bool>,
    pub(crate) list_calls: AtomicU64,
    pub(crate) link_calls: AtomicU64,
}

impl Api {
    pub(crate) async fn start() -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let api = Arc::new(Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            links: Mutex::default(),
            lists: Mutex::default(),
            tokens: Mutex::default(),
            failing: Mutex::default(),
            held: watch::Sender::new(false),
            list_calls: AtomicU64::new(0),
            link_calls: AtomicU64::new(0),
        });
        let router = Router::new()
            .route("/api/token/", post(token))
            .route("/api/links/{id}/", get(link))
            .route("/api/{resource}/", get(list))
            .with_state(Arc::clone(&api));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        api
    }

    /// A link as the API would have made it.
    pub(crate) fn add_link(&self, external_id: Option<&str>) -> String {
        let id = Uuid::new_v4().to_string();
        let link = json!({"id": id, "external_id": external_id, "institution": "erebor_mx_retail", "status": "valid",
            "access_mode": "recurrent", "something_new": [1]});
        self.links.lock().unwrap().insert(id.clone(), link);
        id
    }

    /// A list in pages of two.
    pub(crate) fn add_list(&self, resource: &str, link: &str, count: usize) {
        let items: Vec<_> = (0..count).map(|at| json!({"id": format!("{resource}-{at}"), "n": at})).collect();
        let pages = items.chunks(2).map(<[Value]>::to_vec).collect();
        self.lists.lock().unwrap().insert((resource.to_owned(), link.to_owned()), pages);
    }
}

async fn token(State(api): State<Arc<Api>>, Json(body): Json<Value>) -> Response {
    if body["id"] != KEYS.0 || body["password"] != KEYS.1 {
        let error =
            json!([{"request_id": "r", "code": "authentication_failed", "message": "Invalid Secret Keys"}]);
        return (StatusCode::UNAUTHORIZED, Json(error)).into_response();
    }
    let token = format!("hush-token-{}", Uuid::new_v4().simple());
    api.tokens.lock().unwrap().insert(token.clone(), body["widget"]["callback_urls"].clone());
    Json(json!({"access": token, "refresh": "hush-refresh"})).into_response()
}

fn refusal(api: &Api, headers: &HeaderMap) -> Option<Response> {
    let header = headers.get("authorization").and_then(|value| value.to_str().ok());
    if Authorization::basic(KEYS.0, KEYS.1).verify(header).is_err() {
        return Some(StatusCode::UNAUTHORIZED.into_response());
    }
    let status = (*api.failing.lock().unwrap())?;
    let error = json!([{"request_id": "r", "code": "service_unavailable"}]);
    Some((StatusCode::from_u16(status).unwrap(), Json(error)).into_response())
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, Json(json!([{"request_id": "r", "code": "not_found"}]))).into_response()
}

async fn link(State(api): State<Arc<Api>>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    api.link_calls.fetch_add(1, Ordering::SeqCst);
    if let Some(refusal) = refusal(&api, &headers) {
        return refusal;
    }
    let link = api.links.lock().unwrap().get(&id).cloned();
    link.map_or_else(not_found, |link| Json(link).into_response())
}

async fn list(
    State(api): State<Arc<Api>>,
    Path(resource): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    api.list_calls.fetch_add(1, Ordering::SeqCst);
    let _ = api.held.subscribe().wait_for(|held| !held).await;
    if let Some(refusal) = refusal(&api, &headers) {
        return refusal;
    }
    let link = query.get("link").cloned().unwrap_or_default();
    let page: usize = query.get("page").map_or(1, |page| page.parse().unwrap());
    let pages = api.lists.lock().unwrap().get(&(resource.clone(), link.clone())).cloned().unwrap_or_default();
    let next =
        (page < pages.len()).then(|| format!("{}/api/{resource}/?link={link}&page={}", api.url, page + 1));
    let results = pages.get(page - 1).cloned().unwrap_or_default();
    Json(json!({"count": 9, "next": next, "previous": null, "results": results})).into_response()
}

/// Where the browser is sent for each callback of an outcome of the sandbox.
pub(crate) fn arrivals(outcome: Outcome) -> &'static [&'static str] {
    match outcome {
        Outcome::Success => &["/outcome/success/applied"],
        Outcome::Failure(_) | Outcome::Leave(_) => &["/outcome/exit/applied"],
        Outcome::Token(_) => &["/outcome/error/applied"],
        Outcome::Warning(_) => &["/outcome/warning/applied"],
        Outcome::Odd(Oddity::DuplicateDelivery) => {
            &["/outcome/success/applied", "/outcome/success/duplicate"]
        }
        Outcome::Odd(_) => &["/outcome/exit/applied"],
    }
}

/// An address that is free, for a server that others have to know before it starts.
pub(crate) fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A sandbox and a server that know each other.
pub(crate) async fn with_sandbox(database: &str) -> (Sandbox, Backend) {
    let listen = free_address();
    let sandbox = Sandbox::builder()
        .webhook_url(format!("http://{listen}/webhooks"))
        .webhook_authorization(Authorization::bearer(HOOKS).header_value())
        .webhook_pause(Duration::from_millis(100))
        .start()
        .await
        .unwrap();
    let keys = (sandbox.secret_id().expose(), sandbox.secret_password().expose());
    let mut settings = Settings::local(sandbox.url(), database, keys, Authorization::bearer(HOOKS));
    settings.listen = listen;
    settings.widget_url = sandbox.url().to_owned();
    let backend = Backend::start(settings).await.unwrap();
    (sandbox, backend)
}

/// A database of its own in SQLite, and another one in PostgreSQL if `DATABASE_URL` names a server.
pub(crate) async fn databases() -> Vec<String> {
    let name = format!("backend_test_{}", Uuid::new_v4().simple());
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.db"));
    let mut databases = vec![format!("sqlite:{}?mode=rwc", file.display())];
    match std::env::var("DATABASE_URL").ok().filter(|url| url.starts_with("postgres")) {
        Some(url) => {
            sqlx::any::install_default_drivers();
            let mut connection = sqlx::AnyConnection::connect(&url).await.unwrap();
            sqlx::query(&format!("CREATE SCHEMA {name}")).execute(&mut connection).await.unwrap();
            let join = if url.contains('?') { '&' } else { '?' };
            databases.push(format!("{url}{join}options=-csearch_path%3D{name}"));
        }
        None => eprintln!("PostgreSQL is skipped: DATABASE_URL names no server"),
    }
    databases
}

pub(crate) fn settings(api: &Api, database: &str) -> Settings {
    Settings::local(&api.url, database, KEYS, Authorization::bearer(HOOKS))
}

/// A person with a browser that follows nothing by itself.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) base: String,
    http: reqwest::Client,
}

/// A session that a person has begun.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    pub(crate) token: String,
    pub(crate) external_id: String,
    pub(crate) success: String,
    pub(crate) exit: String,
    pub(crate) event: String,
}

pub(crate) fn client() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

impl Person {
    pub(crate) fn new(base: &str, name: &str) -> Self {
        Self { name: name.to_owned(), base: base.to_owned(), http: client() }
    }

    /// The status, and where it leads to.
    pub(crate) async fn get(&self, url: &str) -> (u16, String) {
        let response =
            self.http.get(url).header("cookie", format!("user={}", self.name)).send().await.unwrap();
        let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
        (response.status().as_u16(), location.unwrap_or_default())
    }

    /// The status, if there is an answer.
    pub(crate) async fn try_get(&self, url: &str) -> Option<u16> {
        let response =
            self.http.get(url).header("cookie", format!("user={}", self.name)).send().await.ok()?;
        Some(response.status().as_u16())
    }

    /// A request with a form or JSON.
    pub(crate) async fn post(&self, path: &str, kind: &str, body: String) -> reqwest::Response {
        self.try_post(path, kind, body).await.unwrap()
    }

    async fn try_post(&self, path: &str, kind: &str, body: String) -> reqwest::Result<reqwest::Response> {
        let request =
            self.http.post(format!("{}{path}", self.base)).header("cookie", format!("user={}", self.name));
        request.header("content-type", kind).body(body).send().await
    }

    pub(crate) async fn connect(&self, api: &Api) -> Begun {
        self.try_connect(api).await.unwrap()
    }

    /// A start URL, if the server answers.
    pub(crate) async fn start_url(&self) -> Option<Url> {
        let form = "locale=pt&country=MX".to_owned();
        let response = self.try_post("/connect", "application/x-www-form-urlencoded", form).await.ok()?;
        assert_eq!(response.status(), 303);
        Some(Url::parse(response.headers()["location"].to_str().unwrap()).unwrap())
    }

    /// A session, if the server answers.
    pub(crate) async fn try_connect(&self, api: &Api) -> Option<Begun> {
        let start = self.start_url().await?;
        let query: HashMap<_, _> = start.query_pairs().into_owned().collect();
        assert_eq!((query["locale"].as_str(), query["country_codes"].as_str()), ("pt", "MX"));
        let token = query["access_token"].clone();
        let urls = api.tokens.lock().unwrap()[&token].clone();
        let url = |name: &str| urls[name].as_str().unwrap().to_owned();
        Some(Begun {
            token,
            external_id: query["external_id"].clone(),
            success: url("success"),
            exit: url("exit"),
            event: url("event"),
        })
    }
}

impl Begun {
    pub(crate) fn success(&self, link: &str) -> String {
        format!("{}?link={link}&institution=erebor_mx_retail", self.success)
    }
}

/// Posts a webhook as the API would.
pub(crate) async fn webhook(base: &str, authorization: &str, body: &str) -> u16 {
    try_webhook(base, authorization, body).await.unwrap()
}

pub(crate) async fn try_webhook(base: &str, authorization: &str, body: &str) -> Option<u16> {
    let request = client().post(format!("{base}/webhooks")).header("authorization", authorization);
    let request = request.header("content-type", "application/json").body(body.to_owned());
    Some(request.send().await.ok()?.status().as_u16())
}

pub(crate) fn bearer() -> String {
    format!("Bearer {HOOKS}")
}

pub(crate) fn payload(id: &str, kind: &str, code: &str, link: &str) -> String {
    json!({"webhook_id": id, "webhook_type": kind, "webhook_code": code, "process_type": "historical_update",
        "link_id": link, "request_id": Uuid::new_v4().to_string(), "external_id": null, "data": {"total": 1}})
    .to_string()
}

/// Waits until the database says so.
pub(crate) async fn until(backend: &Backend, what: &str, holds: impl Fn(&Snapshot) -> bool) -> Snapshot {
    let start = Instant::now();
    loop {
        let snapshot = backend.store().snapshot(1000).await.unwrap();
        if holds(&snapshot) {
            return snapshot;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "not {what}: {snapshot:#?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub(crate) fn secret(url: &str) -> Secret {
    Secret::new(url)
}
