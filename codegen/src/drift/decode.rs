//! Examples: URLs and JSON samples, decoded by the contract's rules.

use super::compare::{Comparison, is_under};
use super::page::Block;
use super::report::*;
use super::{sample, url};
use crate::check::{fits_layout, joined, split};
use crate::model::{Callbacks, Event, Example, Field, Held, List, Start, Type};
use crate::yaml::Node;

/// Nobody reads a longer sample.
const MAX_SAMPLE: usize = 256 << 10;

/// A JSON sample: its first line on the page, and its text.
#[derive(Clone, Copy)]
struct Sample<'t> {
    line: usize,
    code: &'t str,
}

impl Sample<'_> {
    /// The line on which a text in quotes stands first.
    fn line(self, text: &str) -> usize {
        let quoted = format!("\"{text}");
        self.line + self.code.lines().position(|line| line.contains(&quoted)).unwrap_or(0)
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn code(&mut self, block: &Block, code: &str) {
        // A fence of Markdown stands above its code.
        let first = block.line + usize::from(self.page.format == super::page::Format::Markdown);
        if sample::is_sample(code) {
            return self.json(block, Sample { line: first, code });
        }
        if let Some((before, body)) =
            code.split_once("'{").filter(|(_, body)| sample::is_sample(&format!("{{{body}")))
        {
            let body = body.rsplit_once('}').map_or(body, |(body, _)| body);
            let line = first + before.matches('\n').count();
            self.json(block, Sample { line, code: &format!("{{{body}}}") });
        }
        let urls = url::find(code, true);
        for found in urls.found {
            self.url(first + found.line, &found.url);
        }
        for stray in urls.stray {
            if url::parameter_names(&stray.url).any(|name| self.is_parameter(name)) {
                let message = format!("`{}` belongs to no URL that can be read", stray.url);
                self.differ(Difference::new(BAD_EXAMPLE, Some(first + stray.line), &stray.url, message));
            }
        }
    }

    fn is_parameter(&self, name: &str) -> bool {
        let events = self.facts.callbacks().flat_map(|callbacks| &callbacks.events);
        let fields = events.flat_map(|event| &event.parameters);
        fields.chain(self.facts.start().flat_map(|start| &start.parameters)).any(|field| field.wire == name)
    }

    /// A URL of the page: one that starts the hosted page, one that it calls back, or another one.
    pub(super) fn url(&mut self, line: usize, url: &str) {
        let drift = self.report.drift.len();
        let (head, values) = split(url);
        let values: Vec<(String, String)> =
            values.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        let facts = self.facts;
        let is_base = |start: &&Start| start.base.trim_end_matches('/') == head.trim_end_matches('/');
        // How many of the names a list of parameters has.
        let known = |fields: &[Field]| {
            values.iter().filter(|(name, _)| fields.iter().any(|field| field.wire == *name)).count()
        };
        let events = || facts.callbacks().flat_map(|callbacks| &callbacks.events);
        let best_event = events().map(|event| known(&event.parameters)).max().unwrap_or_default();
        if let Some(start) = facts.start().find(is_base) {
            if values.is_empty() {
                return;
            }
            self.parameters(line, &start.parameters, &values);
        } else if let Some(problem) = facts.call_problem(head) {
            if let Err(problem) = problem {
                self.differ(Difference::new(BAD_EXAMPLE, Some(line), head, problem));
            }
        } else if let Some(event) = facts.callbacks().find_map(|callbacks| event(callbacks, head, &values)) {
            if values.is_empty() {
                return;
            }
            self.parameters(line, &event.parameters, &values);
        } else if let Some(start) = facts.start().find(|start| known(&start.parameters) > best_event) {
            let mut difference = Difference::new(TEXT_DIFFERS, Some(line), head, "the start URL differs");
            difference.texts = Some((start.base.clone(), head.to_owned()));
            self.differ(difference);
        } else if best_event > 0 {
            let message = format!("`{head}` is no documented place for an event");
            self.differ(Difference::new(BAD_EXAMPLE, Some(line), head, message));
        } else {
            return;
        }
        if let Some((piece, problem)) = url::problem(url) {
            self.differ(Difference::new(BAD_EXAMPLE, Some(line), &piece, problem));
        }
        self.report.agreed.examples += usize::from(self.report.drift.len() == drift);
        self.urls.push((line, url.to_owned()));
    }

    fn parameters(&mut self, line: usize, fields: &'a [Field], values: &[(String, String)]) {
        for (name, value) in values {
            let Some(field) = fields.iter().find(|field| field.wire == *name) else {
                self.unknown(
                    line,
                    "parameter",
                    name,
                    fields.iter().map(|field| field.wire.as_str()).collect(),
                );
                continue;
            };
            self.value(line, field, value);
            let code = values.iter().find(|(name, _)| Some(name) == field.message_of.as_ref());
            self.message(line, field, fields, code.map(|(_, code)| code.as_str()), value);
        }
        for field in fields
            .iter()
            .filter(|field| field.required && !values.iter().any(|(name, _)| *name == field.wire))
        {
            self.lacks(line, field);
        }
    }

    fn lacks(&mut self, line: usize, field: &Field) {
        let message = format!("the example has no `{}`, which the spec requires", field.wire);
        self.differ(Difference::new(BAD_EXAMPLE, Some(line), &field.wire, message));
    }

    fn value(&mut self, line: usize, field: &Field, value: &str) {
        if url::is_placeholder(value) {
            return;
        }
        for (piece, problem) in self.facts.problems(&field.ty, field.list.as_ref(), value) {
            let message = format!("`{}`: {problem}", field.wire);
            self.differ(Difference::new(BAD_EXAMPLE, Some(line), piece, message));
        }
    }

    /// The message that goes with a code of the same example.
    fn message(&mut self, line: usize, field: &Field, fields: &'a [Field], code: Option<&str>, text: &str) {
        let of = fields.iter().find(|other| Some(&other.wire) == field.message_of.as_ref());
        let Some(Type::Set(set)) = of.map(|field| &field.ty) else { return };
        let code = self
            .facts
            .set(&set.name)
            .and_then(|set| set.codes.iter().find(|known| Some(known.wire.as_str()) == code));
        if let Some(code) = code {
            self.example_message(line, code, text);
        }
    }

    fn json(&mut self, block: &Block, sample: Sample<'_>) {
        let drift = self.report.drift.len();
        if sample.code.len() > MAX_SAMPLE {
            let message = format!("the sample is longer than {} KiB", MAX_SAMPLE >> 10);
            return self.differ(Difference::new(NOT_READ, Some(sample.line), "JSON", message));
        }
        let damaged = self.page.format == super::page::Format::Plain;
        match sample::read(sample.code, damaged) {
            Ok(node) => {
                let kind = self.kind;
                let rule = |part: &&crate::model::Part| {
                    matches!(part.holds, Held::Rule(_)) && !part.under.is_empty() && is_under(part, block)
                };
                match kind.parts.iter().find(rule) {
                    Some(part) => {
                        let words: Vec<&str> =
                            self.facts.items(&part.holds).iter().map(|item| item.name).collect();
                        self.untyped(sample, &node, &words);
                    }
                    None => self.sample(block, sample, &node),
                }
            }
            Err(problem) => {
                let message = format!("the sample is no JSON: {problem}");
                self.differ(Difference::new(BAD_EXAMPLE, Some(sample.line), "JSON", message));
            }
        }
        self.report.agreed.examples += usize::from(self.report.drift.len() == drift);
    }

    /// A sample whose keys a rule names.
    fn untyped(&mut self, sample: Sample<'_>, node: &Node, words: &[&str]) {
        match node {
            Node::Map(entries) => {
                for (key, value) in entries {
                    let apart = self.kind.apart.iter().any(|apart| apart.names.contains(key));
                    if apart || !words.contains(&key.as_str()) {
                        self.unknown(sample.line(key), "key", key, words.to_vec());
                    }
                    self.untyped(sample, value, words);
                }
            }
            Node::List(items) => items.iter().for_each(|item| self.untyped(sample, item, words)),
            Node::Text(text) => {
                let line = sample.line(text);
                let text = super::page::Text::plain(text);
                self.any_message(line, &text.raw);
                self.near_name(line, &text.raw);
                self.text(line, &text);
            }
            _ => {}
        }
    }

    /// A sample of the object that it has most keys of.
    fn sample(&mut self, block: &Block, sample: Sample<'_>, node: &Node) {
        let entries = match node {
            Node::Map(entries) => entries,
            Node::List(items) => return items.iter().for_each(|item| self.sample(block, sample, item)),
            _ => return,
        };
        let named = |name: &str| {
            let parts = self.kind.parts.iter().filter(|part| is_under(part, block));
            parts
                .filter(|part| !part.under.is_empty())
                .any(|part| matches!(&part.holds, Held::Keys(keys) if keys == name))
        };
        let objects = self.facts.objects().map(|object| {
            let known = entries
                .iter()
                .filter(|(key, _)| object.fields.iter().any(|field| field.wire == *key))
                .count();
            (known, named(&object.name), object)
        });
        // Of equals, the first one.
        let best = objects
            .filter(|(known, ..)| *known > 0)
            .reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best });
        match best {
            Some((_, _, object)) => self.object(sample, entries, &object.fields),
            None => {
                for (key, _) in entries {
                    self.unknown(sample.line(key), "key", key, Vec::new());
                }
            }
        }
    }

    fn object(&mut self, sample: Sample<'_>, entries: &[(String, Node)], fields: &'a [Field]) {
        let find = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        for (key, value) in entries {
            match fields.iter().find(|field| field.wire == *key) {
                None => self.unknown(
                    sample.line(key),
                    "key",
                    key,
                    fields.iter().map(|field| field.wire.as_str()).collect(),
                ),
                Some(field) => {
                    self.node(sample, field, value);
                    if let (Node::Text(text), Some(Node::Text(code))) =
                        (value, field.message_of.as_deref().and_then(find))
                    {
                        self.message(sample.line(text), field, fields, Some(code), text);
                    }
                }
            }
        }
        // A sample without any required key shows a part of the object.
        let required = || fields.iter().filter(|field| field.required && field.default.is_none());
        if required().any(|field| find(&field.wire).is_some()) {
            for field in required().filter(|field| find(&field.wire).is_none()) {
                self.lacks(sample.line, field);
            }
        }
    }

    fn node(&mut self, sample: Sample<'_>, field: &'a Field, node: &Node) {
        let items = match (node, &field.list) {
            (Node::List(items), Some(List::Array)) => items.as_slice(),
            (Node::Null, _) => return,
            _ => std::slice::from_ref(node),
        };
        for item in items {
            match (&field.ty, item) {
                (Type::Json, _) | (Type::Flag, Node::Bool(_)) => {}
                (Type::Object(object, _), Node::Map(entries)) => {
                    if let Some(object) = self.facts.object(&object.name) {
                        self.object(sample, entries, &object.fields);
                    }
                }
                (Type::CallbackUrls(_), Node::Map(entries)) => self.callback_urls(sample, entries),
                (Type::Integer | Type::Number, Node::Number(_)) => {}
                (_, Node::Text(text)) if !matches!(field.ty, Type::Object(..) | Type::CallbackUrls(_)) => {
                    self.value(sample.line(text), field, text);
                }
                _ => {
                    let message = format!("`{}` is of another type in the sample", field.wire);
                    self.differ(Difference::new(
                        BAD_EXAMPLE,
                        Some(sample.line(&field.wire)),
                        &field.wire,
                        message,
                    ));
                }
            }
        }
    }

    fn callback_urls(&mut self, sample: Sample<'_>, entries: &[(String, Node)]) {
        let urls: Vec<_> = self.facts.callbacks().flat_map(|callbacks| &callbacks.urls).collect();
        for (key, value) in entries {
            let line = sample.line(key);
            let Some(slot) = urls.iter().find(|url| url.name == *key) else {
                self.unknown(line, "key", key, urls.iter().map(|url| url.name.as_str()).collect());
                continue;
            };
            let Node::Text(text) = value else { continue };
            if let Some((piece, problem)) = url::problem(text) {
                self.differ(Difference::new(BAD_EXAMPLE, Some(line), &piece, problem));
            }
            let difference = |message: &str| {
                let mut difference =
                    Difference::new(TEXT_DIFFERS, Some(line), text, format!("the URL `{key}` {message}"));
                difference.texts = Some((slot.layouts.first().cloned().unwrap_or_default(), text.clone()));
                difference
            };
            match slot.layouts.iter().position(|layout| fits_layout(text, layout)) {
                Some(0) => {}
                Some(_) => {
                    self.differ_knowingly(difference("is laid out in another documented way"), &slot.origin)
                }
                // The scheme may be of the web, with any host.
                None if text.starts_with("https://") => {}
                None => self.differ(difference("is laid out in no documented way")),
            }
        }
    }

    /// Examples that the spec read on this page.
    pub(super) fn examples(&mut self) {
        let starts = self.facts.start().flat_map(|start| &start.examples);
        let all: Vec<&Example> =
            starts.chain(self.facts.callbacks().flat_map(|callbacks| &callbacks.examples)).collect();
        let expected = |url: &str| all.iter().any(|example| joined(&example.url) == url);
        let mut others: Vec<(usize, String)> =
            self.urls.iter().filter(|(_, url)| !expected(url)).take(1_000).cloned().collect();
        for example in all.iter().filter(|example| example.sources.contains(&self.kind.source)) {
            let url = joined(&example.url);
            if self.urls.iter().any(|(_, found)| *found == url) {
                continue;
            }
            let alike = others.iter().enumerate().map(|(at, (_, other))| (likeness(other, &url), at));
            let nearest = alike.filter(|(alike, _)| *alike > 0.8).max_by(|a, b| a.0.total_cmp(&b.0));
            let difference = match nearest {
                Some((_, at)) => {
                    let (line, found) = others.remove(at);
                    let mut difference =
                        Difference::new(TEXT_DIFFERS, Some(line), &found, "the example differs");
                    difference.texts = Some((url, found));
                    difference
                }
                None => Difference::new(
                    NOT_ON_PAGE,
                    None,
                    &url,
                    format!("the example `{url}` is no longer on the page"),
                ),
            };
            self.differ(difference);
        }
    }
}

/// The event that a callback reports, judged by where it arrives and what tells it.
fn event<'a>(callbacks: &'a Callbacks, head: &str, values: &[(String, String)]) -> Option<&'a Event> {
    let arrives = |event: &&Event| {
        let url = callbacks.urls.get(event.arrives_at);
        url.is_some_and(|url| url.layouts.iter().any(|layout| fits_layout(head, layout)))
    };
    let has = |name: &String, known: &[String]| {
        values.iter().any(|(key, value)| key == name && (known.is_empty() || known.contains(value)))
    };
    let told = |event: &&Event| event.told_by.as_ref().is_none_or(|(name, known)| has(name, known));
    let mut events = callbacks.events.iter().filter(arrives);
    events
        .clone()
        .find(|event| event.told_by.is_some() && told(event))
        .or_else(|| events.clone().find(told))
        .or_else(|| events.next())
}
