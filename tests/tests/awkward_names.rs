//! A contract is refused, or what comes of it compiles: whatever its names are.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::fs;
use std::path::Path;

use tests::Scratch;
use widget_codegen::emit::{Options, Serde, emit};
use widget_codegen::layout::layout;
use widget_codegen::load;
use widget_codegen::output::{Index, outputs};

/// Words that the generated code uses itself, as names of fields: in objects, webhooks, the start URL
/// and events.
const WORDS: [&str; 26] = [
    "a",
    "body",
    "clone",
    "code",
    "default",
    "deserializer",
    "entries",
    "f",
    "found",
    "key",
    "kind",
    "name",
    "names",
    "object",
    "option",
    "parameters",
    "parts",
    "problem",
    "read",
    "result",
    "s",
    "serializer",
    "text",
    "url",
    "value",
    "with_zero",
];

/// Other awkward things: where, and the line.
const LINES: [(&str, &str); 17] = [
    ("LIMIT", "{ name: contract, value: 1, unit: count, about: L., source: G }"),
    ("CODE", "{ code: err }"),
    ("CODE", "{ code: everything, rust: ALL }"),
    ("CODE", "{ code: camel, rust: not_camel }"),
    (
        "CODE",
        r#"{ code: "{self} \"*/`", rust: Hostile, message: "a [b] <c> {d} \\ \" */ https://x.example" }"#,
    ),
    (
        "CODE",
        "{ code: none }\n      - { code: some }\n      - { code: ok }\n      - { code: string }\n      - { code: vec }",
    ),
    ("CODE", "{ code: x, numbers: { size: 1 } }\n      - { code: y, texts: { size: big } }"),
    (
        "SET",
        "{ name: message, about: S., source: G, codes: [{ code: x, message: M., facts: { message: x } }] }",
    ),
    ("SET", "{ name: as_str, about: S., source: G, codes: [{ code: x, facts: { as_str: x } }] }"),
    ("SET", "{ name: type, about: S., source: G, codes: [{ code: x, facts: { type: x } }] }"),
    ("SENT", "{ name: d, type: word, required: true, default: x, about: F. }"),
    (
        "SENT",
        "{ name: d, type: ident, required: true, default: 0b5e2f52-5f0f-4d43-9a6c-0a2f3e1d4c5b, about: F. }",
    ),
    ("SENT", "{ name: d, type: secret, required: true, default: x, about: F. }"),
    ("SENT", r#"{ name: d, type: number, required: true, default: "1", about: F. }"#),
    ("SENT", r#"{ name: d, type: number, list: ",", about: F. }"#),
    ("PARAMETER", "{ name: d, type: number, required: true, about: F. }"),
    ("START", r#"{ name: d, type: colour, list: "|", required: true, about: F. }"#),
];

/// The contracts to try, each with one thing that is awkward.
fn awkward() -> Vec<(&'static str, String)> {
    let mut lines: Vec<_> = LINES.map(|(place, line)| (place, line.to_owned())).into();
    for word in WORDS {
        for kind in ["text", "integer"] {
            for place in ["FIELD", "START", "PARAMETER"] {
                lines.push((place, format!("{{ name: {word}, type: {kind}, about: F. }}")));
            }
        }
    }
    lines
}

#[test]

fn names_are_refused_or_compile() {
    let template = Path::new(env!("CARGO_MANIFEST_DIR")).join("contracts/awkward.yaml.template");
    let template = fs::read_to_string(template).unwrap();
    let scratch = Scratch::with_serde(env!("CARGO_TARGET_TMPDIR"), "awkward_names");
    let mut modules = String::new();
    let awkward = awkward();
    for (index, (place, line)) in awkward.iter().enumerate() {
        assert!(template.contains(&format!("# {place}\n")), "{place}");
        let folder = tempfile::tempdir().unwrap();
        let head = "contract: awkward\ntitle: T\nabout: A.\nsources: [{ id: G, title: T, seen: All. }]\n";
        fs::write(folder.path().join("contract.yaml"), head).unwrap();
        let chapter = template.replace(&format!("# {place}\n"), &format!("- {line}\n"));
        fs::write(folder.path().join("chapter.yaml"), chapter).unwrap();
        let Ok(contract) = load(folder.path()) else { continue };
        let options = Options { serde: Serde::Feature("serde".to_owned()), ..Options::default() };
        for output in outputs(&contract, &emit(&contract, &options), Index::Files, layout) {
            scratch.write(&format!("awkward_{index}/{}", output.name), &output.text);
        }
        modules += &format!("pub mod awkward_{index};\n");
    }
    assert!(modules.lines().count() > WORDS.len(), "nearly everything is refused: is the template wrong?");
    scratch.write("lib.rs", &format!("#![deny(warnings)]\n{modules}"));
    let mut wrong: Vec<String> = Vec::new();
    for complaint in scratch.check().complaints {
        let index = complaint.file.split(['_', '/']).find_map(|part| part.parse::<usize>().ok());
        let cause = index.map_or(("somewhere", "?"), |index| (awkward[index].0, awkward[index].1.as_str()));
        wrong.push(format!("{}: {}\n    {}", cause.0, cause.1, complaint.message));
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
