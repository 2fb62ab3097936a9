//! Types that a parameter can hold.

use std::borrow::Cow;
use std::fmt;

use super::place::Place;
use super::secret::Secret;

/// A type that a query parameter can hold.
pub trait Parameter: Sized {
    /// Reads the decoded text.
    ///
    /// # Errors
    ///
    /// The rule that the text breaks.
    ///
    /// ```
    /// use widget_types::runtime::Parameter;
    ///
    /// assert_eq!(bool::from_text("true"), Ok(true));
    /// assert!(bool::from_text("True").is_err() && bool::from_text("1").is_err());
    /// assert!(f64::from_text("NaN").is_err());
    /// ```
    fn from_text(text: &str) -> Result<Self, InvalidValue>;

    /// The text that [`from_text`](Self::from_text) reads, not yet percent-encoded.
    ///
    /// ```
    /// use widget_types::runtime::Parameter;
    ///
    /// assert_eq!(7_i64.to_text(), "7");
    /// assert_eq!("a & b".to_owned().to_text(), "a & b");
    /// ```
    fn to_text(&self) -> Cow<'_, str>;
}

impl Parameter for bool {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(InvalidValue::new("boolean", "`true` or `false`", text)),
        }
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
}

impl Parameter for i64 {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        text.parse().map_err(|_| InvalidValue::new("integer", "a whole number of 64 bits", text))
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Parameter for f64 {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        // Rust also reads `inf` and `nan`, which are no numbers to anybody else.
        let number = text.parse().ok().filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| InvalidValue::new("number", "a decimal number", text))
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Parameter for String {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        Ok(text.to_owned())
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Parameter for Secret {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        Ok(Self::new(text))
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.expose())
    }
}

/// A text that breaks the rule of the type or field it is meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue {
    what: &'static str,
    rule: Cow<'static, str>,
    found: Option<String>,
}

impl InvalidValue {
    /// `what` is the name of the type or field; `rule` says in words what its text must be.
    ///
    /// ```
    /// # use widget_types::runtime::InvalidValue;
    /// let invalid = InvalidValue::new("size", "a whole number", "big");
    /// assert_eq!(invalid.to_string(), "size: \"big\" breaks the rule: a whole number");
    /// ```
    pub fn new(what: &'static str, rule: impl Into<Cow<'static, str>>, found: &str) -> Self {
        Self { what, rule: rule.into(), found: Some(found.to_owned()) }
    }

    /// Like [`new`](Self::new) for a secret: the text is not kept.
    ///
    /// ```
    /// # use widget_types::runtime::InvalidValue;
    /// let invalid = InvalidValue::secret("key", "at least one character");
    /// assert_eq!(invalid.to_string(), "key: the value breaks the rule: at least one character");
    /// ```
    pub fn secret(what: &'static str, rule: &'static str) -> Self {
        Self { what, rule: rule.into(), found: None }
    }

    /// The name of the type or field.
    ///
    /// ```
    /// # use widget_types::runtime::{InvalidValue, Parameter, Uuid};
    /// assert_eq!(Uuid::from_text("7").unwrap_err().what(), "uuid");
    /// ```
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// What the text must be, in words.
    ///
    /// ```
    /// # use widget_types::runtime::{InvalidValue, Parameter};
    /// assert_eq!(bool::from_text("yes").unwrap_err().rule(), "`true` or `false`");
    /// ```
    pub fn rule(&self) -> &str {
        &self.rule
    }

    pub(crate) fn into_rule(self) -> Cow<'static, str> {
        self.rule
    }

    /// The text that breaks the rule; `None` for a secret.
    ///
    /// ```
    /// # use widget_types::Nonce;
    /// # use widget_types::runtime::{InvalidValue, Parameter};
    /// assert_eq!(bool::from_text("yes").unwrap_err().found(), Some("yes"));
    /// assert_eq!(Nonce::new("too-short").unwrap_err().found(), None);
    /// ```
    pub fn found(&self) -> Option<&str> {
        self.found.as_deref()
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// Enough to recognise the text, without flooding a log.
        const SHOWN: usize = 80;

        match &self.found {
            Some(found) if found.chars().nth(SHOWN).is_some() => {
                let start: String = found.chars().take(SHOWN).collect();
                write!(f, "{}: {start:?}… breaks the rule: {}", self.what, self.rule)
            }
            Some(found) => write!(f, "{}: {found:?} breaks the rule: {}", self.what, self.rule),
            None => write!(f, "{}: the value breaks the rule: {}", self.what, self.rule),
        }
    }
}

