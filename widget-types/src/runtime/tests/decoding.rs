//! The ten decoding rules of the module documentation, in their order.

use super::contract::{CallbackUrls, ExitCode, LINK, event, exit, is_ours, problem, success, urls};
use crate::runtime::{
    CallbackContract, MAX_URL_LENGTH, Note, Presence, ProblemKind, Recognised, Reported, Targets, UrlLayout,
};

fn message(url: &str) -> String {
    exit(url).message().unwrap().to_string()
}

fn is_too_long(url: &str) -> bool {
    matches!(problem(url).kind(), ProblemKind::TooLong { .. })
}

fn has(url: &str, note: Note) -> bool {
    event(url).notes().contains(note)
}

#[test]
fn rule_1_one_pass_of_percent_decoding() {
    assert_eq!(message("myapp://exit?exit_message=A+%2B+B%2520C"), "A + B%20C");
    assert_eq!(message("myapp://exit?exit_message=a=b?c/d:e"), "a=b?c/d:e");
    assert_eq!(message("myapp://exit?exit_message=saída e %c3%A7"), "saída e ç");
    for malformed in ["%zz", "100%", "cut%E", "%%%"] {
        let url = format!("myapp://exit?exit_message={malformed}");
        assert_eq!(message(&url), malformed);
        assert!(has(&url, Note::MalformedEscape), "{malformed}");
    }
    assert!(event("myapp://exit?exit_message=A%20B+C&step=x").notes().is_empty());
}

#[test]
fn rule_2_bare_blank_and_absent() {
    let url = "myapp://exit?exit_code&exit_message=&institution_name=%20";
    let event = exit(url);
    let presence = |index| event.parts().presence(index);
    assert_eq!(presence(2), Presence::Bare);
    assert_eq!(presence(3), Presence::Blank);
    assert_eq!(presence(4), Presence::Blank);
    assert_eq!(presence(5), Presence::Absent);
    assert_eq!(presence(99), Presence::Absent);
    assert_eq!(event.code(), None);
    assert_eq!(event.message().unwrap(), "");
    assert_eq!(event.institution_name().unwrap(), " ");
    assert_eq!(event.step(), None);
    assert_eq!(exit("myapp://exit?exit_code=+").code(), None);
    assert_eq!(exit("myapp://exit?exit_message").message().unwrap(), "");
    assert_eq!(exit("myapp://exit?exit_code=a").parts().presence(2), Presence::Value);
}

#[test]
fn rule_2_required_parameters() {
    let missing = problem("myapp://success?institution=x");
    assert_eq!(missing.kind(), &ProblemKind::Missing { parameter: "link" });
    let missing = problem("myapp://success");
    assert_eq!(missing.kind(), &ProblemKind::Missing { parameter: "link" });
    for blank in ["link", "link=", "link=%20+"] {
        let url = format!("myapp://success?institution=x&{blank}");
        assert_eq!(problem(&url).kind(), &ProblemKind::Blank { parameter: "link" });
    }
}

#[test]
fn rule_3_repeated_parameters() {
    let url = "myapp://exit?exit_message=a+b&step=x&exit_message=a%20b&exit_message=%61+b";
    assert_eq!(message(url), "a b");
    assert!(has(url, Note::RepeatedParameter));
    for second in ["exit_message=b", "exit_message=", "exit_message", "exit%5Fmessage=c"] {
        let url = format!("myapp://exit?exit_message=a&{second}&exit_message=a");
        let problem = problem(&url);
        let parameter = "exit_message";
        assert_eq!(problem.kind(), &ProblemKind::Conflict { parameter }, "{second}");
        assert_eq!(problem.pairs().count(), 3);
    }
    let unknown = exit("myapp://exit?utm=a&utm=b&utm=a");
    let values: Vec<_> = unknown.extra().map(|pair| pair.value.unwrap().to_string()).collect();
    assert_eq!(values, ["a", "b", "a"]);
    assert!(unknown.parts().notes().is_empty());
    assert!(has("myapp://exit?exit_message&exit_message=", Note::RepeatedParameter));
}

