//! The program itself: killed in the middle, started again on the same database, and what it logs.
#![allow(clippy::unwrap_used, reason = "it is for tests only")]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use backend::store::{Snapshot, Store};
use sandbox::Sandbox;
use serde_json::Value;
use support::{Api, HOOKS, KEYS, Person, bearer, client, databases, free_address, payload, secret, webhook};
use widget_types::runtime::Authorization;

/// The program, running. It is killed when dropped.
struct Program {
    child: Child,
    url: String,
}

impl Program {
    fn start(api_url: &str, database: &str, listen: &str, log: &str) -> Self {
        let mut child = command(&[
            ("BELVO_API_URL", api_url),
            ("WIDGET_URL", api_url),
            ("BELVO_SECRET_ID", KEYS.0),
            ("BELVO_SECRET_PASSWORD", KEYS.1),
            ("WEBHOOK_BEARER", HOOKS),
            ("DATABASE_URL", database),
            ("LISTEN", listen),
            ("LEASE_SECONDS", "2"),
            ("LOG", log),
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.split("open ").nth(1).unwrap_or_default().trim().to_owned();
        // Nobody reads the log of a quiet one.
        Self { child, url }
    }

    /// Ends it without a warning, and gives its log.
    fn kill(mut self) -> String {
        self.child.kill().unwrap();
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        self.child.wait().unwrap();
        log
    }

    fn address(&self) -> &str {
        self.url.trim_start_matches("http://")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_backend"));
    command.env_clear().envs(variables.iter().copied());
    command
}

async fn until(program: &Program, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    let start = Instant::now();
    loop {
        let answer = client().get(format!("{}/live/state?limit=2000", program.url)).send().await.unwrap();
        let state: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
        if holds(&state) {
            return state;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "not {what}: {state:#}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn all_are(state: &Value, list: &str, expected: &str, count: usize) -> bool {
    let rows = state[list].as_array().unwrap();
    rows.len() == count && rows.iter().all(|row| row["state"] == expected)
}

#[tokio::test]
async fn killed_between_acknowledgement_and_fetch_nothing_is_lost_or_doubled() {
    for database in databases().await {
        let api = Api::start().await;
        let program = Program::start(&api.url, &database, "127.0.0.1:0", "off");
        let ana = Person::new(&program.url, "ana");
        let begun = ana.connect(&api).await;
        let link = api.add_link(Some(&begun.external_id));
        api.add_list("accounts", &link, 3);
        api.add_list("owners", &link, 1);
        // Three tasks are under way or waiting when it dies: a claim, and two deliveries.
        api.held.send_replace(true);
        for (id, kind) in [("w1", "ACCOUNTS"), ("w2", "OWNERS")] {
            assert_eq!(
                webhook(&program.url, &bearer(), &payload(id, kind, "historical_update", &link)).await,
                200
            );
        }
        let start = Instant::now();
        while api.list_calls.load(Ordering::SeqCst) < 2 {
            assert!(start.elapsed() < Duration::from_secs(10));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        *api.failing.lock().unwrap() = Some(503);
        assert_eq!(ana.get(&begun.success(&link)).await.1, "/outcome/success/applied");
        let address = program.address().to_owned();
        program.kill();

        *api.failing.lock().unwrap() = None;
        api.held.send_replace(false);
        let program = Program::start(&api.url, &database, &address, "off");
        // The sender did not see one of the answers, and the browser was reloaded.
        let again = payload("w1", "ACCOUNTS", "historical_update", &link);
        assert_eq!(webhook(&program.url, &bearer(), &again).await, 200);
        assert_eq!(ana.get(&begun.success(&link)).await.1, "/outcome/success/duplicate");
        let state = until(&program, "done", |state| {
            all_are(state, "deliveries", "done", 2) && all_are(state, "sessions", "connected", 1)
        })
        .await;
        assert_eq!(state["links_and_items"], serde_json::json!([1, 4]));
        assert_eq!(state["events"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_sessions_at_once_with_a_kill_in_the_middle() {
    const SESSIONS: usize = 200;
    // Every fourth person mistypes the password, and leaves.
    const CONNECTED: usize = 150;
    const WEBHOOKS: usize = 3 * CONNECTED;
    for database in databases().await {
        let start = Instant::now();
        let address = free_address().to_string();
        let sandbox = Sandbox::builder()
            .secrets(KEYS.0, KEYS.1)
            .webhook_url(format!("http://{address}/webhooks"))
            .webhook_authorization(Authorization::bearer(HOOKS).header_value())
            .webhook_pause(Duration::from_secs(1))
            .start()
            .await
            .unwrap();
        let program = Program::start(sandbox.url(), &database, &address, "off");
        let people = (0..SESSIONS).map(|at| {
            let outcome = if at % 4 == 3 { "login_error.invalid_credentials" } else { "success" };
            tokio::spawn(session(sandbox.url().to_owned(), program.url.clone(), at, outcome))
        });
        let people: Vec<_> = people.collect();
        // When a part of the webhooks is in, and workers are busy.
        let store = Store::open(&secret(&database)).await.unwrap();
        let counted = async || store.snapshot(2000).await.unwrap().deliveries.len();
        while counted().await < SESSIONS / 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        program.kill();
        let killed_at = counted().await;
        let program = Program::start(sandbox.url(), &database, &address, "off");
        for person in people {
            person.await.unwrap();
        }
        let sessions = serde_json::json!([["connected", CONNECTED], ["left", SESSIONS - CONNECTED]]);
        until(&program, "done", |state| {
            all_are(state, "deliveries", "done", WEBHOOKS) && state["sessions_by_state"] == sessions
        })
        .await;

        // What the server has is what the API has: each event, each webhook, each item, once.
        let Snapshot { events, deliveries, fetched, links_and_items, .. } =
            store.snapshot(2000).await.unwrap();
        assert_eq!(events.len(), SESSIONS);
        let sent = client().get(format!("{}/sandbox/deliveries", sandbox.url())).send().await.unwrap();
        let sent: Vec<Value> = serde_json::from_str(&sent.text().await.unwrap()).unwrap();
        assert!(sent.iter().all(|delivery| delivery["state"] == "delivered"));
        let ids = |id: fn(&Value) -> &str| sent.iter().map(id).collect::<BTreeSet<_>>();
        let sent_ids = ids(|delivery| delivery["webhook_id"].as_str().unwrap());
        let received_ids: BTreeSet<_> = deliveries.iter().map(|it| it.webhook_id.as_str()).collect();
        assert_eq!(sent_ids, received_ids);
        let mut items = 0;
        for link in ids(|delivery| delivery["link_id"].as_str().unwrap()) {
            for resource in ["accounts", "owners", "transactions"] {
                items += count(sandbox.url(), resource, link).await;
            }
        }
        assert_eq!(links_and_items, (CONNECTED as i64, items));
        assert_eq!(fetched.len(), WEBHOOKS);

        let sum = |times: Vec<i64>| times.iter().sum::<i64>();
        let attempts: usize = sent.iter().map(|it| it["attempts"].as_array().unwrap().len()).sum();
        eprintln!(
            "{}: {SESSIONS} sessions, killed after {killed_at} webhooks; {} callbacks arrived, {} webhooks were sent \
             {attempts} times, arrived {} times and were worked on {} times; {items} items; {:?}",
            database.split(':').next().unwrap(),
            sum(events.iter().map(|event| event.times).collect()),
            deliveries.len(),
            sum(deliveries.iter().map(|delivery| delivery.times).collect()),
            sum(deliveries.iter().map(|delivery| delivery.attempts).collect()),
            start.elapsed()
        );
    }
}

/// One person with the widget. Whatever meets a dead server is sent again.
async fn session(sandbox: String, backend: String, at: usize, outcome: &str) {
    let pause = Duration::from_millis(100);
    let person = Person::new(&backend, &format!("person{at}"));
    let start = loop {
        match person.start_url().await {
            Some(start) => break start,
            None => tokio::time::sleep(pause).await,
        }
    };
    assert_eq!(client().get(start.clone()).send().await.unwrap().status(), 200);
    let (_, token) = start.query_pairs().find(|(name, _)| name == "access_token").unwrap();
    let body = serde_json::json!({ "access_token": token, "outcome": outcome });
    let play = client().post(format!("{sandbox}/sandbox/play")).header("content-type", "application/json");
    let played = play.body(body.to_string()).send().await.unwrap().text().await.unwrap();
    let played: Value = serde_json::from_str(&played).unwrap();
    let redirect = played["redirects"][0].as_str().unwrap();
    while person.try_get(redirect).await != Some(303) {
        tokio::time::sleep(pause).await;
    }
}

/// How many items the API lists.
async fn count(api: &str, resource: &str, link: &str) -> i64 {
    let list = client().get(format!("{api}/api/{resource}/?link={link}")).basic_auth(KEYS.0, Some(KEYS.1));
    let page: Value = serde_json::from_str(&list.send().await.unwrap().text().await.unwrap()).unwrap();
    page["count"].as_i64().unwrap()
}

#[tokio::test]
async fn logs_have_ids_and_no_secrets() {
    for database in databases().await {
        let api = Api::start().await;
        let program = Program::start(&api.url, &database, "127.0.0.1:0", "trace");
        let mut log = String::new();
        // Read while it runs: a full pipe would stop it.
        let mut program = program;
        let mut stderr = program.child.stderr.take().unwrap();
        let reader = std::thread::spawn(move || {
            stderr.read_to_string(&mut log).unwrap();
            log
        });
        let ana = Person::new(&program.url, "ana");
        let begun = ana.connect(&api).await;
        let link = api.add_link(Some(&begun.external_id));
        api.add_list("accounts", &link, 3);
        ana.get(&begun.success(&link)).await;
        ana.get(&begun.success("not-a-link")).await;
        assert_eq!(webhook(&program.url, "Bearer hush-wrong", "{}").await, 401);
        let body = payload("w1", "ACCOUNTS", "historical_update", &link);
        webhook(&program.url, &bearer(), &body).await;
        webhook(&program.url, &bearer(), &format!("hush{body}")).await;
        until(&program, "done", |state| state["links_and_items"] == serde_json::json!([1, 3])).await;
        program.child.kill().unwrap();
        let log = reader.join().unwrap();
        for expected in ["id=", "route=\"/callback/{nonce}/{name}\"", "status=303", "a webhook was refused"] {
            assert!(log.contains(expected), "{expected}\n{log}");
        }
        let nonce = begun.success.split('/').rev().nth(1).unwrap();
        for secret in ["hush", link.as_str(), nonce] {
            let line = log.lines().find(|line| line.contains(secret));
            assert_eq!(line, None, "{secret}");
        }
    }
}

#[test]
fn mistakes_in_the_settings_show_at_the_start() {
    let output = command(&[("WEBHOOK_BASIC", "hush")]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    for expected in
        ["BELVO_SECRET_ID is not set", "BELVO_SECRET_PASSWORD", "WEBHOOK_BASIC must be user:password"]
    {
        assert!(told.contains(expected), "{told}");
    }
    assert!(!told.contains("hush"), "{told}");
    let output = command(&[
        ("BELVO_SECRET_ID", "a"),
        ("BELVO_SECRET_PASSWORD", "b"),
        ("WEBHOOK_BEARER", "c"),
        ("DATABASE_URL", "sqlite:/nowhere/x.db"),
        ("LISTEN", "127.0.0.1:0"),
    ])
    .output()
    .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("check DATABASE_URL"));
    assert!(command(&[]).arg("--help").output().unwrap().status.success());
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_gracefully() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (api, databases) = runtime.block_on(async { (Api::start().await, databases().await) });
    let mut program = Program::start(&api.url, &databases[0], "127.0.0.1:0", "info");
    let id = program.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert!(program.child.wait().unwrap().success());
}
