//! The generator knows the format and no vendor: the contract of an invented one, and what comes of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

#[path = "../golden/paylane/mod.rs"]
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "here it is a module of a program; `golden/lib.rs` compiles it strictly")]
mod paylane;

use paylane::branches::Branch;
use paylane::notices::{Notice, NoticeKind, NoticeType, Stage};
use paylane::opening::{CheckoutUrl, CustomerId, OrderNumber, PageType, PaymentMethod};
use paylane::returning::*;
use paylane::session::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use widget_codegen::model::Contract;
use widget_types::runtime::{CallFailure, Code, Parameter};
use widget_types::{Note, ProblemKind, Received, Reported};

const PAYMENT: &str = "0b5e2f52-5f0f-4d43-9a6c-0a2f3e1d4c5b";
const CUSTOMER: &str = "8848bd0c-9c7e-4f53-a732-de896b11d4c4";

fn contract() -> Contract {
    tests::load(tests::paylane_folder().path())
}

fn urls() -> ReturnUrls {
    ReturnUrls::documented("shop").unwrap()
}

fn paid(url: &str) -> PaidEvent<'_> {
    match urls().parse(url) {
        Received::Event(Event::Paid(paid)) => paid,
        other => panic!("{url} is read as {other:?}"),
    }
}

#[test]
fn every_printed_return_is_the_event_that_it_is_printed_for() {
    let contract = contract();
    let callbacks = contract.modules.iter().find_map(|module| module.callbacks.as_ref()).unwrap();
    assert_eq!(callbacks.examples.len(), callbacks.events.len());
    for example in &callbacks.examples {
        let event = urls().parse(&example.url).event().unwrap();
        let (name, json) = match &event {
            Event::Paid(event) => ("paid", serde_json::to_value(event)),
            Event::Declined(event) => ("declined", serde_json::to_value(event)),
            Event::Pending(event) => ("pending", serde_json::to_value(event)),
            Event::Expired(event) => ("expired", serde_json::to_value(event)),
        };
        assert_eq!(example.event.as_deref(), Some(name));
        let mut pairs: Vec<_> =
            event.pairs().map(|pair| (pair.name.to_string(), pair.value.unwrap().to_string())).collect();
        pairs.sort();
        assert_eq!(pairs, example.values);
        assert_eq!(event.undocumented(), []);
        assert_eq!(json.unwrap()["event"], name);
    }
}

#[test]
fn parameters_of_every_type_are_read() {
    let url = format!(
        "shop:/back/done?payment={PAYMENT}&amount=-1250&express=true&checks=ok|none|self|type|3ds|some|new\
         &tags=green+tea|a%7Cb|&receipt=r_0123abcd&order=TEST&type=slim"
    );
    let paid = paid(&url);
    // A UUID that is no secret shows.
    let payment: PaymentId = paid.payment().to_owned();
    assert_eq!((payment.to_string(), payment.get().to_string()), (PAYMENT.to_owned(), PAYMENT.to_owned()));
    let (amount, tip, express): (i64, Option<i64>, Option<bool>) =
        (paid.amount(), paid.tip(), paid.express());
    assert_eq!((amount, tip, express), (-1250, None, Some(true)));
    let checks: Vec<_> = paid.checks().iter().map(Reported::documented).collect();
    let known = [Check::Ok, Check::None, Check::Own, Check::Type, Check::ThreeDs, Check::Some].map(Some);
    assert_eq!(checks, [&known[..], &[None]].concat());
    assert_eq!(paid.tags(), ["green tea", "a|b", ""]);
    assert_eq!(paid.receipt().unwrap().expose(), "r_0123abcd");
    assert_eq!(paid.order(), Some(&OrderNumber::TEST));
    assert_eq!(paid.page_type(), Some(Reported::Documented(PageType::Slim)));
    let shown = format!("{paid:?}");
    assert!(shown.contains(PAYMENT) && shown.contains("-1250") && !shown.contains("0123abcd"), "{shown}");
    const { assert!(PaidEvent::ENDS_SESSION && !PendingEvent::ENDS_SESSION) };
}

