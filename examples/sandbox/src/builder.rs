//! Starting and stopping a sandbox.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::{Router, middleware};
use reqwest::Url;
use reqwest::header::HeaderValue;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tracing::info;
use uuid::Uuid;
use widget_types::runtime::Secret;

use crate::app::{App, Script};
use crate::clock::Clock;
use crate::outcome::Outcome;
use crate::script::ScriptBody;
use crate::store::Store;
use crate::token::Signer;
use crate::webhook::{Courier, CourierSettings};
use crate::{api, request_id, script, start, widget};

/// The id of the secret keys, unless others are chosen.
pub const DEFAULT_SECRET_ID: &str = "sandbox-secret-id";
/// The password of the secret keys, unless others are chosen. It protects nothing: the sandbox listens on
/// this machine only and holds invented data.
pub const DEFAULT_SECRET_PASSWORD: &str = "sandbox-secret-password";

/// The unit of the webhooks' linear backoff. How long it is was not documented.
const DEFAULT_PAUSE: Duration = Duration::from_secs(10);

/// How a sandbox is set up. What is not said is fit for tests: a free port, and a store in memory.
#[derive(Clone, Debug)]
pub struct Builder {
    port: u16,
    database: Option<PathBuf>,
    clock: Clock,
    secret_id: Secret,
    secret_password: Secret,
    webhook_url: Option<String>,
    webhook_authorization: Option<Secret>,
    webhook_pause: Duration,
    script: Vec<Outcome>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            port: 0,
            database: None,
            clock: Clock::default(),
            secret_id: Secret::new(DEFAULT_SECRET_ID),
            secret_password: Secret::new(DEFAULT_SECRET_PASSWORD),
            webhook_url: None,
            webhook_authorization: None,
            webhook_pause: DEFAULT_PAUSE,
            script: Vec::new(),
        }
    }
}

impl Builder {
    /// The port on the loopback interface; 0, the default, takes a free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// A SQLite file in place of memory. What it holds outlives the sandbox, undelivered webhooks too.
    #[must_use]
    pub fn database(mut self, path: impl Into<PathBuf>) -> Self {
        self.database = Some(path.into());
        self
    }

    /// The clock, for tests that put it forward.
    #[must_use]
    pub fn clock(mut self, clock: &Clock) -> Self {
        self.clock = clock.clone();
        self
    }

    /// The secret keys.
    #[must_use]
    pub fn secrets(mut self, id: impl Into<String>, password: impl Into<String>) -> Self {
        (self.secret_id, self.secret_password) = (Secret::new(id), Secret::new(password));
        self
    }

    /// Where webhooks are posted to; `http` only. Without it they are kept, and shown by
    /// `/sandbox/deliveries`.
    #[must_use]
    pub fn webhook_url(mut self, url: impl Into<String>) -> Self {
        self.webhook_url = Some(url.into());
        self
    }

    /// The `Authorization` of webhooks, as
    /// [`header_value`](widget_types::runtime::Authorization::header_value) writes it.
    #[must_use]
    pub fn webhook_authorization(mut self, header: Secret) -> Self {
        self.webhook_authorization = Some(header);
        self
    }

    /// The pause before a webhook is repeated for the first time; the next ones are multiples of it.
    #[must_use]
    pub fn webhook_pause(mut self, pause: Duration) -> Self {
        self.webhook_pause = pause;
        self
    }

    /// The next outcomes, whatever credentials are typed in.
    #[must_use]
    pub fn script(mut self, outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        self.script.extend(outcomes);
        self
    }

    /// The next outcomes from JSON: `{"outcomes": ["success", "login_error.account_locked"]}`.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn script_json(self, json: &str) -> Result<Self, StartProblem> {
        let wrong = |problem: &dyn fmt::Display| StartProblem::Script(problem.to_string());
        let body: ScriptBody = serde_json::from_str(json).map_err(|problem| wrong(&problem))?;
        let outcomes = body.outcomes().map_err(|problem| wrong(&problem))?;
        Ok(self.script(outcomes))
    }

    /// Starts it.
    ///
    /// # Errors
    ///
    /// What cannot be used, and what to do about it.
    pub async fn start(self) -> Result<Sandbox, StartProblem> {
        let settings = self.courier_settings()?;
        let store = Store::open(self.database.as_deref())
            .map_err(|problem| StartProblem::Store(self.database.clone(), problem.to_string()))?;
        let store = Arc::new(store);
        let unusable =
            |problem: rusqlite::Error| StartProblem::Store(self.database.clone(), problem.to_string());
        let fresh: Vec<u8> = (0..4).flat_map(|_| Uuid::new_v4().into_bytes()).collect();
        let signer = Signer::new(store.signing_key(&fresh).map_err(unusable)?);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let listener =
            TcpListener::bind(address).await.map_err(|problem| StartProblem::Listen(address, problem))?;
        let address = listener.local_addr().map_err(|problem| StartProblem::Listen(address, problem))?;

        let (stop, stopped) = watch::channel(false);
        let courier = Courier::new(settings, store.clone(), self.clock.clone(), stopped.clone())
            .map_err(|problem| StartProblem::WebhookUrl(problem.to_string()))?;
        courier.send(store.pending_deliveries().map_err(unusable)?);
        let script = Script::default();
        script.extend(self.script);
        let app = Arc::new(App {
            url: format!("http://{address}"),
            secret_id: self.secret_id,
            secret_password: self.secret_password,
            clock: self.clock,
            store,
            signer,
            courier,
            script,
        });
        let server = tokio::spawn(serve(listener, routes(&app), stopped));
        info!(%address, "listening");
        Ok(Sandbox { app, stop, server: Some(server) })
    }

    fn courier_settings(&self) -> Result<CourierSettings, StartProblem> {
        let wrong = |what: &str| StartProblem::WebhookUrl(what.to_owned());
        let url = self.webhook_url.as_deref().map(|url| match Url::parse(url) {
            Ok(url) if url.scheme() == "http" && url.has_host() => Ok(url),
            _ => Err(wrong("it has to begin with http://, and the sandbox speaks no TLS")),
        });
        let authorization = self.webhook_authorization.as_ref().map(|header| {
            let mut value = HeaderValue::from_str(header.expose())
                .map_err(|_| wrong("its Authorization may hold visible ASCII only"))?;
            value.set_sensitive(true);
            Ok(value)
        });
        Ok(CourierSettings {
            url: url.transpose()?,
            authorization: authorization.transpose()?,
            pause: self.webhook_pause,
        })
    }
}

