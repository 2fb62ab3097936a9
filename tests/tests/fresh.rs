//! What is generated and checked in is what would be generated now.
#![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

use std::fs;

/// Compares a checked-in file with what it is made of.
fn fresh(file: &str, expected: &str, command: &str) {
    let found = fs::read_to_string(tests::workspace().join(file)).unwrap();
    let differs = found.lines().zip(expected.lines()).position(|(old, new)| old != new);
    assert!(
        found == expected,
        "{file} is stale from line {:?} on; refresh it: {command}",
        differs.map(|line| line + 1)
    );
}

#[test]
fn the_schema_is_fresh() {
    let expected = format!("{:#}\n", widget_codegen::cli::json_schema());
    fresh("spec/schema.json", &expected, "cargo spec schema --out spec/schema.json");
}

#[test]
fn the_reference_is_fresh() {
    let expected = widget_codegen::reference::reference(&tests::multi_region());
    fresh("docs/reference.md", &expected, "cargo spec docs --out docs/reference.md");
}

#[test]
fn the_contract_files_name_the_schema() {
    for (name, text) in tests::files(&tests::multi_region_folder()) {
        let first = text.lines().next().unwrap_or_default();
        assert_eq!(first, "# yaml-language-server: $schema=../schema.json", "{name}");
    }
}
