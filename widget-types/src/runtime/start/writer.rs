use std::borrow::Cow;
use std::fmt;

/// Writes a URL with a query.
///
/// ```
/// use widget_types::runtime::UrlWriter;
///
/// let mut url = UrlWriter::new("https://widget.example/", 64);
/// url.push("locale", "pt");
/// url.push("name", "A & B");
/// assert_eq!(url.finish(), "https://widget.example/?locale=pt&name=A%20%26%20B");
/// ```
pub struct UrlWriter {
    url: String,
    separator: char,
}

impl UrlWriter {
    /// Begins with `base`, and `?`, or `&` if `base` has a query already. `capacity` is the number of
    /// bytes expected after it; if it is enough, there is one allocation.
    ///
    /// ```
    /// # use widget_types::runtime::UrlWriter;
    /// let mut url = UrlWriter::new("https://widget.example/?tab=2", 0);
    /// url.push("locale", "pt");
    /// assert_eq!(url.finish(), "https://widget.example/?tab=2&locale=pt");
    /// ```
    pub fn new(base: &str, capacity: usize) -> Self {
        let mut url = String::with_capacity(base.len() + capacity);
        url.push_str(base);
        let separator = if base.contains('?') { '&' } else { '?' };
        Self { url, separator }
    }

    /// Adds a pair. All but letters, digits, `-`, `.`, `_` and `~` is percent-encoded, in the name (which
    /// need not be a documented one) as in the value.
    ///
    /// ```
    /// # use widget_types::runtime::UrlWriter;
    /// let mut url = UrlWriter::new("https://widget.example/", 16);
    /// url.push("text", "São a+b");
    /// assert_eq!(url.finish(), "https://widget.example/?text=S%C3%A3o%20a%2Bb");
    /// ```
    pub fn push(&mut self, name: &str, value: &str) {
        self.begin(name);
        escape(&mut self.url, value, is_unreserved);
    }

    /// Adds a pair whose name is written as it is: it must need no encoding. Documented names seldom do.
    ///
    /// ```
    /// # use widget_types::runtime::UrlWriter;
    /// let mut url = UrlWriter::new("https://widget.example/", 16);
    /// url.push_plain("text", "A & B");
    /// assert_eq!(url.finish(), "https://widget.example/?text=A%20%26%20B");
    /// ```
    pub fn push_plain(&mut self, name: &'static str, value: &str) {
        self.separate();
        self.url.push_str(name);
        self.url.push('=');
        escape(&mut self.url, value, is_unreserved);
    }

    /// Adds a list as one value, or nothing if there are no items.
    ///
    /// The separator is written as it is where a query may hold it, as documented samples do; within
    /// an item it is percent-encoded. (A list of one item that holds the separator cannot be told from
    /// two items by readers that decode first.)
    ///
    /// ```
    /// # use widget_types::runtime::UrlWriter;
    /// let mut url = UrlWriter::new("https://widget.example/", 32);
    /// url.push_list("tags", ",", ["a", "b,c"].into_iter().map(Into::into));
    /// url.push_list("none", ",", std::iter::empty());
    /// assert_eq!(url.finish(), "https://widget.example/?tags=a,b%2Cc");
    /// ```
    pub fn push_list<'v>(&mut self, name: &str, separator: &str, items: impl Iterator<Item = Cow<'v, str>>) {
        for (index, item) in items.enumerate() {
            if index == 0 {
                self.begin(name);
            } else if separator.bytes().all(is_legal_in_value) {
                self.url.push_str(separator);
            } else {
                escape(&mut self.url, separator, is_unreserved);
            }
            escape(&mut self.url, &item, |byte| is_unreserved(byte) && !separator.as_bytes().contains(&byte));
        }
    }

    /// The URL.
    ///
    /// ```
    /// # use widget_types::runtime::UrlWriter;
    /// // Without any pair there is no `?`.
    /// assert_eq!(UrlWriter::new("https://widget.example/", 0).finish(), "https://widget.example/");
    /// ```
    pub fn finish(self) -> String {
        self.url
    }

    fn separate(&mut self) {
        self.url.push(self.separator);
        self.separator = '&';
    }

    fn begin(&mut self, name: &str) {
        self.separate();
        escape(&mut self.url, name, is_unreserved);
        self.url.push('=');
    }
}

/// Shows no value: they may be secrets.
impl fmt::Debug for UrlWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UrlWriter").field("length", &self.url.len()).finish_non_exhaustive()
    }
}

/// Whether a byte stands for itself wherever it is in a URL. A table, because tokens are long.
const UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'-' | b'.' | b'_' | b'~');
        byte += 1;
    }
    table
};

pub(crate) fn is_unreserved(byte: u8) -> bool {
    UNRESERVED[usize::from(byte)]
}

/// Whether a byte may stand unescaped in a value, without separating pairs or meaning a space.
fn is_legal_in_value(byte: u8) -> bool {
    is_unreserved(byte) || b"!$'()*,/:;@?".contains(&byte)
}

/// Percent-encodes all bytes but those that stand for themselves. Runs are copied whole.
pub(crate) fn escape(url: &mut String, text: &str, stands: impl Fn(u8) -> bool) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";

    let mut rest = text;
    while let Some((run, tail)) = rest.split_at_checked(run_length(rest.as_bytes(), &stands)) {
        url.push_str(run);
        let mut tail = tail.chars();
        let Some(c) = tail.next() else { return };
        for &byte in c.encode_utf8(&mut [0; 4]).as_bytes() {
            url.push('%');
            url.push(char::from(HEX[usize::from(byte >> 4)]));
            url.push(char::from(HEX[usize::from(byte & 0xF)]));
        }
        rest = tail.as_str();
    }
}

/// How many bytes stand for themselves before the first that does not; eight at a time and with no
/// way out in between, because tokens are long.
fn run_length(bytes: &[u8], stands: impl Fn(u8) -> bool) -> usize {
    let all = |eight: &&[u8; 8]| eight.iter().fold(true, |all, &byte| all & stands(byte));
    let whole = bytes.as_chunks().0.iter().take_while(all).count() * 8;
    whole + bytes.iter().skip(whole).take_while(|&&byte| stands(byte)).count()
}
