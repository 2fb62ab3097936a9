//! Any three lines as callback URLs: those that are accepted are told apart, and errors say which
//! URL they are about.
#![no_main]

use libfuzzer_sys::fuzz_target;
use widget_types::Received;
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::runtime::{CallbackUrlProblem, CallbackUrlProblemKind};

const NAMES: [&str; 3] = ["success", "exit", "event"];

/// What arrives at each URL, and as which event.
const QUERIES: [(usize, &str); 4] = [
    (0, "link=0b5e2f52-5f0f-4d43-9a6c-0a2f3e1d4c5b&institution=a"),
    (1, "meta_data_step=abandon-survey"),
    (2, "error=ACCESS_TOKEN_EXPIRED&error_message=b"),
    (2, "warning=c"),
];

fuzz_target!(|text: &str| {
    let mut lines = text.split('\n');
    let given = [(); 3].map(|()| lines.next().unwrap_or_default());
    match CallbackUrls::new(given[0], given[1], given[2]) {
        Ok(urls) => recognises_its_own(&urls, given),
        Err(problem) => names_the_url(&problem, given),
    }
    match CallbackUrls::documented(given[0]) {
        Ok(urls) => {
            let own = [urls.success(), urls.exit(), urls.event()].map(str::to_owned);
            assert!(own.iter().all(|url| url.starts_with(&format!("{}://", given[0]))));
            recognises_its_own(&urls, own.each_ref().map(String::as_str));
        }
        Err(problem) => assert!(NAMES.contains(&problem.url_name())),
    }
});

fn recognises_its_own(urls: &CallbackUrls, given: [&str; 3]) {
    assert_eq!([urls.success(), urls.exit(), urls.event()], given);
    for (at, query) in QUERIES {
        let url = given[at];
        // What another one holds in its own query may lead to that one.
        let pairs = pairs(query);
        if given.iter().any(|other| {
            *other != url && pairs.iter().any(|pair| self::pairs(other).join("&").contains(pair))
        }) {
            continue;
        }
        // As senders do that know of queries, and as those do that do not.
        let joined = if url.contains('?') { '&' } else { '?' };
        for received in [format!("{url}{joined}{query}"), format!("{url}?{query}")] {
            let right = match urls.parse(&received) {
                Received::Event(Event::Success(_)) => at == 0,
                Received::Event(Event::Exit(_)) => at == 1,
                Received::Event(Event::Error(event)) => at == 2 && event.error_message().is_some(),
                Received::Event(Event::Warning(_)) => at == 2,
                Received::NotOurs | Received::Problem(_) => false,
            };
            assert!(right, "{received} is {:?}", urls.parse(&received));
        }
    }
    for (at, name) in NAMES.into_iter().enumerate() {
        let (scheme, rest) = given[at].split_once(':').expect("a URL has a scheme");
        let received = format!("{}:{rest}#", scheme.to_uppercase());
        match urls.parse(&received) {
            Received::Problem(problem) => assert_eq!(problem.callback(), name, "{received}"),
            // Nothing is required of this one.
            Received::Event(Event::Exit(_)) => assert_eq!(at, 1, "{received}"),
            other => panic!("{received} is {other:?}"),
        }
    }
    let json = serde_json::to_string(urls).expect("JSON");
    assert_eq!(serde_json::from_str::<CallbackUrls>(&json).ok().as_ref(), Some(urls));
}

/// The pairs of a text, decoded.
fn pairs(text: &str) -> Vec<String> {
    let pairs = url::form_urlencoded::parse(text.as_bytes());
    pairs.map(|(name, value)| format!("{name}={value}")).collect()
}

fn names_the_url(problem: &CallbackUrlProblem, given: [&str; 3]) {
    let at = NAMES.iter().position(|name| *name == problem.url_name()).expect("one of the three");
    assert_eq!(problem.url(), given[at]);
    let said = problem.to_string();
    assert!(said.contains(NAMES[at]) && said.ends_with(problem.help()), "{said}");
    if !matches!(problem.kind(), CallbackUrlProblemKind::TooLong { .. }) {
        assert!(said.contains(&format!("{:?}", given[at])), "{said}");
    }
}
