//! The pairs of a query, found in one pass and left encoded.

use super::decode::{DecodedBytes, decode};
use super::whitespace::is_removed;

/// A position in a received text. Small, because results hold many of them.
pub(crate) type Position = u32;

/// Longer texts than `MAX_URL_LENGTH` are never scanned, so their positions need not be right.
pub(crate) fn position(at: usize) -> Position {
    Position::try_from(at).unwrap_or(Position::MAX)
}

/// A piece of the received text, by position so that it stays right when the text is copied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    start: Position,
    end: Position,
    /// There is a `%` or `+` in it.
    pub(crate) encoded: bool,
}

impl Span {
    fn new(start: usize, end: usize, encoded: bool) -> Self {
        Self { start: position(start), end: position(end), encoded }
    }

    #[inline]
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// What was received for one documented parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Slot {
    /// `k=…`
    Value(Span),
    /// `k` without `=`.
    Bare,
    Absent,
}

impl Slot {
    /// The text after `=`, empty where there is none; `None` if the parameter is absent.
    #[inline]
    pub(crate) fn of(self, text: &str) -> Option<(&str, bool)> {
        match self {
            Self::Absent => None,
            Self::Bare => Some(("", false)),
            Self::Value(span) => Some((span.of(text), span.encoded)),
        }
    }
}

/// One pair, by position.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RawPair {
    pub(crate) name: Span,
    /// `None` if there is no `=`.
    pub(crate) value: Option<Span>,
}

/// The pairs of the query that begins at `at`, up to a `#` or the end of the text.
#[derive(Clone, Debug)]
pub(crate) struct RawPairs<'t> {
    text: &'t str,
    /// After the last pair: where the query ends.
    pub(crate) at: usize,
    /// Position of a second `?` that separates like `&`.
    second_question_mark: Option<usize>,
    /// `&amp;` was met.
    pub(crate) escaped_separator: bool,
    /// A tab or line break was met.
    pub(crate) line_break: bool,
}

impl<'t> RawPairs<'t> {
    pub(crate) fn new(text: &'t str, at: usize, second_question_mark: Option<usize>) -> Self {
        Self { text, at, second_question_mark, escaped_separator: false, line_break: false }
    }

    /// A name or a value, from here to what ends it.
    #[inline]
    fn part(&mut self, bytes: &[u8], is_name: bool) -> Span {
        let start = self.at;
        let mut encoded = false;
        let mut at = start;
        loop {
            at = match (is_name, encoded) {
                (true, _) => find(bytes, at, in_name),
                (false, false) => find(bytes, at, in_value),
                (false, true) => find(bytes, at, in_encoded_value),
            };
            match bytes.get(at) {
                None | Some(b'&' | b'#') => break,
                Some(b'=') if is_name => break,
                Some(b'%' | b'+') => encoded = true,
                Some(&byte) if is_removed(byte) => self.line_break = true,
                Some(_) => {}
            }
            at += 1;
        }
        self.at = at;
        Span::new(start, at, encoded)
    }

    /// Goes to the next byte that begins a pair; `false` at the end of the query.
    fn skip_separators(&mut self) -> bool {
        const ESCAPED_REST: &[u8] = b"amp;";

        let bytes = self.text.as_bytes();
        let mut after_ampersand = false;
        loop {
            match bytes.get(self.at) {
                None | Some(b'#') => return false,
                Some(b'&') => {
                    after_ampersand = true;
                    self.at += 1;
                }
                Some(b'?') if self.second_question_mark == Some(self.at) => {
                    after_ampersand = false;
                    self.at += 1;
                }
                Some(b'a')
                    if after_ampersand
                        && bytes.get(self.at..).is_some_and(|rest| rest.starts_with(ESCAPED_REST)) =>
                {
                    after_ampersand = false;
                    self.escaped_separator = true;
                    self.at += ESCAPED_REST.len();
                }
                Some(_) => return true,
            }
        }
    }
}

impl Iterator for RawPairs<'_> {
    type Item = RawPair;

    fn next(&mut self) -> Option<RawPair> {
        if !self.skip_separators() {
            return None;
        }
        let limit = match self.second_question_mark {
            Some(limit) if self.at < limit => limit,
            _ => self.text.len(),
        };
        let bytes = self.text.as_bytes().get(..limit)?;
        let name = self.part(bytes, true);
        if bytes.get(self.at) != Some(&b'=') {
            return Some(RawPair { name, value: None });
        }
        self.at += 1;
        let value = self.part(bytes, false);
        Some(RawPair { name, value: Some(value) })
    }
}

/// The first position from `at` on that `marks` marks in its word, or the length. Some bytes are marked
/// that mean nothing.
#[inline]
fn find(bytes: &[u8], mut at: usize, marks: impl Fn(u64) -> u64) -> usize {
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let found = marks(u64::from_le_bytes(*word));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    // The zeros behind the last byte are marks.
    let rest = bytes.get(at..).unwrap_or_default();
    let word = rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
    at + marks(word).trailing_zeros() as usize / 8
}

