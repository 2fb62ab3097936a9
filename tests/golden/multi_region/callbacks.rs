// @generated from 3-callbacks.yaml of the contract multi-region; edit that instead.

use ::widget_types::runtime;

/// Who has to do something about an error. The words are ours and never on the wire.
///
/// Source: ERR, SEED, API223.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// `person`
    ///
    /// The person who uses the widget.
    ///
    /// Source: ERR, SEED, API223.
    Person,
    /// `host`
    ///
    /// The host: the app, or the server behind it.
    ///
    /// Source: ERR, SEED, API223.
    Host,
    /// `institution`
    ///
    /// The institution.
    ///
    /// Source: ERR, SEED, API223.
    Institution,
    /// `belvo`
    ///
    /// Belvo.
    ///
    /// Source: ERR, SEED, API223.
    Belvo,
}

impl Actor {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Person,
        Self::Host,
        Self::Institution,
        Self::Belvo,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Host => "host",
            Self::Institution => "institution",
            Self::Belvo => "belvo",
        }
    }
}

impl runtime::Code for Actor {
    const SET: &'static str = "actor";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "person" => Self::Person,
                "host" => Self::Host,
                "institution" => Self::Institution,
                "belvo" => Self::Belvo,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Actor {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Actor {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Actor {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Actor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Actor {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Whether, and how, to try again. The words are ours and never on the wire.
///
/// Source: ERR, API223.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retry {
    /// `backoff`
    ///
    /// Try again after pauses of 3, 6, 12, 24 and 48 seconds.
    ///
    /// Source: ERR, API223.
    Backoff,
    /// `limited`
    ///
    /// Try again three times at most.
    ///
    /// Source: ERR.
    ///
    /// Open: How long to wait in between.
    Limited,
    /// `later`
    ///
    /// Try again later, as the message says.
    ///
    /// Source: SEED, OFDA-O.
    ///
    /// Open: How much later.
    Later,
    /// `never`
    ///
    /// Do not send the same again.
    ///
    /// Source: ERR, API223.
    Never,
}

impl Retry {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Backoff,
        Self::Limited,
        Self::Later,
        Self::Never,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Backoff => "backoff",
            Self::Limited => "limited",
            Self::Later => "later",
            Self::Never => "never",
        }
    }

    /// The documented `attempts`; `None` where the documentation states none.
    #[inline]
    pub const fn attempts(self) -> Option<u64> {
        match self {
            Self::Backoff => Some(5),
            Self::Limited => Some(3),
            _ => None,
        }
    }

    /// The documented `factor`; `None` where the documentation states none.
    #[inline]
    pub const fn factor(self) -> Option<u64> {
        match self {
            Self::Backoff => Some(2),
            _ => None,
        }
    }

    /// The documented `first_wait_seconds`; `None` where the documentation states none.
    #[inline]
    pub const fn first_wait_seconds(self) -> Option<u64> {
        match self {
            Self::Backoff => Some(3),
            _ => None,
        }
    }
}

impl runtime::Code for Retry {
    const SET: &'static str = "retry";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "backoff" => Self::Backoff,
                "limited" => Self::Limited,
                "later" => Self::Later,
                "never" => Self::Never,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Retry {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Retry {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Retry {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Retry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Retry {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The last error that the person met before the exit.
///
/// Source: SEED, OFDA-O. Sources disagree: F7, F33, F34.
///
/// Open: Which of the further codes that the page of API errors marks as shown in the widget can
/// arrive here.
///
/// Open: Who has to act is said for a locked account only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExitErrorCode {
    /// `institution_down`: `The financial institution is down, try again later`
    ///
    /// Source: SEED, OFDA-O.
    InstitutionDown,
    /// `login_error`
    ///
    /// Its message is one of several; see [`LoginErrorReason`](LoginErrorReason).
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F7.
    ///
    /// Open: Whether the three further messages of the page of API errors can arrive here.
    LoginError,
    /// `too_many_sessions`: `Impossible to login, a session is already opened with the institution for these credentials`
    ///
    /// The person is logged in to the account elsewhere at that moment.
    ///
    /// Source: SEED, OFDA-O, ERR, API223.
    ///
    /// Open: The advice on retries is about calls of the API; that it holds for the widget is not said.
    TooManySessions,
    /// `unexpected_error`: `Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution`
    ///
    /// Source: SEED, OFDA-O, ERR.
    ///
    /// Open: The advice on retries is about calls of the API; that it holds for the widget is not said.
    UnexpectedError,
}

impl ExitErrorCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::InstitutionDown,
        Self::LoginError,
        Self::TooManySessions,
        Self::UnexpectedError,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InstitutionDown => "institution_down",
            Self::LoginError => "login_error",
            Self::TooManySessions => "too_many_sessions",
            Self::UnexpectedError => "unexpected_error",
        }
    }

    /// The documented message, to the letter; `None` where the documentation states none.
    #[inline]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::InstitutionDown => {
                Some("The financial institution is down, try again later")
            }
            Self::TooManySessions => {
                Some(
                    "Impossible to login, a session is already opened with the institution for these credentials",
                )
            }
            Self::UnexpectedError => {
                Some(
                    "Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution",
                )
            }
            _ => None,
        }
    }

