//! Text as received.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::decode::{Decoded, DecodedBytes, decode};
use super::value::{InvalidValue, Parameter};

/// Text as received: kept as it stands (percent-encoded in a query) and decoded when asked for.
///
/// Comparison, hashing, `Display` and `Debug` are those of the decoded text.
///
/// ```
/// use widget_types::runtime::Text;
///
/// let message = Text::encoded("Credenciais+inv%C3%A1lidas");
/// assert_eq!(message.decode(), "Credenciais inválidas");
/// assert_eq!(message.raw(), "Credenciais+inv%C3%A1lidas");
/// ```
#[derive(Clone, Default)]
pub struct Text<'a> {
    raw: Cow<'a, str>,
    encoded: bool,
}

impl<'a> Text<'a> {
    /// Text from a query, percent-encoded.
    ///
    /// ```
    /// # use widget_types::Text;
    /// // It equals every other spelling of the same text.
    /// assert_eq!(Text::encoded("a+b"), Text::encoded("%61%20b"));
    /// ```
    pub fn encoded(raw: &'a str) -> Self {
        Self { raw: Cow::Borrowed(raw), encoded: true }
    }

    /// Text that stands for itself.
    ///
    /// ```
    /// # use widget_types::Text;
    /// assert_eq!(Text::plain("50%20+").decode(), "50%20+");
    /// ```
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self { raw: text.into(), encoded: false }
    }

    /// Text from a query that was already scanned for escapes.
    #[inline]
    pub(crate) fn scanned(raw: &'a str, encoded: bool) -> Self {
        Self { raw: Cow::Borrowed(raw), encoded }
    }

    /// The decoded text, borrowed when nothing needs decoding.
    ///
    /// One pass: `+` is a space, malformed escapes stay, invalid UTF-8 becomes U+FFFD
    /// ([`is_lossy`](Self::is_lossy)).
    ///
    /// ```
    /// # use widget_types::Text;
    /// assert_eq!(Text::encoded("1%2B1+%3D+2").decode(), "1+1 = 2");
    /// assert_eq!(Text::encoded("100%, %2541").decode(), "100%, %41");
    /// assert_eq!(Text::encoded("a%FFb").decode(), "a\u{FFFD}b");
    /// ```
    pub fn decode(&self) -> Cow<'_, str> {
        self.decoded().text
    }

    /// Like [`decode`](Self::decode), for when this `Text` itself does not live long enough.
    ///
    /// ```
    /// # use widget_types::Text;
    /// use std::borrow::Cow;
    ///
    /// assert!(matches!(Text::encoded("plain").into_cow(), Cow::Borrowed("plain")));
    /// assert_eq!(Text::encoded("a+b").into_cow(), "a b");
    /// ```
    #[inline]
    pub fn into_cow(self) -> Cow<'a, str> {
        match self.raw {
            raw if !self.encoded => raw,
            Cow::Borrowed(raw) => decode(raw).text,
            Cow::Owned(raw) => Cow::Owned(decode(&raw).text.into_owned()),
        }
    }

    /// The text as received, before decoding.
    ///
    /// ```
    /// # use widget_types::Text;
    /// assert_eq!(Text::encoded("a+b%").raw(), "a+b%");
    /// ```
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Whether decoding replaces invalid UTF-8.
    ///
    /// ```
    /// # use widget_types::Text;
    /// assert!(Text::encoded("caf%E9").is_lossy()); // Latin-1
    /// assert!(!Text::encoded("caf%C3%A9").is_lossy());
    /// // A malformed escape stays as it is: nothing is lost.
    /// assert!(!Text::encoded("100%").is_lossy());
    /// ```
    pub fn is_lossy(&self) -> bool {
        self.decoded().lossy
    }

    /// Whether the decoded text is empty or only ASCII white space.
    ///
    /// ```
    /// # use widget_types::Text;
    /// assert!(Text::encoded("+%20%09").is_blank());
    /// assert!(!Text::plain("+").is_blank());
    /// ```
    #[inline]
    pub fn is_blank(&self) -> bool {
        if self.encoded {
            DecodedBytes::new(&self.raw).all(|byte| byte.is_ascii_whitespace())
        } else {
            self.raw.bytes().all(|byte| byte.is_ascii_whitespace())
        }
    }

    /// The same text, free of what it was read from.
    ///
    /// ```
    /// # use widget_types::Text;
    /// let kept: Text<'static> = Text::encoded(&String::from("a+b")).into_owned();
    /// // It is not decoded for that.
    /// assert_eq!(kept.raw(), "a+b");
    /// ```
    pub fn into_owned(self) -> Text<'static> {
        Text { raw: Cow::Owned(self.raw.into_owned()), encoded: self.encoded }
    }

    pub(crate) fn decoded(&self) -> Decoded<'_> {
        if self.encoded {
            decode(&self.raw)
        } else {
            Decoded { text: Cow::Borrowed(&self.raw), lossy: false, malformed: false }
        }
    }
}

