//! From [`Node`] to the structs of [`format`](crate::format), with every mistake reported.
//!
//! This is a `serde` deserializer that never fails: it notes what is wrong, puts something
//! harmless in its place and goes on. What a struct may hold, it learns from the struct itself:
//! `serde` passes the names of the fields, and a missing field is decoded from [`None`], which
//! only an optional type accepts. So the format is written down once, in its structs.

use std::cell::RefCell;

use serde::de::value::{Error, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::finding::Finding;
use crate::names::nearest;
use crate::yaml::{Node, Step};

/// Decodes a file. `None` only when a type asks for something this reader does not offer.
pub(crate) fn decode<T: DeserializeOwned>(node: &Node, file: &str, findings: &mut Vec<Finding>) -> Option<T> {
    let sink = RefCell::new(Vec::new());
    let root = Decoder { node: Some(node), place: &Place::Root, file, sink: &sink, silent: false };
    let decoded = T::deserialize(root).ok();
    findings.append(&mut sink.into_inner());
    decoded
}

/// The way to a node, as a list that lives on the stack.
enum Place<'p> {
    Root,
    Under(&'p Place<'p>, Step),
}

impl Place<'_> {
    fn steps(&self) -> Vec<Step> {
        match self {
            Self::Root => Vec::new(),
            Self::Under(parent, step) => {
                let mut steps = parent.steps();
                steps.push(step.clone());
                steps
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Decoder<'a, 'p> {
    /// `None` for a key that is not there.
    node: Option<&'a Node>,
    place: &'p Place<'p>,
    file: &'a str,
    sink: &'a RefCell<Vec<Finding>>,
    /// Set below something that is already reported as a whole.
    silent: bool,
}

impl<'a> Decoder<'a, '_> {
    fn report(&self, finding: Finding) {
        if !self.silent {
            self.sink.borrow_mut().push(finding);
        }
    }

    fn finding(&self, rule: &'static str) -> Finding {
        Finding::new(rule, self.file, self.place.steps())
    }

    /// Reports that the node is missing or is not what is expected; something harmless is put in its place.
    fn mismatch(&self, expected: &str) {
        self.report_mismatch(expected, false);
    }

    /// The same where names may be in what is replaced.
    fn loss(&self, expected: &str) {
        self.report_mismatch(expected, true);
    }

    fn report_mismatch(&self, expected: &str, drops: bool) {
        let found =
            match self.node {
                None => {
                    let name = match self.place {
                        Place::Under(_, Step::Key(name, _)) => name.as_str(),
                        _ => "",
                    };
                    self.report(self.finding("missing-key").says(
                        format!("the key `{name}` is missing"),
                        format!("add `{name}:` with {expected}"),
                    ));
                    return;
                }
                Some(Node::Null) => "nothing".to_owned(),
                Some(Node::Bool(value)) => format!("the truth value {value}"),
                Some(Node::Number(number)) => format!("the number {number}"),
                Some(Node::Text(text)) => format!("the text {text:?}"),
                Some(Node::List(_)) => "a list".to_owned(),
                Some(Node::Map(_)) => "a mapping".to_owned(),
            };
        let help = match self.node {
            Some(Node::Bool(_) | Node::Number(_)) if expected == "a text" => "put the value in quotes",
            Some(Node::Null) => "give it a value, or leave the key out where it is optional",
            _ => "see the format's README for what stands here",
        };
        let finding = self.finding("wrong-type").says(format!("expected {expected}, found {found}"), help);
        self.report(Finding { drops, ..finding });
    }

    fn text(&self) -> String {
        match self.node {
            Some(Node::Text(text)) => text.clone(),
            Some(Node::Number(text)) => {
                self.mismatch("a text");
                text.clone()
            }
            Some(Node::Bool(value)) => {
                self.mismatch("a text");
                value.to_string()
            }
            _ => {
                self.loss("a text");
                String::new()
            }
        }
    }

    /// Reports keys that are not `known` and keys that are repeated.
    fn check_keys(&self, entries: &[(String, Node)], known: Option<&[&str]>) {
        for (index, (key, _)) in entries.iter().enumerate() {
            let nth = entries[..index].iter().filter(|(other, _)| other == key).count();
            let place = Place::Under(self.place, Step::Key(key.clone(), nth));
            let at = Decoder { place: &place, ..*self };
            if nth == 1 {
                let mut finding = at.finding("duplicate-key").on_key().says(
                    format!("the key `{key}` stands here twice"),
                    "remove one of them: YAML readers silently keep only the last",
                );
                let mut first = self.place.steps();
                first.push(Step::key(key));
                finding.other = Some((self.file.to_owned(), first));
                at.report(finding);
            }
            let Some(known) = known else { continue };
            if nth == 0 && !known.contains(&key.as_str()) {
                let help = match nearest(key, known.iter().copied()) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => format!("the keys that may stand here are {}", known.join(", ")),
                };
                at.report(at.finding("unknown-key").on_key().says(format!("unknown key `{key}`"), help));
            }
        }
    }
}

impl<'de, 'a> Deserializer<'de> for Decoder<'a, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.text())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(Node::Bool(value)) = self.node {
            return visitor.visit_bool(*value);
        }
        self.mismatch("true or false");
        visitor.visit_bool(false)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(Node::Number(number)) = self.node
            && let Ok(number) = number.parse()
        {
            return visitor.visit_u64(number);
        }
        self.mismatch("a whole number, 0 or more");
        visitor.visit_u64(1)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node {
            None => visitor.visit_none(),
            Some(Node::Null) => {
                self.mismatch("a value");
                visitor.visit_none()
            }
            Some(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let choice = match self.node {
            Some(Node::Text(text)) => variants.iter().find(|variant| *variant == text),
            _ => None,
        };
        let choice = choice.or_else(|| {
            self.mismatch(&format!("one of {}", variants.join(", ")));
            variants.first()
        });
        let choice: StrDeserializer<'_, Error> = choice.copied().unwrap_or_default().into_deserializer();
        visitor.visit_enum(choice)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let items = match self.node {
            None => &[],
            Some(Node::List(items)) => items.as_slice(),
            // A single text may stand for a list of one.
            Some(node @ Node::Text(_)) => std::slice::from_ref(node),
            Some(_) => {
                self.loss("a list");
                &[]
            }
        };
        let single = matches!(self.node, Some(Node::Text(_)));
        visitor.visit_seq(Items { at: self, items, next: 0, single })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let entries = match self.node {
            None => &[],
            Some(Node::Map(entries)) => entries.as_slice(),
            Some(_) => {
                self.loss("a mapping");
                &[]
            }
        };
        self.check_keys(entries, None);
        visitor.visit_map(Entries { at: self, entries, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let (at, entries) = match self.node {
            Some(Node::Map(entries)) => (self, entries.as_slice()),
            _ => {
                self.loss("a mapping");
                (Decoder { silent: true, ..self }, &[][..])
            }
        };
        at.check_keys(entries, Some(fields));
        visitor.visit_map(Fields { fields, at, entries, current: 0, next: 0 })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char str bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct identifier ignored_any
    }
}

/// The items of a list.
struct Items<'a, 'p> {
    at: Decoder<'a, 'p>,
    items: &'a [Node],
    next: usize,
    single: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(node) = self.items.get(self.next) else { return Ok(None) };
        let place = Place::Under(self.at.place, Step::Item(self.next));
        self.next += 1;
        let place = if self.single { self.at.place } else { &place };
        seed.deserialize(Decoder { node: Some(node), place, ..self.at }).map(Some)
    }
}

/// The entries of a mapping whose keys are free.
struct Entries<'a, 'p> {
    at: Decoder<'a, 'p>,
    entries: &'a [(String, Node)],
    next: usize,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, _)) = self.entries.get(self.next) else { return Ok(None) };
        seed.deserialize(key.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let entry = self.entries.get(self.next);
        self.next += 1;
        let key = entry.map_or("", |(key, _)| key);
        let place = Place::Under(self.at.place, Step::key(key));
        seed.deserialize(Decoder { node: entry.map(|(_, node)| node), place: &place, ..self.at })
    }
}

/// The fields of a struct, each exactly once, whether it is there or not.
struct Fields<'a, 'p> {
    fields: &'static [&'static str],
    at: Decoder<'a, 'p>,
    entries: &'a [(String, Node)],
    current: usize,
    next: usize,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(name) = self.fields.get(self.next) else { return Ok(None) };
        self.current = self.next;
        self.next += 1;
        seed.deserialize((*name).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let name = self.fields.get(self.current).copied().unwrap_or_default();
        let node = self.entries.iter().find(|(key, _)| key == name).map(|(_, node)| node);
        let place = Place::Under(self.at.place, Step::key(name));
        seed.deserialize(Decoder { node, place: &place, ..self.at })
    }
}