/// Marks what may mean something in a name.
///
/// Tabs, line breaks, `#`, `%`, `&` and `+` are all below `,`; only `=` is not. So eight bytes are
/// tested at once with little arithmetic.
fn in_name(word: u64) -> u64 {
    in_value(word) | equal(word, b'=')
}

/// Marks what may mean something in a value.
fn in_value(word: u64) -> u64 {
    below(word, b',')
}

/// Marks what may mean something in a value after an escape: one is as good as many.
fn in_encoded_value(word: u64) -> u64 {
    below(word, b'\'') & !equal(word, b'%')
}

/// Each byte of the word is this.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Sets the top bit of the first byte that is less than `limit`, and perhaps of later bytes.
fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(each(limit)) & !word & each(0x80)
}

/// Sets the top bit of the first byte that equals `byte`, and perhaps of later bytes.
fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ each(byte), 1)
}

/// What [`fill`] met among the documented parameters.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    /// A parameter came again with an equal value.
    pub(crate) repeated: bool,
    /// The first parameter that came again with another value.
    pub(crate) conflict: Option<usize>,
}

/// Reads all pairs, and puts the values of documented parameters into their slots. The first of
/// several values stays.
pub(crate) fn fill(
    pairs: &mut RawPairs<'_>,
    index_of: impl Fn(&str) -> Option<usize>,
    slots: &mut [Slot],
) -> Filled {
    let text = pairs.text;
    let mut filled = Filled::default();
    for pair in pairs {
        let raw_name = pair.name.of(text);
        let found = if pair.name.encoded { index_of(&decode(raw_name).text) } else { index_of(raw_name) };
        let Some((index, slot)) = found.and_then(|at| Some((at, slots.get_mut(at)?))) else {
            continue;
        };
        let received = pair.value.map_or(Slot::Bare, Slot::Value);
        if matches!(slot, Slot::Absent) {
            *slot = received;
            continue;
        }
        let (first, _) = slot.of(text).unwrap_or_default();
        let (again, _) = received.of(text).unwrap_or_default();
        // Byte by byte: many repetitions of a long value must not cost its length each time.
        if DecodedBytes::new(first).eq(DecodedBytes::new(again)) {
            filled.repeated = true;
        } else {
            filled.conflict = filled.conflict.or(Some(index));
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(&str, Option<&str>)> {
        RawPairs::new(text, 0, None)
            .map(|pair| (pair.name.of(text), pair.value.map(|value| value.of(text))))
            .collect()
    }

    #[test]
    fn marks_are_found_wherever_they_stand() {
        type Marks = fn(u64) -> u64;
        for text in
            ["", "a", "é-~z,:?/", "no-marks-at-all", "\t\n\r#%&+=", "%$&%'#", "a=b&c=%20+d#e\n=é=\u{1F600}&"]
        {
            for padding in 0..20 {
                let text = format!("{}{text}", "x".repeat(padding));
                let bytes = text.as_bytes();
                let kinds: [(Marks, &[u8]); 3] =
                    [(in_name, b"\t\n\r#%&+="), (in_value, b"\t\n\r#%&+"), (in_encoded_value, b"\t\n\r#&")];
                for (marks, wanted) in kinds {
                    for start in 0..=bytes.len() {
                        let found = find(bytes, start, marks);
                        let first = bytes[start..].iter().position(|byte| wanted.contains(byte));
                        let first = first.map_or(bytes.len(), |at| start + at);
                        // An earlier one is that of a byte that means nothing.
                        assert!(start <= found && found <= first, "{text:?}: {found}, {first}");
                        assert!(found == first || bytes[found] < b',', "{text:?}: {found}, {first}");
                    }
                }
            }
        }
    }

    #[test]
    fn separators() {
        assert_eq!(pairs("a=b&c"), [("a", Some("b")), ("c", None)]);
        assert_eq!(pairs("&&a=&=b&&"), [("a", Some("")), ("", Some("b"))]);
        assert_eq!(pairs("a=b;c=d=e"), [("a", Some("b;c=d=e"))]);
        assert_eq!(pairs("a=b&amp;c&amp;&amp;amp;d"), [("a", Some("b")), ("c", None), ("amp;d", None)]);
        assert_eq!(pairs("amp;a=amp;b"), [("amp;a", Some("amp;b"))]);
        assert_eq!(pairs("a=b#c&d"), [("a", Some("b"))]);
        assert_eq!(pairs(""), []);
        assert_eq!(pairs("a?b=c?d"), [("a?b", Some("c?d"))]);
        assert_eq!(pairs("?a=b&?c"), [("?a", Some("b")), ("?c", None)]);
    }

    #[test]
    fn escapes_are_marked_where_they_are() {
        for (text, name, value) in [
            ("a=b", false, false),
            ("%61=b", true, false),
            ("a=b+c", false, true),
            ("a=long-enough-to-need-two-words%20", false, true),
        ] {
            let pair = RawPairs::new(text, 0, None).next();
            let found = pair.map(|pair| (pair.name.encoded, pair.value.is_some_and(|v| v.encoded)));
            assert_eq!(found, Some((name, value)), "{text}");
        }
    }
}
