//! Start URLs: what is built is what is read, and nothing else can be built.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use widget_types::access_token::{AccessTokenRequest, AccessTokenResponse, CreateAccessToken, RefreshToken};
use widget_types::callbacks::{CallbackUrls, LinkId};
use widget_types::runtime::{Code, StartUrlProblem};
use widget_types::starting::*;

fn token() -> impl Strategy<Value = AccessToken> {
    // Any text with something to see in it.
    ".*[!-~].*".prop_map(|text| AccessToken::new(text).unwrap())
}

fn code<T: Code + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn external_id() -> impl Strategy<Value = ExternalId> {
    "[A-Za-z0-9_-]{3,40}".prop_map(|text| ExternalId::new(text).unwrap())
}

fn institution() -> impl Strategy<Value = InstitutionName> {
    "[a-z]{1,12}_[a-z]{2}_[a-z]{1,12}".prop_map(|text| InstitutionName::new(text).unwrap())
}

fn start_url() -> impl Strategy<Value = StartUrl> {
    let lists = (
        vec(code(CountryCode::ALL), 0..4),
        vec(institution(), 0..4),
        vec(code(InstitutionType::ALL), 0..4),
        vec(code(Resource::ALL), 0..4),
    );
    let single = (
        of(code(AccessMode::ALL)),
        of(external_id()),
        of(code(Locale::ALL)),
        of(any::<bool>()),
        of(any::<bool>()),
    );
    (token(), single, lists).prop_map(|(token, single, (countries, institutions, types, resources))| {
        let (mode, id, locale, close, survey) = single;
        let mut url = StartUrl::new(token)
            .with_country_codes(countries)
            .with_institutions(institutions)
            .with_institution_types(types)
            .with_resources(resources);
        url = mode.into_iter().fold(url, StartUrl::with_access_mode);
        url = id.into_iter().fold(url, StartUrl::with_external_id);
        url = locale.into_iter().fold(url, StartUrl::with_locale);
        url = close.into_iter().fold(url, StartUrl::with_show_close_dialog);
        survey.into_iter().fold(url, StartUrl::with_show_abandon_survey)
    })
}

