//! Which URLs are callbacks, and for which event.

use super::contract::{CallbackUrls, Event, LINK, event, exit, is_ours, problem, success, urls};
use crate::runtime::{MAX_URL_LENGTH, Nonce, Note, ProblemKind};

#[test]
fn spelling_of_app_schemes() {
    for (url, notes) in [
        ("myapp://exit", vec![]),
        ("myapp://exit?", vec![]),
        ("myapp://exit/", vec![Note::SlashesDiffer]),
        ("myapp:exit", vec![Note::SlashesDiffer]),
        ("myapp:/exit?step=a", vec![Note::SlashesDiffer]),
        ("myapp:///exit", vec![Note::SlashesDiffer]),
        ("myapp://Exit", vec![Note::CaseDiffers]),
        ("MYAPP:exit", vec![Note::SlashesDiffer, Note::CaseDiffers]),
        ("myapp://exit??step=a", vec![Note::SecondQuestionMark]),
    ] {
        let event = exit(url);
        assert_eq!(event.parts().notes().iter().collect::<Vec<_>>(), notes, "{url}");
        assert_eq!(event.step().is_some(), url.contains("step"), "{url}");
    }
    for url in [
        "",
        "myapp",
        "myapp:",
        "myapp://",
        "myapp://exited",
        "myapp://successful?link=a",
        "myapp://success.evil",
        "myapp://exit.evil/x",
        "myapp://exit/more",
        "other://exit",
        "myapp://user@exit",
        "myapp://exit:80",
        "myapp:// exit",
        "exit",
        "://exit",
        "?exit",
        "#myapp://exit",
        "xmyapp://exit",
        "https://exit",
        "https://a.example/?x=myapp://exit",
        "myapp://exit%2F",
        "myapp\\://exit",
        "myapp://exit\\",
        "file:///exit",
    ] {
        assert!(!is_ours(url), "{url}");
    }
}

#[test]
fn spelling_of_web_addresses() {
    let urls = CallbackUrls::new(
        "https://app.example/success",
        "http://[2001:db8::1]:8080/exit",
        "https://app.example:443",
    )
    .unwrap();
    for (url, index) in [
        ("https://app.example/success/", 0),
        ("HTTPS://APP.example:443/success", 0),
        ("http://[2001:DB8::1]:8080/exit", 1),
        ("https://app.example", 2),
        ("https://app.example/?x", 2),
    ] {
        let callback = ["success", "exit", "event"][index];
        let received = urls.parse(url);
        assert!(received.is_ours(), "{url}");
        let found = received.problem().map_or("exit", |problem| problem.callback());
        assert_eq!(found, callback, "{url}");
    }
    for url in [
        "https://app.example/Success",
        "https://app.example:8443/success",
        "http://app.example/success",
        "https://user@app.example/success",
        "https://app.example@evil.example/success",
        "https://app.example.evil.example/success",
        "https:/app.example/success",
        "https:///app.example/success",
        "https://app.example/success//",
        "https://app.example/successful",
        "http://[2001:db8::1]/exit",
        "http://[2001:db8::2]:8080/exit",
        "https://evil\\@app.example/",
    ] {
        assert!(!urls.parse(url).is_ours(), "{url}");
    }
}

#[test]
fn siblings() {
    for (url, is_sibling) in [
        ("myapp://error?error=a", false),
        ("myapp://event?error=a", true),
        ("myapp://warning/?error=a", true),
    ] {
        let event = event(url);
        assert!(matches!(event, Event::Error(_)), "{url}");
        assert_eq!(event.notes().contains(Note::RoleFromParameters), is_sibling, "{url}");
    }
    assert!(!is_ours("other://event?error=a"));

    // Not a documented layout, so there are no siblings.
    let urls = CallbackUrls::new("myapp://a/success", "myapp://a/exit", "myapp://a/error").unwrap();
    assert!(!urls.parse("myapp://warning?warning=a").is_ours());

    // An empty query does not make another place of it.
    let urls = CallbackUrls::new("a://success", "b://exit", "myapp://error?").unwrap();
    assert!(matches!(urls.parse("myapp://warning?warning=a").event(), Some(Event::Warning(_))));

    // A sibling that is configured as another callback is that callback.
    let urls = CallbackUrls::new("myapp://success", "myapp://warning", "myapp://error").unwrap();
    let received = urls.parse("myapp://warning?step=a").event();
    assert!(matches!(received, Some(Event::Exit(_))));

    // A configured sibling makes the other layouts siblings.
    let urls = CallbackUrls::new("a://success", "b://exit", "MyApp:warning").unwrap();
    let received = urls.parse("myapp://error?warning=a").event();
    assert!(matches!(received, Some(Event::Warning(_))));

    // They are siblings in a session, too.
    let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427").unwrap();
    let urls = super::contract::urls().for_session(&nonce);
    let received = urls.parse("myapp://event/1b4e28ba-2fa1-41d2-883f-0016d3cca427?error=a").event();
    assert!(received.unwrap().notes().contains(Note::RoleFromParameters));
}

