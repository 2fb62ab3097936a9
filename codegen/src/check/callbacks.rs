//! The start URL and the callbacks.

use super::Checker;
use super::fields::{Place, has_shape};
use crate::format::{Callbacks, Event, Shape, Start};
use crate::names::{Firsts, is_identifier, type_name};
use crate::symbols::At;

/// The layouts met so far, to tell whose a second one of them is.
#[derive(Default)]
struct Layouts<'l> {
    firsts: Firsts,
    /// The callback URL of each, and where it stands.
    places: Vec<(&'l str, At)>,
}

impl Checker<'_> {
    pub(super) fn start(&mut self, start: &Start, at: &At) {
        self.own_name(&start.name, at);
        self.origin((&start.source, &start.conflicts), None, at);
        self.filled(&start.parameters, at, "parameters");
        if !has_shape(Shape::Url, None, &start.base) || start.base.contains(['?', '#']) {
            let message = format!("`{}` cannot take parameters", start.base);
            self.report(
                "impossible",
                &at.key("base"),
                message,
                "write an http or https URL without a query or a fragment",
            );
        }
        let methods = ["new", "extra", "parse", "to_url"];
        self.fields(&start.parameters, Place::Start, &start.source, &at.key("parameters"), &methods);
        for (index, example) in start.examples.iter().enumerate() {
            let here = at.key("examples").item(index);
            self.origin((&example.source, &[]), Some(&start.source), &here);
            self.start_example(example, start, &here);
        }
    }

    pub(super) fn callbacks(&mut self, callbacks: &Callbacks, at: &At) {
        self.own_name(&callbacks.name, at);
        self.origin((&callbacks.source, &callbacks.conflicts), None, at);
        self.filled(&callbacks.urls, at, "urls");
        self.filled(&callbacks.events, at, "events");

        let url_at = |index| at.key("urls").item(index);
        let names: Vec<&str> = callbacks.urls.iter().map(|url| url.name.as_str()).collect();
        self.distinct("duplicate-name", "callback URL", names.iter().copied(), |index| {
            url_at(index).key("name")
        });
        let mut layouts = Layouts::default();
        for (index, url) in callbacks.urls.iter().enumerate() {
            let here = url_at(index);
            self.own_name(&url.name, &here);
            if !is_identifier(&url.name)
                || ["new", "documented", "parse", "for_session"].contains(&url.name.as_str())
            {
                let message = format!("`{}` cannot name a method", url.name);
                self.report("bad-rust-name", &here.key("name"), message, "name the URL by another word");
            }
            self.origin((&url.source, &url.conflicts), Some(&callbacks.source), &here);
            self.filled(&url.layouts, &here, "layouts");
            for (nth, layout) in url.layouts.iter().enumerate() {
                self.layout(layout, &url.name, &here.key("layouts").item(nth), &mut layouts);
            }
            // Unless an event names a URL that does not exist, which is reported as such.
            let all_known = callbacks.events.iter().all(|event| names.contains(&event.arrives_at.as_str()));
            if all_known && !callbacks.events.iter().any(|event| event.arrives_at == url.name) {
                let message = format!("no event arrives at the callback URL `{}`", url.name);
                self.report("impossible", &here.key("name"), message, "add the event, or remove the URL");
            }
        }

        let event_at = |index| at.key("events").item(index);
        let names = callbacks.events.iter().map(|event| event.name.as_str());
        self.distinct("duplicate-name", "event", names, |index| event_at(index).key("name"));
        let urls: Vec<&str> = callbacks.urls.iter().map(|url| url.name.as_str()).collect();
        for (index, event) in callbacks.events.iter().enumerate() {
            let here = event_at(index);
            self.own_name(&event.name, &here);
            self.rust_name(&type_name(&event.name), &here.key("name"));
            self.origin((&event.source, &event.conflicts), Some(&callbacks.source), &here);
            self.known(
                "unknown-reference",
                &here.key("arrives_at"),
                "callback URL",
                &event.arrives_at,
                &urls,
            );
            for (nth, layout) in event.layouts.iter().enumerate() {
                self.layout(layout, &event.arrives_at, &here.key("layouts").item(nth), &mut layouts);
            }
            let source = if event.source.is_empty() { &callbacks.source } else { &event.source };
            let methods = [
                "event_key",
                "extra",
                "into_owned",
                "log_line",
                "notes",
                "pairs",
                "parts",
                "raw",
                "read",
                "undocumented",
            ];
            self.fields(&event.parameters, Place::Callback, source, &here.key("parameters"), &methods);
            self.told_by(event, callbacks, &here);
        }
        for (index, example) in callbacks.examples.iter().enumerate() {
            let here = at.key("examples").item(index);
            self.origin((&example.source, &[]), Some(&callbacks.source), &here);
            self.callback_example(example, callbacks, &here);
        }
    }

    fn layout<'l>(&mut self, layout: &'l str, url: &'l str, at: &At, seen: &mut Layouts<'l>) {
        let rest = layout.strip_prefix("{scheme}:");
        if rest
            .is_none_or(|rest| rest.trim_matches('/').is_empty() || rest.contains(['{', '}', '?', '#', ' ']))
        {
            let message = format!("`{layout}` is no layout of a callback URL");
            let help = "write `{scheme}:` and what follows it, without a query: `{scheme}://done`";
            self.report("bad-layout", at, message, help);
        }
        let first = seen.firsts.note(layout, seen.places.len());
        match seen.places.get(first) {
            Some((first, there)) if *first != url => {
                let message = format!("`{layout}` would lead to two callback URLs");
                self.clash("bad-layout", (at, there), message, "give each callback URL layouts of its own");
            }
            Some((_, there)) => {
                let message = format!("`{layout}` is a layout of `{url}` already");
                self.clash("redundant", (at, there), message, "leave it out here");
            }
            None => seen.places.push((url, at.clone())),
        }
    }

    /// Events at the same URL must be told apart.
    fn told_by(&mut self, event: &Event, callbacks: &Callbacks, at: &At) {
        let rivals: Vec<&Event> =
            callbacks.events.iter().filter(|other| other.arrives_at == event.arrives_at).collect();
        let Some(told_by) = &event.told_by else {
            if rivals.len() > 1 {
                let message = format!(
                    "nothing tells `{}` from the other events that arrive at `{}`",
                    event.name, event.arrives_at
                );
                self.report(
                    "missing-key",
                    &at.key("told_by"),
                    message,
                    "add `told_by:` with the parameter to look at",
                );
            }
            return;
        };
        let here = at.key("told_by");
        if rivals.len() == 1 {
            let message = format!("only `{}` arrives at `{}`", event.name, event.arrives_at);
            self.report("redundant", &here, message, "leave `told_by:` out");
        }
        let names: Vec<&str> = event.parameters.iter().map(|field| field.name.as_str()).collect();
        self.known(
            "unknown-reference",
            &here.key("parameter"),
            "parameter of this event",
            &told_by.parameter,
            &names,
        );
        let kind = event
            .parameters
            .iter()
            .find(|field| field.name == told_by.parameter)
            .map(|field| field.kind.clone());
        for (index, value) in told_by.values.iter().enumerate() {
            if let Some(problem) = kind.as_deref().and_then(|kind| self.problem_of_value(kind, value)) {
                self.report(
                    "bad-value",
                    &here.key("values").item(index),
                    problem,
                    "use a value that the parameter may have",
                );
            }
        }
        for other in rivals.iter().take_while(|other| other.name != event.name) {
            let Some(theirs) = &other.told_by else { continue };
            let overlap = theirs.values.is_empty()
                || told_by.values.is_empty()
                || theirs.values.iter().any(|value| told_by.values.contains(value));
            if theirs.parameter == told_by.parameter && overlap {
                let message = format!("`{}` and `{}` cannot be told apart", event.name, other.name);
                self.report(
                    "impossible",
                    &here,
                    message,
                    "look at another parameter, or at values that differ",
                );
            }
        }
    }
}
