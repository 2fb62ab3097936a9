//! `spec diff`: what a new edition of a contract does to its hosts.

mod revision;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::{Format, Status, Streams, Trouble, check};
use crate::diff::{Change, Diff, Effect, Step, changelog, diff};
use crate::lower::lower;
use crate::model::Contract;
use crate::raw;
use revision::Revision;

/// The version that the generated crate has now: that of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Rules that say nothing about what a contract means. An old edition may break them: they may have
/// been milder in its day.
const MILD: [&str; 7] = [
    "redundant",
    "bad-example",
    "bad-layout",
    "breaks-comment",
    "missing-source",
    "unknown-source",
    "unknown-conflict",
];

/// More items of Rust than this are not listed for one change.
const MANY: usize = 4;

pub(super) fn run(
    old: Option<&Path>,
    new: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Status, Trouble> {
    let old = old.ok_or_else(|| {
        Trouble::Unusable(
            "say what to compare with: `spec diff OLD [NEW]`, a folder or a git revision".to_owned(),
        )
    })?;
    let new = new.unwrap_or(Path::new("spec"));
    let diffs = if old.exists() {
        compare(old, new, streams)?
    } else {
        let revision = Revision::check_out(&old.to_string_lossy(), new).map_err(Trouble::Unusable)?;
        compare(revision.folder(), new, streams)?
    };
    let step = diffs.iter().map(|diff| diff.step).max().unwrap_or(Step::None);
    let version = step.after(VERSION).unwrap_or_else(|| VERSION.to_owned());
    let entry = if step == Step::None { String::new() } else { changelog(&diffs, &version) };
    match streams.format {
        Format::Json => writeln!(streams.out, "{:#}", as_json(&diffs, step, &version, &entry))?,
        Format::Text => write!(streams.out, "{}", as_text(&diffs, step, &version, &entry))?,
    }
    let is_clean = diffs.iter().all(|diff| diff.changes.is_empty());
    Ok(if is_clean { Status::Clean } else { Status::Findings })
}

/// Compares contract by contract, by the names of their folders.
fn compare(old: &Path, new: &Path, streams: &mut Streams<'_>) -> Result<Vec<Diff>, Trouble> {
    let (old, new) = (editions(old, &MILD, streams)?, editions(new, &[], streams)?);
    if let ([(_, old)], [(_, new)]) = (old.as_slice(), new.as_slice()) {
        return Ok(vec![diff(old, new)]);
    }
    let mut pairs: BTreeMap<&String, (Option<&Contract>, Option<&Contract>)> = BTreeMap::new();
    old.iter().for_each(|(name, contract)| pairs.entry(name).or_default().0 = Some(contract));
    new.iter().for_each(|(name, contract)| pairs.entry(name).or_default().1 = Some(contract));
    let compared = pairs.into_values().filter_map(|(old, new)| match (old, new) {
        (Some(old), Some(new)) => Some(diff(old, new)),
        (Some(old), None) => Some(diff(old, &Contract { modules: Vec::new(), ..old.clone() })),
        (None, Some(new)) => Some(diff(&Contract { modules: Vec::new(), ..new.clone() }, new)),
        (None, None) => None,
    });
    Ok(compared.collect())
}

/// The contracts in a folder, each with the name of its folder. What has findings cannot be compared,
/// but for those of the rules in `mild`.
fn editions(
    folder: &Path,
    mild: &[&str],
    streams: &mut Streams<'_>,
) -> Result<Vec<(String, Contract)>, Trouble> {
    let load = |folder: PathBuf| {
        let shown = folder.display();
        let mut raw = raw::read(&folder).map_err(|error| Trouble::Unusable(format!("{shown}: {error}")))?;
        crate::check::check(&mut raw);
        raw.findings.retain(|finding| !mild.contains(&finding.rule));
        match &raw.contract {
            Some(contract) if raw.findings.is_empty() => {
                let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                Ok((name, lower(contract, &raw.chapters)))
            }
            _ => {
                check::show(&raw.findings, streams)?;
                Err(Trouble::Unusable(format!("{shown} has findings and cannot be compared")))
            }
        }
    };
    super::contracts(Some(folder))?.into_iter().map(load).collect()
}

fn as_json(diffs: &[Diff], step: Step, version: &str, entry: &str) -> serde_json::Value {
    let change = |change: &Change| {
        let Change { kind, item, old, new, effect, wire, why, rust } = change;
        let rust: Vec<_> =
            rust.iter().map(|rust| json!({ "path": rust.path, "old": rust.old, "new": rust.new })).collect();
        json!({
            "kind": kind, "item": item, "old": old, "new": new, "effect": effect.as_str(),
            "wire": wire.as_str(), "why": why, "rust": rust,
        })
    };
    let contracts = diffs.iter().map(|Diff { contract, changes, step }| {
        let changes: Vec<_> = changes.iter().map(change).collect();
        json!({ "contract": contract, "step": step.as_str(), "changes": changes })
    });
    json!({
        "contracts": contracts.collect::<Vec<_>>(),
        "step": step.as_str(),
        "version": { "old": VERSION, "new": version },
        "changelog": entry,
    })
}

fn as_text(diffs: &[Diff], step: Step, version: &str, entry: &str) -> String {
    let mut text = String::new();
    for Diff { contract, changes, step: _ } in diffs {
        let plural = if changes.len() == 1 { "" } else { "s" };
        text.push_str(&format!("{contract}: {} change{plural}\n\n", changes.len()));
        text.extend(changes.iter().map(describe));
    }
    if step == Step::None {
        return text + &format!("widget-types stays {VERSION}\n");
    }
    text + &format!("widget-types: {step}, from {VERSION} to {version}\n\n{entry}")
}

fn describe(change: &Change) -> String {
    let Change { kind, item, old, new, effect, wire, why, rust } = change;
    let mut text = format!("{:9}  {kind}  {item}\n", effect.as_str());
    let mut line = |name: &str, value: &str| {
        let value = value.trim().lines().collect::<Vec<_>>().join(" ");
        text.push_str(&format!("           {name}: {value}\n"));
    };
    if let Some(old) = old {
        line("old", old);
    }
    if let Some(new) = new {
        line("new", new);
    }
    if *effect > Effect::Docs || wire.as_str() != "none" {
        line("why", why);
        line("host already shipped", wire.as_str());
    }
    for rust in rust.iter().take(MANY) {
        let sign = match (&rust.old, &rust.new) {
            (Some(_), None) => "-",
            (None, _) => "+",
            _ => "~",
        };
        line("rust", &format!("{sign} {}", rust.path));
    }
    if rust.len() > MANY {
        line("rust", &format!("and {} more", rust.len() - MANY));
    }
    text + "\n"
}
