//! What fits where: values and their types, types and their places, examples and what they show.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

use std::fs;
use std::path::Path;

use widget_codegen::{Failure, load};

/// The rules that the good contract breaks after these changes of its files.
fn broken(changes: &[(&str, &str, &str)]) -> Vec<&'static str> {
    let folder =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fits-{:?}", std::thread::current().id()));
    fs::create_dir_all(&folder).unwrap();
    for file in ["contract.yaml", "1-desk.yaml"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parcels").join(file);
        let mut text = fs::read_to_string(path).unwrap();
        for (_, old, new) in changes.iter().filter(|(changed, ..)| *changed == file) {
            assert_eq!(text.matches(old).count(), 1, "{old}");
            text = text.replace(old, new);
        }
        fs::write(folder.join(file), text).unwrap();
    }
    match load(&folder) {
        Ok(_) => Vec::new(),
        Err(Failure::Findings(findings)) => findings.0.iter().map(|finding| finding.rule).collect(),
        Err(failure) => panic!("{failure}"),
    }
}

/// Tries what one text of the chapter may become: each breaks just this rule, or none.
fn try_all(old: &str, cases: &[(String, Option<&str>)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(new, rule)| {
            let found = broken(&[("1-desk.yaml", old, new)]);
            (found != rule.as_slice()).then(|| format!("{new:?} breaks {found:?}, not {rule:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_value_has_its_shape() {
    let cases = [
        ("uuid", "0123abcd-0000-0000-0000-000000000000", true),
        ("uuid", "0123abcg-0000-0000-0000-000000000000", false),
        ("uuid", "0000-0123abcd-0000-0000-000000000000", false),
        ("url", "https://parcels.example", true),
        ("url", "http://parcels.example/a?b#c", true),
        ("url", "parcels.example", false),
        ("url", "https://", false),
        ("url", "https:///path", false),
        ("url", "https://parcels example", false),
        ("text", "open", true),
    ];
    let cases = cases.map(|(shape, example, good)| {
        let value = format!(
            "- {{ name: one, about: One., shape: {shape}, examples: [\"{example}\"], source: GUIDE }}\n  - {{ name: key, about:"
        );
        (value, (!good).then_some("bad-value"))
    });
    try_all("- { name: key, about:", &cases);
}

/// Where a field can be added: what it is put behind, and how far it is indented.
type Gap = (&'static str, usize);

const START: Gap = ("about: Whether it is a gift., default: \"false\" }\n", 4);
const CALLBACK: Gap = ("type: text, message_of: state, about: Why. }\n", 8);
const SENT: Gap = ("type: desk_urls, about: Where to come back to. }\n", 6);
const RECEIVED: Gap = ("about: A note., examples: [thanks] }\n", 6);

/// What stands in the gap, a field of this type, and what follows it.
fn with_field((old, indent): Gap, field: &str, rest: &str) -> String {
    format!("{old}{:indent$}- {{ name: more, about: More., {field} }}\n{rest}", "")
}

#[test]
fn a_type_stands_where_it_can_be_written() {
    for (gap, good, bad) in [
        (
            START,
            &["text", "secret", "integer, list: \",\"", "parcel_state, list: \",\""][..],
            &["text, list: array", "json", "receipt", "desk_urls"][..],
        ),
        (
            CALLBACK,
            &["integer", "key", "text, list: \",\"", "parcel_state, list: \",\""],
            &[
                "secret",
                "integer, list: \",\"",
                "parcel_id, list: \",\"",
                "text, list: array",
                "json",
                "receipt",
            ],
        ),
        (
            SENT,
            &[
                "json",
                "order, list: array",
                "text, required: true, default: some",
                "integer, required: true, default: \"7\"",
                "parcel_state, list: \",\", required: true, default: \"lost,on-hold\"",
            ],
            &[
                "order, list: \",\"",
                "receipt",
                "receipt, list: array",
                "number, required: true, default: \"7\"",
            ],
        ),
        (
            RECEIVED,
            &[
                "secret",
                "integer, list: \",\"",
                "receipt, list: array",
                "number, required: true, default: \"7\"",
                "text, list: array, required: true, default: some",
            ],
            &["json, list: \",\"", "order"],
        ),
    ] {
        let case = |kind: &&str, rule| (with_field(gap, &format!("type: {kind}"), ""), rule);
        let good = good.iter().map(|kind| case(kind, None));
        let cases: Vec<_> = good.chain(bad.iter().map(|kind| case(kind, Some("impossible")))).collect();
        try_all(gap.0, &cases);
    }
}

/// A fact becomes a method, and a code set the type of facts.
#[test]
fn a_fact_has_a_name_that_a_method_can_have() {
    for (set, rule) in [("whom", None), ("name", Some("bad-name")), ("type", Some("bad-name"))] {
        let codes =
            format!("  - {{ name: {set}, about: More., source: GUIDE, codes: [{{ code: porter }}] }}\n");
        let found = broken(&[
            ("1-desk.yaml", "values:\n  - name: parcel_id", &format!("{codes}values:\n  - name: parcel_id")),
            ("1-desk.yaml", "facts: { who: courier }", &format!("facts: {{ {set}: porter }}")),
        ]);
        assert_eq!(found, rule.as_slice(), "{set}");
    }
}

#[test]
fn a_page_names_what_there_is() {
    let page = "source: GUIDE, title: The guide";
    let holds = |part: &str| format!("{page}, holds: [{{ {part} }}]");
    let apart = |names: &str| format!("{page}, holds: [], apart: [{{ {names} }}]");
    let cases = [
        (holds("codes: who"), None),
        (holds("codes: order"), Some("unknown-reference")),
        (holds("parameters: desk_url"), None),
        (holds("parameters: delay, prefix: a_"), None),
        (holds("parameters: order"), Some("unknown-reference")),
        (holds("keys: order"), None),
        (holds("keys: desk_urls"), None),
        (holds("keys: letter"), None),
        (holds("keys: who"), Some("unknown-reference")),
        (holds("rule: one_parcel"), None),
        (holds("rule: open_for"), Some("unknown-reference")),
        (holds("limit: open_for, says: \"{} minutes\""), None),
        (holds("limit: one_parcel, says: \"{} minutes\""), Some("unknown-reference")),
        (holds("limit: open_for"), Some("impossible")),
        (holds("limit: open_for, says: some minutes"), Some("impossible")),
        (holds("limit: open_for, says: \"{} or {} minutes\""), Some("impossible")),
        (holds("codes: who, says: \"{} minutes\""), Some("impossible")),
        (holds("codes: who, prefix: a_"), Some("impossible")),
        (holds("codes: who, rule: one_parcel"), Some("impossible")),
        (holds("under: Help"), Some("impossible")),
        (apart("names: [help], conflict: C1"), None),
        (apart("names: [help], reason: It is older."), None),
        (apart("names: [help], conflict: C2"), Some("unknown-conflict")),
        (apart("names: [help], conflict: C1, reason: It is older."), Some("impossible")),
        (apart("names: [help]"), Some("impossible")),
        (apart("names: [], reason: It is older."), Some("missing-key")),
        ("source: GIUDE, title: The guide, holds: []".to_owned(), Some("unknown-source")),
        ("source: GUIDE, title: [], holds: []".to_owned(), Some("missing-key")),
        (format!("{page}, holds: [] }}\n  - {{ {page}, holds: []"), Some("duplicate-name")),
    ];
    for (page, rule) in cases {
        let found = broken(&[("contract.yaml", "\nopen:", &format!("\npages:\n  - {{ {page} }}\nopen:"))]);
        assert_eq!(found, rule.as_slice(), "{page}");
    }
}

#[test]
fn an_example_of_an_object_keeps_to_the_types_of_its_keys() {
    for (kind, good, bad) in [
        ("text", &["\"x\"", "null"][..], &["7", "true", "[]", "{}"][..]),
        ("secret", &["\"x\""], &["7"]),
        ("flag", &["true", "\"{gift}\""], &["7", "\"true\""]),
        ("integer", &["7", "-7", "\"{days}\""], &["7.5", "true", "\"7\""]),
        ("integer, list: \",\"", &["\"7\"", "\"7,-7\""], &["\"7,few\"", "7", "[7]"]),
        ("flag, list: \",\"", &["\"true,false\""], &["\"true,no\"", "true"]),
        ("number", &["7", "7.5"], &["\"7\"", "true"]),
        ("number, list: \",\"", &["\"7,7.5\""], &["\"7,few\""]),
        ("json", &["7", "true", "[{}]"], &[]),
        ("key", &["\"x\"", "\"{key}\""], &["\" \"", "7"]),
        ("parcel_id", &["\"AB-7\"", "\"{parcel}\""], &["\"AB\"", "\"{AB\"", "\"AB}\""]),
        ("parcel_state, list: \",\"", &["\"lost\"", "\"lost,on-hold\""], &["\"lost,gone\""]),
        ("parcel_state, list: array", &["[]", "[\"lost\", \"on-hold\"]"], &["\"lost\"", "[\"gone\"]"]),
        ("receipt", &["null", "{\"ticket\": null}"], &["7", "{}", "{\"ticket\": \"AB\"}"]),
    ] {
        let case = |value: &&str, rule| {
            let example = format!("    examples: ['{{\"ticket\": null, \"more\": {value}}}']\n");
            (with_field(RECEIVED, &format!("type: {kind}"), &example), rule)
        };
        let good = good.iter().map(|value| case(value, None));
        let cases: Vec<_> = good.chain(bad.iter().map(|value| case(value, Some("bad-example")))).collect();
        try_all(RECEIVED.0, &cases);
    }
    // A type that does not exist is reported where it is named, and not once more here.
    let example = "    examples: ['{\"ticket\": null, \"more\": true}']\n";
    try_all(RECEIVED.0, &[(with_field(RECEIVED, "type: flags", example), Some("unknown-type"))]);
    // In what is sent, a key that is not there is left out.
    let cases = [
        ("{\"parcel\": \"AB-1\", \"back\": {}}", None),
        ("{\"parcel\": \"AB-1\", \"back\": \"shop://\"}", Some("bad-example")),
        ("{\"parcel\": \"AB-1\", \"states\": null}", Some("bad-example")),
        ("{\"parcel\": null}", Some("bad-example")),
        ("{}", Some("bad-example")),
        ("7", Some("bad-example")),
    ];
    let old = "{\"parcel\": \"AB-1\", \"states\": \"lost\"}";
    try_all(old, &cases.map(|(example, rule)| (example.to_owned(), rule)));
}

#[test]
fn an_example_of_a_webhook_is_of_the_kind_that_its_codes_tell() {
    let data = "{ name: data, type: json, about: What depends on it. }";
    let note = format!("{data}\n    - {{ name: note, type: text, about: A note. }}");
    for (example, rule) in [
        ("{\"note\": \"thanks\", \"state\": \"lost\"}", None),
        ("{\"note\": \"lost\", \"state\": \"on-hold\"}", Some("bad-example")),
        ("{\"state\": \"lost\", \"data\": null}", None),
        ("{\"state\": \"lost\", \"data\": {\"days\": null}}", None),
        ("{\"state\": \"lost\", \"data\": {\"days\": \"few\"}}", Some("bad-example")),
    ] {
        let old = "{\"state\": \"lost\", \"data\": {\"days\": 3}}";
        let found = broken(&[("1-desk.yaml", data, &note), ("1-desk.yaml", old, example)]);
        assert_eq!(found, rule.as_slice(), "{example}");
    }
}
