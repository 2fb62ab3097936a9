//! What can happen in the widget. All that is documented is taken from the types.

use std::fmt;
use std::str::FromStr;

use widget_types::callbacks::{ExitErrorCode, LoginErrorReason, WarningCode};

/// The password of every outcome; with another one, logging in fails.
pub const OUTCOME_PASSWORD: &str = "sandbox";

/// How a session goes on. `Display` and `FromStr` use its id, such as `login_error.account_locked`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An account is connected.
    Success,
    /// An error occurs, and the person leaves because of it.
    Failure(ExitError),
    /// The person leaves without an error.
    Leave(Leave),
    /// The token turns out not to be valid.
    Token(TokenProblem),
    /// The person is warned and stays.
    Warning(WarningCode),
    /// Something that the documentation does not promise, but hosts must survive.
    Odd(Oddity),
}

/// A documented error, with its reason where there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExitError {
    code: ExitErrorCode,
    reason: Option<LoginErrorReason>,
}

/// Where the person is when they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// At the initial screen.
    FirstScreen,
    /// After choosing an institution.
    Institution,
}

/// Why a token is not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenProblem {
    /// Its time is over.
    Expired,
    /// An account was connected with it.
    Used,
    /// It is not an access token of this sandbox.
    Foreign,
    /// There is none.
    Missing,
}

/// What the documentation does not promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// An exit with an error code that is not documented.
    UnknownCode,
    /// An exit with a parameter that is not documented.
    ExtraParameter,
    /// A success that is delivered twice.
    DuplicateDelivery,
    /// An exit with broken percent-encoding.
    MalformedEscape,
}

impl Outcome {
    /// Every outcome: those that the types document, and then the odd ones.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Success];
        all.extend(ExitError::all().into_iter().map(Self::Failure));
        all.extend([Leave::FirstScreen, Leave::Institution].map(Self::Leave));
        all.extend(TokenProblem::ALL.map(Self::Token));
        all.extend(WarningCode::ALL.iter().copied().map(Self::Warning));
        all.extend(Oddity::ALL.map(Self::Odd));
        all
    }

    /// A short name for people.
    pub fn title(self) -> String {
        match self {
            Self::Success => "Success".to_owned(),
            Self::Failure(error) => error.to_string(),
            Self::Leave(Leave::FirstScreen) => "Leaves at the first screen".to_owned(),
            Self::Leave(Leave::Institution) => "Leaves after choosing an institution".to_owned(),
            Self::Token(problem) => format!("Token {}", problem.name()),
            Self::Warning(code) => format!("Warning {code}"),
            Self::Odd(oddity) => oddity.title().to_owned(),
        }
    }

    /// What happens, in a sentence.
    pub fn about(self) -> String {
        match self {
            Self::Success => "An account is connected; webhooks follow.".to_owned(),
            Self::Failure(error) => error.message().to_owned(),
            Self::Leave(Leave::FirstScreen) => "The exit tells the step and no error.".to_owned(),
            Self::Leave(Leave::Institution) => "The exit tells the institution and no error.".to_owned(),
            Self::Token(TokenProblem::Expired) => "As if its time were over.".to_owned(),
            Self::Token(TokenProblem::Used) => "As if an account had been connected with it.".to_owned(),
            Self::Token(TokenProblem::Foreign) => "As if it were somebody else's.".to_owned(),
            Self::Token(TokenProblem::Missing) => "As if there were none.".to_owned(),
            Self::Warning(code) => code.message().to_owned(),
            Self::Odd(oddity) => oddity.about().to_owned(),
        }
    }
}

impl ExitError {
    /// Every documented error: each code, and each reason of the code that has them.
    pub fn all() -> Vec<Self> {
        let errors = ExitErrorCode::ALL.iter().flat_map(|&code| match code {
            ExitErrorCode::LoginError => {
                LoginErrorReason::ALL.iter().map(|&reason| Self { code, reason: Some(reason) }).collect()
            }
            _ => vec![Self { code, reason: None }],
        });
        errors.collect()
    }

