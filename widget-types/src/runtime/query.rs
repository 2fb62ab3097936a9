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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    start: Position,
    /// With [`ENCODED`](Self::ENCODED) if there is a `%` or `+` in it.
    end: Position,
}

impl Span {
    /// More than any position.
    const ENCODED: Position = 1 << 31;

    #[inline]
    fn new(start: usize, end: usize, encoded: bool) -> Self {
        // Texts that are scanned are short.
        let mark = if encoded { Self::ENCODED } else { 0 };
        Self { start: start as Position, end: end as Position | mark }
    }

    pub(crate) fn is_encoded(self) -> bool {
        self.end & Self::ENCODED != 0
    }

    #[inline]
    pub(crate) fn of(self, text: &str) -> &str {
        let end = self.end & !Self::ENCODED;
        text.get(self.start as usize..end as usize).unwrap_or_default()
    }
}

/// What was received for one documented parameter: its value. Nothing more than that, because results
/// hold many of them and are moved about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(Span);

impl Slot {
    pub(crate) const ABSENT: Self = Self(Span { start: 0, end: 0 });
    /// `k` without `=`. No value begins at 0: its name is before it.
    pub(crate) const BARE: Self = Self(Span { start: 0, end: Span::ENCODED });

    /// The text after `=`, empty where there is none, and whether it is encoded; `None` if the parameter
    /// is absent.
    #[inline]
    pub(crate) fn of(self, text: &str) -> Option<(&str, bool)> {
        (self != Self::ABSENT).then(|| (self.0.of(text), self.0.is_encoded()))
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
    /// The text up to a second `?` that separates like `&`, until that is passed; then all of it.
    bytes: &'t [u8],
    /// After the last pair: where the query ends.
    pub(crate) at: usize,
    /// `&amp;` was met.
    pub(crate) escaped_separator: bool,
    /// A tab or line break was met.
    pub(crate) line_break: bool,
}

impl<'t> RawPairs<'t> {
    pub(crate) fn new(text: &'t str, at: usize, second_question_mark: Option<usize>) -> Self {
        let bytes = text.as_bytes();
        let bytes = second_question_mark.and_then(|end| bytes.get(..end)).unwrap_or(bytes);
        Self { text, bytes, at, escaped_separator: false, line_break: false }
    }

    /// Goes to the next byte that begins a pair; `false` at the end of the query.
    #[inline]
    fn skip_separators(&mut self) -> bool {
        const ESCAPED_REST: &[u8] = b"amp;";

        let mut after_ampersand = false;
        loop {
            match self.bytes.get(self.at) {
                Some(b'&') => {
                    after_ampersand = true;
                    self.at += 1;
                }
                Some(b'a')
                    if after_ampersand
                        && self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(ESCAPED_REST)) =>
                {
                    after_ampersand = false;
                    self.escaped_separator = true;
                    self.at += ESCAPED_REST.len();
                }
                // The second `?`.
                None if self.bytes.len() < self.text.len() => {
                    after_ampersand = false;
                    self.bytes = self.text.as_bytes();
                    self.at += 1;
                }
                None | Some(b'#') => return false,
                Some(_) => return true,
            }
        }
    }

    /// Goes to the `=` behind this name, if both stand here as they are.
    #[inline]
    fn skip_name(&mut self, name: &str) -> bool {
        let end = self.at + name.len();
        // Most names fail the first test, which is the cheaper one.
        let is_here = self.bytes.get(end) == Some(&b'=')
            && self.bytes.get(self.at..end).is_some_and(|here| here == name.as_bytes());
        if is_here {
            self.at = end;
        }
        is_here
    }

    /// The name of the pair that begins here.
    #[inline]
    fn name(&mut self) -> Span {
        self.part(true)
    }

    /// What follows the name, if that is a `=`.
    #[inline]
    fn value(&mut self) -> Option<Span> {
        if self.bytes.get(self.at) != Some(&b'=') {
            return None;
        }
        self.at += 1;
        Some(self.part(false))
    }

