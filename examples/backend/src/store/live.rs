//! What the live page shows: the latest of everything, without secrets.

use serde::Serialize;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::{Error, Store, Time};

/// The latest of everything, newest first, and how much there is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Snapshot {
    /// How many sessions there are in each state.
    pub sessions_by_state: Vec<(String, i64)>,
    /// How many webhooks there are in each state.
    pub deliveries_by_state: Vec<(String, i64)>,
    /// How many confirmed links and fetched items there are.
    pub links_and_items: (i64, i64),
    /// Sessions.
    pub sessions: Vec<SessionRow>,
    /// Callbacks.
    pub events: Vec<EventRow>,
    /// Confirmed links.
    pub links: Vec<LiveLink>,
    /// Webhooks.
    pub deliveries: Vec<DeliveryRow>,
    /// Fetched lists.
    pub fetched: Vec<FetchedRow>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionRow {
    /// For whom it is.
    pub external_id: String,
    /// `open`, `confirming`, `connected`, `refused` or `left`.
    pub state: String,
    /// Why it was refused, or is not confirmed yet.
    pub problem: Option<String>,
    /// When it began.
    pub created: Time,
    /// Until when its callbacks count.
    pub expires: Time,
}

/// A callback.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EventRow {
    /// For whom its session is.
    pub external_id: String,
    /// Which event it is.
    pub name: String,
    /// What became of it when it first arrived.
    pub outcome: String,
    /// What it says, as JSON, without secrets.
    pub detail: String,
    /// When it first arrived.
    pub received: Time,
    /// How many times it arrived.
    pub times: i64,
}

/// A confirmed link.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LiveLink {
    /// The beginning of its id.
    pub id: String,
    /// Whose it is.
    pub external_id: String,
    /// The institution.
    pub institution: String,
    /// Its status.
    pub status: String,
    /// When the API confirmed it.
    pub confirmed: Time,
}

/// A webhook.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeliveryRow {
    /// Its id.
    pub webhook_id: String,
    /// Its type.
    pub webhook_type: String,
    /// Its code.
    pub webhook_code: Option<String>,
    /// The documented kind.
    pub kind: Option<String>,
    /// The beginning of its link's id.
    pub link: Option<String>,
    /// `queued`, `done`, `kept`, `foreign` or `failed`.
    pub state: String,
    /// Why it is not done.
    pub problem: Option<String>,
    /// When it first arrived.
    pub received: Time,
    /// How many times it arrived.
    pub times: i64,
    /// How many times it was worked on.
    pub attempts: i64,
}

/// A fetched list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FetchedRow {
    /// The beginning of its link's id.
    pub link: String,
    /// What is listed.
    pub resource: String,
    /// How many items it has.
    pub items: i64,
    /// When it was asked for.
    pub started: Time,
}

impl Store {
    /// The latest of everything, at most so many of each, all as of the same moment: a webhook that is
    /// done has its items.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn snapshot(&self, limit: i64) -> Result<Snapshot, Error> {
        let mut transaction = self.pool.begin().await?;
        if !self.is_sqlite {
            // In SQLite every transaction sees one moment.
            let one_moment = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
            sqlx::query(one_moment).execute(&mut *transaction).await?;
        }
        let on = &mut *transaction;
        let counts = sqlx::query("SELECT (SELECT COUNT(*) FROM links), (SELECT COUNT(*) FROM items)");
        let counts = counts.fetch_one(&mut *on).await?;
        Ok(Snapshot {
            links_and_items: (counts.try_get(0)?, counts.try_get(1)?),
            sessions_by_state: by_state(on, "SELECT state, COUNT(*) FROM sessions GROUP BY state").await?,
            deliveries_by_state: by_state(on, "SELECT state, COUNT(*) FROM deliveries GROUP BY state")
                .await?,
            sessions: rows(on, SESSIONS, limit, session).await?,
            events: rows(on, EVENTS, limit, event).await?,
            links: rows(on, LINKS, limit, link).await?,
            deliveries: rows(on, DELIVERIES, limit, delivery).await?,
            fetched: rows(on, FETCHED, limit, fetched).await?,
        })
    }
}

async fn by_state(on: &mut AnyConnection, sql: &str) -> Result<Vec<(String, i64)>, Error> {
    let rows = sqlx::query(sql).fetch_all(on).await?;
    let mut counts: Vec<_> =
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<_, Error>>()?;
    counts.sort();
    Ok(counts)
}

async fn rows<T>(
    on: &mut AnyConnection,
    sql: &str,
    limit: i64,
    read: impl Fn(&AnyRow) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let rows = sqlx::query(sql).bind(limit).fetch_all(on).await?;
    rows.iter().map(read).collect()
}

const SESSIONS: &str = "SELECT external_id, state, problem, created, expires FROM sessions
    ORDER BY created DESC LIMIT $1";

fn session(row: &AnyRow) -> Result<SessionRow, Error> {
    Ok(SessionRow {
        external_id: row.try_get(0)?,
        state: row.try_get(1)?,
        problem: row.try_get(2)?,
        created: row.try_get(3)?,
        expires: row.try_get(4)?,
    })
}

const EVENTS: &str = "SELECT sessions.external_id, name, outcome, detail, received, times
    FROM events JOIN sessions ON sessions.nonce = events.nonce ORDER BY received DESC LIMIT $1";

fn event(row: &AnyRow) -> Result<EventRow, Error> {
    Ok(EventRow {
        external_id: row.try_get(0)?,
        name: row.try_get(1)?,
        outcome: row.try_get(2)?,
        detail: row.try_get(3)?,
        received: row.try_get(4)?,
        times: row.try_get(5)?,
    })
}

const LINKS: &str = "SELECT id, external_id, institution, status, confirmed FROM links
    ORDER BY confirmed DESC LIMIT $1";

fn link(row: &AnyRow) -> Result<LiveLink, Error> {
    Ok(LiveLink {
        id: beginning(row.try_get(0)?),
        external_id: row.try_get(1)?,
        institution: row.try_get(2)?,
        status: row.try_get(3)?,
        confirmed: row.try_get(4)?,
    })
}

const DELIVERIES: &str =
    "SELECT webhook_id, webhook_type, webhook_code, kind, link_id, state, problem, received,
    times, attempts FROM deliveries ORDER BY received DESC LIMIT $1";

fn delivery(row: &AnyRow) -> Result<DeliveryRow, Error> {
    Ok(DeliveryRow {
        webhook_id: row.try_get(0)?,
        webhook_type: row.try_get(1)?,
        webhook_code: row.try_get(2)?,
        kind: row.try_get(3)?,
        link: row.try_get::<Option<String>, _>(4)?.map(beginning),
        state: row.try_get(5)?,
        problem: row.try_get(6)?,
        received: row.try_get(7)?,
        times: row.try_get(8)?,
        attempts: row.try_get(9)?,
    })
}

const FETCHED: &str = "SELECT link_id, resource, items, started FROM fetched ORDER BY started DESC LIMIT $1";

fn fetched(row: &AnyRow) -> Result<FetchedRow, Error> {
    Ok(FetchedRow {
        link: beginning(row.try_get(0)?),
        resource: row.try_get(1)?,
        items: row.try_get(2)?,
        started: row.try_get(3)?,
    })
}

/// A link's id is a secret; its beginning is enough to tell links apart on a page.
fn beginning(id: String) -> String {
    id.chars().take(8).chain(['…']).collect()
}
