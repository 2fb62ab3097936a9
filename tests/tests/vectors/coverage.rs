//! Nothing that can come out is without a vector, and no rule is without one.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::format::{About, Vector, all};
use crate::generated::messages;
use crate::outcome::snake_case;

/// The variants of an enum of the runtime, as the format calls them. Read from the source, because
/// some of these enums may grow without a word from the compiler.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let path = tests::workspace().join("widget-types/src/runtime").join(file);
    let source = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let found = source.items.into_iter().find_map(|item| match item {
        syn::Item::Enum(item) if item.ident == name => Some(item.variants),
        _ => None,
    });
    let variants = found.unwrap_or_else(|| panic!("{file} has no enum {name}"));
    variants.iter().map(|variant| snake_case(&variant.ident.to_string())).collect()
}

/// The rules that the runtime writes down: `R1` and so on for the points on recognition, `D1` and so
/// on for the numbered rules of decoding.
fn rules() -> BTreeSet<String> {
    let text = fs::read_to_string(tests::workspace().join("widget-types/src/runtime/mod.rs")).unwrap();
    let lines = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim_start);
    let (mut section, mut found) = ("", BTreeSet::new());
    let mut points = 0;
    for line in lines {
        if let Some(title) = line.strip_prefix("# ") {
            section = title;
        } else if section == "Recognition" && line.starts_with("* ") {
            points += 1;
            found.insert(format!("R{points}"));
        } else if let Some((number, _)) = line.split_once(". ")
            && section == "Decoding"
            && number.parse::<u8>().is_ok()
        {
            found.insert(format!("D{number}"));
        }
    }
    found
}

/// The texts under a key of what comes out, in the vectors about something.
fn said(vectors: &[Vector], about: About, key: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for vector in vectors.iter().filter(|vector| vector.about == about) {
        match &vector.output[key] {
            Value::String(text) => {
                found.insert(text.clone());
            }
            Value::Array(items) => found.extend(items.iter().filter_map(Value::as_str).map(str::to_owned)),
            _ => {}
        }
    }
    found
}

fn covered(what: &str, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
    assert!(!expected.is_empty(), "{what}: nothing is expected");
    let missing: Vec<_> = expected.difference(found).collect();
    assert!(missing.is_empty(), "{what} without a vector: {missing:?}");
}

#[test]
fn every_rule_has_a_vector() {
    let rules = rules();
    assert!(rules.contains("R1") && rules.contains("D10"), "{rules:?}");
    let named = all().into_iter().flat_map(|vector| vector.rules).collect();
    assert_eq!(rules, named, "rules and the vectors that name them");
}

#[test]
fn everything_that_can_be_noted_or_wrong_has_a_vector() {
    let vectors = all();
    for (file, name, about, key) in [
        ("notes.rs", "Note", About::Callbacks, "notes"),
        ("problem.rs", "ProblemKind", About::Callbacks, "problem"),
        ("callback_url.rs", "CallbackUrlProblemKind", About::Configurations, "problem"),
        ("start.rs", "StartUrlProblem", About::StartUrls, "problem"),
    ] {
        let (expected, found) = (variants(file, name), said(&vectors, about, key));
        covered(name, &expected, &found);
        assert!(found.is_subset(&expected), "{name}: {found:?}");
    }
}

#[test]
fn everything_documented_has_a_vector() {
    let (contract, vectors) = (tests::multi_region(), all());
    let strings = |values: &mut dyn Iterator<Item = &str>| values.map(str::to_owned).collect::<BTreeSet<_>>();
    // The texts that a parameter or key holds in some output.
    let values = |about: About, key: &str| {
        let outputs = vectors.iter().filter(|vector| vector.about == about);
        let mut found = BTreeSet::new();
        for value in outputs.map(|vector| &vector.output["values"][key]) {
            let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            found.extend(items.iter().filter_map(Value::as_str).map(str::to_owned));
        }
        found
    };
    let codes = |set: &str| strings(&mut tests::set(&contract, set).codes.iter().map(|code| &*code.wire));

    for module in &contract.modules {
        for set in &module.sets {
            let named = vectors.iter().filter(|vector| vector.about == About::Codes);
            let found = named.filter(|vector| vector.input["set"] == *set.name);
            let found = found.filter_map(|vector| vector.output["documented"].as_str());
            covered(&set.name, &codes(&set.name), &found.map(str::to_owned).collect());
        }
        for event in module.callbacks.iter().flat_map(|callbacks| &callbacks.events) {
            assert!(said(&vectors, About::Callbacks, "event").contains(&event.name), "{}", event.name);
            for parameter in &event.parameters {
                let found = values(About::Callbacks, &parameter.wire);
                assert!(!found.is_empty(), "{} has no vector", parameter.wire);
                if let widget_codegen::model::Type::Set(set) = &parameter.ty {
                    covered(&parameter.wire, &codes(&set.name), &found);
                }
                if let Some(code) = &parameter.message_of {
                    let of = event.parameters.iter().find(|parameter| parameter.wire == *code).unwrap();
                    let widget_codegen::model::Type::Set(set) = &of.ty else { panic!("{code} is no code") };
                    let messages = messages(&contract, tests::set(&contract, &set.name));
                    covered(&parameter.wire, &messages.into_iter().collect(), &found);
                }
            }
        }
        for parameter in module.start.iter().flat_map(|start| &start.parameters) {
            let outputs = vectors.iter().filter(|vector| vector.about == About::StartUrls);
            let found = outputs.filter(|vector| !vector.output["values"][&parameter.wire].is_null());
            assert!(found.count() > 0, "{} has no vector", parameter.wire);
            if let widget_codegen::model::Type::Set(set) = &parameter.ty {
                covered(&parameter.wire, &codes(&set.name), &values(About::StartUrls, &parameter.wire));
            }
        }
        if let Some(webhook) = &module.webhook {
            let kinds = strings(&mut webhook.kinds.iter().map(|kind| &*kind.name));
            covered("kinds", &kinds, &said(&vectors, About::Webhooks, "kind"));
            for field in webhook.document.fields.iter() {
                let widget_codegen::model::Type::Set(set) = &field.ty else { continue };
                covered(&field.wire, &codes(&set.name), &values(About::Webhooks, &field.wire));
            }
            for field in &webhook.data.fields {
                let mut outputs = vectors.iter().filter(|vector| vector.about == About::Webhooks);
                let is_there = outputs.any(|vector| !vector.output["values"]["data"][&field.wire].is_null());
                assert!(is_there, "{} has no vector", field.wire);
            }
        }
    }
    for reason in
        tests::set(&contract, "login_error_reason").codes.iter().filter_map(|code| code.name.as_ref())
    {
        assert!(said(&vectors, About::Callbacks, "reason").contains(reason), "{reason}");
    }
    assert!(vectors.len() >= 500, "{} vectors", vectors.len());
}
