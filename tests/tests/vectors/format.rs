//! The files of vectors: reading them, and writing those that are generated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value};

/// What the vectors of a file are about: the name of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum About {
    Callbacks,
    Codes,
    Configurations,
    StartParameters,
    StartUrls,
    Webhooks,
}

impl About {
    const ALL: [Self; 6] = [
        Self::Callbacks,
        Self::Codes,
        Self::Configurations,
        Self::StartParameters,
        Self::StartUrls,
        Self::Webhooks,
    ];

    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Callbacks => "callbacks.json",
            Self::Codes => "codes.json",
            Self::Configurations => "configurations.json",
            Self::StartParameters => "start_parameters.json",
            Self::StartUrls => "start_urls.json",
            Self::Webhooks => "webhooks.json",
        }
    }
}

/// One vector, with all repetitions written out.
pub(crate) struct Vector {
    pub(crate) about: About,
    /// The file and the name, for messages.
    pub(crate) name: String,
    pub(crate) rules: Vec<String>,
    /// The configured callback URLs, if the vector is about a callback.
    pub(crate) urls: Option<[String; 3]>,
    pub(crate) input: Value,
    pub(crate) output: Value,
}

impl Vector {
    pub(crate) fn text(&self) -> &str {
        self.input.as_str().unwrap_or_else(|| panic!("{}: `in` is no text", self.name))
    }
}

pub(crate) const GENERATED: &str = "generated";

pub(crate) fn folder() -> PathBuf {
    tests::workspace().join("tests/vectors")
}

/// The names of the generated files that are there.
pub(crate) fn generated_files() -> BTreeSet<String> {
    let entries = fs::read_dir(folder().join(GENERATED)).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// All vectors, those picked by hand first.
pub(crate) fn all() -> Vec<Vector> {
    let mut vectors = Vec::new();
    let mut found = BTreeSet::new();
    for sub in ["", GENERATED] {
        for about in About::ALL {
            let path = folder().join(sub).join(about.file());
            if let Ok(text) = fs::read_to_string(&path) {
                found.insert(about);
                let name = format!("{sub}/{}", about.file());
                vectors.extend(read(about, name.trim_start_matches('/'), &text));
            }
        }
    }
    assert_eq!(found.into_iter().collect::<Vec<_>>(), About::ALL, "a file is missing");
    vectors
}

/// A key that nobody knows is a mistake in a vector: what it should say would never be looked at.
fn take(object: &mut Map<String, Value>, key: &str) -> Option<Value> {
    object.remove(key)
}

fn object(value: Value, place: &str) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        other => panic!("{place}: {other} is no object"),
    }
}

fn done(object: Map<String, Value>, place: &str) {
    let keys: Vec<_> = object.keys().collect();
    assert!(keys.is_empty(), "{place}: unknown keys {keys:?}");
}

fn read(about: About, file: &str, text: &str) -> Vec<Vector> {
    let mut document = object(serde_json::from_str(text).unwrap_or_else(|e| panic!("{file}: {e}")), file);
    assert!(take(&mut document, "about").is_some_and(|about| about.is_string()), "{file}: no `about`");
    let configurations = take(&mut document, "configurations").unwrap_or_default();
    let Some(Value::Array(vectors)) = take(&mut document, "vectors") else { panic!("{file}: no vectors") };
    done(document, file);
    let mut names = BTreeSet::new();
    let read = |vector| {
        let mut vector = object(vector, file);
        let Some(Value::String(name)) = take(&mut vector, "name") else { panic!("{file}: no name") };
        assert!(names.insert(name.clone()), "{file}: two vectors are called {name:?}");
        let name = format!("{file}: {name}");
        let urls = (about == About::Callbacks).then(|| {
            let urls = take(&mut vector, "urls").unwrap_or_else(|| "myapp".into());
            configured(&configurations[urls.as_str().unwrap()], &name)
        });
        let rules = take(&mut vector, "rules").unwrap_or_else(|| Value::Array(Vec::new()));
        let rules = rules.as_array().unwrap().iter().map(|rule| rule.as_str().unwrap().to_owned()).collect();
        let input = expand(take(&mut vector, "in").unwrap_or_else(|| panic!("{name}: no `in`")));
        let output = expand(take(&mut vector, "out").unwrap_or_else(|| panic!("{name}: no `out`")));
        done(vector, &name);
        Vector { about, name, rules, urls, input, output }
    };
    vectors.into_iter().map(read).collect()
}

/// The three URLs of a configuration.
pub(crate) fn configured(urls: &Value, place: &str) -> [String; 3] {
    ["success", "exit", "event"].map(|name| match &urls[name] {
        Value::String(url) => url.clone(),
        other => panic!("{place}: the `{name}` URL is {other}"),
    })
}

/// Writes out `{"pieces": ["a", {"repeat": "b", "times": 3}]}`, wherever it stands.
fn expand(value: Value) -> Value {
    match value {
        Value::Object(mut object) => match object.remove("pieces") {
            Some(Value::Array(pieces)) if object.is_empty() => {
                Value::String(pieces.iter().map(piece).collect())
            }
            Some(other) => panic!("`pieces` is {other}"),
            None => Value::Object(object.into_iter().map(|(key, value)| (key, expand(value))).collect()),
        },
        Value::Array(items) => Value::Array(items.into_iter().map(expand).collect()),
        other => other,
    }
}

fn piece(piece: &Value) -> String {
    match (piece.as_str(), piece["repeat"].as_str(), piece["times"].as_u64()) {
        (Some(text), None, None) => text.to_owned(),
        (None, Some(text), Some(times)) => text.repeat(times.try_into().unwrap()),
        _ => panic!("{piece} is no piece"),
    }
}

/// A generated file: one vector a line.
pub(crate) fn write(about: &str, configurations: &Value, vectors: &[Value]) -> String {
    let line = |vector: &Value| {
        let keys = ["name", "urls", "in", "out"].into_iter().filter(|key| !vector[*key].is_null());
        let pairs: Vec<_> = keys.map(|key| format!("\"{key}\": {}", sorted(&vector[key]))).collect();
        format!("    {{ {} }}", pairs.join(", "))
    };
    let lines: Vec<String> = vectors.iter().map(line).collect();
    let configurations = match configurations {
        Value::Null => String::new(),
        configurations => format!("  \"configurations\": {},\n", sorted(configurations)),
    };
    format!(
        "{{\n  \"about\": {},\n{configurations}  \"vectors\": [\n{}\n  ]\n}}\n",
        Value::from(about),
        lines.join(",\n")
    )
}

/// JSON with the keys in the order of the alphabet. By itself, `serde_json` gives them in an order that
/// depends on what other packages of the build ask of it.
pub(crate) fn sorted(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let pairs: BTreeMap<_, _> = object.iter().collect();
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), sorted(value)))
                .collect();
            format!("{{{}}}", pairs.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(sorted).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}
