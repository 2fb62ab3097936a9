//! What fits where: examples and what they show.

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

/// Where a field can be added: what it is put behind, and how far it is indented.
type Gap = (&'static str, usize);

const RECEIVED: Gap = ("about: A note., examples: [thanks] }\n", 6);

/// What stands in the gap, a field of this type, and what follows it.
fn with_field((old, indent): Gap, field: &str, rest: &str) -> String {
    format!("{old}{:indent$}- {{ name: more, about: More., {field} }}\n{rest}", "")
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
