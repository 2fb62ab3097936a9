//! Webhooks arrive, authorised, and are repeated; nothing is lost under load or by a restart.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

mod support;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use sandbox::Sandbox;
use serde_json::Value;
use widget_types::retrieving_data::{OLD_RETRY_ATTEMPTS, Webhook, WebhookKind};
use widget_types::runtime::Authorization;

use support::{Host, redirects};

/// A host's endpoint that refuses the first deliveries.
struct Inbox {
    demanded: Authorization,
    refuse: AtomicUsize,
    /// Leaves the next delivery without an answer.
    stall: AtomicBool,
    bodies: Mutex<Vec<String>>,
    url: String,
}

async fn inbox(refuse: usize) -> Arc<Inbox> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let inbox = Arc::new(Inbox {
        demanded: authorization(),
        refuse: AtomicUsize::new(refuse),
        stall: AtomicBool::new(false),
        bodies: Mutex::default(),
        url: format!("http://{}/hooks", listener.local_addr().unwrap()),
    });
    let routes = Router::new().route("/hooks", post(receive)).with_state(inbox.clone());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    inbox
}

async fn receive(State(inbox): State<Arc<Inbox>>, headers: HeaderMap, body: String) -> StatusCode {
    let header = headers.get("authorization").map(|header| header.to_str().unwrap());
    if inbox.demanded.verify(header).is_err() {
        return StatusCode::UNAUTHORIZED;
    }
    if inbox.stall.swap(false, Ordering::SeqCst) {
        std::future::pending::<()>().await;
    }
    let refuses = inbox.refuse.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    if refuses.is_ok() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    inbox.bodies.lock().unwrap().push(body);
    StatusCode::OK
}

fn authorization() -> Authorization {
    Authorization::basic("hooks", "s3cret-hook")
}

fn builder(inbox: &Inbox, pause: Duration) -> sandbox::Builder {
    Sandbox::builder()
        .webhook_url(&inbox.url)
        .webhook_authorization(authorization().header_value())
        .webhook_pause(pause)
}

