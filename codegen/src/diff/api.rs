//! What the generated code offers: its public items, read from the very tokens that are emitted.
//!
//! Whether a change breaks a host is decided here and nowhere else. Nothing is derived a second
//! time from the contract, so the verdict cannot drift from what the emitter does.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ReceiverKind, ReturnType, Visibility};

use super::{Effect, RustChange};
use crate::emit::{Options, Serde, emit};
use crate::model::Contract;

/// The public items of a contract's code, by path.
#[derive(Debug, Default)]
pub(super) struct Api {
    items: BTreeMap<String, Offered>,
    /// All of the code but its comments, by module.
    code: BTreeMap<String, String>,
    /// All of it.
    text: BTreeMap<String, String>,
}

/// A public item: what a host may rely on, and whether it is one of an enum's variants.
#[derive(Debug)]
struct Offered {
    signature: String,
    variant_of: Option<String>,
}

impl Api {
    pub(super) fn of(contract: &Contract) -> Self {
        let options = Options { serde: Serde::Feature("serde".to_owned()), ..Options::default() };
        let mut api = Self::default();
        for module in emit(contract, &options) {
            api.text.insert(module.name.clone(), format!("{:?} {}", module.docs, module.items));
            let items = without_comments(module.items);
            api.code.insert(module.name.clone(), items.to_string());
            api.offer(module.name.clone(), quote!(mod));
            match syn::parse2::<syn::File>(items.clone()) {
                Ok(file) => file.items.iter().for_each(|item| api.item(&module.name, item)),
                // What cannot be taken apart is compared as a whole.
                Err(_) => api.offer(format!("{}: all of it", module.name), items),
            }
        }
        api
    }

    /// Whether nothing but comments differs.
    pub(super) fn is_same_code(&self, other: &Self) -> bool {
        self.code == other.code
    }

