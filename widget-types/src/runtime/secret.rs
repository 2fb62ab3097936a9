//! Texts that must not show up in logs.

use std::fmt;

use zeroize::Zeroize;

/// A password, token or key: never printed, and wiped from memory when dropped.
///
/// It has no `Display`, and `Debug` hides the text. With the feature `serde`, `Serialize` **writes the
/// text**: that is how it gets into a request.
///
/// ```
/// use widget_types::runtime::Secret;
///
/// let secret = Secret::new("hunter2");
/// assert_eq!(secret.expose(), "hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(***)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    text: String,
}

impl Secret {
    /// Takes the text over. Copies made before this call are not wiped.
    ///
    /// ```
    /// use widget_types::runtime::Secret;
    ///
    /// // A `String` is taken over, so no copy stays behind; of a `&str` there is one.
    /// let secret = Secret::new(String::from("hunter2"));
    /// assert_eq!(format!("{:?}", Some(&secret)), "Some(Secret(***))");
    /// ```
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }

    /// The text itself, for the one place that has to send it.
    ///
    /// ```
    /// # use widget_types::runtime::Secret;
    /// assert_eq!(Secret::new("hunter2").expose(), "hunter2");
    /// ```
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// The text itself, which is then no longer hidden, nor wiped.
    ///
    /// ```
    /// # use widget_types::runtime::Secret;
    /// let text: String = Secret::new("hunter2").into_exposed();
    /// assert_eq!(format!("{text:?}"), "\"hunter2\"");
    /// ```
    pub fn into_exposed(mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_not_printed() {
        let secret = Secret::new("hunter2");
        assert!(!format!("{secret:?} {:#?}", Some(&secret)).contains("hunter2"));
        assert_eq!(format!("{secret:?}"), "Secret(***)");
        assert_eq!(secret.clone(), secret);
        assert_eq!(secret.expose(), "hunter2");
        assert_eq!(secret.into_exposed(), "hunter2");
    }
}
