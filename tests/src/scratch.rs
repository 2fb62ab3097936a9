//! Crates that are made to see what the compiler says about them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A crate with the runtime as its only dependency.
#[derive(Debug)]
pub struct Scratch {
    folder: PathBuf,
    target: PathBuf,
}

/// What came of checking a [`Scratch`].
#[derive(Debug)]
pub struct Checked {
    /// The errors of the compiler; none if the crate compiles.
    pub complaints: Vec<Complaint>,
    /// Where the build script of `widget-types` wrote to.
    pub generated: PathBuf,
}

/// An error of the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Its number, such as `E0004`.
    pub code: String,
    /// What it says.
    pub message: String,
    /// The file that it is about.
    pub file: String,
}

impl Scratch {
    /// Makes a crate of this name in cargo's folder for temporary things, `CARGO_TARGET_TMPDIR`.
    ///
    /// It is built in a folder of its own beside it, which all such crates share: only the first
    /// of them pays for the runtime.
    pub fn new(temporary: &str, name: &str) -> Self {
        let runtime = super::workspace().join("widget-types");
        let dependencies =
            format!("[dependencies]\nwidget-types = {{ path = {runtime:?}, default-features = false }}\n");
        Self::with(temporary, name, &dependencies)
    }

    /// Makes a crate that also has what JSON and calls need.
    pub fn with_serde(temporary: &str, name: &str) -> Self {
        let runtime = super::workspace().join("widget-types");
        let dependencies = format!(
            "[features]\ndefault = [\"serde\", \"http\"]\nserde = []\nhttp = []\n\n[dependencies]\nhttp = \"1\"\n\
             serde = \"1\"\nserde_json = \"1\"\nwidget-types = {{ path = {runtime:?}, features = [\"http\"] }}\n"
        );
        Self::with(temporary, name, &dependencies)
    }

    fn with(temporary: &str, name: &str, dependencies: &str) -> Self {
        let temporary = Path::new(temporary);
        let folder = temporary.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("the old crate can be removed");
        }
        fs::create_dir_all(folder.join("src")).expect("a folder for the crate");
        // The empty `[workspace]` keeps cargo from looking for one above.
        let package = format!("[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n");
        fs::write(folder.join("Cargo.toml"), format!("{package}\n{dependencies}\n[workspace]\n"))
            .expect("the manifest is written");
        // The same versions as here, so that nothing has to be fetched.
        fs::copy(super::workspace().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        Self { folder, target: temporary.join("scratch-target") }
    }

    /// Writes a file below `src`.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.folder.join("src").join(name);
        fs::create_dir_all(path.parent().expect("the file is in a folder")).expect("a folder for the file");
        fs::write(path, text).expect("the file is written");
    }

    /// Runs `cargo check`.
    pub fn check(&self) -> Checked {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["check", "--offline", "--message-format", "json", "--target-dir"])
            .arg(&self.target)
            .current_dir(&self.folder)
            .output()
            .expect("cargo can be run");
        let shown = String::from_utf8_lossy(&output.stderr);
        let lines = String::from_utf8_lossy(&output.stdout);
        let messages: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let complaints: Vec<Complaint> = messages.iter().filter_map(complaint).collect();
        assert_eq!(output.status.success(), complaints.is_empty(), "cargo itself failed:\n{shown}");
        let generated = messages.iter().find_map(written_by_build_script);
        Checked {
            complaints,
            generated: generated.unwrap_or_else(|| panic!("no build script ran:\n{shown}")),
        }
    }
}

fn written_by_build_script(message: &Value) -> Option<PathBuf> {
    let is_ours = message["package_id"].as_str()?.contains("widget-types");
    (is_ours && message["reason"] == "build-script-executed")
        .then(|| message["out_dir"].as_str().map(PathBuf::from))?
}

fn complaint(message: &Value) -> Option<Complaint> {
    let message = &message["message"];
    let code = message["code"]["code"].as_str().unwrap_or_default().to_owned();
    let text = message["message"].as_str()?.to_owned();
    // The last error only counts the others.
    let counts = text.starts_with("aborting due to");
    let file = message["spans"][0]["file_name"].as_str().unwrap_or_default().to_owned();
    (message["level"] == "error" && !counts).then_some(Complaint { code, message: text, file })
}
