//! A received callback URL, before anything is known about its parameters.

use std::borrow::Cow;
use std::fmt;
use std::num::NonZero;

use super::notes::{Note, Notes};
use super::query::{Position, RawPair, RawPairs, Span};
use super::text::Text;

/// The received text and where its query is. Holds positions, so it can be copied freely.
#[derive(Clone)]
pub(crate) struct Source<'a> {
    pub(crate) raw: Cow<'a, str>,
    /// `raw` without whitespace that does not belong to it, if there was any. Positions refer to it.
    pub(crate) cleaned: Option<Box<str>>,
    pub(crate) found: Found,
}

/// What recognition found out about a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// The name of the callback URL.
    pub(crate) callback: &'static str,
    pub(crate) query: Position,
    /// Where the query ends, and a fragment may begin.
    pub(crate) end: Position,
    pub(crate) second_question_mark: Option<NonZero<Position>>,
    /// Which of the first 64 pairs belong to the configured URL itself.
    pub(crate) own: u64,
    pub(crate) notes: Notes,
}

impl Found {
    /// The pairs of the text that this was found out about.
    pub(crate) fn pairs<'t>(&self, text: &'t str) -> RawPairs<'t> {
        let second = self.second_question_mark.map(|at| at.get() as usize);
        RawPairs::new(text, self.query as usize, second)
    }
}

impl<'a> Source<'a> {
    pub(crate) fn text(&self) -> &str {
        self.cleaned.as_deref().unwrap_or(&self.raw)
    }

    pub(crate) fn pairs(&self) -> Pairs<'_> {
        let text = self.text().get(..self.found.end as usize).unwrap_or_default();
        Pairs { raw: self.found.pairs(text), text, own: self.found.own }
    }

    /// Whether parameters seem to stand after the `#`.
    pub(crate) fn has_pairs_in_fragment(&self) -> bool {
        let fragment = self.text().get(self.found.end as usize..).unwrap_or_default();
        fragment.contains('=') && !self.found.notes.contains(Note::IntentUnwrapped)
    }

    pub(crate) fn into_owned(self) -> Source<'static> {
        Source { raw: Cow::Owned(self.raw.into_owned()), cleaned: self.cleaned, found: self.found }
    }
}

/// A received pair. `k` has no value, `k=` an empty one. `Debug` hides the value: it may be a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The name.
    pub name: Text<'a>,
    /// What follows the `=`; `None` if there is no `=`.
    pub value: Option<Text<'a>>,
    /// Whether the pair belongs to the query of the configured URL itself. Only the first 64 pairs
    /// of a URL are marked.
    pub own: bool,
}

impl fmt::Debug for Pair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.value.as_ref().map(|_| format_args!("***"));
        f.debug_struct("Pair")
            .field("name", &self.name)
            .field("value", &value)
            .field("own", &self.own)
            .finish()
    }
}

/// The received pairs, in order. Empty pairs (`&&`) are skipped.
#[derive(Clone)]
pub struct Pairs<'a> {
    raw: RawPairs<'a>,
    text: &'a str,
    own: u64,
}

impl fmt::Debug for Pairs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a> Iterator for Pairs<'a> {
    type Item = Pair<'a>;

    fn next(&mut self) -> Option<Pair<'a>> {
        let RawPair { name, value } = self.raw.next()?;
        let text = |span: Span| Text::scanned(span.of(self.text), span.is_encoded());
        let own = self.own & 1 == 1;
        self.own >>= 1;
        Some(Pair { name: text(name), value: value.map(text), own })
    }
}
