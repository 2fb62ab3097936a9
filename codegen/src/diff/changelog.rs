//! The entry for a changelog, in the manner of Keep a Changelog.

use std::fmt::Write as _;

use super::{Change, Diff, Effect};

/// Values longer than this are left to the comparison itself.
const SHORT: usize = 60;

/// The entry for a version: what a host has to know, the breaking first.
///
/// ```
/// use widget_codegen::diff::{changelog, diff};
///
/// let old = widget_codegen::load("../tests/contracts/paylane")?;
/// let mut new = old.clone();
/// new.modules[0].sets[0].codes.pop();
/// let text = changelog(&[diff(&old, &new)], "0.2.0");
/// assert!(text.starts_with("## [0.2.0] - unreleased\n\n### Removed\n\n- **Breaking:** code removed:"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn changelog(diffs: &[Diff], version: &str) -> String {
    let changes: Vec<&Change> = diffs.iter().flat_map(|diff| &diff.changes).collect();
    let mut text = format!("## [{version}] - unreleased\n");
    for (section, belongs) in [
        ("Added", (|change| change.old.is_none() && change.kind.ends_with("-added")) as fn(&Change) -> bool),
        ("Changed", |change| !change.kind.ends_with("-added") && !change.kind.ends_with("-removed")),
        ("Removed", |change| change.new.is_none() && change.kind.ends_with("-removed")),
    ] {
        let entries: Vec<String> = changes
            .iter()
            .filter(|change| change.effect != Effect::Docs && belongs(change))
            .map(|change| entry(change))
            .collect();
        let mut lines = entries;
        if section == "Changed" {
            lines.extend(documentation(&changes));
        }
        if !lines.is_empty() {
            // Writing to a text cannot fail.
            _ = write!(text, "\n### {section}\n\n{}", lines.concat());
        }
    }
    text
}

fn entry(change: &Change) -> String {
    let mark = if change.effect == Effect::Breaks { "**Breaking:** " } else { "" };
    let what = change.kind.replace('-', " ");
    let values = match (&change.old, &change.new) {
        (Some(old), Some(new)) if old.len() + new.len() < SHORT => format!(" (from {old} to {new})"),
        _ => String::new(),
    };
    format!("- {mark}{what}: `{}`{values}. {}\n", change.item, change.why)
}

fn documentation(changes: &[&Change]) -> Option<String> {
    let mut items: Vec<String> = Vec::new();
    for change in changes.iter().filter(|change| change.effect == Effect::Docs) {
        let item = format!("`{}`", change.item);
        if !items.contains(&item) {
            items.push(item);
        }
    }
    (!items.is_empty()).then(|| format!("- Documentation: {}.\n", items.join(", ")))
}
