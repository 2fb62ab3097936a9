//! What must not compile, and what must.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test compile_fail` writes what the compiler says anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::path::Path;

use tests::files;
use widget_codegen::model::{Contract, Field, Type};

#[test]
fn wrong_code_does_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/forgets_*.rs");
    cases.compile_fail("ui/*_by_hand.rs");
    cases.compile_fail("ui/start_url_*.rs");
    cases.compile_fail("ui/secrets_shown.rs");
    cases.pass("ui/complete.rs");
    // The cases run when the list of them is dropped.
    drop(cases);
    each_forgotten_case_is_named();
}

/// What the fixtures expect is what this project promises, whatever the compiler's wording.
fn each_forgotten_case_is_named() {
    for (name, text) in
        ui().into_iter().filter(|(name, _)| name.starts_with("forgets_") && name.ends_with(".rs"))
    {
        let stderr = &ui()[&name.replace(".rs", ".stderr")];
        let first = text.lines().next().unwrap();
        assert!(stderr.starts_with("error[E0004]: non-exhaustive patterns:"), "{name}: {stderr}");
        assert_eq!(stderr.matches("error[").count(), 1, "{name} has other mistakes as well");
        if let Some((_, forgotten)) = first.split_once("forgets `") {
            let forgotten = forgotten.trim_end_matches("`.");
            let message = stderr.lines().next().unwrap();
            assert!(message.contains(&format!("::{forgotten}` not covered")), "{name}: {message}");
        }
    }
}

/// Every set of codes that a host may receive has a fixture.
#[test]
fn no_set_of_codes_is_forgotten() {
    let contract = tests::multi_region();
    let fixtures = ui();
    let mut sets = received_sets(&contract);
    sets.extend(reasons(&contract));
    assert!(sets.len() >= 9, "{sets:?}");
    for set in sets {
        assert!(fixtures.contains_key(&format!("forgets_{set}.rs")), "add ui/forgets_{set}.rs");
    }
}

fn ui() -> std::collections::BTreeMap<String, String> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"))
}

fn received_sets(contract: &Contract) -> Vec<String> {
    let of_events = |field: &&Field| matches!(field.ty, Type::Set(_));
    let mut fields: Vec<&Field> = Vec::new();
    for module in &contract.modules {
        let events = module.callbacks.iter().flat_map(|callbacks| &callbacks.events);
        fields.extend(events.flat_map(|event| &event.parameters));
        fields.extend(module.webhook.iter().flat_map(|webhook| &webhook.document.fields));
        let received = module
            .objects
            .iter()
            .filter(|object| object.direction == widget_codegen::format::Direction::Received);
        fields.extend(received.flat_map(|object| &object.fields));
    }
    let name = |field: &Field| match &field.ty {
        Type::Set(set) => set.name.clone(),
        _ => String::new(),
    };
    fields.into_iter().filter(of_events).map(name).collect()
}

fn reasons(contract: &Contract) -> Vec<String> {
    let sets = contract.modules.iter().flat_map(|module| &module.sets);
    sets.filter(|set| set.reasons_of.is_some()).map(|set| set.name.clone()).collect()
}
