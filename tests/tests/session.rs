//! One opening of the widget: what is its own, what comes again, what comes too late.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::runtime::CallbackEvent;
use widget_types::{Delivery, Nonce, Note, Session};

const NONCE: &str = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const OTHER: &str = "Wm9vIGlzIG5vdCBhIHpvby4";
const LINK: &str = "cb65f82c-dc93-4d3e-8270-9a27528397f5";
const LIFETIME: Duration = Duration::from_secs(1800);
const SOON: Duration = Duration::from_secs(60);

fn nonce() -> Nonce {
    Nonce::new(NONCE).unwrap()
}

fn documented() -> CallbackUrls {
    CallbackUrls::documented("myapp").unwrap()
}

fn session(urls: CallbackUrls) -> Session<CallbackUrls> {
    Session::new(urls, &nonce(), LIFETIME)
}

fn success(nonce: &str) -> String {
    format!("myapp://success/{nonce}?link={LINK}&institution=erebor_mx_retail")
}

#[test]
fn its_own_callbacks_arrive_once() {
    let mut session = session(documented());
    let exit = format!("myapp://exit/{NONCE}?meta_data_step=abandon-survey");
    assert!(matches!(session.receive(&exit, SOON), Delivery::Event(Event::Exit(_))));
    assert!(session.has_ended());
    let respelled = format!("MYAPP:exit/{NONCE}/?meta_data_step=abandon%2Dsurvey");
    assert!(matches!(session.receive(&respelled, SOON), Delivery::Duplicate(Event::Exit(_))));
    assert!(matches!(session.receive(&success(NONCE), SOON), Delivery::AfterEnd(Event::Success(_))));
}

#[test]
fn only_what_is_documented_to_end_it_ends_it() {
    let mut session = session(documented());
    for query in ["warning=institution_disabled", "error=ACCESS_TOKEN_NOT_VALID", "error=NEW"] {
        let url = format!("myapp://error/{NONCE}?{query}");
        assert!(matches!(session.receive(&url, SOON), Delivery::Event(_)), "{query}");
        assert!(!session.has_ended(), "{query}");
    }
    assert!(matches!(session.receive(&success(NONCE), SOON), Delivery::Event(Event::Success(_))));
    assert!(session.has_ended());
    let known = format!("myapp://error/{NONCE}?error=NEW");
    assert!(matches!(session.receive(&known, SOON), Delivery::Duplicate(_)));
}

#[test]
fn what_comes_late_has_expired_and_ends_nothing() {
    let mut session = session(documented());
    let late = LIFETIME + Duration::from_nanos(1);
    for _ in 0..2 {
        assert!(matches!(session.receive(&success(NONCE), late), Delivery::Expired(Event::Success(_))));
        assert!(!session.has_ended());
    }
    assert!(matches!(session.receive(&success(NONCE), LIFETIME), Delivery::Event(_)));
    assert!(matches!(session.receive(&success(NONCE), late), Delivery::Duplicate(_)));
}

#[test]
fn links_from_elsewhere_are_of_another_session() {
    let mut session = session(documented());
    let without = format!("myapp://success?link={LINK}&institution=erebor_mx_retail");
    let wrapped = format!("intent://exit/{OTHER}?a=b#Intent;scheme=myapp;end");
    for url in [
        &without,
        &success(OTHER),
        &success(&NONCE.to_uppercase()),
        &wrapped,
        &format!("myapp://exit/{OTHER}/"),
    ] {
        assert_eq!(session.receive(url, SOON), Delivery::OtherSession, "{url}");
    }
    for url in ["myapp://home", "https://bank.example/", "myapp://success/more", "other://exit", ""] {
        assert_eq!(session.receive(url, SOON), Delivery::NotOurs, "{url}");
    }
    let cut = format!("myapp://success/{NONCE}?link={LINK}");
    assert!(matches!(session.receive(&cut, SOON), Delivery::Problem(_)));
    assert!(matches!(session.receive(&success(NONCE), SOON), Delivery::Event(_)));
}