#[test]
fn own_queries() {
    let urls = CallbackUrls::new(
        "https://app.example/cb",
        "https://app.example/cb?a=1&b=x%20y",
        "https://app.example/cb?a=1",
    )
    .unwrap();
    let name = |url: &str| match urls.parse(url).event() {
        Some(Event::Exit(_)) => "exit",
        Some(Event::Error(_)) => "error",
        other => panic!("{url}: {other:?}"),
    };
    assert_eq!(name("https://app.example/cb?a=1&b=x%20y&step=z"), "exit");
    assert_eq!(name("https://app.example/cb/?b=x+y&step=z&a=1"), "exit");
    assert_eq!(name("https://app.example/cb?a=1&b=x%20y?step=z"), "exit");
    assert_eq!(name("https://app.example/cb?a=1?error=z"), "error");
    assert_eq!(name("https://app.example/cb?b=z&error=z&a=1"), "error");
    let success = format!("https://app.example/cb?link={LINK}&institution=x&b=2");
    assert!(matches!(urls.parse(&success).event(), Some(Event::Success(_))));

    let url = "https://app.example/cb?b=x+y&step=z&c=d&a=1";
    let Some(Event::Exit(event)) = urls.parse(url).event() else {
        panic!("{url}");
    };
    let own: Vec<_> = event.parts().pairs().map(|pair| pair.own).collect();
    assert_eq!(own, [true, false, false, true]);
    // `c`, and the value of `step`.
    assert_eq!(event.undocumented().len(), 2);
    assert_eq!(event.extra().count(), 3);

    // A bare own pair, and a query that is there but empty.
    let urls = CallbackUrls::new("a://b?flag", "a://b/c?", "a://d").unwrap();
    assert!(!urls.parse("a://b").is_ours());
    assert_eq!(urls.parse("a://b?flag=&link=x").problem().unwrap().callback(), "success");
    assert!(matches!(urls.parse("a://b/c").event(), Some(Event::Exit(_))));
    for url in ["a://b/c?step=x", "a://b/c?&step=x", "a://b/c??step=x"] {
        let Some(Event::Exit(event)) = urls.parse(url).event() else {
            panic!("{url}");
        };
        assert_eq!(event.step().unwrap().as_str(), "x", "{url}");
    }
}

#[test]
fn an_own_pair_said_twice_counts_once() {
    let urls = CallbackUrls::new("a://b?x=1&x=1&x=1", "a://b?x=1&y=2", "a://c").unwrap();
    assert!(matches!(urls.parse("a://b?x=1&y=2").event(), Some(Event::Exit(_))));
    assert_eq!(urls.parse("a://b?x=1").problem().unwrap().callback(), "success");
}

#[test]
fn a_second_question_mark_follows_the_own_query_however_it_is_written() {
    let urls = CallbackUrls::new("a://b", "a://b?x=1&y=2%203&z=/c?d", "a://b?x=1&y=2%203").unwrap();
    for url in ["a://b?x=1&y=2+3?error=a", "a://b?y=2%203&x=1?error=a", "a://b?&y=2%203&&x=%31&?error=a"] {
        let event = urls.parse(url).event().unwrap();
        assert!(
            matches!(event, Event::Error(_)) && event.notes().contains(Note::SecondQuestionMark),
            "{url}"
        );
    }
    // The own query holds a `?` itself, or something else stands before it.
    let Some(Event::Exit(event)) = urls.parse("a://b?x=1&y=2%203&z=/c?d?step=a").event() else { panic!() };
    assert_eq!(event.step().unwrap().as_str(), "a");
    for url in ["a://b?x=1&w&y=2%203?error=a", "a://b?x=1?y=2%203&error=a", "a://b?x=1&y=2%203#?error=a"] {
        assert!(urls.parse(url).event().is_none(), "{url}");
    }
}

#[test]
fn an_own_query_of_separators_is_one() {
    let urls = CallbackUrls::new("a://b", "a://c?&", "a://d?&&").unwrap();
    for url in ["a://c?&?step=x", "a://c?&&step=x", "a://c?step=x"] {
        let Some(Event::Exit(event)) = urls.parse(url).event() else { panic!("{url}") };
        assert_eq!(event.step().map(|step| step.as_str().to_owned()).as_deref(), Some("x"), "{url}");
        assert_eq!(event.parts().notes().contains(Note::SecondQuestionMark), url.contains("&?"), "{url}");
    }
    assert!(matches!(urls.parse("a://d?&&?error=a").event(), Some(Event::Error(_))));
}

