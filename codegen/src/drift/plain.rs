//! Reads plain text that was copied from a page: the cells of a row may be glued together, joined
//! by tabs or stand on lines of their own, and nothing marks headings and code.

use std::collections::BTreeSet;

use super::page::{Block, Blocks, Content, Row, Table, Text, heading, squeezed};

/// What helps to recognise the parts of a page.
#[derive(Debug, Default)]
pub(crate) struct Hints<'a> {
    /// Names that rows may begin with.
    pub(crate) names: BTreeSet<&'a str>,
    /// Headings, as [`heading`] writes them.
    pub(crate) headings: BTreeSet<String>,
    /// Headers of tables.
    pub(crate) headers: Vec<&'a [String]>,
}

/// The blocks of a page.
pub(crate) fn read(text: &str, hints: &Hints<'_>) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut reader = Reader { lines: &lines, hints, next: 0, blocks: Blocks::default() };
    while reader.next < lines.len() {
        reader.block();
    }
    reader.blocks.blocks
}

struct Reader<'a> {
    lines: &'a [&'a str],
    hints: &'a Hints<'a>,
    next: usize,
    blocks: Blocks,
}

impl<'a> Reader<'a> {
    /// A line, trimmed; nothing past the ends.
    fn line(&self, index: usize) -> &'a str {
        self.lines.get(index).map_or("", |line| line.trim())
    }

    fn block(&mut self) {
        let (index, line) = (self.next, self.line(self.next));
        self.next += 1;
        if line.is_empty() {
        } else if starts_json(line) {
            self.code(index, goes_on_as_json);
        } else if line.starts_with("curl ") {
            self.code(index, |line| line.starts_with('-') || line.ends_with('\\'));
        } else if starts_url(line) || goes_on_as_url(line) {
            self.code(index, |line| goes_on_as_url(line) || starts_url(line) || line.starts_with('#'));
        } else if let Some(header) = self.header(index) {
            self.blocks.push(index + 1, Content::Table(Table { header, rows: Vec::new() }));
        } else if let Some(cells) = self.row(index) {
            self.push_row(index, cells);
        } else if let Some(item) = item(line) {
            self.item(index, item);
        } else if let Some(level) = self.heading_level(index) {
            self.blocks.heading(index + 1, level, Text::plain(line));
        } else {
            self.blocks.push(index + 1, Content::Text(Text::plain(line)));
        }
    }

    /// A run of lines that are no text.
    fn code(&mut self, first: usize, goes_on: impl Fn(&str) -> bool) {
        while !self.line(self.next).is_empty() && goes_on(self.line(self.next)) {
            self.next += 1;
        }
        let lines = self.lines.get(first..self.next).unwrap_or_default();
        self.blocks.push(first + 1, Content::Code(lines.join("\n")));
    }

    /// The cells of a header row.
    fn header(&mut self, index: usize) -> Option<Vec<String>> {
        let line = self.line(index);
        let squeezed_line = squeezed(line);
        for header in self.hints.headers.iter().filter(|header| header.len() > 1) {
            if squeezed_line == header.concat()
                || squeezed_line == header.join(" ")
                || tabs(line).eq(header.iter())
            {
                return Some(header.to_vec());
            }
            // Each cell on a line of its own.
            if squeezed_line == header[0] {
                let rest: Vec<usize> = (self.next..self.lines.len())
                    .filter(|next| !self.line(*next).is_empty())
                    .take(header.len() - 1)
                    .collect();
                if rest.iter().map(|next| self.line(*next)).eq(header.iter().skip(1)) {
                    self.next = rest.last().map_or(self.next, |last| last + 1);
                    return Some(header.to_vec());
                }
            }
        }
        // A header that nobody expects stands right above a row.
        let is_header =
            |cells: &[&str]| cells.iter().all(|cell| cell.len() < 40 && !cell.contains(['_', '.']));
        let below = self.line(index + 1);
        let cells: Vec<&str> = tabs(line).collect();
        if !cells.is_empty() {
            let first = index == 0 || tabs(self.line(index - 1)).next().is_none();
            let fits = first && is_header(&cells) && tabs(below).count() == cells.len();
            return fits.then(|| cells.iter().map(|cell| squeezed(cell)).collect());
        }
        let (first, second) = line.split_at(glue(line)?);
        let is_row = |line| self.split_row(line).is_some_and(|(_, _, sure)| sure);
        (is_header(&[first, second]) && is_row(below) && !is_row(line))
            .then(|| vec![squeezed(first), squeezed(second)])
    }

    /// The cells of a row.
    fn row(&mut self, index: usize) -> Option<Vec<Text>> {
        let line = self.line(index);
        let tabbed: Vec<&str> = tabs(line).collect();
        if tabbed.len() > 1 {
            return Some(tabbed.into_iter().map(Text::plain).collect());
        }
        if self.stacked_row(index) {
            let text = (self.next..self.lines.len()).find(|next| !self.line(*next).is_empty())?;
            self.next = text + 1;
            return Some(vec![Text::plain(line), Text::plain(self.line(text))]);
        }
        let (name, text, sure) = self.split_row(line)?;
        // A word that is glued to another one may be anything, but not next to a row.
        let beside_row = [index.checked_sub(1), Some(index + 1)]
            .into_iter()
            .flatten()
            .any(|other| self.split_row(self.line(other)).is_some());
        (sure || beside_row).then(|| vec![Text::plain(name), Text::plain(text)])
    }

    /// Whether a row begins here whose cells stand on lines of their own, as those above do.
    fn stacked_row(&mut self, index: usize) -> bool {
        let line = self.line(index);
        let above = (0..index).rev().map(|above| self.line(above)).find(|line| !line.is_empty());
        let above = above.map(|line| item(line).unwrap_or(line));
        let Some(table) = self.blocks.last_table().filter(|table| !table.header.is_empty()) else {
            return false;
        };
        let last = match table.rows.last() {
            Some(row) => row.cells.last().and_then(|cell| cell.raw.lines().last()),
            None => table.header.last().map(String::as_str),
        };
        last.is_some() && last == above && is_name(line)
    }

    /// A line that begins with a name glued to a sentence: both, and whether that is certain.
    fn split_row(&self, line: &'a str) -> Option<(&'a str, &'a str, bool)> {
        let end = line
            .find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '_' | '-')))
            .unwrap_or(line.len());
        let sentence = |rest: &str| {
            let mut chars = rest.chars();
            chars.next().is_some_and(char::is_uppercase)
                && chars.next().is_some_and(|char| char.is_lowercase() || char == ' ')
        };
        let known = (1..end).rev().find(|at| {
            let (name, rest) = (line.get(..*at).unwrap_or_default(), line.get(*at..).unwrap_or_default());
            self.hints.names.contains(name) && sentence(rest) && rest.contains(' ')
        });
        if let Some(at) = known {
            return Some((&line[..at], &line[at..], true));
        }
        let at = glue(line).filter(|at| *at <= end)?;
        let (name, rest) = line.split_at(at);
        let joined = name.contains(['_', '-']);
        (is_name(name) && name.len() > 2 && rest.contains(' ')).then_some((name, rest, joined))
    }

    fn push_row(&mut self, index: usize, cells: Vec<Text>) {
        let row = Row { line: index + 1, cells };
        match self.blocks.last_table() {
            Some(table) => table.rows.push(row),
            None => {
                self.blocks.push(index + 1, Content::Table(Table { header: Vec::new(), rows: vec![row] }))
            }
        }
    }

    /// An item of a list, which may belong to a cell that ends in a colon.
    fn item(&mut self, index: usize, text: &str) {
        let cell = self.blocks.last_table().and_then(|table| table.rows.last_mut()?.cells.last_mut());
        match cell {
            Some(cell) if cell.raw.lines().next().is_some_and(|line| line.trim_end().ends_with(':')) => {
                cell.raw.push('\n');
                cell.raw.push_str(text);
            }
            _ => self.blocks.push(index + 1, Content::Item(Text::plain(text))),
        }
    }

    /// A short line between blank ones that ends like no sentence; or one that is expected.
    fn heading_level(&self, index: usize) -> Option<usize> {
        let line = self.line(index);
        let is_first = self.blocks.blocks.is_empty();
        let numbered = line.starts_with(|char: char| char.is_ascii_digit());
        if self.hints.headings.contains(&heading(line)) {
            return Some(if is_first {
                0
            } else if numbered {
                1
            } else {
                2
            });
        }
        let alone = (index == 0 || self.line(index - 1).is_empty()) && self.line(index + 1).is_empty();
        let short = line.chars().count() <= 80 && line.split_whitespace().count() <= 10;
        let begins = line.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit());
        let ends = !line.ends_with(['.', ':', ',', ';', '!', '?']);
        (alone && short && begins && ends).then_some(if is_first {
            0
        } else if numbered {
            1
        } else {
            3
        })
    }
}

