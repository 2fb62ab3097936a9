//! Webhooks to deliver, and every attempt at it.

use rusqlite::{Row, params};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Result, Store};

/// A webhook on its way.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Delivery {
    pub(crate) webhook_id: String,
    pub(crate) link_id: String,
    /// The types' name of its kind.
    pub(crate) kind: String,
    /// `pending`, `delivered`, `failed`, or `kept` where no URL is configured.
    pub(crate) state: String,
    #[serde(serialize_with = "as_json")]
    pub(crate) body: String,
    pub(crate) attempts: Vec<Attempt>,
}

/// One attempt.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Attempt {
    /// Seconds since 1970.
    pub(crate) at: u64,
    /// The status of the answer, if there was one.
    pub(crate) status: Option<u16>,
    /// Why there was none.
    pub(crate) problem: Option<String>,
}

impl Delivery {
    pub(crate) const PENDING: &'static str = "pending";
    pub(crate) const DELIVERED: &'static str = "delivered";
    pub(crate) const FAILED: &'static str = "failed";
    pub(crate) const KEPT: &'static str = "kept";
}

impl Store {
    /// Every delivery with its attempts, oldest first.
    pub(crate) fn deliveries(&self) -> Result<Vec<Delivery>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM deliveries ORDER BY number")?;
        let mut deliveries: Vec<_> = statement.query_map([], read)?.collect::<Result<_>>()?;
        let mut statement =
            connection.prepare_cached("SELECT * FROM attempts WHERE webhook_id = ? ORDER BY number")?;
        for delivery in &mut deliveries {
            let attempts = statement.query_map([&delivery.webhook_id], |row| {
                Ok(Attempt { at: row.get("at")?, status: row.get("status")?, problem: row.get("problem")? })
            })?;
            delivery.attempts = attempts.collect::<Result<_>>()?;
        }
        Ok(deliveries)
    }

    /// Those that are still to be delivered, with the number of attempts so far.
    pub(crate) fn pending_deliveries(&self) -> Result<Vec<Delivery>> {
        let all = self.deliveries()?;
        Ok(all.into_iter().filter(|delivery| delivery.state == Delivery::PENDING).collect())
    }

    pub(crate) fn add_attempt(&self, webhook_id: &str, attempt: &Attempt, state: &str) -> Result<()> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        transaction.execute(
            "INSERT INTO attempts (webhook_id, at, status, problem) VALUES (?, ?, ?, ?)",
            params![webhook_id, attempt.at, attempt.status, attempt.problem],
        )?;
        transaction.execute("UPDATE deliveries SET state = ? WHERE webhook_id = ?", [state, webhook_id])?;
        transaction.commit()
    }
}

fn read(row: &Row<'_>) -> Result<Delivery> {
    Ok(Delivery {
        webhook_id: row.get("webhook_id")?,
        link_id: row.get("link_id")?,
        kind: row.get("kind")?,
        state: row.get("state")?,
        body: row.get("body")?,
        attempts: Vec::new(),
    })
}

/// The body is JSON already.
fn as_json<S: serde::Serializer>(body: &str, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    let raw: &RawValue = serde_json::from_str(body).map_err(serde::ser::Error::custom)?;
    raw.serialize(serializer)
}
