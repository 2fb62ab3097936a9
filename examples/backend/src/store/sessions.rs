//! Sessions of the widget: what their callbacks may change, and the queue of links to confirm.

use sqlx::{AnyConnection, Row};
use widget_types::callbacks::LinkId;

use super::{Error, Store, Time};

/// A session that begins.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// What stands in the session's callback URLs, and nobody can guess.
    pub nonce: &'a str,
    /// For whom it is.
    pub external_id: &'a str,
    /// The app's scheme, if its callbacks come to an app.
    pub scheme: Option<&'a str>,
    /// When it began.
    pub created: Time,
    /// Until when its callbacks count.
    pub expires: Time,
}

/// What has to be known to read a callback.
#[derive(Clone, Debug)]
pub struct Session {
    /// For whom it is.
    pub external_id: String,
    /// The app's scheme, if its callbacks come to an app.
    pub scheme: Option<String>,
}

/// A callback as it arrived.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    /// `success`, `exit`, `error`, `warning`, or `problem` for one that cannot be read.
    pub name: &'a str,
    /// The same for callbacks that say the same.
    pub fingerprint: &'a str,
    /// What it says, as JSON, without secrets.
    pub detail: &'a str,
    /// What it asks for.
    pub effect: Effect,
}

/// What a callback asks for.
#[derive(Clone, Copy, Debug)]
pub enum Effect {
    /// To store this link, once the API confirms whose it is.
    Connect(LinkId),
    /// To end the session.
    Leave,
    /// To be kept.
    Nothing,
}

/// What became of a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was applied; a success is pending until the API confirms it.
    Applied,
    /// It had arrived before.
    Duplicate,
    /// Its session had expired: it is kept and changes nothing.
    Late,
    /// Its session had ended otherwise: it is kept and changes nothing.
    AfterEnd,
}

impl Outcome {
    /// One word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Duplicate => "duplicate",
            Self::Late => "late",
            Self::AfterEnd => "after_end",
        }
    }
}

/// A link that a callback claims.
#[derive(Clone, Debug)]
pub struct ConfirmTask {
    /// The session.
    pub nonce: String,
    /// Whose link it has to be.
    pub external_id: String,
    /// The claimed link.
    pub link_id: String,
    /// Which try it is, from 1.
    pub attempts: i64,
}

impl Store {
    /// The id of the person with this name, which is `fresh` for a new one.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn external_id(&self, name: &str, fresh: &str) -> Result<String, Error> {
        sqlx::query("INSERT INTO people (name, external_id) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
            .bind(name)
            .bind(fresh)
            .execute(&self.pool)
            .await?;
        self.known_external_id(name).await?.ok_or(Error::RowNotFound)
    }

