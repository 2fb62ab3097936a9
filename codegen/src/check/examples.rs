//! Examples: each must decode by the contract's own rules.

use std::borrow::Cow;

use super::Checker;
use crate::format::{Callbacks, Direction, Example, Field, Start, Webhook};
use crate::symbols::{At, BUILT_IN, Symbol};
use crate::yaml::{self, Node};

/// A URL as the documentation prints it on several lines, joined.
pub(crate) fn joined(url: &str) -> String {
    url.lines().map(str::trim).collect()
}

/// Names and values, decoded.
type Pairs<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// The part before the query, and the parameters.
pub(crate) fn split(url: &str) -> (&str, Pairs<'_>) {
    let (head, query) = url.split_once('?').unwrap_or((url, ""));
    (head, form_urlencoded::parse(query.as_bytes()).collect())
}

/// Whether `head` is the layout with some scheme in it.
pub(crate) fn fits_layout(head: &str, layout: &str) -> bool {
    let Some((scheme, rest)) = head.split_once(':') else { return false };
    !scheme.is_empty()
        && layout
            .strip_prefix("{scheme}:")
            .is_some_and(|layout| layout.trim_matches('/') == rest.trim_matches('/'))
}

/// A printed placeholder stands for any value.
fn is_placeholder(value: &str) -> bool {
    value.starts_with('{') && value.ends_with('}')
}

const HELP: &str = "correct the example, or the part of the contract that it contradicts";

