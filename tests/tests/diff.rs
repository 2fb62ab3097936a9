//! `spec diff`: what it says of every kind of change, and whether two witnesses agree with it: the
//! compiler, and `cargo-semver-checks` (see `.ci/semver`).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

#[path = "../diff/consumer.rs"]
mod consumer;
#[path = "../diff/semver.rs"]
mod semver;
#[path = "../diff/table/mod.rs"]
mod table;
#[path = "../diff/witness.rs"]
mod witness;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use table::{Edit, Row, Verdict, rows};
use widget_codegen::cli::Status;
use widget_codegen::diff::{Diff, Effect, Step, diff};
use widget_codegen::load;
use widget_codegen::model::Contract;

/// The contract that every row changes.
static BASE: LazyLock<Contract> = LazyLock::new(|| load(base()).unwrap());

/// Every row's contract.
static EDITED: LazyLock<Vec<(&Row, Contract)>> =
    LazyLock::new(|| rows().map(|row| (row, edited(row))).collect());

/// Every row, there and back.
static COMPARISONS: LazyLock<Vec<Comparison>> = LazyLock::new(|| {
    let compare = |(row, edited): &'static (&'static Row, Contract)| {
        let (base, edited) = (("base", &*BASE), (row.name, edited));
        [("there", &row.there, base, edited), ("back", &row.back, edited, base)].map(
            |(way, verdict, old, new)| Comparison {
                name: format!("{}__{way}", row.name),
                verdict,
                old,
                new,
                diff: diff(old.1, new.1),
            },
        )
    };
    std::thread::scope(|scope| {
        let parts = EDITED
            .chunks(16)
            .map(|part| scope.spawn(move || part.iter().flat_map(compare).collect::<Vec<_>>()));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
});

/// Two editions, by name, and what comes out.
struct Comparison {
    name: String,
    verdict: &'static Verdict,
    old: (&'static str, &'static Contract),
    new: (&'static str, &'static Contract),
    diff: Diff,
}

impl Comparison {
    fn breaks(&self) -> bool {
        self.diff.changes.iter().any(|change| change.effect == Effect::Breaks)
    }

    fn changes(&self) -> Vec<String> {
        let words =
            self.diff.changes.iter().map(|change| {
                format!("{}: {}, {}", change.kind, change.effect.as_str(), change.wire.as_str())
            });
        words.collect()
    }
}

/// The base and what the rows make of it, by name.
fn editions() -> impl Iterator<Item = (&'static str, &'static Contract)> {
    std::iter::once(("base", &*BASE)).chain(EDITED.iter().map(|(row, edited)| (row.name, edited)))
}

fn row(name: &str) -> &'static Row {
    rows().find(|row| row.name == name).unwrap()
}

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("diff/base")
}

/// A folder with the contract that a row makes of the base.
fn folder(row: &Row) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(base()).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    for edit in row.edits {
        match edit {
            Edit::Put(file, old, new) => {
                let path = folder.path().join(file);
                let text = fs::read_to_string(&path).unwrap();
                assert_eq!(text.matches(old).count(), 1, "{}: {old}", row.name);
                fs::write(path, text.replacen(old, new, 1)).unwrap();
            }
            Edit::Name(old, new) => fs::rename(folder.path().join(old), folder.path().join(new)).unwrap(),
            Edit::File(name, text) => fs::write(folder.path().join(name), text).unwrap(),
        }
    }
    folder
}

fn edited(row: &Row) -> Contract {
    load(folder(row).path()).unwrap_or_else(|failure| panic!("{}: {failure}", row.name))
}

#[test]
fn every_kind_of_change_is_told() {
    let mut wrong = Vec::new();
    for comparison in &*COMPARISONS {
        let (name, verdict, step) = (&comparison.name, comparison.verdict, comparison.diff.step);
        if comparison.changes() != verdict.changes || step.as_str() != verdict.step {
            wrong.push(format!("{name} {step} {:?}", comparison.changes()));
        }
    }
    assert!(wrong.is_empty(), "the table says otherwise:\n{}", wrong.join("\n"));
}

#[test]
fn nothing_changes_without_a_change() {
    let diff = diff(&BASE, &BASE);
    assert!(diff.changes.is_empty(), "{:?}", diff.changes);
    assert_eq!(diff.step, Step::None);
}

