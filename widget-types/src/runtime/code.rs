//! Closed sets of documented values, and what is received in their place.

use std::borrow::Cow;
use std::fmt;

use super::value::{InvalidValue, Parameter};

/// A documented closed set of values, implemented by generated enums.
pub trait Code: Copy + Eq + 'static {
    /// The contract's name of the set, for instance `exit_error_code`.
    const SET: &'static str;

    /// Every member, in the order of the documentation.
    const ALL: &'static [Self];

    /// The member written as `text`. Letter case counts.
    ///
    /// ```
    /// use widget_types::runtime::Code;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// assert_eq!(State::from_wire("open"), Some(State::Open));
    /// assert_eq!(State::from_wire("Open"), None);
    /// ```
    fn from_wire(text: &str) -> Option<Self>;

    /// The text that stands for this member in a URL or in JSON.
    ///
    /// ```
    /// use widget_types::runtime::Code;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// let texts: Vec<_> = State::ALL.iter().map(|state| state.wire()).collect();
    /// assert_eq!(texts, ["open", "closed"]);
    /// ```
    fn wire(self) -> &'static str;
}

/// A received value of a documented set, or one that this release does not document.
///
/// A `match` over the documented members stays exhaustive, and a value invented later still arrives
/// with its original text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reported<'a, T> {
    /// A documented member.
    Documented(T),
    /// Anything else.
    Undocumented(Undocumented<'a>),
}

impl<'a, T: Code> Reported<'a, T> {
    /// Looks the text up in the set. This is the only way to make an [`Undocumented`], so a
    /// documented value can never hide in one.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// assert_eq!(Reported::read("open"), Reported::Documented(State::Open));
    /// // No blanks are cut off and no letter case is mended.
    /// assert!(matches!(Reported::<State>::read(" open"), Reported::Undocumented(_)));
    /// ```
    pub fn read(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        match T::from_wire(&text) {
            Some(code) => Self::Documented(code),
            None => Self::Undocumented(Undocumented { text }),
        }
    }

    /// The member, if the value is documented.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// assert_eq!(Reported::read("closed").documented(), Some(State::Closed));
    /// assert_eq!(Reported::<State>::read("ajar").documented(), None);
    /// ```
    pub fn documented(&self) -> Option<T> {
        match self {
            Self::Documented(code) => Some(*code),
            Self::Undocumented(_) => None,
        }
    }

    /// Whether the value is a member of the set.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// assert!(Reported::<State>::read("closed").is_documented());
    /// assert!(!Reported::<State>::read("ajar").is_documented());
    /// ```
    pub fn is_documented(&self) -> bool {
        matches!(self, Self::Documented(_))
    }

    /// The text as received, after percent-decoding.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// assert_eq!(Reported::from(State::Open).as_str(), "open");
    /// assert_eq!(Reported::<State>::read("ajar").as_str(), "ajar");
    /// ```
    pub fn as_str(&self) -> &str {
        match self {
            Self::Documented(code) => code.wire(),
            Self::Undocumented(other) => other.as_str(),
        }
    }

    /// The same value, free of the text that it was read from.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// let kept: Reported<'static, State> = Reported::read(&String::from("ajar")).into_owned();
    /// assert_eq!(kept.as_str(), "ajar");
    /// ```
    pub fn into_owned(self) -> Reported<'static, T> {
        match self {
            Self::Documented(code) => Reported::Documented(code),
            Self::Undocumented(other) => {
                Reported::Undocumented(Undocumented { text: Cow::Owned(other.text.into_owned()) })
            }
        }
    }
}

/// Any text is a value, documented or not.
impl<T: Code> Parameter for Reported<'_, T> {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        Ok(Self::read(text.to_owned()))
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }
}

impl<T: Code> From<T> for Reported<'_, T> {
    fn from(code: T) -> Self {
        Self::Documented(code)
    }
}

impl<T: Code> fmt::Display for Reported<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The text of a value that is in no documented set. Made only by [`Reported::read`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Undocumented<'a> {
    text: Cow<'a, str>,
}

impl Undocumented<'_> {
    /// The text as received, after percent-decoding.
    ///
    /// ```
    /// use widget_types::Reported;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// let Reported::Undocumented(state) = Reported::<State>::read("ajar") else { unreachable!() };
    /// assert_eq!(state.as_str(), "ajar");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Undocumented<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Undocumented<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A text that is no member of a [`Code`] set; the error of `FromStr` of such a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    set: &'static str,
    text: String,
    choices: Vec<&'static str>,
}

impl UnknownCode {
    /// Says that `text` is no member of `T`.
    ///
    /// ```
    /// use widget_types::runtime::UnknownCode;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// let unknown = UnknownCode::of::<State>("ajar");
    /// assert_eq!(unknown.to_string(), "\"ajar\" is not a documented state: one of open, closed");
    /// ```
    pub fn of<T: Code>(text: &str) -> Self {
        let choices = T::ALL.iter().map(|code| code.wire()).collect();
        Self { set: T::SET, text: text.to_owned(), choices }
    }

