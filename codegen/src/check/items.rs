//! Names, rules, limits, codes and values.

use std::collections::BTreeMap;

use super::Checker;
use crate::format::{ChapterFile, Code, CodeSet, Shape, Value};
use crate::names::{Firsts, TAKEN, constant_name, is_identifier, is_words, type_name};
use crate::pattern::Pattern;
use crate::raw::Chapter;
use crate::symbols::At;

/// Methods that every enum of codes may have.
const METHODS: &[&str] = &["as_str", "message", "name", "reason"];

const RENAME: &str = "give it another one with `rust:`: letters, digits and `_`, no digit first, no keyword";

impl Checker<'_> {
    /// Names of modules and types: legal, and each only once.
    pub(super) fn names(&mut self, chapters: &[Chapter]) {
        let mut modules = Firsts::default();
        for (index, chapter) in chapters.iter().enumerate() {
            let at = At::file(&chapter.path);
            if !is_words(&chapter.module, '_') || !is_identifier(&chapter.module) {
                self.report(
                    "bad-name",
                    &at,
                    format!("`{}` gives no name for a module", chapter.name),
                    "name the file in lower-case words joined by `-`, after an optional number",
                );
            }
            let first = modules.note(&chapter.module, index);
            if first != index {
                let message = format!("the module `{}` would come from two files", chapter.module);
                let first = At::file(&chapters[first].path);
                self.clash("name-collision", (&at, &first), message, "rename one of the files");
            }
        }
        for (name, at) in self.symbols.built_in() {
            let message = format!("`{name}` is a type that needs no declaration");
            self.report("bad-name", at, message, "give it another name");
        }
        for (name, at, first) in &self.symbols.repeated {
            let message = format!("the name `{name}` is given twice");
            self.clash("duplicate-name", (at, first), message, "give one of them another name");
        }
        let mut types = Firsts::default();
        for (index, named) in self.symbols.types.iter().enumerate() {
            self.type_name(&named.rust, &named.at);
            if TAKEN.contains(&named.rust.as_str()) {
                self.report(
                    "bad-rust-name",
                    &named.at,
                    format!(
                        "the type would be called `{}`, which the generated code needs itself",
                        named.rust
                    ),
                    "give it another name with `rust:`",
                );
            }
            let first = types.note(&named.rust, index);
            // The same name given twice is reported as such.
            if first != index && !self.symbols.repeated.iter().any(|(_, at, _)| at == &named.at) {
                let message = format!("two types would be called `{}`", named.rust);
                let places = (&named.at, &self.symbols.types[first].at);
                self.clash("name-collision", places, message, "tell them apart with `rust:`");
            }
        }
    }

    pub(super) fn rust_name(&mut self, name: &str, at: &At) {
        if !is_identifier(name) {
            self.report("bad-rust-name", at, format!("`{name}` cannot be a name in Rust"), RENAME);
        }
    }

    /// The name of a type or a variant: in the form that Rust expects.
    fn type_name(&mut self, name: &str, at: &At) {
        self.rust_name(name, at);
        if is_identifier(name)
            && (name.contains('_') || !name.starts_with(|char: char| char.is_ascii_uppercase()))
        {
            let message = format!("`{name}` is no name for a type or a variant");
            self.report(
                "bad-rust-name",
                at,
                message,
                "write it in capitalised words without `_`, such as `OnHold`",
            );
        } else if name == "ALL" {
            let message = "`ALL` is what the list of all variants is called";
            self.report("bad-rust-name", at, message, "give it another name with `rust:`");
        }
    }

    /// Reports an override that says what holds without it.
    pub(super) fn redundant_rust(&mut self, own: Option<&String>, derived: &str, at: &At) {
        if own.is_some_and(|own| own == derived) {
            self.report(
                "redundant",
                &at.key("rust"),
                format!("`{derived}` is the name that it gets anyway"),
                "leave `rust:` out",
            );
        }
    }

    pub(super) fn own_name(&mut self, name: &str, at: &At) {
        if !is_words(name, '_') {
            self.report(
                "bad-name",
                &at.key("name"),
                format!("`{name}` is no name"),
                "use lower-case words joined by `_`",
            );
        }
    }

    pub(super) fn items(&mut self, file: &ChapterFile, root: &At) {
        let at = |index| root.key("rules").item(index);
        for (index, rule) in file.rules.iter().enumerate() {
            self.own_name(&rule.name, &at(index));
            self.origin((&rule.source, &rule.conflicts), None, &at(index));
        }
        let names = file.rules.iter().map(|rule| rule.name.as_str());
        self.distinct("duplicate-name", "rule", names, |index| at(index).key("name"));

        let at = |index| root.key("limits").item(index);
        for (index, limit) in file.limits.iter().enumerate() {
            self.own_name(&limit.name, &at(index));
            self.rust_name(&constant_name(&limit.name), &at(index).key("name"));
            if limit.name == "contract" {
                let message = "`CONTRACT` is a constant that the generated code needs itself";
                self.report("bad-rust-name", &at(index).key("name"), message, "give the limit another name");
            }
            self.origin((&limit.source, &limit.conflicts), None, &at(index));
        }
        let names = file.limits.iter().map(|limit| limit.name.as_str());
        self.distinct("duplicate-name", "limit", names, |index| at(index).key("name"));

        for (index, set) in file.codes.iter().enumerate() {
            self.set(set, &root.key("codes").item(index));
        }
        for (index, value) in file.values.iter().enumerate() {
            self.value(value, &root.key("values").item(index));
        }
    }

    fn set(&mut self, set: &CodeSet, at: &At) {
        self.own_name(&set.name, at);
        self.redundant_rust(set.rust.as_ref(), &type_name(&set.name), at);
        self.origin((&set.source, &set.conflicts), None, at);
        self.filled(&set.codes, at, "codes");
        let code_at = |index| at.key("codes").item(index);
        let texts = set.codes.iter().map(|code| code.code.as_str());
        self.distinct("duplicate-code", "code", texts, |index| code_at(index).key("code"));
        self.variants(set.codes.iter().map(|code| (code.code.as_str(), code.rust.as_ref())), |index, own| {
            code_at(index).key(if own { "rust" } else { "code" })
        });
        for (index, code) in set.codes.iter().enumerate() {
            self.code(code, set, &code_at(index));
            for name in
                code.numbers.keys().filter(|name| set.codes.iter().any(|code| code.texts.contains_key(*name)))
            {
                let message = format!("`{name}` is a number here and a text elsewhere in the set");
                self.report("impossible", &code_at(index).key("numbers").key(name), message, "use two names");
            }
        }
    }

    /// Variants of one enum: legal, and each only once.
    fn variants<'n>(
        &mut self,
        names: impl Iterator<Item = (&'n str, Option<&'n String>)>,
        at: impl Fn(usize, bool) -> At,
    ) {
        let names: Vec<_> = names.collect();
        let mut seen = Firsts::default();
        for (index, &(text, own)) in names.iter().enumerate() {
            let rust = own.cloned().unwrap_or_else(|| type_name(text));
            let here = at(index, own.is_some());
            if own.is_none() && !is_identifier(&rust) {
                let message = match rust.as_str() {
                    "" => format!("`{text}` has nothing that a name in Rust could be made of"),
                    rust => format!("`{text}` would be the variant `{rust}`, which cannot be a name in Rust"),
                };
                self.report("bad-rust-name", &here, message, RENAME);
                continue;
            }
            self.type_name(&rust, &here);
            let first = seen.note(&rust, index);
            let (first_text, first_own) = names[first];
            if first_text != text {
                let message = format!("`{text}` and `{first_text}` would both be the variant `{rust}`");
                let places = (&here, &at(first, first_own.is_some()));
                self.clash("name-collision", places, message, "tell them apart with `rust:`");
            }
        }
    }

    fn code(&mut self, code: &Code, set: &CodeSet, at: &At) {
        self.redundant_rust(code.rust.as_ref(), &type_name(&code.code), at);
        self.origin((&code.source, &code.conflicts), Some(&set.source), at);
        self.facts(&code.facts, at);
        for name in code.numbers.keys().chain(code.texts.keys()) {
            let part = if code.numbers.contains_key(name) { "numbers" } else { "texts" };
            self.fact_name(name, &at.key(part).key(name));
        }
        if code.message.is_some() && !code.reasons.is_empty() {
            self.report(
                "impossible",
                &at.key("message"),
                "a code with reasons has no message of its own",
                "make the message one of the `reasons`",
            );
        }
        let reason_at = |index| at.key("reasons").item(index);
        let source = if code.source.is_empty() { &set.source } else { &code.source };
        for (index, reason) in code.reasons.iter().enumerate() {
            if !is_words(&reason.reason, '_') {
                let message = format!("`{}` is no name", reason.reason);
                self.report(
                    "bad-name",
                    &reason_at(index).key("reason"),
                    message,
                    "use lower-case words joined by `_`",
                );
            }
            self.origin((&reason.source, &reason.conflicts), Some(source), &reason_at(index));
            self.facts(&reason.facts, &reason_at(index));
        }
        self.variants(code.reasons.iter().map(|reason| (reason.reason.as_str(), None)), |index, _| {
            reason_at(index).key("reason")
        });
        let names = code.reasons.iter().map(|reason| reason.reason.as_str());
        self.distinct("duplicate-name", "reason", names, |index| reason_at(index).key("reason"));
        let mut messages = Vec::new();
        for (index, reason) in code.reasons.iter().enumerate() {
            messages.push((reason.message.as_str(), reason_at(index).key("message")));
            for (nth, also) in reason.also.iter().enumerate() {
                messages.push((also.as_str(), reason_at(index).key("also").item(nth)));
            }
        }
        let texts: Vec<&str> = messages.iter().map(|(text, _)| *text).collect();
        self.distinct("duplicate-code", "message", texts.into_iter(), |index| messages[index].1.clone());
    }

    fn facts(&mut self, facts: &BTreeMap<String, String>, at: &At) {
        for (name, code) in facts {
            let here = at.key("facts").key(name);
            match self.symbols.set(name) {
                Some(set) => {
                    if METHODS.contains(&name.as_str()) || !is_identifier(name) {
                        let message = format!("`{name}` cannot name a method, which a fact becomes");
                        self.report("bad-name", &here, message, "give the code set another name");
                    }
                    let codes: Vec<&str> = set.codes.iter().map(|code| code.code.as_str()).collect();
                    self.known("unknown-reference", &here, &format!("code of `{name}`"), code, &codes);
                }
                None => {
                    let sets: Vec<&str> =
                        self.symbols.names().filter(|name| self.symbols.set(name).is_some()).collect();
                    self.known("unknown-reference", &here, "code set", name, &sets);
                }
            }
        }
    }

    /// Facts become methods beside those that every enum of codes has.
    fn fact_name(&mut self, name: &str, at: &At) {
        let taken = ["as_str", "message", "reason", "name", "all"].contains(&name)
            || self.symbols.set(name).is_some();
        if taken || !is_words(name, '_') || !is_identifier(name) {
            self.report(
                "bad-name",
                at,
                format!("`{name}` cannot name a fact"),
                "use lower-case words joined by `_` that name no code set",
            );
        }
    }

    fn value(&mut self, value: &Value, at: &At) {
        self.own_name(&value.name, at);
        self.redundant_rust(value.rust.as_ref(), &type_name(&value.name), at);
        self.origin((&value.source, &value.conflicts), None, at);
        if value.secret == Some(false) {
            self.report(
                "redundant",
                &at.key("secret"),
                "a value is not secret anyway",
                "leave `secret:` out",
            );
        }
        if value.secret == Some(true) && !value.known.is_empty() {
            let message = "a text that is documented is no secret";
            self.report("impossible", &at.key("known"), message, "leave out `known:` or `secret:`");
        }
        let pattern = match (&value.pattern, value.shape == Shape::Pattern) {
            (Some(text), true) => match Pattern::read(text) {
                Ok(pattern) => Some(pattern),
                Err(problem) => {
                    let help = "see the format's README for what a pattern may hold";
                    self.report("bad-pattern", &at.key("pattern"), problem, help);
                    return;
                }
            },
            (None, true) => {
                let message = "the shape `pattern` needs a pattern";
                self.report(
                    "missing-key",
                    &at.key("pattern"),
                    message,
                    "add `pattern:`, or change the shape",
                );
                return;
            }
            (Some(_), false) => {
                let message = "only the shape `pattern` has a pattern";
                self.report(
                    "impossible",
                    &at.key("pattern"),
                    message,
                    "leave it out, or use `shape: pattern`",
                );
                None
            }
            (None, false) => None,
        };
        if value.shape == Shape::Pattern && value.rule.is_none() {
            self.report("missing-key", &at.key("rule"), "a pattern needs its rule in words", "add `rule:`");
        }
        for (part, texts) in [("known", &value.known), ("examples", &value.examples)] {
            for (index, text) in texts.iter().enumerate() {
                if !super::fields::has_shape(value.shape, pattern.as_ref(), text) {
                    let message = format!("`{text}` is not of the shape that this value has");
                    let help = "correct the text or the shape";
                    self.report("bad-value", &at.key(part).item(index), message, help);
                }
            }
        }
        let names: Vec<String> = value.known.iter().map(|text| constant_name(text)).collect();
        for (index, name) in names.iter().enumerate() {
            self.rust_name(name, &at.key("known").item(index));
        }
        self.distinct("name-collision", "constant", names.iter().map(String::as_str), |index| {
            at.key("known").item(index)
        });
    }
}
