//! Reads a page in HTML, however broken: tags only say where something begins and ends.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::page::{Block, Blocks, Content, Row, Table, Text};

/// The blocks of a page.
pub(crate) fn read(text: &str) -> Vec<Block> {
    let mut blocks = Blocks::default();
    read_into(text, 1, &mut blocks);
    blocks.blocks
}

/// Reads a piece of HTML that begins on this line of the page.
pub(crate) fn read_into(text: &str, line: usize, blocks: &mut Blocks) {
    let reader = Reader { blocks: std::mem::take(blocks), first_line: line, ..Reader::default() };
    let tokenizer = Tokenizer::new(Sink(RefCell::new(reader)), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut reader = tokenizer.sink.0.into_inner();
    reader.end_table();
    reader.flush();
    *blocks = reader.blocks;
}

struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        // The tokenizer never calls itself from here, so nobody else holds the reader.
        let Ok(mut reader) = self.0.try_borrow_mut() else { return TokenSinkResult::Continue };
        reader.line = reader.first_line + usize::try_from(line).unwrap_or_default().saturating_sub(1);
        match token {
            Token::CharacterTokens(text) => reader.text(&text),
            Token::TagToken(tag) => return reader.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What the text that is being read belongs to.
#[derive(Clone, Copy, Default, PartialEq)]
enum Kind {
    #[default]
    Text,
    Item,
    Heading(usize),
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    first_line: usize,
    line: usize,
    text: Text,
    text_line: usize,
    kind: Kind,
    /// Where the open code span begins.
    code: Option<usize>,
    /// The text of an open `pre`.
    pre: Option<(usize, String)>,
    table: Option<(usize, Table)>,
    row: Vec<Text>,
    row_line: usize,
    /// Whether the row has header cells only.
    headers: bool,
    in_cell: bool,
    /// The element whose text is not part of the page.
    skipped: Option<String>,
}

impl Reader {
    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
        } else if let Some((_, code)) = &mut self.pre {
            code.push_str(text);
        } else {
            if self.text.raw.trim().is_empty() && !text.trim().is_empty() {
                // Lines are counted from the first that says something.
                self.text = Text::default();
                self.code = self.code.map(|_| 0);
                self.text_line = self.line - text.trim_end().matches('\n').count().min(self.line - 1);
            }
            self.text.raw.push_str(text);
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.as_ref();
        let start = tag.kind == TagKind::StartTag;
        match name {
            "script" | "style" | "svg" | "noscript" | "template" | "textarea" => {
                if start && self.skipped.is_none() && !tag.self_closing {
                    self.skipped = Some(name.to_owned());
                } else if !start && self.skipped.as_deref() == Some(name) {
                    self.skipped = None;
                }
            }
            _ if self.skipped.is_some() => {}
            "wbr" => {}
            // A line break of the text, but not of the page.
            "br" => self.text(if self.pre.is_some() { "\n" } else { "  " }),
            "pre" => self.pre(start),
            // The lines of a code block may be elements of their own.
            "div" | "p" | "li" if self.pre.is_some() => self.text(if start { "" } else { "\n" }),
            _ if self.pre.is_some() => {}
            "code" | "tt" | "samp" | "kbd" => self.code(start),
            "table" => {
                self.end_table();
                self.flush();
                if start {
                    self.table = Some((self.line, Table::default()));
                }
            }
            "tr" => self.end_row(),
            "td" | "th" => {
                self.end_cell();
                self.in_cell = start && self.table.is_some();
                if self.row.is_empty() {
                    self.row_line = self.line;
                }
                if start {
                    self.headers = name == "th" && (self.row.is_empty() || self.headers);
                }
            }
            _ if self.in_cell => self.text(if is_block(name) { "\n" } else { "" }),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title" | "li" => {
                self.flush();
                if start {
                    self.kind = match name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                        Some(level) => Kind::Heading(level),
                        None if name == "title" => Kind::Heading(0),
                        None => Kind::Item,
                    };
                }
            }
            _ if is_block(name) => {
                // An item may hold a paragraph.
                let kind = self.kind;
                if !self.text.raw.trim().is_empty() {
                    self.flush();
                } else if start {
                    self.kind = kind;
                }
            }
            _ => {}
        }
        match name {
            _ if !start => TokenSinkResult::Continue,
            "script" => TokenSinkResult::RawData(ScriptData),
            "style" | "noscript" => TokenSinkResult::RawData(Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    fn pre(&mut self, start: bool) {
        if let Some((line, code)) = self.pre.take() {
            if self.in_cell {
                self.text.push_code(&code);
            } else {
                self.blocks.push(line, Content::Code(code));
            }
        }
        if start {
            if !self.in_cell {
                self.flush();
            }
            self.pre = Some((self.line, String::new()));
        }
    }

    fn code(&mut self, start: bool) {
        let end = self.text.raw.len();
        if let Some(from) = self.code.take().filter(|from| *from < end) {
            self.text.code.push(from..end);
        }
        self.code = start.then_some(end);
    }

    fn end_cell(&mut self) {
        if self.in_cell {
            self.code(false);
            self.row.push(std::mem::take(&mut self.text));
            self.in_cell = false;
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let cells = std::mem::take(&mut self.row);
        let Some((_, table)) = &mut self.table else { return };
        if cells.is_empty() {
        } else if self.headers && table.header.is_empty() && table.rows.is_empty() {
            table.header = cells.iter().map(Text::squeezed).collect();
        } else {
            table.rows.push(Row { line: self.row_line, cells });
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if let Some((line, table)) = self.table.take() {
            self.blocks.push(line, Content::Table(table));
        }
    }

    fn flush(&mut self) {
        self.code(false);
        let text = std::mem::take(&mut self.text);
        let kind = std::mem::take(&mut self.kind);
        if text.raw.trim().is_empty() {
            return;
        }
        match kind {
            Kind::Heading(level) => self.blocks.heading(self.text_line, level, text),
            Kind::Item => self.blocks.push(self.text_line, Content::Item(text)),
            Kind::Text => self.blocks.push(self.text_line, Content::Text(text)),
        }
    }
}

/// Whether an element stands on lines of its own.
fn is_block(name: &str) -> bool {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "summary",
        "ul",
    ];
    BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::super::names;
    use super::super::page::Format;
    use super::*;

    /// Every name in a text of the page, and its line.
    fn names(page: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for block in read(page) {
            if let Content::Text(text) | Content::Item(text) = &block.content {
                let names = names::of_text(text, Format::Html);
                found.extend(names.into_iter().map(|(offset, name)| (block.line + offset, name.to_owned())));
            }
        }
        found
    }

    #[test]
    fn names_stand_on_the_lines_of_the_page() {
        for (page, lines) in [
            ("<p>a <code>x_1</code></p>", &[1][..]),
            ("<p>\n\n  a <code>x_1</code>\nb <code>x_2</code></p>\n<li>\n<code>x_3</code>", &[3, 4, 6]),
            ("<p>a<br>b<br/><code>x_1</code>\n<br>\n<code>x_2</code></p>", &[1, 3]),
            ("\n<p>\n<code>\n x_1</code>, <code> </code>\n<code>x_2</code>", &[4, 5]),
        ] {
            let expected: Vec<_> =
                lines.iter().zip(1..).map(|(line, number)| (*line, format!("x_{number}"))).collect();
            assert_eq!(names(page), expected, "{page:?}");
        }
    }
}