    /// A name or a value, from here to what ends it.
    // Always, because a call takes as long as a short value does.
    #[inline(always)]
    fn part(&mut self, is_name: bool) -> Span {
        let bytes = self.bytes;
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
}

impl Iterator for RawPairs<'_> {
    type Item = RawPair;

    fn next(&mut self) -> Option<RawPair> {
        self.skip_separators().then(|| RawPair { name: self.name(), value: self.value() })
    }
}

/// The first position from `at` on that `marks` marks in its word, or the length. Some bytes are marked
/// that mean nothing.
#[inline]
fn find(bytes: &[u8], at: usize, marks: impl Fn(u64) -> u64) -> usize {
    let Some(mut rest) = bytes.get(at..) else { return at };
    while let Some((word, after)) = rest.split_first_chunk() {
        let found = marks(u64::from_le_bytes(*word));
        if found != 0 {
            return bytes.len() - rest.len() + found.trailing_zeros() as usize / 8;
        }
        rest = after;
    }
    // The zeros behind the last byte are marks.
    let word = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last).unbounded_shr(64 - 8 * rest.len() as u32),
        None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    };
    bytes.len() - rest.len() + marks(word).trailing_zeros() as usize / 8
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
///
/// With the two lowest bits turned over, `#` and `&` are below `%`, tabs and line breaks still are, and
/// `+` still is not.
fn in_encoded_value(word: u64) -> u64 {
    below(word ^ each(0b11), b'%' ^ 0b11)
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
/// several values stays. Plain names can be compared as they stand, which is faster.
pub(crate) fn fill(
    pairs: &mut RawPairs<'_>,
    names: &[&str],
    plain_names: bool,
    index_of: impl Fn(&str) -> Option<usize>,
    slots: &mut [Slot],
) -> Filled {
    let text = pairs.text;
    let mut filled = Filled::default();
    // Senders keep to the documented order: what follows the last name most often comes next. After a
    // name that is not documented, more of them may come, and are not compared with each that is.
    let mut expected = plain_names.then_some(0);
    while pairs.skip_separators() {
        let here = expected.and_then(|expected| {
            let mut is_here = |at: &usize| names.get(*at).is_some_and(|name| pairs.skip_name(name));
            Some(expected).filter(&mut is_here).or_else(|| (0..names.len()).find(is_here))
        });
        let index = here.or_else(|| {
            let name = pairs.name();
            if name.is_encoded() { index_of(&decode(name.of(text)).text) } else { index_of(name.of(text)) }
        });
        let received = pairs.value().map_or(Slot::BARE, Slot);
        expected = index.filter(|_| plain_names).map(|index| index + 1);
        let Some((index, slot)) = index.and_then(|at| Some((at, slots.get_mut(at)?))) else {
            continue;
        };
        if *slot == Slot::ABSENT {
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
    fn the_order_of_names_does_not_count() {
        const NAMES: [&str; 4] = ["a", "ab", "b", "c"];
        let received = ["a=1", "ab=2", "%62=3", "c", "unknown=5", "ac=6"];
        let orders = (0..received.len().pow(6)).filter_map(|n| {
            let order: Vec<_> = (0..6).map(|at| n / 6_usize.pow(at) % 6).collect();
            (0..6).all(|index| order.contains(&index)).then_some(order)
        });
        for order in orders {
            let text = format!("?{}", order.iter().map(|&at| received[at]).collect::<Vec<_>>().join("&"));
            let mut slots = [Slot::ABSENT; 4];
            let position = |name: &str| NAMES.iter().position(|known| *known == name);
            let filled = fill(&mut RawPairs::new(&text, 1, None), &NAMES, true, position, &mut slots);
            assert!(!filled.repeated && filled.conflict.is_none(), "{text}");
            let values = slots.map(|slot| slot.of(&text).map(|(value, _)| value));
            assert_eq!(values, [Some("1"), Some("2"), Some("3"), Some("")], "{text}");
            assert_eq!(slots.map(|slot| slot == Slot::BARE), [false, false, false, true], "{text}");
        }
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
            let found = pair.map(|pair| (pair.name.is_encoded(), pair.value.is_some_and(Span::is_encoded)));
            assert_eq!(found, Some((name, value)), "{text}");
        }
    }
}
