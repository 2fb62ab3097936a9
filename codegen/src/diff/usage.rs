//! Which way the sets and values of a contract go.

use std::collections::BTreeSet;

use crate::format::Direction;
use crate::model::{Contract, Field, Type};

/// The names of what a host sends, and of what it receives.
#[derive(Debug, Default)]
pub(super) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Usage {
    /// What either edition sends or receives.
    pub(super) fn of(old: &Contract, new: &Contract) -> Self {
        let mut usage = Self::default();
        for module in old.modules.iter().chain(&new.modules) {
            if let Some(start) = &module.start {
                note(&mut usage.sent, &start.parameters);
            }
            for object in &module.objects {
                match object.direction {
                    Direction::Sent => note(&mut usage.sent, &object.fields),
                    Direction::Received => note(&mut usage.received, &object.fields),
                }
            }
            for event in module.callbacks.iter().flat_map(|callbacks| &callbacks.events) {
                note(&mut usage.received, &event.parameters);
            }
            if let Some(webhook) = &module.webhook {
                note(&mut usage.received, &webhook.document.fields);
                note(&mut usage.received, &webhook.data.fields);
            }
        }
        // Reasons are told by the message that comes with their code.
        for module in old.modules.iter().chain(&new.modules) {
            for set in &module.sets {
                if set.reasons_of.as_ref().is_some_and(|of| usage.received.contains(&of.set.name)) {
                    usage.received.insert(set.name.clone());
                }
            }
        }
        usage
    }

    /// Whether a host sends it.
    pub(super) fn sends(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether a host receives it.
    pub(super) fn receives(&self, name: &str) -> bool {
        self.received.contains(name)
    }
}

fn note(names: &mut BTreeSet<String>, fields: &[Field]) {
    for field in fields {
        match &field.ty {
            Type::Set(target) | Type::Value(target, _) | Type::CallbackUrls(target) => {
                names.insert(target.name.clone());
            }
            // What an object holds is noted where the object stands.
            Type::Object(..)
            | Type::Text
            | Type::Secret
            | Type::Flag
            | Type::Integer
            | Type::Number
            | Type::Json => {}
        }
    }
}
