//! `spec check`: everything that is wrong with a contract, in one run.

use std::collections::BTreeMap;
use std::path::PathBuf;

use annotate_snippets::{Level, Renderer, Snippet};
use serde_json::json;

use super::{Format, Status, Streams, Trouble};
use crate::finding::Finding;
use crate::yaml::Position;

pub(super) fn run(folders: &[PathBuf], streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let mut status = Status::Clean;
    for folder in folders {
        if let Some(contract) = super::load(folder, streams)? {
            if streams.format == Format::Text {
                writeln!(
                    streams.out,
                    "{}: {} chapters, no findings",
                    folder.display(),
                    contract.modules.len()
                )?;
            }
        } else {
            status = Status::Findings;
        }
    }
    if streams.format == Format::Json && status == Status::Clean {
        writeln!(streams.out, "[]")?;
    }
    Ok(status)
}

/// Shows findings on standard error.
pub(super) fn show(findings: &[Finding], streams: &mut Streams<'_>) -> Result<(), Trouble> {
    if streams.format == Format::Json {
        let findings: Vec<_> = findings.iter().map(as_json).collect();
        writeln!(streams.err, "{}", json!(findings))?;
        return Ok(());
    }
    let mut texts = BTreeMap::new();
    for finding in findings {
        writeln!(streams.err, "{}\n", as_text(finding, &mut texts))?;
    }
    let plural = if findings.len() == 1 { "" } else { "s" };
    writeln!(streams.err, "{} finding{plural}; `spec explain RULE` says what a rule is for", findings.len())?;
    Ok(())
}

fn as_json(finding: &Finding) -> serde_json::Value {
    let position = |at: Option<Position>| at.map(|at| json!({ "line": at.line, "column": at.column }));
    json!({
        "rule": finding.rule,
        "file": finding.file,
        "position": position(finding.position),
        "message": finding.message,
        "help": finding.help,
        "other": finding.other.as_ref().map(|(file, _)| json!({ "file": file, "position": position(finding.other_position) })),
    })
}

/// The finding beside the line that it is about. What was read of the files is kept in `texts`.
fn as_text<'f>(finding: &'f Finding, texts: &mut BTreeMap<&'f str, String>) -> String {
    // Without a position there is nothing to show, and maybe nothing that can be read.
    let other = finding.other.as_ref().map(|(path, _)| path.as_str());
    for path in finding.position.map(|_| finding.file.as_str()).into_iter().chain(other) {
        texts.entry(path).or_insert_with(|| {
            std::fs::read(path).map(|bytes| visible(&String::from_utf8_lossy(&bytes))).unwrap_or_default()
        });
    }
    let text = |path: &str| texts.get(path).map_or("", String::as_str);
    let title = format!("[{}] {}", finding.rule, finding.message);
    let mut message = Level::Error.title(&title);
    match finding.position {
        Some(at) => {
            let (line, span) = line_and_span(text(&finding.file), at);
            let mark = Level::Error.span(span).label("here");
            message = message
                .snippet(Snippet::source(line).line_start(at.line).origin(&finding.file).annotation(mark));
        }
        None => message = message.footer(Level::Note.title(&finding.file)),
    }
    if let (Some(path), Some(at)) = (other, finding.other_position) {
        let (line, span) = line_and_span(text(path), at);
        let mark = Level::Info.span(span).label("the other one is here");
        message = message.snippet(Snippet::source(line).line_start(at.line).origin(path).annotation(mark));
    }
    let message = message.footer(Level::Help.title(&finding.help));
    Renderer::plain().render(message).to_string()
}

/// The line of a position, and which bytes of it to underline: the word that begins there.
fn line_and_span(source: &str, at: Position) -> (&str, std::ops::Range<usize>) {
    let line = source.split('\n').nth(at.line.saturating_sub(1)).unwrap_or_default();
    let start = line.char_indices().nth(at.column.saturating_sub(1)).map_or(line.len(), |(byte, _)| byte);
    let word = line[start..].find([':', ',', ']', '}', ' ']).unwrap_or(line.len() - start);
    (line, start..start + word.max(usize::from(start < line.len())))
}

/// Makes invisible characters visible without moving anything on the line.
fn visible(text: &str) -> String {
    text.chars()
        .map(|char| if char != '\n' && crate::check::is_hidden(char) { '\u{FFFD}' } else { char })
        .collect()
}
