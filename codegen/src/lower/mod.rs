//! From the files, once they are checked, to the [`model`](crate::model).

mod fields;

use crate::format::{self, ChapterFile, ContractFile};
use crate::model::*;
use crate::names::{constant_name, type_name};
use crate::pattern::Pattern;
use crate::raw::Chapter;
use crate::symbols::{Symbols, event_name, reasons_name};

/// Lowers a contract that has no findings.
pub(crate) fn lower(contract: &ContractFile, chapters: &[Chapter]) -> Contract {
    let symbols = Symbols::of(chapters);
    Contract {
        id: contract.contract.clone(),
        title: contract.title.clone(),
        about: contract.about.clone(),
        sources: contract.sources.iter().map(source).collect(),
        conflicts: contract.conflicts.iter().map(conflict).collect(),
        open: contract.open.clone(),
        pages: contract.pages.iter().map(page).collect(),
        modules: chapters.iter().map(|chapter| Lowering { symbols: &symbols, chapter }.module()).collect(),
    }
}

fn source(source: &format::Source) -> Source {
    let format::Source { id, title, address, seen } = source;
    Source { id: id.clone(), title: title.clone(), address: address.clone(), seen: seen.clone() }
}

fn conflict(conflict: &format::Conflict) -> Conflict {
    let format::Conflict { id, about, source, decision } = conflict;
    Conflict { id: id.clone(), about: about.clone(), sources: source.clone(), decision: decision.clone() }
}

fn page(page: &format::Page) -> Page {
    let parts = page.holds.iter().filter_map(|part| {
        Some(Part { under: part.under.clone(), table: part.table.clone(), holds: held(part)? })
    });
    let apart = page.apart.iter().map(|apart| Apart {
        names: apart.names.clone(),
        conflict: apart.conflict.clone(),
        reason: apart.reason.clone(),
    });
    Page {
        source: page.source.clone(),
        titles: page.title.clone(),
        parts: parts.collect(),
        apart: apart.collect(),
    }
}

fn held(part: &format::Part) -> Option<Held> {
    let codes = part.codes.clone().map(Held::Codes);
    let prefix = part.prefix.clone().unwrap_or_default();
    let parameters = part.parameters.clone().map(|name| Held::Parameters(name, prefix));
    let keys = part.keys.clone().map(Held::Keys);
    let rule = part.rule.clone().map(Held::Rule);
    let limit = part.limit.clone().and_then(|name| {
        let (before, after) = part.says.as_ref()?.split_once("{}")?;
        Some(Held::Limit(name, before.to_owned(), after.to_owned()))
    });
    codes.or(parameters).or(keys).or(rule).or(limit)
}

/// What an item says of where it comes from.
struct Own<'a> {
    source: &'a [String],
    conflicts: &'a [String],
    open: &'a [String],
}

/// Gathers an item's own words on its origin.
macro_rules! own {
    ($item:expr) => {
        Own { source: &$item.source, conflicts: &$item.conflicts, open: &$item.open }
    };
}
use own;

fn origin(own: Own<'_>, inherited: &[String]) -> Origin {
    let sources = if own.source.is_empty() { inherited } else { own.source };
    Origin { sources: sources.to_vec(), conflicts: own.conflicts.to_vec(), open: own.open.to_vec() }
}

struct Lowering<'a> {
    symbols: &'a Symbols<'a>,
    chapter: &'a Chapter,
}

