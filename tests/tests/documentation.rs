//! What the documentation prints is what the types read and write.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::collections::BTreeMap;

use serde::de::Deserialize;
use serde_json::Value;
use widget_codegen::model::{Callbacks, Code, Contract, Event as DocumentedEvent, Set, Type};
use widget_types::access_token::{
    AccessTokenRequest, AccessTokenResponse, ApiError, Branding, CreateAccessToken, CredentialsStorage,
    StaleIn, ThemeEntry, WidgetOptions,
};
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::retrieving_data::{Webhook, WebhookKind};
use widget_types::runtime::json::Extra;
use widget_types::starting::{Resource, StartUrl};

fn callbacks(contract: &Contract) -> &Callbacks {
    contract.modules.iter().find_map(|module| module.callbacks.as_ref()).unwrap()
}

fn name(event: &Event<'_>) -> &'static str {
    match event {
        Event::Success(_) => "success",
        Event::Exit(_) => "exit",
        Event::Error(_) => "error",
        Event::Warning(_) => "warning",
    }
}

/// What the typed getters of an event say.
fn said(event: &Event<'_>) -> BTreeMap<String, Value> {
    let value = match event {
        Event::Success(event) => serde_json::to_value(event),
        Event::Exit(event) => serde_json::to_value(event),
        Event::Error(event) => serde_json::to_value(event),
        Event::Warning(event) => serde_json::to_value(event),
    };
    serde_json::from_value(value.unwrap()).unwrap()
}

fn parse<'a>(urls: &CallbackUrls, url: &'a str) -> Event<'a> {
    let received = urls.parse(url);
    received.clone().event().unwrap_or_else(|| panic!("{url} is read as {received:?}"))
}

#[test]
fn every_printed_deep_link_is_the_event_that_it_is_printed_for() {
    let contract = tests::multi_region();
    let callbacks = callbacks(&contract);
    let urls = CallbackUrls::documented("your-url-here").unwrap();
    for documented in &callbacks.events {
        let printed =
            callbacks.examples.iter().any(|example| example.event.as_ref() == Some(&documented.name));
        assert!(printed, "no example of {}", documented.name);
    }
    for example in &callbacks.examples {
        let event = parse(&urls, &example.url);
        assert_eq!(Some(name(&event)), example.event.as_deref());
        let pairs: Vec<(String, String)> =
            event.pairs().map(|pair| (pair.name.to_string(), pair.value.unwrap().to_string())).collect();
        let mut sorted = pairs.clone();
        sorted.sort();
        assert_eq!(sorted, example.values, "{}", example.url);
        assert!(event.undocumented().is_empty() && event.extra().next().is_none());

        let documented = callbacks.events.iter().find(|known| known.name == name(&event)).unwrap();
        let said = said(&event);
        for parameter in &documented.parameters {
            let expected =
                pairs.iter().find(|(name, _)| *name == parameter.wire).map(|(_, value)| value.as_str());
            assert_eq!(said[&parameter.wire].as_str(), expected, "{} in {}", parameter.wire, example.url);
        }
        // `event` and `extra` stand beside the parameters.
        assert_eq!(said.len(), documented.parameters.len() + 2);
    }
}

/// Where a code arrives: the event, the parameter of the code and that of its message.
fn places<'c>(contract: &'c Contract, set: &Set) -> Vec<(&'c DocumentedEvent, &'c str, &'c str)> {
    let mut places = Vec::new();
    for event in &callbacks(contract).events {
        for message in &event.parameters {
            let code = event.parameters.iter().find(|field| message.message_of.as_ref() == Some(&field.wire));
            if let Some(code) =
                code.filter(|code| matches!(&code.ty, Type::Set(target) if target.name == set.name))
            {
                places.push((event, code.wire.as_str(), message.wire.as_str()));
            }
        }
    }
    places
}