#[test]
fn every_change_of_the_code_has_a_cause() {
    for Comparison { name, diff, .. } in &*COMPARISONS {
        for change in &diff.changes {
            assert_ne!(change.kind, "code-generated", "{name}: {change:#?}");
            // What breaks or adds does so in Rust; what does neither has nothing to show there.
            let worst = change.rust.iter().map(|rust| rust.effect).max();
            assert!(worst <= Some(change.effect), "{name}: {change:#?}");
            assert!(change.effect != Effect::Breaks || worst == Some(Effect::Breaks), "{name}: {change:#?}");
        }
    }
}

/// The first witness: a host that uses everything stops compiling exactly if the verdict says so.
#[test]
fn the_compiler_agrees() {
    let mut package = Package::default();
    let code: BTreeMap<_, _> =
        editions().map(|(name, contract)| (name, consumer::modules(contract))).collect();
    for (name, modules) in &code {
        let base = if *name == "base" { &[][..] } else { &code["base"] };
        package.module("src", name, consumer::code(modules, base));
    }
    for comparison in &*COMPARISONS {
        let (name, old, new) = (&comparison.name, comparison.old.0, comparison.new.0);
        // A host of what changes between the two, built on one of them.
        let host = |on: &str| {
            let on = format_ident!("{on}");
            consumer::consumer(&code[old], &code[new], &quote!(::editions::#on))
        };
        if comparison.breaks() {
            package.files.insert(format!("examples/{name}.rs"), witness::text(host(new)) + "fn main() {}");
            // It has to fit its own edition, or it would prove nothing.
            package.module("examples/compiles", &format!("{name}__itself"), host(old));
        } else {
            package.module("examples/compiles", name, host(new));
        }
    }
    let failures = witness::failures(&package.write());

    assert_eq!(failures.get("editions"), None, "what is generated does not compile");
    assert_eq!(failures.get("compiles"), None, "something is said to compile, and does not");
    let breaking = COMPARISONS.iter().filter(|comparison| comparison.breaks());
    let silent: Vec<_> =
        breaking.map(|comparison| &comparison.name).filter(|name| !failures.contains_key(*name)).collect();
    assert!(silent.is_empty(), "these are said to break, and compile: {silent:?}");
}

/// The second witness, which `.ci/semver` calls: it sees every break but those of which the table says
/// why it does not.
#[test]
#[ignore = "needs cargo-semver-checks; run .ci/semver"]
fn semver_checks_agrees() {
    let described = semver::document(
        editions().map(|(name, contract)| (name, consumer::code(&consumer::modules(contract), &[]))),
    );
    let pairs: Vec<_> = COMPARISONS.iter().map(|comparison| (comparison.old.0, comparison.new.0)).collect();
    let mut wrong = Vec::new();
    for (Comparison { name, verdict, diff, .. }, seen) in
        COMPARISONS.iter().zip(semver::compare(&described, &pairs))
    {
        match (diff.step == Step::Major, seen.is_major, verdict.unseen) {
            (true, true, None) | (false, false, None) | (true, false, Some(_)) => {}
            (true, false, None) => wrong.push(format!("{name}: a major step is not seen")),
            (true, true, Some(_)) => wrong.push(format!("{name}: is seen after all")),
            (false, true, _) => wrong.push(format!("{name}: a major step is seen\n{}", seen.report)),
            (false, false, Some(_)) => wrong.push(format!("{name}: there is nothing to see")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files of the witnesses' package.
#[derive(Default)]
struct Package {
    files: witness::Files,
    roots: BTreeMap<&'static str, String>,
}

impl Package {
    fn module(&mut self, folder: &'static str, name: &str, code: TokenStream) {
        self.files.insert(format!("{folder}/{name}.rs"), witness::text(code));
        self.roots.entry(folder).or_default().push_str(&format!("pub mod {name};\n"));
    }

    fn write(mut self) -> PathBuf {
        let folder = witness::scratch("diff-witness");
        let mut root = |folder| self.roots.remove(folder).unwrap_or_default();
        let (code, hosts) = (root("src"), root("examples/compiles"));
        self.files.insert("src/lib.rs".to_owned(), code);
        self.files.insert("examples/compiles/main.rs".to_owned(), hosts + "fn main() {}");
        self.files.insert("Cargo.toml".to_owned(), witness::manifest("editions"));
        witness::write(&folder, self.files);
        folder
    }
}

/// What a command prints, and its exit status.
fn spec(arguments: &[&str]) -> (String, String, Status) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["diff"].iter().chain(arguments).map(OsString::from);
    let status = widget_codegen::cli::run(arguments, &mut out, &mut err);
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap(), status)
}

#[test]
fn the_command_prints_changes_step_and_changelog() {
    let base = base().display().to_string();
    let row = row("code_added");
    let folder = folder(row);
    let new = folder.path().display().to_string();
    let (out, err, status) = spec(&[&base, &new]);
    assert_eq!((err.as_str(), status), ("", Status::Findings));
    for part in [
        "ferry: 1 change\n",
        "breaks     code-added  leave_reason: no_boat\n",
        "host already shipped: arrives as undocumented\n",
        "rust: + reporting::LeaveReason::NoBoat\n",
        "widget-types: major, from 0.",
        "### Added\n\n- **Breaking:** code added: `leave_reason: no_boat`.",
    ] {
        assert!(out.contains(part), "{part:?} is not in\n{out}");
    }
    let (out, _, status) = spec(&[&base, &new, "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&data["step"], status), (&"major".into(), Status::Findings));
    assert_eq!(data["contracts"][0]["changes"][0]["kind"], "code-added");
    assert_eq!(data["contracts"][0]["changes"][0]["wire"], "arrives as undocumented");
    let (out, _, status) = spec(&[&base, &base]);
    assert!(out.contains("0 changes") && status == Status::Clean, "{out}");
}

#[test]
fn the_command_reads_revisions() {
    let repository = tempfile::tempdir().unwrap();
    let git = |arguments: &[&str]| {
        let identity = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"];
        let output =
            Command::new("git").current_dir(&repository).args(identity).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    let contracts = repository.path().join("spec");
    let copy = |from: &Path, to: &Path| {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    };
    copy(&base(), &contracts.join("ferry"));
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "Base"]);
    let row = row("limit_value_changed");
    copy(folder(row).path(), &contracts.join("ferry"));
    let contract = contracts.join("ferry").display().to_string();
    let all = contracts.display().to_string();
    for new in [&contract, &all] {
        let (out, err, status) = spec(&["HEAD", new]);
        assert_eq!((err.as_str(), status), ("", Status::Findings));
        assert!(out.contains("limit-value-changed  ticket_validity"), "{out}");
    }
    // What is only untidy does not keep an old edition from being compared.
    let office = contracts.join("ferry/3-office.yaml");
    let text = fs::read_to_string(&office).unwrap();
    fs::write(&office, text.replacen("{ code: made }", "{ code: made, source: BOOK }", 1)).unwrap();
    git(&["commit", "--quiet", "--all", "--message", "Untidy"]);
    assert!(spec(&["HEAD", &contract]).1.contains("[redundant]"));
    fs::write(&office, text).unwrap();
    assert_eq!(spec(&["HEAD", &contract]).2, Status::Clean);

    // A contract that is new in a folder of contracts.
    copy(&base(), &contracts.join("second"));
    let (out, _, _) = spec(&["HEAD", &all]);
    assert!(out.contains("adds       chapter-added  boarding"), "{out}");

    let other = repository.path().join("other");
    copy(&base(), &other);
    let outside = tempfile::tempdir().unwrap();
    copy(&base(), outside.path());
    for (old, new, complaint) in [
        ("HEAD~7", &contract, "is neither a folder nor a revision that git knows"),
        ("HEAD", &other.display().to_string(), "revision HEAD has no `.yaml` file in "),
        ("HEAD", &outside.path().display().to_string(), "is in no git repository"),
        ("HEAD", &"nowhere".to_owned(), "nowhere is no folder"),
    ] {
        let (out, err, status) = spec(&[old, new]);
        assert!(err.contains(complaint), "{err}");
        assert_eq!((out.as_str(), status), ("", Status::Unusable));
    }
    let (_, err, status) = spec(&[]);
    assert!(err.contains("spec diff OLD") && status == Status::Unusable, "{err}");
}
