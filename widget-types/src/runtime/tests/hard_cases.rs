//! Cases on which integrations and libraries have failed.

use super::contract::{
    CallbackUrls, Event, ExitCode, LINK, Step, event, exit, is_ours, problem, success, urls,
};
use crate::runtime::{Note, ProblemKind, Reported, UndocumentedWhat};

#[test]
fn case_1_warnings_at_the_event_url() {
    let url = "myapp://error?warning=institution_disabled&warning_message=Institution%20disabled";
    assert!(matches!(event(url), Event::Warning(_)));
    assert!(event(url).notes().is_empty());
    let url = "myapp://warning?warning=institution_disabled";
    assert!(matches!(event(url), Event::Warning(_)));
    assert!(event(url).notes().contains(Note::RoleFromParameters));
    let url = "myapp://warning?error=expired";
    assert!(matches!(event(url), Event::Error(_)));
    let url = "myapp://error?error=expired&warning=";
    assert!(matches!(event(url), Event::Error(_)));

    let both = problem("myapp://error?error=a&warning=b");
    let markers = vec!["error", "warning"];
    assert_eq!(both.kind(), &ProblemKind::Ambiguous { markers: markers.clone() });
    assert_eq!(both.raw(), "myapp://error?error=a&warning=b");
    let neither = problem("myapp://error?error_message=a");
    assert_eq!(neither.kind(), &ProblemKind::Undistinguished { markers });
    assert_eq!(
        neither.to_string(),
        "`event` callback: nothing tells which event it is: `error` or `warning` would"
    );
}

#[test]
fn case_2_web_addresses_with_their_own_query() {
    let urls = CallbackUrls::new(
        "https://app.example/of/connect?state=success",
        "https://app.example/of/connect?state=exit",
        "https://app.example/of/connect?state=event",
    )
    .unwrap();
    for url in [
        "https://app.example/of/connect?state=exit&exit_code=login_error&step=abandon-survey",
        "https://app.example/of/connect?state=exit?exit_code=login_error&step=abandon-survey",
        "https://app.example/of/connect?exit_code=login_error&step=abandon-survey&st%61te=exit",
    ] {
        let Some(Event::Exit(event)) = urls.parse(url).event() else {
            panic!("{url}");
        };
        assert_eq!(event.code(), Some(Reported::Documented(ExitCode::LoginError)));
        assert_eq!(event.step(), Some(Reported::Documented(Step::AbandonSurvey)));
        let extra: Vec<_> = event.extra().collect();
        assert!(extra.len() == 1 && extra[0].own && extra[0].name == "state", "{url}");
        assert!(event.undocumented().is_empty());
        let second = event.parts().notes().contains(Note::SecondQuestionMark);
        assert_eq!(second, url.contains("exit?"), "{url}");
        assert_eq!(event.parts().pairs().count(), 3);
    }
    for url in [
        "https://app.example/of/connect",
        "https://app.example/of/connect?state=other&exit_code=a",
        "https://app.example/of/connect?state=exit_code=a",
        "https://app.example/#/of/connect?state=exit",
    ] {
        assert!(!urls.parse(url).is_ours(), "{url}");
    }
}

#[test]
fn case_3_paths_and_slashes() {
    let urls = CallbackUrls::new(
        "com.acme.app:/success",
        "myapp://bank/exit",
        "exp://192.168.0.5:8081/--/bank/event",
    )
    .unwrap();
    let url = "myapp://bank/exit/?step=abandon-survey";
    assert!(matches!(urls.parse(url).event(), Some(Event::Exit(_))));
    let url = "exp://192.168.0.5:8081/--/bank/event?error=a";
    assert!(matches!(urls.parse(url).event(), Some(Event::Error(_))));
    let url = format!("COM.ACME.APP://Success?link={LINK}&institution=x");
    assert!(matches!(urls.parse(&url).event(), Some(Event::Success(_))));
    for url in ["myapp://bank", "myapp://bank/exited", "myapp://exit", "myapp://bank/Exit"] {
        assert!(!urls.parse(url).is_ours(), "{url}");
    }
}

#[test]
fn case_4_keys_without_values() {
    let event = exit("myapp://exit?exit_code&exit_message=&step=abandon-survey");
    assert_eq!(event.code(), None);
    assert_eq!(event.message().unwrap(), "");
    let values: Vec<_> = event.parts().pairs().map(|pair| pair.value.is_some()).collect();
    assert_eq!(values, [false, true, true]);
}

#[test]
fn case_5_encoding() {
    let url = "myapp://exit?exit_message=A+%2B+B%2520C&institution_name=banco%C3%A7";
    assert_eq!(exit(url).message().unwrap(), "A + B%20C");
    assert_eq!(exit(url).institution_name().unwrap(), "bancoç");
    // Decoded on its way: a raw `+` can only be read as a space then.
    let decoded = exit("myapp://exit?exit_message=A B C&institution_name=bancoç");
    assert_eq!(decoded.message().unwrap(), "A B C");
    assert_eq!(decoded.institution_name().unwrap(), "bancoç");
}

