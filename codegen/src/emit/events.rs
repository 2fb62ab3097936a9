//! The struct of one event: it keeps the received text and decodes when asked.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs::attributes;
use super::{Emitter, ident, number};
use crate::model::{Callbacks, Event, Field, List, Set, Type};

impl Emitter<'_> {
    pub(super) fn event(&self, event: &Event, callbacks: &Callbacks, names: &[&str]) -> TokenStream {
        let rust = ident(&event.rust);
        let docs = self.docs(&event.about, &event.origin);
        let count = number(names.len());
        let index =
            |field: &Field| number(names.iter().position(|name| *name == field.wire).unwrap_or_default());
        let indices = event.parameters.iter().map(index);

        // Text and codes are whatever was received; anything else is parsed once, on arrival.
        let (parsed, lazy): (Vec<&Field>, Vec<&Field>) =
            event.parameters.iter().partition(|field| is_parsed(field));
        let parsed_names: Vec<_> = parsed.iter().map(|field| ident(&field.rust)).collect();
        let parsed_types = parsed.iter().map(|field| self.stored_type(field, super::types::Place::Owned));
        let required = required(event, callbacks).into_iter().map(|field| {
            let index = index(field);
            quote!(parts.require(#index)?;)
        });
        let reads = parsed.iter().map(|field| {
            let (name, index) = (ident(&field.rust), index(field));
            let method = ident(if field.required { "parse" } else { "parse_optional" });
            quote!(let #name = parts.#method(#index)?;)
        });
        let read = is_read(event, callbacks).then(|| {
            quote! {
                fn read(parts: runtime::Parts<'a, #count>) -> Result<Self, runtime::Problem<'a>> {
                    #(#required)*
                    #(#reads)*
                    Ok(Self { parts, #(#parsed_names,)* })
                }
            }
        });
        let getters = event.parameters.iter().map(|field| {
            if is_parsed(field) {
                self.parsed_getter(field)
            } else {
                self.lazy_getter(field, index(field), &event.parameters)
            }
        });
        let (code_indices, code_sets): (Vec<_>, Vec<_>) = lazy
            .iter()
            .filter_map(|field| match (&field.ty, &field.list) {
                (Type::Set(target), None) => Some((index(field), self.path(target))),
                _ => None,
            })
            .unzip();
        let parameters = quote!(self.parts.undocumented_parameters(Self::PARAMETERS));
        let undocumented = if code_sets.is_empty() {
            parameters
        } else {
            quote! {
                let mut found = #parameters;
                #(found.extend(self.parts.undocumented_code::<#code_sets>(#code_indices));)*
                found
            }
        };
        let debug = event.parameters.iter().map(|field| {
            let (name, wire) = (ident(&field.rust), &field.wire);
            quote!(.field(#wire, &self.#name()))
        });
        let (shown, name) = (&event.rust, &event.name);
        let ends = event.ends_session.map(|ends| {
            let docs = if ends {
                " Whether the session is over with it: it is."
            } else {
                " Whether the session is over with it: it is not."
            };
            quote!(#[doc = #docs] pub const ENDS_SESSION: bool = #ends;)
        });
        let serde = self.with_serde(self.event_serialize(event));
        quote! {
            #docs
            #[derive(Clone)]
            pub struct #rust<'a> {
                parts: runtime::Parts<'a, #count>,
                #(#parsed_names: #parsed_types,)*
            }

            impl<'a> #rust<'a> {
                /// The event's own parameters, by their position in the contract.
                const PARAMETERS: &'static [usize] = &[#(#indices),*];
                #ends

                #read

                #(#getters)*

                /// Everything in it that this release does not document: codes and parameters.
                pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
                    #undocumented
                }

                /// Every received parameter that is not one of the event's own, in order: those that are not
                /// documented, and those that the host put into its callback URL.
                pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
                    self.parts.extra(Self::PARAMETERS)
                }

                /// Every received parameter, in order.
                pub fn pairs(&self) -> runtime::Pairs<'_> {
                    self.parts.pairs()
                }

                /// What was tolerated in reading it.
                pub fn notes(&self) -> runtime::Notes {
                    self.parts.notes()
                }

                /// The URL as it was received. It may hold secrets: keep it out of logs.
                pub fn raw(&self) -> &str {
                    self.parts.raw()
                }

                /// The event in a short line that is safe to log: the names of its parameters, and of their
                /// values only documented codes.
                pub fn log_line(&self) -> String {
                    self.parts.log_line(
                        #name,
                        Self::PARAMETERS,
                        &[#((#code_indices, self.parts.documented_code::<#code_sets>(#code_indices))),*],
                    )
                }

                /// The same for events that say the same.
                pub fn event_key(&self) -> runtime::EventKey {
                    self.parts.key(#name, Self::PARAMETERS)
                }

                /// The event, free of what it was read from.
                pub fn into_owned(self) -> #rust<'static> {
                    #rust {
                        parts: self.parts.into_owned(),
                        #(#parsed_names: self.#parsed_names,)*
                    }
                }
            }

            /// Two events are equal if they say the same, in whatever order and encoding.
            impl PartialEq for #rust<'_> {
                fn eq(&self, other: &Self) -> bool {
                    self.parts.same(&other.parts, Self::PARAMETERS)
                }
            }

            impl Eq for #rust<'_> {}

            /// Shows the documented parameters, without secrets.
            impl std::fmt::Debug for #rust<'_> {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct(#shown)#(#debug)*.finish_non_exhaustive()
                }
            }

            #serde
        }
    }

    fn parsed_getter(&self, field: &Field) -> TokenStream {
        let (docs, name) = (self.field_docs(field), ident(&field.rust));
        let item = self.item_type(&field.ty, super::types::Place::Owned);
        let copied = self.is_copy(&field.ty, super::types::Place::Owned);
        let (ty, body) = match (field.required, copied) {
            (true, true) => (item, quote!(self.#name)),
            (false, true) => (quote!(Option<#item>), quote!(self.#name)),
            (true, false) => (quote!(&#item), quote!(&self.#name)),
            (false, false) => (quote!(Option<&#item>), quote!(self.#name.as_ref())),
        };
        quote! {
            #docs
            pub fn #name(&self) -> #ty {
                #body
            }
        }
    }

    fn lazy_getter(&self, field: &Field, index: Literal, all: &[Field]) -> TokenStream {
        let (docs, name) = (self.field_docs(field), ident(&field.rust));
        let item = match &field.ty {
            Type::Set(target) => {
                let path = self.path(target);
                quote!(runtime::Reported<'_, #path>)
            }
            _ => quote!(runtime::Text<'_>),
        };
        let is_code = matches!(field.ty, Type::Set(_));
        let (ty, body) = match (&field.list, is_code, field.required) {
            (Some(List::Separated(separator)), true, _) => (
                quote!(Vec<#item>),
                quote!(self.parts.list(#index, #separator).into_iter().map(|text| runtime::Reported::read(text.into_cow())).collect()),
            ),
            (Some(List::Separated(separator)), false, _) => {
                (quote!(Vec<#item>), quote!(self.parts.list(#index, #separator)))
            }
            (_, true, true) => {
                (item, quote!(self.parts.code(#index).unwrap_or_else(|| runtime::Reported::read(""))))
            }
            (_, true, false) => (quote!(Option<#item>), quote!(self.parts.code(#index))),
            (_, false, true) => (item, quote!(self.parts.text(#index).unwrap_or_default())),
            (_, false, false) => (quote!(Option<#item>), quote!(self.parts.text(#index))),
        };
        let reasons = self.reason_getters(field, all);
        quote! {
            #docs
            pub fn #name(&self) -> #ty {
                #body
            }
            #reasons
        }
    }

    /// For the message of a code with reasons: which of them it is.
    fn reason_getters(&self, message: &Field, all: &[Field]) -> TokenStream {
        let code = all.iter().find(|field| message.message_of.as_ref() == Some(&field.wire));
        let Some((code, Type::Set(target))) = code.map(|code| (code, &code.ty)) else {
            return TokenStream::new();
        };
        let sets = self.contract.modules.iter().flat_map(|module| &module.sets);
        let mut getters = TokenStream::new();
        for reasons in sets.filter(|set| set.reasons_of.as_ref().is_some_and(|of| of.set == *target)) {
            getters.extend(self.reason_getter(reasons, code, message));
        }
        getters
    }

    fn reason_getter(&self, reasons: &Set, code: &Field, message: &Field) -> TokenStream {
        let Some(of) = &reasons.reasons_of else { return TokenStream::new() };
        let (set, variant) = (self.path(&of.set), ident(&of.variant));
        let module = of.set.module.clone();
        let reason = self.path(&crate::model::TypeRef {
            module,
            rust: reasons.rust.clone(),
            name: reasons.name.clone(),
        });
        let name = format_ident!("{}", crate::names::field_name(&reasons.rust));
        let (code_name, message_name) = (ident(&code.rust), ident(&message.rust));
        let docs = attributes(&[
            format!("Which of the documented messages of `{}` it carries.", of.code),
            String::new(),
            "`None` for any other code, and when no message was sent.".to_owned(),
        ]);
        let code = if code.required {
            quote!(self.#code_name().documented()?)
        } else {
            quote!(self.#code_name()?.documented()?)
        };
        let message = if message.required {
            quote!(self.#message_name())
        } else {
            quote!(self.#message_name().filter(|text| !text.is_blank())?)
        };
        quote! {
            #docs
            pub fn #name(&self) -> Option<runtime::Reported<'_, #reason>> {
                match #code {
                    #set::#variant => Some(runtime::Reported::read(#message.into_cow())),
                    _ => None,
                }
            }
        }
    }

    fn event_serialize(&self, event: &Event) -> TokenStream {
        let (rust, name) = (ident(&event.rust), &event.name);
        let entries = event.parameters.iter().map(|field| {
            let (name, wire) = (ident(&field.rust), &field.wire);
            quote!(object.serialize_entry(#wire, &self.#name())?;)
        });
        quote! {
            impl serde::Serialize for #rust<'_> {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeMap as _;
                    let mut object = serializer.serialize_map(None)?;
                    object.serialize_entry("event", #name)?;
                    #(#entries)*
                    object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
                    object.end()
                }
            }
        }
    }
}

/// The parameters that must have a value and are not parsed. Where the one that tells several events
/// apart has none, it is no event at all.
fn required<'e>(event: &'e Event, callbacks: &Callbacks) -> Vec<&'e Field> {
    let shares_url = callbacks.events.iter().filter(|other| other.arrives_at == event.arrives_at).count() > 1;
    let is_told = |field: &Field| {
        shares_url && event.told_by.as_ref().is_some_and(|(parameter, _)| *parameter == field.wire)
    };
    let unparsed = event.parameters.iter().filter(|field| field.required && !is_parsed(field));
    unparsed.filter(|field| !is_told(field)).collect()
}

/// Whether anything of the event is looked at on arrival.
pub(super) fn is_read(event: &Event, callbacks: &Callbacks) -> bool {
    event.parameters.iter().any(is_parsed) || !required(event, callbacks).is_empty()
}

fn is_parsed(field: &Field) -> bool {
    field.list.is_none() && !matches!(field.ty, Type::Text | Type::Set(_))
}