impl Lowering<'_> {
    fn module(&self) -> Module {
        let ChapterFile {
            about,
            source,
            rules,
            limits,
            codes,
            values,
            objects,
            calls,
            start,
            callbacks,
            webhook,
        } = &self.chapter.file;
        Module {
            name: self.chapter.module.clone(),
            file: self.chapter.name.clone(),
            about: about.clone(),
            origin: Origin { sources: source.clone(), ..Origin::default() },
            rules: rules
                .iter()
                .map(|rule| Rule {
                    name: rule.name.clone(),
                    about: rule.about.clone(),
                    origin: origin(own!(rule), &[]),
                })
                .collect(),
            limits: limits.iter().map(limit).collect(),
            sets: codes.iter().flat_map(|set| self.sets(set)).collect(),
            values: values.iter().map(value).collect(),
            objects: objects.iter().map(|object| self.object(object)).collect(),
            calls: calls.iter().filter_map(|call| self.call(call)).collect(),
            start: start.as_ref().map(|start| self.start(start)),
            callbacks: callbacks.as_ref().map(|callbacks| self.callbacks(callbacks)),
            webhook: webhook.as_ref().map(|webhook| self.webhook(webhook)),
        }
    }

    fn here(&self, name: &str, rust: &str) -> TypeRef {
        TypeRef { module: self.chapter.module.clone(), rust: rust.to_owned(), name: name.to_owned() }
    }

    /// A set, followed by the sets of reasons of its codes.
    fn sets(&self, set: &format::CodeSet) -> Vec<Set> {
        let rust = set.rust.clone().unwrap_or_else(|| type_name(&set.name));
        let mut reasons = Vec::new();
        let codes = set
            .codes
            .iter()
            .map(|code| {
                let variant = code.rust.clone().unwrap_or_else(|| type_name(&code.code));
                let code_origin = origin(own!(code), &set.source);
                let reasons = (!code.reasons.is_empty()).then(|| {
                    let lowered = self.reasons(code, self.here(&set.name, &rust), &variant, &code_origin);
                    let target = self.here(&lowered.name, &lowered.rust);
                    reasons.push(lowered);
                    target
                });
                Code {
                    wire: code.code.clone(),
                    also: Vec::new(),
                    name: None,
                    rust: variant,
                    message: code.message.clone(),
                    other_messages: code.also.clone(),
                    about: code.about.clone(),
                    reasons,
                    facts: self.facts(&code.facts),
                    numbers: code.numbers.iter().map(|(name, value)| (name.clone(), *value)).collect(),
                    texts: code.texts.iter().map(|(name, text)| (name.clone(), text.clone())).collect(),
                    origin: code_origin,
                }
            })
            .collect();
        let set = Set {
            name: set.name.clone(),
            rust,
            about: set.about.clone(),
            codes,
            reasons_of: None,
            origin: origin(own!(set), &[]),
        };
        std::iter::once(set).chain(reasons).collect()
    }

    fn reasons(&self, code: &format::Code, set: TypeRef, variant: &str, code_origin: &Origin) -> Set {
        let codes = code.reasons.iter().map(|reason| Code {
            wire: reason.message.clone(),
            also: reason.also.clone(),
            name: Some(reason.reason.clone()),
            rust: type_name(&reason.reason),
            message: None,
            other_messages: Vec::new(),
            about: reason.about.clone(),
            reasons: None,
            facts: self.facts(&reason.facts),
            numbers: Vec::new(),
            texts: Vec::new(),
            origin: origin(own!(reason), &code_origin.sources),
        });
        Set {
            name: format!("{}_reason", code.code),
            rust: reasons_name(code),
            about: format!("Why `{}` was sent, as its message tells.", code.code),
            codes: codes.collect(),
            reasons_of: Some(ReasonsOf { set, variant: variant.to_owned(), code: code.code.clone() }),
            origin: Origin { sources: code_origin.sources.clone(), ..Origin::default() },
        }
    }

    fn facts(&self, facts: &std::collections::BTreeMap<String, String>) -> Vec<Fact> {
        facts.iter().filter_map(|(set, code)| self.fact(set, code)).collect()
    }

    fn fact(&self, set: &str, code: &str) -> Option<Fact> {
        let target = self.symbols.target(set)?;
        let code = self.symbols.set(set)?.codes.iter().find(|known| known.code == code)?;
        let variant = code.rust.clone().unwrap_or_else(|| type_name(&code.code));
        Some(Fact { set: target, variant, wire: code.code.clone() })
    }

    fn call(&self, call: &format::Call) -> Option<Call> {
        Some(Call {
            name: call.name.clone(),
            rust: type_name(&call.name),
            about: call.about.clone(),
            method: call.method.clone(),
            path: call.path.clone(),
            environments: self.symbols.target(&call.environments)?,
            headers: call.headers.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
            request: self.symbols.target(&call.request)?,
            success: call.success,
            response: self.symbols.target(&call.response)?,
            errors: self.symbols.target(&call.errors)?,
            origin: origin(own!(call), &[]),
        })
    }

    fn start(&self, start: &format::Start) -> Start {
        Start {
            name: start.name.clone(),
            rust: type_name(&start.name),
            base: start.base.clone(),
            about: start.about.clone(),
            parameters: self.fields(&start.parameters, &start.source),
            examples: start.examples.iter().map(|example| lower_example(example, &start.source)).collect(),
            origin: origin(own!(start), &[]),
        }
    }

    fn callbacks(&self, callbacks: &format::Callbacks) -> Callbacks {
        let urls = callbacks.urls.iter().map(|url| {
            let mut layouts = url.layouts.clone();
            let arriving = callbacks.events.iter().filter(|event| event.arrives_at == url.name);
            for layout in arriving.flat_map(|event| &event.layouts) {
                if !layouts.contains(layout) {
                    layouts.push(layout.clone());
                }
            }
            CallbackUrl {
                name: url.name.clone(),
                about: url.about.clone(),
                layouts,
                origin: origin(own!(url), &callbacks.source),
            }
        });
        Callbacks {
            name: callbacks.name.clone(),
            rust: type_name(&callbacks.name),
            about: callbacks.about.clone(),
            urls: urls.collect(),
            events: callbacks.events.iter().map(|event| self.event(event, callbacks)).collect(),
            examples: callbacks
                .examples
                .iter()
                .map(|example| lower_example(example, &callbacks.source))
                .collect(),
            origin: origin(own!(callbacks), &[]),
        }
    }

    fn event(&self, event: &format::Event, callbacks: &format::Callbacks) -> Event {
        let origin = origin(own!(event), &callbacks.source);
        Event {
            name: event.name.clone(),
            rust: event_name(event),
            variant: type_name(&event.name),
            about: event.about.clone(),
            arrives_at: callbacks
                .urls
                .iter()
                .position(|url| url.name == event.arrives_at)
                .unwrap_or_default(),
            told_by: event.told_by.as_ref().map(|told| (told.parameter.clone(), told.values.clone())),
            ends_session: event.ends_session,
            parameters: self.fields(&event.parameters, &origin.sources),
            origin,
        }
    }
}