    /// The error of credentials that are not right.
    pub const INVALID_CREDENTIALS: Self =
        Self { code: ExitErrorCode::LoginError, reason: Some(LoginErrorReason::InvalidCredentials) };

    /// The documented code.
    pub fn code(self) -> ExitErrorCode {
        self.code
    }

    /// The reason, if the code has several.
    pub fn reason(self) -> Option<LoginErrorReason> {
        self.reason
    }

    /// The documented message, to the letter; empty if none is documented.
    pub fn message(self) -> &'static str {
        self.reason.map(LoginErrorReason::as_str).or(self.code.message()).unwrap_or_default()
    }
}

/// `login_error.account_locked`, or the code alone.
impl fmt::Display for ExitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        self.reason.map_or(Ok(()), |reason| write!(f, ".{}", reason.name()))
    }
}

impl TokenProblem {
    const ALL: [Self; 4] = [Self::Expired, Self::Used, Self::Foreign, Self::Missing];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Used => "used",
            Self::Foreign => "foreign",
            Self::Missing => "missing",
        }
    }
}

impl Oddity {
    /// Every one.
    pub const ALL: [Self; 4] =
        [Self::UnknownCode, Self::ExtraParameter, Self::DuplicateDelivery, Self::MalformedEscape];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::UnknownCode => "unknown-code",
            Self::ExtraParameter => "extra-parameter",
            Self::DuplicateDelivery => "duplicate-delivery",
            Self::MalformedEscape => "malformed-escape",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::UnknownCode => "Unknown code",
            Self::ExtraParameter => "Extra parameter",
            Self::DuplicateDelivery => "Duplicate delivery",
            Self::MalformedEscape => "Malformed escape",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::UnknownCode => "An exit whose error code is not documented.",
            Self::ExtraParameter => "An exit with a parameter that is not documented.",
            Self::DuplicateDelivery => "A success that arrives twice.",
            Self::MalformedEscape => "An exit whose percent-encoding is broken.",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Success => f.write_str("success"),
            Self::Failure(error) => error.fmt(f),
            Self::Leave(Leave::FirstScreen) => f.write_str("exit.first_screen"),
            Self::Leave(Leave::Institution) => f.write_str("exit.institution"),
            Self::Token(problem) => write!(f, "token.{}", problem.name()),
            Self::Warning(code) => write!(f, "warning.{code}"),
            Self::Odd(oddity) => write!(f, "odd.{}", oddity.name()),
        }
    }
}

impl FromStr for Outcome {
    type Err = UnknownOutcome;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = Self::all().into_iter();
        all.find(|outcome| outcome.to_string() == text).ok_or_else(|| UnknownOutcome(text.to_owned()))
    }
}

/// A text that is no outcome's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOutcome(String);

impl fmt::Display for UnknownOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<_> = Outcome::all().iter().map(Outcome::to_string).collect();
        write!(f, "{:?} is no outcome; choose one of {}", self.0, all.join(", "))
    }
}

impl std::error::Error for UnknownOutcome {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back_and_differ() {
        for outcome in Outcome::all() {
            assert_eq!(outcome.to_string().parse(), Ok(outcome));
            assert!(!outcome.about().is_empty() && !outcome.title().is_empty(), "{outcome}");
        }
        assert!("nothing".parse::<Outcome>().is_err_and(|problem| problem.to_string().contains("success")));
    }

    #[test]
    fn every_documented_message_has_an_outcome() {
        let errors = ExitError::all();
        let messages = ExitErrorCode::ALL.iter().filter_map(|code| code.message());
        for message in messages.chain(LoginErrorReason::ALL.iter().map(|reason| reason.as_str())) {
            assert!(errors.iter().any(|error| error.message() == message), "{message}");
        }
    }
}
