//! Lays tokens out as lines that can be read and stepped through, without the weight of a
//! formatter: one line a statement, field, arm or attribute, indented by its braces.
//!
//! This is what build scripts pay for. The command line formats with `prettyplease`.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// A list with more items than this stands on lines of its own.
const INLINE_ITEMS: usize = 6;

/// The text of a module.
///
/// ```
/// use quote::quote;
/// use widget_codegen::layout::layout;
///
/// let text = layout(quote!(pub struct Parcel { weight: u64, tags: Vec<String> }));
/// assert_eq!(text, "pub struct Parcel {\n    weight: u64,\n    tags: Vec<String>\n}\n");
/// ```
pub fn layout(tokens: TokenStream) -> String {
    let mut printer = Printer::default();
    printer.tokens(tokens, true);
    printer.end_line();
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    line: String,
    depth: usize,
    /// How many `<` are open on this line.
    angles: usize,
    /// Whether the next token stands close to the last one.
    close: bool,
}

impl Printer {
    /// Prints tokens; `lines` says whether `,` and `;` end a line here.
    fn tokens(&mut self, tokens: TokenStream, lines: bool) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    self.braces(&group);
                    let goes_on = match tokens.peek() {
                        Some(TokenTree::Punct(next)) => next.as_char() != '#',
                        Some(TokenTree::Ident(next)) => *next == "else",
                        _ => false,
                    };
                    if lines && !goes_on {
                        self.end_line();
                    }
                }
                TokenTree::Group(group) => self.brackets(&group),
                TokenTree::Punct(punct) if punct.as_char() == '#' && self.line.is_empty() => {
                    if let Some(TokenTree::Group(attribute)) = tokens.next() {
                        self.attribute(&attribute);
                    }
                }
                TokenTree::Punct(punct) => {
                    let char = punct.as_char();
                    self.punct(char, punct.spacing() == Spacing::Joint);
                    if lines && self.angles == 0 && matches!(char, ',' | ';') {
                        self.end_line();
                    }
                }
                token => self.word(&token.to_string()),
            }
        }
    }

    fn word(&mut self, word: &str) {
        if !self.close && !self.line.is_empty() {
            self.line.push(' ');
        }
        self.line.push_str(word);
        self.close = false;
    }

    fn punct(&mut self, char: char, joint: bool) {
        let last = self.line.chars().next_back().unwrap_or(' ');
        // What opens something or belongs to the next word stands close to it.
        let opens = match char {
            '<' => {
                self.angles += 1;
                true
            }
            '>' if !matches!(last, '-' | '=') => {
                self.angles = self.angles.saturating_sub(1);
                false
            }
            ':' => last == ':',
            '.' | '&' | '!' | '\'' | '*' => true,
            '|' => !joint && last != '|',
            _ => false,
        };
        let stays = matches!(char, ',' | ';' | '.' | '?' | ':' | '!')
            || (matches!(char, '<' | '>') && !matches!(last, '-' | '='));
        let arrow = char == '>' && matches!(last, '-' | '=');
        let paired = matches!((last, char), ('=', '=') | ('&', '&') | ('|', '|') | ('!', '='));
        if !(self.close || stays || arrow || paired || self.line.is_empty()) {
            self.line.push(' ');
        }
        self.line.push(char);
        self.close = opens && !paired;
    }

    fn brackets(&mut self, group: &Group) {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ('(', ')'),
            Delimiter::Bracket => ('[', ']'),
            Delimiter::Brace | Delimiter::None => (' ', ' '),
        };
        let call = open == '(' && is_called(&self.line);
        if !(self.close || self.line.is_empty() || call) {
            self.line.push(' ');
        }
        self.line.push(open);
        self.close = true;
        let angles = std::mem::take(&mut self.angles);
        let commas = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
        if open == '[' && group.stream().into_iter().filter(commas).count() > INLINE_ITEMS {
            self.block(group.stream());
        } else {
            self.tokens(group.stream(), false);
            // A list that stands on one line ends without a comma; a tuple of one needs it.
            if close == ']' && self.line.ends_with(',') {
                self.line.pop();
            }
        }
        self.angles = angles;
        self.line.push(close);
        self.close = false;
    }

    fn braces(&mut self, group: &Group) {
        if group.stream().is_empty() {
            return self.word("{}");
        }
        self.word("{");
        let angles = std::mem::take(&mut self.angles);
        self.block(group.stream());
        self.angles = angles;
        self.line.push('}');
        self.close = false;
    }

    fn block(&mut self, tokens: TokenStream) {
        self.end_line();
        self.depth += 1;
        self.tokens(tokens, true);
        self.end_line();
        self.depth -= 1;
    }

    /// `#[doc = "…"]` reads as `///`.
    fn attribute(&mut self, attribute: &Group) {
        let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
        if let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] = tokens.as_slice()
            && *name == "doc"
            && let Some(text) = doc_text(&text.to_string())
        {
            self.line = format!("///{text}");
        } else {
            self.punct('#', false);
            self.close = true;
            self.brackets(attribute);
        }
        self.end_line();
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            // A blank line between items, and between the methods of an item.
            let ended = self.text.ends_with(&format!("{}}}\n", "    ".repeat(self.depth)));
            let begins = self.text.ends_with(";\n") && line.starts_with(['/', '#']);
            if self.depth < 2 && (begins || ended && !line.starts_with('}')) {
                self.text.push('\n');
            }
            self.text.push_str(&"    ".repeat(self.depth));
            self.text.push_str(&line);
            self.text.push('\n');
        }
        self.close = false;
        self.angles = 0;
    }
}

/// Whether a parenthesis after this line opens arguments.
fn is_called(line: &str) -> bool {
    let word = line.rsplit(|char: char| !(char.is_alphanumeric() || char == '_')).next().unwrap_or_default();
    match word {
        "" => line.ends_with(['>', ')']) && !line.ends_with("=>") && !line.ends_with("->"),
        word => !matches!(word, "for" | "if" | "in" | "let" | "match" | "return" | "while"),
    }
}

/// The text of a literal that needs no escapes as a comment.
fn doc_text(literal: &str) -> Option<&str> {
    let literal = literal.strip_prefix('r').unwrap_or(literal);
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\') || literal.starts_with('r')).then_some(text)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn what_is_explained_stands_apart() {
        let text = layout(quote! {
            use a::b;
            /// All.
            const ALL: &[(u8,)] = &[(1,), (2,),];
            const NONE: u8 = 0;
            #[inline]
            fn none() -> u8 { NONE }
        });
        assert_eq!(
            text,
            "use a::b;\n\n/// All.\nconst ALL: &[(u8,)] = &[(1,), (2,)];\nconst NONE: u8 = 0;\n\n#[inline]\nfn none() \
             -> u8 {\n    NONE\n}\n"
        );
    }

    #[test]
    fn a_keyword_is_not_called() {
        let text = layout(quote! {
            fn sum() { for (a, b) in (&c).iter() { if (a == b) { return (a); } add(a)(b); } }
        });
        assert_eq!(
            text,
            "fn sum() {\n    for (a, b) in (&c).iter() {\n        if (a == b) {\n            return (a);\n        }\n        \
             add(a)(b);\n    }\n}\n"
        );
    }
}
