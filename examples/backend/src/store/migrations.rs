//! The tables, version by version. Append, never change: a database remembers what it has seen.

use super::{Error, Store};

const VERSIONS: [&[&str]; 1] = [&[
    // The name stands for your own accounts; the API only ever sees the random id.
    "CREATE TABLE people (name TEXT PRIMARY KEY, external_id TEXT NOT NULL UNIQUE)",
    "CREATE TABLE sessions (
        nonce TEXT PRIMARY KEY, external_id TEXT NOT NULL, scheme TEXT, state TEXT NOT NULL,
        created BIGINT NOT NULL, expires BIGINT NOT NULL,
        ended_by TEXT, link_id TEXT, problem TEXT,
        due BIGINT NOT NULL, attempts BIGINT NOT NULL)",
    "CREATE INDEX sessions_due ON sessions (state, due)",
    "CREATE TABLE events (
        nonce TEXT NOT NULL, fingerprint TEXT NOT NULL, name TEXT NOT NULL, outcome TEXT NOT NULL,
        detail TEXT NOT NULL, received BIGINT NOT NULL, times BIGINT NOT NULL,
        PRIMARY KEY (nonce, fingerprint))",
    "CREATE INDEX events_received ON events (received)",
    "CREATE TABLE links (
        id TEXT PRIMARY KEY, external_id TEXT NOT NULL, institution TEXT NOT NULL, status TEXT NOT NULL,
        confirmed BIGINT NOT NULL)",
    "CREATE INDEX links_external_id ON links (external_id)",
    "CREATE TABLE deliveries (
        webhook_id TEXT PRIMARY KEY, webhook_type TEXT NOT NULL, webhook_code TEXT, kind TEXT,
        link_id TEXT, body TEXT NOT NULL, state TEXT NOT NULL, problem TEXT,
        received BIGINT NOT NULL, times BIGINT NOT NULL, due BIGINT NOT NULL, attempts BIGINT NOT NULL)",
    "CREATE INDEX deliveries_due ON deliveries (state, due)",
    "CREATE TABLE fetched (
        link_id TEXT NOT NULL, resource TEXT NOT NULL, started BIGINT NOT NULL, items BIGINT NOT NULL,
        PRIMARY KEY (link_id, resource))",
    "CREATE TABLE items (
        link_id TEXT NOT NULL, resource TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (link_id, resource, id))",
]];

impl Store {
    /// Applies every version that the database has not seen.
    pub(super) async fn migrate(&self) -> Result<(), Error> {
        let versions = "CREATE TABLE IF NOT EXISTS versions (version BIGINT PRIMARY KEY)";
        // In PostgreSQL it can fail while another server creates the same table. Then it is there.
        if sqlx::query(versions).execute(&self.pool).await.is_err() {
            sqlx::query(versions).execute(&self.pool).await?;
        }
        for (version, statements) in (1_i64..).zip(VERSIONS) {
            let mut transaction = self.pool.begin().await?;
            // Another server that starts at this moment waits here for our commit.
            let claimed = sqlx::query("INSERT INTO versions (version) VALUES ($1) ON CONFLICT DO NOTHING")
                .bind(version)
                .execute(&mut *transaction)
                .await?;
            if claimed.rows_affected() == 1 {
                for statement in statements {
                    sqlx::query(statement).execute(&mut *transaction).await?;
                }
            }
            transaction.commit().await?;
        }
        Ok(())
    }
}
