//! Secrets are planted in every public type and error, and none of them may show.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Debug, Display};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use widget_types::access_token::*;
use widget_types::callbacks::*;
use widget_types::retrieving_data::*;
use widget_types::runtime::{
    Authorization, CallFailure, CallbackContract, Recognised, Secret, Targets, UrlLayout, UrlReader,
    UrlWriter,
};
use widget_types::starting::*;
use widget_types::{Delivery, Nonce, Received, Session};

/// In every planted text.
const PLANTED: &str = "planted";
const LINK: &str = "f00dfeed-dead-4bee-8bad-c0ffee15600d";
const TOKEN: &str = "planted-access-token-0123456789";
const NONCE: &str = "planted-nonce-0123456789";

/// What each type shows.
#[derive(Default)]
struct Shown {
    by_type: BTreeMap<&'static str, String>,
}

impl Shown {
    fn debug(&mut self, name: &'static str, value: &impl Debug) {
        *self.by_type.entry(name).or_default() += &format!("{value:?}\n{value:#?}\n");
    }

    fn error(&mut self, name: &'static str, value: &(impl Debug + Display)) {
        self.debug(name, value);
        *self.by_type.entry(name).or_default() += &format!("{value}\n");
    }
}

static TINY: CallbackContract<1, 1> = CallbackContract {
    parameters: ["link"],
    position: |name| (name == "link").then_some(0),
    urls: [UrlLayout { name: "done", layouts: &["{scheme}://done"] }],
};

