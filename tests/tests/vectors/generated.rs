//! The vectors that follow from the contract: each code with each message, joined in each way.
//!
//! What is expected is put together from the contract here; no parser takes part in it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use widget_codegen::model::{Callbacks, Contract, Event, Field, List, Set, Start, Type, Webhook};

use crate::format::{About, sorted, write};

const LINK: &str = "cb65f82c-dc93-4d3e-8270-9a27528397f5";

/// All generated files, by name.
pub(crate) fn files(contract: &Contract) -> BTreeMap<String, String> {
    let callbacks = contract.modules.iter().find_map(|module| module.callbacks.as_ref()).unwrap();
    let start = contract.modules.iter().find_map(|module| module.start.as_ref()).unwrap();
    let webhook = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    let (urls, callbacks) = (configurations(callbacks), of_callbacks(contract, callbacks));
    [
        (About::Callbacks, "Each code with each message of its set, joined in each way.", urls, callbacks),
        (
            About::Codes,
            "Each documented text of each set, and what is close to it.",
            Value::Null,
            of_codes(contract),
        ),
        (About::StartUrls, "Each value of each start parameter.", Value::Null, of_start(contract, start)),
        (
            About::Webhooks,
            "Each type with each code, and each kind with its data.",
            Value::Null,
            of_webhook(contract, webhook),
        ),
    ]
    .into_iter()
    .map(|(file, about, configurations, vectors)| {
        (file.file().to_owned(), write(about, &configurations, &vectors))
    })
    .collect()
}

/// How the sender's parameters are joined to the configured URL.
const JOININGS: [Joining; 3] = [
    Joining { name: "question mark", urls: "app", own: "", mark: "?", note: None },
    Joining { name: "ampersand", urls: "web", own: "?role=", mark: "&", note: None },
    Joining {
        name: "second question mark",
        urls: "web",
        own: "?role=",
        mark: "?",
        note: Some("second_question_mark"),
    },
];

struct Joining {
    name: &'static str,
    urls: &'static str,
    own: &'static str,
    mark: &'static str,
    note: Option<&'static str>,
}

fn app_url(layout: &str) -> String {
    layout.replace("{scheme}", "myapp")
}

fn web_url(role: &str) -> String {
    format!("https://app.example/cb?role={role}")
}

fn configurations(callbacks: &Callbacks) -> Value {
    let urls = |url: &dyn Fn(&str, &str) -> String| -> BTreeMap<&str, String> {
        callbacks.urls.iter().map(|at| (at.name.as_str(), url(&at.name, &at.layouts[0]))).collect()
    };
    json!({ "app": urls(&|_, layout| app_url(layout)), "web": urls(&|role, _| web_url(role)) })
}

fn of_callbacks(contract: &Contract, callbacks: &Callbacks) -> Vec<Value> {
    let mut vectors = Vec::new();
    for event in &callbacks.events {
        for values in values(contract, event) {
            for joining in &JOININGS {
                vectors.push(callback(contract, callbacks, event, &values, joining));
            }
        }
    }
    // Every layout, whatever is configured.
    for event in &callbacks.events {
        let at = &callbacks.urls[event.arrives_at];
        let values = values(contract, event).into_iter().next().unwrap();
        for layout in at.layouts.iter().skip(1) {
            let pairs: Vec<_> = values
                .iter()
                .map(|(name, value)| format!("{name}={}", tests::escape(value, "%20")))
                .collect();
            let url = format!("{}?{}", app_url(layout), pairs.join("&"));
            let mut out = expected(contract, event, &values);
            out["notes"] = json!(["role_from_parameters"]);
            let name = format!("{} at {layout}", event.name);
            vectors.push(json!({ "name": name, "urls": "app", "in": url, "out": out }));
        }
    }
    vectors
}

type Values<'c> = Vec<(&'c str, String)>;

/// What an event may say: its required parameters with one value, then each optional one alone, then
/// each code with each message.
fn values<'c>(contract: &Contract, event: &'c Event) -> Vec<Values<'c>> {
    let required: Values<'c> = event
        .parameters
        .iter()
        .filter(|p| p.required)
        .map(|p| (p.wire.as_str(), sample(contract, p)))
        .collect();
    let with = |wire: &'c str, value: String| {
        let mut values = required.clone();
        values.retain(|(name, _)| *name != wire);
        values.push((wire, value));
        values
    };
    let mut all = vec![required.clone()];
    for parameter in &event.parameters {
        match (&parameter.ty, &parameter.message_of) {
            (Type::Set(set), _) => {
                let codes = &tests::set(contract, &set.name).codes;
                all.extend(codes.iter().map(|code| with(&parameter.wire, code.wire.clone())));
            }
            (_, Some(code)) => {
                let of = event.parameters.iter().find(|p| p.wire == *code).unwrap();
                let Type::Set(set) = &of.ty else { panic!("{code} is no code") };
                let set = tests::set(contract, &set.name);
                for (code_text, message) in set
                    .codes
                    .iter()
                    .flat_map(|code| messages(contract, set).into_iter().map(|m| (&code.wire, m)))
                {
                    let mut values = with(&of.wire, code_text.clone());
                    values.push((&parameter.wire, message));
                    all.push(values);
                }
            }
            _ => all.extend(parameter.examples.iter().map(|text| with(&parameter.wire, text.clone()))),
        }
    }
    let mut seen = Vec::new();
    all.retain(|values| {
        !seen.contains(values) && {
            seen.push(values.clone());
            true
        }
    });
    all
}