fn routes(app: &Arc<App>) -> Router {
    Router::new()
        .merge(api::routes(app))
        .merge(widget::routes())
        .merge(script::routes())
        .merge(start::routes())
        .layer(middleware::from_fn(request_id::log))
        .with_state(app.clone())
}

/// Serves until it is told to stop, and then finishes the requests that are under way.
async fn serve(listener: TcpListener, routes: Router, mut stop: watch::Receiver<bool>) -> io::Result<()> {
    let told = async move {
        // An error means that the sandbox was dropped.
        let _ = stop.wait_for(|stop| *stop).await;
    };
    axum::serve(listener, routes).with_graceful_shutdown(told).await
}

/// A running sandbox. It stops when it is dropped; [`stop`](Self::stop) also waits for it.
pub struct Sandbox {
    app: Arc<App>,
    stop: watch::Sender<bool>,
    server: Option<JoinHandle<io::Result<()>>>,
}

impl Sandbox {
    /// Starts one for a test: on a free port, with a store in memory.
    ///
    /// # Errors
    ///
    /// If there is no free port.
    pub async fn start() -> Result<Self, StartProblem> {
        Self::builder().start().await
    }

    /// Begins to set one up.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The address of the API and of the widget, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.app.url
    }

    /// The id of the secret keys.
    pub fn secret_id(&self) -> &Secret {
        &self.app.secret_id
    }

    /// The password of the secret keys.
    pub fn secret_password(&self) -> &Secret {
        &self.app.secret_password
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.app.clock
    }

    /// A URL that starts the widget with a fresh token, and reports to pages of the sandbox itself.
    ///
    /// # Errors
    ///
    /// If the store cannot be written.
    pub fn start_url(&self) -> Result<String, StartProblem> {
        start::start_url(&self.app, None)
            .map_err(|_| StartProblem::Store(None, "no token could be stored".to_owned()))
    }

    /// Adds the next outcomes, whatever credentials are typed in.
    pub fn script(&self, outcomes: impl IntoIterator<Item = Outcome>) {
        self.app.script.extend(outcomes);
    }

    /// Stops it, once the requests that are under way are answered.
    ///
    /// # Errors
    ///
    /// If serving had failed.
    pub async fn stop(mut self) -> io::Result<()> {
        self.stop.send_replace(true);
        match self.server.take() {
            Some(server) => server.await.map_err(io::Error::other)?,
            None => Ok(()),
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("url", &self.app.url).finish_non_exhaustive()
    }
}

/// Why a sandbox does not start. `Display` says what to do.
#[derive(Debug)]
pub enum StartProblem {
    /// The address cannot be listened on.
    Listen(SocketAddr, io::Error),
    /// The database, a file or memory, cannot be used.
    Store(Option<PathBuf>, String),
    /// The configured webhook cannot be used.
    WebhookUrl(String),
    /// The script cannot be read.
    Script(String),
}

impl fmt::Display for StartProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen(address, problem) => {
                write!(f, "cannot listen on {address}: {problem}; choose another port, or 0 for a free one")
            }
            Self::Store(Some(path), problem) => write!(
                f,
                "the database {} cannot be used: {problem}; choose another file, or delete it to begin anew",
                path.display()
            ),
            Self::Store(None, problem) => write!(f, "the database in memory failed: {problem}"),
            Self::WebhookUrl(problem) => write!(f, "the webhook cannot be used: {problem}"),
            Self::Script(problem) => write!(f, "the script cannot be used: {problem}"),
        }
    }
}

impl std::error::Error for StartProblem {}
