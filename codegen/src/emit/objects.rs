//! JSON objects: built key by key, read with every key kept.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::types::Place;
use super::{Emitter, ident};
use crate::format::Direction;
use crate::model::{Field, List, Object, Type};

impl Emitter<'_> {
    /// A struct for an object; `methods` are what it has besides its fields.
    pub(super) fn object(&self, object: &Object, methods: &TokenStream) -> TokenStream {
        let place = Place::from(object.direction);
        let received = object.direction == Direction::Received;
        let rust = ident(&object.rust);
        let docs = self.docs(&object.about, &object.origin);
        let lifetime = received.then(|| quote!(<'a>));
        let extra = if received { quote!('a) } else { quote!('static) };
        let anonymous = received.then(|| quote!(<'_>));
        let shown = &object.rust;
        let wires = object.fields.iter().map(|field| &field.wire);
        let names: Vec<_> = object.fields.iter().map(|field| ident(&field.rust)).collect();
        let types = object.fields.iter().map(|field| self.stored_type(field, place));
        let getters = object.fields.iter().map(|field| self.getter(field, place));
        let build = (!received).then(|| self.build(object));
        let defaults = object.fields.iter().filter_map(|field| self.default_constant(field));
        let serialize = self.serialize(object);
        let deserialize = self.deserialize(object);
        quote! {
            #docs
            #[derive(Clone, PartialEq)]
            pub struct #rust #lifetime {
                #(#names: #types,)*
                extra: runtime::json::Extra<#extra>,
            }

            impl #lifetime #rust #lifetime {
                #(#defaults)*
                #build
                #(#getters)*

                /// Keys that are not documented, in order.
                pub fn extra(&self) -> &runtime::json::Extra<#extra> {
                    &self.extra
                }

                #methods
            }

            /// Shows the documented keys, without secrets, and the names of the others.
            impl std::fmt::Debug for #rust #anonymous {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct(#shown)
                        #(.field(#wires, &self.#names))*
                        .field("extra", &runtime::json::keys(&self.extra))
                        .finish()
                }
            }

            #serialize
            #deserialize
        }
    }

    /// The constructor and the setters of an object that the host sends.
    fn build(&self, object: &Object) -> TokenStream {
        let is_argument = |field: &&Field| field.required && field.default.is_none() && field.list.is_none();
        let arguments = object.fields.iter().filter(is_argument).map(|field| {
            let (name, ty) = (ident(&field.rust), self.parameter(field).0);
            quote!(#name: #ty)
        });
        let initial = object.fields.iter().map(|field| {
            let (name, stored) = (ident(&field.rust), self.parameter(field).1);
            if is_argument(&field) {
                return self.initial(field, stored);
            }
            match self.default_value(field) {
                Some(value) => quote!(#name: #value),
                None if field.list.is_some() => quote!(#name: Vec::new()),
                None if field.required => quote!(#name: Default::default()),
                None => quote!(#name: None),
            }
        });
        let setters =
            object.fields.iter().filter(|field| !is_argument(field)).map(|field| self.setter(field));
        let no_argument = !object.fields.iter().any(|field| is_argument(&field));
        let docs = if no_argument {
            " Starts empty."
        } else {
            " Starts with what is required; all else is left out until it is set."
        };
        quote! {
            #[doc = #docs]
            #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#initial,)* extra: Vec::new() }
            }

            #(#setters)*
        }
    }

    /// The documented default of a required field, as an expression.
    fn default_value(&self, field: &Field) -> Option<TokenStream> {
        let default = field.default.as_ref().filter(|_| field.required)?;
        let item = |text: &str| match &field.ty {
            Type::Set(target) => {
                let (path, variant) = (self.path(target), ident(&self.variant(target, text)?));
                Some(quote!(#path::#variant))
            }
            Type::Text => Some(quote!(#text.to_owned())),
            Type::Flag | Type::Integer | Type::Number => text.parse().ok(),
            _ => None,
        };
        match &field.list {
            Some(List::Separated(separator)) => {
                let items: Option<Vec<_>> = default.split(separator.as_str()).map(item).collect();
                let items = items?;
                Some(quote!(vec![#(#items),*]))
            }
            Some(List::Array) => None,
            None => item(default),
        }
    }

    fn serialize(&self, object: &Object) -> TokenStream {
        let rust = ident(&object.rust);
        let anonymous = (object.direction == Direction::Received).then(|| quote!(<'_>));
        let entries = object.fields.iter().map(|field| {
            let (name, wire) = (ident(&field.rust), &field.wire);
            let value = match &field.list {
                Some(List::Separated(separator)) => quote!(&runtime::json::join(&self.#name, #separator)),
                _ => quote!(&self.#name),
            };
            match (field.required, field.list.is_some()) {
                (true, _) => quote!(object.serialize_entry(#wire, #value)?;),
                (false, true) => {
                    quote!(if !self.#name.is_empty() { object.serialize_entry(#wire, #value)?; })
                }
                (false, false) => {
                    quote!(if let Some(value) = &self.#name { object.serialize_entry(#wire, value)?; })
                }
            }
        });
        quote! {
            impl serde::Serialize for #rust #anonymous {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeMap as _;
                    let mut object = serializer.serialize_map(None)?;
                    #(#entries)*
                    for (key, value) in &self.extra {
                        object.serialize_entry(key, value)?;
                    }
                    object.end()
                }
            }
        }
    }

    fn deserialize(&self, object: &Object) -> TokenStream {
        let rust = ident(&object.rust);
        let received = object.direction == Direction::Received;
        let place = Place::from(object.direction);
        let lifetime = received.then(|| quote!(<'a>));
        let generics = if received { quote!(<'de: 'a, 'a>) } else { quote!(<'de>) };
        let expecting = format!("a JSON object, {}", object.name);
        let found: Vec<_> = object.fields.iter().map(|field| format_ident!("found_{}", field.rust)).collect();
        let arms = object.fields.iter().zip(&found).map(|(field, found)| {
            let wire = &field.wire;
            let item = self.item_type(&field.ty, place);
            let (ty, shape) = match (&field.list, &field.ty) {
                (Some(List::Array), _) => (quote!(Vec<#item>), quote!(List)),
                (Some(List::Separated(_)), _) => (quote!(runtime::Text<'de>), quote!(Scalar)),
                (None, Type::Object(..) | Type::CallbackUrls(_)) => (item, quote!(Object)),
                (None, _) => (item, quote!(Scalar)),
            };
            // What is received and optional may be odd; what a host sends, or cannot do without, may not.
            if field.required {
                quote!(#wire => runtime::json::once::<_, #ty>(&mut #found, #wire, &mut entries)?)
            } else if received && field.ty != Type::Json {
                quote! {
                    #wire => runtime::json::optional::<_, #ty>(
                        &mut #found,
                        (#wire, runtime::json::Shape::#shape),
                        &mut entries,
                        &mut extra
                    )?
                }
            } else {
                quote!(#wire => runtime::json::once::<_, Option<#ty>>(&mut #found, #wire, &mut entries)?)
            }
        });
        let values = object.fields.iter().zip(&found).map(|(field, found)| {
            let (name, wire) = (ident(&field.rust), &field.wire);
            let value = if field.required {
                quote!(#found.ok_or_else(|| serde::de::Error::missing_field(#wire))?)
            } else {
                quote!(#found.flatten())
            };
            let value = match (&field.list, field.required) {
                (Some(List::Separated(separator)), true) => {
                    quote!(runtime::json::split(&#value.decode(), #separator).map_err(serde::de::Error::custom)?)
                }
                (Some(List::Separated(separator)), false) => quote! {
                    match #value {
                        Some(text) => runtime::json::split(&text.decode(), #separator).map_err(serde::de::Error::custom)?,
                        None => Vec::new(),
                    }
                },
                (Some(List::Array), false) => quote!(#value.unwrap_or_default()),
                _ => value,
            };
            quote!(#name: #value)
        });
        let key = if received { quote!(key.0) } else { quote!(key.0.into_owned().into()) };
        let other = quote!(extra.push((#key, entries.next_value()?)));
        let place = if object.fields.is_empty() {
            quote!(#other;)
        } else {
            quote!(match &*key.0 { #(#arms,)* _ => #other, })
        };
        let (marker, make) = if received {
            (
                quote!(struct Keys<'a>(std::marker::PhantomData<#rust<'a>>);),
                quote!(Keys(std::marker::PhantomData)),
            )
        } else {
            (
                quote!(
                    struct Keys;
                ),
                quote!(Keys),
            )
        };
        quote! {
            impl #generics serde::Deserialize<'de> for #rust #lifetime {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    #marker

                    impl #generics serde::de::Visitor<'de> for Keys #lifetime {
                        type Value = #rust #lifetime;

                        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                            f.write_str(#expecting)
                        }

                        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                            #(let mut #found = None;)*
                            let mut extra = Vec::new();
                            while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                                #place
                            }
                            Ok(#rust { #(#values,)* extra })
                        }
                    }

                    deserializer.deserialize_map(#make)
                }
            }
        }
    }
}
