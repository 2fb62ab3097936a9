//! The webhook: its document, its data, and the kinds that the documentation tells apart.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{attributes, of_origin, prose};
use super::{Emitter, ident};
use crate::model::{Kind, Webhook};

impl Emitter<'_> {
    pub(super) fn webhook(&self, webhook: &Webhook) -> TokenStream {
        let kind_rust = ident(&webhook.kind_rust);
        // The kind with the most to tell it is looked for first.
        let mut kinds: Vec<&Kind> = webhook.kinds.iter().collect();
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.when.len()));
        let tests = kinds.iter().map(|kind| {
            let rust = ident(&kind.rust);
            let conditions = kind.when.iter().map(|(wire, fact)| {
                let field = webhook.document.fields.iter().find(|field| field.wire == *wire);
                let (path, variant) = (self.path(&fact.set), ident(&fact.variant));
                let name = ident(field.map_or(wire.as_str(), |field| &field.rust));
                if field.is_some_and(|field| field.required) {
                    quote!(self.#name.documented() == Some(#path::#variant))
                } else {
                    quote!(self.#name.as_ref().and_then(runtime::Reported::documented) == Some(#path::#variant))
                }
            });
            quote!(if #(#conditions)&&* { return Some(#kind_rust::#rust); })
        });
        let kind_method = quote! {
            /// Reads a delivered document.
            ///
            /// Codes, keys and optional values that are not as documented are kept, not refused.
            ///
            /// # Errors
            ///
            /// If it is no JSON, lacks what is always there, or says something twice. The error quotes nothing.
            pub fn parse(text: &'a str) -> Result<Self, runtime::json::Unreadable> {
                runtime::json::read(text)
            }

            /// Which of the documented kinds it is; `None` for any other combination of codes.
            pub fn kind(&self) -> Option<#kind_rust> {
                #(#tests)*
                None
            }
        };
        let document = self.object(&webhook.document, &kind_method);
        let data = self.object(&webhook.data, &TokenStream::new());

        let variants = webhook.kinds.iter().map(|kind| {
            let rust = ident(&kind.rust);
            let told: Vec<String> =
                kind.when.iter().map(|(field, fact)| format!("`{field}` is `{}`", fact.wire)).collect();
            let mut lines = prose(&kind.about);
            lines.extend([String::new(), format!("Told by: {}.", told.join(", ")), String::new()]);
            lines.extend(of_origin(&kind.origin));
            let docs = attributes(&lines);
            quote!(#docs #rust)
        });
        let all: Vec<_> = webhook.kinds.iter().map(|kind| ident(&kind.rust)).collect();
        let names = webhook.kinds.iter().map(|kind| &kind.name);
        let fields = webhook.kinds.iter().map(|kind| {
            let names = kind.data.iter().map(|field| &field.wire);
            quote!(&[#(#names),*])
        });
        let data_docs =
            attributes(&[format!("The documented keys of its `{}`, in order.", data_key(webhook))]);
        quote! {
            #document
            #data

            /// The documented kinds of this document.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #kind_rust { #(#variants,)* }

            impl #kind_rust {
                /// Every documented one, in the order of the documentation.
                pub const ALL: &'static [Self] = &[#(Self::#all,)*];

                /// Our name for it; it is never on the wire.
                pub const fn name(self) -> &'static str {
                    match self { #(Self::#all => #names,)* }
                }

                #data_docs
                pub const fn data_fields(self) -> &'static [&'static str] {
                    match self { #(Self::#all => #fields,)* }
                }
            }
        }
    }
}

fn data_key(webhook: &Webhook) -> &str {
    let data = webhook.document.fields.iter().find(|field| {
        matches!(&field.ty, crate::model::Type::Object(target, _) if target.rust == webhook.data.rust)
    });
    data.map_or("data", |field| &field.wire)
}