    /// The [`Retry`](Retry) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::InstitutionDown => Some(Retry::Later),
            Self::TooManySessions => Some(Retry::Backoff),
            Self::UnexpectedError => Some(Retry::Limited),
            _ => None,
        }
    }
}

impl runtime::Code for ExitErrorCode {
    const SET: &'static str = "exit_error_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "institution_down" => Self::InstitutionDown,
                "login_error" => Self::LoginError,
                "too_many_sessions" => Self::TooManySessions,
                "unexpected_error" => Self::UnexpectedError,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ExitErrorCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ExitErrorCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ExitErrorCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ExitErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ExitErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Why `login_error` was sent, as its message tells.
///
/// Source: SEED, OFDA-O.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LoginErrorReason {
    /// `Invalid credentials provided to login to the institution`
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F18.
    InvalidCredentials,
    /// `The user account is locked, user needs to contact the institution to unlock it`
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F18.
    AccountLocked,
    /// `The user account access was forbidden by the institution`
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F18.
    AccessForbidden,
    /// `Impossible to login, something unexpected happened while logging into the institution. Try again later.`
    ///
    /// Source: SEED, OFDA-O.
    Unexpected,
}

impl LoginErrorReason {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::InvalidCredentials,
        Self::AccountLocked,
        Self::AccessForbidden,
        Self::Unexpected,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidCredentials => {
                "Invalid credentials provided to login to the institution"
            }
            Self::AccountLocked => {
                "The user account is locked, user needs to contact the institution to unlock it"
            }
            Self::AccessForbidden => {
                "The user account access was forbidden by the institution"
            }
            Self::Unexpected => {
                "Impossible to login, something unexpected happened while logging into the institution. Try again later."
            }
        }
    }

    /// Our name for it; it is never on the wire.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvalidCredentials => "invalid_credentials",
            Self::AccountLocked => "account_locked",
            Self::AccessForbidden => "access_forbidden",
            Self::Unexpected => "unexpected",
        }
    }

    /// The [`Actor`](Actor) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn actor(self) -> Option<Actor> {
        match self {
            Self::AccountLocked => Some(Actor::Person),
            _ => None,
        }
    }

    /// The [`Retry`](Retry) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn retry(self) -> Option<Retry> {
        match self {
            Self::Unexpected => Some(Retry::Later),
            _ => None,
        }
    }
}