impl std::error::Error for InvalidValue {}

/// Whether `text` is an absolute `http` or `https` URL with a host, without a user name, blanks or
/// control characters.
///
/// ```
/// use widget_types::runtime::is_web_url;
///
/// assert!(is_web_url("https://app.example/terms?lang=pt"));
/// assert!(!is_web_url("app.example/terms"));
/// assert!(!is_web_url("myapp://terms"));
/// ```
pub fn is_web_url(text: &str) -> bool {
    !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && Place::of_url(text).is_some_and(|place| place.is_web())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::uuid::Uuid;

    #[test]
    fn parameters_survive_the_round_trip() {
        assert_eq!(bool::from_text(&true.to_text()), Ok(true));
        assert_eq!(bool::from_text(&false.to_text()), Ok(false));
        assert_eq!(i64::from_text(&i64::MIN.to_text()), Ok(i64::MIN));
        assert_eq!(String::from_text("a b"), Ok("a b".to_owned()));
        assert_eq!("a b".to_owned().to_text(), "a b");
        for number in [0.5, -1e300, f64::MIN_POSITIVE] {
            assert_eq!(f64::from_text(&number.to_text()), Ok(number));
        }
        let id = "8848bd0c-9c7e-4f53-a732-de896b11d4c4";
        assert_eq!(Uuid::from_text(id).map(|id| id.to_text().into_owned()).as_deref(), Ok(id));
        let secret = Secret::new("s");
        assert_eq!(Secret::from_text(&secret.to_text()), Ok(secret));
    }

    #[test]
    fn wrong_texts_are_refused() {
        for text in ["True", "1", "", " true"] {
            assert!(bool::from_text(text).is_err(), "{text:?}");
        }
        for text in ["", "1.0", "9223372036854775808", " 1"] {
            assert!(i64::from_text(text).is_err(), "{text:?}");
        }
        for text in ["", "1,5", "inf", "nan", "-infinity", "1e999"] {
            assert!(f64::from_text(text).is_err(), "{text:?}");
        }
        assert!(Uuid::from_text("8848bd0c").is_err());
    }

    #[test]
    fn errors_say_what_and_which_rule() {
        let problem = InvalidValue::new("external_id", "at least three letters", "ab");
        assert_eq!(problem.to_string(), "external_id: \"ab\" breaks the rule: at least three letters");
        let secret = InvalidValue::secret("password", "at least one character");
        assert_eq!(secret.found(), None);
        assert_eq!((secret.what(), secret.rule()), ("password", "at least one character"));
        assert_eq!(secret.to_string(), "password: the value breaks the rule: at least one character");
        let long = InvalidValue::new("name", "short", &"é".repeat(1000));
        assert!(long.to_string().len() < 250);
        assert_eq!(long.found().map(str::len), Some(2000));
        let fits = InvalidValue::new("name", "short", &"é".repeat(80));
        assert!(fits.to_string().contains(&format!("{:?} breaks", "é".repeat(80))));
    }

    #[test]
    fn web_urls_need_a_host() {
        for good in ["https://a", "HTTP://a.example:8080/x?y#z", "https://[::1]:3000/"] {
            assert!(is_web_url(good), "{good}");
        }
        for bad in [
            "",
            "https://",
            "https:///a",
            "https:a",
            "//a",
            "ftp://a",
            "https://a b",
            "https://a\n",
            "https://user@a/",
            " https://a",
            "https://:80/",
        ] {
            assert!(!is_web_url(bad), "{bad}");
        }
    }
}
