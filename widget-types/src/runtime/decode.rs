//! Percent-decoding of query text: one pass, never two.

use std::borrow::Cow;

/// Decoded text, and what was wrong with the encoded one.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Invalid UTF-8 was replaced by U+FFFD.
    pub(crate) lossy: bool,
    /// Some `%` was not followed by two hexadecimal digits and stayed.
    pub(crate) malformed: bool,
}

/// Decodes `raw`; borrows where there is nothing to decode.
pub(crate) fn decode(raw: &str) -> Decoded<'_> {
    if !raw.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Decoded { text: Cow::Borrowed(raw), lossy: false, malformed: false };
    }
    let mut decoder = DecodedBytes::new(raw);
    // Decoded text is never longer. Its bytes are put over a copy, because places that are there need not be
    // asked for one by one.
    let mut bytes = raw.as_bytes().to_vec();
    let places = bytes.iter_mut().zip(decoder.by_ref());
    let length = places.map(|(place, byte)| *place = byte).count();
    bytes.truncate(length);
    let (text, lossy) = match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    };
    Decoded { text: Cow::Owned(text), lossy, malformed: decoder.malformed }
}

/// The decoded bytes of a query text, one by one: lets texts be compared without allocating.
#[derive(Clone, Debug)]
pub(crate) struct DecodedBytes<'a> {
    rest: &'a [u8],
    malformed: bool,
}

impl<'a> DecodedBytes<'a> {
    pub(crate) fn new(raw: &'a str) -> Self {
        Self { rest: raw.as_bytes(), malformed: false }
    }
}

impl Iterator for DecodedBytes<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        match first {
            b'+' => Some(b' '),
            b'%' => {
                let Some((byte, rest)) = escaped_byte(rest) else {
                    self.malformed = true;
                    return Some(b'%');
                };
                self.rest = rest;
                Some(byte)
            }
            _ => Some(first),
        }
    }
}

fn escaped_byte(after_percent: &[u8]) -> Option<(u8, &[u8])> {
    let (&[high, low], rest) = after_percent.split_first_chunk()?;
    Some((hex_digit(high)? << 4 | hex_digit(low)?, rest))
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(raw: &str) -> String {
        decode(raw).text.into_owned()
    }

    #[test]
    fn decodes_once() {
        assert_eq!(decoded("A+%2B+B%2520C"), "A + B%20C");
        assert_eq!(decoded("banco%C3%A7%c3%a3o"), "bancoção");
        assert_eq!(decoded("A + B C ç"), "A   B C ç");
    }

    #[test]
    fn borrows_what_needs_no_decoding() {
        assert!(matches!(decode("A B ç=;").text, Cow::Borrowed("A B ç=;")));
    }

    #[test]
    fn malformed_escapes_stay() {
        for raw in ["%zz", "%", "%E", "%%", "a%2", "%é1"] {
            let found = decode(raw);
            assert_eq!(found.text, raw);
            assert!(found.malformed && !found.lossy, "{raw}");
        }
        assert_eq!(decoded("%%41"), "%A");
        assert_eq!(decoded("%4%41"), "%4A");
    }

    #[test]
    fn invalid_utf8_is_replaced() {
        let found = decode("inv%E1lidas");
        assert_eq!(found.text, "inv\u{FFFD}lidas");
        assert!(found.lossy && !found.malformed);
    }
}