    /// The id of the person with this name, if there is one.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn known_external_id(&self, name: &str) -> Result<Option<String>, Error> {
        let row = sqlx::query("SELECT external_id FROM people WHERE name = $1").bind(name);
        row.fetch_optional(&self.pool).await?.map(|row| row.try_get(0)).transpose()
    }

    /// Stores a session that begins.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn begin_session(&self, session: &NewSession<'_>) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO sessions (nonce, external_id, scheme, state, created, expires, due, attempts)
             VALUES ($1, $2, $3, 'open', $4, $5, 0, 0)",
        )
        .bind(session.nonce)
        .bind(session.external_id)
        .bind(session.scheme)
        .bind(session.created)
        .bind(session.expires)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The session with this nonce.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn session(&self, nonce: &str) -> Result<Option<Session>, Error> {
        let row = sqlx::query("SELECT external_id, scheme FROM sessions WHERE nonce = $1");
        let row = row.bind(nonce).fetch_optional(&self.pool).await?;
        let read =
            |row: sqlx::any::AnyRow| Ok(Session { external_id: row.try_get(0)?, scheme: row.try_get(1)? });
        row.map(read).transpose()
    }

    /// Keeps a callback, and applies it if the session is open. Both happen or neither does.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn arrive(&self, nonce: &str, arrival: &Arrival<'_>, now: Time) -> Result<Outcome, Error> {
        let mut transaction = self.pool.begin().await?;
        let outcome = match apply(&mut transaction, nonce, arrival, now).await? {
            true => Outcome::Applied,
            false => refusal(&mut transaction, nonce, arrival.fingerprint).await?,
        };
        let times: i64 = sqlx::query(
            "INSERT INTO events (nonce, fingerprint, name, outcome, detail, received, times)
             VALUES ($1, $2, $3, $4, $5, $6, 1)
             ON CONFLICT (nonce, fingerprint) DO UPDATE SET times = events.times + 1
             RETURNING times",
        )
        .bind(nonce)
        .bind(arrival.fingerprint)
        .bind(arrival.name)
        .bind(outcome.as_str())
        .bind(arrival.detail)
        .bind(now)
        .fetch_one(&mut *transaction)
        .await?
        .try_get(0)?;
        transaction.commit().await?;
        Ok(if times > 1 { Outcome::Duplicate } else { outcome })
    }

    /// Takes a claimed link to confirm, for as long as the lease lasts.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn take_claim(&self, now: Time, lease_ends: Time) -> Result<Option<ConfirmTask>, Error> {
        // The condition stands twice: of two servers that find the same row, one changes it first.
        let row = sqlx::query(
            "UPDATE sessions SET due = $2, attempts = attempts + 1
             WHERE nonce = (SELECT nonce FROM sessions WHERE state = 'confirming' AND due <= $1
                            ORDER BY due LIMIT 1)
               AND state = 'confirming' AND due <= $1
             RETURNING nonce, external_id, link_id, attempts",
        )
        .bind(now)
        .bind(lease_ends)
        .fetch_optional(&self.pool)
        .await?;
        let read = |row: sqlx::any::AnyRow| {
            Ok(ConfirmTask {
                nonce: row.try_get(0)?,
                external_id: row.try_get(1)?,
                link_id: row.try_get(2)?,
                attempts: row.try_get(3)?,
            })
        };
        row.map(read).transpose()
    }

    /// The API could not be asked: try again at `due`.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn postpone_claim(&self, nonce: &str, due: Time, problem: &str) -> Result<(), Error> {
        sqlx::query("UPDATE sessions SET due = $2, problem = $3 WHERE nonce = $1 AND state = 'confirming'")
            .bind(nonce)
            .bind(due)
            .bind(problem)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The API has answered: `connected`, or `refused` if the link is not the person's. A refused link is
    /// not stored, and nothing is fetched for it.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn end_claim(&self, nonce: &str, state: &str, problem: Option<&str>) -> Result<(), Error> {
        sqlx::query("UPDATE sessions SET state = $2, problem = $3 WHERE nonce = $1 AND state = 'confirming'")
            .bind(nonce)
            .bind(state)
            .bind(problem)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

/// Changes an open session, or says that it is not open.
async fn apply(
    connection: &mut AnyConnection,
    nonce: &str,
    arrival: &Arrival<'_>,
    now: Time,
) -> Result<bool, Error> {
    let (state, ended_by, link_id) = match arrival.effect {
        Effect::Connect(link) => ("confirming", Some(arrival.fingerprint), Some(link.expose().to_string())),
        Effect::Leave => ("left", Some(arrival.fingerprint), None),
        Effect::Nothing => ("open", None, None),
    };
    let changed = sqlx::query(
        "UPDATE sessions SET state = $3, ended_by = $4, link_id = $5, due = $2
         WHERE nonce = $1 AND state = 'open' AND expires > $2",
    )
    .bind(nonce)
    .bind(now)
    .bind(state)
    .bind(ended_by)
    .bind(link_id)
    .execute(connection)
    .await?;
    Ok(changed.rows_affected() == 1)
}

/// Why a callback was not applied.
async fn refusal(connection: &mut AnyConnection, nonce: &str, fingerprint: &str) -> Result<Outcome, Error> {
    let row = sqlx::query("SELECT state, ended_by FROM sessions WHERE nonce = $1");
    let row = row.bind(nonce).fetch_one(connection).await?;
    let (state, ended_by): (String, Option<String>) = (row.try_get(0)?, row.try_get(1)?);
    Ok(match (state.as_str(), ended_by) {
        ("open", _) => Outcome::Late,
        (_, Some(ended_by)) if ended_by == fingerprint => Outcome::Duplicate,
        _ => Outcome::AfterEnd,
    })
}
