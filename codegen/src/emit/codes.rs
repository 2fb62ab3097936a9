//! Sets of codes: exhaustive enums.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{attributes, code, of_origin, prose};
use super::{Emitter, ident};
use crate::model::{Code, Set, TypeRef};

/// From this many codes on, a table by hash is faster than a `match`, and compiles in a time that
/// grows with the codes and not with their square.
const TABLE_FROM: usize = 100;

impl Emitter<'_> {
    pub(super) fn set(&self, set: &Set) -> TokenStream {
        let runtime = quote!(runtime);
        let name = ident(&set.rust);
        let docs = self.docs(&set.about, &set.origin);
        let variants = set.codes.iter().map(|code| {
            let (docs, rust) = (self.code_docs(code), ident(&code.rust));
            quote!(#docs #rust)
        });
        let all = set.codes.iter().map(|code| ident(&code.rust));
        let wires = set.codes.iter().map(|code| arm(code, &code.wire));
        let methods = self.set_methods(set);
        let from_wire = self.recognition(set);
        let spec_name = &set.name;
        let serde = self.with_serde(quote! {
            impl serde::Serialize for #name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let text = #runtime::Text::deserialize(deserializer)?;
                    text.decode().parse().map_err(serde::de::Error::custom)
                }
            }
        });
        quote! {
            #docs
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum #name { #(#variants,)* }

            impl #name {
                /// Every documented one, in the order of the documentation.
                pub const ALL: &'static [Self] = &[#(Self::#all,)*];

                /// The text on the wire.
                pub const fn as_str(self) -> &'static str {
                    match self { #(#wires,)* }
                }

                #methods
            }

            impl #runtime::Code for #name {
                const SET: &'static str = #spec_name;
                const ALL: &'static [Self] = Self::ALL;

                #from_wire

                fn wire(self) -> &'static str {
                    self.as_str()
                }
            }

            impl #runtime::Parameter for #name {
                fn from_text(text: &str) -> Result<Self, #runtime::InvalidValue> {
                    Ok(text.parse()?)
                }

                fn to_text(&self) -> std::borrow::Cow<'_, str> {
                    self.as_str().into()
                }
            }

            impl std::str::FromStr for #name {
                type Err = #runtime::UnknownCode;

                fn from_str(text: &str) -> Result<Self, #runtime::UnknownCode> {
                    #runtime::Code::from_wire(text).ok_or_else(|| #runtime::UnknownCode::of::<Self>(text))
                }
            }

            impl std::fmt::Display for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            #serde
        }
    }

    fn code_docs(&self, code_: &Code) -> TokenStream {
        let mut lines = vec![code(&code_.wire)];
        if let Some(message) = &code_.message {
            lines[0].push_str(&format!(": {}", code(message)));
        }
        if let Some(about) = &code_.about {
            lines.push(String::new());
            lines.extend(prose(about));
        }
        if let Some(reasons) = &code_.reasons {
            lines.push(String::new());
            lines.push(format!(
                "Its message is one of several; see [`{0}`]({1}).",
                reasons.rust,
                self.path(reasons).to_string().replace(' ', "")
            ));
        }
        lines.push(String::new());
        lines.extend(of_origin(&code_.origin));
        attributes(&lines)
    }

    /// Recognises a received text.
    fn recognition(&self, set: &Set) -> TokenStream {
        let texts = set.codes.iter().flat_map(|code| {
            std::iter::once(&code.wire).chain(&code.also).map(|text| (text, ident(&code.rust)))
        });
        if set.codes.len() < TABLE_FROM {
            let arms = texts.map(|(text, rust)| quote!(#text => Self::#rust));
            return quote! {
                fn from_wire(text: &str) -> Option<Self> {
                    Some(match text {
                        #(#arms,)*
                        _ => return None,
                    })
                }
            };
        }
        let (runtime, name) = (&self.runtime, ident(&set.rust));
        let slots = table(texts.collect());
        let count = super::number(slots.len());
        let slots = slots.iter().map(|slot| match slot {
            Some((text, rust)) => quote!(Some((#text, #name::#rust))),
            None => quote!(None),
        });
        quote! {
            fn from_wire(text: &str) -> Option<Self> {
                /// Each text in the slot of its hash, or in the next one that was free.
                static TABLE: [Option<(&str, #name)>; #count] = [#(#slots,)*];
                #runtime::look_up(&TABLE, text)
            }
        }
    }

    fn set_methods(&self, set: &Set) -> TokenStream {
        let mut methods = TokenStream::new();
        if set.reasons_of.is_some() {
            let arms = set.codes.iter().filter_map(|code| Some(arm(code, code.name.as_ref()?)));
            methods.extend(quote! {
                /// Our name for it; it is never on the wire.
                pub const fn name(self) -> &'static str {
                    match self { #(#arms,)* }
                }
            });
        }
        if set.codes.iter().any(|code| code.message.is_some()) {
            let arms = set
                .codes
                .iter()
                .filter_map(|code| Some((code, TokenStream::from(text(code.message.as_ref()?)))));
            methods.extend(fact(
                "The documented message, to the letter",
                "message",
                quote!(&'static str),
                arms.collect(),
                set.codes.len(),
            ));
        }
        let mut fact_sets: Vec<&TypeRef> = Vec::new();
        for fact in set.codes.iter().flat_map(|code| &code.facts) {
            if !fact_sets.contains(&&fact.set) {
                fact_sets.push(&fact.set);
            }
        }
        for fact_set in fact_sets {
            let path = self.path(fact_set);
            let arms = set.codes.iter().filter_map(|code| {
                let fact = code.facts.iter().find(|fact| fact.set == *fact_set)?;
                let variant = ident(&fact.variant);
                Some((code, quote!(#path::#variant)))
            });
            let docs = format!("The [`{0}`]({path}) that the documentation states", fact_set.rust);
            methods.extend(fact(
                &docs.replace(" :: ", "::"),
                &fact_set.name,
                path.clone(),
                arms.collect(),
                set.codes.len(),
            ));
        }
        let numbers = |code: &Code| {
            code.numbers
                .iter()
                .map(|(name, value)| (name.clone(), Literal::u64_unsuffixed(*value).into()))
                .collect()
        };
        let texts =
            |code: &Code| code.texts.iter().map(|(name, value)| (name.clone(), text(value))).collect();
        methods.extend(plain_facts(set, quote!(u64), numbers));
        methods.extend(plain_facts(set, quote!(&'static str), texts));
        methods
    }
}

/// The table that `look_up` of the runtime expects: at most half full, and its size a power of two.
fn table<T>(texts: Vec<(&String, T)>) -> Vec<Option<(&String, T)>> {
    let size = (texts.len() * 2).next_power_of_two();
    let mut slots: Vec<_> = (0..size).map(|_| None).collect();
    for (text, value) in texts {
        let mut at = hash(text) % size;
        while slots[at].is_some() {
            at = (at + 1) % size;
        }
        slots[at] = Some((text, value));
    }
    slots
}

/// FNV-1a with 32 bits, as in the runtime.
fn hash(text: &str) -> usize {
    let hash = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811C_9DC5, hash) as usize
}

/// Methods for facts that are numbers or texts.
fn plain_facts(
    set: &Set,
    ty: TokenStream,
    facts: impl Fn(&Code) -> Vec<(String, proc_macro2::TokenTree)>,
) -> TokenStream {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in set.codes.iter().flat_map(&facts) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut methods = TokenStream::new();
    for name in names {
        let arms = set.codes.iter().filter_map(|code| {
            let value = facts(code).into_iter().find(|(known, _)| *known == name)?.1;
            Some((code, value.into()))
        });
        let docs = format!("The documented `{name}`");
        methods.extend(fact(&docs, &name, ty.clone(), arms.collect(), set.codes.len()));
    }
    methods
}

/// A method that has a value for each of the codes, or for some of them.
fn fact(docs: &str, name: &str, ty: TokenStream, arms: Vec<(&Code, TokenStream)>, all: usize) -> TokenStream {
    let name = ident(name);
    if arms.len() == all {
        let docs = attributes(&[format!("{docs}.")]);
        let arms = arms.iter().map(|(code, value)| {
            let rust = ident(&code.rust);
            quote!(Self::#rust => #value)
        });
        return quote! {
            #docs
            pub const fn #name(self) -> #ty {
                match self { #(#arms,)* }
            }
        };
    }
    let docs = attributes(&[format!("{docs}; `None` where the documentation states none.")]);
    let arms = arms.iter().map(|(code, value)| {
        let rust = ident(&code.rust);
        quote!(Self::#rust => Some(#value))
    });
    quote! {
        #docs
        pub const fn #name(self) -> Option<#ty> {
            match self { #(#arms,)* _ => None, }
        }
    }
}

fn text(text: &str) -> proc_macro2::TokenTree {
    Literal::string(text).into()
}

fn arm(code: &Code, text: &str) -> TokenStream {
    let rust = ident(&code.rust);
    quote!(Self::#rust => #text)
}
