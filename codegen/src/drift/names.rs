//! What a reader of a page takes for a name: code spans, and words that are joined by `_`.

use super::page::{Block, Content, Format, Text, words};
use super::url::is_placeholder;

/// The names in a text, and how many lines below its beginning they stand.
pub(super) fn of_text(text: &Text, format: Format) -> Vec<(usize, &str)> {
    let mut names = Vec::new();
    let mut start = 0;
    for range in &text.code {
        let (Some(before), Some(span)) = (text.raw.get(start..range.start), text.raw.get(range.clone()))
        else {
            continue;
        };
        names.extend(joined_words(before).map(|(at, word)| (start + at, word)));
        start = range.end;
        if format != Format::Plain && is_token(span) {
            names.push((range.start, span));
        } else if !is_placeholder(span) {
            names.extend(joined_words(span).map(|(at, word)| (range.start + at, word)));
        }
    }
    let rest = text.raw.get(start..).unwrap_or_default();
    names.extend(joined_words(rest).map(|(at, word)| (start + at, word)));
    // From bytes to lines, in one pass.
    let (mut line, mut seen) = (0, 0);
    for (at, _) in &mut names {
        line += text
            .raw
            .as_bytes()
            .get(seen..*at)
            .unwrap_or_default()
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        seen = *at;
        *at = line;
    }
    names
}

/// No name is longer than this.
const MAX_NAME: usize = 100;

/// Whether a code span is one name. What begins with a digit is a value, not a name.
pub(super) fn is_token(span: &str) -> bool {
    (2..=MAX_NAME).contains(&span.len())
        && span.starts_with(|char: char| char.is_alphabetic())
        && span.chars().all(|char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.'))
        && !matches!(span, "null" | "true" | "false")
}

/// Words such as `one_name` or `ONE_NAME`, outside addresses, and where their chunk begins.
fn joined_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let chunks = text.split_inclusive(char::is_whitespace).map(move |chunk| {
        at += chunk.len();
        (at - chunk.len(), chunk.trim_end())
    });
    let prose =
        chunks.filter(|(_, chunk)| !chunk.contains("://") && !chunk.contains(['@', '/', '{', '<', '=']));
    prose.flat_map(|(at, chunk)| words(chunk).filter(|word| is_joined(word)).map(move |word| (at, word)))
}

fn is_joined(word: &str) -> bool {
    let one_case = !word.contains(char::is_uppercase) || !word.contains(char::is_lowercase);
    word.len() <= MAX_NAME
        && one_case
        && word.contains('_')
        && word.is_ascii()
        && word.starts_with(|char: char| char.is_ascii_alphabetic())
}

/// Whether a text begins with a code span.
pub(super) fn begins_with_code(text: &Text) -> bool {
    let start = text.raw.len() - text.raw.trim_start().len();
    text.code.first().is_some_and(|range| range.start == start)
}

/// Whether a word is written in capitals, as many codes are.
pub(super) fn is_in_capitals(word: &str) -> bool {
    word.len() > 1
        && word.starts_with(|char: char| char.is_ascii_uppercase())
        && !word.contains(char::is_lowercase)
}

/// Every word of a block that may be a name. Plain text does not say which are.
pub(super) fn of_block(block: &Block, format: Format) -> Vec<&str> {
    match &block.content {
        Content::Code(code) => words(code).collect(),
        Content::Heading(text) => words(&text.raw).collect(),
        Content::Text(text) | Content::Item(text) => of_cell(text, format),
        Content::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| of_cell(cell, format)).collect()
        }
    }
}

fn of_cell(text: &Text, format: Format) -> Vec<&str> {
    if format == Format::Plain {
        return words(&text.raw).collect();
    }
    // A span as a whole as well: a code may have blanks and signs in it.
    let spans = text.spans().flat_map(|span| std::iter::once(span).chain(words(span)));
    spans.chain(words(&text.raw).filter(|word| is_joined(word))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_is_a_name_with_its_blanks_and_signs() {
        let raw = "Either `timed out` or `more!`".to_owned();
        let spans: Vec<_> = raw.match_indices('`').map(|(at, _)| at).collect();
        let code = spans.chunks(2).map(|pair| pair[0] + 1..pair[1]).collect();
        let text = Text { raw, code };
        let names = of_cell(&text, Format::Markdown);
        assert!(names.contains(&"timed out") && names.contains(&"more!"), "{names:?}");
    }
}
