//! Rules of this repository that no compiler knows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The text files below a folder of the repository, by their path from its root.
fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![tests::workspace().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let entry = entry.unwrap();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() && !is_made(&entry.path()) {
                folders.push(entry.path());
            } else if kind.is_file()
                && let Ok(text) = fs::read_to_string(entry.path())
            {
                found.push((from_root(&entry.path()), text));
            }
        }
    }
    found.sort();
    found
}

fn is_made(folder: &Path) -> bool {
    ["target", ".git"].iter().any(|name| folder.ends_with(name))
}

fn from_root(path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(tests::workspace()).unwrap().components().collect();
    path.to_string_lossy().replace('\\', "/")
}

/// What git knows about a path; `None` outside of a checkout or for what is not yet added.
fn git(path: &str) -> Option<String> {
    let output = Command::new("git")
        .current_dir(tests::workspace())
        .args(["ls-files", "--stage", "--", path])
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !text.is_empty()).then_some(text)
}

#[test]
fn the_generator_knows_no_vendor() {
    let sources = texts("codegen/src");
    assert!(sources.len() > 20, "where is the generator?");
    for (path, text) in sources {
        for (number, line) in text.lines().enumerate() {
            for word in ["belvo", "institution", "abandon", "access_token"] {
                assert!(!line.to_lowercase().contains(word), "{path}:{}: {line}", number + 1);
            }
        }
    }
}

#[test]
fn the_sources_of_the_generator_fit_a_head() {
    for (path, text) in texts("codegen/src") {
        let lines = text.lines().count();
        assert!(lines < 400, "{path} has {lines} lines; split it");
    }
}

#[test]
fn the_spec_is_in_the_package_by_a_link() {
    let path = "widget-types/spec";
    let target = fs::read_link(tests::workspace().join(path));
    match git(path) {
        Some(entry) => {
            assert!(entry.starts_with("120000 "), "{path} is no symbolic link in git: {entry}");
            // Where git writes links as files, the file holds the path.
            let target =
                target.or_else(|_| fs::read_to_string(tests::workspace().join(path)).map(PathBuf::from));
            assert_eq!(target.unwrap(), Path::new("../spec"));
        }
        // Not a checkout, or not yet added.
        None => assert!(target.is_err() || target.is_ok_and(|target| target == Path::new("../spec"))),
    }
}

/// Where words of the contract may stand beside `spec`: what shows or tries them.
const SHOWS: [&str; 6] =
    ["tests/", "examples/", "docs/", "widget-types/README.md", "widget-types/src/lib.rs", "README.md"];

/// The texts that only this contract has: names of callback parameters with several words, and
/// codes that no other vendor would choose.
fn words() -> BTreeSet<String> {
    let contract = tests::multi_region();
    let callbacks = contract.modules.iter().find_map(|module| module.callbacks.as_ref()).unwrap();
    let names = callbacks.parameter_names().into_iter().filter(|name| name.matches('_').count() >= 2);
    let mut words: BTreeSet<String> = names.map(str::to_owned).collect();
    for name in ["exit_error_code", "error_code", "warning_code", "exit_step"] {
        let set = tests::set(&contract, name);
        words.extend(set.codes.iter().filter_map(|code| code.message.clone()));
    }
    for reason in &tests::set(&contract, "login_error_reason").codes {
        words.insert(reason.wire.clone());
    }
    words
}

#[test]
fn the_contract_stands_in_one_place() {
    let words = words();
    assert!(words.contains("last_encountered_error_code") && words.len() >= 10, "{words:?}");
    for folder in ["codegen", "widget-types", "examples"] {
        for (path, text) in texts(folder) {
            if SHOWS.iter().any(|shown| path.starts_with(shown)) {
                continue;
            }
            for word in &words {
                assert!(!text.contains(word.as_str()), "{path} holds `{word}`, which belongs into spec/");
            }
        }
    }
}

/// What cargo knows about the packages that this repository is built from.
fn metadata(arguments: &[&str]) -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = Command::new(env!("CARGO"))
        .current_dir(tests::workspace())
        .args(["metadata", "--format-version=1", "--locked", "--all-features", "--filter-platform", host])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

/// The packages that somebody who depends on `widget-types` builds.
fn built_by_users() -> Vec<Value> {
    let all = metadata(&["--manifest-path", "widget-types/Cargo.toml"]);
    let mut waiting = vec![&all["resolve"]["root"]];
    let mut reached: Vec<&Value> = Vec::new();
    while let Some(id) = waiting.pop() {
        if reached.contains(&id) {
            continue;
        }
        reached.push(id);
        let node = list(&all["resolve"]["nodes"]).iter().find(|node| node["id"] == *id).unwrap();
        for dependency in list(&node["deps"]) {
            if list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev") {
                waiting.push(&dependency["pkg"]);
            }
        }
    }
    list(&all["packages"]).iter().filter(|package| reached.contains(&&package["id"])).cloned().collect()
}

#[test]
fn no_dependency_needs_a_newer_rust_than_we_promise() {
    let packages = built_by_users();
    assert!(packages.len() > 5);
    let version = |text: &str| -> Vec<u32> { text.split('.').map(|part| part.parse().unwrap()).collect() };
    let needs = |package: &Value| package["rust_version"].as_str().map(version);
    let ours = packages.iter().find(|package| name(package) == "widget-types").and_then(needs).unwrap();
    for package in &packages {
        assert!(needs(package) <= Some(ours.clone()), "{} needs a newer Rust", name(package));
    }
}

#[test]
fn users_build_one_version_of_each_package() {
    let packages = built_by_users();
    let names: BTreeSet<&str> = packages.iter().map(name).collect();
    assert_eq!(names.len(), packages.len(), "{names:?}");
}

/// Licences that ask for no more than to be named; MPL-2.0 asks more of those who change its files.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-3-Clause",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn dependencies_come_from_the_registry_under_permissive_licences() {
    for package in list(&metadata(&[])["packages"]).iter().filter(|package| !package["source"].is_null()) {
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert_eq!(package["source"], registry, "{}", name(package));
        let licence = package["license"].as_str().unwrap_or_default().replace('/', " OR ");
        // One of the alternatives will do; what is joined by AND has to do as a whole.
        let will_do = licence.split(" OR ").any(|alternative| {
            alternative.split(" AND ").all(|part| LICENCES.contains(&part.trim_matches(['(', ')', ' '])))
        });
        assert!(will_do, "{} has the licence {licence:?}", name(package));
    }
}
