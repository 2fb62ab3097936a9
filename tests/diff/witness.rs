//! A package of the code of all editions, and what the compiler says of their hosts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::TokenStream;

/// The files of a package, by path.
pub(crate) type Files = BTreeMap<String, String>;

/// The folder that cargo keeps for the tests of this package.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The manifest of a package whose code is generated.
pub(crate) fn manifest(name: &str) -> String {
    let root = root().display().to_string();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\nlicense = \"MIT\"\n\
         [lib]\npath = \"src/lib.rs\"\n[workspace]\n[features]\ndefault = [\"http\"]\nhttp = []\n\
         [dependencies]\nhttp = \"1\"\nserde = {{ version = \"1\", default-features = false, features = [\"std\"] }}\n\
         serde_json = \"1\"\nwidget-types = {{ path = {:?}, features = [\"http\"] }}\n",
        format!("{root}/widget-types"),
    )
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Writes a package, and removes what an earlier run has left in it. What stays the same keeps its
/// time, so that cargo has less to do.
pub(crate) fn write(folder: &Path, mut files: Files) {
    files.insert("Cargo.lock".to_owned(), fs::read_to_string(root().join("Cargo.lock")).unwrap());
    for part in ["src", "examples", "examples/compiles"] {
        fs::create_dir_all(folder.join(part)).unwrap();
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{part}/{}", path.file_name().unwrap().to_string_lossy());
            if path.is_file() && !files.contains_key(&name) {
                fs::remove_file(path).unwrap();
            }
        }
    }
    for (name, text) in files {
        let path = folder.join(name);
        // Cargo trims the lock file by itself.
        let is_kept = path.ends_with("Cargo.lock") && path.exists();
        if !is_kept && fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(path, text).unwrap();
        }
    }
}

/// Code with line breaks: in a file of one line, the compiler takes for ever to find its way.
pub(crate) fn text(code: TokenStream) -> String {
    format!("#![allow(warnings)]\n{}", widget_codegen::layout::layout(code))
}

/// Checks every example of a package: the errors of those that do not compile.
pub(crate) fn failures(folder: &Path) -> BTreeMap<String, String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--examples", "--keep-going", "--message-format=json", "--target-dir"])
        .args([folder.join("target"), "--manifest-path".into(), folder.join("Cargo.toml")])
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let mut failures = BTreeMap::<String, String>::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: serde_json::Value = serde_json::from_str(line).unwrap();
        if message["message"]["level"] == "error" {
            let target = message["target"]["name"].as_str().unwrap().to_owned();
            failures.entry(target).or_default().push_str(message["message"]["rendered"].as_str().unwrap());
        }
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() || !failures.is_empty(), "cargo could not check anything: {complaint}");
    failures
}