/// The deliveries, once none is pending.
async fn settled(host: &Host) -> Vec<Value> {
    for _ in 0..1000 {
        let deliveries: Vec<Value> = host.get("/sandbox/deliveries").await.json().await.unwrap();
        if deliveries.iter().all(|delivery| delivery["state"] != "pending") {
            return deliveries;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("deliveries are still pending");
}

#[tokio::test]
async fn a_success_brings_one_webhook_per_resource() {
    let inbox = inbox(0).await;
    let host = Host::with(builder(&inbox, Duration::ZERO)).await;
    let token = host.token().await;
    host.page(&format!("access_token={token}&external_id=person-1")).await;
    let played = host.play(&token, "success").await;
    let deliveries = settled(&host).await;
    assert_eq!(deliveries.len(), 3);
    let bodies = inbox.bodies.lock().unwrap().clone();
    let mut kinds = BTreeSet::new();
    for body in &bodies {
        let webhook = Webhook::parse(body).unwrap();
        assert_eq!(webhook.link_id().unwrap().expose().to_string(), played["link"].as_str().unwrap());
        assert_eq!(webhook.external_id().unwrap(), "person-1");
        kinds.insert(webhook.kind().unwrap());
    }
    let expected =
        [WebhookKind::AccountsHistorical, WebhookKind::OwnersHistorical, WebhookKind::TransactionsHistorical];
    assert_eq!(kinds, BTreeSet::from(expected));
    // What is announced is what the list holds.
    let transactions = bodies.iter().find(|body| body.contains("total_transactions")).unwrap();
    let total = Webhook::parse(transactions).unwrap().data().unwrap().total_transactions().unwrap();
    let list = host.get_json(&format!("/api/transactions/?link={}", played["link"].as_str().unwrap())).await;
    assert_eq!(list["count"], total);
    assert_eq!(deliveries[0]["attempts"].as_array().unwrap().len(), 1);
    assert_eq!(deliveries[0]["body"]["webhook_type"], "ACCOUNTS");
}

#[tokio::test]
async fn refused_webhooks_are_repeated_with_a_linear_backoff() {
    let inbox = inbox(3 * 2).await;
    let pause = Duration::from_millis(60);
    let host = Host::with(builder(&inbox, pause)).await;
    let begin = Instant::now();
    host.play(&host.token().await, "success").await;
    let deliveries = settled(&host).await;
    assert!(deliveries.iter().all(|delivery| delivery["state"] == "delivered"));
    assert!(begin.elapsed() >= pause * 3, "one pause, then two: {:?}", begin.elapsed());
    let attempts: usize =
        deliveries.iter().map(|delivery| delivery["attempts"].as_array().unwrap().len()).sum();
    assert_eq!(attempts, 9);
    assert_eq!(inbox.bodies.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn an_answer_has_to_come_in_time() {
    let inbox = inbox(0).await;
    inbox.stall.store(true, Ordering::SeqCst);
    let host = Host::with(builder(&inbox, Duration::ZERO)).await;
    host.play(&host.token().await, "success").await;
    let deliveries = settled(&host).await;
    assert!(deliveries.iter().all(|delivery| delivery["state"] == "delivered"));
    let late =
        deliveries.iter().find(|delivery| delivery["attempts"].as_array().unwrap().len() == 2).unwrap();
    assert_eq!(late["attempts"][0]["problem"], "no answer in time");
}

#[tokio::test]
async fn after_the_documented_attempts_it_gives_up() {
    let inbox = inbox(0).await;
    let wrong = Authorization::bearer("wrong").header_value();
    let host = Host::with(builder(&inbox, Duration::from_millis(1)).webhook_authorization(wrong)).await;
    host.play(&host.token().await, "success").await;
    for delivery in settled(&host).await {
        assert_eq!(delivery["state"], "failed");
        let attempts = delivery["attempts"].as_array().unwrap();
        assert_eq!(attempts.len() as u64, 1 + OLD_RETRY_ATTEMPTS);
        assert_eq!(attempts[0]["status"], 401);
    }
    assert!(inbox.bodies.lock().unwrap().is_empty());
}

#[tokio::test]
async fn without_a_url_webhooks_are_kept() {
    let host = Host::new().await;
    host.play(&host.token().await, "success").await;
    let deliveries = settled(&host).await;
    assert_eq!(deliveries.len(), 3);
    assert!(deliveries.iter().all(|delivery| delivery["state"] == "kept"));
    assert!(Sandbox::builder().webhook_url("https://a.example/").start().await.is_err());
}

#[tokio::test]
async fn a_restart_loses_nothing() {
    let file = std::env::temp_dir().join(format!("sandbox-test-{}.db", std::process::id()));
    let inbox = inbox(3).await;
    let host = Host::with(builder(&inbox, Duration::from_secs(1000)).database(&file)).await;
    let (used, open) = (host.token().await, host.token().await);
    host.play(&used, "success").await;
    for _ in 0..500 {
        if inbox.refuse.load(Ordering::SeqCst) == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let Host { sandbox, .. } = host;
    sandbox.stop().await.unwrap();
    let host = Host::with(builder(&inbox, Duration::from_millis(10)).database(&file)).await;
    let deliveries = settled(&host).await;
    assert_eq!(deliveries.len(), 3);
    assert!(deliveries.iter().all(|delivery| delivery["state"] == "delivered"), "{deliveries:?}");
    assert_eq!(host.play(&used, "success").await["outcome"], "token.used");
    assert_eq!(host.play(&open, "success").await["outcome"], "success");
    drop(host);
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", file.display()));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_sessions_at_once_lose_nothing() {
    const SESSIONS: usize = 200;
    let inbox = inbox(50).await;
    let host = Arc::new(Host::with(builder(&inbox, Duration::from_millis(20))).await);
    let begin = Instant::now();
    let sessions: Vec<_> = (0..SESSIONS)
        .map(|number| {
            let host = host.clone();
            tokio::spawn(async move {
                let token = host.token().await;
                host.page(&format!("access_token={token}&external_id=person-{number}")).await;
                let played = host.play(&token, "success").await;
                host.event(&redirects(&played)[0]);
                played["link"].as_str().unwrap().to_owned()
            })
        })
        .collect();
    let mut links = BTreeSet::new();
    for session in sessions {
        links.insert(session.await.unwrap());
    }
    let connected = begin.elapsed();
    assert_eq!(links.len(), SESSIONS);
    let deliveries = settled(&host).await;
    println!(
        "{SESSIONS} sessions in {connected:?}, {} webhooks after {:?}",
        deliveries.len(),
        begin.elapsed()
    );
    assert_eq!(deliveries.len(), SESSIONS * 3);
    assert!(deliveries.iter().all(|delivery| delivery["state"] == "delivered"));
    let bodies = inbox.bodies.lock().unwrap().clone();
    let ids: BTreeSet<_> =
        bodies.iter().map(|body| Webhook::parse(body).unwrap().webhook_id().to_string()).collect();
    assert_eq!((bodies.len(), ids.len()), (SESSIONS * 3, SESSIONS * 3));
    assert_eq!(host.get_json("/api/links/?page_size=1000").await["count"], SESSIONS);
}