impl runtime::Code for LoginErrorReason {
    const SET: &'static str = "login_error_reason";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "Invalid credentials provided to login to the institution" => {
                    Self::InvalidCredentials
                }
                "Invalid credentials provided to login to the institution." => {
                    Self::InvalidCredentials
                }
                "The user account is locked, user needs to contact the institution to unlock it" => {
                    Self::AccountLocked
                }
                "The user account is locked, user needs to contact the institution to unlock it." => {
                    Self::AccountLocked
                }
                "The user account access was forbidden by the institution" => {
                    Self::AccessForbidden
                }
                "The user account access was forbidden by the institution." => {
                    Self::AccessForbidden
                }
                "Impossible to login, something unexpected happened while logging into the institution. Try again later." => {
                    Self::Unexpected
                }
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for LoginErrorReason {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for LoginErrorReason {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for LoginErrorReason {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for LoginErrorReason {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for LoginErrorReason {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Where in the widget the person was.
///
/// Source: SEED, OFDA-O.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExitStep {
    /// `abandon-survey`
    ///
    /// At the initial screen.
    ///
    /// Source: SEED, OFDA-O.
    AbandonSurvey,
}

impl ExitStep {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::AbandonSurvey];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AbandonSurvey => "abandon-survey",
        }
    }
}

impl runtime::Code for ExitStep {
    const SET: &'static str = "exit_step";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "abandon-survey" => Self::AbandonSurvey,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ExitStep {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ExitStep {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ExitStep {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ExitStep {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ExitStep {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// What went wrong with the widget itself.
///
/// Source: SEED, OFDA-O.
///
/// Open: Whether there are more: this is the only one documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorCode {
    /// `ACCESS_TOKEN_NOT_VALID`: `The access token was not provided or is not valid`
    ///
    /// Source: SEED, OFDA-O.
    AccessTokenNotValid,
}

impl ErrorCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::AccessTokenNotValid];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccessTokenNotValid => "ACCESS_TOKEN_NOT_VALID",
        }
    }

    /// The documented message, to the letter.
    #[inline]
    pub const fn message(self) -> &'static str {
        match self {
            Self::AccessTokenNotValid => {
                "The access token was not provided or is not valid"
            }
        }
    }
}

impl runtime::Code for ErrorCode {
    const SET: &'static str = "error_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "ACCESS_TOKEN_NOT_VALID" => Self::AccessTokenNotValid,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ErrorCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ErrorCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ErrorCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// What the person was warned about.
///
/// Source: SEED, OFDA-O.
///
/// Open: Whether there are more: this is the only one documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningCode {
    /// `institution_disabled`: `The institution is temporarily unavailable.`
    ///
    /// Source: SEED, OFDA-O.
    InstitutionDisabled,
}

impl WarningCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::InstitutionDisabled];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InstitutionDisabled => "institution_disabled",
        }
    }

    /// The documented message, to the letter.
    #[inline]
    pub const fn message(self) -> &'static str {
        match self {
            Self::InstitutionDisabled => "The institution is temporarily unavailable.",
        }
    }
}

impl runtime::Code for WarningCode {
    const SET: &'static str = "warning_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "institution_disabled" => Self::InstitutionDisabled,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for WarningCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for WarningCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for WarningCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for WarningCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for WarningCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The id of a link: what ties a person's account at an institution to the host, and what every
/// later call is made with.
///
/// The rule: it must be a UUID.
///
/// It is a secret: it shows only when asked for with `expose`.
///
/// Source: SEED, OFDA-O, API135.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LinkId(runtime::Uuid);
impl LinkId {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must be a UUID";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `link_id` and the rule that is broken.
    #[inline]
    pub fn new(text: &str) -> Result<Self, runtime::InvalidValue> {
        text.parse()
            .map(Self)
            .map_err(|_| runtime::InvalidValue::secret("link_id", Self::RULE))
    }

    /// The UUID itself. Keep it out of logs.
    #[inline]
    pub const fn expose(self) -> runtime::Uuid {
        self.0
    }
}

impl runtime::Parameter for LinkId {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.0.to_string().into()
    }
}

impl std::fmt::Debug for LinkId {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkId(***)")
    }
}

