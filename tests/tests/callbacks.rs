//! Callbacks: every text has an answer, and where URL parsers have one it is theirs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use widget_types::callbacks::*;
use widget_types::runtime::{CallbackUrlProblemKind, Pair, Pairs, UndocumentedWhat};
use widget_types::{Note, ProblemKind, Received, Reported};

const LINK: &str = "cb65f82c-dc93-4d3e-8270-9a27528397f5";

fn urls() -> CallbackUrls {
    CallbackUrls::new("myapp://success", "myapp://exit", "myapp://error").unwrap()
}

fn event(url: &str) -> Event<'_> {
    let received = urls().parse(url);
    received.clone().event().unwrap_or_else(|| panic!("{url} is read as {received:?}"))
}

fn exit(url: &str) -> ExitEvent<'_> {
    match event(url) {
        Event::Exit(exit) => exit,
        other => panic!("{url} is read as {other:?}"),
    }
}

fn problem(url: &str) -> ProblemKind {
    let received = urls().parse(url);
    received.clone().problem().unwrap_or_else(|| panic!("{url} is read as {received:?}")).kind().clone()
}

fn notes(event: &Event<'_>) -> Vec<Note> {
    event.notes().iter().collect()
}

/// The pieces of queries, without those that are read in another way than by URL parsers on purpose:
/// malformed UTF-8, `&amp;`, tabs and line breaks, and a `?` that follows the first one.
const PIECES: [&str; 30] = [
    "a",
    "link",
    "last_encountered_error_code",
    "meta_data_step",
    "login_error",
    "=",
    "=",
    "=",
    "&",
    "&",
    "&",
    "+",
    "%20",
    "%2B",
    "%26",
    "%3D",
    "%23",
    "%25",
    "%2520",
    "%C3%A7",
    "%zz",
    "%",
    "ç",
    "😀",
    ";",
    "?",
    "/:@",
    "'\"<>",
    "`{}|^",
    "\\",
];

fn query() -> impl Strategy<Value = String> {
    let pieces = vec(select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat());
    pieces.prop_map(|query| query.trim_start_matches('?').to_owned())
}

fn decoded(pairs: Pairs<'_>) -> Vec<(String, String)> {
    pairs.map(|pair| decoded_pair(&pair)).collect()
}

fn decoded_pair(pair: &Pair<'_>) -> (String, String) {
    (pair.name.to_string(), pair.value.as_ref().map_or_else(String::new, ToString::to_string))
}

#[test]
fn pairs_are_those_of_a_url_parser() {
    let urls = urls();
    tests::for_all(query(), |query| {
        let text = format!("myapp://exit?{query}");
        let theirs: Vec<_> = url::Url::parse(&text).unwrap().query_pairs().into_owned().collect();
        let ours = match urls.parse(&text) {
            Received::Event(event) => decoded(event.pairs()),
            // A documented parameter has two values; the pairs are there all the same.
            Received::Problem(problem) => decoded(problem.pairs()),
            Received::NotOurs => panic!("{text}"),
        };
        prop_assert_eq!(ours, theirs);
        Ok(())
    });
}

/// Which web addresses are ours, compared with what a URL parser makes of them.
#[test]
fn web_addresses_are_those_of_a_url_parser() {
    let urls =
        CallbackUrls::new("https://app.example/a", "https://app.example/b", "https://app.example:8080/b")
            .unwrap();
    let hosts = [
        "app.example",
        "APP.example",
        "app.example:443",
        "app.example:8080",
        "app.example.evil",
        "me@app.example",
    ];
    let paths = ["", "/", "/a", "/b", "/B", "/b/", "/b/c", "/bb", "//b"];
    let address = (select(&["https", "HTTPS", "http"][..]), select(hosts.to_vec()), select(paths.to_vec()));
    tests::for_all((address, query()), |((scheme, host, path), query)| {
        let text = format!("{scheme}://{host}{path}?link={LINK}&institution=a&error=a{query}");
        let theirs = url::Url::parse(&text).unwrap();
        let path = theirs.path().strip_suffix('/').filter(|path| !path.is_empty()).unwrap_or(theirs.path());
        let is_at = |port: Option<u16>, at: &str| {
            theirs.scheme() == "https"
                && theirs.host_str() == Some("app.example")
                && theirs.port() == port
                && theirs.username().is_empty()
                && path == at
        };
        let expected = is_at(None, "/a") || is_at(None, "/b") || is_at(Some(8080), "/b");
        prop_assert_eq!(urls.parse(&text).is_ours(), expected, "{}", text);
        Ok(())
    });
}

