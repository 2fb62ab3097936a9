//! The pages to compare with: what they name must be there.

use super::Checker;
use crate::format::{Apart, Page, Part};
use crate::raw::Chapter;
use crate::symbols::{At, Symbol};

/// The names that parts of pages may refer to.
struct Names<'a> {
    sets: Vec<&'a str>,
    parameters: Vec<&'a str>,
    objects: Vec<&'a str>,
    rules: Vec<&'a str>,
    limits: Vec<&'a str>,
}

impl Checker<'_> {
    pub(super) fn pages(&mut self, pages: &[Page], chapters: &[Chapter], at: &At) {
        let symbols = self.symbols;
        let is_object =
            |name: &&str| matches!(symbols.get(name), Some(Symbol::Object(_) | Symbol::CallbackUrls));
        let files = || chapters.iter().map(|chapter| &chapter.file);
        let starts = files().filter_map(|file| file.start.as_ref()).map(|start| start.name.as_str());
        let events = files().filter_map(|file| file.callbacks.as_ref()).flat_map(|all| &all.events);
        let webhooks = files().filter_map(|file| file.webhook.as_ref()).map(|webhook| webhook.name.as_str());
        let names = Names {
            sets: symbols.names().filter(|name| symbols.set(name).is_some()).collect(),
            parameters: starts.chain(events.map(|event| event.name.as_str())).collect(),
            objects: symbols.names().filter(is_object).chain(webhooks).collect(),
            rules: files().flat_map(|file| &file.rules).map(|rule| rule.name.as_str()).collect(),
            limits: files().flat_map(|file| &file.limits).map(|limit| limit.name.as_str()).collect(),
        };
        let titles: Vec<&str> = pages.iter().flat_map(|page| &page.title).map(String::as_str).collect();
        self.distinct("duplicate-name", "title", titles.iter().copied(), |_| at.clone());
        let known = self.sources.clone();
        for (index, page) in pages.iter().enumerate() {
            let at = at.item(index);
            self.known("unknown-source", &at.key("source"), "source", &page.source, &known);
            self.filled(&page.title, &at, "title");
            for (nth, part) in page.holds.iter().enumerate() {
                self.part(part, &names, &at.key("holds").item(nth));
            }
            for (nth, apart) in page.apart.iter().enumerate() {
                self.apart(apart, &at.key("apart").item(nth));
            }
        }
    }

    fn part(&mut self, part: &Part, names: &Names<'_>, at: &At) {
        let held = [
            ("codes", "code set", &part.codes, &names.sets),
            ("parameters", "event or start URL", &part.parameters, &names.parameters),
            ("keys", "object", &part.keys, &names.objects),
            ("rule", "rule", &part.rule, &names.rules),
            ("limit", "limit", &part.limit, &names.limits),
        ];
        let mut given = 0;
        for (key, what, name, candidates) in held {
            if let Some(name) = name {
                given += 1;
                self.known("unknown-reference", &at.key(key), what, name, candidates);
            }
        }
        if given != 1 {
            let message = format!("a part of a page describes one kind of item, this one {given}");
            let help = "use one of `codes`, `parameters`, `keys`, `rule` and `limit`";
            self.report("impossible", at, message, help);
        }
        if part.prefix.is_some() && part.parameters.is_none() {
            let help = "leave it out, or use it with `parameters`";
            self.report("impossible", &at.key("prefix"), "only parameters have a prefix", help);
        }
        let numbered = part.says.as_ref().is_some_and(|says| says.matches("{}").count() == 1);
        if part.limit.is_some() != numbered {
            let help = "write the words of the page with `{}` for the number, beside `limit`";
            self.report("impossible", &at.key("says"), "a limit, and nothing else, is said in words", help);
        }
    }

    fn apart(&mut self, apart: &Apart, at: &At) {
        self.filled(&apart.names, at, "names");
        if let Some(conflict) = &apart.conflict {
            let known = self.conflicts.clone();
            self.known("unknown-conflict", &at.key("conflict"), "conflict", conflict, &known);
        }
        if apart.conflict.is_some() == apart.reason.is_some() {
            let help = "name the `conflict` that they belong to, or give the `reason`";
            self.report("impossible", at, "these names need one reason to differ", help);
        }
    }
}
