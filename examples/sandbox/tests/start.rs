//! The start parameters, and what the token says of the widget's looks.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

mod support;

use sandbox::Sandbox;
use serde_json::{Value, json};

use support::Host;

fn names(session: &Value) -> Vec<&str> {
    session["institutions"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn parameters_are_honoured() {
    let host = Host::new().await;
    let token = host.token().await;
    let page = |query: &'static str| {
        let (host, token) = (&host, &token);
        async move { host.page(&format!("access_token={token}&{query}")).await }
    };
    let session = page("").await;
    assert_eq!((&session["locale"], &session["access_mode"]), (&json!("es"), &json!("recurrent")));
    assert_eq!((&session["close_dialog"], &session["survey"]), (&json!(true), &json!(true)));
    assert_eq!(session["access_token"], json!(token));
    assert!(!names(&session).iter().any(|name| name.ends_with("_employment")));
    for locale in ["es", "pt", "en"] {
        let session = host.page(&format!("access_token={token}&locale={locale}")).await;
        assert_eq!(session["locale"], locale);
        assert!(session["texts"].is_object());
    }
    let session = page("show_close_dialog=false&show_abandon_survey=false&access_mode=single").await;
    assert_eq!((&session["close_dialog"], &session["survey"]), (&json!(false), &json!(false)));
    assert_eq!(session["access_mode"], "single");
    let session = page("country_codes=CO").await;
    assert!(!names(&session).is_empty() && names(&session).iter().all(|name| name.contains("_co_")));
    assert_eq!(session["start_at"], Value::Null);
    let session = page("country_codes=MX&institution_types=fiscal").await;
    assert_eq!(session["start_at"], "tatooine_mx_fiscal");
    assert_eq!(session["institutions"][0]["fields"][0]["label"], "RFC");
    assert_eq!(names(&page("resources=ACCOUNTS,BILLS").await), ["erebor_mx_retail", "macondo_co_retail"]);
    let session = page("locale=xx").await;
    assert!(session["problem"]["message"].as_str().unwrap().contains("locale"), "{session}");
}

#[tokio::test]
async fn the_start_url_reaches_the_link() {
    let host = Host::new().await;
    let token = host.token().await;
    host.page(&format!("access_token={token}&access_mode=single&external_id=HJLSI-897809")).await;
    let played = host.play(&token, "success").await;
    let link = host.get_json(&format!("/api/links/{}/", played["link"].as_str().unwrap())).await;
    assert_eq!((&link["access_mode"], &link["external_id"]), (&json!("single"), &json!("HJLSI-897809")));
    assert_eq!(host.get_json("/api/links/?external_id=HJLSI-897809").await["count"], 1);
    assert_eq!(host.get_json("/api/links/?external_id=nobody").await["count"], 0);
}

#[tokio::test]
async fn the_token_reaches_the_page() {
    let host = Host::new().await;
    let mut request = serde_json::to_value(host.token_request()).unwrap();
    request["widget"]["branding"] = json!({ "company_name": "</script><b>", "social_proof": false });
    request["widget"]["color_scheme"] = json!("DARK");
    request["widget"]["theme"] = json!([{ "css_key": "--color-primary-base", "value": "#0663F9" }]);
    let session = host.page(&format!("access_token={}", host.token_of(&request).await)).await;
    assert_eq!(session["branding"]["company_name"], "</script><b>");
    assert_eq!(session["branding"]["company_terms_url"], "https://belvo.com/terms-service/");
    assert_eq!(session["color_scheme"], "DARK");
    assert_eq!(session["theme"][0], json!({ "css_key": "--color-primary-base", "value": "#0663F9" }));

    request["credentials_storage"] = json!("30d");
    let token = host.token_of(&request).await;
    let session = host.page(&format!("access_token={token}&access_mode=recurrent")).await;
    assert_eq!(session["problem"]["message"], "Recurrent links must store the credentials");
    let session = host.page(&format!("access_token={token}&access_mode=single")).await;
    assert_eq!(session["problem"], Value::Null);
}

#[tokio::test]
async fn update_mode_keeps_the_link() {
    let host = Host::new().await;
    let first = host.play(&host.token().await, "success").await;
    let mut request = serde_json::to_value(host.token_request()).unwrap();
    request["link_id"] = first["link"].clone();
    request["scopes"] = json!("read_institutions,write_links,read_links");
    let token = host.token_of(&request).await;
    assert_eq!(host.page(&format!("access_token={token}")).await["start_at"], "erebor_mx_retail");
    assert_eq!(host.play(&token, "success").await["link"], first["link"]);
    assert_eq!(host.get_json("/api/links/").await["count"], 1);
}

#[tokio::test]
async fn it_works_without_any_set_up_and_stops() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = reqwest::Client::new();
    let url = sandbox.start_url().unwrap();
    assert!(url.starts_with(sandbox.url()));
    let page = client.get(&url).send().await.unwrap();
    assert!(page.headers().contains_key("content-security-policy"));
    let started = client.get(format!("{}/sandbox/start?locale=pt", sandbox.url())).send().await.unwrap();
    assert!(started.url().query().unwrap().contains("access_token="));
    let token = url.split_once("access_token=").unwrap().1;
    let play = |outcome: &'static str| {
        let body = json!({ "access_token": token, "outcome": outcome });
        let request = client.post(format!("{}/sandbox/play", sandbox.url())).json(&body).send();
        async move { request.await.unwrap().json::<Value>().await.unwrap() }
    };
    for (outcome, title) in
        [("institution_down", "Exit"), ("odd.malformed-escape", "Exit"), ("success", "Success")]
    {
        let landing = play(outcome).await["redirects"][0].as_str().unwrap().to_owned();
        let page = client.get(landing).send().await.unwrap().text().await.unwrap();
        assert!(page.contains(&format!("<h1>{title}</h1>")), "{page}");
    }
    let address = sandbox.url().to_owned();
    sandbox.stop().await.unwrap();
    assert!(reqwest::Client::new().get(address).send().await.is_err());

    let dropped = Sandbox::start().await.unwrap();
    let address = dropped.url().to_owned();
    drop(dropped);
    for _ in 0..100 {
        if reqwest::Client::new().get(&address).send().await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("it still answers");
}
