//! Fields, and the JSON objects that are made of them.

use super::Wire;
use super::items::rust_name;
use super::walk::{Claim, Draft, Pair, Place, Walk, is_reordered, pairs};
use crate::format::Direction;
use crate::model::{Field, List, Object, Type};
use crate::names::constant_name;

/// Where fields stand, which decides what becomes of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Parameters of the start URL.
    Start,
    /// Parameters of a callback.
    Event,
    /// Keys that the host sends.
    Sent,
    /// Keys that the host receives.
    Received,
    /// Keys that depend on the kind of a webhook, none of which is sure to be there.
    Data,
}

impl Flow {
    fn is_sent(self) -> bool {
        matches!(self, Self::Start | Self::Sent)
    }

    fn thing(self) -> &'static str {
        match self {
            Self::Start | Self::Event => "parameter",
            Self::Sent | Self::Received | Self::Data => "key",
        }
    }

    /// Whether `new` takes the field as an argument.
    fn is_argument(self, field: &Field) -> bool {
        let Field { required, list, default, .. } = field;
        let always = *required && list.is_none();
        match self {
            Self::Start => always,
            Self::Sent => always && default.is_none(),
            Self::Event | Self::Received | Self::Data => false,
        }
    }
}

impl From<Direction> for Flow {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Sent => Self::Sent,
            Direction::Received => Self::Received,
        }
    }
}

impl Walk<'_> {
    pub(super) fn object(&mut self, chapter: &Place, pair: &Pair<'_, Object>) {
        let names = pair.names(|object| &object.rust);
        let place = chapter.item("object", &pair.any().name, &names);
        let keys = pair.any().fields.iter().map(|field| field.wire.as_str()).collect::<Vec<_>>().join(", ");
        let draft = pair.came_or_went(&place).map(|draft| draft.says(Some(keys)));
        self.add(draft.map(|draft| {
            draft
                .offers(
                    Wire::Nothing,
                    "The type keeps its name in Rust and stands for an object of another name.",
                )
                .claim(place.all())
        }));
        if let Pair::Both(old, new) = pair {
            self.object_parts(&place, old, new);
        }
    }

    /// What differs in an object that is in both editions.
    pub(super) fn object_parts(&mut self, place: &Place, old: &Object, new: &Object) {
        let Object { name: _, rust, about, direction, fields, examples, origin } = old;
        self.add(rust_name(place, rust, &new.rust));
        self.docs(place, "about", about, &new.about);
        let word = |direction: Direction| match direction {
            Direction::Sent => "sent",
            Direction::Received => "received",
        };
        let draft = place.aspect("direction", word(*direction), word(new.direction));
        let mentions = [rust, &new.rust].map(|name| Claim::Mentions(name.clone()));
        let why = "The other side writes it now.";
        self.add(draft.map(|draft| draft.behaviour(Wire::MeansElse, why).claim(place.all()).sweep(mentions)));
        self.fields(place, fields, &new.fields, new.direction.into());
        self.docs(place, "examples", examples, &new.examples);
        self.origin(place, origin, &new.origin);
    }

    pub(super) fn fields(&mut self, place: &Place, old: &[Field], new: &[Field], flow: Flow) {
        if is_reordered(old, new, |field| &field.wire) {
            let draft = place.draft(&format!("{}s-reordered", flow.thing()));
            let arguments = |fields: &[Field]| {
                fields.iter().filter(|field| flow.is_argument(field)).cloned().collect::<Vec<_>>()
            };
            let names = |fields: &[Field]| {
                let names = fields.iter().map(|field| field.wire.as_str());
                Some(names.collect::<Vec<_>>().join(", "))
            };
            let draft = draft.values(names(old), names(new));
            self.add([if is_reordered(&arguments(old), &arguments(new), |field| &field.wire) {
                let why = "The arguments of `new` change places: calls build and pass one for the other.";
                draft.behaviour(Wire::Nothing, why).claim(place.claims(&["new"])).swap()
            } else {
                draft.offers(Wire::Nothing, "They are written and shown in another order.")
            }]);
        }
        for pair in pairs(old, new, |field| &field.wire) {
            self.field(place, &pair, flow);
        }
    }

    fn field(&mut self, of: &Place, pair: &Pair<'_, Field>, flow: Flow) {
        let place = of.part(flow.thing(), &pair.any().wire, &pair.names(|field| &field.rust));
        let Pair::Both(old, new) = pair else {
            self.came_or_went(of, &place, pair, flow);
            return;
        };
        let Field {
            wire: _, // It is the key.
            rust,
            ty,
            list,
            required,
            when,
            default,
            otherwise,
            message_of,
            about,
            examples,
            origin,
        } = old;
        let members = members(of, pair);
        let argument = of.claims(if flow.is_argument(old) || flow.is_argument(new) { &["new"] } else { &[] });
        let shape = |draft: Draft, wire: Wire, why: &str| {
            draft.behaviour(wire, why).claim(members.clone()).claim(argument.clone())
        };

        let draft = rust_name(&place, rust, &new.rust);
        self.add(draft.map(|draft| draft.claim(members.clone())));

        let draft =
            place.aspect("type", &type_name(ty), &type_name(&new.ty)).filter(|_| !is_same_type(ty, &new.ty));
        let wire = match (flow, ty) {
            (Flow::Start | Flow::Sent, _) => Wire::MaybeRefused,
            (Flow::Event, Type::Text) => Wire::Nothing,
            (_, Type::Set(_)) => Wire::Undocumented,
            _ => Wire::MaybeUnreadable,
        };
        self.add(draft.map(|draft| shape(draft, wire, "It holds something else.").sweep(of.all())));

        let draft = place.aspect("list", &list_name(list.as_ref()), &list_name(new.list.as_ref()));
        let wire = if flow.is_sent() { Wire::MaybeRefused } else { Wire::MaybeUnreadable };
        self.add(draft.map(|draft| shape(draft, wire, "It is written in another way.").sweep(of.all())));

        let word = |required: bool| if required { "required" } else { "optional" };
        if required != &new.required {
            let draft = place.draft(if new.required { "made-required" } else { "made-optional" });
            let draft = draft.values(Some(word(*required).to_owned()), Some(word(new.required).to_owned()));
            let (wire, why) = match (flow.is_sent(), new.required) {
                (true, true) => (Wire::Refused, "A host that leaves it out has to send it now."),
                (true, false) => (Wire::Nothing, "A host may leave it out."),
                (false, true) => (Wire::Nothing, "What arrives without it is a problem now."),
                (false, false) => (Wire::MaybeUnreadable, "What arrives without it was a problem."),
            };
            self.add([if flow == Flow::Data { draft } else { shape(draft, wire, why) }]);
        }
        self.docs(&place, "when", when, &new.when);
        let draft = place.aspect("default", default, &new.default);
        self.add(draft.map(|draft| shape(draft, Wire::MeansElse, "Leaving it out means something else.")));
        let draft = place.aspect("otherwise", otherwise, &new.otherwise);
        self.add(
            draft.map(|draft| draft.wire(Wire::MeansElse, "Leaving it out is said to mean something else.")),
        );
        let draft = place.aspect("message-of", message_of, &new.message_of);
        let why = "It is the message of another code.";
        self.add(draft.map(|draft| draft.offers(Wire::Nothing, why).sweep(of.all())));
        self.docs(&place, "about", about, &new.about);
        self.docs(&place, "examples", examples, &new.examples);
        self.origin(&place, origin, &new.origin);
    }

    fn came_or_went(&mut self, of: &Place, place: &Place, pair: &Pair<'_, Field>, flow: Flow) {
        let field = pair.any();
        let must = field.required && field.list.is_none() && flow != Flow::Data;
        let (wire, why) = match (flow.is_sent(), pair.after().is_some()) {
            (true, true) if must && field.default.is_none() => {
                (Wire::Refused, "The vendor expects it, and a host that is shipped does not send it.")
            }
            (true, true) => (Wire::Nothing, "A host may send it."),
            (true, false) => (Wire::MaybeRefused, "A host that is shipped still sends it."),
            (false, true) => {
                (Wire::Undocumented, "It is listed among what is undocumented until a host upgrades.")
            }
            (false, false) if must => {
                (Wire::Unreadable, "A host that is shipped takes what lacks it for a problem.")
            }
            (false, false) => (Wire::NeverArrives, "Nothing documents that it is sent."),
        };
        let Some(draft) = pair.came_or_went(place) else { return };
        let type_name = format!("{}, {}", type_name(&field.ty), if must { "required" } else { "optional" });
        let draft = draft.says(Some(type_name)).claim(members(of, pair)).sweep(
            // The methods for the reasons of a code belong to its message.
            if field.message_of.is_some() { of.all() } else { Vec::new() },
        );
        let draft = draft.claim(of.claims(if flow.is_argument(field) { &["new"] } else { &[] }));
        // What must be there decides whether anything is read at all.
        let reads = must && !flow.is_sent();
        self.add([if reads { draft.behaviour(wire, why) } else { draft.offers(wire, why) }]);
    }
}

