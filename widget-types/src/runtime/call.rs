//! Failures of calls to the API.

use std::fmt;

use serde::Deserialize;

use super::json::{Unreadable, read};

/// An answer that is not the expected one. `Display` and `Debug` never show a body: it may echo
/// secrets.
pub enum CallFailure<E> {
    /// The API refused the call and said why.
    Refused {
        /// The HTTP status.
        status: u16,
        /// What it said.
        errors: Vec<E>,
    },
    /// The body is not what the contract says.
    Unreadable {
        /// The HTTP status.
        status: u16,
        /// What is wrong with it and where, without any text of it.
        problem: Unreadable,
    },
}

impl<E> CallFailure<E> {
    /// The HTTP status.
    ///
    /// ```
    /// # use widget_types::runtime::{CallFailure, read_answer};
    /// let failure = read_answer::<i64, &str>(502, 201, "<html>").unwrap_err();
    /// assert!(matches!(failure, CallFailure::Unreadable { .. }));
    /// assert_eq!(failure.status(), 502);
    /// ```
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused { status, .. } | Self::Unreadable { status, .. } => *status,
        }
    }
}

impl<E> fmt::Display for CallFailure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { status, errors } => {
                write!(f, "the API refused the call with status {status} and {} reasons", errors.len())
            }
            Self::Unreadable { status, problem } => {
                write!(f, "the API answered with status {status} and an unreadable body: {problem}")
            }
        }
    }
}

impl<E> fmt::Debug for CallFailure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallFailure({self})")
    }
}

impl<E> std::error::Error for CallFailure<E> {}

/// The URL of a call: the base of an environment and a path from the root.
///
/// ```
/// # use widget_types::runtime::call_url;
/// assert_eq!(call_url("https://api.example/", "/v2/sessions"), "https://api.example/v2/sessions");
/// assert_eq!(call_url("https://api.example", "/v2/sessions"), "https://api.example/v2/sessions");
/// ```
pub fn call_url(base: &str, path: &str) -> String {
    format!("{}{path}", base.trim_end_matches('/'))
}

/// Reads the answer to a call, whose failures are lists.
///
/// # Errors
///
/// [`CallFailure::Refused`] for any status but `success`; [`CallFailure::Unreadable`] if the body is
/// not the JSON that is documented for the status.
///
/// ```
/// # use widget_types::runtime::{CallFailure, read_answer};
/// assert!(matches!(read_answer::<i64, &str>(201, 201, "7"), Ok(7)));
/// // Another 2xx than the documented one is no success.
/// let failure = read_answer::<i64, &str>(200, 201, r#"["slow down"]"#).unwrap_err();
/// assert!(matches!(failure, CallFailure::Refused { errors, .. } if errors == ["slow down"]));
/// ```
pub fn read_answer<'a, T: Deserialize<'a>, E: Deserialize<'a>>(
    status: u16,
    success: u16,
    body: &'a str,
) -> Result<T, CallFailure<E>> {
    let unreadable = |problem| CallFailure::Unreadable { status, problem };
    if status == success {
        return read(body).map_err(unreadable);
    }
    let errors = read(body).map_err(unreadable)?;
    Err(CallFailure::Refused { status, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_follows_the_base() {
        for base in ["https://api.example", "https://api.example/", "https://api.example//"] {
            assert_eq!(call_url(base, "/token/"), "https://api.example/token/");
        }
    }

    #[test]
    fn the_status_says_what_the_body_is() {
        let answer = |status, body| read_answer::<u8, String>(status, 201, body);
        assert!(answer(201, "7").is_ok_and(|value| value == 7));
        let refused = answer(200, "[\"a\", \"b\"]");
        assert!(
            matches!(&refused, Err(CallFailure::Refused { status: 200, errors }) if errors == &["a", "b"])
        );
        for (status, body) in [(201, "[]"), (400, "7"), (500, "")] {
            let unreadable = answer(status, body);
            assert!(unreadable.is_err_and(
                |failure| matches!(failure, CallFailure::Unreadable { .. }) && failure.status() == status
            ));
        }
    }

    #[test]
    fn bodies_are_not_shown() {
        let body = "{\"a\": \"s3cret\"}";
        let answer = read_answer::<std::collections::BTreeMap<String, u8>, String>(500, 500, body);
        let shown = answer.map_err(|failure| format!("{failure} {failure:?}"));
        assert!(shown.is_err_and(|shown| {
            shown.contains("another shape") && shown.contains("line 1") && !shown.contains("s3cret")
        }));
        let refused = CallFailure::Refused { status: 400, errors: vec!["s3cret"] };
        assert_eq!(
            format!("{refused:?}"),
            "CallFailure(the API refused the call with status 400 and 1 reasons)"
        );
        assert_eq!(refused.status(), 400);
    }
}