#[test]
fn case_6_damaged_encoding() {
    let link = problem("myapp://success?link=%E0%A4%A&institution=x");
    assert_eq!(link.parameter("link").unwrap().raw(), "%E0%A4%A");
    let event = exit("myapp://exit?exit_message=Credenciais%20inv%E1lidas");
    assert_eq!(event.message().unwrap(), "Credenciais inv\u{FFFD}lidas");
}

#[test]
fn case_7_escaped_separators_duplicates_semicolons() {
    let url = format!("myapp://success?link={LINK}&amp;institution=some_bank");
    assert_eq!(success(&url).institution(), "some_bank");
    let url = format!("myapp://success?link={LINK}&link=9948bd0c-9c7e-4f53-a732-de896b11d4c4");
    let parameter = "link";
    assert_eq!(problem(&url).kind(), &ProblemKind::Conflict { parameter });
    let event = exit("myapp://exit?exit_code=login_error;step=abandon-survey");
    assert_eq!(event.code().unwrap().as_str(), "login_error;step=abandon-survey");
}

#[test]
fn case_8_future_values() {
    let url = "myapp://exit?exit_code=mfa_timeout&step=consent-screen&flow_id=42&utm_source=x&y";
    let event = exit(url);
    assert_eq!(event.code().unwrap().as_str(), "mfa_timeout");
    assert!(!event.step().unwrap().is_documented());
    let items: Vec<_> = event
        .undocumented()
        .into_iter()
        .map(|item| (item.name.to_string(), item.value.map(|v| v.to_string()), item.what))
        .collect();
    let parameter = UndocumentedWhat::Parameter;
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        items,
        [
            ("flow_id".to_owned(), text("42"), parameter),
            ("utm_source".to_owned(), text("x"), parameter),
            ("y".to_owned(), None, parameter),
            ("exit_code".to_owned(), text("mfa_timeout"), UndocumentedWhat::Code { set: "exit_code" }),
            ("step".to_owned(), text("consent-screen"), UndocumentedWhat::Code { set: "step" }),
        ]
    );
    let upper = exit("myapp://exit?exit_code=LOGIN_ERROR");
    assert_eq!(upper.code().unwrap().documented(), None);
}

#[test]
fn case_9_documentation_text() {
    let urls = CallbackUrls::documented("your-url-here").unwrap();
    let url = "your-url-here://exit\n\t?exit_code=login_error\n\t&step=abandon-survey";
    let Some(Event::Exit(event)) = urls.parse(url).event() else {
        panic!("{url:?}");
    };
    assert_eq!(event.code(), Some(Reported::Documented(ExitCode::LoginError)));
    assert_eq!(event.step(), Some(Reported::Documented(Step::AbandonSurvey)));
    for scheme in ["your_deeplink_here", "1app", ""] {
        assert!(CallbackUrls::documented(scheme).is_err(), "{scheme}");
    }
}

#[test]
fn case_10_repeated_wrapped_and_cut() {
    let url = format!("myapp://success?link={LINK}&institution=x");
    assert_eq!(event(&url), event(&url));
    let wrapped = "intent://exit?exit_code=login_error#Intent;scheme=myapp;package=com.acme;end;";
    let event = exit(wrapped);
    assert_eq!(event.code(), Some(Reported::Documented(ExitCode::LoginError)));
    let notes: Vec<_> = event.parts().notes().iter().collect();
    assert_eq!(notes, [Note::IntentUnwrapped]);
    let fragment = exit("intent://exit?step=a#b=c#Intent;scheme=myapp;end");
    let notes: Vec<_> = fragment.parts().notes().iter().collect();
    assert_eq!(notes, [Note::Fragment, Note::IntentUnwrapped]);
    assert!(!is_ours("intent://exit#Intent;scheme=myapp;end#b"));
    assert!(!is_ours("intent://exit#Intent;scheme=other;end"));
    assert!(!is_ours("intent://exit?a=b"));
    let wrapped = "intent://success#Intent;scheme=myapp;end";
    let parameter = "link";
    assert_eq!(problem(wrapped).kind(), &ProblemKind::Missing { parameter });

    let cut = format!("myapp://success?link={LINK}");
    let problem = urls().parse(&cut).problem().unwrap();
    let parameter = "institution";
    assert_eq!(problem.kind(), &ProblemKind::Missing { parameter });
    assert_eq!(problem.parameter("link").unwrap(), LINK);
    assert_eq!(problem.parameter("institution"), None);
    assert_eq!(problem.callback(), "success");
}
