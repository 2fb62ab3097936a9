//! Finds URLs on a page, also those that are printed on several lines.

/// A URL of a page, joined to one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The line of the text that it begins on, from 0.
    pub(crate) line: usize,
    pub(crate) url: String,
}

/// What is found in a text.
#[derive(Debug, Default)]
pub(crate) struct Urls {
    pub(crate) found: Vec<Found>,
    /// Lines that look like the middle of a URL whose beginning is not there.
    pub(crate) stray: Vec<Found>,
}

/// The URLs of a text. In code a URL ends at a space or a quote; in prose it also ends where a
/// sentence does.
pub(crate) fn find(text: &str, in_code: bool) -> Urls {
    let mut urls = Urls::default();
    // The line that would go on with the last URL.
    let mut open = None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let goes_on = line.starts_with(['?', '&']) && !line.contains(char::is_whitespace);
        if goes_on && open == Some(number) {
            if let Some(last) = urls.found.last_mut() {
                last.url.push_str(line);
            }
            open = Some(number + 1);
            continue;
        }
        let before = urls.found.len();
        let mut start = 0;
        while let Some(at) = line[start..].find(":/").map(|at| at + start) {
            let is_scheme = |char: char| char.is_ascii_alphanumeric() || "+._-{}<>$".contains(char);
            let begin = line[start..at].rfind(|char| !is_scheme(char)).map_or(start, |before| {
                start + before + line[start + before..].chars().next().map_or(1, char::len_utf8)
            });
            let rest = &line[at + 2..];
            let ends = |char: char| {
                char.is_whitespace()
                    || matches!(char, '"' | '\'' | '`' | '\\')
                    || (!in_code && matches!(char, '<' | '>' | ')' | ']' | '|' | '*'))
            };
            let end = at + 2 + rest.find(ends).unwrap_or(rest.len());
            let mut url = &line[begin..end];
            if !in_code && url.len() < line.len() {
                url = url.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            }
            if begin < at {
                urls.found.push(Found { line: number, url: url.to_owned() });
            }
            start = end;
        }
        let ends_line = urls.found.last().is_some_and(|last| line.ends_with(&last.url));
        open = (urls.found.len() > before && ends_line).then_some(number + 1);
        if urls.found.len() == before && line.contains(['?', '&']) && line.contains('=') {
            urls.stray.push(Found { line: number, url: line.to_owned() });
        }
    }
    urls
}

/// The parameter names of a piece of a URL.
pub(crate) fn parameter_names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['?', '&']).skip(1).filter_map(|part| part.split_once('=')).map(|(name, _)| name.trim())
}

/// What is wrong with how a URL is written, if anything: the piece, and why.
pub(crate) fn problem(url: &str) -> Option<(String, String)> {
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
    if let Some(problem) = scheme_problem(scheme) {
        return Some((scheme.to_owned(), problem));
    }
    let broken = url.match_indices('%').find(|(at, _)| {
        let code = url.as_bytes().get(at + 1..at + 3);
        !code.is_some_and(|code| code.iter().all(u8::is_ascii_hexdigit))
    });
    broken.map(|(at, _)| {
        let piece: String = url[at..].chars().take(3).collect();
        let message = format!("`{piece}` is no percent-encoded character");
        (piece, message)
    })
}

fn scheme_problem(scheme: &str) -> Option<String> {
    if is_placeholder(scheme) {
        return None;
    }
    let wrong =
        scheme.chars().find(|char| !(char.is_ascii_alphanumeric() || matches!(char, '+' | '-' | '.')))?;
    Some(format!("`{wrong}` is not allowed in the scheme `{scheme}` of a URL"))
}

/// Whether a text stands for something that the reader has to put in.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let text = text.strip_prefix('$').unwrap_or(text);
    let between = |open, close| text.starts_with(open) && text.ends_with(close);
    between('{', '}')
        || between('<', '>')
        || between('[', ']')
        || text.ends_with("...")
        || text.ends_with('…')
}
