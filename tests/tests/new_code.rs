//! A code that is added to the contract breaks, in every app, the matches that forget it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::fs;
use std::path::Path;

use tests::{Complaint, Scratch};
use widget_codegen::emit::{Options, emit};
use widget_codegen::layout::layout;
use widget_codegen::output::{Index, Output, outputs};
use widget_types::callbacks::{CallbackUrls, Event, ExitErrorCode};
use widget_types::{Received, Reported};

/// What is added to the chapter on callbacks: after which line, the line, and what must be named (the path before it may differ).
const ADDED: [(&str, &str, &str); 3] = [
    (
        "      - code: institution_down",
        "      - { code: bank_on_strike, message: The staff of the bank is on strike }",
        "ExitErrorCode::BankOnStrike`",
    ),
    (
        "          - reason: account_locked",
        "          - { reason: wrong_person, message: That is not you }",
        "LoginErrorReason::WrongPerson`",
    ),
    ("      - { code: institution_disabled", "      - { code: bank_is_slow }", "WarningCode::BankIsSlow`"),
];

/// An app that was exhaustive when it was written.
fn host() -> String {
    let contract = tests::multi_region();
    let function = |name: &str| {
        let set = tests::set(&contract, name);
        let arms =
            set.codes.iter().map(|code| format!("        {}::{} => {:?},\n", set.rust, code.rust, code.wire));
        format!(
            "pub fn {name}(code: {}) -> &'static str {{\n    match code {{\n{}    }}\n}}\n",
            set.rust,
            arms.collect::<String>()
        )
    };
    let functions = ["exit_error_code", "login_error_reason", "warning_code"].map(function);
    format!("//! The app.\nuse crate::contract::callbacks::*;\n\n{}", functions.concat())
}

/// What an app without `serde` needs.
fn generate(contract: &Path) -> Vec<Output> {
    let contract = tests::load(contract);
    outputs(&contract, &emit(&contract, &Options::default()), Index::Files, layout)
}

#[test]
fn a_new_code_breaks_the_matches_that_forget_it() {
    let host = host();
    let contract = tempfile::tempdir().unwrap();
    tests::copy(&tests::multi_region_folder(), contract.path());
    let chapter = contract.path().join("3-callbacks.yaml");
    let original = fs::read_to_string(&chapter).unwrap();

    let complaints = |text: &str| -> Vec<Complaint> {
        fs::write(&chapter, text).unwrap();
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "app");
        scratch.write("lib.rs", "//! An app and its types.\npub mod contract;\npub mod host;\n");
        scratch.write("host.rs", &host);
        for output in generate(contract.path()) {
            scratch.write(&format!("contract/{}", output.name), &output.text);
        }
        scratch.check().complaints
    };

    assert_eq!(complaints(&original).first(), None, "the app does not compile with the contract as it is");
    for (before, line, variant) in ADDED {
        assert_eq!(original.matches(&format!("\n{before}")).count(), 1, "`{before}` is in the contract once");
        let changed = original.replace(&format!("\n{before}"), &format!("\n{line}\n{before}"));
        assert_eq!(changed.lines().count(), original.lines().count() + 1);
        let found = complaints(&changed);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].code, "E0004");
        assert!(found[0].message.contains(variant), "{variant} is not named: {}", found[0].message);
    }
}

/// Until the contract has it, a new code arrives with its text, and nothing fails.
#[test]
fn before_that_it_arrives_as_undocumented() {
    let urls = CallbackUrls::documented("myapp").unwrap();
    let Received::Event(Event::Exit(exit)) =
        urls.parse("myapp://exit?last_encountered_error_code=bank_on_strike")
    else {
        panic!("it is an exit");
    };
    let code: Reported<'_, ExitErrorCode> = exit.last_encountered_error_code().unwrap();
    assert!(matches!(&code, Reported::Undocumented(code) if code.as_str() == "bank_on_strike"));
    assert_eq!(exit.undocumented().len(), 1);
}
