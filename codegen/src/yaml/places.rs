//! A place in the tree to its position in the text.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Position, Step, position};

/// Where everything in a text stands.
///
/// Every key and every scalar fails on purpose while the text is read once more; what holds it
/// catches the error, which carries the position, and goes on. Where something is empty, there is
/// nothing in it to fail, and to fail itself would end the reading: it is only counted.
pub(crate) struct Places<'t> {
    text: &'t str,
    end: Position,
    root: Option<Spot>,
}

/// A value of the text.
enum Spot {
    /// A scalar.
    At(Position),
    /// The how-manieth empty list or mapping of the text.
    Empty(usize),
    /// A list.
    List(Vec<Spot>),
    /// A mapping: the keys, where they stand, and their values.
    Map(Vec<(String, Position, Spot)>),
}

impl<'t> Places<'t> {
    /// Reads a text; one that is no YAML has no places.
    pub(crate) fn of(text: &'t str) -> Self {
        let walk = Walk { empty: &Cell::new(0), stop_at: None };
        let read = walk.deserialize(serde_yaml::Deserializer::from_str(text));
        Self { text, end: Position::end_of(text), root: read.or_else(caught).ok() }
    }

    /// The position of the value at the end of `place`, or of its key.
    pub(crate) fn locate(&self, place: &[Step], key: bool) -> Option<Position> {
        let found = match self.root.as_ref()?.find(place, key)? {
            Found::At(position) => position,
            Found::Empty(nth) => {
                let walk = Walk { empty: &Cell::new(0), stop_at: Some(nth) };
                position(&walk.deserialize(serde_yaml::Deserializer::from_str(self.text)).err()?)?
            }
        };
        Some(found.before(self.end))
    }
}

enum Found {
    At(Position),
    Empty(usize),
}

impl Spot {
    fn find(&self, place: &[Step], key: bool) -> Option<Found> {
        match (self, place.split_first()) {
            (Self::At(position), None) => Some(Found::At(*position)),
            (Self::Empty(nth), None) => Some(Found::Empty(*nth)),
            // What is not empty begins with its first item or key.
            (Self::List(items), None) => items.first()?.find(place, key),
            (Self::Map(entries), None) => entries.first().map(|(_, at, _)| Found::At(*at)),
            (Self::List(items), Some((Step::Item(index), rest))) => items.get(*index)?.find(rest, key),
            (Self::Map(entries), Some((Step::Key(name, nth), rest))) => {
                let (_, at, value) = entries.iter().filter(|(found, ..)| found == name).nth(*nth)?;
                if key && rest.is_empty() { Some(Found::At(*at)) } else { value.find(rest, key) }
            }
            _ => None,
        }
    }
}

/// The message of the errors that are raised on purpose; `serde_yaml` puts the way before it, and
/// the position after it.
const HERE: &str = "\u{1}here";

/// What an error that was raised on purpose is raised for.
fn caught<E: fmt::Display>(error: E) -> Result<Spot, E> {
    position_here(&error).map(Spot::At).ok_or(error)
}

/// The position of an error that was raised on purpose, inside of the reading: there it is no more
/// than its message, which leaves out the position of what comes first.
fn position_here(error: &impl fmt::Display) -> Option<Position> {
    let message = error.to_string();
    let (_, tail) = message.rsplit_once(HERE)?;
    let Some((line, column)) = tail.trim_start_matches(" at line ").split_once(" column ") else {
        return Some(Position { line: 1, column: 1 });
    };
    Some(Position { line: line.parse().ok()?, column: column.parse().ok()? })
}

#[derive(Clone, Copy)]
struct Walk<'a> {
    /// How many empty lists and mappings there were so far.
    empty: &'a Cell<usize>,
    /// The one to stop at, to learn where it stands.
    stop_at: Option<usize>,
}

impl Walk<'_> {
    fn empty<E: serde::de::Error>(self) -> Result<Spot, E> {
        let nth = self.empty.get();
        self.empty.set(nth + 1);
        if self.stop_at == Some(nth) { Err(E::custom("stopped")) } else { Ok(Spot::Empty(nth)) }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Spot;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Spot, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Spot;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain YAML")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Spot, E> {
        Err(E::custom(HERE))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Spot, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self).or_else(|error| caught(error).map(Some))? {
            list.push(item);
        }
        if list.is_empty() { self.empty() } else { Ok(Spot::List(list)) }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Spot, A::Error> {
        let mut map = Vec::new();
        let name = RefCell::new(String::new());
        while let Err(error) = entries.next_key_seed(Key(&name)) {
            let Some(at) = position_here(&error) else { return Err(error) };
            let value = entries.next_value_seed(self).or_else(caught)?;
            map.push((name.take(), at, value));
        }
        if map.is_empty() { self.empty() } else { Ok(Spot::Map(map)) }
    }
}

/// Notes what a key is called, and fails.
struct Key<'a>(&'a RefCell<String>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<(), E> {
        key.clone_into(&mut self.0.borrow_mut());
        Err(E::custom(HERE))
    }
}
