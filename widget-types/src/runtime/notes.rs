//! What was tolerated while reading a callback URL.

use std::fmt;

/// Something that was out of the ordinary in a received URL, and was tolerated.
///
/// `Display` gives a sentence for a log. It never holds a parameter's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Note {
    /// Pairs were separated by `&amp;`.
    EscapedSeparator,
    /// A documented parameter came more than once, with equal values.
    RepeatedParameter,
    /// The parameters were joined to the configured URL's own query by a second `?`.
    SecondQuestionMark,
    /// The URL is a documented sibling of the configured one; its parameters tell what happened.
    RoleFromParameters,
    /// A name or value is not valid UTF-8; U+FFFD stands in its place.
    LossyText,
    /// A `%` is not followed by two hexadecimal digits; it was kept.
    MalformedEscape,
    /// Tabs or line breaks inside the URL were removed.
    WhitespaceRemoved,
    /// The slashes differ from those of the configured URL.
    SlashesDiffer,
    /// The letter case of the scheme or host differs from that of the configured URL.
    CaseDiffers,
    /// There was a fragment; it was ignored.
    Fragment,
    /// The URL was wrapped in an Android `intent:` URL.
    IntentUnwrapped,
}

impl Note {
    const ALL: [Self; 11] = [
        Self::EscapedSeparator,
        Self::RepeatedParameter,
        Self::SecondQuestionMark,
        Self::RoleFromParameters,
        Self::LossyText,
        Self::MalformedEscape,
        Self::WhitespaceRemoved,
        Self::SlashesDiffer,
        Self::CaseDiffers,
        Self::Fragment,
        Self::IntentUnwrapped,
    ];

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EscapedSeparator => "pairs are separated by `&amp;` in place of `&`",
            Self::RepeatedParameter => "a parameter is repeated with the same value",
            Self::SecondQuestionMark => "a second `?` stands where `&` belongs",
            Self::RoleFromParameters => "the URL is not configured, but documented beside a configured one",
            Self::LossyText => "a text is not valid UTF-8; U+FFFD replaces what could not be read",
            Self::MalformedEscape => "a `%` without two hexadecimal digits was kept as it is",
            Self::WhitespaceRemoved => "tabs or line breaks inside the URL were removed",
            Self::SlashesDiffer => "the slashes differ from those of the configured URL",
            Self::CaseDiffers => "the letter case differs from that of the configured URL",
            Self::Fragment => "the part after `#` was ignored",
            Self::IntentUnwrapped => "the URL was wrapped in an `intent:` URL",
        })
    }
}

/// A set of [`Note`]s.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Notes {
    bits: u16,
}

impl Notes {
    /// Whether nothing was noted.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let notes = |url: &str| urls.parse(url).event().map(|event| event.notes());
    /// assert!(notes("myapp://exit?tab=2").is_some_and(|notes| notes.is_empty()));
    /// assert!(notes("myapp:exit?tab=2").is_some_and(|notes| !notes.is_empty()));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Whether this was noted.
    ///
    /// ```
    /// use widget_types::Note;
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let event = urls.parse("myapp://exit?tab=2#top").event();
    /// assert!(event.is_some_and(|event| event.notes().contains(Note::Fragment)));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn contains(self, note: Note) -> bool {
        self.bits & note.bit() != 0
    }

    /// The notes, in the order of the enum.
    ///
    /// ```
    /// use widget_types::Note;
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let event = urls.parse("MYAPP:exit?tab=100%").event();
    /// let notes: Vec<Note> = event.iter().flat_map(|event| event.notes().iter()).collect();
    /// assert_eq!(notes, [Note::MalformedEscape, Note::SlashesDiffer, Note::CaseDiffers]);
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn iter(self) -> impl Iterator<Item = Note> {
        Note::ALL.into_iter().filter(move |note| self.contains(*note))
    }

    pub(crate) fn add_if(&mut self, condition: bool, note: Note) {
        if condition {
            self.bits |= note.bit();
        }
    }
}

impl fmt::Debug for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_set() {
        let mut notes = Notes::default();
        assert!(notes.is_empty());
        notes.add_if(true, Note::IntentUnwrapped);
        notes.add_if(true, Note::EscapedSeparator);
        notes.add_if(false, Note::Fragment);
        assert!(!notes.is_empty());
        assert!(notes.contains(Note::IntentUnwrapped) && !notes.contains(Note::Fragment));
        assert_eq!(format!("{notes:?}"), "{EscapedSeparator, IntentUnwrapped}");
    }

    #[test]
    fn every_note_has_its_own_bit_and_sentence() {
        let bits = Note::ALL.iter().fold(0, |bits, note| bits | note.bit());
        assert_eq!(bits.count_ones() as usize, Note::ALL.len());
        for note in Note::ALL {
            assert!(note.to_string().len() > 10, "{note:?}");
        }
    }
}
