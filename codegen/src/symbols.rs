//! Every name of a contract that something can refer to or that becomes a type.

use crate::format;
use crate::model::TypeRef;
use crate::names::{Firsts, type_name};
use crate::raw::Chapter;
use crate::yaml::Step;

/// The types of fields that need no declaration.
pub(crate) const BUILT_IN: &[&str] = &["text", "secret", "flag", "integer", "number", "json"];

/// The way to an item: chapter path and steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) file: String,
    pub(crate) place: Vec<Step>,
}

impl At {
    pub(crate) fn file(path: &str) -> Self {
        Self { file: path.to_owned(), place: Vec::new() }
    }

    pub(crate) fn key(&self, name: &str) -> Self {
        self.step(Step::key(name))
    }

    pub(crate) fn item(&self, index: usize) -> Self {
        self.step(Step::Item(index))
    }

    fn step(&self, step: Step) -> Self {
        let mut at = self.clone();
        at.place.push(step);
        at
    }
}

/// What a name stands for.
#[derive(Clone, Copy)]
pub(crate) enum Symbol<'a> {
    Set(&'a format::CodeSet),
    Value(&'a format::Value),
    Object(&'a format::Object),
    CallbackUrls,
}

/// Something that becomes a type in Rust.
pub(crate) struct Named {
    /// The name in Rust.
    pub(crate) rust: String,
    /// What to point at.
    pub(crate) at: At,
}

/// Something that a name refers to.
struct Declared<'a> {
    symbol: Symbol<'a>,
    target: TypeRef,
    at: At,
}

/// All names of a contract.
#[derive(Default)]
pub(crate) struct Symbols<'a> {
    declared: Vec<Declared<'a>>,
    /// Positions in `declared`.
    by_name: Firsts,
    /// Every type that will exist, in order, clashes included.
    pub(crate) types: Vec<Named>,
    /// Names that are given twice: the second place and the first.
    pub(crate) repeated: Vec<(String, At, At)>,
}

/// The name of the enum of a code's reasons.
pub(crate) fn reasons_name(code: &format::Code) -> String {
    format!("{}Reason", code.rust.clone().unwrap_or_else(|| type_name(&code.code)))
}

/// The name of an event's type.
pub(crate) fn event_name(event: &format::Event) -> String {
    format!("{}Event", type_name(&event.name))
}

fn rust(own: Option<&String>, name: &str) -> String {
    own.cloned().unwrap_or_else(|| type_name(name))
}

impl<'a> Symbols<'a> {
    pub(crate) fn of(chapters: &'a [Chapter]) -> Self {
        let mut symbols = Self::default();
        for chapter in chapters {
            symbols.add_chapter(chapter);
        }
        symbols
    }

    fn add_chapter(&mut self, chapter: &'a Chapter) {
        let file = &chapter.file;
        let root = At::file(&chapter.path);
        let mut add = |name: &'a str, own: Option<&String>, symbol: Option<Symbol<'a>>, at: &At| {
            let rust = rust(own, name);
            let here = at.key(if own.is_some() { "rust" } else { "name" });
            self.types.push(Named { rust: rust.clone(), at: here });
            let Some(symbol) = symbol else { return };
            let at = at.key("name");
            let first = self.by_name.note(name, self.declared.len());
            if let Some(first) = self.declared.get(first) {
                self.repeated.push((name.to_owned(), at, first.at.clone()));
                return;
            }
            let target = TypeRef { module: chapter.module.clone(), rust, name: name.to_owned() };
            self.declared.push(Declared { symbol, target, at });
        };
        for (index, set) in file.codes.iter().enumerate() {
            add(&set.name, set.rust.as_ref(), Some(Symbol::Set(set)), &root.key("codes").item(index));
        }
        for (index, value) in file.values.iter().enumerate() {
            add(
                &value.name,
                value.rust.as_ref(),
                Some(Symbol::Value(value)),
                &root.key("values").item(index),
            );
        }
        for (index, object) in file.objects.iter().enumerate() {
            let at = root.key("objects").item(index);
            add(&object.name, object.rust.as_ref(), Some(Symbol::Object(object)), &at);
        }
        for (index, call) in file.calls.iter().enumerate() {
            add(&call.name, None, None, &root.key("calls").item(index));
        }
        if let Some(start) = &file.start {
            add(&start.name, None, None, &root.key("start"));
        }
        if let Some(callbacks) = &file.callbacks {
            add(&callbacks.name, None, Some(Symbol::CallbackUrls), &root.key("callbacks"));
        }
        if let Some(webhook) = &file.webhook {
            add(&webhook.name, None, None, &root.key("webhook"));
        }
        self.add_derived(chapter, &root);
    }

    /// Types whose names follow from others.
    fn add_derived(&mut self, chapter: &Chapter, root: &At) {
        let mut add = |rust: String, at: At| self.types.push(Named { rust, at });
        for (index, set) in chapter.file.codes.iter().enumerate() {
            for (nth, code) in set.codes.iter().enumerate().filter(|(_, code)| !code.reasons.is_empty()) {
                add(reasons_name(code), root.key("codes").item(index).key("codes").item(nth).key("reasons"));
            }
        }
        if let Some(callbacks) = &chapter.file.callbacks {
            add("Event".to_owned(), root.key("callbacks").key("events"));
            for (index, event) in callbacks.events.iter().enumerate() {
                add(event_name(event), root.key("callbacks").key("events").item(index).key("name"));
            }
        }
        if let Some(webhook) = &chapter.file.webhook {
            for suffix in ["Data", "Kind"] {
                add(type_name(&webhook.name) + suffix, root.key("webhook").key("name"));
            }
        }
    }

    /// Names that mean something without a declaration.
    pub(crate) fn built_in(&self) -> impl Iterator<Item = (&str, &At)> {
        BUILT_IN.iter().filter_map(|name| Some((*name, &self.declared(name)?.at)))
    }

    fn declared(&self, name: &str) -> Option<&Declared<'a>> {
        self.declared.get(self.by_name.get(name)?)
    }

    pub(crate) fn get(&self, name: &str) -> Option<Symbol<'a>> {
        Some(self.declared(name)?.symbol)
    }

    pub(crate) fn target(&self, name: &str) -> Option<TypeRef> {
        Some(self.declared(name)?.target.clone())
    }

    pub(crate) fn set(&self, name: &str) -> Option<&'a format::CodeSet> {
        match self.get(name) {
            Some(Symbol::Set(set)) => Some(set),
            _ => None,
        }
    }

    pub(crate) fn object(&self, name: &str) -> Option<&'a format::Object> {
        match self.get(name) {
            Some(Symbol::Object(object)) => Some(object),
            _ => None,
        }
    }

    /// The names that a type may be, for a hint.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.iter().map(|(name, _)| name)
    }
}
