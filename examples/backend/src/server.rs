//! The server: its parts, its routes, its start and its end.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use url::Url;
use widget_types::runtime::CallbackUrlProblem;

use crate::api::Api;
use crate::settings::{Settings, is_this_machine};
use crate::store::{self, Store};
use crate::{callbacks, connect, live, requests, webhooks, worker};

/// How many tasks work on the queues.
const WORKERS: usize = 4;

/// The longest body that is read. Webhooks are far shorter.
const MAX_BODY: usize = 1 << 20;

/// What handlers and workers share.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) settings: Settings,
    pub(crate) api: Api,
    pub(crate) store: Store,
    /// How browsers reach this server, without a slash at the end.
    pub(crate) public_url: String,
    /// What our pages may load, and where their forms may lead to.
    pub(crate) content_policy: String,
    /// Wakes a worker: there is something to do.
    pub(crate) work: Notify,
    /// Wakes the live pages: something has changed.
    pub(crate) changed: watch::Sender<()>,
    /// Turns true when the server is to end.
    pub(crate) stop: watch::Receiver<bool>,
}

/// [`App`], shared.
pub(crate) type Shared = Arc<App>;

impl App {
    /// Something was stored that workers and live pages should look at.
    pub(crate) fn stored(&self) {
        self.work.notify_one();
        self.changed.send_replace(());
    }

    /// Whether the page of everything is served.
    pub(crate) fn shows_everything(&self) -> bool {
        self.settings.live_page.unwrap_or_else(|| is_this_machine(&self.public_url))
    }
}

/// A running server. Dropped, it ends as if it had been killed.
#[derive(Debug)]
pub struct Backend {
    address: SocketAddr,
    public_url: String,
    store: Store,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Why the server does not start.
#[derive(Debug)]
pub enum StartError {
    /// The address cannot be listened on.
    Listen(SocketAddr, io::Error),
    /// The database cannot be used.
    Store(store::Error),
    /// The public URL or the app's scheme makes no callback URLs.
    Callbacks(CallbackUrlProblem),
    /// The client of the API cannot be made.
    Api(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen(address, error) => {
                write!(f, "{address} cannot be listened on: {error}; set LISTEN to a free address")
            }
            Self::Store(error) => {
                write!(
                    f,
                    "the database cannot be used: {error}; check DATABASE_URL and that it can be written"
                )
            }
            Self::Callbacks(problem) => {
                write!(f, "no callback URLs can be made: {problem}; check PUBLIC_URL and APP_SCHEME")
            }
            Self::Api(error) => write!(f, "the client of the API cannot be made: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

impl Backend {
    /// Starts the server and its workers.
    ///
    /// # Errors
    ///
    /// Why it cannot start, and what to do.
    pub async fn start(settings: Settings) -> Result<Self, StartError> {
        let listen = settings.listen;
        let listener = TcpListener::bind(listen).await.map_err(|error| StartError::Listen(listen, error))?;
        let address = listener.local_addr().map_err(|error| StartError::Listen(listen, error))?;
        let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
        for scheme in [None, settings.app_scheme.as_deref()] {
            callbacks::urls(&public_url, scheme, "0").map_err(StartError::Callbacks)?;
        }
        let store = Store::open(&settings.database_url).await.map_err(StartError::Store)?;
        let (stop, stopped) = watch::channel(false);
        let app = Arc::new(App {
            api: Api::new(&settings).map_err(|failed| StartError::Api(failed.to_string()))?,
            store: store.clone(),
            content_policy: content_policy(&settings.widget_url),
            public_url: public_url.clone(),
            work: Notify::new(),
            changed: watch::Sender::new(()),
            stop: stopped.clone(),
            settings,
        });

        let mut tasks = JoinSet::new();
        for _ in 0..WORKERS {
            tasks.spawn(worker::run(Arc::clone(&app)));
        }
        let router = router(app);
        tasks.spawn(async move {
            if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(ended(stopped)).await {
                tracing::error!(%error, "the server ended");
            }
        });
        Ok(Self { address, public_url, store, stop, tasks })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How browsers reach it.
    pub fn url(&self) -> &str {
        &self.public_url
    }

    /// Its database.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Takes no more requests, finishes those that are under way, and ends. What is still queued is
    /// done after the next start.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        while self.tasks.join_next().await.is_some() {}
        self.store.close().await;
    }
}

/// Waits until the server is to end.
pub(crate) async fn ended(mut stop: watch::Receiver<bool>) {
    // It fails if the server was dropped, which is an end as well.
    let _ = stop.wait_for(|stop| *stop).await;
}

fn router(app: Shared) -> Router {
    let mut router = Router::new()
        .route("/", get(connect::home))
        .route("/style.css", get(connect::style))
        .route("/sign-in", post(connect::sign_in))
        .route("/connect", post(connect::connect))
        .route("/app/connect", post(connect::connect_app))
        .route("/callback/{nonce}/{name}", get(callbacks::redirected))
        .route("/outcome/{event}/{outcome}", get(callbacks::outcome))
        .route("/events", post(callbacks::handed_over))
        .route("/webhooks", post(webhooks::receive));
    if app.shows_everything() {
        router = router
            .route("/live", get(live::page))
            .route("/live.js", get(live::script))
            .route("/live/stream", get(live::stream))
            .route("/live/state", get(live::state));
    }
    router
        .fallback(async || crate::failure::Failure::NotFound)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(from_fn_with_state(Arc::clone(&app), requests::observe))
        .with_state(app)
}

/// The form that connects leads to the widget, so its host must be allowed.
fn content_policy(widget_url: &str) -> String {
    let widget =
        Url::parse(widget_url).map_or_else(|_| String::new(), |url| url.origin().ascii_serialization());
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
         form-action 'self' {widget}; base-uri 'none'; frame-ancestors 'none'"
    )
}