    /// The contract's name of the set.
    ///
    /// ```
    /// # use widget_types::runtime::UnknownCode;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// # use tiny::State;
    /// assert_eq!(UnknownCode::of::<State>("ajar").set(), "state");
    /// ```
    pub fn set(&self) -> &'static str {
        self.set
    }

    /// The members in words: `one of a, b, c`.
    fn choices(&self) -> String {
        format!("one of {}", self.choices.join(", "))
    }

    /// The text that was looked up.
    ///
    /// ```
    /// # use widget_types::runtime::UnknownCode;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// # use tiny::State;
    /// assert_eq!(UnknownCode::of::<State>(" ajar").text(), " ajar");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a documented {}: {}", self.text, self.set, self.choices())
    }
}

impl std::error::Error for UnknownCode {}

impl From<UnknownCode> for InvalidValue {
    fn from(unknown: UnknownCode) -> Self {
        Self::new(unknown.set(), unknown.choices(), unknown.text())
    }
}

/// Finds a text in a table in which each stands in the slot of its hash, or in the next one that was
/// free. The size of the table is a power of two.
///
/// ```
/// use widget_types::runtime::look_up;
///
/// // In a table of one slot there is only one place to stand.
/// assert_eq!(look_up(&[Some(("small", 1))], "small"), Some(1));
/// assert_eq!(look_up(&[Some(("small", 1))], "large"), None);
/// ```
#[inline]
pub fn look_up<T: Copy>(table: &[Option<(&str, T)>], text: &str) -> Option<T> {
    let (before, from) = table.split_at_checked(hash(text) & table.len().checked_sub(1)?)?;
    for slot in from.iter().chain(before) {
        match slot {
            Some((known, value)) if *known == text => return Some(*value),
            Some(_) => {}
            None => return None,
        }
    }
    None
}

/// FNV-1a with 32 bits, as in the generator.
fn hash(text: &str) -> usize {
    let hash = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811C_9DC5, hash) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    enum Size {
        Small,
        Large,
    }

    impl Code for Size {
        const SET: &'static str = "size";
        const ALL: &'static [Self] = &[Self::Small, Self::Large];

        fn from_wire(text: &str) -> Option<Self> {
            match text {
                "small" => Some(Self::Small),
                "large" => Some(Self::Large),
                _ => None,
            }
        }

        fn wire(self) -> &'static str {
            match self {
                Self::Small => "small",
                Self::Large => "large",
            }
        }
    }

    #[test]
    fn documented_values_are_members() {
        let size = Reported::<Size>::read("small");
        assert_eq!(size, Reported::from(Size::Small));
        assert_eq!(size.documented(), Some(Size::Small));
        assert!(size.is_documented());
        assert_eq!(size.to_string(), "small");
        assert_eq!(Reported::from(Size::Large).as_str(), "large");
    }

    #[test]
    fn other_values_keep_their_text() {
        for text in ["huge", "SMALL", "small ", ""] {
            let size = Reported::<Size>::read(text).into_owned();
            assert_eq!(size.documented(), None, "{text:?}");
            assert!(!size.is_documented());
            assert_eq!(size.as_str(), text);
            assert_eq!(Reported::<Size>::from_text(&size.to_text()).as_ref(), Ok(&size));
            assert_eq!(format!("{size:?}"), format!("Undocumented({text:?})"));
        }
    }

    #[test]
    fn full_and_empty_tables_are_searched_to_their_end() {
        assert_eq!(look_up::<u8>(&[], "a"), None);
        let table = [Some(("a", 1)), Some(("b", 2))];
        assert_eq!(["a", "b", "c", ""].map(|text| look_up(&table, text)), [Some(1), Some(2), None, None]);
        assert_eq!(look_up(&[None, None, Some(("a", 1)), None], "é"), None);
    }

    #[test]
    fn values_are_shown_as_their_text_and_padded_like_one() {
        let shown = |size: &Reported<'_, Size>| format!("{size}|{size:>6}");
        assert_eq!(shown(&Reported::from(Size::Small)), "small| small");
        let other = Reported::<Size>::read("huge");
        assert_eq!(shown(&other), "huge|  huge");
        let Reported::Undocumented(text) = other else { unreachable!() };
        assert_eq!(format!("{text}|{text:>6}|{text:?}"), "huge|  huge|\"huge\"");
    }

    #[test]
    fn unknown_code_names_the_set() {
        let unknown = UnknownCode::of::<Size>("huge");
        assert_eq!(unknown.to_string(), "\"huge\" is not a documented size: one of small, large");
        assert_eq!((unknown.set(), unknown.text()), ("size", "huge"));
    }
}
