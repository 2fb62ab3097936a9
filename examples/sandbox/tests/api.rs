//! The API: tokens, links and lists, and every documented error.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

mod support;

use serde_json::{Value, json};
use widget_types::access_token::{ApiError, ApiErrorCode, CreateAccessToken};
use widget_types::callbacks::Event;
use widget_types::starting::Resource;

use support::{Host, redirects};

#[tokio::test]
async fn the_happy_path() {
    let host = Host::new().await;
    assert!(host.get_json("/api/").await["links"].as_str().unwrap().starts_with(host.sandbox.url()));
    let institutions = host.get_json("/api/institutions/").await;
    assert!(institutions["count"].as_u64().unwrap() >= 8);
    assert_eq!(host.get_json("/api/institutions/erebor_mx_retail/").await["country_code"], "MX");

    let body = serde_json::to_value(host.token_request()).unwrap();
    let answer = host.post(CreateAccessToken::PATH, &body).await;
    let (status, text) = (answer.status().as_u16(), answer.text().await.unwrap());
    let tokens = CreateAccessToken::response(status, &text).unwrap();
    assert!(tokens.extra().is_empty());
    let played = host.play(tokens.access().expose(), "success").await;
    let url = &redirects(&played)[0];
    let Event::Success(success) = host.event(url) else { panic!("{url}") };
    let id = success.link().expose().to_string();

    let links = host.get_json("/api/links/").await;
    assert_eq!((&links["count"], &links["results"][0]["id"]), (&json!(1), &json!(id)));
    let link = host.get_json(&format!("/api/links/{id}/")).await;
    assert_eq!((&link["status"], &link["access_mode"]), (&json!("valid"), &json!("recurrent")));
    let accounts = host.get_json(&format!("/api/accounts/?link={id}")).await;
    assert_eq!(accounts["count"], 3);
    let account = accounts["results"][0]["id"].as_str().unwrap();
    assert_eq!(host.get_json(&format!("/api/accounts/{account}/")).await["link"], json!(id));

    let keys = (host.sandbox.secret_id().expose(), host.sandbox.secret_password().expose());
    let delete =
        || host.client.delete(host.url(&format!("/api/links/{id}/"))).basic_auth(keys.0, Some(keys.1)).send();
    assert_eq!(delete().await.unwrap().status(), 204);
    assert_eq!(delete().await.unwrap().status(), 404);
    assert_eq!(host.get_json(&format!("/api/accounts/?link={id}")).await["count"], 0);
}

#[tokio::test]
async fn every_documented_list_is_there_and_follows_the_institution() {
    let host = Host::new().await;
    for institution in ["erebor_mx_retail", "tatooine_mx_fiscal", "planet_mx_employment"] {
        let body = json!({ "access_token": host.token().await, "institution": institution });
        let played = host.call("/sandbox/play", &body).await;
        assert_eq!(played["outcome"], "success", "{institution}");
    }
    for resource in Resource::ALL {
        if let Some(path) = resource.list_endpoint() {
            let list = host.get_json(path).await;
            assert!(list["count"].as_u64().unwrap() > 0, "{path}");
            assert!(list["results"][0]["id"].is_string(), "{path}");
        }
    }
}

#[tokio::test]
async fn lists_come_in_pages() {
    let host = Host::new().await;
    for _ in 0..4 {
        host.play(&host.token().await, "success").await;
    }
    let links = host.get_json("/api/links/").await;
    let id = links["results"][0]["id"].as_str().unwrap();
    let all = host.get_json("/api/transactions/").await;
    assert_eq!((&all["count"], all["results"].as_array().unwrap().len()), (&json!(240), 100));
    let mut next = all["next"].as_str().map(str::to_owned);
    let mut seen = 100;
    while let Some(url) = next {
        let page: Value = host.get_url(&url).await.json().await.unwrap();
        seen += page["results"].as_array().unwrap().len();
        next = page["next"].as_str().map(str::to_owned);
        assert!(page["previous"].is_string());
    }
    assert_eq!(seen, 240);
    let of_link = format!("/api/transactions/?link={id}&page_size=1000");
    assert_eq!(host.get_json(&of_link).await["results"].as_array().unwrap().len(), 60);
    assert_eq!(host.get_json(&format!("{of_link}&type=INFLOW")).await["count"], 3);
    assert_eq!(host.get("/api/transactions/?page=9").await.status(), 404);
}

/// The codes and fields of a refused token request.
async fn refused(host: &Host, body: &str) -> (u16, Vec<(String, Option<String>)>, String) {
    let request = host.client.post(host.url("/api/token/")).header("content-type", "application/json");
    let answer = request.body(body.to_owned()).send().await.unwrap();
    let status = answer.status().as_u16();
    let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let text = answer.text().await.unwrap();
    let errors: Vec<ApiError<'_>> = serde_json::from_str(&text).unwrap();
    let reasons = errors.iter().map(|error| {
        assert_eq!(error.request_id().decode(), id);
        let code = error.code().documented().unwrap();
        assert_eq!(code.status(), u64::from(status));
        (code.as_str().to_owned(), error.field().map(ToString::to_string))
    });
    let reasons = reasons.collect();
    let message = errors[0].message().map(ToString::to_string).unwrap_or_default();
    (status, reasons, message)
}