#[test]
fn parameters_of_another_type_are_problems() {
    let fine = [
        ("payment", PAYMENT),
        ("amount", "1"),
        ("express", "true"),
        ("receipt", "r_0123abcd"),
        ("order", "TEST"),
    ];
    for (name, values) in [
        ("payment", ["1", "0b5e2f52-5f0f-4d43-9a6c-0a2f3e1d4c5", "{payment}"]),
        ("amount", ["1.5", "1e3", "9223372036854775808"]),
        ("express", ["yes", "1", "TRUE"]),
        ("receipt", ["r_0123abc", "r_0123ABCD", "r_0123abcd0"]),
        ("order", ["PL-12345", "PL-12345678901", "test"]),
    ] {
        for value in values {
            let pairs =
                fine.map(|(known, good)| format!("{known}={}", if known == name { value } else { good }));
            let url = format!("shop:/back/done?{}", pairs.join("&"));
            let Received::Problem(problem) = urls().parse(&url) else { panic!("{url}") };
            assert!(
                matches!(problem.kind(), ProblemKind::Invalid { parameter, .. } if *parameter == name),
                "{url}: {problem}"
            );
            assert!(!format!("{problem} {problem:?}").contains(value), "{problem} holds the value");
        }
    }
}

#[test]
fn events_are_told_by_the_value_of_a_parameter() {
    for (state, pending) in [("waiting", true), ("review", true), ("expired", false)] {
        let url = format!("shop:/back/status?state={state}");
        match urls().parse(&url) {
            Received::Event(Event::Pending(event)) => {
                assert!(pending);
                assert_eq!(event.state().as_str(), state);
            }
            Received::Event(Event::Expired(event)) => {
                assert!(!pending);
                assert_eq!(event.state(), Reported::Documented(State::Expired));
            }
            other => panic!("{url} is read as {other:?}"),
        }
    }
    // Documented as a state, or not at all, but as no event.
    for state in ["EXPIRED", "lost", "", "Waiting"] {
        let url = format!("shop:/back/status?state={state}");
        let Received::Problem(problem) = urls().parse(&url) else { panic!("{url}") };
        assert!(matches!(problem.kind(), ProblemKind::Undistinguished { .. }), "{problem}");
    }
}

#[test]
fn documented_layouts_beside_the_configured_one_are_read() {
    let urls = urls();
    assert_eq!(
        (urls.done(), urls.stopped(), urls.status()),
        ("shop:/back/done", "shop:/back/stopped", "shop:/back/status")
    );
    for (url, noted) in [
        ("shop:/back/stopped?code=ok", false),
        ("shop:/back/cancel?code=ok", true),
        ("shop:/back/late?state=expired", true),
    ] {
        let event = urls.parse(url).event().unwrap();
        assert_eq!(event.notes().contains(Note::RoleFromParameters), noted, "{url}");
    }
    for url in ["shop:/done", "shop:/back", "shop:/back/done/more", "shop:/forth/done", "other:/back/done"] {
        assert_eq!(urls.parse(url), Received::NotOurs, "{url}");
    }
}

#[test]
fn one_code_has_three_reasons() {
    let contract = contract();
    let set = tests::set(&contract, "card_declined_reason");
    assert_eq!(set.codes.len(), 3);
    for reason in &set.codes {
        for text in std::iter::once(&reason.wire).chain(&reason.also) {
            for written in [tests::escape(text, "%20"), tests::escape(text, "+")] {
                let url = format!("shop:/back/stopped?code=card_declined&text={written}&try=2");
                let Received::Event(Event::Declined(declined)) = urls().parse(&url) else { panic!("{url}") };
                let found = declined.card_declined_reason().unwrap().documented().unwrap();
                assert_eq!(Some(found.name()), reason.name.as_deref());
                assert_eq!(declined.nth_try(), Some(2));
            }
        }
    }
    assert_eq!(CardDeclinedReason::NotEnoughMoney.blame(), Some(Blame::Shop));
    let other = "shop:/back/stopped?code=404&text=Not%20enough%20money";
    let Received::Event(Event::Declined(declined)) = urls().parse(other) else { panic!("{other}") };
    assert_eq!(declined.code(), Reported::Documented(DeclineCode::NoSuchSession));
    assert_eq!(declined.card_declined_reason(), None, "the message of another code is no reason");
    assert_eq!(DeclineCode::NoSuchSession.message(), Some("There is no such session"));
}

fn code<T: Code + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

