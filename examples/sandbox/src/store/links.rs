//! Links: what ties a person's account to the host.

use rusqlite::{OptionalExtension, Row, TransactionBehavior, params};
use widget_types::retrieving_data::LinkStatus;
use widget_types::starting::{AccessMode, Resource};

use super::{Delivery, Result, Session, Store, json, parsed, text};

/// A link.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) id: String,
    pub(crate) institution: String,
    pub(crate) access_mode: AccessMode,
    pub(crate) external_id: Option<String>,
    pub(crate) status: LinkStatus,
    pub(crate) created_at: u64,
    pub(crate) last_accessed_at: u64,
    pub(crate) credentials_storage: String,
    pub(crate) stale_in: Option<String>,
    pub(crate) fetch_resources: Vec<Resource>,
}

impl Store {
    /// Ends a session with a link and its webhooks, all or nothing. `false` if another request has ended
    /// it already.
    pub(crate) fn connect(&self, session: &Session, link: &Link, deliveries: &[Delivery]) -> Result<bool> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let used = transaction.execute(
            "UPDATE sessions SET used_at = ?, last_error = NULL WHERE id = ? AND used_at IS NULL",
            params![link.last_accessed_at, session.id],
        )?;
        if used == 0 {
            return Ok(false);
        }
        transaction.execute(
            "INSERT INTO links (id, institution, access_mode, external_id, status, created_at,
                 last_accessed_at, credentials_storage, stale_in, fetch_resources)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE
             SET status = excluded.status, last_accessed_at = excluded.last_accessed_at",
            params![
                link.id,
                link.institution,
                link.access_mode.as_str(),
                link.external_id,
                link.status.as_str(),
                link.created_at,
                link.last_accessed_at,
                link.credentials_storage,
                link.stale_in,
                text(&link.fetch_resources)?,
            ],
        )?;
        for delivery in deliveries {
            transaction.execute(
                "INSERT INTO deliveries (webhook_id, link_id, kind, body, state) VALUES (?, ?, ?, ?, ?)",
                params![delivery.webhook_id, delivery.link_id, delivery.kind, delivery.body, delivery.state],
            )?;
        }
        transaction.commit()?;
        Ok(true)
    }

    /// All links, oldest first.
    pub(crate) fn links(&self) -> Result<Vec<Link>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM links ORDER BY number")?;
        statement.query_map([], read)?.collect()
    }

    pub(crate) fn link(&self, id: &str) -> Result<Option<Link>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM links WHERE id = ?")?;
        statement.query_row([id], read).optional()
    }

    /// Whether there was such a link.
    pub(crate) fn delete_link(&self, id: &str) -> Result<bool> {
        Ok(self.lock().execute("DELETE FROM links WHERE id = ?", [id])? > 0)
    }
}

fn read(row: &Row<'_>) -> Result<Link> {
    Ok(Link {
        id: row.get("id")?,
        institution: row.get("institution")?,
        access_mode: parsed(row.get("access_mode")?)?,
        external_id: row.get("external_id")?,
        status: parsed(row.get("status")?)?,
        created_at: row.get("created_at")?,
        last_accessed_at: row.get("last_accessed_at")?,
        credentials_storage: row.get("credentials_storage")?,
        stale_in: row.get("stale_in")?,
        fetch_resources: json(&row.get::<_, String>("fetch_resources")?)?,
    })
}
