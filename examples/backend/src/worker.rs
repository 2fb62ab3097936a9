//! What is done after the answer was given. Every task is a row: it may be done twice, and is never lost.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use sha2::{Digest, Sha256};
use widget_types::callbacks::{LinkId, Retry};
use widget_types::retrieving_data::Webhook;
use widget_types::starting::Resource;

use crate::api::{Failed, Link};
use crate::server::{App, Shared, ended};
use crate::store::{self, ConfirmTask, DeliveryTask, LinkRow, after, clean, now};
use crate::webhooks::{Work, work};

/// How often the queues are looked at when nothing wakes the workers: for tasks that are due again, and
/// for those of a server that died.
const LOOK: Duration = Duration::from_millis(500);

/// How long to wait after the documented retries are used up.
const LONG_PAUSE: Duration = Duration::from_secs(600);

/// How a task ends.
enum End {
    /// It is done, or there is nothing to do.
    Over { state: &'static str, problem: Option<String> },
    /// It has to be tried again.
    Again(String),
}

/// Why a task stops in the middle.
enum Stop {
    Api(Failed),
    Store(store::Error),
}

impl From<Failed> for Stop {
    fn from(failed: Failed) -> Self {
        Self::Api(failed)
    }
}

impl From<store::Error> for Stop {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// Works on the queues until the server ends.
pub(crate) async fn run(app: Shared) {
    let mut stop = Box::pin(ended(app.stop.clone()));
    while !*app.stop.borrow() {
        match step(&app).await {
            Ok(true) => app.changed.send_replace(()),
            Ok(false) => {
                tokio::select! {
                    () = &mut stop => return,
                    () = app.work.notified() => {}
                    () = tokio::time::sleep(LOOK) => {}
                }
            }
            Err(error) => {
                tracing::error!(%error, "the database failed");
                tokio::time::sleep(LOOK).await;
            }
        }
    }
}

/// Does one task, if there is one.
async fn step(app: &Shared) -> Result<bool, store::Error> {
    let now = now();
    let lease_ends = after(now, app.settings.lease);
    if let Some(task) = app.store.take_claim(now, lease_ends).await? {
        // Others may find something to do, too.
        app.work.notify_one();
        confirm(app, &task).await?;
        return Ok(true);
    }
    let Some(task) = app.store.take_delivery(now, lease_ends).await? else {
        return Ok(false);
    };
    app.work.notify_one();
    deliver(app, &task).await?;
    Ok(true)
}

/// Asks the API whose the claimed link is. Only its answer makes a callback's success one of ours.
async fn confirm(app: &App, task: &ConfirmTask) -> Result<(), store::Error> {
    let refused = |why: &str| End::Over { state: "refused", problem: Some(why.to_owned()) };
    let link = match LinkId::new(&task.link_id) {
        Ok(id) => app.api.link(id).await,
        Err(_) => Ok(None),
    };
    let end = match link {
        Ok(Some(link)) if link.external_id.as_deref() == Some(&task.external_id) => {
            store_link(app, &link, &task.external_id).await?;
            End::Over { state: "connected", problem: None }
        }
        Ok(Some(_)) => refused("the API says that the link is somebody else's"),
        Ok(None) => refused("the API knows no such link"),
        Err(failed) if failed.may_pass() => End::Again(failed.to_string()),
        Err(failed) => refused(&failed.to_string()),
    };
    match end {
        End::Over { state, problem } => {
            tracing::info!(external_id = task.external_id, state, problem, "a claim was examined");
            app.store.end_claim(&task.nonce, state, problem.as_deref()).await
        }
        End::Again(problem) => {
            tracing::warn!(external_id = task.external_id, problem, "a claim waits");
            app.store.postpone_claim(&task.nonce, after(now(), pause(task.attempts)), &problem).await
        }
    }
}

/// Does what a webhook leads to.
async fn deliver(app: &Shared, task: &DeliveryTask) -> Result<(), store::Error> {
    let end = match fetch(app, task).await {
        Ok(end) => end,
        Err(Stop::Api(failed)) if failed.may_pass() => End::Again(failed.to_string()),
        Err(Stop::Api(failed)) => End::Over { state: "failed", problem: Some(failed.to_string()) },
        Err(Stop::Store(error)) => return Err(error),
    };
    let id = &task.webhook_id;
    match end {
        End::Over { state, problem } => {
            tracing::info!(
                webhook_id = id,
                state,
                problem,
                attempt = task.attempts,
                "a webhook was worked on"
            );
            app.store.finish(id, state, problem.as_deref()).await
        }
        End::Again(problem) => {
            tracing::warn!(webhook_id = id, problem, attempt = task.attempts, "a webhook waits");
            app.store.postpone(id, after(now(), pause(task.attempts)), Some(&problem)).await
        }
    }
}

async fn fetch(app: &Arc<App>, task: &DeliveryTask) -> Result<End, Stop> {
    let over = |state, problem: &str| Ok(End::Over { state, problem: Some(problem.to_owned()) });
    let Ok(webhook) = Webhook::parse(&task.body) else {
        return over("kept", "it is not the documented JSON");
    };
    let done = Ok(End::Over { state: "done", problem: None });
    match work(&webhook) {
        Work::Nothing(reason) => over("kept", reason),
        Work::Link(id) => match app.api.link(id).await? {
            Some(link) if adopt(app, &link).await? => done,
            Some(_) => over("foreign", "the link is nobody's we know"),
            None => {
                app.store.forget_link(id).await?;
                done
            }
        },
        Work::List(id, resource) => {
            if !app.store.is_known(id).await? {
                // The callback may come later, or never: people close windows.
                match app.api.link(id).await? {
                    Some(link) if adopt(app, &link).await? => {}
                    Some(_) => return over("foreign", "the link is nobody's we know"),
                    None => return over("foreign", "the API knows no such link"),
                }
            }
            list(app, task, id, resource).await?;
            done
        }
    }
}

/// Stores a link that the API says is a person's of ours; says whether it is.
async fn adopt(app: &App, link: &Link) -> Result<bool, store::Error> {
    match &link.external_id {
        Some(external_id) if app.store.is_ours(external_id).await? => {
            store_link(app, link, external_id).await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

async fn store_link(app: &App, link: &Link, external_id: &str) -> Result<(), store::Error> {
    let (institution, status) = (clean(&link.institution), clean(&link.status));
    let row = LinkRow { id: link.id, external_id, institution: &institution, status: &status };
    app.store.store_link(&row, now()).await
}

/// Reads every page of a list, and then replaces what was there before.
async fn list(app: &App, task: &DeliveryTask, id: LinkId, resource: Resource) -> Result<(), Stop> {
    let started = now();
    let mut items = BTreeMap::new();
    let mut next = app.api.list_url(resource, id);
    while let Some(url) = next {
        let page = app.api.page(&url).await?;
        items.extend(page.results.iter().map(item));
        // An address that leads nowhere new would be followed for ever.
        next = page.next.filter(|next| *next != url && !page.results.is_empty());
        app.store.postpone(&task.webhook_id, after(now(), app.settings.lease), None).await?;
    }
    let items: Vec<_> = items.into_iter().collect();
    app.store.replace_items(id, resource.as_str(), started, &items).await?;
    Ok(())
}

/// An item and what tells it from others.
fn item(value: &Value) -> (String, String) {
    let body = value.to_string();
    let id = value.get("id").and_then(Value::as_str).map(|id| clean(id).into_owned());
    (id.unwrap_or_else(|| format!("sha256-{:x}", Sha256::digest(&body))), body)
}

/// How long to wait after so many attempts: the documented pauses, and then a long one.
fn pause(attempts: i64) -> Duration {
    let backoff = Retry::Backoff;
    let (first, factor) = (backoff.first_wait_seconds().unwrap_or(3), backoff.factor().unwrap_or(2));
    match u32::try_from(attempts.saturating_sub(1)) {
        Ok(done) if u64::from(done) < backoff.attempts().unwrap_or(5) => {
            Duration::from_secs(first.saturating_mul(factor.saturating_pow(done)))
        }
        _ => LONG_PAUSE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_the_documented_ones() {
        let pauses: Vec<_> = (1..=6).map(|attempts| pause(attempts).as_secs()).collect();
        assert_eq!(pauses, [3, 6, 12, 24, 48, 600]);
    }
}
