//! A recognised callback as positions, apart from the text they are positions in.

use std::borrow::Cow;

use super::notes::Note;
use super::parts::Parts;
use super::problem::{Problem, ProblemKind};
use super::query::{Slot, fill, position};
use super::received::{CallbackContract, Recognised};
use super::source::{Found, Source};
use super::whitespace::is_removed;

/// What was found in a text that is a callback, apart from its parameters: they are many bytes, and
/// stay in one place.
pub(crate) struct Reading {
    index: usize,
    found: Found,
    conflict: Option<usize>,
}

impl Reading {
    /// Reads the query in one pass, and its parameters into the `slots`, all still absent. Also tells
    /// whether there was a line break in it or behind it: the positions are of no use then.
    pub(crate) fn new<const N: usize, const S: usize>(
        contract: &'static CallbackContract<N, S>,
        text: &str,
        mut found: Found,
        index: usize,
        slots: &mut [Slot; N],
    ) -> (Self, bool) {
        let mut pairs = found.pairs(text);
        let filled = fill(&mut pairs, contract.position, slots);
        found.end = position(pairs.at);
        let fragment = text.get(pairs.at + 1..).unwrap_or_default();
        let notes = &mut found.notes;
        // An `intent:` URL has a fragment by its nature: the last one.
        let is_wrapping = notes.contains(Note::IntentUnwrapped) && !fragment.contains('#');
        notes.add_if(!fragment.is_empty() && !is_wrapping, Note::Fragment);
        notes.add_if(filled.repeated, Note::RepeatedParameter);
        notes.add_if(pairs.escaped_separator, Note::EscapedSeparator);
        let line_break = pairs.line_break || fragment.bytes().any(is_removed);
        (Self { index, found, conflict: filled.conflict }, line_break)
    }

    /// Joins the positions with their text: `cleaned` if there is one.
    // Inlined, it need not move the slots.
    #[inline]
    pub(crate) fn into_recognised<'a, const N: usize, const S: usize>(
        self,
        contract: &'static CallbackContract<N, S>,
        url: &'a str,
        cleaned: Option<Box<str>>,
        slots: [Slot; N],
    ) -> Recognised<'a, N> {
        let source = Source { raw: Cow::Borrowed(url), cleaned, found: self.found };
        match self.conflict.and_then(|at| contract.parameters.get(at)) {
            Some(parameter) => Recognised::Problem(Problem::new(
                ProblemKind::Conflict { parameter },
                source,
                &contract.parameters,
            )),
            None => Recognised::Ours(self.index, Parts { source, names: &contract.parameters, slots }),
        }
    }
}
