//! The contract itself, and its chapters.
//!
//! Here and in its neighbours every function takes its item apart by name: a new part of the model
//! cannot be forgotten.

use super::walk::{Claim, Draft, Pair, Place, Shown, Walk, is_reordered, pairs};
use crate::model::{Conflict, Contract, Module, Page, Source};

impl Walk<'_> {
    /// Everything that differs, in the order of the documentation.
    pub(super) fn contract(mut self) -> Vec<Draft> {
        let (old, new) = (self.old, self.new);
        let place = Place::new("contract", &new.id, Vec::new());
        let Contract { id, title, about, sources, conflicts, open, pages, modules } = old;
        self.docs(&place, "id", id, &new.id);
        self.docs(&place, "title", title, &new.title);
        self.docs(&place, "about", about, &new.about);
        for pair in pairs(sources, &new.sources, |source| &source.id) {
            let Source { id, title, address, seen } = pair.any();
            let place = Place::new("source", id, Vec::new());
            self.add(pair.came_or_went(&place).map(|draft| draft.says(Some(title.clone()))));
            if let Pair::Both(old, _) = pair {
                self.docs(&place, "title", &old.title, title);
                self.docs(&place, "address", &old.address, address);
                self.docs(&place, "seen", &old.seen, seen);
            }
        }
        for pair in pairs(conflicts, &new.conflicts, |conflict| &conflict.id) {
            let Conflict { id, about, sources, decision } = pair.any();
            let place = Place::new("conflict", id, Vec::new());
            self.add(pair.came_or_went(&place).map(|draft| draft.says(Some(about.clone()))));
            if let Pair::Both(old, _) = pair {
                self.docs(&place, "about", &old.about, about);
                self.docs(&place, "sources", &old.sources, sources);
                self.docs(&place, "decision", &old.decision, decision);
            }
        }
        self.docs(&place, "open", open, &new.open);
        self.pages(pages, &new.pages);
        self.chapters(modules, &new.modules);
        self.drafts
    }

    fn pages(&mut self, old: &[Page], new: &[Page]) {
        for pair in pairs(old, new, |page| &page.source) {
            let Page { source, titles, parts, apart } = pair.any();
            let place = Place::new("page", source, Vec::new());
            self.add(pair.came_or_went(&place));
            let Pair::Both(old, _) = pair else { continue };
            self.docs(&place, "titles", &old.titles, titles);
            if format!("{:?}", old.parts) != format!("{parts:?}") {
                self.add([place.draft("parts-changed")]);
            }
            if format!("{:?}", old.apart) != format!("{apart:?}") {
                self.add([place.draft("differences-changed")]);
            }
        }
    }

    fn chapters(&mut self, old: &[Module], new: &[Module]) {
        let place = Place::new("contract", &self.new.id, Vec::new());
        if is_reordered(old, new, |module| &module.name) {
            self.add([place.draft("chapters-reordered")]);
        }
        // A chapter under another name is known by what it holds.
        let is_known = |list: &[Module], module: &Module| list.iter().any(|known| known.name == module.name);
        let follows = |gone: &Module, come: &Module| {
            let (gone, come) = (names(gone), names(come));
            2 * gone.iter().filter(|name| come.contains(name)).count() > gone.len().max(come.len())
        };
        let renamed = |module: &&Module| {
            old.iter().find(|gone| !is_known(new, gone) && !is_known(old, module) && follows(gone, module))
        };
        for pair in pairs(old, new, |module| &module.name) {
            match pair {
                Pair::Both(old, new) => self.module(old, new),
                Pair::Removed(gone)
                    if new.iter().any(|module| renamed(&module).is_some_and(|of| of.name == gone.name)) => {}
                Pair::Removed(gone) => {
                    let place = Place::new("chapter", &gone.name, vec![gone.name.clone()]);
                    self.add([place.draft("removed").claim([Claim::Exactly(gone.name.clone())])]);
                    self.module(gone, &empty(gone));
                }
                Pair::Added(come) => match renamed(&come) {
                    Some(gone) => {
                        let place =
                            Place::new("chapter", &come.name, vec![gone.name.clone(), come.name.clone()]);
                        let claims = [Claim::Exactly(gone.name.clone()), Claim::Exactly(come.name.clone())];
                        let mentions = [&gone.name, &come.name].map(|name| Claim::Mentions(name.clone()));
                        let draft = place.draft("renamed").values(gone.name.shown(), come.name.shown());
                        self.add([draft.claim(claims).sweep(place.all()).sweep(mentions)]);
                        self.module(gone, come);
                    }
                    None => {
                        let place = Place::new("chapter", &come.name, vec![come.name.clone()]);
                        self.add([place.draft("added").claim([Claim::Exactly(come.name.clone())])]);
                        self.module(&empty(come), come);
                    }
                },
            }
        }
    }

    fn module(&mut self, old: &Module, new: &Module) {
        let mut rust = vec![old.name.clone(), new.name.clone()];
        rust.dedup();
        let place = Place::new("chapter", &new.name, rust);
        let Module {
            name: _, // It is the key.
            file,
            about,
            origin,
            rules,
            limits,
            sets,
            values,
            objects,
            calls,
            start,
            callbacks,
            webhook,
        } = old;
        self.docs(&place, "file", file, &new.file);
        self.docs(&place, "about", about, &new.about);
        self.origin(&place, origin, &new.origin);
        for pair in pairs(rules, &new.rules, |rule| &rule.name) {
            self.rule(&place, &pair);
        }
        for pair in pairs(limits, &new.limits, |limit| &limit.name) {
            self.limit(&place, &pair);
        }
        for pair in pairs(sets, &new.sets, |set| &set.name) {
            self.set(&place, &pair);
        }
        for pair in pairs(values, &new.values, |value| &value.name) {
            self.value(&place, &pair);
        }
        for pair in pairs(objects, &new.objects, |object| &object.name) {
            self.object(&place, &pair);
        }
        for pair in pairs(calls, &new.calls, |call| &call.name) {
            self.call(&place, &pair);
        }
        self.start(&place, start.as_ref(), new.start.as_ref());
        self.callbacks(&place, callbacks.as_ref(), new.callbacks.as_ref());
        self.webhook(&place, webhook.as_ref(), new.webhook.as_ref());
    }
}

/// The names of what a chapter holds.
fn names(module: &Module) -> Vec<&str> {
    let mut names: Vec<&str> = module.limits.iter().map(|limit| limit.name.as_str()).collect();
    names.extend(module.rules.iter().map(|rule| rule.name.as_str()));
    names.extend(module.sets.iter().map(|set| set.name.as_str()));
    names.extend(module.values.iter().map(|value| value.name.as_str()));
    names.extend(module.objects.iter().map(|object| object.name.as_str()));
    names.extend(module.calls.iter().map(|call| call.name.as_str()));
    names.extend(module.start.iter().map(|start| start.name.as_str()));
    names.extend(module.callbacks.iter().map(|callbacks| callbacks.name.as_str()));
    names.extend(module.webhook.iter().map(|webhook| webhook.name.as_str()));
    names
}

/// A chapter of this name in which nothing stands.
fn empty(module: &Module) -> Module {
    Module {
        rules: Vec::new(),
        limits: Vec::new(),
        sets: Vec::new(),
        values: Vec::new(),
        objects: Vec::new(),
        calls: Vec::new(),
        start: None,
        callbacks: None,
        webhook: None,
        ..module.clone()
    }
}
