//! The start URL: built from typed values, and read back into them.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::attributes;
use super::types::Place;
use super::{Emitter, ident, setter};
use crate::model::{Field, List, Start};

impl Emitter<'_> {
    pub(super) fn start(&self, start: &Start) -> TokenStream {
        let name = ident(&start.rust);
        let docs = self.docs(&start.about, &start.origin);
        let base = &start.base;
        let defaults = start.parameters.iter().filter_map(|field| self.default_constant(field));
        let names: Vec<_> = start.parameters.iter().map(|field| ident(&field.rust)).collect();
        let types = start.parameters.iter().map(|field| self.stored_type(field, Place::Owned));

        let (required, optional): (Vec<&Field>, Vec<&Field>) =
            start.parameters.iter().partition(|field| field.required && field.list.is_none());
        let arguments = required.iter().map(|field| {
            let (name, ty) = (ident(&field.rust), self.parameter(field).0);
            quote!(#name: #ty)
        });
        let initial = start.parameters.iter().map(|field| {
            let (name, stored) = (ident(&field.rust), self.parameter(field).1);
            match (field.list.is_some(), field.required) {
                (true, _) => quote!(#name: Vec::new()),
                (false, true) => self.initial(field, stored),
                (false, false) => quote!(#name: None),
            }
        });
        let setters = optional.iter().map(|field| self.setter(field));
        let getters = start.parameters.iter().map(|field| self.getter(field, Place::Owned));
        let writes = start.parameters.iter().map(write);
        let wires = start.parameters.iter().map(|field| &field.wire);
        let (shown, shown_wires) = (&start.rust, wires.clone());
        let reads = start.parameters.iter().map(read);
        let base_docs = attributes(&["The URL without any parameter.".to_owned()]);
        quote! {
            #docs
            #[derive(Clone, PartialEq)]
            pub struct #name {
                #(#names: #types,)*
                extra: Vec<(String, String)>,
            }

            impl #name {
                #base_docs
                pub const BASE: &'static str = #base;
                #(#defaults)*

                /// Starts with what is required; all else holds its default until it is set.
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#initial,)* extra: Vec::new() }
                }

                #(#setters)*
                #(#getters)*

                /// Parameters that were read and are not documented, decoded, in order.
                pub fn extra(&self) -> &[(String, String)] {
                    &self.extra
                }

                /// The URL to open. It may hold secrets: keep it out of logs.
                pub fn to_url(&self) -> String {
                    let mut url = runtime::UrlWriter::new(Self::BASE, 1024);
                    #(#writes)*
                    for (name, value) in &self.extra {
                        url.push(name, value);
                    }
                    url.finish()
                }

                /// Reads such a URL.
                ///
                /// # Errors
                ///
                /// If it is another URL, lacks what is required, says something twice in two ways, or holds a
                /// value that is not allowed.
                pub fn parse(url: &str) -> Result<Self, runtime::StartUrlProblem> {
                    let url = runtime::UrlReader::new(Self::BASE, url, &[#(#wires),*])?;
                    Ok(Self { #(#reads,)* extra: url.extra() })
                }
            }

            /// Shows the documented parameters, without secrets, and the names of the others.
            impl std::fmt::Debug for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    let extra: Vec<&String> = self.extra.iter().map(|(name, _)| name).collect();
                    f.debug_struct(#shown)
                        #(.field(#shown_wires, &self.#names))*
                        .field("extra", &extra)
                        .finish()
                }
            }
        }
    }

    /// The method that sets a field which is not set from the beginning.
    pub(super) fn setter(&self, field: &Field) -> TokenStream {
        let docs = self.field_docs(field);
        let (name, set) = (ident(&field.rust), setter(&field.rust));
        let (ty, stored) = self.parameter(field);
        let stored = if field.list.is_some() || field.required { stored } else { quote!(Some(#stored)) };
        quote! {
            #docs
            #[must_use]
            pub fn #set(mut self, #name: #ty) -> Self {
                self.#name = #stored;
                self
            }
        }
    }
}

fn write(field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.rust), &field.wire);
    let push = ident(if is_plain(wire) { "push_plain" } else { "push" });
    match &field.list {
        Some(List::Separated(separator)) => quote! {
            url.push_list(#wire, #separator, self.#name.iter().map(runtime::Parameter::to_text));
        },
        _ if field.required => quote! {
            url.#push(#wire, &runtime::Parameter::to_text(&self.#name));
        },
        _ => quote! {
            if let Some(value) = &self.#name {
                url.#push(#wire, &runtime::Parameter::to_text(value));
            }
        },
    }
}

/// Whether a name stands for itself in a URL.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}

fn read(field: &Field) -> TokenStream {
    let (name, wire) = (ident(&field.rust), &field.wire);
    match &field.list {
        Some(List::Separated(separator)) => quote!(#name: url.list(#wire, #separator)?),
        _ if field.required => quote!(#name: url.required(#wire)?),
        _ => quote!(#name: url.optional(#wire)?),
    }
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn names_that_need_encoding_are_known() {
        assert!(["some_name", "a-b.c~1"].into_iter().all(is_plain));
        assert!(!["filter[a]", "a b", "a+b", "a=b", "a&b", "a%20b", "preço"].into_iter().any(is_plain));
    }
}
