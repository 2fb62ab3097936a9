//! `spec explain`: what a rule is for.

use std::path::Path;

use serde_json::json;

use super::{Format, Status, Streams, Trouble};
use crate::names::nearest;
use crate::rules::{self, RULES, Rule};

pub(super) fn run(id: Option<&Path>, streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let Some(id) = id.map(Path::to_string_lossy) else {
        return list(streams);
    };
    let Some(rule) = rules::find(&id) else {
        let hint = match nearest(&id, RULES.iter().map(|rule| rule.id)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`spec explain` lists the rules".to_owned(),
        };
        return Err(Trouble::Unusable(format!("there is no rule `{id}`; {hint}")));
    };
    if streams.format == Format::Json {
        writeln!(streams.out, "{}", as_json(rule))?;
    } else {
        writeln!(
            streams.out,
            "{}\n\n{}\n\nBad:\n\n{}\nGood:\n\n{}",
            rule.id,
            rule.why,
            indented(rule.bad),
            indented(rule.good)
        )?;
    }
    Ok(Status::Clean)
}

fn list(streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    if streams.format == Format::Json {
        let rules: Vec<_> = RULES.iter().map(as_json).collect();
        writeln!(streams.out, "{}", json!(rules))?;
        return Ok(Status::Clean);
    }
    for rule in RULES {
        writeln!(streams.out, "{:18} {}", rule.id, rule.why)?;
    }
    Ok(Status::Clean)
}

fn as_json(rule: &Rule) -> serde_json::Value {
    json!({ "rule": rule.id, "why": rule.why, "bad": rule.bad, "good": rule.good })
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
