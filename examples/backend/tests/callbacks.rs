//! Callbacks, true ones and others, through the running server.

mod support;

use std::time::Duration;

use backend::Backend;
use serde_json::{Value, json};
use support::{Api, Person, bearer, client, databases, payload, settings, until, webhook};

#[tokio::test]
async fn a_success_is_stored_once_the_api_confirms_it() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let ana = Person::new(backend.url(), "ana");
        let begun = ana.connect(&api).await;
        let link = api.add_link(Some(&begun.external_id));

        // While the API is away, the success stays pending.
        *api.failing.lock().unwrap() = Some(503);
        assert_eq!(ana.get(&begun.success(&link)).await, (303, "/outcome/success/applied".into()));
        let pending =
            until(&backend, "pending", |all| all.sessions.iter().any(|session| session.problem.is_some()))
                .await;
        assert_eq!(pending.sessions[0].state, "confirming");
        assert!(pending.links.is_empty());
        *api.failing.lock().unwrap() = None;

        let all = until(&backend, "connected", |all| all.sessions[0].state == "connected").await;
        assert_eq!(all.links.len(), 1);
        assert_eq!(all.links[0].external_id, begun.external_id);
        assert_eq!(all.events[0].name, "success");
        assert_eq!(all.events[0].detail, r#"{"institution":"erebor_mx_retail"}"#);

        // The same once more, in another spelling; then another one.
        let again = format!("{}?institution=erebor%5Fmx_retail&link={link}", begun.success);
        assert_eq!(ana.get(&again).await, (303, "/outcome/success/duplicate".into()));
        assert_eq!(
            ana.get(&format!("{}?meta_data_step=abandon-survey", begun.exit)).await.1,
            "/outcome/exit/after_end"
        );
        let other = api.add_link(Some(&begun.external_id));
        assert_eq!(ana.get(&begun.success(&other)).await.1, "/outcome/success/after_end");
        let all = backend.store().snapshot(10).await.unwrap();
        assert_eq!((all.links.len(), all.events.len(), all.sessions[0].state.as_str()), (1, 3, "connected"));
        assert_eq!(all.events.iter().map(|event| event.times).sum::<i64>(), 4);
        backend.stop().await;
    }
}

#[tokio::test]
async fn forged_successes_are_refused() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let (ana, eve) = (Person::new(backend.url(), "ana"), Person::new(backend.url(), "eve"));
        let of_ana = ana.connect(&api).await;
        let anas_link = api.add_link(Some(&of_ana.external_id));
        let nameless = api.add_link(None);
        let made_up = uuid::Uuid::new_v4().to_string();
        for link in [&anas_link, &nameless, &made_up] {
            let of_eve = eve.connect(&api).await;
            assert_eq!(eve.get(&of_eve.success(link)).await.1, "/outcome/success/applied");
        }
        let all = until(&backend, "refused", |all| {
            all.sessions.iter().filter(|session| session.state == "refused").count() == 3
        })
        .await;
        assert!(all.links.is_empty(), "{all:#?}");
        let problems: Vec<_> = all.sessions.iter().filter_map(|session| session.problem.as_deref()).collect();
        assert!(problems.iter().any(|problem| problem.contains("somebody else's")), "{problems:?}");
        assert!(problems.iter().any(|problem| problem.contains("no such link")), "{problems:?}");

        // Sent to somebody who is signed in, eve's session changes nothing for them, and takes nothing.
        let of_eve = eve.connect(&api).await;
        assert_eq!(ana.get(&of_eve.success(&anas_link)).await.0, 403);
        // Nobody's session, nobody's URL.
        let guessed = of_ana.success.replace(&of_ana.success[of_ana.success.len() - 20..], "0/success");
        assert_eq!(ana.get(&format!("{guessed}?link={anas_link}&institution=x")).await.0, 404);
        let prefix = of_ana.success.replace("/success", "/successful");
        assert_eq!(ana.get(&format!("{prefix}?link={anas_link}&institution=x")).await.0, 404);
        // Her own is still good.
        assert_eq!(ana.get(&of_ana.success(&anas_link)).await.1, "/outcome/success/applied");
        until(&backend, "connected", |all| all.links.len() == 1).await;
        backend.stop().await;
    }
}

#[tokio::test]
async fn late_callbacks_change_nothing() {
    for database in databases().await {
        let api = Api::start().await;
        let mut settings = settings(&api, &database);
        settings.session_lifetime = Duration::ZERO;
        let backend = Backend::start(settings).await.unwrap();
        let ana = Person::new(backend.url(), "ana");
        let begun = ana.connect(&api).await;
        let link = api.add_link(Some(&begun.external_id));
        assert_eq!(ana.get(&begun.success(&link)).await.1, "/outcome/success/late");
        assert_eq!(ana.get(&begun.success(&link)).await.1, "/outcome/success/duplicate");
        tokio::time::sleep(Duration::from_millis(700)).await;
        let all = backend.store().snapshot(10).await.unwrap();
        assert_eq!((all.links.len(), all.events[0].outcome.as_str()), (0, "late"));
        // The webhook brings the link all the same: the API says whose it is.
        api.add_list("accounts", &link, 1);
        let body = payload("w1", "ACCOUNTS", "historical_update", &link);
        assert_eq!(webhook(backend.url(), &bearer(), &body).await, 200);
        until(&backend, "adopted", |all| all.links_and_items == (1, 1)).await;
        backend.stop().await;
    }
}

