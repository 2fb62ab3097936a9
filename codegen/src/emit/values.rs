//! Values: texts with a shape, each a type that cannot hold any other text.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{attributes, of_origin, prose};
use super::{Emitter, ident};
use crate::format::Shape;
use crate::model::Value;
use crate::pattern::Pattern;

impl Emitter<'_> {
    pub(super) fn value(&self, value: &Value) -> TokenStream {
        let name = ident(&value.rust);
        let mut lines = prose(&value.about);
        lines.push(String::new());
        lines.extend(prose(&format!("The rule: {}.", value.rule.trim_end_matches('.'))));
        if value.secret {
            lines.push(String::new());
            lines.push("It is a secret: it shows only when asked for with `expose`.".to_owned());
        }
        lines.push(String::new());
        lines.extend(of_origin(&value.origin));
        let docs = attributes(&lines);

        let body = if value.shape == Shape::Uuid { uuid(value) } else { text(value) };
        let debug = value.secret.then(|| {
            let shown = format!("{}(***)", value.rust);
            quote! {
                impl std::fmt::Debug for #name {
                    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(#shown)
                    }
                }
            }
        });
        let display = (!value.secret).then(|| {
            quote! {
                impl std::fmt::Display for #name {
                    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        std::fmt::Display::fmt(&self.0, f)
                    }
                }
            }
        });
        let derived = match (value.shape == Shape::Uuid, value.secret) {
            (true, true) => quote!(Clone, Copy, PartialEq, Eq, Hash),
            (true, false) => quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
            (false, true) => quote!(Clone, PartialEq, Eq),
            (false, false) => quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash),
        };
        let inner = match (value.shape == Shape::Uuid, value.secret) {
            (true, _) => quote!(runtime::Uuid),
            (false, true) => quote!(runtime::Secret),
            (false, false) => quote!(std::borrow::Cow<'static, str>),
        };
        let serde = self.with_serde(quote! {
            impl serde::Serialize for #name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(&runtime::Parameter::to_text(self))
                }
            }
            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let text = runtime::Text::deserialize(deserializer)?;
                    runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
                }
            }
        });
        quote! {
            #docs
            #[derive(#derived)]
            pub struct #name(#inner);

            #body
            #debug
            #display

            impl std::str::FromStr for #name {
                type Err = runtime::InvalidValue;

                fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
                    Self::new(text)
                }
            }

            #serde
        }
    }
}

fn uuid(value: &Value) -> TokenStream {
    let (name, spec_name, rule) = (ident(&value.rust), &value.name, &value.rule);
    let invalid = invalid(value);
    let get = if value.secret {
        quote! {
            /// The UUID itself. Keep it out of logs.
            pub const fn expose(self) -> runtime::Uuid {
                self.0
            }
        }
    } else {
        quote! {
            /// The UUID itself.
            pub const fn get(self) -> runtime::Uuid {
                self.0
            }
        }
    };
    let errors = format!(" The error names `{spec_name}` and the rule that is broken.");
    quote! {
        impl #name {
            /// The rule that every value keeps.
            pub const RULE: &'static str = #rule;

            /// Takes a text that keeps the [rule](Self::RULE).
            ///
            /// # Errors
            ///
            #[doc = #errors]
            pub fn new(text: &str) -> Result<Self, runtime::InvalidValue> {
                text.parse().map(Self).map_err(|_| #invalid)
            }

            #get
        }

        impl runtime::Parameter for #name {
            fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
                Self::new(text)
            }

            fn to_text(&self) -> std::borrow::Cow<'_, str> {
                self.0.to_string().into()
            }
        }
    }
}

fn text(value: &Value) -> TokenStream {
    let (name, spec_name, rule) = (ident(&value.rust), &value.name, &value.rule);
    let invalid = invalid(value);
    let accepts = match value.shape {
        Shape::Text => quote!(!text.trim().is_empty()),
        Shape::Url => quote!(runtime::is_web_url(&text)),
        Shape::Pattern | Shape::Uuid => quote!(Self::PATTERN.matches(&text)),
    };
    let pattern = value.pattern.as_ref().map(|(_, pattern)| {
        let pattern = self::pattern(pattern);
        quote!(const PATTERN: runtime::Pattern = #pattern;)
    });
    let known = value.known.iter().map(|(rust, text)| {
        let docs = format!(" `{text}`");
        let rust = ident(rust);
        quote!(#[doc = #docs] pub const #rust: Self = Self(std::borrow::Cow::Borrowed(#text));)
    });
    let (wrapped, get) = if value.secret {
        let get = quote! {
            /// The text itself. Keep it out of logs.
            pub fn expose(&self) -> &str {
                self.0.expose()
            }
        };
        (quote!(runtime::Secret::new(text)), get)
    } else {
        let get = quote! {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        };
        (quote!(std::borrow::Cow::Owned(text)), get)
    };
    let read = if value.secret { quote!(self.expose()) } else { quote!(self.as_str()) };
    let errors = format!(" The error names `{spec_name}` and the rule that is broken.");
    quote! {
        impl #name {
            /// The rule that every value keeps.
            pub const RULE: &'static str = #rule;
            #pattern
            #(#known)*

            /// Takes a text that keeps the [rule](Self::RULE).
            ///
            /// # Errors
            ///
            #[doc = #errors]
            pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
                let text = text.into();
                if #accepts {
                    Ok(Self(#wrapped))
                } else {
                    Err(#invalid)
                }
            }

            #get
        }

        impl runtime::Parameter for #name {
            fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
                Self::new(text)
            }

            fn to_text(&self) -> std::borrow::Cow<'_, str> {
                #read.into()
            }
        }
    }
}

fn invalid(value: &Value) -> TokenStream {
    let spec_name = &value.name;
    if value.secret {
        quote!(runtime::InvalidValue::secret(#spec_name, Self::RULE))
    } else if value.shape == Shape::Uuid {
        quote!(runtime::InvalidValue::new(#spec_name, Self::RULE, text))
    } else {
        quote!(runtime::InvalidValue::new(#spec_name, Self::RULE, &text))
    }
}

fn pattern(pattern: &Pattern) -> TokenStream {
    let alternatives = pattern.alternatives.iter().map(|atoms| {
        let atoms = atoms.iter().map(|atom| {
            let ranges = atom.ranges.iter().map(|(low, high)| quote!((#low, #high)));
            let min = Literal::u32_unsuffixed(atom.min);
            let max = if atom.max == crate::pattern::UNLIMITED {
                quote!(u32::MAX)
            } else {
                let max = Literal::u32_unsuffixed(atom.max);
                quote!(#max)
            };
            quote!(runtime::Atom { ranges: &[#(#ranges),*], min: #min, max: #max })
        });
        quote!(&[#(#atoms),*])
    });
    quote!(runtime::Pattern(&[#(#alternatives),*]))
}
