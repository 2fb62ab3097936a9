//! What `cargo-semver-checks` says of two editions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use proc_macro2::TokenStream;

use crate::witness;

/// All editions are crates of this name, so that their paths can be compared.
const CRATE: &str = "edition";

/// What was said of one pair.
pub(crate) struct Seen {
    pub(crate) is_major: bool,
    pub(crate) report: String,
}

/// Writes a crate for every edition, and lets rustdoc describe them; gives the descriptions' folder.
pub(crate) fn document<'a>(editions: impl Iterator<Item = (&'a str, TokenStream)>) -> PathBuf {
    let folder = witness::scratch("diff-semver");
    let mut names = Vec::new();
    for (name, code) in editions {
        let package = format!("{CRATE}_{name}");
        let manifest = witness::manifest(&package).replace("[workspace]\n", "");
        let files = [("Cargo.toml", manifest), ("src/lib.rs", witness::text(code))];
        witness::write(&folder.join(name), files.map(|(path, text)| (path.to_owned(), text)).into());
        names.push((name, package));
    }
    let members: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    witness::write(&folder, [("Cargo.toml".to_owned(), manifest)].into());
    let output = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--workspace", "--no-deps", "--target-dir"])
        .args([folder.join("target"), "--manifest-path".into(), folder.join("Cargo.toml")])
        // The description is not stable yet; cargo-semver-checks asks for it in the same way.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTDOCFLAGS", "-Z unstable-options --output-format json --cap-lints allow")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let described = folder.join("described");
    fs::create_dir_all(&described).unwrap();
    for (name, package) in names {
        let text = fs::read_to_string(folder.join(format!("target/doc/{package}.json"))).unwrap();
        let text = text.replace(&format!("\"{package}\""), &format!("\"{CRATE}\""));
        fs::write(described.join(format!("{name}.json")), text).unwrap();
    }
    described
}

/// Compares pairs of editions, as many at a time as there are processors.
pub(crate) fn compare(described: &Path, pairs: &[(&str, &str)]) -> Vec<Seen> {
    let next = AtomicUsize::new(0);
    let seen = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(pair) = pairs.get(index) else { break };
                    seen.lock().unwrap().push((index, of_pair(described, *pair)));
                }
            });
        }
    });
    let mut seen = seen.into_inner().unwrap();
    seen.sort_by_key(|(index, _)| *index);
    seen.into_iter().map(|(_, seen)| seen).collect()
}

fn of_pair(described: &Path, (old, new): (&str, &str)) -> Seen {
    let output = Command::new(env!("CARGO"))
        .args(["semver-checks", "--color=never", "--release-type=patch", "--baseline-rustdoc"])
        .args([
            described.join(format!("{old}.json")),
            "--current-rustdoc".into(),
            described.join(format!("{new}.json")),
        ])
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    let is_major = report.contains("semver requires new major version");
    let is_done = is_major || report.contains("Summary");
    assert!(is_done, "{old} and {new} could not be compared: {report}");
    Seen { is_major, report }
}