fn sample(contract: &Contract, parameter: &Field) -> String {
    match &parameter.ty {
        Type::Set(set) => tests::set(contract, &set.name).codes[0].wire.clone(),
        Type::Value(..) => LINK.to_owned(),
        _ => parameter.examples.first().unwrap_or_else(|| panic!("no example of {}", parameter.wire)).clone(),
    }
}

/// Every documented message of a set, with and without a full stop, each once.
pub(crate) fn messages(contract: &Contract, set: &Set) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for code in &set.codes {
        texts.extend(code.message.iter().chain(&code.other_messages).cloned());
        if let Some(reasons) = &code.reasons {
            let reasons = &tests::set(contract, &reasons.name).codes;
            texts.extend(
                reasons.iter().flat_map(|reason| std::iter::once(&reason.wire).chain(&reason.also)).cloned(),
            );
        }
    }
    let variants = texts.into_iter().flat_map(|text| {
        let other = text.strip_suffix('.').map_or_else(|| format!("{text}."), str::to_owned);
        [text, other]
    });
    let mut found: Vec<String> = Vec::new();
    for text in variants {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

fn callback(
    contract: &Contract,
    callbacks: &Callbacks,
    event: &Event,
    values: &Values<'_>,
    joining: &Joining,
) -> Value {
    let at = &callbacks.urls[event.arrives_at];
    let configured = if joining.own.is_empty() { app_url(&at.layouts[0]) } else { web_url(&at.name) };
    let pairs: Vec<_> =
        values.iter().map(|(name, value)| format!("{name}={}", tests::escape(value, "%20"))).collect();
    let mark = if pairs.is_empty() { "" } else { joining.mark };
    let mut out = expected(contract, event, values);
    if !joining.own.is_empty() {
        out["own"] = json!([["role", at.name]]);
    }
    if let Some(note) = joining.note.filter(|_| !pairs.is_empty()) {
        out["notes"] = json!([note]);
    }
    let said: Vec<_> = values.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let name = format!("{}, {}: {}", event.name, joining.name, said.join(", "));
    json!({ "name": name, "urls": joining.urls, "in": format!("{configured}{mark}{}", pairs.join("&")), "out": out })
}

fn expected(contract: &Contract, event: &Event, values: &Values<'_>) -> Value {
    let mut out = json!({ "event": event.name });
    out["values"] =
        values.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.as_str()))).collect();
    if let Some(reason) = reason(contract, event, values) {
        out["reason"] = reason;
    }
    out
}

/// The reason that a message tells, `null` if it tells none of those that its code has.
fn reason(contract: &Contract, event: &Event, values: &Values<'_>) -> Option<Value> {
    let value = |wire: &str| values.iter().find(|(name, _)| *name == wire).map(|(_, value)| value);
    let message = event.parameters.iter().find(|parameter| parameter.message_of.is_some())?;
    let code = event.parameters.iter().find(|p| Some(&p.wire) == message.message_of.as_ref())?;
    let Type::Set(set) = &code.ty else { panic!("{} is no code", code.wire) };
    let code = tests::set(contract, &set.name).codes.iter().find(|c| Some(&c.wire) == value(&code.wire))?;
    let reasons = &tests::set(contract, &code.reasons.as_ref()?.name).codes;
    let text = value(&message.wire)?;
    let told = reasons.iter().find(|reason| reason.wire == *text || reason.also.contains(text));
    Some(told.map_or(Value::Null, |reason| reason.name.clone().into()))
}

fn of_codes(contract: &Contract) -> Vec<Value> {
    let mut vectors = Vec::new();
    for set in contract.modules.iter().flat_map(|module| &module.sets) {
        let documented = |text: &str| {
            let code =
                set.codes.iter().find(|code| code.wire == text || code.also.iter().any(|also| also == text));
            code.map(|code| code.wire.clone())
        };
        let mut texts: Vec<String> = Vec::new();
        for code in &set.codes {
            for text in std::iter::once(&code.wire).chain(&code.also) {
                let swapped = |c: char| {
                    if c.is_ascii_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() }
                };
                texts.extend([
                    text.clone(),
                    format!("{text} "),
                    format!("{text}."),
                    text.chars().map(swapped).collect(),
                ]);
            }
        }
        texts.push(String::new());
        let mut seen: Vec<String> = Vec::new();
        for text in texts {
            if seen.contains(&text) {
                continue;
            }
            let out = match documented(&text) {
                Some(wire) => json!({ "documented": wire }),
                None => json!({ "undocumented": text }),
            };
            vectors.push(json!({ "name": format!("{} {text:?}", set.name), "in": { "set": set.name, "text": text }, "out": out }));
            seen.push(text);
        }
    }
    vectors
}

