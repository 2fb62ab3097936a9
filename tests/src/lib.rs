//! What the suites share: where things are, how code is generated, how properties are tried.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

mod scratch;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};
use widget_codegen::model::{Contract, Set};

pub use scratch::{Checked, Complaint, Scratch};

/// The root of the repository.
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package is a folder of the workspace")
}

/// The contract of the multi-region widget.
pub fn multi_region_folder() -> PathBuf {
    workspace().join("spec/multi-region")
}

/// The same, loaded.
pub fn multi_region() -> Contract {
    load(&multi_region_folder())
}

/// Loads a contract that has no findings.
pub fn load(folder: &Path) -> Contract {
    widget_codegen::load(folder).unwrap_or_else(|failure| panic!("{}: {failure}", folder.display()))
}

/// The set of codes with this name.
pub fn set<'c>(contract: &'c Contract, name: &str) -> &'c Set {
    let sets = contract.modules.iter().flat_map(|module| &module.sets);
    sets.into_iter().find(|set| set.name == name).unwrap_or_else(|| panic!("there is no set {name}"))
}

/// The contract of the invented vendor, with a chapter of as many branches as make a table worth it.
pub fn paylane_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let contracts = Path::new(env!("CARGO_MANIFEST_DIR")).join("contracts");
    copy(&contracts.join("paylane"), folder.path());
    let template = fs::read_to_string(contracts.join("branches.yaml.template")).expect("the template");
    let codes =
        (1..=BRANCHES).map(|number| format!("      - {{ code: B{number:03}, about: Branch {number}. }}\n"));
    let chapter = template.replace("      # BRANCHES\n", &codes.collect::<String>());
    fs::write(folder.path().join("5-branches.yaml"), chapter).expect("the chapter is written");
    folder
}

/// How many branches the invented vendor has.
pub const BRANCHES: usize = 150;

/// Copies the files of a folder into another.
pub fn copy(from: &Path, to: &Path) {
    for (name, text) in files(from) {
        fs::write(to.join(name), text).expect("the copy is written");
    }
}

/// The files of a folder, by name.
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let name = |path: &Path| path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
    paths.map(|path| (name(&path), fs::read_to_string(&path).expect("a text"))).collect()
}

/// What `cargo spec generate` writes for a contract.
pub fn generate(contract: &Path) -> BTreeMap<String, String> {
    let target = tempfile::tempdir().expect("a temporary folder");
    let arguments = ["generate".into(), contract.into(), OsString::from("--out"), target.path().into()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = widget_codegen::cli::run(arguments, &mut out, &mut err);
    assert_eq!(status, widget_codegen::cli::Status::Clean, "{}", String::from_utf8_lossy(&err));
    files(target.path())
}

/// Tries a property on a thousand values, the same in every run.
///
/// `CASES` in the environment is another number of values, and `SEED`, a whole number, stands for other
/// values. What fails is shown as small as it can be made, with what is needed to see it again.
pub fn for_all<S: Strategy>(values: S, property: impl Fn(S::Value) -> TestCaseResult)
where
    S::Value: Debug,
{
    let cases = from_environment("CASES").unwrap_or(1000);
    let seed: Option<u64> = from_environment("SEED");
    let rng = match seed {
        None => TestRng::deterministic_rng(RngAlgorithm::ChaCha),
        Some(seed) => {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&seed.to_le_bytes());
            TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
        }
    };
    let rejects = Config::default().max_local_rejects.max(cases);
    let config = Config { cases, max_local_rejects: rejects, failure_persistence: None, ..Config::default() };
    if let Err(failure) = TestRunner::new_with_rng(config, rng).run(&values, property) {
        let seed = seed.map_or_else(String::new, |seed| format!("SEED={seed} "));
        panic!("{seed}CASES={cases}: {failure}");
    }
}

fn from_environment<T: FromStr>(name: &str) -> Option<T> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name}={text} is no whole number that fits")))
}

/// Percent-encodes all but letters and digits, a blank as `blank`.
pub fn escape(text: &str, blank: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => blank.to_owned(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}