/// URL parsers remove tabs and line breaks too, and end the query at the first `#`.
#[test]
fn what_is_removed_and_where_the_query_ends_is_as_in_a_url_parser() {
    let urls = urls();
    let pieces = [&PIECES[..], &["#", "\t", "\n", "\r\n", "\0", "\u{7f}", "\u{a0}", "a b"]].concat();
    let query = vec(select(pieces), 0..24).prop_map(|pieces| pieces.concat());
    tests::for_all((query, any::<bool>()), |(query, slash)| {
        // Blanks after a line break go here, because samples are indented; `x` keeps a second `?` away.
        let text = format!("myapp://exit{}?x{}x", if slash { "/" } else { "" }, query.replace("\n ", "\n"));
        let theirs: Vec<_> = url::Url::parse(&text).unwrap().query_pairs().into_owned().collect();
        let ours = match urls.parse(&text) {
            Received::Event(event) => decoded(event.pairs()),
            Received::Problem(problem) => decoded(problem.pairs()),
            Received::NotOurs => panic!("{text:?}"),
        };
        prop_assert_eq!(ours, theirs, "{:?}", text);
        Ok(())
    });
}

/// Which own queries are there, compared with what a URL parser finds.
#[test]
fn own_queries_are_found_as_by_a_url_parser() {
    let own: [&[(&str, &str)]; 3] = [&[("a", "1"), ("b", "x y")], &[("a", "1")], &[]];
    let urls = CallbackUrls::new(
        "https://app.example/cb?a=1&b=x%20y",
        "https://app.example/cb?a=1",
        "https://app.example/cb",
    );
    let urls = urls.unwrap();
    let pieces = [
        "a=1",
        "b=x+y",
        "b=x%20y",
        "%61=%31",
        "b",
        "a",
        "a=2",
        "a=1;b=x+y",
        "c=d",
        "b=x y",
        "a=1%26b=x+y",
        "",
    ];
    tests::for_all(vec(select(pieces.to_vec()), 0..6), |pieces| {
        let text = format!("https://app.example/cb?{}", pieces.join("&"));
        let theirs: Vec<_> = url::Url::parse(&text).unwrap().query_pairs().into_owned().collect();
        let is_there = |pair: &(&str, &str)| theirs.iter().any(|(name, value)| (&**name, &**value) == *pair);
        let expected = own.iter().position(|own| own.iter().all(is_there)).unwrap();
        let (found, pairs) = match urls.parse(&text) {
            Received::Event(Event::Exit(exit)) => {
                (1, exit.pairs().map(|pair| (pair.own, decoded_pair(&pair))).collect::<Vec<_>>())
            }
            Received::Problem(problem) => {
                let pairs = problem.pairs().map(|pair| (pair.own, decoded_pair(&pair))).collect();
                (["success", "exit", "event"].iter().position(|at| *at == problem.callback()).unwrap(), pairs)
            }
            other => panic!("{text}: {other:?}"),
        };
        prop_assert_eq!(found, expected, "{}", &text);
        let is_own =
            |(name, value): &(String, String)| own[expected].contains(&(name.as_str(), value.as_str()));
        prop_assert_eq!(pairs, theirs.into_iter().map(|pair| (is_own(&pair), pair)).collect::<Vec<_>>());
        Ok(())
    });
}

