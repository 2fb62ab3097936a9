//! What a field is in Rust, depending on where it stands.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use crate::format::{Direction, Shape};
use crate::model::{Field, Type};

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In something that the host owns: a start URL or an object that it sends.
    Owned,
    /// In an object that is received: it borrows, and stays open to codes that are not documented.
    Received,
}

impl From<Direction> for Place {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Sent => Self::Owned,
            Direction::Received => Self::Received,
        }
    }
}

impl Emitter<'_> {
    /// The type of one item of a field.
    pub(super) fn item_type(&self, ty: &Type, place: Place) -> TokenStream {
        match (ty, place) {
            (Type::Text, Place::Owned) => quote!(String),
            (Type::Text, Place::Received) => quote!(runtime::Text<'a>),
            (Type::Secret, _) => quote!(runtime::Secret),
            (Type::Flag, _) => quote!(bool),
            (Type::Integer, _) => quote!(i64),
            (Type::Number, _) => quote!(f64),
            (Type::Json, _) => quote!(serde_json::Value),
            (Type::Set(target), Place::Owned) | (Type::Value(target, _) | Type::CallbackUrls(target), _) => {
                self.path(target)
            }
            (Type::Set(target), Place::Received) => {
                let path = self.path(target);
                quote!(runtime::Reported<'a, #path>)
            }
            (Type::Object(target, direction), _) => {
                let path = self.path(target);
                if *direction == Direction::Received { quote!(#path<'a>) } else { path }
            }
        }
    }

    /// The type of a field in its struct.
    pub(super) fn stored_type(&self, field: &Field, place: Place) -> TokenStream {
        let item = self.item_type(&field.ty, place);
        if field.list.is_some() {
            quote!(Vec<#item>)
        } else if field.required {
            item
        } else {
            quote!(Option<#item>)
        }
    }

    /// What a caller passes to set a field, and the expression that stores it.
    pub(super) fn parameter(&self, field: &Field) -> (TokenStream, TokenStream) {
        let name = super::ident(&field.rust);
        let item = self.item_type(&field.ty, Place::Owned);
        match (&field.list, &field.ty) {
            (Some(_), _) => (quote!(impl IntoIterator<Item = #item>), quote!(#name.into_iter().collect())),
            (None, Type::Text | Type::Secret) => {
                let stored = if field.ty == Type::Text {
                    quote!(#name.into())
                } else {
                    quote!(runtime::Secret::new(#name))
                };
                (quote!(impl Into<String>), stored)
            }
            (None, _) => (item, quote!(#name)),
        }
    }

    /// `field: value`, or just `field` where that is the value.
    pub(super) fn initial(&self, field: &Field, value: TokenStream) -> TokenStream {
        let name = super::ident(&field.rust);
        if value.to_string() == field.rust { quote!(#name) } else { quote!(#name: #value) }
    }

    /// The method that reads a field.
    pub(super) fn getter(&self, field: &Field, place: Place) -> TokenStream {
        let docs = self.field_docs(field);
        let name = super::ident(&field.rust);
        let item = self.item_type(&field.ty, place);
        let copied = self.is_copy(&field.ty, place);
        let is_string = matches!((&field.ty, place), (Type::Text, Place::Owned));
        let (ty, body) = match (field.list.is_some(), field.required) {
            (true, _) => (quote!(&[#item]), quote!(&self.#name)),
            (false, true) if copied => (item, quote!(self.#name)),
            (false, false) if copied => (quote!(Option<#item>), quote!(self.#name)),
            (false, true) if is_string => (quote!(&str), quote!(&self.#name)),
            (false, false) if is_string => (quote!(Option<&str>), quote!(self.#name.as_deref())),
            (false, true) => (quote!(&#item), quote!(&self.#name)),
            (false, false) => (quote!(Option<&#item>), quote!(self.#name.as_ref())),
        };
        quote! {
            #docs
            pub fn #name(&self) -> #ty {
                #body
            }
        }
    }

    /// Whether a value is small enough to hand out.
    pub(super) fn is_copy(&self, ty: &Type, place: Place) -> bool {
        match ty {
            Type::Flag | Type::Integer | Type::Number => true,
            Type::Set(_) => place == Place::Owned,
            Type::Value(target, _) => {
                let mut values = self.contract.modules.iter().flat_map(|module| &module.values);
                values.any(|value| value.rust == target.rust && value.shape == Shape::Uuid)
            }
            _ => false,
        }
    }

    /// `DEFAULT_…` for a field with a documented default that Rust can write as a constant.
    pub(super) fn default_constant(&self, field: &Field) -> Option<TokenStream> {
        let default = field.default.as_ref().filter(|_| field.list.is_none())?;
        let name = super::ident(&format!("DEFAULT_{}", crate::names::constant_name(&field.rust)));
        let (ty, value) = match &field.ty {
            Type::Flag => (quote!(bool), default.parse().ok()?),
            Type::Integer => (quote!(i64), default.parse().ok()?),
            Type::Text => (quote!(&'static str), quote!(#default)),
            Type::Set(target) => {
                let (path, variant) = (self.path(target), super::ident(&self.variant(target, default)?));
                (path.clone(), quote!(#path::#variant))
            }
            _ => return None,
        };
        let docs = super::docs::attributes(&[format!(
            "What holds when `{}` is left out: {}.",
            field.wire,
            super::docs::code(default)
        )]);
        Some(quote!(#docs pub const #name: #ty = #value;))
    }

    /// The variant of a code of another set.
    pub(super) fn variant(&self, target: &crate::model::TypeRef, wire: &str) -> Option<String> {
        let module = self.contract.modules.iter().find(|module| module.name == target.module)?;
        let set = module.sets.iter().find(|set| set.rust == target.rust)?;
        Some(set.codes.iter().find(|code| code.wire == wire)?.rust.clone())
    }
}
