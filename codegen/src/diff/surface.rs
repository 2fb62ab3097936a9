//! What a host and the vendor say to each other: the start URL, callbacks, calls and webhooks.

use super::Wire;
use super::fields::Flow;
use super::walk::{Pair, Place, Walk, is_reordered, pairs};
use crate::model::{Call, CallbackUrl, Callbacks, Event, Example, Fact, Kind, Start, Webhook};

impl Walk<'_> {
    pub(super) fn call(&mut self, chapter: &Place, pair: &Pair<'_, Call>) {
        let Call {
            name,
            rust: _, // It follows from the name.
            about,
            method,
            path,
            environments,
            headers,
            request,
            success,
            response,
            errors,
            origin,
        } = pair.any();
        let place = chapter.item("call", name, &pair.names(|call| &call.rust));
        let wire = if pair.after().is_some() { Wire::Nothing } else { Wire::MaybeRefused };
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(format!("{method} {path}"))));
        self.add(draft.map(|draft| draft.offers(wire, "The call is another one.").claim(place.all())));
        let Pair::Both(old, _) = pair else { return };
        self.docs(&place, "about", &old.about, about);
        let asked = "A host that is shipped still asks in the old way.";
        for (aspect, old, new) in [("method", &old.method, method), ("path", &old.path, path)] {
            self.add(place.aspect(aspect, old, new).map(|draft| draft.behaviour(Wire::MaybeRefused, asked)));
        }
        let draft = place.aspect("headers", &old.headers, headers);
        self.add(draft.map(|draft| draft.behaviour(Wire::MaybeRefused, asked)));
        let draft = place.aspect("success", &old.success, success);
        let why = "Another status means success.";
        self.add(draft.map(|draft| draft.behaviour(Wire::MaybeUnreadable, why)));
        for (aspect, old, new, members) in [
            ("environments", &old.environments, environments, &["url", "request"][..]),
            ("request", &old.request, request, &["body", "request"]),
            ("response", &old.response, response, &["response"]),
            ("errors", &old.errors, errors, &["response"]),
        ] {
            let draft = place.aspect(aspect, &old.name, &new.name);
            let wire = if members.contains(&"response") { Wire::MaybeUnreadable } else { Wire::MaybeRefused };
            self.add(draft.map(|draft| draft.behaviour(wire, asked).claim(place.claims(members))));
        }
        self.origin(&place, &old.origin, origin);
    }

    pub(super) fn start(&mut self, chapter: &Place, old: Option<&Start>, new: Option<&Start>) {
        let Some(pair) = pair(old, new) else { return };
        let Start { name, rust: _, base, about, parameters, examples, origin } = pair.any();
        let place = chapter.item("start", name, &pair.names(|start| &start.rust));
        let wire = if pair.after().is_some() { Wire::Nothing } else { Wire::MaybeRefused };
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(base.clone())));
        self.add(
            draft.map(|draft| draft.offers(wire, "The page is opened in another way.").claim(place.all())),
        );
        let Pair::Both(old, _) = pair else { return };
        let draft = place.aspect("name", &old.name, name);
        let why = "Only the name in Rust changes.";
        self.add(draft.map(|draft| draft.offers(Wire::Nothing, why).sweep(place.all())));
        let draft = place.aspect("base", &old.base, base);
        self.add(
            draft.map(|draft| draft.behaviour(Wire::KeepsOld, "The page is opened at another address.")),
        );
        self.docs(&place, "about", &old.about, about);
        self.fields(&place, &old.parameters, parameters, Flow::Start);
        self.examples(&place, &old.examples, examples);
        self.origin(&place, &old.origin, origin);
    }

    pub(super) fn callbacks(&mut self, chapter: &Place, old: Option<&Callbacks>, new: Option<&Callbacks>) {
        let Some(pair) = pair(old, new) else { return };
        let Callbacks { name, rust: _, about, urls, events, examples, origin } = pair.any();
        let names = pair.names(|callbacks| &callbacks.rust);
        let place = chapter.item("callbacks", name, &names);
        let wire = if pair.after().is_some() { Wire::Nothing } else { Wire::NeverArrives };
        let draft = pair.came_or_went(&place).map(|draft| {
            draft
                .offers(wire, "The page reports back in another way.")
                .claim(place.all())
                .sweep(chapter.all())
        });
        self.add(draft);
        let Pair::Both(old, new) = pair else { return };
        let draft = place.aspect("name", &old.name, name);
        let why = "Only the name in Rust changes.";
        self.add(draft.map(|draft| draft.offers(Wire::Nothing, why).sweep(place.all())));
        self.docs(&place, "about", &old.about, about);
        if is_reordered(&old.urls, urls, |url| &url.name) {
            let names =
                |urls: &[CallbackUrl]| urls.iter().map(|url| url.name.clone()).collect::<Vec<_>>().join(", ");
            let draft = place.draft("urls-reordered").values(Some(names(&old.urls)), Some(names(urls)));
            let why =
                "The arguments of `new` change places: calls build and configure one URL for the other.";
            self.add([draft.behaviour(Wire::Nothing, why).swap()]);
        }
        for pair in pairs(&old.urls, urls, |url| &url.name) {
            self.callback_url(&place, &pair);
        }
        if is_reordered(&old.events, events, |event| &event.name) {
            self.add([place.draft("events-reordered")]);
        }
        for pair in pairs(&old.events, events, |event| &event.name) {
            self.event(chapter, &pair, (old, new));
        }
        self.examples(&place, &old.examples, examples);
        self.origin(&place, &old.origin, origin);
    }

    fn callback_url(&mut self, of: &Place, pair: &Pair<'_, CallbackUrl>) {
        let CallbackUrl { name, about, layouts, origin } = pair.any();
        let place = of.part("callback-url", name, &[name]);
        let (wire, why) = match pair.after() {
            Some(_) => (Wire::NeverArrives, "A host that is shipped has not configured it."),
            None => (Wire::NeverArrives, "Nothing is reported through it any more."),
        };
        let draft = pair.came_or_went(&place).map(|draft| draft.says(layouts.first().cloned()));
        self.add(draft.map(|draft| draft.offers(wire, why).claim(place.all()).claim(of.claims(&["new"]))));
        let Pair::Both(old, _) = pair else { return };
        self.docs(&place, "about", &old.about, about);
        let draft = place.aspect("layouts", &old.layouts, layouts);
        let why = "Other layouts of the URL are documented, and recognised.";
        self.add(draft.map(|draft| draft.behaviour(Wire::KeepsOld, why)));
        self.origin(&place, &old.origin, origin);
    }

    fn event(&mut self, chapter: &Place, pair: &Pair<'_, Event>, all: (&Callbacks, &Callbacks)) {
        let Event {
            name,
            rust, // These two follow from the name.
            variant,
            about,
            arrives_at: _,
            told_by,
            ends_session,
            parameters,
            origin,
        } = pair.any();
        let place = chapter.item("event", name, &[rust]);
        let arrives_at = |event: &Event, callbacks: &Callbacks| {
            callbacks.urls.get(event.arrives_at).map(|url| url.name.clone())
        };
        let Pair::Both(old, new) = pair else {
            let (wire, why) = match pair.after().and_then(|event| arrives_at(event, all.1)) {
                None => (Wire::NeverArrives, "Nothing documents that it is reported."),
                Some(url) if all.0.urls.iter().any(|known| known.name == url) => (
                    Wire::Mistaken,
                    "A host that is shipped reads it as one of the events that it knows at this URL.",
                ),
                Some(_) => {
                    (Wire::NeverArrives, "It arrives at a URL that a shipped host has not configured.")
                }
            };
            let enum_ = chapter.item("event", name, &["Event"]);
            let draft =
                pair.came_or_went(&place).map(|draft| draft.says(Some(about.clone())).offers(wire, why));
            self.add(
                draft
                    .map(|draft| draft.claim(place.all()).claim(enum_.claims(&[variant])).sweep(enum_.all())),
            );
            return;
        };
        self.docs(&place, "about", &old.about, about);
        let draft = place.aspect("arrives-at", &arrives_at(old, all.0), &arrives_at(new, all.1));
        let why = "It arrives at another callback URL.";
        self.add(draft.map(|draft| draft.behaviour(Wire::Mistaken, why)));
        let draft = place.aspect("told-by", &old.told_by, told_by);
        let why = "Something else tells it from the other events at its URL.";
        self.add(draft.map(|draft| draft.behaviour(Wire::Mistaken, why)));
        let word =
            |ends: Option<bool>| ends.map(|ends| if ends { "yes".to_owned() } else { "no".to_owned() });
        let draft = place.aspect("ends-session", &word(old.ends_session), &word(*ends_session));
        let why = "`ENDS_SESSION` says something else.";
        let claims = place.claims(&["ENDS_SESSION"]);
        self.add(draft.map(|draft| draft.behaviour(Wire::KeepsOld, why).claim(claims)));
        self.fields(&place, &old.parameters, parameters, Flow::Event);
        self.origin(&place, &old.origin, origin);
    }

    pub(super) fn webhook(&mut self, chapter: &Place, old: Option<&Webhook>, new: Option<&Webhook>) {
        let Some(pair) = pair(old, new) else { return };
        let Webhook { name, document, data: _, kinds: _, kind_rust: _ } = pair.any();
        let place_of = |rust: fn(&Webhook) -> &str| chapter.item("webhook", name, &pair.names(rust));
        let place = place_of(|webhook| &webhook.document.rust);
        let data = place_of(|webhook| &webhook.data.rust);
        let kind = place_of(|webhook| &webhook.kind_rust);
        let all = [&place, &data, &kind].map(Place::all).concat();
        let wire = if pair.after().is_some() { Wire::Nothing } else { Wire::NeverArrives };
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(document.about.clone())));
        self.add(draft.map(|draft| draft.offers(wire, "Another document is delivered.").claim(all.clone())));
        let Pair::Both(old, new) = pair else { return };
        let draft = place.aspect("name", &old.name, name);
        let why = "Only the name in Rust changes.";
        self.add(draft.map(|draft| draft.offers(Wire::Nothing, why).claim(all)));
        self.object_parts(&place, &old.document, document);
        if is_reordered(&old.kinds, &new.kinds, |kind| &kind.name) {
            let why = "`ALL` and the order of the kinds follow the documentation.";
            self.add([kind.draft("kinds-reordered").behaviour(Wire::Nothing, why).sweep(kind.all())]);
        }
        // The type of the data is made of the data of all kinds.
        for pair in pairs(&old.kinds, &new.kinds, |kind| &kind.name) {
            self.kind(&kind, &data, &pair);
        }
    }

    fn kind(&mut self, of: &Place, data_type: &Place, pair: &Pair<'_, Kind>) {
        let Kind { name, rust: _, about, when, data, origin } = pair.any();
        let place = of.part("kind", name, &pair.names(|kind| &kind.rust));
        let told = |when: &[(String, Fact)]| -> Vec<(String, String)> {
            when.iter().map(|(field, fact)| (field.clone(), fact.wire.clone())).collect()
        };
        let Pair::Both(old, _) = pair else {
            let (wire, why) = match pair.after() {
                Some(_) => (Wire::Undocumented, "`kind` gives `None` for it until a host upgrades."),
                None => (Wire::NeverArrives, "Nothing documents that it is delivered."),
            };
            let draft =
                pair.came_or_went(&place).map(|draft| draft.says(Some(about.clone())).offers(wire, why));
            self.add(draft.map(|draft| draft.claim(place.all()).sweep(of.all()).sweep(data_type.all())));
            return;
        };
        self.docs(&place, "about", &old.about, about);
        let draft = place.aspect("when", &told(&old.when), &told(when));
        self.add(
            draft.map(|draft| draft.behaviour(Wire::Undocumented, "Other codes tell it from other kinds.")),
        );
        self.fields(&data_type.told_as(&place), &old.data, data, Flow::Data);
        self.origin(&place, &old.origin, origin);
    }

    fn examples(&mut self, place: &Place, old: &[Example], new: &[Example]) {
        let shown = |examples: &[Example]| -> Vec<String> {
            let lines = examples.iter().map(|Example { url, event, values, sources }| {
                let event = event.as_ref().map_or(String::new(), |event| format!(" ({event})"));
                format!("{}{event} {values:?} {}", url.trim(), sources.join(", "))
            });
            lines.collect()
        };
        let (old, new) = (shown(old), shown(new));
        self.docs(place, "examples", &old, &new);
    }
}

/// An item that a chapter has at most one of.
fn pair<'a, T>(old: Option<&'a T>, new: Option<&'a T>) -> Option<Pair<'a, T>> {
    match (old, new) {
        (None, None) => None,
        (Some(old), None) => Some(Pair::Removed(old)),
        (None, Some(new)) => Some(Pair::Added(new)),
        (Some(old), Some(new)) => Some(Pair::Both(old, new)),
    }
}