fn of_start(contract: &Contract, start: &Start) -> Vec<Value> {
    let required = start.parameters.iter().find(|parameter| parameter.required).unwrap();
    let token = (required.wire.clone(), Value::from("t"));
    let mut vectors = Vec::new();
    let mut add = |name: String, values: &[(String, Value)]| {
        let written: Vec<_> =
            values.iter().map(|(name, value)| format!("{name}={}", written(value))).collect();
        let url = format!("{}?{}", start.base, written.join("&"));
        let values: serde_json::Map<_, _> = values.iter().cloned().collect();
        vectors.push(json!({ "name": name, "in": url, "out": { "values": values, "url": url } }));
    };
    add("only what is required".to_owned(), std::slice::from_ref(&token));
    for parameter in start.parameters.iter().filter(|parameter| !parameter.required) {
        let values: Vec<Value> = match &parameter.ty {
            Type::Flag => vec![true.into(), false.into()],
            Type::Set(set) => {
                tests::set(contract, &set.name).codes.iter().map(|code| code.wire.clone().into()).collect()
            }
            Type::Value(value, _) => {
                let values = contract.modules.iter().flat_map(|module| &module.values);
                let value = values.into_iter().find(|known| known.name == value.name).unwrap();
                value.examples.iter().map(|text| text.clone().into()).collect()
            }
            other => panic!("no values of the type {other:?}"),
        };
        assert!(!values.is_empty(), "no value of {}", parameter.wire);
        let is_list = matches!(parameter.list, Some(List::Separated(_)));
        for value in &values {
            let value = if is_list { json!([value]) } else { value.clone() };
            let name = format!("{}={}", parameter.wire, written(&value));
            add(name, &[token.clone(), (parameter.wire.clone(), value)]);
        }
        if is_list && values.len() > 1 {
            add(
                format!("{}: all", parameter.wire),
                &[token.clone(), (parameter.wire.clone(), values.into())],
            );
        }
    }
    vectors
}

fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(written).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

fn of_webhook(contract: &Contract, webhook: &Webhook) -> Vec<Value> {
    let codes = |field: &str| {
        let field = webhook.document.fields.iter().find(|known| known.wire == field).unwrap();
        let Type::Set(set) = &field.ty else { panic!("{} is no code", field.wire) };
        &tests::set(contract, &set.name).codes
    };
    let document = |webhook_type: &str, webhook_code: &str| json!({ "webhook_id": "a", "webhook_type": webhook_type, "webhook_code": webhook_code });
    let mut vectors = Vec::new();
    let mut add = |name: String, document: Value, kind: Option<&str>| {
        let mut out = json!({ "values": document });
        if let Some(kind) = kind {
            out["kind"] = kind.into();
        }
        vectors.push(json!({ "name": name, "in": sorted(&document), "out": out }));
    };
    for webhook_type in codes("webhook_type") {
        for webhook_code in codes("webhook_code") {
            let document = document(&webhook_type.wire, &webhook_code.wire);
            let kind = kind(webhook, &document);
            add(format!("{} {}", webhook_type.wire, webhook_code.wire), document, kind);
        }
    }
    for process in codes("process_type") {
        let mut document = document(&codes("webhook_type")[0].wire, &codes("webhook_code")[0].wire);
        document["process_type"] = process.wire.as_str().into();
        let kind = kind(webhook, &document);
        add(format!("process {}", process.wire), document, kind);
    }
    for documented in &webhook.kinds {
        let when =
            |field: &str| documented.when.iter().find(|(name, _)| name == field).map(|(_, code)| &*code.wire);
        let first = &codes("webhook_type")[0].wire;
        let mut document = document(when("webhook_type").unwrap_or(first), when("webhook_code").unwrap());
        let data: serde_json::Map<_, _> = documented
            .data
            .iter()
            .zip(1..)
            .map(|(field, number)| {
                let value = match field.ty {
                    Type::Integer => Value::from(number),
                    Type::Text => format!("{} {number}", field.wire).into(),
                    ref other => panic!("no value of the type {other:?}"),
                };
                (field.wire.clone(), value)
            })
            .collect();
        document["data"] = Value::Object(data);
        add(format!("kind {}", documented.name), document, Some(&documented.name));
    }
    vectors
}

/// The kind that all conditions of hold for; the one with most of them, if there are several.
fn kind<'c>(webhook: &'c Webhook, document: &Value) -> Option<&'c str> {
    let holds = webhook
        .kinds
        .iter()
        .filter(|kind| kind.when.iter().all(|(field, code)| document[field] == *code.wire));
    holds.max_by_key(|kind| kind.when.len()).map(|kind| kind.name.as_str())
}
