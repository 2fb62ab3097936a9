//! `spec schema`: the format as a JSON Schema, so that editors complete and check the files.

use std::path::Path;

use serde_json::{Value, json};

use super::{Status, Streams, Trouble};
use crate::format::{ChapterFile, ContractFile};

pub(super) fn run(out: Option<&Path>, streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let text = format!("{:#}\n", schema());
    match out {
        Some(path) => std::fs::write(path, text)
            .map_err(|error| Trouble::Unusable(format!("{}: {error}", path.display())))?,
        None => streams.out.write_all(text.as_bytes())?,
    }
    Ok(Status::Clean)
}

/// One schema for both kinds of file: a chapter, unless it has the keys of `contract.yaml`.
///
/// ```
/// let schema = widget_codegen::cli::json_schema();
/// assert_eq!(schema["if"]["required"][0], "contract");
/// // A list of texts may be written as a single text.
/// let source = &schema["$defs"]["ChapterFile"]["properties"]["source"];
/// assert_eq!(source["type"], serde_json::json!(["array", "string"]));
/// ```
pub fn schema() -> Value {
    let mut generator = schemars::SchemaGenerator::default();
    let contract = generator.subschema_for::<ContractFile>();
    let chapter = generator.subschema_for::<ChapterFile>();
    let mut definitions = generator.take_definitions(true);
    for definition in definitions.values_mut() {
        accept_single_texts(definition);
    }
    sorted(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a contract",
        "if": { "required": ["contract"] },
        "then": contract,
        "else": chapter,
        "$defs": definitions,
    }))
}

/// Keys in one order, whichever way the map of `serde_json` is built.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let entries: std::collections::BTreeMap<String, Value> = map.into_iter().collect();
            Value::Object(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

/// A list of texts may be written as a single text.
fn accept_single_texts(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(accept_single_texts);
            let is_list = map.get("type") == Some(&json!("array"))
                && map.get("items") == Some(&json!({ "type": "string" }));
            if is_list {
                map.insert("type".to_owned(), json!(["array", "string"]));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(accept_single_texts),
        _ => {}
    }
}