impl std::str::FromStr for LinkId {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for LinkId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for LinkId {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The documented parameters and places, for the runtime.
static CONTRACT: runtime::CallbackContract<10, 3> = runtime::CallbackContract {
    parameters: [
        "link",
        "institution",
        "last_encountered_error_code",
        "last_encountered_error_message",
        "meta_data_institution_name",
        "meta_data_step",
        "error",
        "error_message",
        "warning",
        "warning_message",
    ],
    position,
    urls: [
        runtime::UrlLayout {
            name: "success",
            layouts: &["{scheme}://success"],
        },
        runtime::UrlLayout {
            name: "exit",
            layouts: &["{scheme}://exit"],
        },
        runtime::UrlLayout {
            name: "event",
            layouts: &["{scheme}://error", "{scheme}://event", "{scheme}://warning"],
        },
    ],
};

#[inline]
fn position(name: &str) -> Option<usize> {
    Some(
        match name {
            "link" => 0,
            "institution" => 1,
            "last_encountered_error_code" => 2,
            "last_encountered_error_message" => 3,
            "meta_data_institution_name" => 4,
            "meta_data_step" => 5,
            "error" => 6,
            "error_message" => 7,
            "warning" => 8,
            "warning_message" => 9,
            _ => return None,
        },
    )
}

/// The widget reports by redirecting to one of three URLs that the token request names. Four events
/// share them.
///
/// Source: SEED, OFDA-O.
///
/// Open: Whether all three must be given is not stated for this widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackUrls(runtime::Targets);
impl CallbackUrls {
    /// Takes the URLs that the host has configured.
    ///
    /// * `success`: Where the person is sent when an account was connected.
    /// * `exit`: Where the person is sent when they leave before that.
    /// * `event`: Where the person is sent when an error occurs.
    ///
    /// # Errors
    ///
    /// If one of them is no URL that an app can be opened with, or two are the same. The error names the
    /// URL and says what to do.
    #[inline]
    pub fn new(
        success: &str,
        exit: &str,
        event: &str,
    ) -> Result<Self, runtime::CallbackUrlProblem> {
        runtime::Targets::new(&CONTRACT, &[success, exit, event]).map(Self)
    }

    /// The URLs as the documentation lays them out, for an app with this scheme:
    /// `{scheme}://success`, `{scheme}://exit`, `{scheme}://error`.
    ///
    /// # Errors
    ///
    /// If `scheme` is no legal scheme.
    #[inline]
    pub fn documented(scheme: &str) -> Result<Self, runtime::CallbackUrlProblem> {
        runtime::Targets::documented(&CONTRACT, scheme).map(Self)
    }

    /// Where the person is sent when an account was connected.
    ///
    /// Source: SEED, OFDA-O.
    #[inline]
    pub fn success(&self) -> &str {
        self.0.url(0)
    }

    /// Where the person is sent when they leave before that.
    ///
    /// Source: SEED, OFDA-O.
    #[inline]
    pub fn exit(&self) -> &str {
        self.0.url(1)
    }

    /// Where the person is sent when an error occurs.
    ///
    /// Source: SEED, HWI, OFDA-G, OFDA-O. Sources disagree: F1.
    #[inline]
    pub fn event(&self) -> &str {
        self.0.url(2)
    }

    /// Reads a URL that the app was asked to open.
    ///
    /// What is not one of the configured URLs comes back as [`NotOurs`](runtime::Received::NotOurs): the
    /// app opens it as it would any other. A callback that cannot be read comes back as a
    /// [`Problem`](runtime::Received::Problem) that keeps the text.
    pub fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
        match self.0.recognise(&CONTRACT, url) {
            runtime::Recognised::NotOurs => runtime::Received::NotOurs,
            runtime::Recognised::Problem(problem) => runtime::Received::Problem(problem),
            runtime::Recognised::Ours(0, parts) => {
                match SuccessEvent::read(parts) {
                    Ok(event) => runtime::Received::Event(Event::Success(event)),
                    Err(problem) => runtime::Received::Problem(problem),
                }
            }
            runtime::Recognised::Ours(1, parts) => {
                runtime::Received::Event(Event::Exit(ExitEvent { parts }))
            }
            runtime::Recognised::Ours(2, parts) => {
                match parts
                    .tell_apart(
                        &[
                            runtime::Told {
                                parameter: 6,
                                values: &[],
                            },
                            runtime::Told {
                                parameter: 8,
                                values: &[],
                            },
                        ],
                    )
                {
                    Ok(0) => runtime::Received::Event(Event::Error(ErrorEvent { parts })),
                    Ok(_) => {
                        runtime::Received::Event(Event::Warning(WarningEvent { parts }))
                    }
                    Err(problem) => runtime::Received::Problem(problem),
                }
            }
            runtime::Recognised::Ours(..) => runtime::Received::NotOurs,
        }
    }

