//! `spec drift`: what documentation pages say today, compared with the contract.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Format, Status, Streams, Trouble};
use crate::drift::{Difference, Report, Why, drift};
use crate::source::CONTRACT_FILE;

/// Longer pages are refused unread.
const MAX_BYTES: u64 = (16 << 20) + 1;

/// How much of a conflict is shown; the spec has all of it.
const MAX_SHOWN: usize = 100;

pub(super) fn run(words: &[std::ffi::OsString], streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let paths: Vec<&Path> = words.iter().map(Path::new).collect();
    // A folder in the first place is the contract; pages are files.
    let (folder, pages) = match paths.split_first() {
        Some((first, rest)) if first.is_dir() => (Some(*first), rest),
        _ => (None, paths.as_slice()),
    };
    if pages.is_empty() {
        return Err(Trouble::Unusable(format!(
            "say which pages to read: `spec drift [DIR] PAGE…`, where DIR has a {CONTRACT_FILE}"
        )));
    }
    let mut contracts = Vec::new();
    for folder in super::contracts(folder)? {
        match super::load(&folder, streams)? {
            Some(contract) => contracts.push(contract),
            None => return Ok(Status::Findings),
        }
    }
    let mut reports = Vec::new();
    for page in pages {
        let bytes = read(page)?;
        let report = drift(&contracts, page, &bytes).map_err(|problem| unusable(page, &problem))?;
        reports.push(((*page).to_owned(), report));
    }
    match streams.format {
        Format::Json => as_json(&reports, streams)?,
        Format::Text => as_text(&reports, streams)?,
    }
    let clean = reports.iter().all(|(_, report)| report.drift.is_empty());
    Ok(if clean { Status::Clean } else { Status::Findings })
}

fn unusable(page: &Path, problem: &str) -> Trouble {
    Trouble::Unusable(format!("{}: {problem}", page.display()))
}

fn read(page: &Path) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(page).map_err(|error| unusable(page, &error.to_string()))?;
    file.take(MAX_BYTES).read_to_end(&mut bytes).map_err(|error| unusable(page, &error.to_string()))?;
    Ok(bytes)
}

fn as_text(reports: &[(PathBuf, Report)], streams: &mut Streams<'_>) -> Result<(), Trouble> {
    for (page, report) in reports {
        for difference in &report.drift {
            write!(streams.err, "{}", text_of(page, difference))?;
        }
        let counts = report.agreed.counts().into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts.map(|(what, count)| counted(count, what)).collect();
        let agreed = if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") };
        let is_conflict = |why: &Why| matches!(why, Why::Conflict(..));
        let known = report.apart.iter().filter(|(_, why)| why.iter().any(is_conflict)).count();
        writeln!(
            streams.out,
            "{} ({}): {agreed} agree; {} drift; {}; {} apart",
            page.display(),
            report.source,
            report.drift.len(),
            counted(known, "known conflicts"),
            report.apart.len() - known,
        )?;
        for (difference, why) in &report.apart {
            let line = difference.line.map_or("not there".to_owned(), |line| format!("line {line}"));
            let why: Vec<String> = why.iter().map(why_text).collect();
            writeln!(streams.out, "  {line}: {}: {}", visible(&difference.subject), why.join("; "))?;
        }
    }
    Ok(())
}

/// A number and what it counts.
fn counted(count: usize, what: &str) -> String {
    let what = if count == 1 { what.strip_suffix('s').unwrap_or(what) } else { what };
    format!("{count} {what}")
}

fn why_text(why: &Why) -> String {
    match why {
        Why::Conflict(id, about) if about.chars().count() > MAX_SHOWN => {
            format!("{id}: {}…", about.chars().take(MAX_SHOWN).collect::<String>())
        }
        Why::Conflict(id, about) => format!("{id}: {about}"),
        Why::Reason(reason) => reason.clone(),
    }
}

fn text_of(page: &Path, difference: &Difference) -> String {
    let line = difference.line.map(|line| format!(":{line}")).unwrap_or_default();
    let mut text =
        format!("{}{line}: drift[{}]: {}\n", page.display(), difference.rule, visible(&difference.message));
    if let Some((spec, found)) = &difference.texts {
        text.push_str(&format!("  spec: {}\n  page: {}\n", visible(spec), visible(found)));
    }
    if let Some(diff) = difference.diff() {
        text.push_str(&format!("  diff: {}\n", visible(&diff)));
    }
    text
}

fn as_json(reports: &[(PathBuf, Report)], streams: &mut Streams<'_>) -> Result<(), Trouble> {
    let mut findings = Vec::new();
    let mut results = Vec::new();
    for (page, report) in reports {
        findings.extend(report.drift.iter().map(|difference| json_of(page, difference)));
        let apart = report.apart.iter().map(|(difference, why)| {
            let mut value = json_of(page, difference);
            let why = why.iter().map(|why| match why {
                Why::Conflict(id, about) => json!({ "conflict": id, "about": about }),
                Why::Reason(reason) => json!({ "reason": reason }),
            });
            value["why"] = why.collect();
            value
        });
        let agreed: serde_json::Map<String, Value> =
            report.agreed.counts().into_iter().map(|(what, count)| (what.to_owned(), count.into())).collect();
        results.push(json!({
            "page": page.display().to_string(),
            "source": report.source,
            "agree": agreed,
            "drift": report.drift.len(),
            "apart": apart.collect::<Vec<_>>(),
        }));
    }
    if !findings.is_empty() {
        writeln!(streams.err, "{}", json!(findings))?;
    }
    writeln!(streams.out, "{}", json!(results))?;
    Ok(())
}

fn json_of(page: &Path, difference: &Difference) -> Value {
    json!({
        "page": page.display().to_string(),
        "line": difference.line,
        "rule": difference.rule,
        "subject": difference.subject,
        "message": difference.message,
        "spec": difference.texts.as_ref().map(|(spec, _)| spec),
        "found": difference.texts.as_ref().map(|(_, page)| page),
        "diff": difference.diff(),
    })
}

/// Text of a page cannot move the terminal's cursor or turn the direction of writing.
fn visible(text: &str) -> String {
    text.chars()
        .map(|char| if crate::check::is_hidden(char) || char == '\n' { '\u{FFFD}' } else { char })
        .collect()
}
