//! Any text as the files of a contract: findings that can be shown, or code that parses.
#![no_main]

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;
use widget_codegen::cli::{self, Status};
use widget_codegen::emit::{Options, Serde, emit};
use widget_codegen::{Failure, Finding, load};

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a temporary folder"));

/// A line that begins with this begins a file, whose name follows.
const FILE: &str = "=== ";

fuzz_target!(|text: &str| {
    let folder = FOLDER.path();
    write(folder, text);
    match load(folder) {
        Ok(contract) => {
            let options =
                Options { serde: Serde::Always, http: Some("http".to_owned()), ..Options::default() };
            for module in emit(&contract, &options) {
                let parsed = syn::parse2::<syn::File>(module.items.clone());
                assert!(parsed.is_ok(), "{}: {:?}\n{}", module.name, parsed.err(), module.items);
                let printed = widget_codegen::layout::layout(module.items);
                assert!(syn::parse_file(&printed).is_ok(), "{}:\n{printed}", module.name);
            }
            _ = widget_codegen::reference::reference(&contract);
            assert_eq!(shown(folder).0, Status::Clean);
        }
        Err(Failure::Findings(findings)) => {
            assert!(!findings.0.is_empty());
            for finding in &findings.0 {
                stands_in_its_file(finding);
            }
            let (status, said) = shown(folder);
            assert_eq!(status, Status::Findings);
            assert!(findings.0.iter().all(|finding| said.contains(finding.rule)), "{said}");
        }
        Err(Failure::Unreadable(error)) => panic!("{error}"),
    }
});

/// Empties the folder and writes the files. What stands before the first name is a chapter.
fn write(folder: &Path, text: &str) {
    for entry in fs::read_dir(folder).expect("the folder can be listed") {
        fs::remove_file(entry.expect("an entry").path()).expect("a file can be removed");
    }
    let (mut name, mut held) = ("0-first.yaml", String::new());
    for line in text.split_inclusive('\n') {
        match line.strip_prefix(FILE) {
            Some(next) => {
                put(folder, name, &held);
                (name, held) = (next.trim(), String::new());
            }
            None => held.push_str(line),
        }
    }
    put(folder, name, &held);
}

fn put(folder: &Path, name: &str, text: &str) {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if !text.is_empty() && name.ends_with(".yaml") && name.len() < 40 && name.bytes().all(is_plain) {
        fs::write(folder.join(name), text).expect("a file can be written");
    }
}

fn stands_in_its_file(finding: &Finding) {
    assert!(widget_codegen::rules::find(finding.rule).is_some());
    assert!(!finding.message.is_empty() && !finding.help.is_empty(), "{finding}");
    if let Some(position) = finding.position {
        let text = fs::read_to_string(&finding.file).unwrap_or_default();
        assert!(position.line >= 1 && position.column >= 1);
        assert!(
            position.line <= text.matches(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).count() + 1,
            "{finding}"
        );
    }
}

/// What the command line says of the contract.
fn shown(folder: &Path) -> (Status, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run([OsString::from("check"), folder.into()], &mut out, &mut err);
    (status, String::from_utf8(err).expect("text"))
}
