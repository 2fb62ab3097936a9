//! Messages beside codes, and in examples.

use super::compare::Comparison;
use super::page::{Text, squeezed};
use super::report::*;
use crate::model::Code;

/// Texts that are less alike than this are two texts, not one that differs.
const ALIKE: f64 = 0.5;

impl<'a> Comparison<'a> {
    /// Compares what stands beside a code with its messages.
    pub(super) fn messages(&mut self, line: usize, code: &'a Code, cell: &Text) {
        let mut expected = self.facts.messages(code);
        let texts: Vec<&str> = expected.iter().map(|message| message.text).collect();
        let mut open = match texts.len() {
            0 => return,
            1 => vec![cell.squeezed()],
            _ => pieces(&cell.raw, &texts),
        };
        expected.retain(|message| {
            let Some(at) = open.iter().position(|text| text == message.text || message.also.contains(text))
            else {
                return true;
            };
            let text = open.remove(at);
            if text != message.text {
                let difference = differing(line, code, message.text, &text);
                self.differ_knowingly(difference, message.origin);
            }
            self.report.agreed.messages.insert((code.wire.clone(), message.text.to_owned()));
            false
        });
        // What is left belongs to the message that it is most alike.
        for message in expected {
            let nearest = open.iter().enumerate().map(|(at, text)| (likeness(text, message.text), at));
            let nearest = nearest.filter(|(alike, _)| *alike >= ALIKE || texts.len() == 1);
            match nearest.max_by(|a, b| a.0.total_cmp(&b.0)) {
                Some((_, at)) => {
                    let difference = differing(line, code, message.text, &open.remove(at));
                    self.differ(difference);
                }
                None => {
                    let text =
                        format!("a message of `{}` is no longer on the page: {}", code.wire, message.text);
                    self.differ(Difference::new(NOT_ON_PAGE, Some(line), &code.wire, text));
                }
            }
        }
        for text in open {
            let message = format!("a message of `{}` is on the page, but not in the spec: {text}", code.wire);
            self.differ(Difference::new(NOT_IN_SPEC, Some(line), &text, message));
        }
    }

    /// Compares the message in an example with those of its code.
    pub(super) fn example_message(&mut self, line: usize, code: &'a Code, text: &str) {
        let expected = self.facts.messages(code);
        if let Some(message) = expected.iter().find(|message| message.also.iter().any(|also| also == text)) {
            return self.differ_knowingly(differing(line, code, message.text, text), message.origin);
        }
        let alike = |message: &str| likeness(message, text);
        let nearest = expected.iter().max_by(|a, b| alike(a.text).total_cmp(&alike(b.text)));
        if let Some(nearest) = nearest.filter(|nearest| nearest.text != text) {
            let difference = differing(line, code, nearest.text, text);
            self.differ(difference);
        }
    }

    /// Compares a text of which nobody knows what it is with every message: a near one is meant.
    pub(super) fn any_message(&mut self, line: usize, text: &str) {
        let facts = self.facts;
        let messages = || {
            facts
                .codes()
                .flat_map(|code| facts.messages(code).into_iter().map(move |message| (code, message)))
        };
        if let Some((code, message)) = messages().find(|(_, message)| message.text == text) {
            self.report.agreed.messages.insert((code.wire.clone(), message.text.to_owned()));
            return;
        }
        if text.len() < 20 || messages().any(|(_, message)| message.also.iter().any(|also| also == text)) {
            return;
        }
        let alike =
            messages().map(|(code, message)| (likeness(message.text, text), code, message.text.to_owned()));
        if let Some((_, code, message)) =
            alike.filter(|(alike, ..)| *alike > 0.8).max_by(|a, b| a.0.total_cmp(&b.0))
        {
            self.differ(differing(line, code, &message, text));
        }
    }
}

fn differing(line: usize, code: &Code, spec: &str, page: &str) -> Difference {
    let message = format!("the message of `{}` differs", code.wire);
    let mut difference = Difference::new(TEXT_DIFFERS, Some(line), page, message);
    difference.texts = Some((spec.to_owned(), page.to_owned()));
    difference
}

/// The messages in a cell that holds several: on lines of their own, apart by more than one space,
/// or one right after the other.
fn pieces(cell: &str, known: &[&str]) -> Vec<String> {
    let spaced = cell.replace(['\t', '\u{A0}'], " ");
    let pieces = spaced.split('\n').flat_map(|line| line.split("  ")).map(squeezed);
    let mut all = Vec::new();
    for piece in pieces {
        let mut cuts: Vec<usize> = known.iter().filter_map(|text| piece.find(text)).collect();
        cuts.extend([0, piece.len()]);
        cuts.sort_unstable();
        let parts = cuts.windows(2).filter_map(|cut| piece.get(*cut.first()?..*cut.get(1)?));
        all.extend(parts.map(|part| {
            let part =
                part.trim().trim_start_matches(['-', '•', '*', '–']).trim_end_matches([' ', '-', '•', '*']);
            part.trim().to_owned()
        }));
    }
    // A text that ends in a colon leads to the messages.
    all.retain(|part| !part.is_empty() && !part.ends_with(':'));
    all
}
