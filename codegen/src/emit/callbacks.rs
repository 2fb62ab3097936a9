//! The callback URLs, and the enum of what arrives at them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::docs::attributes;
use super::events::is_read;
use super::{Emitter, ident, number};
use crate::model::{Callbacks, Event};

impl Emitter<'_> {
    pub(super) fn callbacks(&self, callbacks: &Callbacks) -> TokenStream {
        let names = callbacks.parameter_names();
        let count = number(names.len());
        let positions = names.iter().enumerate().map(|(index, name)| {
            let index = number(index);
            quote!(#name => #index)
        });
        let layouts = callbacks.urls.iter().map(|url| {
            let (name, layouts) = (&url.name, &url.layouts);
            quote!(runtime::UrlLayout { name: #name, layouts: &[#(#layouts),*] })
        });
        let url_count = number(callbacks.urls.len());
        let urls = self.callback_urls(callbacks);
        let event = event_enum(callbacks);
        let event_serde = self.with_serde(event_serialize(callbacks));
        let events = callbacks.events.iter().map(|event| self.event(event, callbacks, &names));
        quote! {
            /// The documented parameters and places, for the runtime.
            static CONTRACT: runtime::CallbackContract<#count, #url_count> = runtime::CallbackContract {
                parameters: [#(#names),*],
                position,
                urls: [#(#layouts),*],
            };

            fn position(name: &str) -> Option<usize> {
                Some(match name {
                    #(#positions,)*
                    _ => return None,
                })
            }

            #urls
            #event
            #event_serde
            #(#events)*
        }
    }

    fn callback_urls(&self, callbacks: &Callbacks) -> TokenStream {
        let rust = ident(&callbacks.rust);
        let docs = self.docs(&callbacks.about, &callbacks.origin);
        let names: Vec<_> = callbacks.urls.iter().map(|url| ident(&url.name)).collect();
        let mut new_docs = vec!["Takes the URLs that the host has configured.".to_owned(), String::new()];
        new_docs.extend(
            callbacks
                .urls
                .iter()
                .map(|url| format!("* `{}`: {}", url.name, super::docs::prose(&url.about).join(" "))),
        );
        let new_docs = attributes(&new_docs);
        let mut documented =
            vec!["The URLs as the documentation lays them out, for an app with this scheme:".to_owned()];
        let firsts: Vec<String> = callbacks
            .urls
            .iter()
            .filter_map(|url| url.layouts.first())
            .map(|layout| format!("`{layout}`"))
            .collect();
        documented.push(format!("{}.", firsts.join(", ")));
        let documented = attributes(&documented);
        let getters = callbacks.urls.iter().enumerate().map(|(index, url)| {
            let (docs, name, index) = (self.docs(&url.about, &url.origin), ident(&url.name), number(index));
            quote! {
                #docs
                pub fn #name(&self) -> &str {
                    self.0.url(#index)
                }
            }
        });
        let arrivals = callbacks.urls.iter().enumerate().map(|(index, _)| {
            let events: Vec<&Event> =
                callbacks.events.iter().filter(|event| event.arrives_at == index).collect();
            let read = arrival(&events, callbacks);
            let index = number(index);
            quote!(runtime::Recognised::Ours(#index, parts) => #read)
        });
        let serde = self.with_serde(callback_urls_serde(callbacks));
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, Eq)]
            pub struct #rust(runtime::Targets);

            impl #rust {
                #new_docs
                ///
                /// # Errors
                ///
                /// If one of them is no URL that an app can be opened with, or two are the same. The error names the
                /// URL and says what to do.
                pub fn new(#(#names: &str),*) -> Result<Self, runtime::CallbackUrlProblem> {
                    runtime::Targets::new(&CONTRACT, &[#(#names),*]).map(Self)
                }

                #documented
                ///
                /// # Errors
                ///
                /// If `scheme` is no legal scheme.
                pub fn documented(scheme: &str) -> Result<Self, runtime::CallbackUrlProblem> {
                    runtime::Targets::documented(&CONTRACT, scheme).map(Self)
                }

                #(#getters)*

                /// Reads a URL that the app was asked to open.
                ///
                /// What is not one of the configured URLs comes back as [`NotOurs`](runtime::Received::NotOurs): the
                /// app opens it as it would any other. A callback that cannot be read comes back as a
                /// [`Problem`](runtime::Received::Problem) that keeps the text.
                pub fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
                    match self.0.recognise(&CONTRACT, url) {
                        runtime::Recognised::NotOurs => runtime::Received::NotOurs,
                        runtime::Recognised::Problem(problem) => runtime::Received::Problem(problem),
                        #(#arrivals,)*
                        runtime::Recognised::Ours(..) => runtime::Received::NotOurs,
                    }
                }

                /// The same URLs for one [`Session`](runtime::Session): each with the nonce as a last segment
                /// of its path.
                #[must_use]
                pub fn for_session(&self, nonce: &runtime::Nonce) -> Self {
                    Self(self.0.for_session(nonce))
                }
            }

            impl runtime::Callbacks for #rust {
                type Event<'a> = Event<'a>;

                fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
                    self.parse(url)
                }

                fn for_session(&self, nonce: &runtime::Nonce) -> Self {
                    self.for_session(nonce)
                }
            }

            #serde
        }
    }
}