#[test]
fn only_the_first_64_pairs_are_marked() {
    let urls = CallbackUrls::new("a://b", "a://c?x=1", "a://d").unwrap();
    let url = format!("a://c?x=1&{}x=1", "y&".repeat(63));
    let Some(Event::Exit(event)) = urls.parse(&url).event() else {
        panic!("{url}");
    };
    let own: Vec<_> = event.parts().pairs().map(|pair| pair.own).collect();
    assert_eq!(own.len(), 65);
    assert_eq!(own.iter().position(|own| *own), Some(0));
    assert_eq!(own.iter().filter(|own| **own).count(), 1);
    // Recognised although it is not marked.
    let url = format!("a://c?{}x=1", "y&".repeat(64));
    assert!(urls.parse(&url).is_ours());
}

#[test]
fn each_url_is_told_by_its_own_query() {
    for [success, exit] in [
        // A pair that is repeated makes a URL no more specific.
        ["a://b?x=1&x=1&x=%31", "a://b?x=1&y=2"],
        // A `?` in a value is not always a second one.
        ["a://b?x=1", "a://b?x=1?y=2"],
        // Nothing makes a host escape UTF-8.
        ["a://b?x=%FF", "a://b?x=%FE&%FF=%zz"],
    ] {
        for urls in [CallbackUrls::new(success, exit, "c:d"), CallbackUrls::new(exit, success, "c:d")] {
            let urls = urls.unwrap();
            let [first, second, _] = urls.urls();
            assert_eq!(urls.parse(first).problem().unwrap().callback(), "success", "{first}");
            for joined in ["", "&", "?", "&step=x", "?step=x"] {
                let url = format!("{second}{joined}");
                assert!(matches!(urls.parse(&url).event(), Some(Event::Exit(_))), "{url}");
            }
        }
    }
}

#[test]
fn equality_is_that_of_decoded_parameters() {
    assert_eq!(event("myapp://exit?exit_message=a+b"), event("myapp:exit?exit_message=%61%20b"));
    assert_ne!(event("myapp://exit?exit_message=a"), event("myapp://exit?exit_message=b"));
    assert_ne!(event("myapp://exit?exit_message="), event("myapp://exit"));
    assert_ne!(event("myapp://exit?x=a"), event("myapp://exit?x=b"));
    assert_ne!(event("myapp://exit?x&y"), event("myapp://exit?y&x"));
    assert_ne!(event("myapp://exit?x"), event("myapp://error?error=x"));
}

#[test]
fn owned_events_are_the_same() {
    let text = String::from("myapp://exit\n?exit_code=a%20b&exit_message=c&x=y%20z#f");
    let borrowed = exit(&text);
    let owned = borrowed.clone().into_owned();
    assert_eq!(owned, borrowed);
    assert_eq!(owned.parts().notes(), borrowed.parts().notes());
    assert!(owned.extra().eq(borrowed.extra()));
    drop(borrowed);
    drop(text);
    assert_eq!(owned.code().unwrap().as_str(), "a b");
    assert_eq!(owned.message().unwrap(), "c");
    let url = String::from("myapp://success?institution=x");
    let owned = problem(&url).into_owned();
    drop(url);
    assert_eq!(owned.parameter("institution").unwrap(), "x");
}

#[test]
fn nothing_received_is_printed() {
    let url = format!("myapp://success?link={LINK}&institution=s3cret");
    let shown = format!("{:?} {:#?}", success(&url), urls().parse(&url));
    assert_eq!(
        format!("{:?}", event(&format!("{url}&other=s3cret&error")).parts()),
        r#"{"link": Value, "institution": Value, "error": Bare}"#
    );
    // `link` is a `Uuid` here; generated code hides it.
    assert!(!shown.contains("s3cret") && !shown.contains("myapp"), "{shown}");
    for url in [
        "myapp://success?link=s3cret&institution=a",
        "myapp://success?link=a&link=s3cret",
        "myapp://success?institution=s3cret",
        "myapp://error?error=s3cret&warning=b",
        "myapp://error?other=s3cret",
        "myapp://success#link=s3cret",
        "myapp://success?link=s3cret%FF",
        "myapp://success?link=&institution=s3cret",
    ] {
        let problem = problem(url);
        let shown = format!("{problem} {problem:?} {} {:?}", problem.help(), problem.kind());
        assert!(!shown.contains("s3cret"), "{shown}");
        assert!(problem.help().len() > 40 && problem.raw() == url);
    }
    let invalid = problem("myapp://success?link=a&institution=b");
    assert_eq!(
        invalid.to_string(),
        "`success` callback: the parameter `link` breaks the rule: hexadecimal digits in groups of \
         8-4-4-4-12"
    );
    assert!(matches!(invalid.kind(), ProblemKind::Invalid { parameter: "link", .. }));
}