#[tokio::test]
async fn whatever_arrives_is_kept_and_shown() {
    for database in databases().await {
        let api = Api::start().await;
        let backend = Backend::start(settings(&api, &database)).await.unwrap();
        let ana = Person::new(backend.url(), "ana");
        let begun = ana.connect(&api).await;
        let warning = format!("{}?warning=institution_disabled&warning_message=The%20bank", begun.event);
        assert_eq!(ana.get(&warning).await.1, "/outcome/warning/applied");
        let error = format!("{}?error=SOMETHING_NEW&x=hush&error_message=%3Cscript%3E", begun.event);
        assert_eq!(ana.get(&error).await.1, "/outcome/error/applied");
        assert_eq!(ana.get(&format!("{}?link=x%zz", begun.success)).await.1, "/outcome/problem/applied");
        // None of them has ended the session.
        let exit = format!("{}?last_encountered_error_code=mfa_timeout", begun.exit);
        assert_eq!(ana.get(&exit).await.1, "/outcome/exit/applied");
        assert_eq!(ana.get(&warning).await.1, "/outcome/warning/duplicate");

        let state = client().get(format!("{}/live/state", backend.url())).send().await.unwrap();
        let state: Value = serde_json::from_str(&state.text().await.unwrap()).unwrap();
        assert_eq!(state["events"].as_array().unwrap().len(), 4);
        let text = state.to_string();
        for expected in [
            "SOMETHING_NEW",
            "mfa_timeout",
            "institution_disabled",
            "which is no error_code",
            "the parameter x",
        ] {
            assert!(text.contains(expected), "{expected}: {state:#}");
        }
        assert!(!text.contains("hush"), "{state:#}");

        // The page has the same, escaped.
        let mut stream = client().get(format!("{}/live/stream", backend.url())).send().await.unwrap();
        let page = String::from_utf8(stream.chunk().await.unwrap().unwrap().to_vec()).unwrap();
        assert!(page.contains("SOMETHING_NEW") && page.contains("&lt;script&gt;"), "{page}");
        assert!(!page.contains("<script>"), "{page}");
        // An open stream does not keep the server from ending.
        tokio::time::timeout(Duration::from_secs(5), backend.stop()).await.unwrap();
    }
}

#[tokio::test]
async fn apps_hand_their_urls_over() {
    for database in databases().await {
        let api = Api::start().await;
        let mut settings = settings(&api, &database);
        settings.app_scheme = Some("demoapp".to_owned());
        let backend = Backend::start(settings).await.unwrap();
        let ana = Person::new(backend.url(), "ana");
        let response = ana.post("/app/connect", "application/x-www-form-urlencoded", String::new()).await;
        let begun: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        let (session, success) = (&begun["session"], begun["callback_urls"]["success"].as_str().unwrap());
        assert!(success.starts_with("demoapp://callback/"), "{begun}");
        let external_id = begun["start_url"].as_str().unwrap().split("external_id=").nth(1).unwrap();
        let link = api.add_link(Some(external_id.split('&').next().unwrap()));

        let hand_over = async |person: &Person, url: &str| {
            let body = json!({ "session": session, "url": url }).to_string();
            let response = person.post("/events", "application/json", body).await;
            let status = response.status().as_u16();
            (status, serde_json::from_str::<Value>(&response.text().await.unwrap()).unwrap_or_default())
        };
        let url = format!("{success}?link={link}&institution=erebor_mx_retail");
        assert_eq!(hand_over(&ana, "https://bank.example/").await, (200, json!({"answer": "not_ours"})));
        assert_eq!(hand_over(&ana, success).await.0, 400);
        assert_eq!(hand_over(&Person::new(backend.url(), "eve"), &url).await.0, 403);
        let read = |outcome: &str| json!({"answer": "read", "event": "success", "outcome": outcome});
        assert_eq!(hand_over(&ana, &url).await, (200, read("applied")));
        assert_eq!(hand_over(&ana, &url.replace("demoapp:", "DEMOAPP:")).await, (200, read("duplicate")));
        until(&backend, "connected", |all| all.links.len() == 1).await;
        backend.stop().await;
    }
}

#[tokio::test]
async fn pages_tell_people_what_to_do() {
    let api = Api::start().await;
    let backend = Backend::start(settings(&api, &databases().await[0])).await.unwrap();
    let nobody = Person::new(backend.url(), "");
    let form = "application/x-www-form-urlencoded";
    assert_eq!(nobody.post("/connect", form, String::new()).await.status(), 401);
    assert_eq!(nobody.post("/sign-in", form, "user=%3Cb%3E".into()).await.status(), 400);
    let signed_in = nobody.post("/sign-in", form, "user=ana".into()).await;
    let cookie = signed_in.headers()["set-cookie"].to_str().unwrap();
    assert_eq!(cookie, "user=ana; HttpOnly; SameSite=Lax; Path=/");
    let ana = Person::new(backend.url(), "ana");
    let wrong = ana.post("/connect", form, "country=mx".into()).await;
    assert_eq!(wrong.status(), 400);
    assert!(wrong.text().await.unwrap().contains("country"), "says which field");
    let home = client().get(backend.url()).header("cookie", "user=ana").send().await.unwrap();
    for name in ["content-security-policy", "referrer-policy", "x-request-id", "cache-control"] {
        assert!(home.headers().contains_key(name), "{name}");
    }
    assert!(home.text().await.unwrap().contains("Signed in as ana"));
    for path in ["/live", "/live.js", "/style.css", "/outcome/success/applied"] {
        assert_eq!(ana.get(&format!("{}{path}", backend.url())).await.0, 200, "{path}");
    }
    assert_eq!(ana.get(&format!("{}/outcome/a/b", backend.url())).await.0, 404);
    backend.stop().await;

    // The live page is not for everybody.
    let mut settings = settings(&api, &databases().await[0]);
    settings.public_url = Some("https://app.example.com".to_owned());
    let backend = Backend::start(settings).await.unwrap();
    assert_eq!(ana.get(&format!("http://{}/live", backend.address())).await.0, 404);
}
