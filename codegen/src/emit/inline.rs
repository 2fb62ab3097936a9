//! `#[inline]` for the functions of generated types.
//!
//! Without it, a crate compiles all of the hundreds of accessors that a contract makes; with it, each
//! host compiles the few that it calls. That halves what the generated code adds to a clean build.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

/// Marks the functions of a module and those in its `impl` blocks. Generic ones are left alone: they
/// are compiled where they are used anyway.
pub(super) fn mark(items: TokenStream) -> TokenStream {
    functions(items, |body| functions(body, |inner| inner))
}

fn functions(items: TokenStream, in_braces: impl Fn(TokenStream) -> TokenStream) -> TokenStream {
    let items: Vec<TokenTree> = items.into_iter().collect();
    let mut marked = TokenStream::new();
    for (at, item) in items.iter().enumerate() {
        if begins_function(&items[..at], &items[at..]) {
            marked.extend(quote!(#[inline]));
        }
        marked.extend([match item {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                Group::new(Delimiter::Brace, in_braces(group.stream())).into()
            }
            other => other.clone(),
        }]);
    }
    marked
}

/// Whether `[pub] [const] fn name(` stands here.
fn begins_function(before: &[TokenTree], here: &[TokenTree]) -> bool {
    let is_qualifier =
        |token: &TokenTree| matches!(token, TokenTree::Ident(word) if *word == "pub" || *word == "const");
    if before.last().is_some_and(is_qualifier) {
        return false;
    }
    let qualifiers = here.iter().take_while(|token| is_qualifier(token)).count();
    matches!(&here[qualifiers..], [TokenTree::Ident(keyword), TokenTree::Ident(_), TokenTree::Group(_), ..]
        if *keyword == "fn")
}
