//! Start URLs: writing them in one piece, and reading them back.

use std::fmt;

use super::value::InvalidValue;

mod reader;
mod writer;

pub use self::reader::UrlReader;
pub use self::writer::UrlWriter;
pub(crate) use self::writer::{escape, is_unreserved};

/// Why a text is no start URL.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartUrlProblem {
    /// It does not begin with the documented address.
    NotThisUrl {
        /// The documented address.
        base: String,
    },
    /// It is longer than [`MAX_URL_LENGTH`](super::MAX_URL_LENGTH).
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The longest that is read.
        limit: usize,
    },
    /// A required parameter is absent or blank.
    Missing {
        /// Its name.
        parameter: &'static str,
    },
    /// A parameter came with two unequal values.
    Conflict {
        /// Its name.
        parameter: &'static str,
    },
    /// A parameter breaks the rule of its type.
    Invalid {
        /// Its name.
        parameter: &'static str,
        /// The rule.
        problem: InvalidValue,
    },
    /// A parameter is not valid UTF-8.
    InvalidUtf8 {
        /// Its name.
        parameter: &'static str,
    },
}

impl fmt::Display for StartUrlProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("start URL: ")?;
        match self {
            Self::NotThisUrl { base } => write!(f, "the address is not {base}; begin with that"),
            Self::TooLong { length, limit } => {
                write!(f, "it has {length} bytes; shorten it to {limit} or less")
            }
            Self::Missing { parameter } => {
                write!(f, "the parameter `{parameter}` is missing or blank; add it")
            }
            Self::Conflict { parameter } => {
                write!(f, "the parameter `{parameter}` has two different values; remove one")
            }
            Self::Invalid { parameter, problem } => {
                write!(f, "the parameter `{parameter}` is wrong: {problem}; correct it")
            }
            Self::InvalidUtf8 { parameter } => {
                write!(f, "the parameter `{parameter}` is not valid UTF-8; percent-encode UTF-8 bytes")
            }
        }
    }
}

impl std::error::Error for StartUrlProblem {}

#[cfg(test)]
mod tests;
