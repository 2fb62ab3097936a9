//! The page against itself and against the types: complete texts, documented theme, nothing from outside.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use widget_types::access_token::ThemeKey;
use widget_types::callbacks::{ExitErrorCode, LoginErrorReason};
use widget_types::starting::InstitutionType;

const HTML: &str = include_str!("../page/index.html");
const CSS: &str = include_str!("../page/widget.css");
const JS: &str = include_str!("../page/widget.js");
const TEXTS: [(&str, &str); 3] = [
    ("es", include_str!("../page/texts.es.json")),
    ("pt", include_str!("../page/texts.pt.json")),
    ("en", include_str!("../page/texts.en.json")),
];

/// Every text of a language by its path, such as `welcome.title`.
fn texts(json: &str) -> BTreeMap<String, String> {
    fn walk(path: &str, value: &Value, all: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    walk(&path, value, all);
                }
            }
            Value::String(text) => {
                all.insert(path.to_owned(), text.clone());
            }
            _ => panic!("{path} is not a text"),
        }
    }
    let mut all = BTreeMap::new();
    walk("", &serde_json::from_str(json).unwrap(), &mut all);
    all
}

/// What stands between `start` and `end`, wherever that is in the text.
fn between<'t>(text: &'t str, start: &str, end: char) -> BTreeSet<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

#[test]
fn languages_have_the_same_texts_with_the_same_placeholders() {
    let [(_, spanish), others @ ..] = TEXTS;
    let spanish = texts(spanish);
    for (language, other) in others {
        let other = texts(other);
        assert!(spanish.keys().eq(other.keys()), "the keys of {language} differ");
        for (path, text) in &spanish {
            let theirs = &other[path];
            assert!(!text.trim().is_empty() && !theirs.trim().is_empty(), "{language} {path} is empty");
            assert_eq!(between(text, "{", '}'), between(theirs, "{", '}'), "{language} {path}");
        }
    }
}

#[test]
fn every_documented_error_and_type_has_a_text() {
    for (language, json) in TEXTS {
        let texts: Value = serde_json::from_str(json).unwrap();
        let codes = ExitErrorCode::ALL.iter().map(|code| code.as_str());
        for known in codes.chain(LoginErrorReason::ALL.iter().map(|reason| reason.as_str())) {
            assert!(texts["errors"][known]["body"].is_string(), "{language} has no text for {known}");
        }
        for kind in InstitutionType::ALL {
            assert!(texts["types"][kind.as_str()].is_string(), "{language} has no text for {kind}");
        }
    }
}

#[test]
fn every_text_that_the_page_names_is_there_and_none_is_left_over() {
    let texts = texts(TEXTS[0].1);
    let mut named = between(HTML, "data-t=\"", '"');
    named.extend(between(HTML, "data-label=\"", '"'));
    // `split(".")` ends like a call of `t`; the paths that the script does not spell out follow.
    named.extend(between(JS, "t(\"", '"').into_iter().filter(|path| path.len() > 1 && path.contains('.')));
    named.extend([
        "panel.username",
        "panel.password",
        "login.show",
        "login.hide",
        "welcome.titleCompany",
        "app",
    ]);
    for path in &named {
        assert!(texts.contains_key(*path), "there is no text {path}");
    }
    let by_key = ["errors.", "types.", "survey.options."];
    let unused: Vec<_> = texts
        .keys()
        .filter(|path| {
            !by_key.iter().any(|prefix| path.starts_with(prefix)) && !named.contains(path.as_str())
        })
        .collect();
    assert!(unused.is_empty(), "the page never shows {unused:?}");
}

#[test]
fn the_theme_starts_from_the_documented_defaults() {
    let (light, rest) = CSS.split_once("\n}\n").unwrap();
    let (dark, _) = rest.split_once("\n}\n").unwrap();
    let is_declared = |block: &str, key: ThemeKey, value: &str| {
        block.to_lowercase().contains(&format!("\n  {}: {};", key, value).to_lowercase())
    };
    for &key in ThemeKey::ALL {
        if let Some(value) = key.any_scheme().or(key.light()) {
            assert!(is_declared(light, key, value), "{key}: {value} in light mode");
        }
        if let Some(value) = key.dark() {
            assert!(is_declared(dark, key, value), "{key}: {value} in dark mode");
        }
        let is_used = CSS.contains(&format!("var({key}")) || JS.contains(&format!("\"{key}\""));
        assert!(is_used, "nothing on the page follows {key}");
    }
}

#[test]
fn the_page_needs_nothing_from_outside_and_makes_no_markup_of_data() {
    for (name, text) in [("index.html", HTML), ("widget.css", CSS), ("widget.js", JS)] {
        for risky in
            ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "@import", "url("]
        {
            assert!(!text.contains(risky), "{name} has {risky}");
        }
        for address in between(text, "http", '"').into_iter().filter(|rest| rest.contains("//")) {
            let allowed = ["s://belvo.com/terms-service/"];
            assert!(allowed.contains(&address), "{name} names http{address}");
        }
    }
}