/// Where a text in capitals or in small letters ends and a sentence begins without a space.
fn glue(line: &str) -> Option<usize> {
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    chars.windows(3).find_map(|window| {
        let [(_, before), (at, first), (_, second)] = window else { return None };
        let sentence =
            first.is_uppercase() && (second.is_lowercase() || (*second == ' ' && matches!(first, 'A' | 'I')));
        (sentence && (before.is_alphanumeric() || *before == ')')).then_some(*at)
    })
}

/// Whether a text is written as names are: in one case, without spaces.
fn is_name(text: &str) -> bool {
    let one_case =
        !text.contains(|char: char| char.is_uppercase()) || !text.contains(|char: char| char.is_lowercase());
    one_case
        && text.starts_with(|char: char| char.is_ascii_alphabetic())
        && text.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-' | '.'))
}

fn tabs(line: &str) -> impl Iterator<Item = &str> {
    line.split('\t').map(str::trim).filter(move |_| line.contains('\t'))
}

fn item(line: &str) -> Option<&str> {
    ["- ", "* ", "• ", "◦ ", "· "].iter().find_map(|mark| line.strip_prefix(mark)).map(str::trim)
}

fn starts_json(line: &str) -> bool {
    let key = || line.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    line.starts_with('{')
        || matches!(line, "[" | "[{")
        || key().is_some_and(|(_, rest)| rest.trim_start().starts_with(':'))
}

fn goes_on_as_json(line: &str) -> bool {
    line.starts_with(['"', '{', '}', '[', ']', ',']) || line.starts_with("//") || line.starts_with("...")
}

fn starts_url(line: &str) -> bool {
    let scheme = line.split_once(":/").map(|(scheme, _)| scheme);
    !line.contains(char::is_whitespace)
        && scheme.is_some_and(|scheme| {
            !scheme.is_empty()
                && scheme.chars().all(|char| char.is_ascii_alphanumeric() || "+._-{}<>".contains(char))
        })
}

fn goes_on_as_url(line: &str) -> bool {
    line.starts_with(['?', '&']) && line.contains('=') && !line.contains(char::is_whitespace)
}