fn reason_of(event: &Event<'_>) -> Option<&'static str> {
    match event {
        Event::Exit(exit) => Some(exit.login_error_reason()?.documented()?.name()),
        Event::Success(_) | Event::Error(_) | Event::Warning(_) => None,
    }
}

#[test]
fn every_documented_message_survives_every_encoding() {
    let contract = tests::multi_region();
    let urls = CallbackUrls::documented("myapp").unwrap();
    let mut tried = 0;
    for name in ["exit_error_code", "error_code", "warning_code"] {
        let set = tests::set(&contract, name);
        let places = places(&contract, set);
        assert!(!places.is_empty(), "{name} arrives nowhere");
        for (event, code_name, message_name) in places {
            let place = callbacks(&contract).urls[event.arrives_at].layouts[0].replace("{scheme}", "myapp");
            for (code, reason, message) in set.codes.iter().flat_map(|code| messages(&contract, code)) {
                for written in [tests::escape(&message, "%20"), tests::escape(&message, "+"), message.clone()]
                {
                    let url = format!("{place}?{code_name}={}&{message_name}={written}", code.wire);
                    let event = parse(&urls, &url);
                    let said = said(&event);
                    assert_eq!(said[code_name], code.wire.as_str(), "{url}");
                    assert_eq!(said[message_name], message.as_str(), "{url}");
                    assert_eq!(reason_of(&event), reason.as_deref(), "{url}");
                    assert_eq!(event.undocumented(), [], "{url}");
                    assert!(event.notes().is_empty(), "{url}: {:?}", event.notes());
                    tried += 1;
                }
            }
        }
    }
    // Five messages of codes and seven of reasons, in three encodings each.
    assert_eq!(tried, 3 * 12);
}

/// The messages of a code, and the reason that each stands for.
fn messages<'c>(contract: &Contract, code: &'c Code) -> Vec<(&'c Code, Option<String>, String)> {
    let own = code.message.iter().chain(&code.other_messages).map(|message| (code, None, message.clone()));
    let reasons = code.reasons.iter().flat_map(|target| tests::set(contract, &target.name).codes.clone());
    let told = reasons.flat_map(|reason| {
        let texts = [vec![reason.wire.clone()], reason.also.clone()].concat();
        texts.into_iter().map(move |text| (code, reason.name.clone(), text))
    });
    own.chain(told).collect()
}

/// Reads a document as its type, and gives back what is written again and what was not documented.
fn read<'a, T: Deserialize<'a> + serde::Serialize>(
    text: &'a str,
    extra: fn(&T) -> &Extra<'_>,
) -> (Value, usize) {
    let read: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    (serde_json::to_value(&read).unwrap(), extra(&read).len())
}

#[test]
fn every_printed_document_is_read_and_written_again() {
    let contract = tests::multi_region();
    let mut tried = 0;
    for object in contract.modules.iter().flat_map(|module| &module.objects) {
        for text in &object.examples {
            let (written, extra) = match object.name.as_str() {
                "access_token_request" => read::<AccessTokenRequest>(text, AccessTokenRequest::extra),
                "widget_options" => read::<WidgetOptions>(text, WidgetOptions::extra),
                "branding" => read::<Branding>(text, Branding::extra),
                "theme_entry" => read::<ThemeEntry>(text, ThemeEntry::extra),
                "access_token_response" => read::<AccessTokenResponse<'_>>(text, |read| read.extra()),
                "api_error" => read::<ApiError<'_>>(text, |read| read.extra()),
                other => panic!("add {other} here"),
            };
            assert_eq!(written, serde_json::from_str::<Value>(text).unwrap());
            assert_eq!(extra, 0, "{text}");
            tried += 1;
        }
    }
    assert!(tried >= 7, "only {tried} documents");
}

#[test]
fn every_printed_webhook_is_of_a_documented_kind() {
    let contract = tests::multi_region();
    let webhook = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    assert_eq!(WebhookKind::ALL.len(), webhook.kinds.len());
    let mut kinds = Vec::new();
    for text in &webhook.document.examples {
        let document: Webhook<'_> =
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let json: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_value(&document).unwrap(), json);
        assert!(document.extra().is_empty(), "{text}");
        assert!(document.webhook_type().is_documented(), "{text}");
        assert!(document.webhook_code().unwrap().is_documented(), "{text}");
        let kind = document.kind().unwrap_or_else(|| panic!("no kind: {text}"));
        let data = document.data().unwrap();
        assert!(data.extra().is_empty(), "{text}");
        for key in json["data"].as_object().unwrap().keys() {
            assert!(kind.data_fields().contains(&key.as_str()), "`{key}` is not of {}", kind.name());
        }
        assert!(!kinds.contains(&kind), "{} is printed twice", kind.name());
        kinds.push(kind);
    }
    // All kinds of which some data is documented have an example.
    for kind in WebhookKind::ALL.iter().filter(|kind| !kind.data_fields().is_empty()) {
        assert!(kinds.contains(kind), "no example of {}", kind.name());
    }
}