/// The items of an encoded list; none if the text is blank.
///
/// The text is split at `separator` as written, and an escaped separator belongs to an item. Only
/// where none is written as it stands are the escaped ones taken: some senders escape the whole list.
pub(crate) fn split_list<'a>(raw: &'a str, separator: &str) -> Vec<Text<'a>> {
    if Text::encoded(raw).is_blank() {
        return Vec::new();
    }
    if !raw.contains(separator) {
        let whole = decode(raw).text;
        if whole.contains(separator) {
            return whole.split(separator).map(|item| Text::plain(item.to_owned())).collect();
        }
    }
    raw.split(separator).map(Text::encoded).collect()
}

/// Any text will do.
impl Parameter for Text<'_> {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        Ok(Self::plain(text.to_owned()))
    }

    fn to_text(&self) -> Cow<'_, str> {
        self.decode()
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.decode(), f)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.decode())
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.decode() == other.decode()
    }
}

impl Eq for Text<'_> {}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        self.decode() == other
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.decode() == *other
    }
}

impl Hash for Text<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.decode().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_decoded_text() {
        assert_eq!(Text::encoded("a%20b"), Text::encoded("a+b"));
        assert_eq!(Text::encoded("a+b"), Text::plain("a b"));
        assert_ne!(Text::encoded("a+b"), Text::plain("a+b"));
        assert_eq!(Text::encoded("%41"), "A");
        assert_eq!(Text::plain("%41"), *"%41");
        assert_eq!(format!("{0} {0:?}", Text::encoded("a+b")), "a b \"a b\"");
    }

    #[test]
    fn equal_texts_have_equal_hashes() {
        let texts = std::collections::HashSet::from([Text::encoded("a%20b"), Text::plain("c")]);
        assert!(texts.contains(&Text::plain("a b")) && !texts.contains(&Text::encoded("a%2520b")));
        assert!(Text::encoded("a%20b") != "a%20b" && Text::plain("c") == "c" && Text::plain("c") != *"d");
    }

    #[test]
    fn is_a_parameter_that_any_text_will_do_for() {
        for text in ["", "a+b", "%41"] {
            let read = Text::from_text(text).map(|read| read.to_text().into_owned());
            assert_eq!(read.as_deref(), Ok(text));
        }
        assert_eq!(Text::encoded("%41").to_text(), "A");
        assert_eq!(format!("{:>3}", Text::encoded("%41")), "  A");
    }

    #[test]
    fn knows_blank_and_lossy() {
        for blank in ["", "+", "%20%0A", " "] {
            assert!(Text::encoded(blank).is_blank(), "{blank:?}");
        }
        assert!(Text::plain(" \t").is_blank() && Text::default().is_blank());
        assert!(!Text::plain("+").is_blank() && !Text::encoded("+a").is_blank());
        assert!(!Text::encoded("%C3%A7").is_lossy());
        assert!(Text::encoded("%FF").is_lossy());
        assert!(!Text::plain("%FF").is_lossy());
    }

    #[test]
    fn outlives_its_source() {
        let text = {
            let source = String::from("a%2Cb");
            Text::encoded(&source).into_owned()
        };
        assert_eq!(text, "a,b");
        assert_eq!(text.raw(), "a%2Cb");
        assert_eq!(text.into_cow(), "a,b");
        assert_eq!(Text::encoded("a%2Cb").into_cow(), "a,b");
        assert!(matches!(Text::encoded("ab").into_cow(), Cow::Borrowed("ab")));
        assert!(matches!(Text::plain("a%2C").into_cow(), Cow::Borrowed("a%2C")));
        assert_eq!(Text::plain("a%2C".to_owned()).into_cow(), "a%2C");
    }

    #[test]
    fn splits_lists() {
        let items = |raw| {
            let items = split_list(raw, ",");
            items.iter().map(Text::to_string).collect::<Vec<_>>()
        };
        assert_eq!(items("a,b%2Cc,d+e"), ["a", "b,c", "d e"]);
        assert_eq!(items("a%2cb%2Cc"), ["a", "b", "c"]);
        assert_eq!(items("a%20b"), ["a b"]);
        assert_eq!(items("a,"), ["a", ""]);
        assert!(items("").is_empty());
        assert!(items("%20").is_empty());
    }
}
