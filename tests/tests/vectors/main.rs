//! The conformance vectors: what any implementation of the contract must make of an input. The format
//! is described beside them, in `tests/vectors/README.md`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

mod coverage;
mod format;
mod generated;
mod outcome;

use std::fs;

use serde_json::Value;
use widget_types::callbacks::CallbackUrls;

use self::format::{About, GENERATED, Vector};

const REFRESH: &str =
    "if the change is meant, refresh them: UPDATE_GOLDEN=1 cargo test -p tests --test vectors";

/// What this implementation says.
fn said(vector: &Vector) -> Value {
    match vector.about {
        About::Callbacks => {
            let [success, exit, event] = vector.urls.as_ref().unwrap();
            let urls = CallbackUrls::new(success, exit, event);
            outcome::callback(&urls.unwrap_or_else(|e| panic!("{}: {e}", vector.name)), vector.text())
        }
        About::Codes => {
            let said = |key: &str| vector.input[key].as_str().unwrap();
            outcome::code(said("set"), said("text"))
        }
        About::Configurations => outcome::configuration(match vector.input["scheme"].as_str() {
            Some(scheme) => CallbackUrls::documented(scheme),
            None => {
                let [success, exit, event] = format::configured(&vector.input, &vector.name);
                CallbackUrls::new(&success, &exit, &event)
            }
        }),
        About::StartParameters => outcome::start_parameters(&vector.input),
        About::StartUrls => outcome::start_url(vector.text()),
        About::Webhooks => outcome::webhook(vector.text()),
    }
}

/// Enough to see what differs: some vectors are a megabyte long.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[test]
fn every_vector_is_kept() {
    let vectors = format::all();
    let wrong: Vec<String> = vectors
        .iter()
        .filter_map(|vector| {
            let said = said(vector);
            (said != vector.output).then(|| {
                let (input, expected) = (shown(&vector.input), shown(&vector.output));
                format!(
                    "{}\n        in {input}\n  expected {expected}\n     found {}",
                    vector.name,
                    shown(&said)
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} vectors:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

#[test]
fn the_generated_vectors_are_fresh() {
    let files = generated::files(&tests::multi_region());
    let folder = format::folder().join(GENERATED);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for name in format::generated_files().iter().filter(|name| !files.contains_key(*name)) {
            fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in &files {
            // Whole at any time: the other tests here read them meanwhile.
            let new = folder.join(format!("{name}.new"));
            fs::write(&new, text).unwrap();
            fs::rename(new, folder.join(name)).unwrap();
        }
        return;
    }
    assert!(format::generated_files().iter().eq(files.keys()), "other files are generated now; {REFRESH}");
    for (name, text) in &files {
        let found = fs::read_to_string(folder.join(name)).unwrap();
        let differs = found.lines().zip(text.lines()).position(|(old, new)| old != new);
        assert!(found == *text, "{name} is stale from line {:?} on; {REFRESH}", differs.map(|line| line + 1));
    }
}