/// Each documented combination of codes is of its kind, and no other one is.
#[test]
fn every_kind_of_webhook_is_told_by_its_codes() {
    let contract = tests::multi_region();
    let webhook = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    let when = |kind: &widget_codegen::model::Kind, field: &str| {
        kind.when.iter().find(|(name, _)| name == field).map(|(_, fact)| fact.wire.clone())
    };
    for kind in
        tests::set(&contract, "webhook_type").codes.iter().map(|code| code.wire.as_str()).chain(["NEW"])
    {
        for code in
            tests::set(&contract, "webhook_code").codes.iter().map(|code| code.wire.as_str()).chain(["new"])
        {
            let text = format!(r#"{{"webhook_id":"1","webhook_type":"{kind}","webhook_code":"{code}"}}"#);
            let document: Webhook<'_> = serde_json::from_str(&text).unwrap();
            let expected = webhook.kinds.iter().find(|known| {
                when(known, "webhook_type").is_none_or(|known| known == kind)
                    && when(known, "webhook_code").is_none_or(|known| known == code)
            });
            assert_eq!(
                document.kind().map(WebhookKind::name),
                expected.map(|kind| kind.name.as_str()),
                "{text}"
            );
        }
    }
}

#[test]
fn every_printed_start_url_holds_what_it_says() {
    let contract = tests::multi_region();
    let start = contract.modules.iter().find_map(|module| module.start.as_ref()).unwrap();
    assert!(start.examples.len() >= 9);
    for example in &start.examples {
        let url =
            StartUrl::parse(&example.url).unwrap_or_else(|problem| panic!("{}: {problem}", example.url));
        assert!(url.extra().is_empty(), "{}", example.url);
        let mut pairs: Vec<(String, String)> =
            url::Url::parse(&url.to_url()).unwrap().query_pairs().into_owned().collect();
        pairs.sort();
        assert_eq!(pairs, example.values, "{}", example.url);
        assert_eq!(StartUrl::parse(&url.to_url()), Ok(url));
    }
}

/// The sample of the page "Hosted Widget (Multi-Region)", typed by hand and completed to JSON.
const REQUEST: &str = r#"{
  "id": "SECRET_ID",
  "password": "SECRET_PASSWORD",
  "scopes": "read_institutions,write_links",
  "fetch_resources": ["ACCOUNTS", "TRANSACTIONS", "OWNERS"],
  "credentials_storage": "store",
  "stale_in": "300d",
  "widget": {
    "callback_urls": {
      "success": "your-deeplink-here://success",
      "exit": "your-deeplink-here://exit",
      "event": "your-deeplink-here://error"
    }
  }
}"#;

#[test]
fn the_access_token_request_is_the_documented_one_to_the_letter() {
    let urls = CallbackUrls::new(
        "your-deeplink-here://success",
        "your-deeplink-here://exit",
        "your-deeplink-here://error",
    );
    let request = AccessTokenRequest::new("SECRET_ID", "SECRET_PASSWORD")
        // In another order than it is written in.
        .with_widget(WidgetOptions::new().with_callback_urls(urls.unwrap()))
        .with_stale_in(StaleIn::new("300d").unwrap())
        .with_credentials_storage(CredentialsStorage::STORE)
        .with_fetch_resources([Resource::Accounts, Resource::Transactions, Resource::Owners]);
    let written = CreateAccessToken::body(&request).unwrap();
    // No text in the sample holds a blank.
    let expected: String = REQUEST.split_whitespace().collect();
    assert_eq!(written.expose(), expected);
    assert_eq!(serde_json::from_str::<AccessTokenRequest>(REQUEST).unwrap(), request);

    let sent =
        CreateAccessToken::request(widget_types::access_token::Environment::Sandbox, &request).unwrap();
    assert_eq!(sent.method(), "POST");
    assert_eq!(sent.uri(), "https://sandbox.belvo.com/api/token/");
    assert_eq!(sent.headers()[http::header::CONTENT_TYPE], "application/json");
    assert!(!sent.headers().contains_key(http::header::AUTHORIZATION));
    assert_eq!(*sent.body(), written);
}
