//! Reads a page in Markdown.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::html;
use super::page::{Block, Blocks, Content, Row, Table, Text};

/// The blocks of a page.
pub(crate) fn read(text: &str) -> Vec<Block> {
    let lines = Lines::of(text);
    let mut reader = Reader::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.event(event, lines.at(range.start));
    }
    reader.flush();
    reader.blocks.blocks
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|start| *start <= offset)
    }
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    text: Text,
    line: usize,
    /// Whether the text is that of a list's item.
    item: bool,
    code: Option<String>,
    html: Option<String>,
    table: Option<Table>,
    cells: Vec<Text>,
    /// Set inside metadata, which is not part of the page.
    skipping: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, line: usize) {
        match event {
            Event::Start(tag) => self.start(&tag, line),
            Event::End(tag) => self.end(tag, line),
            _ if self.skipping => {}
            Event::Text(text) => match (&mut self.code, &mut self.html) {
                (Some(code), _) => code.push_str(&text),
                (None, Some(html)) => html.push_str(&text),
                (None, None) => self.text.raw.push_str(&text),
            },
            Event::Code(code) => self.text.push_code(&code),
            Event::Html(html) => {
                if let Some(all) = &mut self.html {
                    all.push_str(&html);
                }
            }
            Event::InlineHtml(html) if html.starts_with("<br") || html.starts_with("<li") => {
                self.text.raw.push('\n')
            }
            Event::SoftBreak | Event::HardBreak => self.text.raw.push('\n'),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, line: usize) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } => {
                // The text of an item may be a paragraph.
                if !self.text.raw.trim().is_empty() {
                    self.flush();
                }
                self.line = line;
            }
            Tag::Item => {
                self.flush();
                (self.line, self.item) = (line, true);
            }
            Tag::CodeBlock(_) => {
                self.flush();
                (self.line, self.code) = (line, Some(String::new()));
            }
            Tag::HtmlBlock => {
                self.flush();
                (self.line, self.html) = (line, Some(String::new()));
            }
            Tag::Table(_) => {
                self.flush();
                (self.line, self.table) = (line, Some(Table::default()));
            }
            Tag::MetadataBlock(_) => self.skipping = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, line: usize) {
        match tag {
            TagEnd::Heading(level) => {
                let text = std::mem::take(&mut self.text);
                self.blocks.heading(self.line, depth(level), text);
            }
            TagEnd::Paragraph => self.flush(),
            TagEnd::Item => {
                self.flush();
                self.item = false;
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                self.blocks.push(self.line, Content::Code(code));
            }
            TagEnd::HtmlBlock => {
                let html = self.html.take().unwrap_or_default();
                html::read_into(&html, self.line, &mut self.blocks);
            }
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.text)),
            TagEnd::TableHead => {
                let cells = std::mem::take(&mut self.cells);
                if let Some(table) = &mut self.table {
                    table.header = cells.iter().map(Text::squeezed).collect();
                }
            }
            TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                if let Some(table) = &mut self.table {
                    table.rows.push(Row { line, cells });
                }
            }
            TagEnd::Table => {
                let table = self.table.take().unwrap_or_default();
                self.blocks.push(self.line, Content::Table(table));
            }
            TagEnd::MetadataBlock(_) => self.skipping = false,
            _ => {}
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.raw.trim().is_empty() {
            let content = if self.item { Content::Item(text) } else { Content::Text(text) };
            self.blocks.push(self.line, content);
        }
    }
}

fn depth(level: HeadingLevel) -> usize {
    level as usize
}
