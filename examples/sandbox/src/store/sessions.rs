//! Sessions of the widget: one for each access token.

use rusqlite::{OptionalExtension, Row, params};
use serde_json::Value;
use widget_types::access_token::AccessTokenRequest;
use widget_types::callbacks::CallbackUrls;
use widget_types::starting::{AccessMode, ExternalId, StartUrl};

use super::{Result, Store, json, parsed, text};
use crate::outcome::{ExitError, Outcome};

/// What is known of a session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) id: String,
    /// The request that it was made with, without the keys.
    pub(crate) request: AccessTokenRequest,
    pub(crate) expires_at: u64,
    pub(crate) is_used: bool,
    access_mode: Option<AccessMode>,
    external_id: Option<ExternalId>,
    pub(crate) last_error: Option<ExitError>,
}

impl Session {
    pub(crate) fn callback_urls(&self) -> Option<&CallbackUrls> {
        self.request.widget()?.callback_urls()
    }

    pub(crate) fn access_mode(&self) -> AccessMode {
        self.access_mode.unwrap_or(StartUrl::DEFAULT_ACCESS_MODE)
    }

    /// That of the start URL, or else that of the token; which one holds is not documented.
    pub(crate) fn external_id(&self) -> Option<&ExternalId> {
        self.external_id.as_ref().or(self.request.external_id())
    }
}

impl Store {
    pub(crate) fn add_session(
        &self,
        id: &str,
        request: &AccessTokenRequest,
        at: u64,
        until: u64,
    ) -> Result<()> {
        self.lock().execute(
            "INSERT INTO sessions (id, request, made_at, expires_at) VALUES (?, ?, ?, ?)",
            params![id, without_keys(request)?, at, until],
        )?;
        Ok(())
    }

    pub(crate) fn session(&self, id: &str) -> Result<Option<Session>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM sessions WHERE id = ?")?;
        statement.query_row([id], read).optional()
    }

    /// The session made last: a callback about a token that tells no session goes to its URLs.
    pub(crate) fn last_session(&self) -> Result<Option<Session>> {
        let connection = self.lock();
        let mut statement =
            connection.prepare_cached("SELECT * FROM sessions ORDER BY number DESC LIMIT 1")?;
        statement.query_row([], read).optional()
    }

    /// Keeps the parameters of the start URL that matter for the link.
    pub(crate) fn start_session(&self, id: &str, start: &StartUrl) -> Result<()> {
        self.lock().execute(
            "UPDATE sessions SET access_mode = ?, external_id = ? WHERE id = ?",
            params![
                start.access_mode().map(AccessMode::as_str),
                start.external_id().map(ExternalId::as_str),
                id
            ],
        )?;
        Ok(())
    }

    /// Ends the time of a session's token.
    pub(crate) fn expire_session(&self, id: &str, at: u64) -> Result<()> {
        self.lock().execute("UPDATE sessions SET expires_at = ? WHERE id = ?", params![at, id])?;
        Ok(())
    }

    pub(crate) fn set_last_error(&self, id: &str, error: Option<ExitError>) -> Result<()> {
        let error = error.map(|error| error.to_string());
        self.lock().execute("UPDATE sessions SET last_error = ? WHERE id = ?", params![error, id])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> Result<Session> {
    let last_error = row.get::<_, Option<String>>("last_error")?.map(parsed).transpose()?;
    Ok(Session {
        id: row.get("id")?,
        request: json(&row.get::<_, String>("request")?)?,
        expires_at: row.get("expires_at")?,
        is_used: row.get::<_, Option<u64>>("used_at")?.is_some(),
        access_mode: row.get::<_, Option<String>>("access_mode")?.map(parsed).transpose()?,
        external_id: row.get::<_, Option<String>>("external_id")?.map(parsed).transpose()?,
        last_error: last_error.and_then(|outcome| match outcome {
            Outcome::Failure(error) => Some(error),
            _ => None,
        }),
    })
}

fn without_keys(request: &AccessTokenRequest) -> Result<String> {
    let mut request = serde_json::to_value(request)
        .map_err(|problem| rusqlite::Error::ToSqlConversionFailure(problem.into()))?;
    for key in ["id", "password"] {
        if let Some(value) = request.get_mut(key) {
            *value = Value::from("");
        }
    }
    text(&request)
}