/// The pairs that the documentation asks for, written by hand.
fn pairs(url: &StartUrl) -> Vec<(String, String)> {
    let mut pairs = vec![("access_token", url.access_token().expose().to_owned())];
    let mut push = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
    let list = |items: Vec<&str>| (!items.is_empty()).then(|| items.join(","));
    push("access_mode", url.access_mode().map(|mode| mode.to_string()));
    push("external_id", url.external_id().map(|id| id.to_string()));
    push("country_codes", list(url.country_codes().iter().map(|code| code.as_str()).collect()));
    push("institutions", list(url.institutions().iter().map(|name| name.as_str()).collect()));
    push("institution_types", list(url.institution_types().iter().map(|name| name.as_str()).collect()));
    push("resources", list(url.resources().iter().map(|name| name.as_str()).collect()));
    push("locale", url.locale().map(|locale| locale.to_string()));
    push("show_close_dialog", url.show_close_dialog().map(|show| show.to_string()));
    push("show_abandon_survey", url.show_abandon_survey().map(|show| show.to_string()));
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn what_is_built_is_what_is_read() {
    tests::for_all(start_url(), |url| {
        prop_assert_eq!(StartUrl::parse(&url.to_url()), Ok(url));
        Ok(())
    });
}

/// Written in another way, it still says the same: by another encoder, in another order, on several lines.
#[test]
fn what_others_write_is_read() {
    tests::for_all((start_url(), any::<prop::sample::Index>()), |(url, first)| {
        let mut pairs = pairs(&url);
        let first = first.index(pairs.len());
        pairs.rotate_left(first);
        let theirs = url::Url::parse_with_params(StartUrl::BASE, &pairs).unwrap();
        prop_assert_eq!(StartUrl::parse(theirs.as_str()), Ok(url.clone()));
        let lines = theirs.as_str().replace('&', "\n\t&");
        prop_assert_eq!(StartUrl::parse(&lines), Ok(url));
        Ok(())
    });
}

#[test]
fn any_url_parser_reads_the_same_pairs() {
    tests::for_all(start_url(), |url| {
        let written = url.to_url();
        let theirs = url::Url::parse(&written).unwrap();
        // It was written the way in which a URL parser leaves it.
        prop_assert_eq!(theirs.as_str(), written.as_str());
        prop_assert_eq!(theirs.query_pairs().into_owned().collect::<Vec<_>>(), pairs(&url));
        prop_assert_eq!(theirs.host_str(), Some("widget.belvo.io"));
        Ok(())
    });
}

#[test]
fn undocumented_parameters_are_kept() {
    let url = StartUrl::parse("https://widget.belvo.io/?mode=web%20app&access_token=a&b").unwrap();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(url.extra(), [pair("mode", "web app"), pair("b", "")]);
    assert_eq!(url.to_url(), "https://widget.belvo.io/?access_token=a&mode=web%20app&b=");
}

#[test]
fn an_external_id_keeps_its_rule() {
    for good in ["abc", "a-_", "HJLSI-897809", "---", "000", &"x".repeat(300)] {
        assert_eq!(ExternalId::new(good).unwrap().as_str(), good);
    }
    for bad in ["", "a", "ab", "a b", "abc ", " abc", "a:b:c", "a@b.c", "ábc", "abc\n", "a.b", "a,b,c"] {
        let error = ExternalId::new(bad).unwrap_err();
        assert_eq!((error.what(), error.rule()), ("external_id", ExternalId::RULE), "{bad:?}");
    }
    tests::for_all(".{0,8}", |text| {
        let legal = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        prop_assert_eq!(ExternalId::new(text.as_str()).is_ok(), text.len() >= 3 && text.chars().all(legal));
        Ok(())
    });
}

#[test]
fn an_institution_name_keeps_its_rule() {
    for good in ["erebor_br_retail", "ofbancodobrasil_br_retail", "a_bc_d"] {
        assert!(InstitutionName::new(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "erebor",
        "erebor_br",
        "erebor_br_",
        "_br_retail",
        "erebor_b_retail",
        "erebor_bra_retail",
        "erebor_br_retail_x",
        "Erebor_br_retail",
        "erebor_BR_retail",
        "erebor1_br_retail",
        "erebor_br_retail ",
        "a_bc_d,e_fg_h",
    ] {
        assert!(InstitutionName::new(bad).is_err(), "{bad}");
    }
}

#[test]
fn codes_are_written_as_documented_only() {
    assert_eq!("MX".parse(), Ok(CountryCode::Mx));
    assert_eq!("es".parse(), Ok(Locale::Es));
    for bad in ["mx", "Mx", "BR", "MX,CO", "", " MX"] {
        assert!(bad.parse::<CountryCode>().is_err(), "{bad:?}");
    }
    for bad in ["PT", "pt-BR", "pt_br", "fr", "", "es "] {
        assert!(bad.parse::<Locale>().is_err(), "{bad:?}");
    }
}

#[test]
fn a_url_with_wrong_values_is_refused() {
    for (parameter, values) in [
        ("access_mode", ["Single", "both", "single,recurrent"]),
        ("external_id", ["ab", "a%20b", "a:bc"]),
        ("country_codes", ["mx", "MX;CO", "MX,"]),
        ("institutions", ["erebor", "erebor_br_retail,", "%C3%A9_br_retail"]),
        ("institution_types", ["bank", "retail%20", "Retail"]),
        ("resources", ["accounts", "ACCOUNTS,,OWNERS", "ALL"]),
        ("locale", ["PT", "es,pt", "fr"]),
        ("show_close_dialog", ["False", "0", "no"]),
        ("show_abandon_survey", ["FALSE", "1", "yes"]),
    ] {
        for value in values {
            let problem =
                StartUrl::parse(&format!("https://widget.belvo.io/?access_token=a&{parameter}={value}"));
            let Err(StartUrlProblem::Invalid { parameter: named, .. }) = problem else {
                panic!("{parameter}={value} is read as {problem:?}");
            };
            assert_eq!(named, parameter);
        }
    }
    for url in [
        "https://widget.belvo.io/",
        "https://widget.belvo.io/?access_token=",
        "https://widget.belvo.io/?token=a",
    ] {
        assert_eq!(
            StartUrl::parse(url),
            Err(StartUrlProblem::Missing { parameter: "access_token" }),
            "{url}"
        );
    }
    for url in
        ["https://widget.belvo.io.evil/?access_token=a", "https://widget.belvo.io/x?access_token=a", "a", ""]
    {
        assert!(matches!(StartUrl::parse(url), Err(StartUrlProblem::NotThisUrl { .. })), "{url}");
    }
}

#[test]
fn no_text_makes_the_reader_panic() {
    tests::for_all(("(https://widget\\.belvo\\.io/?)?", "[?&#]?", ".{0,60}"), |(base, mark, rest)| {
        if let Ok(url) = StartUrl::parse(&format!("{base}{mark}{rest}")) {
            prop_assert_eq!(StartUrl::parse(&url.to_url()), Ok(url));
        }
        Ok(())
    });
}

#[test]
fn secrets_do_not_show() {
    const SECRET: &str = "s3cr3t";
    const LINK: &str = "cb65f82c-dc93-4d3e-8270-9a27528397f5";
    let body = format!(r#"{{"refresh":"{SECRET}","access":"{SECRET}"}}"#);
    let answer: AccessTokenResponse<'_> = CreateAccessToken::response(200, &body).unwrap();
    let link = LinkId::new(LINK).unwrap();
    let urls = CallbackUrls::documented("myapp").unwrap();
    let success = format!("myapp://success?link={LINK}&institution=a");
    let cut = format!("myapp://success?link={LINK}{SECRET}");
    let echo = format!(r#"[{{"request_id":"1","code":"invalid","message":"{SECRET}"#);
    for shown in [
        format!("{:?}", StartUrl::new(AccessToken::new(SECRET).unwrap())),
        format!("{:#?}", AccessToken::new(SECRET)),
        format!("{:?}", RefreshToken::new(SECRET)),
        format!("{:?}", AccessTokenRequest::new(SECRET, SECRET).with_link_id(link)),
        format!("{answer:?}"),
        format!("{link:?} {:?}", LinkId::new(SECRET)),
        format!("{:?}", urls.parse(&success)),
        format!("{:?} {}", urls.parse(&cut), urls.parse(&cut).problem().unwrap()),
        format!("{:?}", CreateAccessToken::response(400, &echo)),
        format!("{}", CreateAccessToken::response(200, &echo).unwrap_err()),
    ] {
        assert!(!shown.contains(SECRET) && !shown.contains(LINK) && !shown.contains("cb65f82c"), "{shown}");
    }
    // What they are for still works.
    assert_eq!(answer.access().expose(), SECRET);
    assert_eq!(link.expose().to_string(), LINK);
}
