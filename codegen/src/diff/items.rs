//! What becomes a constant, an enum or a text with a shape, and the rules in prose.

use std::cmp::Ordering;

use super::Wire;
use super::pattern::compare;
use super::walk::{Claim, Draft, Pair, Place, Shown, Walk, is_reordered, pairs};
use crate::format::{Shape, Unit};
use crate::model::{Code, Fact, Limit, ReasonsOf, Rule, Set, Value};
use crate::names::field_name;

impl Walk<'_> {
    pub(super) fn rule(&mut self, chapter: &Place, pair: &Pair<'_, Rule>) {
        let Rule { name, about, origin } = pair.any();
        let place = chapter.part("rule", name, &[]);
        self.add(pair.came_or_went(&place).map(|draft| draft.says(Some(about.clone()))));
        if let Pair::Both(old, _) = pair {
            self.docs(&place, "about", &old.about, about);
            self.origin(&place, &old.origin, origin);
        }
    }

    pub(super) fn limit(&mut self, chapter: &Place, pair: &Pair<'_, Limit>) {
        let Limit { name, rust: _, value: _, unit: _, about, origin } = pair.any();
        let place = chapter.item("limit", name, &pair.names(|limit| &limit.rust));
        let kept = "The constant has another value; who is shipped goes on with the old one.";
        let shown = Some(quantity(pair.any()));
        let came_or_went = pair.came_or_went(&place);
        self.add(came_or_went.map(|draft| draft.says(shown).offers(Wire::Nothing, kept).claim(place.all())));
        let Pair::Both(old, new) = pair else { return };
        let wire = if amount(old) == amount(new) { Wire::Nothing } else { Wire::KeepsOld };
        let what = if old.unit == new.unit { "value" } else { "unit" };
        let draft = place.aspect(what, &quantity(old), &quantity(new));
        self.add(draft.map(|draft| draft.behaviour(wire, kept).claim(place.all())));
        self.docs(&place, "about", &old.about, about);
        self.origin(&place, &old.origin, origin);
    }

    pub(super) fn set(&mut self, chapter: &Place, pair: &Pair<'_, Set>) {
        let Set { name, rust: _, about, codes: _, reasons_of: _, origin } = pair.any();
        let names = pair.names(|set| &set.rust);
        let place = chapter.item("set", name, &names);
        // The method of an event that tells which reason it was.
        let getters: Vec<Claim> = names.iter().map(|rust| Claim::Named(field_name(rust))).collect();
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(texts(pair.any()))));
        self.add(draft.map(|draft| {
            draft
                .offers(
                    Wire::Nothing,
                    "The type keeps its name in Rust and stands for a set of another name.",
                )
                .claim(place.all())
                .claim(getters.clone())
        }));
        let Pair::Both(old, new) = pair else { return };
        self.add(rust_name(&place, &old.rust, &new.rust).map(|draft| draft.claim(getters.clone())));
        self.docs(&place, "about", &old.about, about);
        let of = |set: &Set| {
            set.reasons_of.as_ref().map(|ReasonsOf { set, variant: _, code }| format!("{}: {code}", set.name))
        };
        let draft = place.aspect("reasons-of", &of(old), &of(new));
        self.add(draft.map(|draft| {
            draft.behaviour(Wire::Undocumented, "The messages belong to another code.").claim(getters)
        }));
        self.origin(&place, &old.origin, origin);
        if is_reordered(&old.codes, &new.codes, key) {
            let draft = place.draft("codes-reordered").values(Some(texts(old)), Some(texts(new)));
            let why = "`ALL` and the order of the codes follow the documentation.";
            self.add([draft.behaviour(Wire::Nothing, why).sweep(place.all())]);
        }
        for pair in pairs(&old.codes, &new.codes, key) {
            self.code(&place, name, new.reasons_of.is_some(), &pair);
        }
    }

    fn code(&mut self, set: &Place, set_name: &str, is_reason: bool, pair: &Pair<'_, Code>) {
        let thing = if is_reason { "reason" } else { "code" };
        let place = set.part(thing, key(pair.any()), &pair.names(|code| &code.rust));
        let (sends, receives) = (self.usage.sends(set_name), self.usage.receives(set_name));
        let comes = if receives { Wire::Undocumented } else { Wire::Nothing };
        let goes = match (sends, receives) {
            (true, _) => Wire::MaybeRefused,
            (false, true) => Wire::NeverArrives,
            (false, false) => Wire::Nothing,
        };
        let Pair::Both(old, new) = pair else {
            let wire = if pair.after().is_some() { comes } else { goes };
            let shown = pair.any().message.clone().or_else(|| pair.any().about.clone());
            let shown = if is_reason { pair.any().wire.shown() } else { shown };
            let why = "The variant's name stays and stands for another text on the wire.";
            let draft = pair.came_or_went(&place).map(|draft| draft.says(shown).offers(wire, why));
            self.add(draft.map(|draft| draft.claim(place.all()).sweep(set.all())));
            return;
        };
        let Code {
            wire,
            also,
            name: _,
            rust,
            message,
            other_messages,
            about,
            reasons: _,
            facts,
            numbers,
            texts,
            origin,
        } = new;
        self.add(rust_name(&place, &old.rust, rust).map(|draft| draft.sweep(set.all())));
        let (old_texts, new_texts) = (wordings(old), wordings(new));
        let wire_of = |texts: &[&String], others: &[&String]| {
            let lacks = texts.iter().any(|text| !others.contains(text));
            if lacks { comes } else { Wire::Nothing }
        };
        let why = "Another text on the wire is recognised as this.";
        for (aspect, old, new) in
            [("message", old.wire.shown(), wire.shown()), ("wordings", old.also.shown(), also.shown())]
        {
            let draft = place.aspect(aspect, &old, &new);
            self.add(draft.map(|draft| draft.behaviour(wire_of(&new_texts, &old_texts), why)));
        }
        let draft = place.aspect("message", &old.message, message);
        let why = "`message` gives another text.";
        self.add(draft.map(|draft| draft.behaviour(Wire::Nothing, why).claim(set.claims(&["message"]))));
        self.docs(&place, "wordings", &old.other_messages, other_messages);
        self.docs(&place, "about", &old.about, about);
        let fact = |fact: &Fact| (fact.set.name.clone(), fact.wire.clone());
        let (old_facts, new_facts): (Vec<_>, Vec<_>) =
            (old.facts.iter().map(fact).collect(), facts.iter().map(fact).collect());
        self.facts(&place, set, &old_facts, &new_facts);
        self.facts(&place, set, &old.numbers, numbers);
        self.facts(&place, set, &old.texts, texts);
        self.origin(&place, &old.origin, origin);
    }

    fn facts<T: Shown>(&mut self, code: &Place, set: &Place, old: &[(String, T)], new: &[(String, T)]) {
        for pair in pairs(old, new, |(name, _)| name) {
            let name = &pair.any().0;
            let place = code.part("fact", name, &[]);
            let (old, new) =
                (pair.before().and_then(|fact| fact.1.shown()), pair.after().and_then(|fact| fact.1.shown()));
            if old == new {
                continue;
            }
            let draft = pair.came_or_went(&place).unwrap_or_else(|| place.draft("changed")).values(old, new);
            let why = format!("`{name}` gives something else.");
            self.add([draft.behaviour(Wire::KeepsOld, why).claim(set.claims(&[name.as_str()]))]);
        }
    }

    pub(super) fn value(&mut self, chapter: &Place, pair: &Pair<'_, Value>) {
        let Value { name, rust, about, shape, pattern, rule, secret, known, examples, origin } = pair.any();
        let place = chapter.item("value", name, &pair.names(|value| &value.rust));
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(rule.clone())));
        self.add(draft.map(|draft| {
            draft
                .offers(
                    Wire::Nothing,
                    "The type keeps its name in Rust and stands for a value of another name.",
                )
                .claim(place.all())
        }));
        let Pair::Both(old, _) = pair else { return };
        self.add(rust_name(&place, &old.rust, rust));
        self.docs(&place, "about", &old.about, about);
        // What returns or takes the value may do so in another way.
        let mentions = [&old.rust, rust].map(|name| Claim::Mentions(name.clone()));
        let texts = pattern.as_ref().map(|(text, _)| text.clone());
        let old_texts = old.pattern.as_ref().map(|(text, _)| text.clone());
        if old.shape != *shape || old_texts != texts {
            let (aspect, shapes) = if old.shape == *shape {
                ("pattern", (old_texts, texts))
            } else {
                ("shape", (Some(shape_name(old)), Some(shape_name(pair.any()))))
            };
            let (what, wire, why) = self.shape(old, pair.any());
            let draft = place
                .draft(&format!("{aspect}-{what}"))
                .values(shapes.0, shapes.1)
                .claim(place.all())
                .sweep(mentions.clone());
            self.add([if what == "reworded" { draft.wire(wire, why) } else { draft.behaviour(wire, why) }]);
        }
        let draft = place.aspect("rule", &old.rule, rule);
        self.add(
            draft.map(|draft| draft.behaviour(Wire::Nothing, "`RULE` and the errors say something else.")),
        );
        let word = |secret: bool| if secret { "secret" } else { "open" };
        let draft = place.aspect("secret", word(old.secret), word(*secret));
        let why = "It shows where it did not, or the other way round.";
        self.add(draft.map(|draft| draft.behaviour(Wire::Nothing, why).claim(place.all()).sweep(mentions)));
        for pair in pairs(&old.known, known, |(_, text)| text) {
            let (rust, text) = pair.any();
            let place = place.part("known", text, &[rust]);
            let wire = if self.usage.sends(name) && pair.after().is_none() {
                Wire::MaybeRefused
            } else {
                Wire::Nothing
            };
            let why = "The constant's name stays and stands for another text.";
            self.add(pair.came_or_went(&place).map(|draft| draft.offers(wire, why).claim(place.all())));
        }
        self.docs(&place, "examples", &old.examples, examples);
        self.origin(&place, &old.origin, origin);
    }

    /// Whether a value takes more texts than before, or fewer, and what follows.
    fn shape(&self, old: &Value, new: &Value) -> (&'static str, Wire, &'static str) {
        let order = match ((old.shape, &old.pattern), (new.shape, &new.pattern)) {
            ((_, Some((_, old))), (_, Some((_, new)))) => compare(old, new),
            ((Shape::Text, _), _) => Some(Ordering::Less),
            (_, (Shape::Text, _)) => Some(Ordering::Greater),
            _ => None,
        };
        let (sends, receives) = (self.usage.sends(&new.name), self.usage.receives(&new.name));
        match order {
            Some(Ordering::Equal) => ("reworded", Wire::Nothing, "The same texts are accepted."),
            Some(Ordering::Less) => {
                let wire = if sends { Wire::MaybeRefused } else { Wire::Nothing };
                ("tightened", wire, "Texts that were accepted are refused.")
            }
            Some(Ordering::Greater) => {
                let wire = if receives { Wire::MaybeUnreadable } else { Wire::Nothing };
                ("loosened", wire, "Texts that were refused are accepted.")
            }
            None => {
                let wire = match (sends, receives) {
                    (_, true) => Wire::MaybeUnreadable,
                    (true, false) => Wire::MaybeRefused,
                    (false, false) => Wire::Nothing,
                };
                (
                    "changed",
                    wire,
                    "Some texts that were accepted may be refused, and some may be accepted that were not.",
                )
            }
        }
    }
}

