//! What a comparison finds.

use std::collections::BTreeSet;

use similar::{ChangeTag, TextDiff};

/// Longer texts are not compared character by character.
const MAX_CHARS: usize = 2_000;

/// How many differences are listed.
const MAX_DIFFERENCES: usize = 1_000;

/// Something that the page and the spec do not agree about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Which kind of difference: the id that scripts go by.
    pub(crate) rule: &'static str,
    /// The line of the page; none for what the page does not have.
    pub(crate) line: Option<usize>,
    /// The name, code or text that it is about.
    pub(crate) subject: String,
    pub(crate) message: String,
    /// What the spec says and what the page says, where both are texts.
    pub(crate) texts: Option<(String, String)>,
}

/// In the page, but not in the spec.
pub(crate) const NOT_IN_SPEC: &str = "not-in-spec";
/// In the spec, but no longer in the page.
pub(crate) const NOT_ON_PAGE: &str = "not-on-page";
/// Two texts that should be the same.
pub(crate) const TEXT_DIFFERS: &str = "text-differs";
/// An example that does not decode.
pub(crate) const BAD_EXAMPLE: &str = "bad-example";
/// A piece of the page that no mapping explains.
pub(crate) const NOT_READ: &str = "not-read";

impl Difference {
    pub(crate) fn new(
        rule: &'static str,
        line: Option<usize>,
        subject: &str,
        message: impl Into<String>,
    ) -> Self {
        Self { rule, line, subject: subject.to_owned(), message: message.into(), texts: None }
    }

    /// The two texts in one: `[-spec-]{+page+}` where they differ.
    pub(crate) fn diff(&self) -> Option<String> {
        let (spec, page) = self.texts.as_ref()?;
        if spec.len().max(page.len()) > MAX_CHARS {
            return None;
        }
        let mut text = String::new();
        let mut open = ChangeTag::Equal;
        for change in TextDiff::from_chars(spec.as_str(), page.as_str()).iter_all_changes() {
            if change.tag() != open {
                text.push_str(close(open));
                text.push_str(match change.tag() {
                    ChangeTag::Equal => "",
                    ChangeTag::Delete => "[-",
                    ChangeTag::Insert => "{+",
                });
                open = change.tag();
            }
            text.push_str(change.value());
        }
        text.push_str(close(open));
        Some(text)
    }
}

fn close(tag: ChangeTag) -> &'static str {
    match tag {
        ChangeTag::Equal => "",
        ChangeTag::Delete => "-]",
        ChangeTag::Insert => "+}",
    }
}

/// How alike two texts are, from 0 to 1.
pub(crate) fn likeness(a: &str, b: &str) -> f64 {
    if a.len().max(b.len()) > MAX_CHARS.min(a.len().min(b.len()) * 4) {
        0.0
    } else {
        strsim::normalized_levenshtein(a, b)
    }
}

/// Why a difference is none to worry about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// A conflict that the spec records: its id, and what it is about.
    Conflict(String, String),
    /// What the spec says of it.
    Reason(String),
}

/// What was found on a page and agrees with the spec.
#[derive(Clone, Debug, Default)]
pub(crate) struct Agreed {
    pub(crate) codes: BTreeSet<(String, String)>,
    pub(crate) messages: BTreeSet<(String, String)>,
    pub(crate) parameters: BTreeSet<(String, String)>,
    pub(crate) keys: BTreeSet<(String, String)>,
    pub(crate) words: BTreeSet<(String, String)>,
    pub(crate) limits: BTreeSet<(String, String)>,
    pub(crate) examples: usize,
}

impl Agreed {
    /// What was counted, and how often.
    pub(crate) fn counts(&self) -> [(&'static str, usize); 7] {
        [
            ("codes", self.codes.len()),
            ("messages", self.messages.len()),
            ("parameters", self.parameters.len()),
            ("keys", self.keys.len()),
            ("words", self.words.len()),
            ("limits", self.limits.len()),
            ("examples", self.examples),
        ]
    }
}

/// The result for one page.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The id of the source that the page is.
    pub(crate) source: String,
    pub(crate) agreed: Agreed,
    pub(crate) drift: Vec<Difference>,
    /// What differs for a known reason.
    pub(crate) apart: Vec<(Difference, Vec<Why>)>,
}

impl Report {
    /// Whether nobody would read more: the page is another one altogether.
    pub(crate) fn is_full(&self) -> bool {
        self.drift.len() >= MAX_DIFFERENCES
    }

    /// Adds what differs. What is not in the spec is said once, where it is met first.
    pub(crate) fn add(&mut self, difference: Difference) {
        let is_there = |other: &Difference| {
            other.rule == difference.rule
                && other.subject == difference.subject
                && (other.rule == NOT_IN_SPEC || other.message == difference.message)
        };
        if !self.is_full() && !self.drift.iter().any(is_there) {
            self.drift.push(difference);
        }
    }

    /// Adds what differs for a known reason, once.
    pub(crate) fn set_apart(&mut self, difference: Difference, why: Vec<Why>) {
        if !self.apart.iter().any(|(other, because)| other.subject == difference.subject && *because == why) {
            self.apart.push((difference, why));
        }
    }
}
