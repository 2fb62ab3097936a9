//! Rules that hold for every text of every file, whatever it means.

use crate::finding::Finding;
use crate::symbols::At;
use crate::yaml::Node;

/// Keys whose texts are prose: they go into comments.
const PROSE: &[&str] = &["about", "when", "otherwise", "rule", "seen", "decision", "open"];

/// Checks every text below `tree`.
pub(crate) fn check(path: &str, tree: &Node, findings: &mut Vec<Finding>) {
    walk(tree, &At::file(path), false, findings);
}

fn walk(node: &Node, at: &At, prose: bool, findings: &mut Vec<Finding>) {
    match node {
        Node::Text(text) => check_text(text, at, prose, findings),
        Node::List(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &at.item(index), prose, findings);
            }
        }
        Node::Map(entries) => {
            for (key, value) in entries {
                if let Some(char) = key.chars().find(|char| is_hidden(*char)) {
                    findings.push(hidden(char, &at.key(key)).on_key());
                }
                walk(value, &at.key(key), PROSE.contains(&key.as_str()), findings);
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) => {}
    }
}

fn check_text(text: &str, at: &At, prose: bool, findings: &mut Vec<Finding>) {
    if text.trim().is_empty() {
        findings.push(
            Finding::new("empty-text", &at.file, at.place.clone())
                .says("this text is empty", "write the text, or leave the key out where it is optional"),
        );
    }
    if let Some(char) = text.chars().find(|char| is_hidden(*char)) {
        findings.push(hidden(char, at));
    }
    if let Some(problem) = prose.then(|| breaks_comment(text)).flatten() {
        findings.push(
            Finding::new("breaks-comment", &at.file, at.place.clone())
                .says(problem, "this text becomes a documentation comment; word it as plain Markdown"),
        );
    }
}

fn hidden(char: char, at: &At) -> Finding {
    Finding::new("hidden-character", &at.file, at.place.clone()).says(
        format!("the text holds the invisible character U+{:04X}", u32::from(char)),
        "remove it: what a reader sees must be what the program gets",
    )
}

/// Control characters and those that turn the direction of writing.
pub(crate) fn is_hidden(char: char) -> bool {
    (char.is_control() && !matches!(char, '\n' | '\t'))
        || matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn breaks_comment(text: &str) -> Option<&'static str> {
    if text.contains("*/") || text.contains("/*") {
        Some("`/*` or `*/` would open or close a comment")
    } else if text.contains("```") || text.contains("~~~") {
        Some("a code fence would be compiled as an example")
    } else if text.matches('`').count() % 2 == 1 {
        Some("a backtick is not closed")
    } else {
        None
    }
}