    /// The same URLs for one [`Session`](runtime::Session): each with the nonce as a last segment
    /// of its path.
    #[must_use]
    #[inline]
    pub fn for_session(&self, nonce: &runtime::Nonce) -> Self {
        Self(self.0.for_session(nonce))
    }
}

impl runtime::Callbacks for CallbackUrls {
    type Event<'a> = Event<'a>;

    fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
        self.parse(url)
    }

    #[inline]
    fn for_session(&self, nonce: &runtime::Nonce) -> Self {
        self.for_session(nonce)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CallbackUrls {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let urls = [
            ("success", self.success()),
            ("exit", self.exit()),
            ("event", self.event()),
        ];
        serializer.collect_map(urls)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CallbackUrls {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let names: [&str; 3] = ["success", "exit", "event"];
        let [success, exit, event] = runtime::texts_by_name(deserializer, names)?;
        Self::new(&success, &exit, &event).map_err(serde::de::Error::custom)
    }
}

/// What the hosted page reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<'a> {
    /// The person has connected an account.
    Success(SuccessEvent<'a>),
    /// The person has left the widget: before connecting an account, after choosing an institution, or
    /// because of an error.
    Exit(ExitEvent<'a>),
    /// An error occurred while the widget was in use.
    Error(ErrorEvent<'a>),
    /// Something happened that does not end the session.
    Warning(WarningEvent<'a>),
}

impl Event<'_> {
    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        match self {
            Self::Success(event) => event.undocumented(),
            Self::Exit(event) => event.undocumented(),
            Self::Error(event) => event.undocumented(),
            Self::Warning(event) => event.undocumented(),
        }
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        match self {
            Self::Success(event) => event.parts.extra(SuccessEvent::PARAMETERS),
            Self::Exit(event) => event.parts.extra(ExitEvent::PARAMETERS),
            Self::Error(event) => event.parts.extra(ErrorEvent::PARAMETERS),
            Self::Warning(event) => event.parts.extra(WarningEvent::PARAMETERS),
        }
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        match self {
            Self::Success(event) => event.pairs(),
            Self::Exit(event) => event.pairs(),
            Self::Error(event) => event.pairs(),
            Self::Warning(event) => event.pairs(),
        }
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        match self {
            Self::Success(event) => event.notes(),
            Self::Exit(event) => event.notes(),
            Self::Error(event) => event.notes(),
            Self::Warning(event) => event.notes(),
        }
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        match self {
            Self::Success(event) => event.raw(),
            Self::Exit(event) => event.raw(),
            Self::Error(event) => event.raw(),
            Self::Warning(event) => event.raw(),
        }
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        match self {
            Self::Success(event) => event.log_line(),
            Self::Exit(event) => event.log_line(),
            Self::Error(event) => event.log_line(),
            Self::Warning(event) => event.log_line(),
        }
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        match self {
            Self::Success(event) => event.event_key(),
            Self::Exit(event) => event.event_key(),
            Self::Error(event) => event.event_key(),
            Self::Warning(event) => event.event_key(),
        }
    }

    /// Whether the session is over with it; `None` where the documentation does not say.
    #[inline]
    pub fn ends_session(&self) -> Option<bool> {
        match self {
            Self::Success(_) => Some(true),
            Self::Exit(_) => Some(true),
            Self::Error(_) => None,
            Self::Warning(_) => Some(false),
        }
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> Event<'static> {
        match self {
            Self::Success(event) => Event::Success(event.into_owned()),
            Self::Exit(event) => Event::Exit(event.into_owned()),
            Self::Error(event) => Event::Error(event.into_owned()),
            Self::Warning(event) => Event::Warning(event.into_owned()),
        }
    }
}

impl runtime::CallbackEvent for Event<'_> {
    #[inline]
    fn event_key(&self) -> runtime::EventKey {
        self.event_key()
    }

    #[inline]
    fn ends_session(&self) -> Option<bool> {
        self.ends_session()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Event<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Success(event) => event.serialize(serializer),
            Self::Exit(event) => event.serialize(serializer),
            Self::Error(event) => event.serialize(serializer),
            Self::Warning(event) => event.serialize(serializer),
        }
    }
}

/// The person has connected an account.
///
/// Source: SEED, OFDA-O.
#[derive(Clone)]
pub struct SuccessEvent<'a> {
    parts: runtime::Parts<'a, 10>,
    link: LinkId,
}