/// Another name in Rust: it answers for everything under either name.
pub(super) fn rust_name(place: &Place, old: &str, new: &str) -> Option<Draft> {
    let mentions = [old, new].map(|name| Claim::Mentions(name.to_owned()));
    let draft = place.aspect("rust-name", old, new)?.offers(Wire::Nothing, "Only the name in Rust changes.");
    Some(draft.claim(place.all()).sweep(mentions))
}

/// What tells a code from others: its text, but for a reason our name for it.
fn key(code: &Code) -> &str {
    code.name.as_ref().unwrap_or(&code.wire)
}

/// The texts on the wire that mean a code.
fn wordings(code: &Code) -> Vec<&String> {
    std::iter::once(&code.wire).chain(&code.also).collect()
}

fn texts(set: &Set) -> String {
    set.codes.iter().map(key).collect::<Vec<_>>().join(", ")
}

/// Whether a limit is a span of time, and how many seconds or things it is.
fn amount(limit: &Limit) -> (bool, u64) {
    let factor = match limit.unit {
        Unit::Seconds => 1,
        Unit::Minutes => 60,
        Unit::Days => 24 * 60 * 60,
        Unit::Count => return (false, limit.value),
    };
    (true, limit.value.saturating_mul(factor))
}

fn quantity(limit: &Limit) -> String {
    let unit = match limit.unit {
        Unit::Seconds => " seconds",
        Unit::Minutes => " minutes",
        Unit::Days => " days",
        Unit::Count => "",
    };
    format!("{}{unit}", limit.value)
}

fn shape_name(value: &Value) -> String {
    match (value.shape, &value.pattern) {
        (Shape::Pattern, Some((text, _))) => format!("pattern {text}"),
        (Shape::Text | Shape::Pattern, _) => "text".to_owned(),
        (Shape::Uuid, _) => "uuid".to_owned(),
        (Shape::Url, _) => "url".to_owned(),
    }
}