fn callbacks(shown: &mut Shown) {
    let urls = CallbackUrls::documented("myapp").unwrap();
    let session = Session::new(urls.clone(), &Nonce::new(NONCE).unwrap(), Duration::MAX);
    shown.debug("Nonce", &Nonce::new(NONCE).unwrap());
    shown.error("InvalidValue", &Nonce::new("planted").unwrap_err());
    shown.debug("Session", &session);
    shown.debug("CallbackUrls", session.callback_urls());
    shown.debug("LinkId", &LinkId::new(LINK).unwrap());
    shown.error("InvalidValue", &LinkId::new("planted").unwrap_err());
    for json in ["\"planted\"", "[\"planted\"]", "{\"planted\": 1}"] {
        shown.error("LinkId", &serde_json::from_str::<LinkId>(json).unwrap_err());
    }

    let more = format!("&token=planted&planted&link={LINK}");
    for url in [
        format!("myapp://success?institution=x&k=planted{more}"),
        format!("myapp://exit?last_encountered_error_code=login_error{more}"),
        format!("myapp://error?error=ACCESS_TOKEN_NOT_VALID{more}"),
        format!("myapp://error?warning=institution_disabled{more}"),
    ] {
        let received = urls.parse(&url);
        shown.debug("Received", &received);
        let event = received.event().unwrap();
        shown.debug("Event", &event);
        match &event {
            Event::Success(event) => shown.debug("SuccessEvent", event),
            Event::Exit(event) => shown.debug("ExitEvent", event),
            Event::Error(event) => shown.debug("ErrorEvent", event),
            Event::Warning(event) => shown.debug("WarningEvent", event),
        }
        shown.debug("EventKey", &event.event_key());
        shown.debug("Event", &event.log_line());
        shown.debug("Notes", &event.notes());
        // The name of a parameter shows, its value does not.
        let values = |text: String| text.replace("\"planted\"", "");
        shown.debug("Pairs", &values(format!("{:?}", event.pairs())));
        shown.debug("Pair", &values(format!("{:?}", event.pairs().last().unwrap())));
        for item in event.undocumented() {
            shown.debug("UndocumentedItem", &values(format!("{item:?}")));
        }
    }
    for url in [
        "myapp://success?institution=x&link=planted",
        &format!("myapp://success?institution=x&link={LINK}&link=planted"),
        &format!("myapp://success?link={LINK}&institution"),
        "myapp://success?institution=x#link=planted",
        "myapp://success?link=planted%FF&institution=x",
        "myapp://error?planted=planted",
        "myapp://error?error=planted&warning=planted",
        &format!("myapp://exit?{}", "planted".repeat(200_000)),
    ] {
        let problem = urls.parse(url).problem().unwrap();
        shown.error("Problem", &problem);
        shown.error("ProblemKind", problem.kind());
        shown.debug("Problem", &problem.help());
        shown.debug("Received", &Received::<Event<'_>>::Problem(problem));
    }
    let mut session = session;
    for url in [format!("myapp://exit/{NONCE}?k=planted"), "myapp://exit?k=planted".to_owned()] {
        for _ in 0..2 {
            let delivery: Delivery<'_, _> = session.receive(&url, Duration::ZERO);
            shown.debug("Delivery", &delivery);
        }
    }
    let targets = Targets::new(&TINY, &["myapp://done"]).unwrap();
    shown.debug("Targets", &targets.for_session(&Nonce::new(NONCE).unwrap()));
    let url = format!("myapp://done?link={LINK}&k=planted");
    let recognised = targets.recognise(&TINY, &url);
    shown.debug("Recognised", &recognised);
    let Recognised::Ours(_, parts) = recognised else { panic!("{url}") };
    shown.debug("Parts", &parts);
}

fn starting(shown: &mut Shown) {
    let url = StartUrl::new(AccessToken::new(TOKEN).unwrap());
    shown.debug("StartUrl", &url);
    shown.debug("AccessToken", &AccessToken::new(TOKEN).unwrap());
    shown.error("InvalidValue", &AccessToken::new("").unwrap_err());
    let base = StartUrl::BASE;
    let written = format!("{base}?access_token={TOKEN}");
    shown.debug("StartUrl", &StartUrl::parse(&format!("{written}&k=planted")).unwrap());
    for url in [
        format!("https://other.example/?access_token={TOKEN}"),
        format!("{base}?access_token={TOKEN}&access_token=planted2"),
        format!("{base}?access_token=planted%FF"),
        format!("{base}?access_token={}", "planted".repeat(200_000)),
        format!("{base}?access_token&k=planted"),
        format!("{written}&locale=xx&k=planted"),
    ] {
        shown.error("StartUrlProblem", &StartUrl::parse(&url).unwrap_err());
    }
    let mut writer = UrlWriter::new(base, 0);
    writer.push("access_token", TOKEN);
    shown.debug("UrlWriter", &writer);
    shown.debug("UrlReader", &UrlReader::new(base, &written, &["access_token"]).unwrap());
}

fn access_token(shown: &mut Shown) {
    let urls = CallbackUrls::documented("myapp").unwrap();
    let widget = WidgetOptions::new()
        .with_callback_urls(urls.for_session(&Nonce::new(NONCE).unwrap()))
        .with_branding(Branding::new())
        .with_theme([ThemeEntry::new(CssKey::new("--button-border-radius").unwrap(), "8px")]);
    shown.debug("WidgetOptions", &widget);
    shown.debug("Branding", &Branding::new());
    shown.debug("ThemeEntry", &widget.theme());
    let request = AccessTokenRequest::new("planted-id", "planted-password")
        .with_link_id(LinkId::new(LINK).unwrap())
        .with_credentials_storage(CredentialsStorage::STORE)
        .with_widget(widget);
    shown.debug("AccessTokenRequest", &request);
    let text = CreateAccessToken::body(&request).unwrap();
    assert!(text.expose().contains("planted-password"), "secrets are sent");
    shown.debug("Secret", &text);
    shown.debug("CreateAccessToken", &CreateAccessToken::request(Environment::Sandbox, &request).unwrap());
    let read: AccessTokenRequest = serde_json::from_str(text.expose()).unwrap();
    shown.debug("AccessTokenRequest", &read);

    let body = format!(r#"{{"refresh": "planted", "access": "{TOKEN}", "planted-2": "planted"}}"#);
    let response = CreateAccessToken::response(200, &body).unwrap();
    // The name of an undocumented key shows, its value does not.
    shown.debug("AccessTokenResponse", &format!("{response:?}").replace("\"planted-2\"", ""));
    shown.debug("RefreshToken", response.refresh());
    for (status, body) in [
        (200, r#"{"access": "planted"}"#),
        (200, r#"{"access": "planted", "access": "planted"}"#),
        (200, r#"{"access": ["planted"], "refresh": {"planted": 1}}"#),
        (200, r#"{"access": "planted"#),
        (500, "planted"),
        (401, r#"[{"request_id": "r", "code": "authentication_failed", "detail": "planted"}]"#),
        (400, r#"[{"request_id": "r", "code": 5, "planted": "planted"}]"#),
    ] {
        let failure: CallFailure<ApiError<'_>> = CreateAccessToken::response(status, body).unwrap_err();
        shown.error("CallFailure", &failure);
        match &failure {
            CallFailure::Refused { errors, .. } => shown.debug("ApiError", errors),
            CallFailure::Unreadable { problem, .. } => shown.error("Unreadable", problem),
        }
    }
    for error in [
        serde_json::from_str::<AccessTokenRequest>(r#"{"id": ["planted"]}"#).map(drop),
        serde_json::from_str::<AccessTokenRequest>(r#"{"id": "planted", "password": {"planted": 1}}"#)
            .map(drop),
        serde_json::from_str::<AccessToken>(r#"["planted"]"#).map(drop),
        serde_json::from_str::<RefreshToken>(r#"{"planted": 1}"#).map(drop),
    ] {
        shown.error("AccessTokenRequest", &error.unwrap_err());
    }
}

fn retrieving_data(shown: &mut Shown) {
    let body = format!(
        r#"{{"webhook_id": "w", "webhook_type": "ACCOUNTS", "webhook_code": "historical_update",
            "link_id": "{LINK}", "external_id": null, "data": {{"total": 1, "k": "planted"}}, "k": "planted"}}"#
    );
    let webhook = Webhook::parse(&body).unwrap();
    shown.debug("Webhook", &webhook);
    shown.debug("WebhookData", webhook.data().unwrap());
    for body in [
        r#"{"webhook_id": "planted"}"#,
        r#"{"webhook_id": "w", "webhook_type": "ACCOUNTS", "link_id": "planted"}"#,
        "planted",
        r#"{"webhook_id": ["planted"]}"#,
    ] {
        match Webhook::parse(body) {
            // What is optional and of another shape is kept among the undocumented keys.
            Ok(webhook) => shown.debug("Webhook", &webhook),
            Err(problem) => shown.error("Unreadable", &problem),
        }
    }
    for authorization in [Authorization::basic("planted", "planted"), Authorization::bearer("planted")] {
        shown.debug("Authorization", &authorization);
        shown.debug("Secret", &authorization.header_value());
        for header in [None, Some("planted"), Some("Basic planted"), Some("Bearer planted2")] {
            if let Err(error) = authorization.verify(header) {
                shown.error("Unauthorized", &error);
            }
        }
    }
    shown.debug("Secret", &Secret::new("planted"));
}

fn shown() -> Shown {
    let mut shown = Shown::default();
    callbacks(&mut shown);
    starting(&mut shown);
    access_token(&mut shown);
    retrieving_data(&mut shown);
    shown
}

#[test]
fn no_secret_shows() {
    let bytes: Vec<u8> = (0..LINK.len())
        .filter_map(|at| u8::from_str_radix(LINK.replace('-', "").get(at * 2..at * 2 + 2)?, 16).ok())
        .collect();
    let forms = [
        PLANTED.to_owned(),
        LINK.to_owned(),
        LINK.replace('-', ""),
        format!("{bytes:?}"),
        "cGxhbnRlZ".to_owned(),
    ];
    for (name, text) in shown().by_type {
        assert!(!text.trim().is_empty(), "{name} was not walked");
        for form in &forms {
            let found = text.to_lowercase().find(&form.to_lowercase());
            let around =
                found.map(|at| text.chars().skip(at.saturating_sub(80)).take(200).collect::<String>());
            assert_eq!(around, None, "{name}");
        }
    }
}

/// Types that hold no secret by their nature, and why.
const WITHOUT: [(&str, &str); 21] = [
    ("Atom", "part of the contract"),
    ("CallbackContract", "the contract"),
    ("CallbackUrlProblem", "a URL that the host configured, as its developer wrote it"),
    ("CallbackUrlProblemKind", "the same"),
    ("CssKey", "a name from the documentation"),
    ("CredentialsStorage", "a duration"),
    ("ExternalId", "chosen by the host, which must put nothing personal into it"),
    ("HexColor", "a colour"),
    ("InstitutionName", "a name from the documentation"),
    ("Key", "the name of a key"),
    ("Pattern", "part of the contract"),
    ("Reported", "a code"),
    ("StaleIn", "a duration"),
    ("Text", "what an accessor gave out: the caller's now"),
    ("Told", "part of the contract"),
    ("Undocumented", "a code"),
    ("UndocumentedWhat", "the name of a set"),
    ("UnknownCode", "a code"),
    ("UrlLayout", "part of the contract"),
    ("Uuid", "what `expose` gave out: the caller's now"),
    ("WebUrl", "the host's own public address"),
];

/// The public structs, and the public enums that hold something, in the source of the crate.
fn public_types() -> BTreeSet<String> {
    let mut folders = vec![
        tests::workspace().join("widget-types/src/runtime"),
        tests::workspace().join("tests/golden/multi_region"),
    ];
    let mut found = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        let entries: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in entries {
            if path.is_dir() && !path.ends_with("tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.extend(types_of(&path));
            }
        }
    }
    found
}

fn types_of(path: &Path) -> Vec<String> {
    let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let is_public = |visibility: &syn::Visibility| matches!(visibility, syn::Visibility::Public(_));
    let items = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Struct(item) if is_public(&item.vis) => Some(item.ident.to_string()),
        syn::Item::Enum(item) if is_public(&item.vis) => {
            let holds = item.variants.iter().any(|variant| !variant.fields.is_empty());
            holds.then(|| item.ident.to_string())
        }
        _ => None,
    });
    items.collect()
}

#[test]
fn every_public_type_is_walked() {
    let all = public_types();
    assert!(all.len() > 40, "{all:?}");
    let walked: BTreeSet<String> = shown().by_type.into_keys().map(str::to_owned).collect();
    let without: BTreeSet<String> = WITHOUT.iter().map(|(name, _)| (*name).to_owned()).collect();
    let forgotten: Vec<_> =
        all.iter().filter(|name| !walked.contains(*name) && !without.contains(*name)).collect();
    assert!(forgotten.is_empty(), "plant secrets in {forgotten:?}, or say why they hold none");
    let gone: Vec<_> = walked.union(&without).filter(|name| !all.contains(*name)).collect();
    assert!(gone.iter().all(|name| *name == "Unauthorized"), "{gone:?} are gone");
}
