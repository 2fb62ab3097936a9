//! Whitespace of pasted and documented samples.

/// A URL without whitespace that does not belong to it.
#[derive(Debug)]
pub(crate) struct Cleaned {
    pub(crate) text: String,
    /// Something was removed inside the URL, not only around it.
    pub(crate) inside: bool,
}

/// Trims the URL and removes tabs and line breaks, with the blanks that follow a line break.
/// `None` if there is nothing to remove.
pub(crate) fn clean(url: &str) -> Option<Cleaned> {
    // Some editors put a byte order mark before the first line of a file.
    let trimmed = url.trim_ascii().trim_start_matches('\u{FEFF}').trim_ascii_start();
    let inside = trimmed.bytes().any(is_removed);
    if !inside && trimmed.len() == url.len() {
        return None;
    }
    let mut text = String::with_capacity(trimmed.len());
    let mut line_start = false;
    for c in trimmed.chars() {
        match c {
            '\r' | '\n' => line_start = true,
            '\t' => {}
            ' ' if line_start => {}
            _ => {
                line_start = false;
                text.push(c);
            }
        }
    }
    Some(Cleaned { text, inside })
}

/// Whether the byte is a tab or belongs to a line break.
pub(crate) fn is_removed(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(url: &str) -> Option<(String, bool)> {
        clean(url).map(|cleaned| (cleaned.text, cleaned.inside))
    }

    #[test]
    fn only_what_does_not_belong_goes() {
        assert_eq!(cleaned("a://b?c=d e"), None);
        assert_eq!(cleaned(" \na://b \t"), Some(("a://b".to_owned(), false)));
        assert_eq!(cleaned("\u{FEFF}a://b"), Some(("a://b".to_owned(), false)));
        assert_eq!(cleaned("a://b\n\t?c=d e\r\n    &f=g\t&h"), Some(("a://b?c=d e&f=g&h".to_owned(), true)));
    }
}
