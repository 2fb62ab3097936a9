//! The database: SQLite or PostgreSQL, with the same plain SQL.
//!
//! Two tables are queues: `sessions` in the state `confirming`, and `deliveries` in the state `queued`.
//! Taking a task moves its `due` time past the lease, so whoever dies with a task in hand loses it to
//! the next one, and nothing has to be tidied up at a start.

mod deliveries;
mod live;
mod migrations;
mod sessions;

use std::borrow::Cow;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sqlx::AnyPool;
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::pool::PoolOptions;
use widget_types::runtime::Secret;

pub use self::deliveries::{Arrived, DeliveryTask, LinkRow, NewDelivery};
pub use self::live::{DeliveryRow, EventRow, FetchedRow, LiveLink, SessionRow, Snapshot};
pub use self::sessions::{Arrival, ConfirmTask, Effect, NewSession, Outcome, Session};

/// An error of the database.
pub type Error = sqlx::Error;

/// Milliseconds since 1970.
pub type Time = i64;

/// A pool of connections. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    is_sqlite: bool,
}

impl Store {
    /// Connects, and brings the tables up to date.
    ///
    /// # Errors
    ///
    /// If the database cannot be reached or changed.
    pub async fn open(url: &Secret) -> Result<Self, Error> {
        install_default_drivers();
        let is_sqlite = url.expose().starts_with("sqlite:");
        let options: AnyPoolOptions = PoolOptions::new();
        let options = match is_sqlite {
            // SQLite has one writer at a time; one connection makes them queue here and not fail there.
            // It must stay open: a database in memory ends with it.
            true => options.max_connections(1).min_connections(1).idle_timeout(None).max_lifetime(None),
            false => options.max_connections(16),
        };
        let pool = options.connect(url.expose()).await?;
        if is_sqlite {
            // FULL: what was acknowledged is on the disk, even if the power fails.
            sqlx::query("PRAGMA journal_mode = WAL").fetch_all(&pool).await?;
            sqlx::query("PRAGMA synchronous = FULL").execute(&pool).await?;
        }
        let store = Self { pool, is_sqlite };
        store.migrate().await?;
        Ok(store)
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// The time now.
pub fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    millis(since)
}

/// A time so much later.
pub fn after(time: Time, pause: Duration) -> Time {
    time.saturating_add(millis(pause))
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// The text without NUL, which PostgreSQL does not keep.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}