impl Checker<'_> {
    pub(super) fn start_example(&mut self, example: &Example, start: &Start, at: &At) {
        let url = joined(&example.url);
        let (head, parameters) = split(&url);
        let mut problems = Vec::new();
        if head != start.base {
            problems.push(format!("it does not begin with `{}`", start.base));
        }
        if let Some(event) = &example.event {
            problems.push(format!("a start URL reports no event such as `{event}`"));
        }
        self.compare(example, &parameters, &start.parameters, &mut problems);
        self.report_example(problems, at);
    }

    pub(super) fn callback_example(&mut self, example: &Example, callbacks: &Callbacks, at: &At) {
        let Some(name) = &example.event else {
            self.report(
                "missing-key",
                &at.key("event"),
                "the example does not say which event it is",
                "add `event:`",
            );
            return;
        };
        let Some(event) = callbacks.events.iter().find(|event| event.name == *name) else {
            let events: Vec<&str> = callbacks.events.iter().map(|event| event.name.as_str()).collect();
            self.known("unknown-reference", &at.key("event"), "event", name, &events);
            return;
        };
        let url = joined(&example.url);
        let (head, parameters) = split(&url);
        let mut problems = Vec::new();
        let slot = callbacks.urls.iter().find(|url| url.name == event.arrives_at);
        let mut layouts = slot.iter().flat_map(|url| &url.layouts).chain(&event.layouts);
        if !layouts.any(|layout| fits_layout(head, layout)) {
            problems.push(format!("`{head}` is no documented place for the event `{name}`"));
        }
        if let Some(told) = &event.told_by {
            let value =
                parameters.iter().find(|(key, _)| *key == told.parameter).map_or("", |(_, value)| value);
            if value.is_empty()
                || (!told.values.is_empty() && !told.values.iter().any(|known| known == value))
            {
                problems.push(format!("`{}` does not tell that it is the event `{name}`", told.parameter));
            }
        }
        self.compare(example, &parameters, &event.parameters, &mut problems);
        self.report_example(problems, at);
    }

    fn report_example(&mut self, problems: Vec<String>, at: &At) {
        for problem in problems {
            self.report("bad-example", &at.key("url"), problem, HELP);
        }
    }

    /// Compares the parameters of a URL with what the example says and what is documented.
    fn compare(
        &self,
        example: &Example,
        parameters: &[(Cow<'_, str>, Cow<'_, str>)],
        fields: &[Field],
        problems: &mut Vec<String>,
    ) {
        for (name, value) in parameters {
            match example.values.get(name.as_ref()) {
                Some(said) if said == value => {}
                Some(said) => problems.push(format!("`{name}` is `{value}`, not `{said}`")),
                None => problems.push(format!("`values` does not mention `{name}`")),
            }
            match fields.iter().find(|field| field.name == *name) {
                None => problems.push(format!("no parameter `{name}` is documented")),
                Some(field) => problems.extend(self.problem_of_field(field, value)),
            }
        }
        for name in example.values.keys() {
            if !parameters.iter().any(|(key, _)| key == name) {
                problems.push(format!("the URL has no `{name}`"));
            }
        }
        for field in fields.iter().filter(|field| field.required == Some(true)) {
            if !parameters.iter().any(|(key, _)| *key == field.name) {
                problems.push(format!("the required `{}` is missing", field.name));
            }
        }
    }

    fn problem_of_field(&self, field: &Field, value: &str) -> Option<String> {
        if is_placeholder(value) {
            return None;
        }
        let list = field.list.as_deref().filter(|list| *list != "array");
        let problem = match list {
            Some(separator) => {
                value.split(separator).find_map(|item| self.problem_of_value(&field.kind, item))
            }
            None => self.problem_of_value(&field.kind, value),
        };
        problem.map(|problem| format!("{problem} (`{}`)", field.name))
    }

    pub(super) fn json_example(&mut self, text: &str, fields: &[Field], direction: Direction, at: &At) {
        match yaml::read(text) {
            Ok(node) => {
                let mut problems = Vec::new();
                self.object_problems(&node, fields, direction, &mut problems);
                for problem in problems {
                    self.report("bad-example", at, problem, HELP);
                }
            }
            Err((message, _)) => self.report("bad-example", at, format!("it is no JSON: {message}"), HELP),
        }
    }

    pub(super) fn webhook_example(&mut self, text: &str, webhook: &Webhook, at: &At) {
        self.json_example(text, &webhook.fields, Direction::Received, at);
        let Ok(Node::Map(entries)) = yaml::read(text) else { return };
        let text_of = |name: &str| {
            entries.iter().find_map(|(key, node)| match node {
                Node::Text(text) if key == name => Some(text.as_str()),
                _ => None,
            })
        };
        let kind = webhook
            .kinds
            .iter()
            .filter(|kind| kind.when.iter().all(|(field, code)| text_of(field) == Some(code.as_str())))
            .max_by_key(|kind| kind.when.len());
        let Some(kind) = kind else {
            self.report("bad-example", at, "it is of no documented kind", HELP);
            return;
        };
        let Some((_, Node::Map(data))) = entries.iter().find(|(key, _)| *key == webhook.data) else { return };
        let mut problems = Vec::new();
        self.object_problems(&Node::Map(data.clone()), &kind.data, Direction::Received, &mut problems);
        for problem in problems {
            self.report("bad-example", at, problem, HELP);
        }
    }

    fn object_problems(
        &self,
        node: &Node,
        fields: &[Field],
        direction: Direction,
        problems: &mut Vec<String>,
    ) {
        let Node::Map(entries) = node else {
            problems.push("it is no JSON object".to_owned());
            return;
        };
        for (key, value) in entries {
            match fields.iter().find(|field| field.name == *key) {
                None => problems.push(format!("no key `{key}` is documented")),
                Some(_) if *value == Node::Null && direction == Direction::Received => {}
                Some(field) => self.value_problems(value, field, direction, problems),
            }
        }
        for field in fields.iter().filter(|field| field.required == Some(true) && field.default.is_none()) {
            if !entries.iter().any(|(key, _)| *key == field.name) {
                problems.push(format!("the required `{}` is missing", field.name));
            }
        }
    }

    fn value_problems(&self, node: &Node, field: &Field, direction: Direction, problems: &mut Vec<String>) {
        let items = match (node, field.list.as_deref()) {
            (Node::List(items), Some("array")) => items.as_slice(),
            (_, Some("array")) => return problems.push(format!("`{}` is no list", field.name)),
            _ => std::slice::from_ref(node),
        };
        let symbol = self.symbols.get(&field.kind);
        // What is joined is one text, whatever its items are.
        let is_text = field.list.as_deref().is_some_and(|list| list != "array")
            || !(matches!(symbol, Some(Symbol::CallbackUrls))
                || matches!(&*field.kind, "flag" | "integer" | "number"));
        for item in items {
            match (symbol, item) {
                (Some(Symbol::Object(object)), _) => {
                    self.object_problems(item, &object.fields, direction, problems)
                }
                (Some(Symbol::CallbackUrls), Node::Map(_)) => {}
                (None, _) if field.kind == "json" => {}
                // A type that does not exist is reported where it is named.
                (None, _) if !BUILT_IN.contains(&field.kind.as_str()) => {}
                (None, Node::Bool(_)) if !is_text && field.kind == "flag" => {}
                (None, Node::Number(number)) if !is_text => {
                    problems.extend(self.problem_of_value(&field.kind, number));
                }
                (_, Node::Text(text)) if is_text || is_placeholder(text) => {
                    problems.extend(self.problem_of_field(field, text));
                }
                _ => problems.push(format!("`{}` is of another type", field.name)),
            }
        }
    }
}
