//! Any text as a received URL: what is read is what stands there, and nothing secret shows.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use url::Url;
use widget_types::callbacks::{CallbackUrls, Event, LinkId};
use widget_types::runtime::Pair;
use widget_types::{Note, Notes, Received};

/// A host's scheme, web addresses, and addresses that only their own queries tell apart.
static HOSTS: LazyLock<[CallbackUrls; 3]> = LazyLock::new(|| {
    let urls = |success, exit, event| CallbackUrls::new(success, exit, event).expect("good URLs");
    [
        CallbackUrls::documented("myapp").expect("a good scheme"),
        urls("https://app.example/back/success", "http://app.example:8080/exit", "https://app.example"),
        urls("https://app.example/cb?state=success", "https://app.example/cb?state=exit", "myapp:cb?v=%31&w"),
    ]
});

/// A link id that the input does not hold, to see that it does not show.
const LINK: &str = "5f1de0a7-93c2-4b68-8e4f-07d6b92c1ae3";

fuzz_target!(|text: &str| {
    for urls in &*HOSTS {
        check(urls, text);
    }
    hides_link(&format!("myapp://success?link={LINK}&{text}"));
    hides_link(&format!("myapp://success?{text}&link={LINK}"));
});

fn check(urls: &CallbackUrls, text: &str) {
    let received = urls.parse(text);
    if received.is_ours() {
        is_at_a_host_of_ours(urls, text);
    }
    match received {
        Received::NotOurs => {}
        Received::Problem(problem) => {
            assert_eq!(problem.raw(), text);
            assert!(["success", "exit", "event"].contains(&problem.callback()));
            assert!(problem.to_string().contains(&problem.kind().to_string()));
            assert!(!problem.help().is_empty());
            let owned = problem.clone().into_owned();
            assert_eq!(owned, problem);
            assert!(owned.pairs().eq(problem.pairs()));
            assert!(owned.extra().eq(problem.extra()));
            assert_eq!(owned.notes(), problem.notes());
        }
        Received::Event(event) => {
            assert_eq!(event.raw(), text);
            typed_and_extra_are_all_pairs(&event);
            agrees_with_url(&event);
            let owned = event.clone().into_owned();
            assert_eq!(owned, event);
            assert!(owned.pairs().eq(event.pairs()));
            assert_eq!(owned.notes(), event.notes());
            assert_eq!(owned.raw(), text);
        }
    }
}

fn typed_and_extra_are_all_pairs(event: &Event<'_>) {
    let first = |name: &str| {
        let pair = event.pairs().find(|pair| pair.name == *name)?;
        Some(value(&pair))
    };
    let code = |name| first(name).filter(|text| !text.bytes().all(|byte| byte.is_ascii_whitespace()));
    let text = |text: Option<widget_types::Text<'_>>| text.map(|text| text.decode().into_owned());
    let names: &[&str] = match event {
        Event::Success(success) => {
            assert_eq!(first("link").and_then(|id| LinkId::new(&id).ok()), Some(success.link()));
            assert_eq!(first("institution"), text(Some(success.institution())));
            &["link", "institution"]
        }
        Event::Exit(exit) => {
            let received = exit.last_encountered_error_code();
            assert_eq!(code("last_encountered_error_code").as_deref(), received.as_ref().map(|c| c.as_str()));
            assert_eq!(first("last_encountered_error_message"), text(exit.last_encountered_error_message()));
            assert_eq!(first("meta_data_institution_name"), text(exit.meta_data_institution_name()));
            let received = exit.meta_data_step();
            assert_eq!(code("meta_data_step").as_deref(), received.as_ref().map(|c| c.as_str()));
            _ = exit.login_error_reason();
            &[
                "last_encountered_error_code",
                "last_encountered_error_message",
                "meta_data_institution_name",
                "meta_data_step",
            ]
        }
        Event::Error(error) => {
            assert_eq!(code("error").as_deref(), Some(error.error().as_str()));
            assert_eq!(code("warning"), None);
            assert_eq!(first("error_message"), text(error.error_message()));
            &["error", "error_message"]
        }
        Event::Warning(warning) => {
            assert_eq!(code("warning").as_deref(), Some(warning.warning().as_str()));
            assert_eq!(code("error"), None);
            assert_eq!(first("warning_message"), text(warning.warning_message()));
            &["warning", "warning_message"]
        }
    };
    let mut extra = event.extra();
    for pair in event.pairs() {
        let name = pair.name.decode();
        if names.contains(&&*name) {
            assert_eq!(Some(value(&pair)), first(&name), "an unequal repetition is a problem");
        } else {
            assert_eq!(extra.next(), Some(pair));
        }
    }
    assert_eq!(extra.next(), None);
    for item in event.undocumented() {
        assert!(event.pairs().any(|pair| pair.name == item.name && !pair.own));
    }
}

fn value(pair: &Pair<'_>) -> String {
    pair.value.as_ref().map(|value| value.decode().into_owned()).unwrap_or_default()
}

/// Where nothing had to be tolerated that the URL standard knows nothing of, its pairs are ours.
fn agrees_with_url(event: &Event<'_>) {
    let tolerated =
        [Note::EscapedSeparator, Note::SecondQuestionMark, Note::WhitespaceRemoved, Note::IntentUnwrapped];
    if tolerated.into_iter().any(|note| event.notes().contains(note)) {
        return;
    }
    // The standard cuts control characters off at both ends.
    let text = event.raw().trim_ascii();
    if text.trim_matches(|c: char| c <= ' ') != text {
        return;
    }
    let Ok(url) = Url::parse(text) else { return };
    let pairs: Vec<_> = event.pairs().map(|pair| (pair.name.decode().into_owned(), value(&pair))).collect();
    assert_eq!(pairs, url.query_pairs().into_owned().collect::<Vec<_>>());
}

/// What is taken for a callback would not open another server.
fn is_at_a_host_of_ours(urls: &CallbackUrls, text: &str) {
    let Ok(url) = Url::parse(text) else { return };
    let is_same = |ours: &str| {
        let ours = Url::parse(ours).expect("a good URL");
        ours.scheme() == url.scheme()
            && (!url.has_host() || !url.scheme().starts_with("http") || ours.host() == url.host())
            && ours.port_or_known_default() == url.port_or_known_default()
    };
    let any = [urls.success(), urls.exit(), urls.event()].into_iter().any(is_same);
    assert!(any || url.scheme() == "intent", "{url}");
}

fn hides_link(text: &str) {
    let received = HOSTS[0].parse(text);
    let (shown, notes, holders) = match &received {
        Received::NotOurs => return,
        Received::Problem(problem) => {
            (format!("{problem} {}", problem.help()), problem.notes(), holders(problem.pairs()))
        }
        Received::Event(event) => (String::new(), event.notes(), holders(event.pairs())),
    };
    // Where the input has it as well, it may show.
    if holders == 1 {
        let shown = format!("{shown} {received:?} {received:#?} {}", sentences(notes));
        assert!(!shown.to_lowercase().contains(&LINK[..8]), "{shown}");
    }
}

fn holders<'a>(pairs: impl Iterator<Item = Pair<'a>>) -> usize {
    let part = &LINK[..8];
    let holds = |pair: &Pair<'_>| {
        (pair.name.decode().into_owned() + &value(pair)).to_lowercase().matches(part).count()
    };
    pairs.map(|pair| holds(&pair)).sum()
}

fn sentences(notes: Notes) -> String {
    notes.iter().map(|note| note.to_string()).collect()
}