/// What answers to a field's name: the methods that read and set it, and the constant of its default.
fn members(of: &Place, pair: &Pair<'_, Field>) -> Vec<Claim> {
    let names = pair.names(|field| &field.rust).into_iter().flat_map(|rust| {
        [rust.to_owned(), format!("with_{rust}"), format!("DEFAULT_{}", constant_name(rust))]
    });
    names.flat_map(|name| of.claims(&[name.as_str()])).collect()
}

/// What a field holds, by its name in the contract: what becomes of that name in Rust, whether it is
/// a secret and who writes it are told where it is declared.
fn type_name(ty: &Type) -> String {
    match ty {
        Type::Text => "text",
        Type::Secret => "secret",
        Type::Flag => "flag",
        Type::Integer => "integer",
        Type::Number => "number",
        Type::Json => "json",
        Type::Set(target) | Type::Value(target, _) | Type::Object(target, _) | Type::CallbackUrls(target) => {
            &target.name
        }
    }
    .to_owned()
}

/// Whether two types are one and the same in Rust, whatever the contract calls them.
fn is_same_type(old: &Type, new: &Type) -> bool {
    let path = |ty: &Type| match ty {
        Type::Set(target) | Type::Value(target, _) | Type::Object(target, _) | Type::CallbackUrls(target) => {
            Some((target.module.clone(), target.rust.clone()))
        }
        Type::Text | Type::Secret | Type::Flag | Type::Integer | Type::Number | Type::Json => None,
    };
    path(old).is_some_and(|old| Some(old) == path(new))
}

fn list_name(list: Option<&List>) -> Option<String> {
    list.map(|list| match list {
        List::Array => "array".to_owned(),
        List::Separated(separator) => format!("separated by {separator:?}"),
    })
}
