//! Callback URLs that cannot be configured.

use super::contract::CallbackUrls;
use crate::runtime::CallbackUrlProblemKind as Kind;
use crate::runtime::MAX_URL_LENGTH;

fn kind(exit: &str) -> Kind {
    let problem = CallbackUrls::new("myapp://success", exit, "myapp://error").unwrap_err();
    assert_eq!(problem.url_name(), "exit");
    assert_eq!(problem.url(), exit);
    let shown = problem.to_string();
    assert!(shown.starts_with("`exit` callback URL") && shown.ends_with(problem.help()), "{shown}");
    assert!(problem.help().len() > 20, "{shown}");
    problem.kind().clone()
}

#[test]
fn usable_urls() {
    for url in [
        "myapp://exit",
        "com.acme.app:/exit",
        "my-app+x:exit",
        "exp://192.168.0.5:8081/--/exit",
        "https://app.example",
        "http://localhost:3000/cb?x=1",
        "https://[::1]/exit?a=b&c",
        "myapp://a/b/c/",
        "https://app.example/%7Bid%7D",
        "myapp://success/exit",
        "other://success",
    ] {
        let urls = CallbackUrls::new("myapp://success", url, "myapp://error");
        assert_eq!(urls.unwrap().urls(), ["myapp://success", url, "myapp://error"]);
    }
    let urls = CallbackUrls::documented("my-app").unwrap();
    assert_eq!(urls.urls(), ["my-app://success", "my-app://exit", "my-app://error"]);
    assert_eq!(
        format!("{urls:?}"),
        "CallbackUrls({\"success\": \"my-app://success\", \"exit\": \"my-app://exit\", \
         \"event\": \"my-app://error\"})"
    );
}

#[test]
fn blank_and_long() {
    for blank in ["", "  ", "\n"] {
        assert_eq!(kind(blank), Kind::Blank);
    }
    let (length, limit) = (MAX_URL_LENGTH + 1, MAX_URL_LENGTH);
    let long = format!("myapp://{}", "a".repeat(length - "myapp://".len()));
    assert_eq!(kind(&long), Kind::TooLong { length, limit });
    let shown = CallbackUrls::new("a:b", "a:c", &long).unwrap_err().to_string();
    assert!(shown.len() < 200, "a long URL is not worth printing: {}", shown.len());
    assert!(CallbackUrls::new("a:b", "a:c", &long[..limit]).is_ok());
}

#[test]
fn schemes() {
    for url in [
        "exit?link=a",
        "exit",
        "//app.example/exit",
        "/exit",
        "://exit",
        "?a:b",
        "path/a:b",
        "localhost:3000/exit",
        "app.example:8080",
    ] {
        assert_eq!(kind(url), Kind::NoScheme, "{url}");
    }
    assert_eq!(kind("1app://exit"), Kind::SchemeStart { character: '1' });
    assert_eq!(kind("-app://exit"), Kind::SchemeStart { character: '-' });
    assert_eq!(kind("your_deeplink_here://exit"), Kind::IllegalScheme { character: '_' });
    assert_eq!(kind("my%20app://exit"), Kind::IllegalScheme { character: '%' });
    for scheme in ["javascript", "data", "file", "about", "blob", "intent"] {
        let url = format!("{}:exit", scheme.to_uppercase());
        assert_eq!(kind(&url), Kind::UnusableScheme { scheme });
    }
    for scheme in ["https", "HTTP"] {
        let problem = CallbackUrls::documented(scheme).unwrap_err();
        assert_eq!(problem.kind(), &Kind::WebScheme);
    }
    let problem = CallbackUrls::documented("myapp://").unwrap_err();
    assert_eq!(problem.kind(), &Kind::IllegalScheme { character: ':' });
    let problem = CallbackUrls::documented("").unwrap_err();
    assert_eq!(problem.kind(), &Kind::NoScheme);
}

#[test]
fn addresses() {
    for url in ["myapp:", "myapp://", "myapp:////", "myapp://?a=b"] {
        assert_eq!(kind(url), Kind::NothingAfterScheme, "{url}");
    }
    for url in ["https:", "https:///exit", "https:app.example", "https://:443/", "http://?a"] {
        assert_eq!(kind(url), Kind::MissingHost, "{url}");
    }
    for url in ["https://me@app.example/", "myapp://me@exit", "myapp:me:secret@exit"] {
        assert_eq!(kind(url), Kind::UserName, "{url}");
    }
    for url in ["myapp://exit#", "https://app.example/#/exit", "https://app.example#?a=b"] {
        assert_eq!(kind(url), Kind::Fragment, "{url}");
    }
    for (url, character) in [
        (" myapp://exit", ' '),
        ("myapp://exit\n", '\n'),
        ("myapp://e xit", ' '),
        ("{scheme}://exit", '{'),
        ("<your-app>://exit", '<'),
        ("myapp://sa\u{ed}da", '\u{ed}'),
        ("myapp:\\\\exit", '\\'),
        ("myapp://exit\0", '\0'),
    ] {
        assert_eq!(kind(url), Kind::IllegalCharacter { character }, "{url:?}");
    }
}

#[test]
fn clashes() {
    for url in ["myapp://success", "MYAPP:Success/", "myapp:///success?"] {
        assert_eq!(kind(url), Kind::NotDistinct { other: "success" }, "{url}");
    }
    let problem = CallbackUrls::new("a://b?c=d&e=%66", "a://x", "a:b?e=f&c=d").unwrap_err();
    assert_eq!(problem.url_name(), "event");
    assert_eq!(problem.kind(), &Kind::NotDistinct { other: "success" });
    assert!(CallbackUrls::new("a://b?c=d", "a://b?c=e", "a://b").is_ok());
    // What arrives at one would be read as what arrives at another: a second `?` counts as `&`.
    for (success, event, at, other) in
        [("a://b?x=", "a://b?x?", "event", "success"), ("a://b?x=z", "a://b?%78=z?", "success", "event")]
    {
        let problem = CallbackUrls::new(success, "a://c", event).unwrap_err();
        assert_eq!((problem.url_name(), problem.kind()), (at, &Kind::TakenFor { other }), "{event}");
    }
    for (url, parameter) in [("https://a.example/?link=1", "link"), ("a:b?x&st%65p", "step")] {
        assert_eq!(kind(url), Kind::OwnParameterIsDocumented { parameter }, "{url}");
    }
}
