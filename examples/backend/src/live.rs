//! A page that shows everything as it happens. It has no secrets, but it is for those who run the server.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Json};
use futures_util::stream::{Stream, unfold};
use serde::Deserialize;
use tokio::sync::watch;

use crate::failure::Failure;
use crate::html::{page as html_page, table};
use crate::server::{Shared, ended};
use crate::store::{Snapshot, Time, now};

/// How many of each the page shows.
const SHOWN: i64 = 50;

/// How often the page is renewed at most, and at least: another server may use the same database.
const RENEWED: (Duration, Duration) = (Duration::from_millis(150), Duration::from_secs(2));

pub(crate) async fn page() -> impl IntoResponse {
    html_page(
        "What happens",
        "<div id=\"live\" aria-live=\"polite\">Loading…</div><script src=\"/live.js\"></script>",
    )
}

pub(crate) async fn script() -> impl IntoResponse {
    // The text is HTML in which everything received is escaped.
    let script = "new EventSource('/live/stream').onmessage = (message) => {\n  \
                  document.getElementById('live').innerHTML = message.data;\n};\n";
    ([(CONTENT_TYPE, "text/javascript")], script)
}

#[derive(Deserialize)]
pub(crate) struct Limit {
    limit: Option<i64>,
}

/// The same as JSON, for tests and curious people.
pub(crate) async fn state(
    State(app): State<Shared>,
    Query(limit): Query<Limit>,
) -> Result<Json<Snapshot>, Failure> {
    let limit = limit.limit.unwrap_or(SHOWN).clamp(0, 10_000);
    Ok(Json(app.store.snapshot(limit).await?))
}

struct Viewer {
    app: Shared,
    changed: watch::Receiver<()>,
    shown: Option<Snapshot>,
}

/// Sends the middle of the page whenever it changes, until the server ends.
pub(crate) async fn stream(State(app): State<Shared>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let viewer = Viewer { changed: app.changed.subscribe(), app, shown: None };
    let stream = unfold(viewer, async |mut viewer| {
        let stop = viewer.app.stop.clone();
        tokio::select! {
            () = ended(stop) => None,
            html = viewer.next() => Some((Ok(Event::default().data(html)), viewer)),
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

impl Viewer {
    async fn next(&mut self) -> String {
        loop {
            if self.shown.is_some() {
                let _ = tokio::time::timeout(RENEWED.1, self.changed.changed()).await;
                tokio::time::sleep(RENEWED.0).await;
            }
            self.changed.mark_unchanged();
            match self.app.store.snapshot(SHOWN).await {
                Ok(snapshot) if self.shown.as_ref() != Some(&snapshot) => {
                    let html = render(&snapshot, now());
                    self.shown = Some(snapshot);
                    return html;
                }
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, "the database failed");
                    tokio::time::sleep(RENEWED.1).await;
                }
            }
        }
    }
}

fn render(all: &Snapshot, now: Time) -> String {
    let counts = |counts: &[(String, i64)]| {
        let counts: Vec<_> = counts.iter().map(|(state, count)| format!("{count} {state}")).collect();
        if counts.is_empty() { "none".to_owned() } else { counts.join(", ") }
    };
    let (links, items) = all.links_and_items;
    let totals = [
        vec!["sessions".to_owned(), counts(&all.sessions_by_state)],
        vec!["webhooks".to_owned(), counts(&all.deliveries_by_state)],
        vec!["links".to_owned(), links.to_string()],
        vec!["fetched items".to_owned(), items.to_string()],
    ];
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let sessions = all.sessions.iter().map(|it| {
        vec![
            time(it.created),
            it.external_id.clone(),
            session_state(&it.state, it.expires, now),
            text(&it.problem),
        ]
    });
    let events = all.events.iter().map(|it| {
        let row = [&it.external_id, &it.name, &it.outcome, &it.detail].map(String::clone);
        [vec![time(it.received)], row.to_vec(), vec![it.times.to_string()]].concat()
    });
    let links = all.links.iter().map(|it| {
        let row = [&it.id, &it.external_id, &it.institution, &it.status].map(String::clone);
        [vec![time(it.confirmed)], row.to_vec()].concat()
    });
    let deliveries = all.deliveries.iter().map(|it| {
        let documented = it.kind.as_ref().map_or("not documented", String::as_str);
        let row = [&it.webhook_type, &text(&it.webhook_code), documented, &text(&it.link), &it.state];
        let row = row.map(str::to_owned).to_vec();
        let rest = vec![text(&it.problem), it.times.to_string(), it.attempts.to_string()];
        [vec![time(it.received)], row, rest].concat()
    });
    let fetched = all
        .fetched
        .iter()
        .map(|it| vec![time(it.started), it.link.clone(), it.resource.clone(), it.items.to_string()]);
    [
        table("Totals", &["what", "how many"], totals.into_iter()),
        table("Callbacks", &["time (UTC)", "person", "event", "outcome", "what it says", "times"], events),
        table("Sessions", &["time (UTC)", "person", "state", "why"], sessions),
        table("Links", &["time (UTC)", "link", "person", "institution", "status"], links),
        table(
            "Webhooks",
            &["time (UTC)", "type", "code", "kind", "link", "state", "why", "times", "tries"],
            deliveries,
        ),
        table("Fetched lists", &["time (UTC)", "link", "resource", "items"], fetched),
    ]
    .concat()
}

/// An open session whose time is over is not open; no row changes for that.
fn session_state(state: &str, expires: Time, now: Time) -> String {
    if state == "open" && expires <= now { "expired".to_owned() } else { state.to_owned() }
}

/// The time of day.
fn time(time: Time) -> String {
    let seconds = time.div_euclid(1000).rem_euclid(86_400);
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