#[test]
fn problems_say_what_is_wrong_and_what_to_do() {
    let long = format!("myapp://exit?{}", "a".repeat(MAX_URL_LENGTH));
    for (url, what, help) in [
        ("myapp://success?institution=a", "`link` is missing", "went through a shell"),
        ("myapp://success?institution=a&link=", "`link` is blank", "`link` in the received URL"),
        (
            "myapp://success?institution=a&link=b",
            "`link` breaks the rule: hexadecimal",
            "`link` in the received URL",
        ),
        (
            "myapp://success?institution=a&institution=b",
            "`institution` has two different values",
            "would be a guess",
        ),
        ("myapp://success?institution=a&link=%FF", "`link` is not valid UTF-8", "escapes `link`"),
        (
            "myapp://error?a",
            "which event it is: `error` or `warning` would",
            "those with `error` and `warning`",
        ),
        (
            "myapp://error?error=a&warning=b",
            "`error` and `warning` stand for different",
            "Treat it as failed",
        ),
        ("myapp://success?institution=a#link=b", "after a `#`", "without `#`"),
        (long.as_str(), "more than 1048576", "near 1048576 bytes"),
    ] {
        let problem = problem(url);
        assert!(problem.to_string().contains(what), "{problem}");
        assert!(problem.help().contains(help), "{}", problem.help());
    }
}

#[test]
fn names_are_listed_as_people_do() {
    let shown = |markers: &[&'static str]| {
        let markers = markers.to_vec();
        ProblemKind::Undistinguished { markers }.to_string()
    };
    assert!(shown(&["a"]).ends_with(": `a` would"));
    assert!(shown(&["a", "b"]).ends_with(": `a` or `b` would"));
    assert!(shown(&["a", "b", "c"]).ends_with(": `a`, `b` or `c` would"));
}

#[test]
fn the_longest_url_is_read() {
    for start in ["myapp://exit?", "MYAPP:exit?"] {
        let longest = format!("{start}{}", "a".repeat(MAX_URL_LENGTH - start.len()));
        assert!(matches!(urls().parse(&longest).event(), Some(Event::Exit(_))), "{start}");
        let kind = ProblemKind::TooLong { length: MAX_URL_LENGTH + 1, limit: MAX_URL_LENGTH };
        assert_eq!(problem(&format!("{longest}a")).kind(), &kind);
    }
}

#[test]
fn problems_keep_what_was_received() {
    let noted = problem("MYAPP:success?a");
    assert!(noted.notes().contains(Note::CaseDiffers) && noted.notes().contains(Note::SlashesDiffer));
    assert_eq!(
        format!("{noted:?}"),
        r#"Problem { callback: "success", kind: Missing { parameter: "link" }, .. }"#
    );

    let found = problem("myapp://success?institution=a+b&x&institution=c&y=%31&error=z");
    let parameter = |name| found.parameter(name).map(|value| value.to_string());
    assert_eq!(parameter("institution").as_deref(), Some("a b"));
    assert_eq!(parameter("x").as_deref(), Some(""));
    assert_eq!(parameter("y").as_deref(), Some("1"));
    assert_eq!(parameter("z"), None);
    // `error` is documented, if not here.
    let extra: Vec<_> = found.extra().map(|pair| pair.name.to_string()).collect();
    assert_eq!(extra, ["x", "y"]);
    assert_eq!(found, problem("myapp://success?institution=a+b&x&institution=c&y=%31&error=z"));
    assert_ne!(found, problem("myapp://success?institution=a+b&institution=c"), "another URL");
    assert_ne!(problem("myapp://success?a"), problem("myapp://exit?step=a&step=b"), "another kind");
}

#[test]
fn received_is_one_of_three() {
    let ours = |url| urls().parse(url).is_ours();
    assert!(ours("myapp://exit") && ours("myapp://success") && !ours("other://exit"));
    let of = |url| (urls().parse(url).event().is_some(), urls().parse(url).problem().is_some());
    assert_eq!(of("myapp://exit"), (true, false));
    assert_eq!(of("myapp://success"), (false, true));
    assert_eq!(of("other://exit"), (false, false));
}
