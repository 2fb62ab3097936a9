//! What the contract says, as a page is asked about it.

use std::collections::BTreeSet;

use super::page::heading;
use super::plain::Hints;
use crate::check::has_shape;
use crate::model::*;

/// A contract, by its names.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a>(pub(super) &'a Contract);

/// Something that a page should name.
#[derive(Debug)]
pub(super) struct Item<'a> {
    /// As the page writes it.
    pub(super) name: &'a str,
    /// Where it comes from.
    pub(super) origin: Option<&'a Origin>,
}

/// A message, its other wordings, and where it comes from.
pub(super) struct Message<'a> {
    pub(super) text: &'a str,
    pub(super) also: &'a [String],
    pub(super) origin: &'a Origin,
}

impl<'a> Facts<'a> {
    fn modules(self) -> impl Iterator<Item = &'a Module> {
        self.0.modules.iter()
    }

    pub(super) fn set(self, name: &str) -> Option<&'a Set> {
        self.modules().flat_map(|module| &module.sets).find(|set| set.name == name)
    }

    pub(super) fn start(self) -> impl Iterator<Item = &'a Start> {
        self.modules().filter_map(|module| module.start.as_ref())
    }

    pub(super) fn callbacks(self) -> impl Iterator<Item = &'a Callbacks> {
        self.modules().filter_map(|module| module.callbacks.as_ref())
    }

    pub(super) fn objects(self) -> impl Iterator<Item = &'a Object> {
        let webhooks = self.modules().filter_map(|module| module.webhook.as_ref());
        let data = webhooks.flat_map(|webhook| [&webhook.document, &webhook.data]);
        self.modules().flat_map(|module| &module.objects).chain(data)
    }

    pub(super) fn object(self, name: &str) -> Option<&'a Object> {
        self.objects().find(|object| object.name == name)
    }

    pub(super) fn rule(self, name: &str) -> Option<&'a Rule> {
        self.modules().flat_map(|module| &module.rules).find(|rule| rule.name == name)
    }

    pub(super) fn limit(self, name: &str) -> Option<&'a Limit> {
        self.modules().flat_map(|module| &module.limits).find(|limit| limit.name == name)
    }

    pub(super) fn conflict(self, id: &str) -> Option<&'a Conflict> {
        self.0.conflicts.iter().find(|conflict| conflict.id == id)
    }

    /// The parameters of an event or of the start URL.
    fn parameters(self, name: &str) -> &'a [Field] {
        let start = self.start().find(|start| start.name == name).map(|start| start.parameters.as_slice());
        let events = self.callbacks().flat_map(|callbacks| &callbacks.events);
        let event = events.filter(|event| event.name == name).map(|event| event.parameters.as_slice()).next();
        event.or(start).unwrap_or_default()
    }

    /// Every item of the kind that a part of a page describes.
    pub(super) fn items(self, held: &'a Held) -> Vec<Item<'a>> {
        let field = |field: &'a Field| Item { name: &field.wire, origin: Some(&field.origin) };
        match held {
            Held::Codes(name) => {
                let codes = self.set(name).map(|set| set.codes.as_slice()).unwrap_or_default();
                codes.iter().map(|code| Item { name: &code.wire, origin: Some(&code.origin) }).collect()
            }
            Held::Parameters(name, prefix) => self
                .parameters(name)
                .iter()
                .filter_map(|field| {
                    let name = field.wire.strip_prefix(prefix.as_str())?;
                    Some(Item { name, origin: Some(&field.origin) })
                })
                .collect(),
            Held::Keys(name) => match self.object(name) {
                Some(object) => object.fields.iter().map(field).collect(),
                None => {
                    let urls = self.callbacks().filter(|all| all.name == *name).flat_map(|all| &all.urls);
                    urls.map(|url| Item { name: &url.name, origin: Some(&url.origin) }).collect()
                }
            },
            Held::Rule(name) => {
                let spans = self.rule(name).map(|rule| rule.about.split('`').skip(1).step_by(2));
                spans.into_iter().flatten().map(|name| Item { name, origin: None }).collect()
            }
            Held::Limit(..) => Vec::new(),
        }
    }

    /// The messages of a code.
    pub(super) fn messages(self, code: &'a Code) -> Vec<Message<'a>> {
        let reasons = code.reasons.as_ref().and_then(|reasons| self.set(&reasons.name));
        let reasons = reasons.into_iter().flat_map(|set| &set.codes);
        let own = code.message.iter().map(|text| Message {
            text,
            also: &code.other_messages,
            origin: &code.origin,
        });
        own.chain(reasons.map(|reason| Message {
            text: &reason.wire,
            also: &reason.also,
            origin: &reason.origin,
        }))
        .collect()
    }

    /// Every name that may stand on a page.
    pub(super) fn names(self) -> BTreeSet<&'a str> {
        let mut names = BTreeSet::new();
        let mut fields: Vec<&Field> = Vec::new();
        for module in self.modules() {
            for code in module.sets.iter().filter(|set| set.reasons_of.is_none()).flat_map(|set| &set.codes) {
                names.insert(code.wire.as_str());
            }
            for value in &module.values {
                names.extend(value.examples.iter().map(String::as_str));
                names.extend(value.known.iter().map(|(_, text)| text.as_str()));
            }
            for call in &module.calls {
                names.insert(&call.method);
                names.extend(call.headers.iter().map(|(name, _)| name.as_str()));
            }
            if let Some(callbacks) = &module.callbacks {
                names.extend(callbacks.urls.iter().map(|url| url.name.as_str()));
                names.extend(callbacks.events.iter().map(|event| event.name.as_str()));
                names.insert(callbacks.name.as_str());
                fields.extend(callbacks.events.iter().flat_map(|event| &event.parameters));
            }
            fields.extend(module.start.iter().flat_map(|start| &start.parameters));
        }
        fields.extend(self.objects().flat_map(|object| &object.fields));
        for field in fields {
            names.insert(&field.wire);
            names.extend(field.examples.iter().map(String::as_str));
        }
        for part in self.0.pages.iter().flat_map(|page| &page.parts) {
            if let Held::Parameters(_, prefix) = &part.holds {
                names.extend(self.items(&part.holds).iter().map(|item| item.name));
                names.insert(prefix.trim_end_matches(['_', '-', '.']));
            }
        }
        names
    }

    /// What helps to read flattened pages.
    pub(super) fn hints(self) -> Hints<'a> {
        let parts = || self.0.pages.iter().flat_map(|page| &page.parts);
        let titles = self.0.pages.iter().flat_map(|page| &page.titles);
        Hints {
            names: self.names(),
            headings: parts().flat_map(|part| &part.under).chain(titles).map(|text| heading(text)).collect(),
            headers: parts().map(|part| part.table.as_slice()).filter(|table| !table.is_empty()).collect(),
        }
    }

    /// Why a text is no value of a type, if it is none: the pieces that are wrong, and why.
    pub(super) fn problems<'t>(
        self,
        ty: &Type,
        list: Option<&List>,
        text: &'t str,
    ) -> Vec<(&'t str, String)> {
        let separator = match list {
            Some(List::Separated(separator)) => separator.as_str(),
            // No text holds it.
            _ => "\0",
        };
        let problem = |item: &'t str| {
            let wrong = |what: &str| Some((item, format!("`{item}` is {what}")));
            match ty {
                Type::Set(set) if !self.set(&set.name)?.codes.iter().any(|code| code.wire == item) => {
                    wrong(&format!("no code of `{}`", set.name))
                }
                Type::Value(value, _) => {
                    let mut values = self.modules().flat_map(|module| &module.values);
                    let value = values.find(|known| known.name == value.name)?;
                    let fits =
                        has_shape(value.shape, value.pattern.as_ref().map(|(_, pattern)| pattern), item);
                    if fits { None } else { wrong(&format!("no `{}`: {}", value.name, value.rule)) }
                }
                Type::Flag if item != "true" && item != "false" => wrong("neither `true` nor `false`"),
                Type::Integer if item.parse::<i64>().is_err() => wrong("no whole number"),
                Type::Number if item.parse::<f64>().is_err() => wrong("no number"),
                _ => None,
            }
        };
        text.split(separator).filter_map(problem).collect()
    }

    /// The addresses that calls are sent to.
    fn bases(self) -> impl Iterator<Item = &'a str> {
        let texts = self.codes().flat_map(|code| &code.texts).filter(|(name, _)| name == "base_url");
        texts.map(|(_, base)| base.trim_end_matches('/'))
    }

    /// The paths that the contract names.
    fn paths(self) -> impl Iterator<Item = &'a str> {
        let calls = self.modules().flat_map(|module| &module.calls).map(|call| call.path.as_str());
        calls.chain(
            self.codes()
                .flat_map(|code| &code.texts)
                .map(|(_, text)| text.as_str())
                .filter(|text| text.starts_with('/')),
        )
    }

    /// For the URL of a call: what is wrong with it, and what the contract says instead.
    pub(super) fn call_problem(self, url: &str) -> Option<Result<(), String>> {
        let path = self
            .paths()
            .filter_map(|path| Some((url.strip_suffix(path)?, path)))
            .find(|(base, _)| base.contains(":/"));
        match (self.bases().find_map(|base| url.strip_prefix(base)), path) {
            (Some(path), _) if self.paths().any(|known| known == path) => Some(Ok(())),
            (Some(path), _) if path.len() > 1 => Some(Err(format!("the spec knows no call of `{path}`"))),
            (None, Some((base, _))) => {
                Some(Err(format!("the spec knows no address `{base}` to send calls to")))
            }
            _ => None,
        }
    }

    pub(super) fn codes(self) -> impl Iterator<Item = &'a Code> {
        self.modules().flat_map(|module| &module.sets).flat_map(|set| &set.codes)
    }
}
