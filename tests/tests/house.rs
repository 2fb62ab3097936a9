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

/// The public functions of a module and of those below it that have no example which is run, and how
/// many have one.
///
/// Every `pub fn` counts: the lint `unreachable_pub` lets none stand where nobody can reach it. So does
/// every function of a public trait.
#[derive(Default)]
struct Examples {
    lacking: Vec<String>,
    found: usize,
}

impl Examples {
    /// Looks through a file; `folder` is where the files of its modules are.
    fn file(&mut self, path: &Path, folder: &Path) {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let items = syn::parse_file(&text).unwrap().items;
        self.items(&items, &from_root(path), folder);
    }

    fn items(&mut self, items: &[syn::Item], file: &str, folder: &Path) {
        for item in items {
            match item {
                syn::Item::Mod(module) if !is_for_tests(&module.attrs) => {
                    let name = module.ident.to_string();
                    let folder = folder.join(&name);
                    let beside = folder.with_extension("rs");
                    match &module.content {
                        Some((_, items)) => self.items(items, file, &folder),
                        None if beside.is_file() => self.file(&beside, &folder),
                        None => self.file(&folder.join("mod.rs"), &folder),
                    }
                }
                syn::Item::Fn(function) if is_public(&function.vis) => {
                    self.function(&function.attrs, &format!("{file}: {}", function.sig.ident));
                }
                syn::Item::Impl(block) if block.trait_.is_none() => {
                    for item in &block.items {
                        if let syn::ImplItem::Fn(method) = item
                            && is_public(&method.vis)
                        {
                            let of = name_of(&block.self_ty);
                            self.function(&method.attrs, &format!("{file}: {of}::{}", method.sig.ident));
                        }
                    }
                }
                syn::Item::Trait(item) if is_public(&item.vis) => {
                    for method in &item.items {
                        if let syn::TraitItem::Fn(method) = method {
                            let of = &item.ident;
                            self.function(&method.attrs, &format!("{file}: {of}::{}", method.sig.ident));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn function(&mut self, attributes: &[syn::Attribute], name: &str) {
        let fences =
            docs(attributes).map(|line| line.trim().to_owned()).filter(|line| line.starts_with("```"));
        // A block opens with every second fence; one with a word, such as `ignore`, may not be run.
        if fences.step_by(2).any(|fence| fence == "```") {
            self.found += 1;
        } else {
            self.lacking.push(name.to_owned());
        }
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    let of = |list: &syn::MetaList| list.path.is_ident("cfg") && list.tokens.to_string() == "test";
    attributes.iter().any(|attribute| attribute.meta.require_list().is_ok_and(of))
}

fn name_of(ty: &syn::Type) -> String {
    let syn::Type::Path(path) = ty else { panic!("methods of something without a name") };
    path.path.segments.last().unwrap().ident.to_string()
}

/// The lines of a documentation comment.
fn docs(attributes: &[syn::Attribute]) -> impl Iterator<Item = String> {
    attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }) => Some(line.value()),
            _ => None,
        },
        _ => None,
    })
}

/// The generated code is not looked at: a generator cannot know the path of the crate that it writes
/// for, which an example has to name.
#[test]
fn every_public_function_has_an_example() {
    for (root, folder, at_least) in [
        ("widget-types/src/runtime/mod.rs", "widget-types/src/runtime", 100),
        ("codegen/src/lib.rs", "codegen/src", 25),
    ] {
        let mut examples = Examples::default();
        examples.file(&tests::workspace().join(root), &tests::workspace().join(folder));
        assert!(examples.lacking.is_empty(), "no example is run: {:#?}", examples.lacking);
        assert!(examples.found >= at_least, "where are the functions of {root}? {}", examples.found);
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