#[tokio::test]
async fn each_wrong_field_gets_its_documented_error() {
    let host = Host::new().await;
    let good = serde_json::to_value(host.token_request()).unwrap();
    let with = |field: &str, value: Value| {
        let mut body = good.clone();
        body[field] = value;
        body
    };
    let mut without_scopes = good.clone();
    without_scopes.as_object_mut().unwrap().remove("scopes");
    let mut nostore = with("credentials_storage", json!("nostore"));
    nostore["fetch_resources"] = json!([]);
    let mut recurrent = with("credentials_storage", json!("nostore"));
    recurrent["access_mode"] = json!("recurrent");
    let unknown_link = "11111111-2222-4333-8444-555555555555";
    let exact = |code: ApiErrorCode| code.message().unwrap().to_owned();
    let cases = [
        (without_scopes, "required", "scopes", exact(ApiErrorCode::Required)),
        (with("id", Value::Null), "null", "id", exact(ApiErrorCode::Null)),
        (with("password", json!("")), "blank", "password", exact(ApiErrorCode::Blank)),
        (
            with("scopes", json!("read_moon")),
            "invalid_choice",
            "scopes",
            "\"read_moon\" is not a valid choice.".into(),
        ),
        (
            with("fetch_resources", json!("ACCOUNTS")),
            "not_a_list",
            "fetch_resources",
            "Expected a list but got type \"str\".".into(),
        ),
        (
            with("fetch_resources", json!(["MOON"])),
            "invalid_choice",
            "fetch_resources",
            "\"MOON\" is not a valid choice.".into(),
        ),
        (with("fetch_resources", Value::Null), "null", "fetch_resources", exact(ApiErrorCode::Null)),
        (
            with("credentials_storage", json!("366d")),
            "invalid_choice",
            "credentials_storage",
            "\"366d\" is not a valid choice.".into(),
        ),
        (nostore, "invalid_fetch_resources", "fetch_resources", exact(ApiErrorCode::InvalidFetchResources)),
        (
            recurrent,
            "invalid_credentials_storage",
            "credentials_storage",
            exact(ApiErrorCode::InvalidCredentialsStorage),
        ),
        (with("link_id", json!("7")), "invalid", "link_id", "“7” is not a valid UUID.".into()),
        (
            with("link_id", json!(unknown_link)),
            "does_not_exist",
            "link_id",
            format!("Object with id={unknown_link} does not exist."),
        ),
        (with("stale_in", json!("soon")), "invalid", "stale_in", String::new()),
        (with("external_id", json!("a@b")), "invalid", "external_id", String::new()),
        (
            with("fetch_historical", json!("yes")),
            "invalid",
            "fetch_historical",
            "Must be a valid boolean.".into(),
        ),
        (with("widget", json!({ "color_scheme": "PINK" })), "invalid", "widget", String::new()),
    ];
    for (body, code, field, message) in cases {
        let (status, reasons, told) = refused(&host, &body.to_string()).await;
        assert_eq!((status, &reasons), (400, &vec![(code.to_owned(), Some(field.to_owned()))]), "{told}");
        assert!(message.is_empty() || message == told, "{told}");
    }
    let (_, reasons, _) = refused(&host, "{}").await;
    assert_eq!(reasons.len(), 3);
    let (status, reasons, message) = refused(&host, "{\n  \"id\": 1,\n}").await;
    assert_eq!((status, reasons[0].0.as_str()), (400, "parse_error"));
    assert!(
        message.starts_with("JSON parse error - ") && message.contains("line 3 column 1 (char 13)"),
        "{message}"
    );
    let (status, reasons, _) = refused(&host, "[]").await;
    assert_eq!((status, reasons[0].0.as_str()), (400, "invalid"));
}

#[tokio::test]
async fn wrong_keys_are_refused() {
    let host = Host::new().await;
    let mut body = serde_json::to_value(host.token_request()).unwrap();
    body["password"] = json!("other");
    let (status, reasons, message) = refused(&host, &body.to_string()).await;
    assert_eq!(
        (status, reasons[0].0.as_str(), message.as_str()),
        (401, "authentication_failed", "Invalid Secret Keys")
    );
    for path in ["/api/", "/api/links/", "/api/institutions/", "/api/accounts/"] {
        let answer = host.client.get(host.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{path}");
        assert_eq!(answer.json::<Value>().await.unwrap()[0]["code"], "authentication_failed");
        let id = host.sandbox.secret_id().expose();
        let answer = host.client.get(host.url(path)).basic_auth(id, Some("x")).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{path}");
    }
    let answer = host.get("/api/accounts/?link=x").await;
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.json::<Value>().await.unwrap()[0]["field"], "link");
    assert_eq!(host.get("/api/links/x/").await.status(), 404);
}
