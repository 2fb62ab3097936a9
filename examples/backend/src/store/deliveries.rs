//! Webhooks, the links that the API confirmed, and what was fetched for them.

use sqlx::Row;
use widget_types::callbacks::LinkId;

use super::{Error, Store, Time};

/// A webhook as it arrived.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    /// What tells a repeated delivery from a new one.
    pub webhook_id: String,
    /// Its type, documented or not.
    pub webhook_type: String,
    /// Its code, documented or not.
    pub webhook_code: Option<String>,
    /// The documented kind.
    pub kind: Option<&'static str>,
    /// The link it names.
    pub link_id: Option<LinkId>,
    /// All of it.
    pub body: String,
    /// Why there is nothing to do, if so.
    pub nothing_to_do: Option<&'static str>,
}

/// Whether a webhook is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// It is.
    New,
    /// It was here before and is not queued again.
    Again,
}

/// A webhook to work on.
#[derive(Clone, Debug)]
pub struct DeliveryTask {
    /// Its id.
    pub webhook_id: String,
    /// All of it.
    pub body: String,
    /// Which try it is, from 1.
    pub attempts: i64,
}

/// A link that the API confirmed.
#[derive(Clone, Debug)]
pub struct LinkRow<'a> {
    /// Its id.
    pub id: LinkId,
    /// Whose it is.
    pub external_id: &'a str,
    /// The institution, as the API says.
    pub institution: &'a str,
    /// Its status, as the API says.
    pub status: &'a str,
}

impl Store {
    /// Keeps a webhook; from now on it cannot be lost. The same one is counted and not queued again.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn receive(&self, delivery: &NewDelivery, now: Time) -> Result<Arrived, Error> {
        let state = if delivery.nothing_to_do.is_some() { "kept" } else { "queued" };
        let times: i64 = sqlx::query(
            "INSERT INTO deliveries (webhook_id, webhook_type, webhook_code, kind, link_id, body, state,
                                     problem, received, times, due, attempts)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $9, 0)
             ON CONFLICT (webhook_id) DO UPDATE SET times = deliveries.times + 1
             RETURNING times",
        )
        .bind(&delivery.webhook_id)
        .bind(&delivery.webhook_type)
        .bind(delivery.webhook_code.as_deref())
        .bind(delivery.kind)
        .bind(delivery.link_id.map(|link| link.expose().to_string()))
        .bind(&delivery.body)
        .bind(state)
        .bind(delivery.nothing_to_do)
        .bind(now)
        .fetch_one(&self.pool)
        .await?
        .try_get(0)?;
        Ok(if times == 1 { Arrived::New } else { Arrived::Again })
    }

    /// Takes a webhook to work on, for as long as the lease lasts.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn take_delivery(&self, now: Time, lease_ends: Time) -> Result<Option<DeliveryTask>, Error> {
        let row = sqlx::query(
            "UPDATE deliveries SET due = $2, attempts = attempts + 1
             WHERE webhook_id = (SELECT webhook_id FROM deliveries WHERE state = 'queued' AND due <= $1
                                 ORDER BY due LIMIT 1)
               AND state = 'queued' AND due <= $1
             RETURNING webhook_id, body, attempts",
        )
        .bind(now)
        .bind(lease_ends)
        .fetch_optional(&self.pool)
        .await?;
        let read = |row: sqlx::any::AnyRow| {
            Ok(DeliveryTask { webhook_id: row.try_get(0)?, body: row.try_get(1)?, attempts: row.try_get(2)? })
        };
        row.map(read).transpose()
    }

    /// Tries again at `due`, or goes on working until then.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn postpone(&self, webhook_id: &str, due: Time, problem: Option<&str>) -> Result<(), Error> {
        sqlx::query(
            "UPDATE deliveries SET due = $2, problem = $3 WHERE webhook_id = $1 AND state = 'queued'",
        )
        .bind(webhook_id)
        .bind(due)
        .bind(problem)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The work is over: `done`, `foreign` for a link of nobody we know, or `failed`.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn finish(&self, webhook_id: &str, state: &str, problem: Option<&str>) -> Result<(), Error> {
        sqlx::query(
            "UPDATE deliveries SET state = $2, problem = $3 WHERE webhook_id = $1 AND state = 'queued'",
        )
        .bind(webhook_id)
        .bind(state)
        .bind(problem)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Whether the API has confirmed this link before.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn is_known(&self, link: LinkId) -> Result<bool, Error> {
        let row = sqlx::query("SELECT 1 FROM links WHERE id = $1").bind(link.expose().to_string());
        Ok(row.fetch_optional(&self.pool).await?.is_some())
    }

    /// Whether an id is that of a person of ours.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn is_ours(&self, external_id: &str) -> Result<bool, Error> {
        let row = sqlx::query("SELECT 1 FROM people WHERE external_id = $1").bind(external_id);
        Ok(row.fetch_optional(&self.pool).await?.is_some())
    }

    /// Stores what the API says of a link.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn store_link(&self, link: &LinkRow<'_>, now: Time) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO links (id, external_id, institution, status, confirmed)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET status = excluded.status, institution = excluded.institution",
        )
        .bind(link.id.expose().to_string())
        .bind(link.external_id)
        .bind(link.institution)
        .bind(link.status)
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The API no longer has this link: its data goes, too.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn forget_link(&self, link: LinkId) -> Result<(), Error> {
        let id = link.expose().to_string();
        let mut transaction = self.pool.begin().await?;
        for statement in [
            "UPDATE links SET status = 'deleted' WHERE id = $1",
            "DELETE FROM items WHERE link_id = $1",
            "DELETE FROM fetched WHERE link_id = $1",
        ] {
            sqlx::query(statement).bind(&id).execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }

    /// Replaces a list by what the API says now, in one step: readers see the old one or the new one, and
    /// doing it again changes nothing. A list that was asked for earlier never replaces a later one.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn replace_items(
        &self,
        link: LinkId,
        resource: &str,
        started: Time,
        items: &[(String, String)],
    ) -> Result<(), Error> {
        let id = link.expose().to_string();
        let mut transaction = self.pool.begin().await?;
        // It also keeps others out until the commit.
        let newest = sqlx::query(
            "INSERT INTO fetched (link_id, resource, started, items) VALUES ($1, $2, $3, $4)
             ON CONFLICT (link_id, resource) DO UPDATE SET started = excluded.started, items = excluded.items
             WHERE fetched.started <= excluded.started",
        )
        .bind(&id)
        .bind(resource)
        .bind(started)
        .bind(i64::try_from(items.len()).unwrap_or(i64::MAX))
        .execute(&mut *transaction)
        .await?;
        if newest.rows_affected() == 1 {
            let old = sqlx::query("DELETE FROM items WHERE link_id = $1 AND resource = $2");
            old.bind(&id).bind(resource).execute(&mut *transaction).await?;
            for (item, body) in items {
                sqlx::query(
                    "INSERT INTO items (link_id, resource, id, body) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (link_id, resource, id) DO UPDATE SET body = excluded.body",
                )
                .bind(&id)
                .bind(resource)
                .bind(item)
                .bind(body)
                .execute(&mut *transaction)
                .await?;
            }
        }
        transaction.commit().await
    }
}
