//! The only place that knows YAML: text to [`Node`], and a place in the tree to its position.
//!
//! `serde_yaml` reports the exact position of an error that is raised inside a visitor. So no
//! second parser is needed for positions: `Places` reads the text once more and fails everywhere
//! on purpose.

mod places;

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

pub(crate) use places::Places;

/// A YAML value. A mapping keeps its order and its repeated keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as Rust prints it.
    Number(String),
    /// Text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Vec<(String, Node)>),
}

/// One step on the way from the root of a file to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a mapping: the key and which of the equal keys is meant, counted from 0.
    Key(String, usize),
    /// Into a sequence.
    Item(usize),
}

impl Step {
    /// The step to the first such key.
    ///
    /// ```
    /// use widget_codegen::yaml::Step;
    ///
    /// assert_eq!(Step::key("codes"), Step::Key("codes".to_owned(), 0));
    /// ```
    pub fn key(name: &str) -> Self {
        Self::Key(name.to_owned(), 0)
    }
}

/// Where something stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The same, or the end of its text: `serde_yaml` places the end of a text without a last line break
    /// on a line that the text does not have.
    fn before(self, end: Self) -> Self {
        if self.line > end.line { end } else { self }
    }

    /// The position after the last character.
    pub(crate) fn end_of(text: &str) -> Self {
        // What YAML takes for the end of a line.
        const ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

        let returns = text.matches("\r\n").count();
        let last = text.rsplit(ENDS).next().unwrap_or_default();
        Self { line: text.matches(ENDS).count() - returns + 1, column: last.chars().count() + 1 }
    }
}

/// Far deeper than any contract, and far below where `serde_yaml`, which scans all open brackets
/// again for every further one, takes long before it refuses.
const MAX_OPEN_BRACKETS: usize = 1_000;

/// Where more brackets are open than in any contract. Those in quotes count as well: it is a guard,
/// and what passes it is judged by `serde_yaml`.
fn too_deep(text: &str) -> Option<Position> {
    let mut open = 0_usize;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > MAX_OPEN_BRACKETS {
            return text.get(..offset).map(Position::end_of);
        }
    }
    None
}

/// Reads a text. The error is what is wrong with its syntax, and where.
///
/// ```
/// use widget_codegen::yaml::{Node, read};
///
/// let Ok(Node::Map(entries)) = read("code: 400\ncode: \"400\"") else { unreachable!() };
/// // Nothing is lost: neither the first of two equal keys nor the quotes.
/// assert_eq!(entries[0], ("code".to_owned(), Node::Number("400".to_owned())));
/// assert_eq!(entries[1], ("code".to_owned(), Node::Text("400".to_owned())));
/// ```
pub fn read(text: &str) -> Result<Node, (String, Option<Position>)> {
    if let Some(position) = too_deep(text) {
        return Err(("nested too deeply".to_owned(), Some(position)));
    }
    serde_yaml::Deserializer::from_str(text).deserialize_any(NodeVisitor).map_err(|error| {
        let position = position(&error).map(|at| at.before(Position::end_of(text)));
        // The position is told by the caller; `serde_yaml` appends it to the message as well.
        let message = error.to_string();
        let cut = message.find(" at line ").unwrap_or(message.len());
        (message[..cut].to_owned(), position)
    })
}

fn position(error: &serde_yaml::Error) -> Option<Position> {
    let at = error.location()?;
    Some(Position { line: at.line(), column: at.column() })
}

struct NodeSeed;

impl<'de> DeserializeSeed<'de> for NodeSeed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain YAML, without tags")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    /// A file without anything.
    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(NodeSeed)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(NodeSeed)? {
            let key = match key {
                Node::Text(text) | Node::Number(text) => text,
                Node::Bool(value) => value.to_string(),
                Node::Null => "null".to_owned(),
                Node::List(_) | Node::Map(_) => return Err(A::Error::custom("a key that is no text")),
            };
            map.push((key, entries.next_value_seed(NodeSeed)?));
        }
        Ok(Node::Map(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a: 1\nb:\n  - x: 'ç' # é\n    y: {z: true}\n  - |\n    folded\na: 2\nc: [{}, []]\n";

    fn at(place: &[Step], key: bool) -> Option<(usize, usize)> {
        Places::of(TEXT).locate(place, key).map(|at| (at.line, at.column))
    }

    #[test]
    fn nothing_stands_in_a_text_of_blanks() {
        for (text, end) in [("", (1, 1)), (" ", (1, 2)), ("\n ", (2, 2))] {
            let found = Places::of(text).locate(&[], false).map(|at| (at.line, at.column));
            assert!(found <= Some(end), "{text:?}: {found:?}");
        }
    }

    #[test]
    fn finds_values_and_keys() {
        let b = Step::key("b");
        assert_eq!(at(&[Step::key("a")], false), Some((1, 4)));
        assert_eq!(at(&[Step::Key("a".into(), 1)], true), Some((7, 1)));
        assert_eq!(at(&[Step::Key("a".into(), 1)], false), Some((7, 4)));
        assert_eq!(at(&[b.clone(), Step::Item(0), Step::key("x")], false), Some((3, 8)));
        assert_eq!(at(&[b.clone(), Step::Item(0), Step::key("y"), Step::key("z")], true), Some((4, 9)));
        assert_eq!(at(&[b.clone(), Step::Item(0), Step::key("y"), Step::key("z")], false), Some((4, 12)));
        assert_eq!(at(&[b.clone(), Step::Item(1)], false), Some((5, 5)));
        assert_eq!(at(std::slice::from_ref(&b), true), Some((2, 1)));
        assert_eq!(at(&[b.clone(), Step::Item(0)], false), Some((3, 5)));
        assert_eq!(at(&[b.clone(), Step::Item(0), Step::key("y")], false), Some((4, 9)));
        assert_eq!(at(&[b], false), Some((3, 5)));
        assert_eq!(at(&[Step::key("missing")], false), None);
        assert_eq!(at(&[Step::key("c"), Step::Item(0)], false), Some((8, 5)));
        assert_eq!(at(&[Step::key("c"), Step::Item(1)], false), Some((8, 9)));
        assert_eq!(at(&[Step::key("c")], false), Some((8, 5)));
        assert_eq!(at(&[], false), Some((1, 1)));
    }

    #[test]
    fn keeps_order_and_repeated_keys() {
        let node = read("b: 1\na: 2\nb: 3\n").unwrap();
        let number = |text: &str| Node::Number(text.into());
        assert_eq!(
            node,
            Node::Map(vec![("b".into(), number("1")), ("a".into(), number("2")), ("b".into(), number("3"))])
        );
    }

    #[test]
    fn syntax_errors_have_a_position() {
        let (message, position) = read("a: [1,\nb: 2").unwrap_err();
        assert!(!message.contains("line"), "{message}");
        assert!(position.is_some());
    }

    #[test]
    fn no_syntax_error_is_behind_the_end() {
        for (text, line, column) in [
            ("a: [1", 1, 6),
            ("a: [1\n", 2, 1),
            ("a:\r\n- b\r\n- [ç", 3, 5),
            ("a: [\u{85}\r1,\u{2028}ç: {", 4, 5),
            ("a: 'b", 1, 6),
        ] {
            let (_, position) = read(text).unwrap_err();
            assert_eq!(position, Some(Position { line, column }), "{text:?}");
        }
    }
}