#[test]
fn rule_4_separators() {
    let url = "myapp://exit?exit_message=a&amp;step=abandon-survey&amp;exit_code=x";
    let escaped = exit(url);
    assert_eq!(escaped.step().unwrap().as_str(), "abandon-survey");
    assert!(has(url, Note::EscapedSeparator));
    let url = "myapp://exit?&&exit_message=a&&&step=b&";
    assert_eq!(event(url).parts().pairs().count(), 2);
    assert!(event(url).notes().is_empty());
    let code = exit("myapp://exit?exit_code=login_error;step=abandon-survey");
    assert_eq!(code.code().unwrap().as_str(), "login_error;step=abandon-survey");
    assert_eq!(code.code().unwrap().documented(), None);
    let first = exit("myapp://exit?amp;step=b");
    assert_eq!(first.step(), None);
    assert_eq!(first.extra().count(), 1);
}

#[test]
fn rule_5_invalid_utf8() {
    let url = "myapp://exit?exit_message=inv%E1lidas";
    assert_eq!(message(url), "inv\u{FFFD}lidas");
    assert!(exit(url).message().unwrap().is_lossy());
    assert!(has(url, Note::LossyText));
    assert!(has("myapp://exit?utm=%FF", Note::LossyText));
    let parameter = "link";
    let problem = problem("myapp://success?link=%E0%A4%A&institution=x");
    assert_eq!(problem.kind(), &ProblemKind::InvalidUtf8 { parameter });
    assert_eq!(problem.parameter("institution").unwrap(), "x");
}

#[test]
fn rule_6_extra_pairs_are_kept_in_order() {
    let event = exit("myapp://exit?b=1&step=x&a&b=2&link=3&=4");
    let extra: Vec<_> = event
        .extra()
        .map(|pair| (pair.name.to_string(), pair.value.map(|value| value.to_string()), pair.own))
        .collect();
    let pair = |name: &str, value: Option<&str>| (name.to_owned(), value.map(str::to_owned), false);
    assert_eq!(
        extra,
        [
            pair("b", Some("1")),
            pair("a", None),
            pair("b", Some("2")),
            pair("link", Some("3")),
            pair("", Some("4")),
        ]
    );
}

#[test]
fn rule_7_escaped_names() {
    let url = format!("myapp://success?%6Cin%6b={LINK}&instituti%6fn=x");
    assert_eq!(success(&url).link().to_string(), LINK);
    assert_eq!(success(&url).institution(), "x");
    assert!(!exit("myapp://exit?Step=x").extra().next().unwrap().own);
    assert_eq!(exit("myapp://exit?STEP=abandon-survey").step(), None);
}

#[test]
fn rule_8_whitespace_of_samples() {
    for url in [
        "myapp://exit\n\t?exit_code=login_error\n\t&exit_message=a b\n\t&step=abandon-survey",
        "myapp://exit\r\n    ?exit_code=login_error\r\n    &exit_message=a b\r\n    &step=abandon-survey",
        "myapp://exit?exit_code=login_\terror&exit_message=a b&step=abandon-\nsurvey",
        " \n my\napp://exit?exit_code=login_error&exit_message=a b&step=abandon-survey",
    ] {
        let event = exit(url);
        assert_eq!(event.code(), Some(Reported::Documented(ExitCode::LoginError)), "{url:?}");
        assert_eq!(event.message().unwrap(), "a b");
        assert!(event.step().unwrap().is_documented());
        assert!(event.parts().notes().contains(Note::WhitespaceRemoved));
        assert_eq!(event.parts().raw(), url);
        assert_eq!(exit(url).into_owned().message().unwrap(), "a b");
    }
    let around = " myapp://exit?exit_message=a \n";
    assert_eq!(message(around), "a");
    assert!(event(around).notes().is_empty());
    for url in ["myapp://exit?step=a#b\nc", "myapp:exit?step=a#b\nc", "myapp://exit#b\tc"] {
        let event = exit(url);
        assert!(event.parts().notes().contains(Note::WhitespaceRemoved), "{url:?}");
        assert!(event.parts().notes().contains(Note::Fragment), "{url:?}");
    }
}

#[test]
fn rule_9_fragments() {
    let url = "myapp://exit?exit_message=a#step=b";
    assert_eq!(message(url), "a");
    assert!(has(url, Note::Fragment));
    assert!(!has("myapp://exit?exit_message=a#", Note::Fragment));
    assert!(has("myapp://exit#?exit_message=a", Note::Fragment));
    for url in ["myapp://success#link=a", "myapp://success?#?link=a", "myapp://error#error=a"] {
        assert_eq!(problem(url).kind(), &ProblemKind::ParametersInFragment, "{url}");
    }
    let parameter = "link";
    let plain = problem("myapp://success#top");
    assert_eq!(plain.kind(), &ProblemKind::Missing { parameter });
}

