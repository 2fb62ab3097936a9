//! The golden files: what the generator writes, to be looked at when it changes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tests::Scratch;

const REFRESH: &str =
    "if the change is meant, refresh them: UPDATE_GOLDEN=1 cargo test -p tests --test golden";

fn golden(module: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(module)
}

/// Compares the set of files and every byte, or writes the files anew.
fn compare(module: &str, generated: &BTreeMap<String, String>) {
    let folder = golden(module);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in generated {
            fs::write(folder.join(name), text).unwrap();
        }
        return;
    }
    assert!(folder.is_dir(), "there are no golden files in {}; {REFRESH}", folder.display());
    let found = tests::files(&folder);
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&found), names(generated), "other files are generated now; {REFRESH}");
    for (name, text) in generated {
        let pairs = found[name].lines().zip(text.lines()).enumerate();
        for (index, (old, new)) in pairs {
            assert_eq!(old, new, "{module}/{name}, line {}; {REFRESH}", index + 1);
        }
        assert_eq!(&found[name], text, "{module}/{name} differs at its end; {REFRESH}");
    }
}

#[test]
fn the_golden_files_are_what_is_generated() {
    compare("multi_region", &tests::generate(&tests::multi_region_folder()));
}

#[test]
fn those_of_the_invented_vendor_are_too() {
    compare("paylane", &tests::generate(tests::paylane_folder().path()));
}

/// What the build script of `widget-types` writes, apart from the way in which it is laid out and the
/// place of the runtime.
#[test]
fn the_build_script_writes_the_same_code() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "built_from_the_spec");
    scratch.write("lib.rs", "//! Nothing but a reason to build the types.\n");
    let built = scratch.check();
    assert_eq!(built.complaints, []);
    let folder = built.generated.join("multi-region");
    let written = tests::files(&folder);
    // The same as the golden files, as another test here shows.
    let mut expected = tests::generate(&tests::multi_region_folder());
    assert!(written.keys().eq(expected.keys()), "{:?}", written.keys());
    // It says in another way where the modules are.
    expected.remove("mod.rs");
    for (name, expected) in expected {
        let written = written[&name].replace("use crate::runtime;", "use ::widget_types::runtime;");
        assert!(formatted(&written) == formatted(&expected), "{name} differs; see {}", folder.display());
    }
}

fn formatted(text: &str) -> String {
    prettyplease::unparse(&syn::parse_file(text).unwrap())
}

#[test]
fn generation_depends_on_nothing_but_the_contract() {
    let generated = tests::generate(&tests::multi_region_folder());
    assert!(generated.contains_key("mod.rs") && generated.contains_key("callbacks.rs"));
    for _ in 0..2 {
        let elsewhere = tempfile::tempdir().unwrap();
        tests::copy(&tests::multi_region_folder(), elsewhere.path());
        assert!(tests::generate(elsewhere.path()) == generated, "another place, another code");
    }
}
