//! All that the sandbox remembers, in SQLite: a file, or memory for tests.
//!
//! Calls are short and the database is local, so one connection behind a lock is enough.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, params};

use crate::institution::{self, Institution};

mod deliveries;
mod links;
mod sessions;

pub(crate) use self::deliveries::{Attempt, Delivery};
pub(crate) use self::links::Link;
pub(crate) use self::sessions::Session;

/// Failures are those of SQLite; a text of ours that cannot be read back is one, too.
pub(crate) type Result<T> = rusqlite::Result<T>;

pub(crate) struct Store {
    connection: Mutex<Connection>,
}

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS signing_key (key BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS institutions (
        name TEXT PRIMARY KEY, display_name TEXT NOT NULL, country TEXT NOT NULL, kind TEXT NOT NULL,
        color TEXT NOT NULL, disabled INTEGER NOT NULL, resources TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS sessions (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, request TEXT NOT NULL,
        made_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER,
        access_mode TEXT, external_id TEXT, last_error TEXT);
    CREATE TABLE IF NOT EXISTS links (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, institution TEXT NOT NULL,
        access_mode TEXT NOT NULL, external_id TEXT, status TEXT NOT NULL, created_at INTEGER NOT NULL,
        last_accessed_at INTEGER NOT NULL, credentials_storage TEXT NOT NULL, stale_in TEXT,
        fetch_resources TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS deliveries (
        number INTEGER PRIMARY KEY, webhook_id TEXT NOT NULL UNIQUE, link_id TEXT NOT NULL,
        kind TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS attempts (
        number INTEGER PRIMARY KEY, webhook_id TEXT NOT NULL, at INTEGER NOT NULL, status INTEGER,
        problem TEXT);
    CREATE INDEX IF NOT EXISTS attempts_of ON attempts (webhook_id);
";

impl Store {
    /// Opens a file, or memory, and fills it if it is new.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self> {
        let connection = match path {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch("PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;")?;
        connection.execute_batch(SCHEMA)?;
        let store = Self { connection: Mutex::new(connection) };
        for institution in institution::seeds() {
            store.seed(&institution)?;
        }
        Ok(store)
    }

    /// The key that signs tokens; `fresh` becomes it in a new store.
    pub(crate) fn signing_key(&self, fresh: &[u8]) -> Result<Vec<u8>> {
        let connection = self.lock();
        let read = || connection.query_row("SELECT key FROM signing_key", [], |row| row.get(0)).optional();
        if let Some(key) = read()? {
            return Ok(key);
        }
        connection.execute("INSERT INTO signing_key VALUES (?)", [fresh])?;
        Ok(fresh.to_vec())
    }

    /// All institutions, as they were added.
    pub(crate) fn institutions(&self) -> Result<Vec<Institution>> {
        let connection = self.lock();
        let mut statement =
            connection.prepare_cached("SELECT * FROM institutions ORDER BY country DESC, name")?;
        let rows = statement.query_map([], |row| {
            Ok(Institution {
                name: row.get("name")?,
                display_name: row.get("display_name")?,
                country: parsed(row.get("country")?)?,
                kind: parsed(row.get("kind")?)?,
                color: row.get("color")?,
                disabled: row.get("disabled")?,
                resources: json(&row.get::<_, String>("resources")?)?,
            })
        })?;
        rows.collect()
    }

    /// The institution of this name.
    pub(crate) fn institution(&self, name: &str) -> Result<Option<Institution>> {
        Ok(self.institutions()?.into_iter().find(|institution| institution.name == name))
    }

    fn seed(&self, institution: &Institution) -> Result<()> {
        let Institution { name, display_name, country, kind, color, disabled, resources } = institution;
        self.lock().execute(
            "INSERT OR IGNORE INTO institutions VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![name, display_name, country.as_str(), kind.as_str(), color, disabled, text(resources)?],
        )?;
        Ok(())
    }

    /// A panic elsewhere leaves SQLite as it was before the statement, so the lock can be used on.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads a stored text by its type.
fn parsed<T: std::str::FromStr>(text: String) -> Result<T> {
    text.parse().map_err(|_| FromSqlError::InvalidType.into())
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|problem| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, problem.into()))
}

fn text<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|problem| rusqlite::Error::ToSqlConversionFailure(problem.into()))
}