fn limit(limit: &format::Limit) -> Limit {
    Limit {
        name: limit.name.clone(),
        rust: constant_name(&limit.name),
        value: limit.value,
        unit: limit.unit,
        about: limit.about.clone(),
        origin: origin(own!(limit), &[]),
    }
}

fn value(value: &format::Value) -> Value {
    let pattern = value.pattern.as_ref().and_then(|text| Some((text.clone(), Pattern::read(text).ok()?)));
    let rule = value.rule.clone().unwrap_or_else(|| {
        match value.shape {
            format::Shape::Text | format::Shape::Pattern => "it must not be blank",
            format::Shape::Uuid => "it must be a UUID",
            format::Shape::Url => "it must be an http or https URL",
        }
        .to_owned()
    });
    Value {
        name: value.name.clone(),
        rust: value.rust.clone().unwrap_or_else(|| type_name(&value.name)),
        about: value.about.clone(),
        shape: value.shape,
        pattern,
        rule,
        secret: value.secret == Some(true),
        known: value.known.iter().map(|text| (constant_name(text), text.clone())).collect(),
        examples: value.examples.clone(),
        origin: origin(own!(value), &[]),
    }
}

fn lower_example(example: &format::Example, inherited: &[String]) -> Example {
    Example {
        url: example.url.clone(),
        event: example.event.clone(),
        values: example.values.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
        sources: if example.source.is_empty() { inherited.to_vec() } else { example.source.clone() },
    }
}