#[test]
fn any_text_has_an_answer_and_is_kept() {
    let places = [
        "",
        "myapp://",
        "myapp://exit",
        "myapp:success",
        "myapp://error?",
        "MyApp:///Exit/",
        "intent://exit",
        "https://",
    ];
    let text =
        (select(places.to_vec()), prop_oneof![query(), ".{0,60}", "[?&=#%+;a-f\\t\\n ]{0,40}"], ".{0,4}");
    let urls = urls();
    tests::for_all(text, |(place, query, end)| {
        for text in
            [format!("{place}{query}{end}"), format!("{place}?{query}{end}"), format!("{place}#{query}")]
        {
            let received = urls.parse(&text);
            prop_assert_eq!(&urls.parse(&text), &received, "the same answer every time");
            match received {
                Received::NotOurs => {}
                Received::Event(event) => {
                    prop_assert_eq!(event.raw(), &text);
                    prop_assert_eq!(event.extra().count() <= event.pairs().count(), true);
                    let (undocumented, notes) = (event.undocumented().len(), event.notes());
                    let owned = event.clone().into_owned();
                    prop_assert_eq!(&owned, &event);
                    prop_assert_eq!((owned.undocumented().len(), owned.notes()), (undocumented, notes));
                }
                Received::Problem(problem) => {
                    prop_assert_eq!(problem.raw(), &text);
                    prop_assert!(!problem.help().is_empty());
                    prop_assert_eq!(problem.clone().into_owned(), problem);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_written_is_read_whatever_its_encoding_and_order() {
    let any_text = || ".{1,20}".prop_filter("blank", |text: &String| !text.trim_ascii().is_empty());
    let codes = select(ExitErrorCode::ALL).prop_map(|code| code.to_string());
    let parameters = (prop_oneof![codes, any_text()], any_text(), any_text(), any_text());
    let names = [
        "last_encountered_error_code",
        "last_encountered_error_message",
        "meta_data_institution_name",
        "meta_data_step",
    ];
    let urls = urls();
    tests::for_all(
        (parameters, Just(names).prop_shuffle(), any::<bool>()),
        |((code, message, name, step), order, plus)| {
            let value = |parameter: &str| match parameter {
                "last_encountered_error_code" => &code,
                "last_encountered_error_message" => &message,
                "meta_data_institution_name" => &name,
                _ => &step,
            };
            let url = |names: &[&str], blank: &str| {
                let pairs: Vec<_> = names
                    .iter()
                    .map(|name| format!("{name}={}", tests::escape(value(name), blank)))
                    .collect();
                format!("myapp://exit?{}", pairs.join("&"))
            };
            let (text, other) = (url(&order, if plus { "+" } else { "%20" }), url(&names, "%20"));
            let Received::Event(Event::Exit(exit)) = urls.parse(&text) else { panic!("{text}") };
            prop_assert_eq!(exit.last_encountered_error_code(), Some(Reported::read(code.as_str())));
            prop_assert_eq!(exit.last_encountered_error_message().unwrap(), message.as_str());
            prop_assert_eq!(exit.meta_data_institution_name().unwrap(), name.as_str());
            prop_assert_eq!(exit.meta_data_step(), Some(Reported::read(step.as_str())));
            prop_assert_eq!(exit.extra().count(), 0);
            prop_assert_eq!(urls.parse(&other), Received::Event(Event::Exit(exit.clone())));
            Ok(())
        },
    );
}

#[test]
fn a_warning_at_the_error_url_is_a_warning() {
    let url = "myapp://error?warning=institution_disabled&warning_message=Institution%20disabled";
    let Event::Warning(warning) = event(url) else { panic!("no warning") };
    assert_eq!(warning.warning(), Reported::Documented(WarningCode::InstitutionDisabled));
    assert_eq!(warning.warning_message().unwrap(), "Institution disabled");
    const { assert!(!WarningEvent::ENDS_SESSION) };

    let sibling = event("myapp://warning?warning=institution_disabled");
    assert!(matches!(sibling, Event::Warning(_)));
    assert_eq!(notes(&sibling), [Note::RoleFromParameters]);

    let markers = vec!["error", "warning"];
    assert_eq!(
        problem("myapp://error?error=ACCESS_TOKEN_NOT_VALID&warning=institution_disabled"),
        ProblemKind::Ambiguous { markers: markers.clone() }
    );
    assert_eq!(problem("myapp://error"), ProblemKind::Undistinguished { markers });
}

#[test]
fn a_web_address_keeps_its_own_query() {
    let at = |state: &str| format!("https://app.example/of/connect?state={state}");
    let urls = CallbackUrls::new(&at("success"), &at("exit"), &at("event")).unwrap();
    let said = "last_encountered_error_code=login_error&meta_data_step=abandon-survey";
    for joint in ["&", "?"] {
        let url = format!("{}{joint}{said}", at("exit"));
        let Received::Event(Event::Exit(exit)) = urls.parse(&url) else { panic!("{url}") };
        assert_eq!(exit.last_encountered_error_code(), Some(Reported::Documented(ExitErrorCode::LoginError)));
        assert_eq!(exit.meta_data_step(), Some(Reported::Documented(ExitStep::AbandonSurvey)));
        let extra: Vec<_> = exit.extra().collect();
        assert!(extra.len() == 1 && extra[0].own && extra[0].name == "state");
        assert!(exit.undocumented().is_empty());
        assert_eq!(exit.notes().contains(Note::SecondQuestionMark), joint == "?");
    }
    let fragment = "https://app.example/#/bank?state=success";
    let refused = CallbackUrls::new(fragment, &at("exit"), &at("event")).unwrap_err();
    assert_eq!((refused.url_name(), refused.kind()), ("success", &CallbackUrlProblemKind::Fragment));
    assert_eq!(
        problem(&format!("myapp://success#?link={LINK}&institution=a")),
        ProblemKind::ParametersInFragment
    );
}

#[test]
fn slashes_and_case_do_not_make_another_place() {
    for url in ["myapp://exit", "myapp://exit/", "myapp:///exit", "myapp:exit", "myapp:/exit", "MYAPP://Exit"]
    {
        assert!(matches!(event(url), Event::Exit(_)), "{url}");
    }
    assert_eq!(notes(&event("MYAPP:///Exit")), [Note::SlashesDiffer, Note::CaseDiffers]);
    for url in [
        "myapp://exited",
        "myapp://success.evil",
        "other://exit",
        "myapp://exit/more",
        "myapp://me@exit",
        "myapp://",
        "exit",
    ] {
        assert_eq!(urls().parse(url), Received::NotOurs, "{url}");
    }
    let paths = CallbackUrls::new(
        "com.acme.app:/success",
        "myapp://belvo/exit",
        "exp://192.168.0.5:8081/--/belvo/event",
    );
    let paths = paths.unwrap();
    assert!(matches!(
        paths.parse("myapp://belvo/exit/?meta_data_step=abandon-survey"),
        Received::Event(Event::Exit(_))
    ));
    assert!(matches!(
        paths.parse("exp://192.168.0.5:8081/--/belvo/event?error=a"),
        Received::Event(Event::Error(_))
    ));
    assert!(!paths.parse("myapp://exit").is_ours() && !paths.parse("myapp://belvo/Exit").is_ours());
}

#[test]
fn a_blank_code_is_no_code() {
    let url = "myapp://exit?last_encountered_error_code&last_encountered_error_message=&meta_data_step=abandon-survey";
    let exit = exit(url);
    assert_eq!(exit.last_encountered_error_code(), None);
    assert_eq!(exit.last_encountered_error_message().unwrap(), "");
    assert_eq!(exit.meta_data_institution_name(), None);
    assert_eq!(exit.login_error_reason(), None);
    let values: Vec<_> = exit.pairs().map(|pair| pair.value.map(|value| value.to_string())).collect();
    assert_eq!(values, [None, Some(String::new()), Some("abandon-survey".to_owned())]);
    assert_eq!(problem("myapp://success?link=&institution=a"), ProblemKind::Blank { parameter: "link" });
}

#[test]
fn text_is_decoded_once() {
    let exit_ = exit(
        "myapp://exit?last_encountered_error_message=A+%2B+B%2520C&meta_data_institution_name=banco%C3%A7",
    );
    assert_eq!(exit_.last_encountered_error_message().unwrap(), "A + B%20C");
    assert_eq!(exit_.meta_data_institution_name().unwrap(), "bancoç");
    let early = exit("myapp://exit?last_encountered_error_message=A B C&meta_data_institution_name=bancoç");
    assert_eq!(early.last_encountered_error_message().unwrap(), "A B C");
    assert_eq!(early.meta_data_institution_name().unwrap(), "bancoç");
}

#[test]
fn damage_is_a_problem_where_a_type_is_read() {
    let cut = problem("myapp://success?link=%E0%A4%A&institution=x");
    assert_eq!(cut, ProblemKind::InvalidUtf8 { parameter: "link" });
    let foreign = problem("myapp://success?link=belvo_link_1&institution=x");
    assert!(matches!(foreign, ProblemKind::Invalid { parameter: "link", .. }), "{foreign:?}");
    let damaged = exit("myapp://exit?last_encountered_error_message=Credenciais%20inv%E1lidas");
    let message = damaged.last_encountered_error_message().unwrap();
    assert_eq!(message, "Credenciais inv\u{FFFD}lidas");
    assert_eq!(message.raw(), "Credenciais%20inv%E1lidas");
    assert!(damaged.notes().contains(Note::LossyText));
}

#[test]
fn separators_and_repetitions_are_no_guess() {
    let escaped = format!("myapp://success?link={LINK}&amp;institution=erebor_br_retail");
    let Event::Success(success) = event(&escaped) else { panic!("no success") };
    assert_eq!(success.institution(), "erebor_br_retail");
    assert!(success.notes().contains(Note::EscapedSeparator));

    let repeated = format!("myapp://success?link={LINK}&link={LINK}&institution=a");
    assert_eq!(notes(&event(&repeated)), [Note::RepeatedParameter]);
    let other = LINK.replace("cb65", "0000");
    let unequal = format!("myapp://success?link={LINK}&link={other}&institution=a");
    assert_eq!(problem(&unequal), ProblemKind::Conflict { parameter: "link" });

    let semicolon =
        exit("myapp://exit?last_encountered_error_code=login_error;meta_data_step=abandon-survey");
    let code = semicolon.last_encountered_error_code().unwrap();
    assert_eq!(code.as_str(), "login_error;meta_data_step=abandon-survey");
    assert!(!code.is_documented() && semicolon.meta_data_step().is_none());
}

#[test]
fn what_is_invented_later_arrives() {
    let url = "myapp://exit?last_encountered_error_code=mfa_timeout&meta_data_step=consent-screen\
               &meta_data_flow_id=42&utm_source=x";
    let exit_ = exit(url);
    let code = exit_.last_encountered_error_code().unwrap();
    assert!(matches!(&code, Reported::Undocumented(code) if code.as_str() == "mfa_timeout"));
    assert_eq!(exit_.meta_data_step().unwrap().as_str(), "consent-screen");
    let found: Vec<_> = exit_
        .undocumented()
        .iter()
        .map(|item| (item.name.to_string(), item.value.clone().unwrap().to_string(), item.what))
        .collect();
    let item = |name: &str, value: &str, what| (name.to_owned(), value.to_owned(), what);
    assert_eq!(
        found,
        [
            item("meta_data_flow_id", "42", UndocumentedWhat::Parameter),
            item("utm_source", "x", UndocumentedWhat::Parameter),
            item(
                "last_encountered_error_code",
                "mfa_timeout",
                UndocumentedWhat::Code { set: "exit_error_code" }
            ),
            item("meta_data_step", "consent-screen", UndocumentedWhat::Code { set: "exit_step" }),
        ]
    );
    let Event::Error(error) = event("myapp://error?error=ACCESS_TOKEN_EXPIRED_V2&error_message=..") else {
        panic!("no error")
    };
    assert_eq!(error.error().as_str(), "ACCESS_TOKEN_EXPIRED_V2");
    // Letter case counts.
    assert!(!exit("myapp://exit?last_encountered_error_code=LOGIN_ERROR").undocumented().is_empty());
}

#[test]
fn samples_of_several_lines_are_read_and_wrong_schemes_refused() {
    let sample = CallbackUrls::documented("your-url-here").unwrap();
    let text = "your-url-here://exit\n\t?last_encountered_error_code=login_error\n\t&meta_data_step=abandon-survey\n";
    let Received::Event(Event::Exit(exit)) = sample.parse(text) else { panic!("no exit") };
    assert_eq!(exit.meta_data_step(), Some(Reported::Documented(ExitStep::AbandonSurvey)));
    assert_eq!(exit.last_encountered_error_code(), Some(Reported::Documented(ExitErrorCode::LoginError)));
    assert_eq!((exit.raw(), exit.notes().contains(Note::WhitespaceRemoved)), (text, true));

    let refused = |success: &str| {
        let problem = CallbackUrls::new(success, "myapp://exit", "myapp://error").unwrap_err();
        assert!(problem.to_string().ends_with(problem.help()));
        problem.kind().clone()
    };
    assert_eq!(
        refused("your_deeplink_here://success"),
        CallbackUrlProblemKind::IllegalScheme { character: '_' }
    );
    assert_eq!(refused("1app://success"), CallbackUrlProblemKind::SchemeStart { character: '1' });
    assert_eq!(refused("success?link=a"), CallbackUrlProblemKind::NoScheme);
    assert_eq!(
        refused("myapp://success?link=a"),
        CallbackUrlProblemKind::OwnParameterIsDocumented { parameter: "link" }
    );
    assert_eq!(refused("myapp://exit/"), CallbackUrlProblemKind::NotDistinct { other: "success" });
    // All three go to one place, as in a real integration: they cannot be told apart.
    let one = "https://app.example/callback";
    assert!(matches!(
        CallbackUrls::new(one, one, one).unwrap_err().kind(),
        CallbackUrlProblemKind::NotDistinct { .. }
    ));
}

#[test]
fn repeated_wrapped_and_cut_delivery() {
    let url = format!("myapp://success?link={LINK}&institution=a");
    let again = format!("MYAPP://success/?institution=%61&link={LINK}");
    assert_eq!(event(&url), event(&again), "a second delivery can be recognised");

    let wrapped =
        "intent://exit?last_encountered_error_code=login_error#Intent;scheme=myapp;package=com.acme;end;";
    let exit = exit(wrapped);
    assert_eq!(exit.last_encountered_error_code(), Some(Reported::Documented(ExitErrorCode::LoginError)));
    assert_eq!(exit.notes().iter().collect::<Vec<_>>(), [Note::IntentUnwrapped]);
    assert_eq!(urls().parse("intent://exit#Intent;scheme=other;end"), Received::NotOurs);

    let cut = format!("myapp://success?link={LINK}");
    let Received::Problem(problem) = urls().parse(&cut) else { panic!("no problem") };
    assert_eq!(problem.kind(), &ProblemKind::Missing { parameter: "institution" });
    assert_eq!(problem.parameter("link").unwrap(), LINK, "the link is not lost");
    assert_eq!((problem.callback(), problem.raw()), ("success", cut.as_str()));
}
