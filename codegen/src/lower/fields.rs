//! Fields, objects and the webhook.

use super::{Lowering, Own, origin, own};
use crate::format::{self, Direction};
use crate::model::*;
use crate::names::{field_name, type_name};
use crate::symbols::Symbol;

impl Lowering<'_> {
    pub(super) fn fields(&self, fields: &[format::Field], inherited: &[String]) -> Vec<Field> {
        fields.iter().map(|field| self.field(field, inherited)).collect()
    }

    fn field(&self, field: &format::Field, inherited: &[String]) -> Field {
        Field {
            wire: field.name.clone(),
            rust: field.rust.clone().unwrap_or_else(|| field_name(&field.name)),
            ty: self.ty(&field.kind),
            list: field.list.as_ref().map(|list| match list.as_str() {
                "array" => List::Array,
                separator => List::Separated(separator.to_owned()),
            }),
            required: field.required == Some(true),
            when: field.when.clone(),
            default: field.default.clone(),
            otherwise: field.otherwise.clone(),
            message_of: field.message_of.clone(),
            about: field.about.clone(),
            examples: field.examples.clone(),
            origin: origin(own!(field), inherited),
        }
    }

    fn ty(&self, kind: &str) -> Type {
        match (self.symbols.get(kind), self.symbols.target(kind)) {
            (Some(Symbol::Set(_)), Some(target)) => Type::Set(target),
            (Some(Symbol::Value(value)), Some(target)) => Type::Value(target, value.secret == Some(true)),
            (Some(Symbol::Object(object)), Some(target)) => Type::Object(target, object.direction),
            (Some(Symbol::CallbackUrls), Some(target)) => Type::CallbackUrls(target),
            _ => match kind {
                "secret" => Type::Secret,
                "flag" => Type::Flag,
                "integer" => Type::Integer,
                "number" => Type::Number,
                "json" => Type::Json,
                _ => Type::Text,
            },
        }
    }

    pub(super) fn object(&self, object: &format::Object) -> Object {
        Object {
            name: object.name.clone(),
            rust: object.rust.clone().unwrap_or_else(|| type_name(&object.name)),
            about: object.about.clone(),
            direction: object.direction,
            fields: self.fields(&object.fields, &object.source),
            examples: object.examples.clone(),
            origin: origin(own!(object), &[]),
        }
    }

    pub(super) fn webhook(&self, webhook: &format::Webhook) -> Webhook {
        let rust = type_name(&webhook.name);
        let webhook_origin = origin(own!(webhook), &[]);
        let data_name = format!("{}_data", webhook.name);
        let data_type = Type::Object(self.here(&data_name, &format!("{rust}Data")), Direction::Received);

        let mut fields = self.fields(&webhook.fields, &webhook.source);
        for field in fields.iter_mut().filter(|field| field.wire == webhook.data) {
            field.ty = data_type.clone();
        }
        let kinds: Vec<Kind> = webhook.kinds.iter().map(|kind| self.kind(kind, webhook)).collect();
        let mut data: Vec<Field> = Vec::new();
        for field in kinds.iter().flat_map(|kind| &kind.data) {
            if !data.iter().any(|known| known.wire == field.wire) {
                data.push(Field { required: false, ..field.clone() });
            }
        }
        Webhook {
            name: webhook.name.clone(),
            document: Object {
                name: webhook.name.clone(),
                rust: rust.clone(),
                about: webhook.about.clone(),
                direction: Direction::Received,
                fields,
                examples: webhook.examples.clone(),
                origin: webhook_origin.clone(),
            },
            data: Object {
                name: data_name,
                rust: format!("{rust}Data"),
                about: format!(
                    "What stands under `{}`, which depends on the kind of document.",
                    webhook.data
                ),
                direction: Direction::Received,
                fields: data,
                examples: Vec::new(),
                origin: Origin { sources: webhook_origin.sources, ..Origin::default() },
            },
            kinds,
            kind_rust: format!("{rust}Kind"),
        }
    }

    fn kind(&self, kind: &format::Kind, webhook: &format::Webhook) -> Kind {
        let origin = origin(own!(kind), &webhook.source);
        let when = kind.when.iter().filter_map(|(name, code)| {
            let field = webhook.fields.iter().find(|field| field.name == *name)?;
            Some((name.clone(), self.fact(&field.kind, code)?))
        });
        Kind {
            name: kind.name.clone(),
            rust: type_name(&kind.name),
            about: kind.about.clone(),
            when: when.collect(),
            data: self.fields(&kind.data, &origin.sources),
            origin,
        }
    }
}