    /// Whether nothing differs at all.
    pub(super) fn is_same_text(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// What changed for a host, in the order of the paths.
    pub(super) fn changes(&self, new: &Self) -> Vec<RustChange> {
        let mut changes = Vec::new();
        for (path, item) in &self.items {
            let now = new.items.get(path).map(|item| item.signature.clone());
            if now.as_ref() != Some(&item.signature) {
                changes.push(RustChange {
                    path: path.clone(),
                    old: Some(item.signature.clone()),
                    new: now,
                    effect: Effect::Breaks,
                });
            }
        }
        for (path, item) in new.items.iter().filter(|(path, _)| !self.items.contains_key(*path)) {
            // Enums are exhaustive: a host that names every variant now lacks one.
            let of_old_enum = item.variant_of.as_ref().is_some_and(|of| self.items.contains_key(of));
            changes.push(RustChange {
                path: path.clone(),
                old: None,
                new: Some(item.signature.clone()),
                effect: if of_old_enum { Effect::Breaks } else { Effect::Adds },
            });
        }
        changes
    }

    fn offer(&mut self, path: String, signature: TokenStream) {
        self.offer_as(path, signature, None);
    }

    fn offer_as(&mut self, path: String, signature: TokenStream, variant_of: Option<String>) {
        self.items.insert(path, Offered { signature: readable(&signature), variant_of });
    }

    fn item(&mut self, module: &str, item: &Item) {
        match item {
            Item::Const(item) if is_public(&item.vis) => {
                let (gates, ty) = (gates(&item.attrs), &item.ty);
                self.offer(format!("{module}::{}", item.ident), quote!(#(#gates)* const #ty));
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let path = format!("{module}::{}", item.ident);
                self.type_item(&path, &item.attrs, quote!(enum), &item.generics);
                // A host may take the number of a variant that holds nothing.
                let numbered = item.variants.iter().all(|variant| variant.fields.is_empty());
                for (index, variant) in item.variants.iter().enumerate() {
                    let fields = &variant.fields;
                    let number =
                        numbered.then(|| Literal::usize_unsuffixed(index)).map(|number| quote!(= #number));
                    let signature = quote!(variant #fields #number);
                    self.offer_as(format!("{path}::{}", variant.ident), signature, Some(path.clone()));
                }
            }
            Item::Struct(item) if is_public(&item.vis) => {
                let path = format!("{module}::{}", item.ident);
                self.type_item(&path, &item.attrs, quote!(struct), &item.generics);
                self.fields(&path, &item.fields);
            }
            Item::Impl(item) => self.implementation(module, item),
            Item::Fn(item) if is_public(&item.vis) => {
                self.offer(format!("{module}::{}", item.sig.ident), signature(&item.attrs, &item.sig));
            }
            // Private items, and kinds that the emitter does not write.
            Item::Const(_)
            | Item::Enum(_)
            | Item::Struct(_)
            | Item::Fn(_)
            | Item::Use(_)
            | Item::Static(_) => {}
            other => self.offer(format!("{module}: {}", readable(&other.to_token_stream())), quote!(item)),
        }
    }

    /// A type, and the traits that it derives.
    fn type_item(
        &mut self,
        path: &str,
        attributes: &[Attribute],
        kind: TokenStream,
        generics: &syn::Generics,
    ) {
        let gates = gates(attributes);
        self.offer(path.to_owned(), quote!(#(#gates)* #kind #generics));
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let derived = attribute
                .parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
            for derived in derived.into_iter().flatten() {
                self.offer(format!("{path}: {}", last_word(&derived)), quote!(#(#gates)* impl));
            }
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.offer(format!("{path}::{name}"), field.ty.to_token_stream());
        }
    }

    fn implementation(&mut self, module: &str, item: &syn::ItemImpl) {
        let syn::Type::Path(of) = &*item.self_ty else { return };
        let path = format!("{module}::{}", last_word(&of.path));
        let gates = gates(&item.attrs);
        if let Some((name, _)) = &item.trait_ {
            let associated = item.items.iter().filter_map(|item| match item {
                ImplItem::Type(ty) => {
                    let (name, ty) = (&ty.ident, &ty.ty);
                    Some(quote!(#name = #ty))
                }
                _ => None,
            });
            let generics = &item.generics.params;
            let generics = (generics.len() > 1).then(|| quote!(<#generics>));
            self.offer(
                format!("{path}: {}", last_word(name)),
                quote!(#(#gates)* impl #generics #(#associated),*),
            );
            return;
        }
        for member in &item.items {
            match member {
                ImplItem::Fn(method) if is_public(&method.vis) => {
                    let signature = signature(&method.attrs, &method.sig);
                    self.offer(format!("{path}::{}", method.sig.ident), quote!(#(#gates)* #signature));
                }
                ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let ty = &constant.ty;
                    self.offer(format!("{path}::{}", constant.ident), quote!(#(#gates)* const #ty));
                }
                _ => {}
            }
        }
    }
}

/// The name at the end of a path, without what stands in angle brackets.
fn last_word(path: &syn::Path) -> String {
    path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The `cfg` attributes, which are part of what a host may rely on.
fn gates(attributes: &[Attribute]) -> Vec<&Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).collect()
}

/// A function's signature without the names of its arguments, which no caller writes.
fn signature(attributes: &[Attribute], signature: &syn::Signature) -> TokenStream {
    let gates = gates(attributes);
    let constness = signature.constness.as_ref();
    let generics = &signature.generics;
    let inputs = signature.inputs.iter().map(|input| match input {
        FnArg::Receiver(receiver) => match &receiver.kind {
            ReceiverKind::Reference(and, lifetime, mutability) => quote!(#and #lifetime #mutability Self),
            ReceiverKind::Typed(_, ty) => ty.to_token_stream(),
            _ => quote!(Self),
        },
        FnArg::Typed(typed) => typed.ty.to_token_stream(),
    });
    let output = match &signature.output {
        ReturnType::Default => None,
        ReturnType::Type(arrow, ty) => Some(quote!(#arrow #ty)),
    };
    quote!(#(#gates)* #constness fn #generics (#(#inputs),*) #output)
}

/// The tokens without `#[doc = …]`.
fn without_comments(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            kept.push(token);
            continue;
        };
        let is_attribute = group.delimiter() == Delimiter::Bracket
            && matches!(kept.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '#');
        let name = group.stream().into_iter().next().map(|name| name.to_string());
        if is_attribute && name.as_deref() == Some("doc") {
            kept.pop();
        } else {
            kept.push(Group::new(group.delimiter(), without_comments(group.stream())).into());
        }
    }
    kept.into_iter().collect()
}

/// Tokens as a person would write them on one line.
fn readable(tokens: &TokenStream) -> String {
    let mut text = tokens.to_string();
    for (spaced, close) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        ("[ ", "["),
        (" ]", "]"),
        (" :", ":"),
        ("# [", "#["),
        ("->(", "-> ("),
        (" ->", " ->"),
        (",)", ")"),
    ] {
        text = text.replace(spaced, close);
    }
    text
}