impl<'a> SuccessEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[0, 1];

    /// Whether the session is over with it: it is.
    pub const ENDS_SESSION: bool = true;

    #[inline]
    fn read(parts: runtime::Parts<'a, 10>) -> Result<Self, runtime::Problem<'a>> {
        parts.require(1)?;
        let link = parts.parse(0)?;
        Ok(Self { parts, link })
    }

    /// The link's id; every later call for this person needs it.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F5.
    #[inline]
    pub fn link(&self) -> LinkId {
        self.link
    }

    /// Belvo's name for the institution.
    ///
    /// Always there. For example `erebor_br_retail`.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F24.
    #[inline]
    pub fn institution(&self) -> runtime::Text<'_> {
        self.parts.text(1).unwrap_or_default()
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        self.parts.undocumented_parameters(Self::PARAMETERS)
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts.log_line("success", Self::PARAMETERS, &[])
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("success", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> SuccessEvent<'static> {
        SuccessEvent {
            parts: self.parts.into_owned(),
            link: self.link,
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for SuccessEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for SuccessEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for SuccessEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SuccessEvent")
            .field("link", &self.link())
            .field("institution", &self.institution())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for SuccessEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "success")?;
        object.serialize_entry("link", &self.link())?;
        object.serialize_entry("institution", &self.institution())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// The person has left the widget: before connecting an account, after choosing an institution, or
/// because of an error.
///
/// Source: SEED, OFDA-O. Sources disagree: F6.
#[derive(Clone)]
pub struct ExitEvent<'a> {
    parts: runtime::Parts<'a, 10>,
}

impl<'a> ExitEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[2, 3, 4, 5];

    /// Whether the session is over with it: it is.
    pub const ENDS_SESSION: bool = true;

    /// The last error.
    ///
    /// Optional: if an error occurred.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F6, F7.
    #[inline]
    pub fn last_encountered_error_code(
        &self,
    ) -> Option<runtime::Reported<'_, ExitErrorCode>> {
        self.parts.code(2)
    }

    /// That error in words; it tells apart why a log-in failed.
    ///
    /// Optional: if an error occurred. It belongs to the code in `last_encountered_error_code`.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F6, F18.
    #[inline]
    pub fn last_encountered_error_message(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(3)
    }

    /// Which of the documented messages of `login_error` it carries.
    ///
    /// `None` for any other code, and when no message was sent.
    #[inline]
    pub fn login_error_reason(&self) -> Option<runtime::Reported<'_, LoginErrorReason>> {
        match self.last_encountered_error_code()?.documented()? {
            ExitErrorCode::LoginError => {
                Some(
                    runtime::Reported::read(
                        self
                            .last_encountered_error_message()
                            .filter(|text| !text.is_blank())?
                            .into_cow(),
                    ),
                )
            }
            _ => None,
        }
    }

    /// Belvo's name for the institution.
    ///
    /// Optional: if the person left after choosing an institution. For example `amex_mx_retail`,
    /// `banamex_mx_retail`.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F6, F24.
    #[inline]
    pub fn meta_data_institution_name(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(4)
    }

    /// Where the person was.
    ///
    /// Optional: if the person left at the initial screen.
    ///
    /// Source: SEED, OFDA-O. Sources disagree: F6.
    #[inline]
    pub fn meta_data_step(&self) -> Option<runtime::Reported<'_, ExitStep>> {
        self.parts.code(5)
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<ExitErrorCode>(2));
        found.extend(self.parts.undocumented_code::<ExitStep>(5));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "exit",
                Self::PARAMETERS,
                &[
                    (2, self.parts.documented_code::<ExitErrorCode>(2)),
                    (5, self.parts.documented_code::<ExitStep>(5)),
                ],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("exit", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> ExitEvent<'static> {
        ExitEvent {
            parts: self.parts.into_owned(),
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for ExitEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for ExitEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for ExitEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExitEvent")
            .field("last_encountered_error_code", &self.last_encountered_error_code())
            .field(
                "last_encountered_error_message",
                &self.last_encountered_error_message(),
            )
            .field("meta_data_institution_name", &self.meta_data_institution_name())
            .field("meta_data_step", &self.meta_data_step())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ExitEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "exit")?;
        object
            .serialize_entry(
                "last_encountered_error_code",
                &self.last_encountered_error_code(),
            )?;
        object
            .serialize_entry(
                "last_encountered_error_message",
                &self.last_encountered_error_message(),
            )?;
        object
            .serialize_entry(
                "meta_data_institution_name",
                &self.meta_data_institution_name(),
            )?;
        object.serialize_entry("meta_data_step", &self.meta_data_step())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// An error occurred while the widget was in use.
///
/// Source: SEED, OFDA-O. Sources disagree: F1.
///
/// Open: Whether the widget can go on after it.
#[derive(Clone)]
pub struct ErrorEvent<'a> {
    parts: runtime::Parts<'a, 10>,
}