#[test]
fn returns_survive_the_round_trip() {
    let codes = vec(code(Check::ALL), 0..5);
    let tags = vec("[a-zç|&=+ %#]{1,8}", 0..4)
        // A single item that holds the separator is two items to a reader that decodes first.
        .prop_filter("one item", |tags| tags.len() != 1 || !tags[0].contains('|'))
        .prop_filter("blank", |tags| tags.iter().all(|tag| !tag.trim().is_empty()));
    let order = of("PL-[0-9]{6,10}|TEST");
    let parameters =
        (any::<[u32; 4]>(), any::<i64>(), of(any::<i64>()), of(any::<bool>()), codes, tags, order);
    let urls = urls();
    tests::for_all(parameters, |([a, b, c, d], amount, tip, express, checks, tags, order)| {
        let payment =
            format!("{a:08x}-{:04x}-{:04x}-{:04x}-{:04x}{d:08x}", b >> 16, b & 0xFFFF, c >> 16, c & 0xFFFF);
        let list = |items: Vec<String>| items.join("|");
        let mut url = format!("shop:/back/done?payment={payment}&amount={amount}");
        url += &tip.map_or_else(String::new, |tip| format!("&tip={tip}"));
        url += &express.map_or_else(String::new, |express| format!("&express={express}"));
        url += &format!("&checks={}", list(checks.iter().map(|check| check.to_string()).collect()));
        url += &format!("&tags={}", list(tags.iter().map(|tag| tests::escape(tag, "+")).collect()));
        url += &order.as_ref().map_or_else(String::new, |order| format!("&order={order}"));
        let Received::Event(Event::Paid(paid)) = urls.parse(&url) else { panic!("{url}") };
        prop_assert_eq!(paid.payment().to_string(), payment);
        prop_assert_eq!((paid.amount(), paid.tip(), paid.express()), (amount, tip, express));
        prop_assert_eq!(paid.checks(), checks.into_iter().map(Reported::Documented).collect::<Vec<_>>());
        prop_assert_eq!(paid.tags().iter().map(|tag| tag.to_string()).collect::<Vec<_>>(), tags);
        prop_assert_eq!(paid.order().map(|order| order.as_str().to_owned()), order);
        prop_assert!(paid.undocumented().is_empty());
        Ok(())
    });
}

#[test]
fn start_urls_survive_the_round_trip() {
    // A separator that no query may hold is escaped like one inside an item, so items must not have any.
    let tags = vec("[a-zç,&=+ %#]{1,8}", 0..4)
        .prop_filter("blank", |tags| tags.iter().all(|tag| !tag.trim().is_empty()));
    let methods = vec(code(PaymentMethod::ALL), 0..4);
    let parameters =
        (any::<i64>(), of(code(PageType::ALL)), methods, tags, of(any::<bool>()), of(".*[!-~].*"));
    tests::for_all(parameters, |(amount, page, methods, tags, express, note)| {
        let mut url =
            CheckoutUrl::new(SessionKey::new("s&1").unwrap(), amount).with_methods(methods).with_tags(tags);
        url = page.into_iter().fold(url, CheckoutUrl::with_page_type);
        url = express.into_iter().fold(url, CheckoutUrl::with_express);
        url = note.into_iter().fold(url, CheckoutUrl::with_note);
        url = url.with_customer(CustomerId::new(CUSTOMER).unwrap()).with_order(OrderNumber::TEST);
        prop_assert_eq!(CheckoutUrl::parse(&url.to_url()), Ok(url));
        Ok(())
    });
    let contract = contract();
    let start = contract.modules.iter().find_map(|module| module.start.as_ref()).unwrap();
    let printed = CheckoutUrl::parse(&start.examples[0].url).unwrap();
    assert_eq!(
        (printed.amount(), printed.tags().len(), printed.page_type()),
        (1250, 2, Some(PageType::Slim))
    );
    assert_eq!(
        (CheckoutUrl::DEFAULT_TRIES, CheckoutUrl::DEFAULT_EXPRESS, CheckoutUrl::DEFAULT_PAGE_TYPE),
        (3, false, PageType::Full)
    );
    assert!(!format!("{printed:?}").contains("{key}"));
}

