//! From the [`model`](crate::model) to Rust. Nothing here can fail or decide: one function for
//! each kind of item, each of which writes the code that a careful person would write.

mod callbacks;
mod calls;
mod codes;
mod docs;
mod events;
mod inline;
mod objects;
mod start;
mod types;
mod values;
mod webhook;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use crate::format::Unit;
use crate::model::{Contract, Limit, Module, TypeRef};

/// What the generated code may rely on.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path of the runtime that the code stands on.
    pub runtime: String,
    /// Whether the types implement the traits of `serde`.
    pub serde: Serde,
    /// The feature of the crate behind which calls give requests of the crate `http`.
    pub http: Option<String>,
    /// Modules that stand behind a feature of the crate: module and feature.
    pub gates: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            runtime: "::widget_types::runtime".to_owned(),
            serde: Serde::Never,
            http: None,
            gates: Vec::new(),
        }
    }
}

/// Whether the generated types implement the traits of `serde`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Serde {
    /// No; JSON objects, calls and webhooks are left out as well.
    Never,
    /// Yes.
    Always,
    /// When a feature of the crate is on; JSON objects always do.
    Feature(String),
}

/// The code of one module.
#[derive(Clone, Debug)]
pub struct ModuleCode {
    /// The module's name.
    pub name: String,
    /// The lines of its documentation.
    pub docs: Vec<String>,
    /// The file of the contract that it comes from.
    pub origin: String,
    /// The feature that it stands behind.
    pub gate: Option<String>,
    /// Its items.
    pub items: TokenStream,
}

/// Writes every module of a contract.
///
/// ```
/// use widget_codegen::emit::{Options, emit};
///
/// let contract = widget_codegen::load("../tests/contracts/paylane")?;
/// let modules = emit(&contract, &Options::default());
/// let names: Vec<_> = modules.iter().map(|module| module.name.as_str()).collect();
/// assert_eq!(names, ["session", "opening", "returning", "notices"]);
/// // Without `serde` there are no JSON objects.
/// assert!(!modules[0].items.to_string().contains("SessionRequest"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn emit(contract: &Contract, options: &Options) -> Vec<ModuleCode> {
    contract
        .modules
        .iter()
        .map(|module| ModuleCode {
            name: module.name.clone(),
            docs: docs::of_module(contract, module),
            origin: module.file.clone(),
            gate: options
                .gates
                .iter()
                .find(|(name, _)| *name == module.name)
                .map(|(_, feature)| feature.clone()),
            items: Emitter {
                contract,
                module,
                options,
                runtime: options.runtime.parse().unwrap_or_default(),
            }
            .items(),
        })
        .collect()
}

/// Writes one module.
struct Emitter<'a> {
    contract: &'a Contract,
    module: &'a Module,
    options: &'a Options,
    runtime: TokenStream,
}

impl Emitter<'_> {
    fn items(&self) -> TokenStream {
        let module = self.module;
        let json = self.options.serde != Serde::Never;
        let mut items = TokenStream::new();
        items.extend(module.limits.iter().map(|limit| self.limit(limit)));
        items.extend(module.sets.iter().map(|set| self.set(set)));
        items.extend(module.values.iter().map(|value| self.value(value)));
        items.extend(module.start.iter().map(|start| self.start(start)));
        items.extend(module.callbacks.iter().map(|callbacks| self.callbacks(callbacks)));
        if json {
            items.extend(module.objects.iter().map(|object| self.object(object, &TokenStream::new())));
            items.extend(module.calls.iter().map(|call| self.call(call)));
            items.extend(module.webhook.iter().map(|webhook| self.webhook(webhook)));
        }
        let runtime = &self.runtime;
        let is_used = items.clone().into_iter().any(|_| true)
            && (module.sets.len() + module.values.len() > 0
                || module.start.is_some()
                || module.callbacks.is_some()
                || (json && (module.objects.len() + module.calls.len() > 0 || module.webhook.is_some())));
        let import = is_used.then(|| quote!(use #runtime;));
        inline::mark(quote!(#import #items))
    }

    fn limit(&self, limit: &Limit) -> TokenStream {
        let docs = self.docs(&limit.about, &limit.origin);
        let name = ident(&limit.rust);
        let value = Literal::u64_unsuffixed(limit.value);
        let seconds = |factor: u64| {
            let value = Literal::u64_unsuffixed(limit.value.saturating_mul(factor));
            quote!(#docs pub const #name: std::time::Duration = std::time::Duration::from_secs(#value);)
        };
        match limit.unit {
            Unit::Seconds => seconds(1),
            Unit::Minutes => seconds(60),
            Unit::Days => seconds(24 * 60 * 60),
            Unit::Count => quote!(#docs pub const #name: u64 = #value;),
        }
    }

    /// The path of a type of the contract, from this module.
    fn path(&self, target: &TypeRef) -> TokenStream {
        let rust = ident(&target.rust);
        if target.module == self.module.name {
            quote!(#rust)
        } else {
            let module = ident(&target.module);
            quote!(super::#module::#rust)
        }
    }

    /// An item that exists only with `serde`.
    fn with_serde(&self, items: TokenStream) -> TokenStream {
        match &self.options.serde {
            Serde::Never => TokenStream::new(),
            Serde::Always => items,
            Serde::Feature(feature) => {
                let mut gated = TokenStream::new();
                for item in split_items(items) {
                    gated.extend(quote!(#[cfg(feature = #feature)] #item));
                }
                gated
            }
        }
    }
}

/// Splits `impl` blocks, each of which ends in braces.
fn split_items(items: TokenStream) -> Vec<TokenStream> {
    let mut split = Vec::new();
    let mut item = TokenStream::new();
    for token in items {
        let ends = matches!(&token, proc_macro2::TokenTree::Group(group)
            if group.delimiter() == proc_macro2::Delimiter::Brace);
        item.extend([token]);
        if ends {
            split.push(std::mem::take(&mut item));
        }
    }
    split
}

/// An identifier; the check has made sure that it is one.
fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A number as a person would write it, without a type.
fn number(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}

/// The name of the method that sets a field.
fn setter(rust: &str) -> Ident {
    format_ident!("with_{rust}")
}