#[test]
fn every_kind_of_callback_url_takes_a_nonce() {
    for (urls, expected) in [
        (documented(), format!("myapp://error/{NONCE}")),
        (
            CallbackUrls::new(
                "https://app.example/cb/?s=1",
                "https://app.example/cb/?s=2",
                "https://app.example/cb/?s=3",
            )
            .unwrap(),
            format!("https://app.example/cb/{NONCE}?s=3"),
        ),
        (
            CallbackUrls::new("myapp:a", "myapp:b/", "exp://192.168.0.5:8081/--/c").unwrap(),
            format!("exp://192.168.0.5:8081/--/c/{NONCE}"),
        ),
        (
            CallbackUrls::new("https://a.example", "https://b.example/", "https://[::1]:8080").unwrap(),
            format!("https://[::1]:8080/{NONCE}"),
        ),
    ] {
        let session = session(urls.clone());
        let own = session.callback_urls();
        assert_eq!(own.event(), expected);
        for url in [own.success(), own.exit(), own.event()] {
            assert!(own.parse(url).is_ours() && !urls.parse(url).is_ours(), "{url}");
        }
        assert_eq!(CallbackUrls::new(own.success(), own.exit(), own.event()).unwrap().exit(), own.exit());
    }
}

#[test]
fn documented_siblings_are_of_the_session_too() {
    let mut session = session(documented());
    let url = format!("myapp://warning/{NONCE}?warning=institution_disabled");
    let Delivery::Event(Event::Warning(warning)) = session.receive(&url, SOON) else { panic!("{url}") };
    assert!(warning.notes().contains(Note::RoleFromParameters));
}

#[test]
fn nothing_shows_the_nonce() {
    let session = session(documented());
    let urls = session.callback_urls();
    let shown = format!("{session:?} {urls:?} {:?}", nonce());
    assert!(!shown.contains(NONCE), "{shown}");
    assert!(shown.contains("myapp://exit/***"), "{shown}");
}

#[test]
fn a_nonce_cannot_be_guessed() {
    for bad in
        ["", "short", "1b4e28ba2fa141d2883f0", "1b4e28ba/2fa1/41d2/883f/0016d3cca427", &"x".repeat(129)]
    {
        let error = Nonce::new(bad).unwrap_err();
        assert_eq!((error.what(), error.found()), ("nonce", None), "{bad}");
    }
    for good in [NONCE, OTHER, "1b4e28ba2fa141d2883f00", &"x".repeat(128)] {
        assert_eq!(Nonce::new(good).unwrap().expose(), good);
    }
}

/// Queries whose events are often equal, and often differ in how they are written only.
fn callbacks() -> impl Strategy<Value = String> {
    let pieces = [
        "link=cb65f82c-dc93-4d3e-8270-9a27528397f5",
        "link=CB65F82C-DC93-4D3E-8270-9A27528397F5",
        "institution=a+b",
        "institution=a%20b",
        "institution=ab",
        "last_encountered_error_code=login_error",
        "last_encountered_error_code",
        "last_encountered_error_code=",
        "x",
        "x=",
        "x=%26y",
        "x&y",
    ];
    let query = vec(select(pieces.to_vec()), 0..4).prop_map(|pieces| pieces.join("&"));
    (select(vec!["success", "exit", "exit/"]), query).prop_map(|(at, query)| format!("myapp://{at}?{query}"))
}

#[test]
fn keys_are_equal_where_events_are() {
    let urls = documented();
    tests::for_all((callbacks(), callbacks()), |(left, right)| {
        if let (Some(left), Some(right)) = (urls.parse(&left).event(), urls.parse(&right).event()) {
            prop_assert_eq!(left == right, CallbackEvent::event_key(&left) == right.event_key());
            prop_assert_eq!(left.clone().into_owned().event_key(), left.event_key());
        }
        Ok(())
    });
}

#[test]
fn log_lines_show_codes_and_nothing_else() {
    let urls = documented();
    for (url, line) in [
        (
            "myapp://exit?last_encountered_error_code=login_error&last_encountered_error_message=hush&meta_data_step=hush&hush=hush&hush",
            "exit last_encountered_error_code=login_error last_encountered_error_message=*** meta_data_step=*** and 2 more",
        ),
        (&format!("myapp://success?institution=hush&link={LINK}"), "success link=*** institution=***"),
        ("myapp://error?warning=institution_disabled", "warning warning=institution_disabled"),
        ("myapp://exit", "exit"),
    ] {
        assert_eq!(urls.parse(url).event().unwrap().log_line(), line);
    }
}