impl<'a> ErrorEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[6, 7];

    /// What went wrong.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-O.
    #[inline]
    pub fn error(&self) -> runtime::Reported<'_, ErrorCode> {
        self.parts.code(6).unwrap_or_else(|| runtime::Reported::read(""))
    }

    /// The error in words.
    ///
    /// Optional. It belongs to the code in `error`.
    ///
    /// Source: OFDA-O, RN.
    ///
    /// Open: Whether it is always sent is not stated; the example and the React Native guide have it.
    #[inline]
    pub fn error_message(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(7)
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<ErrorCode>(6));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "error",
                Self::PARAMETERS,
                &[(6, self.parts.documented_code::<ErrorCode>(6))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("error", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> ErrorEvent<'static> {
        ErrorEvent {
            parts: self.parts.into_owned(),
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for ErrorEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for ErrorEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for ErrorEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ErrorEvent")
            .field("error", &self.error())
            .field("error_message", &self.error_message())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ErrorEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "error")?;
        object.serialize_entry("error", &self.error())?;
        object.serialize_entry("error_message", &self.error_message())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// Something happened that does not end the session.
///
/// Source: SEED, OFDA-O. Sources disagree: F26.
///
/// Open: No callback URL is documented for warnings, so how their deep link comes about is not
/// known.
#[derive(Clone)]
pub struct WarningEvent<'a> {
    parts: runtime::Parts<'a, 10>,
}

impl<'a> WarningEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[8, 9];

    /// Whether the session is over with it: it is not.
    pub const ENDS_SESSION: bool = false;

    /// What the warning is about.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-O.
    #[inline]
    pub fn warning(&self) -> runtime::Reported<'_, WarningCode> {
        self.parts.code(8).unwrap_or_else(|| runtime::Reported::read(""))
    }

    /// The warning in words.
    ///
    /// Optional. It belongs to the code in `warning`.
    ///
    /// Source: SEED, OFDA-O.
    ///
    /// Open: Whether it is always sent is not stated; the example has it.
    #[inline]
    pub fn warning_message(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(9)
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<WarningCode>(8));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "warning",
                Self::PARAMETERS,
                &[(8, self.parts.documented_code::<WarningCode>(8))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("warning", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> WarningEvent<'static> {
        WarningEvent {
            parts: self.parts.into_owned(),
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for WarningEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for WarningEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for WarningEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WarningEvent")
            .field("warning", &self.warning())
            .field("warning_message", &self.warning_message())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for WarningEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "warning")?;
        object.serialize_entry("warning", &self.warning())?;
        object.serialize_entry("warning_message", &self.warning_message())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}
