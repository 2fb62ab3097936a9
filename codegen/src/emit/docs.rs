//! Documentation comments: what the contract says of an item, and where it was read.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use crate::model::{Contract, Field, Module, Origin};

/// Comments are wrapped before this column.
const WIDTH: usize = 96;

impl Emitter<'_> {
    /// The documentation of an item: what it is, then where that was read.
    pub(super) fn docs(&self, about: &str, origin: &Origin) -> TokenStream {
        let mut lines = prose(about);
        lines.push(String::new());
        lines.extend(of_origin(origin));
        attributes(&lines)
    }

    /// The documentation of a field, with what holds when it is not there.
    pub(super) fn field_docs(&self, field: &Field) -> TokenStream {
        let mut lines = prose(&field.about);
        let mut facts = Vec::new();
        let presence = if field.required { "Always there" } else { "Optional" };
        facts.push(match &field.when {
            Some(when) => format!("{presence}: {}", sentence(when)),
            None => format!("{presence}."),
        });
        if let Some(code) = &field.message_of {
            facts.push(format!("It belongs to the code in `{code}`."));
        }
        if let Some(default) = &field.default {
            facts.push(format!("When left out: {}.", code(default)));
        }
        if let Some(otherwise) = &field.otherwise {
            facts.push(format!("When left out: {}", sentence(otherwise)));
        }
        if !field.examples.is_empty() {
            let examples: Vec<String> = field.examples.iter().map(|example| code(example)).collect();
            facts.push(format!("For example {}.", examples.join(", ")));
        }
        lines.push(String::new());
        lines.extend(prose(&facts.join(" ")));
        lines.push(String::new());
        lines.extend(of_origin(&field.origin));
        attributes(&lines)
    }
}

/// Where an item comes from, and what is not certain about it.
pub(super) fn of_origin(origin: &Origin) -> Vec<String> {
    let mut text = format!("Source: {}.", origin.sources.join(", "));
    if !origin.conflicts.is_empty() {
        text.push_str(&format!(" Sources disagree: {}.", origin.conflicts.join(", ")));
    }
    let mut lines = prose(&text);
    for open in &origin.open {
        lines.push(String::new());
        lines.extend(prose(&format!("Open: {open}")));
    }
    lines
}

/// The documentation of a module: the chapter, and its rules.
pub(super) fn of_module(contract: &Contract, module: &Module) -> Vec<String> {
    let mut lines = prose(&module.about);
    lines.push(String::new());
    lines.extend(prose(&format!(
        "Part of {}. Source: {}.",
        contract.title,
        module.origin.sources.join(", ")
    )));
    for rule in &module.rules {
        lines.push(String::new());
        lines.push(format!("# {}", title(&rule.name)));
        lines.push(String::new());
        lines.extend(prose(&rule.about));
        lines.push(String::new());
        lines.extend(of_origin(&rule.origin));
    }
    lines
}

/// `one_use` as a heading: `One use`.
fn title(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// A text as a code span, whatever backticks it holds.
pub(super) fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Prose as wrapped lines that Markdown cannot misread.
pub(super) fn prose(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.trim().split('\n') {
        wrap(&plain(paragraph.trim()), &mut lines);
    }
    lines
}

/// Escapes what Markdown would take for a link or HTML, and makes URLs links; code spans stay.
fn plain(text: &str) -> String {
    let mut escaped = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            escaped.push_str(&format!("`{part}`"));
            continue;
        }
        for (nth, word) in part.split(' ').enumerate() {
            if nth > 0 {
                escaped.push(' ');
            }
            let bare = word.trim_end_matches(['.', ',', ';', ':', ')']);
            if bare.starts_with("https://") || bare.starts_with("http://") {
                escaped.push_str(&format!("<{bare}>{}", &word[bare.len()..]));
            } else if word.starts_with("<http") {
                escaped.push_str(word);
            } else {
                for char in word.chars() {
                    if matches!(char, '[' | ']' | '<' | '>') {
                        escaped.push('\\');
                    }
                    escaped.push(char);
                }
            }
        }
    }
    escaped
}

/// Wraps a paragraph at blanks outside of code spans.
fn wrap(text: &str, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut word = String::new();
    let mut in_code = false;
    for char in text.chars().chain([' ']) {
        in_code ^= char == '`';
        if char != ' ' || in_code {
            word.push(char);
            continue;
        }
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() && !word.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
        word.clear();
    }
    line.push_str(&word);
    lines.push(line);
}

/// One attribute a line: that is what prints as `///`.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}