#[test]
fn rule_10_length() {
    let start = "myapp://exit?exit_message=";
    let longest = format!("{start}{}", "a".repeat(MAX_URL_LENGTH - start.len()));
    assert_eq!(message(&longest).len(), MAX_URL_LENGTH - start.len());
    let longer = format!("{longest}a");
    let problem = problem(&longer);
    let (length, limit) = (MAX_URL_LENGTH + 1, MAX_URL_LENGTH);
    assert_eq!(problem.kind(), &ProblemKind::TooLong { length, limit });
    assert_eq!(problem.raw(), longer);
    assert_eq!(problem.pairs().count(), 0);
    assert!(!is_ours(&longer.replace("://exit", "://else")));
    assert!(!is_ours(&longer.replace("myapp", "https")));
    assert!(urls().parse(&longer.replace("://exit", ":///exit")).problem().is_some());
    assert!(is_too_long(&format!(" \n{longer}")));
    assert!(is_too_long(&format!("{}#Intent;scheme=myapp;end", longer.replace("myapp:", "intent:"))));
    assert!(!is_ours(&format!("{}#Intent;scheme=other;end", longer.replace("myapp:", "intent:"))));
    // Characters of several bytes at the limit.
    for padding in ["", "a", "aa", "aaa"] {
        assert!(is_too_long(&format!("{start}{padding}{}", "\u{1F600}".repeat(MAX_URL_LENGTH / 4))));
    }
}

#[test]
fn rule_10_own_queries() {
    let urls = CallbackUrls::new("a://b?x=1", "a://b?x=2", "a://c").unwrap();
    let long = |query: &str| format!("a://b?{query}&{}", "y".repeat(MAX_URL_LENGTH));
    assert_eq!(urls.parse(&long("x=2")).problem().unwrap().callback(), "exit");
    assert!(!urls.parse(&long("x=3")).is_ours());
}

#[test]
fn lists_are_split_before_decoding() {
    let items = |url: &str| -> Vec<String> {
        let event = exit(url);
        event.parts().list(3, ",").iter().map(ToString::to_string).collect()
    };
    assert_eq!(items("myapp://exit?exit_message=a,b%2Cc"), ["a", "b,c"]);
    assert_eq!(items("myapp://exit?exit_message=a%2Cb+c"), ["a", "b c"]);
    assert!(items("myapp://exit?exit_message=").is_empty());
    assert!(items("myapp://exit?exit_message").is_empty());
    assert!(items("myapp://exit").is_empty());
}

#[test]
fn optional_values_keep_the_rule_of_their_type() {
    let days = |query: &str| {
        exit(&format!("myapp://exit?x{query}")).parts().parse_optional::<i64>(5).map_err(|p| p.kind().clone())
    };
    assert_eq!(days("&step=%33"), Ok(Some(3)));
    for left_out in ["", "&step", "&step=", "&step=%20"] {
        assert_eq!(days(left_out), Ok(None), "{left_out}");
    }
    assert_eq!(days("&step=%FF"), Err(ProblemKind::InvalidUtf8 { parameter: "step" }));
    let rule = "a whole number of 64 bits".into();
    assert_eq!(days("&step=x"), Err(ProblemKind::Invalid { parameter: "step", rule }));
}

#[test]
fn names_that_need_encoding_are_not_taken_as_they_stand() {
    static ODD: CallbackContract<3, 1> = CallbackContract {
        parameters: ["a+b", "c&d", "e"],
        position: |name| ODD.parameters.iter().position(|known| *known == name),
        urls: [UrlLayout { name: "done", layouts: &["{scheme}://done"] }],
    };
    let targets = Targets::new(&ODD, &["myapp://done"]).unwrap();
    let values = |url: &str| match targets.recognise(&ODD, url) {
        Recognised::Ours(_, parts) => [0, 1, 2].map(|at| parts.text(at).map(|text| text.to_string())),
        other => panic!("{url}: {other:?}"),
    };
    let one = || Some("1".to_owned());
    assert_eq!(values("myapp://done?a+b=1&c&d=1&e=1"), [None, None, one()]);
    assert_eq!(values("myapp://done?a%2Bb=1&c%26d=1&e=1"), [one(), one(), one()]);
}
