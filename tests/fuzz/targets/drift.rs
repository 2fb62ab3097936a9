//! Any bytes as a page of documentation, in each of the three formats.
#![no_main]

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tempfile::TempDir;
use widget_codegen::cli::{self, Status};

/// The title by which the contract knows the page, as each format writes it.
const PAGES: [(&str, &str); 3] = [
    ("page.md", "# Coming back\n\n"),
    ("page.html", "<h1>Coming back</h1>\n\n"),
    ("page.txt", "Coming back\n\n"),
];

/// The invented vendor's contract, with its pages, and room for a page.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder of the tests");
    let contract = folder.path().join("contract");
    fs::create_dir(&contract).expect("a folder");
    for entry in fs::read_dir(tests.join("contracts/paylane")).expect("the contract") {
        let path = entry.expect("an entry").path();
        let mut text = fs::read_to_string(&path).expect("a text");
        if path.ends_with("contract.yaml") {
            text += &fs::read_to_string(tests.join("pages/paylane.pages.yaml")).expect("a text");
        }
        fs::write(contract.join(path.file_name().expect("a name")), text).expect("a copy");
    }
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
    // Each command reads the contract again, which takes longest: so one command for an input.
    match bytes.len() % 3 {
        0 => {
            let lines = write_pages(bytes);
            let (status, out, err) = drift(&PAGES.map(|(name, _)| name), "json");
            assert_eq!(status != Status::Unusable, is_text, "{err}");
            if is_text {
                as_data(status, lines, &out, &err);
            }
        }
        1 => {
            write_pages(bytes);
            let (status, out, err) = drift(&PAGES.map(|(name, _)| name), "text");
            assert_eq!(status != Status::Unusable, is_text, "{err}");
            moves_no_cursor(&(out + &err));
        }
        // Without a name or a title to go by.
        _ => {
            fs::write(FOLDER.path().join("page"), bytes).expect("a page");
            let (_, out, err) = drift(&["page"], "text");
            moves_no_cursor(&(out + &err));
        }
    }
});

/// Writes the page in each format, and tells how many lines the longest has.
fn write_pages(bytes: &[u8]) -> usize {
    let mut lines = 0;
    for (name, title) in PAGES {
        let page = [title.as_bytes(), bytes].concat();
        lines = lines.max(page.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1);
        fs::write(FOLDER.path().join(name), page).expect("a page");
    }
    lines
}

fn drift(pages: &[&str], format: &str) -> (Status, String, String) {
    let folder = FOLDER.path();
    let mut arguments = vec![OsString::from("drift"), folder.join("contract").into()];
    arguments.extend(pages.iter().map(|page| folder.join(page).into()));
    arguments.extend(["--format".into(), format.into()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run(arguments, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (status, text(out), text(err))
}

/// A report for each page, and findings on its lines.
fn as_data(status: Status, lines: usize, out: &str, err: &str) {
    let reports: Vec<Value> = serde_json::from_str(out).expect("JSON");
    assert_eq!(reports.len(), PAGES.len());
    let count: u64 = reports.iter().filter_map(|report| report["drift"].as_u64()).sum();
    let findings: Vec<Value> =
        if err.is_empty() { Vec::new() } else { serde_json::from_str(err).expect("JSON") };
    assert_eq!(findings.len() as u64, count);
    assert_eq!(status == Status::Clean, findings.is_empty());
    let apart = reports.iter().filter_map(|report| report["apart"].as_array()).flatten();
    for finding in findings.iter().chain(apart) {
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()), "{finding}");
        let line = finding["line"].as_u64();
        assert!(line.is_none_or(|line| (1..=lines as u64).contains(&line)), "{finding} of {lines} lines");
    }
}

/// No page can move the cursor of the terminal.
fn moves_no_cursor(shown: &str) {
    assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
}
