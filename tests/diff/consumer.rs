//! A host that uses everything: every variant, every method, every constant and every trait.
//!
//! It is written from the code that is generated and shares nothing with the comparison, so that the
//! compiler is a witness of its own.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use widget_codegen::emit::{Options, Serde, emit};
use widget_codegen::model::Contract;

/// A module's code, and its text to compare.
pub(crate) struct Module {
    name: Ident,
    items: TokenStream,
    text: String,
}

impl Module {
    fn stays_in(&self, others: &[Self]) -> bool {
        others.iter().any(|other| other.name == self.name && other.text == self.text)
    }
}

/// Generates the code of a contract.
pub(crate) fn modules(contract: &Contract) -> Vec<Module> {
    let modules = emit(contract, &options()).into_iter().map(|module| Module {
        name: format_ident!("{}", module.name),
        text: module.items.to_string(),
        items: module.items,
    });
    modules.collect()
}

/// The code as modules. Those that are word by word the same in `base` are taken from there, to compile
/// them once.
pub(crate) fn code(edition: &[Module], base: &[Module]) -> TokenStream {
    let modules = edition.iter().map(|module| {
        let Module { name, items, .. } = module;
        if module.stays_in(base) {
            quote!(pub use super::base::#name;)
        } else {
            quote!(pub mod #name { #items })
        }
    });
    quote!(#(#modules)*)
}

/// A host of the old edition that is built on the new one, whose code is at `subject`. It leaves out
/// the modules of which every word stays the same: nothing in them can break.
pub(crate) fn consumer(old: &[Module], new: &[Module], subject: &TokenStream) -> TokenStream {
    let modules = old.iter().map(|module| {
        let name = &module.name;
        if module.stays_in(new) {
            return quote!(pub mod #name { pub use #subject::#name::*; });
        }
        let mut host = Host { uses: Vec::new() };
        syn::parse2::<syn::File>(module.items.clone()).unwrap().items.iter().for_each(|item| host.item(item));
        let uses = host.uses;
        quote!(pub mod #name { pub use #subject::#name::*; use ::widget_types::runtime; #(#uses)* })
    });
    quote!(#(#modules)*)
}

fn options() -> Options {
    Options { serde: Serde::Always, ..Options::default() }
}

struct Host {
    uses: Vec<TokenStream>,
}

impl Host {
    fn item(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Const(item) if is_public(&item.vis) => {
                let (name, ty) = (&item.ident, &item.ty);
                self.uses.push(quote!(const _: #ty = #name;));
            }
            syn::Item::Enum(item) => self.variants(item),
            syn::Item::Struct(item) => {
                let (name, generics) = (&item.ident, &item.generics);
                self.derives(&item.attrs, generics, quote!(#name #generics));
            }
            syn::Item::Impl(item) => self.implementation(item),
            _ => {}
        }
    }

    /// A `match` that names every variant, and the number of each.
    fn variants(&mut self, item: &syn::ItemEnum) {
        let (name, generics) = (&item.ident, &item.generics);
        self.derives(&item.attrs, generics, quote!(#name #generics));
        let arms = item.variants.iter().map(|variant| {
            let rust = &variant.ident;
            match variant.fields.iter().next() {
                None => quote!(#name::#rust => {}),
                Some(field) => {
                    let ty = &field.ty;
                    quote!(#name::#rust(held) => { let _: #ty = held; })
                }
            }
        });
        let function = self.function();
        self.uses.push(quote!(fn #function #generics(value: #name #generics) { match value { #(#arms)* } }));
        for (index, variant) in item.variants.iter().enumerate() {
            if item.variants.iter().all(|variant| variant.fields.is_empty()) {
                let rust = &variant.ident;
                self.uses.push(quote!(const _: [(); #index] = [(); #name::#rust as usize];));
            }
        }
    }

    fn derives(&mut self, attributes: &[syn::Attribute], generics: &syn::Generics, ty: TokenStream) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let list = syn::punctuated::Punctuated::<Ident, syn::Token![,]>::parse_terminated;
            for name in attribute.parse_args_with(list).unwrap() {
                let path = match name.to_string().as_str() {
                    "Debug" => quote!(std::fmt::Debug),
                    "Hash" => quote!(std::hash::Hash),
                    _ => quote!(#name),
                };
                self.implements(&generics.params.to_token_stream(), &ty, &path);
            }
        }
    }

    fn implements(&mut self, generics: &TokenStream, ty: &TokenStream, path: &TokenStream) {
        let function = self.function();
        let separator = (!generics.is_empty()).then(|| quote!(,));
        self.uses.push(quote! {
            fn #function<#generics>(value: #ty) {
                fn is<#generics #separator T: #path>(_: T) {}
                is(value)
            }
        });
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let syn::Type::Path(path) = &*item.self_ty else { panic!("an impl for no path") };
        let rust = &path.path.segments.last().unwrap().ident;
        let ty = named(path.to_token_stream());
        let own = &item.generics.params;
        // `Event<'_>` needs a name for its lifetime.
        let generics =
            if path.to_token_stream().to_string().contains("'_") { quote!('s) } else { quote!(#own) };
        if let Some((trait_path, _)) = &item.trait_ {
            let mut bound = trait_path.to_token_stream();
            for member in &item.items {
                if let syn::ImplItem::Type(member) = member {
                    let (name, ty, own) = (&member.ident, &member.ty, &member.generics.params);
                    bound = match own.is_empty() {
                        true => quote!(#bound<#name = #ty>),
                        false => quote!(for<#own> #bound<#name<#own> = #ty>),
                    };
                }
            }
            self.implements(&generics, &ty, &bound);
            return;
        }
        for member in &item.items {
            match member {
                syn::ImplItem::Fn(method) if is_public(&method.vis) => {
                    self.method(rust, &ty, &generics, method);
                }
                syn::ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let (name, held) = (&constant.ident, with_self(constant.ty.to_token_stream(), &ty));
                    let held = statics(held);
                    self.uses.push(quote!(const _: #held = #rust::#name;));
                }
                _ => {}
            }
        }
    }

    /// A function of the same signature that does nothing but call.
    fn method(&mut self, rust: &Ident, ty: &TokenStream, generics: &TokenStream, method: &syn::ImplItemFn) {
        let name = &method.sig.ident;
        let own = &method.sig.generics.params;
        let separator = (!generics.is_empty() && !own.is_empty()).then(|| quote!(,));
        let constness = &method.sig.constness;
        let mut output = with_self(method.sig.output.to_token_stream(), ty);
        let mut lifetime = None;
        let gates = method.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
        let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
        for (index, input) in method.sig.inputs.iter().enumerate() {
            let argument = format_ident!("argument_{index}");
            let held = match input {
                syn::FnArg::Receiver(receiver) => match &receiver.kind {
                    // What is left out of the output's lifetimes is that of the receiver.
                    syn::ReceiverKind::Reference(and, ..) => {
                        output = lasting(output);
                        lifetime = Some(quote!('r,));
                        quote!(#and 'r #ty)
                    }
                    _ => quote!(#ty),
                },
                syn::FnArg::Typed(typed) => with_self(typed.ty.to_token_stream(), ty),
            };
            parameters.push(quote!(#argument: #held));
            arguments.push(argument);
        }
        let function = self.function();
        self.uses.push(quote! {
            #(#gates)*
            #constness fn #function<#lifetime #generics #separator #own>(#(#parameters),*) #output {
                #rust::#name(#(#arguments),*)
            }
        });
    }

    fn function(&self) -> Ident {
        format_ident!("use_{}", self.uses.len())
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn with_self(tokens: TokenStream, ty: &TokenStream) -> TokenStream {
    replaced(tokens, &|ident| (ident == "Self").then(|| ty.clone()))
}

/// `'_` by the name `'s`.
fn named(tokens: TokenStream) -> TokenStream {
    replaced(tokens, &|ident| (ident == "_").then(|| Ident::new("s", Span::call_site()).to_token_stream()))
}

/// Every lifetime that is left out by the name `'r`.
fn lasting(tokens: TokenStream) -> TokenStream {
    let tokens = replaced(tokens, &|ident| {
        (ident == "_").then(|| Ident::new("r", Span::call_site()).to_token_stream())
    });
    let mut tokens = tokens.into_iter().peekable();
    let mut lasting = TokenStream::new();
    while let Some(token) = tokens.next() {
        let is_borrow = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '&');
        let has_name = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '\'');
        match token {
            TokenTree::Group(group) => {
                let inner = self::lasting(group.stream());
                lasting.extend([TokenTree::from(proc_macro2::Group::new(group.delimiter(), inner))]);
            }
            token => lasting.extend([token]),
        }
        if is_borrow && !has_name {
            lasting.extend(quote!('r));
        }
    }
    lasting
}

/// A constant lives for ever.
fn statics(tokens: TokenStream) -> TokenStream {
    let is_free = |ident: &Ident| ident == "a" || ident == "s";
    replaced(tokens, &|ident| {
        is_free(ident).then(|| Ident::new("static", Span::call_site()).to_token_stream())
    })
}

fn replaced(tokens: TokenStream, by: &dyn Fn(&Ident) -> Option<TokenStream>) -> TokenStream {
    let one = |token: TokenTree| match token {
        TokenTree::Ident(ident) => by(&ident).unwrap_or_else(|| ident.to_token_stream()),
        TokenTree::Group(group) => {
            let inner = replaced(group.stream(), by);
            TokenTree::from(proc_macro2::Group::new(group.delimiter(), inner)).to_token_stream()
        }
        token => token.to_token_stream(),
    };
    tokens.into_iter().map(one).collect()
}