/// Reads what arrives at one URL.
fn arrival(events: &[&Event], callbacks: &Callbacks) -> TokenStream {
    let read = |event: &Event| {
        let (rust, variant) = (ident(&event.rust), ident(&event.variant));
        if !is_read(event, callbacks) {
            return quote!(runtime::Received::Event(Event::#variant(#rust { parts })));
        }
        // No `map`: each would move some 200 bytes.
        quote! {
            match #rust::read(parts) {
                Ok(event) => runtime::Received::Event(Event::#variant(event)),
                Err(problem) => runtime::Received::Problem(problem),
            }
        }
    };
    let [first, others @ ..] = events else { return quote!(runtime::Received::NotOurs) };
    if others.is_empty() {
        return read(first);
    }
    let names = callbacks.parameter_names();
    let marks = events.iter().filter_map(|event| event.told_by.as_ref()).map(|(parameter, values)| {
        let index = number(names.iter().position(|name| name == parameter).unwrap_or_default());
        quote!(runtime::Told { parameter: #index, values: &[#(#values),*] })
    });
    let last = events.len() - 1;
    let arms = events.iter().enumerate().map(|(index, event)| {
        let read = read(event);
        let index = if index == last { quote!(_) } else { number(index).into_token_stream() };
        quote!(Ok(#index) => #read)
    });
    quote! {
        match parts.tell_apart(&[#(#marks),*]) {
            #(#arms,)*
            Err(problem) => runtime::Received::Problem(problem),
        }
    }
}

/// `{ "done": "…" }`: the way in which the host tells the vendor its URLs.
fn callback_urls_serde(callbacks: &Callbacks) -> TokenStream {
    let rust = ident(&callbacks.rust);
    let names: Vec<&String> = callbacks.urls.iter().map(|url| &url.name).collect();
    let methods: Vec<_> = names.iter().map(|name| ident(name)).collect();
    let count = number(names.len());
    quote! {
        impl serde::Serialize for #rust {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let urls = [#((#names, self.#methods())),*];
                serializer.collect_map(urls)
            }
        }
        impl<'de> serde::Deserialize<'de> for #rust {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let names: [&str; #count] = [#(#names),*];
                let [#(#methods),*] = runtime::texts_by_name(deserializer, names)?;
                Self::new(#(&#methods),*).map_err(serde::de::Error::custom)
            }
        }
    }
}

fn event_enum(callbacks: &Callbacks) -> TokenStream {
    let variants: Vec<_> = callbacks.events.iter().map(|event| ident(&event.variant)).collect();
    let types: Vec<_> = callbacks.events.iter().map(|event| ident(&event.rust)).collect();
    let docs = callbacks.events.iter().map(|event| attributes(&super::docs::prose(&event.about)));
    let ends = callbacks.events.iter().map(|event| match event.ends_session {
        Some(ends) => quote!(Some(#ends)),
        None => quote!(None),
    });
    quote! {
        /// What the hosted page reports.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Event<'a> {
            #(#docs #variants(#types<'a>),)*
        }

        impl Event<'_> {
            /// Everything in it that this release does not document: codes and parameters.
            pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
                match self { #(Self::#variants(event) => event.undocumented(),)* }
            }

            /// Every received parameter that is not one of the event's own, in order: those that are not
            /// documented, and those that the host put into its callback URL.
            pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
                match self { #(Self::#variants(event) => event.parts.extra(#types::PARAMETERS),)* }
            }

            /// Every received parameter, in order.
            pub fn pairs(&self) -> runtime::Pairs<'_> {
                match self { #(Self::#variants(event) => event.pairs(),)* }
            }

            /// What was tolerated in reading it.
            pub fn notes(&self) -> runtime::Notes {
                match self { #(Self::#variants(event) => event.notes(),)* }
            }

            /// The URL as it was received. It may hold secrets: keep it out of logs.
            pub fn raw(&self) -> &str {
                match self { #(Self::#variants(event) => event.raw(),)* }
            }

            /// The event in a short line that is safe to log: the names of its parameters, and of their
            /// values only documented codes.
            pub fn log_line(&self) -> String {
                match self { #(Self::#variants(event) => event.log_line(),)* }
            }

            /// The same for events that say the same.
            pub fn event_key(&self) -> runtime::EventKey {
                match self { #(Self::#variants(event) => event.event_key(),)* }
            }

            /// Whether the session is over with it; `None` where the documentation does not say.
            pub fn ends_session(&self) -> Option<bool> {
                match self { #(Self::#variants(_) => #ends,)* }
            }

            /// The event, free of what it was read from.
            pub fn into_owned(self) -> Event<'static> {
                match self { #(Self::#variants(event) => Event::#variants(event.into_owned()),)* }
            }
        }

        impl runtime::CallbackEvent for Event<'_> {
            fn event_key(&self) -> runtime::EventKey {
                self.event_key()
            }

            fn ends_session(&self) -> Option<bool> {
                self.ends_session()
            }
        }
    }
}

/// An event is written as what it is: its own struct says which event that is.
fn event_serialize(callbacks: &Callbacks) -> TokenStream {
    let variants = callbacks.events.iter().map(|event| ident(&event.variant));
    quote! {
        impl serde::Serialize for Event<'_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(Self::#variants(event) => event.serialize(serializer),)* }
            }
        }
    }
}