#[test]
fn the_call_sends_and_reads_what_is_documented() {
    let request = SessionRequest::new("sk_1", 1250)
        .with_currency("CHF")
        .with_methods([PaymentMethod::Card, PaymentMethod::TwoClicks])
        .with_pages([PageType::Full])
        .with_discount(0.25)
        .with_express(true)
        .with_lines([Line::new("Tea", 2)])
        .with_terms(ShopUrl::new("https://shop.example/terms").unwrap())
        .with_back(urls())
        .with_meta(json!({ "cart": [1, null] }));
    let contract = contract();
    let objects = contract.modules.iter().flat_map(|module| &module.objects);
    let printed = &objects.clone().find(|object| object.name == "session_request").unwrap().examples[0];
    let body = CreateSession::body(&request).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(body.expose()).unwrap(),
        serde_json::from_str::<Value>(printed).unwrap()
    );
    assert_eq!(serde_json::from_str::<SessionRequest>(body.expose()).unwrap(), request);
    let least = CreateSession::body(&SessionRequest::new("sk_1", 1)).unwrap();
    assert_eq!(least.expose(), r#"{"shop":"sk_1","amount":1,"currency":"EUR","pages":"full|slim"}"#);

    let sent = CreateSession::request(Environment::Test, &request).unwrap();
    assert_eq!(
        (sent.method().as_str(), sent.uri().to_string()),
        ("PUT", "https://api.test.paylane.example/v2/sessions".to_owned())
    );
    let answer = CreateSession::response(201, r#"{"key":"s-1","expires":4102444800,"new":[1]}"#).unwrap();
    assert_eq!(
        (answer.key().expose(), answer.expires(), answer.extra().len()),
        ("s-1", Some(4_102_444_800), 1)
    );
    let refused =
        CreateSession::response(200, r#"[{"type":"too-many","detail":"Slow down."},{"type":"402"}]"#);
    let Err(CallFailure::Refused { status: 200, errors }) = refused else { panic!("{refused:?}") };
    assert_eq!(errors[0].problem_type().documented().map(ApiProblemCode::status), Some(429));
    assert_eq!(errors[0].problem_type().documented().and_then(ApiProblemCode::blame), Some(Blame::Shop));
    assert_eq!(errors[1].problem_type().as_str(), "402");
    assert!(!errors[1].problem_type().is_documented());
    assert_eq!(SESSION_VALIDITY.as_secs(), 2 * 24 * 60 * 60);
    assert_eq!(LINES_MAX, 40);
}

#[test]
fn notices_are_of_their_kinds() {
    let contract = contract();
    let webhook = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    let kinds = [NoticeKind::Settled, NoticeKind::DisputeOpened, NoticeKind::Dispute];
    for (text, kind) in webhook.document.examples.iter().zip(kinds) {
        let notice: Notice<'_> = serde_json::from_str(text).unwrap();
        assert_eq!(notice.kind(), Some(kind), "{text}");
        assert!(notice.extra().is_empty());
        assert_eq!(serde_json::to_value(&notice).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    }
    let settled: Notice<'_> = serde_json::from_str(&webhook.document.examples[0]).unwrap();
    let data = settled.data().unwrap();
    assert_eq!((data.amount(), data.fee()), (Some(1250), Some(1.5)));
    assert_eq!(data.customer().map(|customer| customer.to_string()).as_deref(), Some(CUSTOMER));
    assert_eq!(settled.methods()[1], Reported::Documented(PaymentMethod::TwoClicks));
    assert_eq!((settled.live(), settled.attempt(), settled.tags().len()), (Some(true), Some(1), 2));
    let opened = r#"{"id":"n","stage":"opened","type":"dispute","data":{"why":"ok"}}"#;
    let opened: Notice<'_> = serde_json::from_str(opened).unwrap();
    assert_eq!(opened.kind(), Some(NoticeKind::DisputeOpened), "the kind with the most to tell it");
    assert_eq!(opened.data().unwrap().why().and_then(Reported::documented), Some(DeclineCode::Ok));
    let form = r#"{"id":"n","type":"1099-k","stage":"new","later":{"a":1}}"#;
    let form: Notice<'_> = serde_json::from_str(form).unwrap();
    assert_eq!((form.kind(), form.notice_type()), (None, &Reported::Documented(NoticeType::TaxForm)));
    assert_eq!(form.stage().map(|stage: &Reported<'_, Stage>| stage.as_str()), Some("new"));
    assert_eq!(form.extra().len(), 1);
}

/// A set that is too large for a `match` is a table, and says the same.
#[test]
fn a_large_set_is_searched_as_well_as_a_small_one() {
    assert_eq!(Branch::ALL.len(), tests::BRANCHES);
    for (index, branch) in Branch::ALL.iter().enumerate() {
        assert_eq!(branch.as_str(), format!("B{:03}", index + 1));
        assert_eq!(branch.as_str().parse(), Ok(*branch));
        assert_eq!(Branch::from_text(&branch.to_text()), Ok(*branch));
    }
    for text in ["", "B", "B000", "B151", "B1", "B0011", "b001", "A001", "C", "B001 "] {
        assert_eq!(Branch::from_wire(text), None, "{text}");
    }
}
