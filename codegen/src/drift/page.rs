//! A documentation page, whatever its format: blocks of text below headings.

use std::ops::Range;
use std::path::Path;

/// No page that a person reads is larger than this.
const MAX_BYTES: usize = 16 << 20;

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Html,
    /// Text copied from a page: tables are flattened and code spans lost.
    Plain,
}

/// A page.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) format: Format,
    /// How many lines it has.
    pub(crate) lines: usize,
    pub(crate) blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Debug)]
pub(crate) struct Block {
    /// The line that it begins on, from 1.
    pub(crate) line: usize,
    /// The headings that it stands under, the outermost first; for a heading, itself included.
    pub(crate) path: Vec<String>,
    pub(crate) content: Content,
}

/// What a block is.
#[derive(Debug)]
pub(crate) enum Content {
    Heading(Text),
    Text(Text),
    Item(Text),
    Table(Table),
    Code(String),
}

/// A table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<Text>,
}

/// Text as it stands on the page, and which bytes of it are code.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) raw: String,
    pub(crate) code: Vec<Range<usize>>,
}

impl Text {
    pub(crate) fn plain(raw: &str) -> Self {
        Self { raw: raw.to_owned(), code: Vec::new() }
    }

    pub(crate) fn push_code(&mut self, code: &str) {
        let start = self.raw.len();
        self.raw.push_str(code);
        self.code.push(start..self.raw.len());
    }

    pub(crate) fn spans(&self) -> impl Iterator<Item = &str> {
        self.code.iter().filter_map(|range| self.raw.get(range.clone()))
    }

    /// Without line breaks and other space that a reader does not see.
    pub(crate) fn squeezed(&self) -> String {
        squeezed(&self.raw)
    }

    /// The code span or the word that it begins with.
    pub(crate) fn first_word(&self) -> Option<&str> {
        let start = self.raw.len() - self.raw.trim_start().len();
        match self.code.first() {
            Some(range) if range.start == start => self.raw.get(range.clone()),
            _ => words(&self.raw).next(),
        }
    }
}

/// Text without line breaks and other space that a reader does not see.
pub(crate) fn squeezed(text: &str) -> String {
    let visible: String =
        text.chars().filter(|char| !matches!(char, '\u{200B}' | '\u{FEFF}' | '\u{AD}')).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text; `_` and `-` inside a word belong to it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !(char.is_alphanumeric() || matches!(char, '_' | '-')))
        .map(|word| word.trim_matches(['_', '-']))
        .filter(|word| !word.is_empty())
}

/// What a heading says, without its number, its link and its case.
pub(crate) fn heading(text: &str) -> String {
    let text = squeezed(text).to_lowercase();
    let (number, rest) =
        text.split_at(text.find(|char: char| !(char.is_ascii_digit() || char == '.')).unwrap_or(0));
    let text = if number.is_empty() { text.as_str() } else { rest };
    text.trim_matches(|char: char| char.is_whitespace() || matches!(char, '#' | '¶' | ':' | '`' | '*'))
        .to_owned()
}

/// The blocks of a page while it is read: knows which headings are open.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    pub(crate) blocks: Vec<Block>,
    open: Vec<(usize, String)>,
}

impl Blocks {
    pub(crate) fn push(&mut self, line: usize, content: Content) {
        let path = self.open.iter().map(|(_, text)| text.clone()).collect();
        self.blocks.push(Block { line, path, content });
    }

    pub(crate) fn heading(&mut self, line: usize, level: usize, text: Text) {
        self.open.retain(|(open, _)| *open < level);
        self.open.push((level, heading(&text.raw)));
        self.push(line, Content::Heading(text));
    }

    pub(crate) fn last_table(&mut self) -> Option<&mut Table> {
        match self.blocks.last_mut() {
            Some(Block { content: Content::Table(table), .. }) => Some(table),
            _ => None,
        }
    }
}

/// The text of a page. The error says why there is none.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, String> {
    if bytes.len() > MAX_BYTES {
        return Err(format!("the page is larger than {} MiB", MAX_BYTES >> 20));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "the page is no text in UTF-8".to_owned())?;
    if text.contains('\0') {
        return Err("the page is no text: it holds a NUL byte".to_owned());
    }
    let text = text.trim_start_matches('\u{FEFF}');
    if text.trim().is_empty() { Err("the page is empty".to_owned()) } else { Ok(text) }
}

impl Format {
    /// By the name of the file; by what it holds where that says nothing.
    pub(crate) fn of(path: &Path, text: &str) -> Self {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        match extension.as_deref() {
            Some("md" | "markdown" | "mdx") => Self::Markdown,
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("txt" | "text") => Self::Plain,
            _ => Self::sniff(text),
        }
    }

    fn sniff(text: &str) -> Self {
        let start: String = text.trim_start().chars().take(512).collect::<String>().to_lowercase();
        let is_markdown =
            |line: &str| line.starts_with("# ") || line.starts_with("## ") || line.starts_with("```");
        if start.starts_with('<') || start.contains("<html") {
            Self::Html
        } else if text.lines().any(is_markdown) {
            Self::Markdown
        } else {
            Self::Plain
        }
    }
}

impl Page {
    /// The first of these titles that the page has, and where: its index.
    pub(crate) fn title(&self, titles: &[&str]) -> Option<usize> {
        let titles: Vec<String> = titles.iter().map(|title| heading(title)).collect();
        let headings = self.blocks.iter().filter(|block| matches!(block.content, Content::Heading(_)));
        headings
            .filter_map(|block| block.path.last())
            .find_map(|text| titles.iter().position(|title| title == text))
    }
}
