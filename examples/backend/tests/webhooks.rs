//! Webhooks through the running server, and what is fetched on their account.

mod support;

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use backend::Backend;
use serde_json::json;
use support::{Api, Begun, Person, bearer, databases, payload, settings, until, webhook};

/// A person with a link that is connected.
async fn connected(backend: &Backend, api: &Api) -> (Begun, String) {
    let ana = Person::new(backend.url(), "ana");
    let begun = ana.connect(api).await;
    let link = api.add_link(Some(&begun.external_id));
    ana.get(&begun.success(&link)).await;
    until(backend, "connected", |all| all.links.len() == 1).await;
    (begun, link)
}

#[tokio::test]
async fn only_the_configured_authorization_passes() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let body = payload("w1", "ACCOUNTS", "historical_update", &uuid::Uuid::new_v4().to_string());
        for wrong in ["", "Bearer", "Bearer hush-hook", "Bearer hush-hookss", "Basic aHVzaC1ob29rcw=="] {
            assert_eq!(webhook(backend.url(), wrong, &body).await, 401, "{wrong}");
        }
        assert!(backend.store().snapshot(10).await.unwrap().deliveries.is_empty());
        assert_eq!(webhook(backend.url(), "bearer hush-hooks", &body).await, 200);
        backend.stop().await;
    }
}

#[tokio::test]
async fn a_repeated_delivery_is_done_once_and_every_page_is_read() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let (_, link) = connected(&backend, &api).await;
        api.add_list("transactions", &link, 5);
        api.held.send_replace(true);
        let body = payload("w1", "TRANSACTIONS", "historical_update", &link);
        let sent = (0..20).map(|_| {
            let (url, body) = (backend.url().to_owned(), body.clone());
            tokio::spawn(async move {
                let start = Instant::now();
                (webhook(&url, &bearer(), &body).await, start.elapsed())
            })
        });
        for answer in sent.collect::<Vec<_>>() {
            // The list is not answered yet: the acknowledgement waits for nothing but the database.
            let (status, elapsed) = answer.await.unwrap();
            assert_eq!(status, 200);
            assert!(elapsed < Duration::from_secs(2), "{elapsed:?}");
        }
        api.held.send_replace(false);
        let all = until(&backend, "done", |all| all.deliveries[0].state == "done").await;
        assert_eq!((all.deliveries.len(), all.deliveries[0].times, all.deliveries[0].attempts), (1, 20, 1));
        assert_eq!(all.links_and_items, (1, 5));
        assert_eq!(api.list_calls.load(Ordering::SeqCst), 3);

        // Items that are gone from the list are gone here, too.
        api.add_list("transactions", &link, 3);
        webhook(backend.url(), &bearer(), &payload("w2", "TRANSACTIONS", "transactions_deleted", &link))
            .await;
        until(&backend, "replaced", |all| all.links_and_items == (1, 3)).await;
        backend.stop().await;
    }
}

#[tokio::test]
async fn unknown_webhooks_are_kept() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let (_, link) = connected(&backend, &api).await;
        api.add_list("accounts", &link, 1);
        for body in [
            payload("w1", "HOROSCOPES", "historical_update", &link),
            payload("w2", "ACCOUNTS", "accounts_renamed", &link),
            json!({"webhook_id": "w3", "webhook_type": "ACCOUNTS", "link_id": null}).to_string(),
            json!({"webhook_id": "w4\0", "webhook_type": "A\0", "new": {"a": "\0"}}).to_string(),
            "<html>".to_owned(),
            "<html>".to_owned(),
        ] {
            assert_eq!(webhook(backend.url(), &bearer(), &body).await, 200, "{body}");
        }
        let all = until(&backend, "over", |all| all.deliveries.iter().all(|it| it.state != "queued")).await;
        let mut told: Vec<_> = all
            .deliveries
            .iter()
            .map(|it| (it.webhook_type.as_str(), it.webhook_code.as_deref(), it.state.as_str(), it.times))
            .collect();
        told.sort();
        assert_eq!(
            told,
            [
                ("ACCOUNTS", None, "kept", 1),
                ("ACCOUNTS", Some("accounts_renamed"), "done", 1),
                ("A\u{fffd}", None, "kept", 1),
                ("HOROSCOPES", Some("historical_update"), "kept", 1),
                ("unreadable", None, "kept", 2),
            ]
        );
        assert!(all.deliveries.iter().all(|it| it.kind.is_none()));
        assert_eq!(all.links_and_items, (1, 1));
        backend.stop().await;
    }
}

#[tokio::test]
async fn only_links_of_our_people_are_fetched() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let stranger = api.add_link(Some("somebody-else"));
        let made_up = uuid::Uuid::new_v4().to_string();
        for (id, link) in [("w1", &stranger), ("w2", &made_up)] {
            webhook(backend.url(), &bearer(), &payload(id, "OWNERS", "historical_update", link)).await;
        }
        let is_over = |it: &backend::store::DeliveryRow| it.state == "foreign";
        until(&backend, "refused", |all| all.deliveries.len() == 2 && all.deliveries.iter().all(is_over))
            .await;
        assert_eq!(api.list_calls.load(Ordering::SeqCst), 0);
        backend.stop().await;
    }
}

#[tokio::test]
async fn links_follow_the_api() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let (_, link) = connected(&backend, &api).await;
        api.add_list("accounts", &link, 2);
        webhook(backend.url(), &bearer(), &payload("w1", "ACCOUNTS", "historical_update", &link)).await;
        until(&backend, "fetched", |all| all.links_and_items == (1, 2)).await;

        api.links.lock().unwrap().get_mut(&link).unwrap()["status"] = "token_required".into();
        webhook(backend.url(), &bearer(), &payload("w2", "LINK", "token_required", &link)).await;
        until(&backend, "token_required", |all| all.links[0].status == "token_required").await;
        // A webhook that says so deletes nothing while the API still has the link.
        webhook(backend.url(), &bearer(), &payload("w3", "LINK", "link_deleted", &link)).await;
        until(&backend, "done", |all| all.deliveries.iter().all(|it| it.state == "done")).await;
        assert_eq!(backend.store().snapshot(10).await.unwrap().links_and_items, (1, 2));
        api.links.lock().unwrap().clear();
        webhook(backend.url(), &bearer(), &payload("w4", "LINK", "link_deleted", &link)).await;
        until(&backend, "gone", |all| all.links[0].status == "deleted" && all.links_and_items == (1, 0))
            .await;
        backend.stop().await;
    }
}

#[tokio::test]
async fn an_api_that_is_away_is_asked_again_and_one_that_refuses_is_not() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let (_, link) = connected(&backend, &api).await;
        api.add_list("accounts", &link, 1);
        *api.failing.lock().unwrap() = Some(503);
        webhook(backend.url(), &bearer(), &payload("w1", "ACCOUNTS", "historical_update", &link)).await;
        let all = until(&backend, "tried", |all| all.deliveries[0].problem.is_some()).await;
        assert_eq!(
            all.deliveries[0].problem.as_deref(),
            Some("the API answered with status 503: service_unavailable")
        );
        *api.failing.lock().unwrap() = None;
        let all = until(&backend, "done", |all| all.deliveries[0].state == "done").await;
        assert_eq!((all.deliveries[0].attempts, all.links_and_items), (2, (1, 1)));

        *api.failing.lock().unwrap() = Some(400);
        webhook(backend.url(), &bearer(), &payload("w2", "ACCOUNTS", "new_accounts_available", &link)).await;
        until(&backend, "failed", |all| all.deliveries.iter().any(|it| it.state == "failed")).await;
        backend.stop().await;
    }
}
