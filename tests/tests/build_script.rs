//! A crate that generates from its own contract in its own build script.
#![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate with a build script, and the contract of the invented vendor.
fn own_crate(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::create_dir_all(folder.join("contract")).unwrap();
    let root = tests::workspace();
    let manifest = format!(
        "[package]\nname = \"own\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nwidget-types = {{ path = {:?} }}\n\n\
         [build-dependencies]\nwidget-codegen = {{ path = {:?} }}\n\n[workspace]\n",
        root.join("widget-types"),
        root.join("codegen"),
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let script = "fn main() -> std::process::ExitCode { widget_codegen::Config::new(\"contract\").run() }\n";
    fs::write(folder.join("build.rs"), script).unwrap();
    fs::write(
        folder.join("src/lib.rs"),
        "mod parcels { include!(concat!(env!(\"OUT_DIR\"), \"/parcels/mod.rs\")); }\n\
         pub use parcels::desk::{DeskUrls, Event, ParcelState};\n",
    )
    .unwrap();
    for (name, text) in tests::files(&root.join("codegen/tests/parcels")) {
        fs::write(folder.join("contract").join(name), text).unwrap();
    }
    folder
}

/// What `cargo check` says, and whether it is content.
fn check(folder: &Path) -> (bool, String) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch-target");
    let output = Command::new(cargo)
        .args(["check", "--offline", "--target-dir"])
        .arg(target)
        .current_dir(folder)
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn findings_come_as_errors_of_cargo_and_a_mended_contract_is_tried_again() {
    let folder = own_crate("own-crate");
    let (good, said) = check(&folder);
    assert!(good, "{said}");

    let chapter = folder.join("contract/1-desk.yaml");
    let text = fs::read_to_string(&chapter).unwrap();
    let bad = text
        .replace("message: The parcel is lost,", "mesage: The parcel is lost,")
        .replace("type: flag", "type: flags");
    fs::write(&chapter, bad).unwrap();
    let (good, said) = check(&folder);
    assert!(!good);
    for line in [
        "contract/1-desk.yaml:12:23: error[unknown-key]: unknown key `mesage`; help: did you mean `message`?",
        "error[unknown-type]: there is no type `flags`; help: did you mean `flag`?",
    ] {
        let of_cargo = said.lines().filter(|said| said.starts_with("error: own@0.0.0: contract/"));
        assert_eq!(of_cargo.filter(|said| said.ends_with(line)).count(), 1, "{line} in\n{said}");
    }
    assert!(!said.contains("panicked"), "{said}");

    fs::write(&chapter, text).unwrap();
    let (good, said) = check(&folder);
    assert!(good, "{said}");
}
