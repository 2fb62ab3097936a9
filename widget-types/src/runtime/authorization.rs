//! The `Authorization` header of incoming webhooks.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::ConstantTimeEq;

use super::secret::Secret;

/// The `Authorization` header that a receiver of webhooks demands.
///
/// ```
/// use widget_types::runtime::{Authorization, Unauthorized};
///
/// let demanded = Authorization::basic("hooks", "s3cret");
/// assert_eq!(demanded.verify(Some("Basic aG9va3M6czNjcmV0")), Ok(()));
/// assert_eq!(demanded.verify(None), Err(Unauthorized::Missing));
/// ```
#[derive(Clone)]
pub struct Authorization {
    scheme: Scheme,
    /// `user:password` or the token.
    credentials: Secret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Basic,
    Bearer,
}

impl Scheme {
    fn word(self) -> &'static str {
        match self {
            Self::Basic => "Basic",
            Self::Bearer => "Bearer",
        }
    }
}

impl Authorization {
    /// HTTP Basic. The user name must not hold a `:`, which would end it.
    ///
    /// ```
    /// # use widget_types::runtime::Authorization;
    /// // A `:` in the password does no harm.
    /// let demanded = Authorization::basic("hooks", "s3:cret");
    /// assert_eq!(demanded.header_value().expose(), "Basic aG9va3M6czM6Y3JldA==");
    /// ```
    pub fn basic(user: &str, password: &str) -> Self {
        Self { scheme: Scheme::Basic, credentials: Secret::new(format!("{user}:{password}")) }
    }

    /// A bearer token.
    ///
    /// ```
    /// # use widget_types::runtime::{Authorization, Unauthorized};
    /// let demanded = Authorization::bearer("abc");
    /// assert_eq!(demanded.verify(Some("bearer abc")), Ok(()));
    /// assert_eq!(demanded.verify(Some("Bearer ABC")), Err(Unauthorized::Mismatch));
    /// ```
    pub fn bearer(token: impl Into<String>) -> Self {
        Self { scheme: Scheme::Bearer, credentials: Secret::new(token) }
    }

    /// Compares a received header, in a time that does not depend on where it differs.
    ///
    /// The scheme's letter case and surrounding blanks do not count. Empty credentials never pass, so
    /// that a forgotten setting does not open the door.
    ///
    /// # Errors
    ///
    /// Why the request must be refused.
    ///
    /// ```
    /// # use widget_types::runtime::{Authorization, Unauthorized};
    /// let forgotten = Authorization::bearer("");
    /// assert_eq!(forgotten.verify(Some("Bearer ")), Err(Unauthorized::Mismatch));
    /// assert_eq!(forgotten.verify(Some("Basic Og==")), Err(Unauthorized::OtherScheme));
    /// ```
    pub fn verify(&self, header: Option<&str>) -> Result<(), Unauthorized> {
        let header = header.unwrap_or_default().trim();
        if header.is_empty() {
            return Err(Unauthorized::Missing);
        }
        let (word, received) = header.split_once([' ', '\t']).unwrap_or((header, ""));
        if !word.eq_ignore_ascii_case(self.scheme.word()) {
            return Err(Unauthorized::OtherScheme);
        }
        let received = received.trim().as_bytes();
        let is_equal = match self.scheme {
            Scheme::Basic => STANDARD.decode(received).is_ok_and(|received| self.is_same(&received)),
            Scheme::Bearer => self.is_same(received),
        };
        if is_equal { Ok(()) } else { Err(Unauthorized::Mismatch) }
    }

    /// The header's value, for a sender of webhooks.
    ///
    /// ```
    /// # use widget_types::runtime::Authorization;
    /// let value = Authorization::bearer("abc").header_value();
    /// assert_eq!(value.expose(), "Bearer abc");
    /// assert_eq!(format!("{value:?}"), "Secret(***)");
    /// ```
    pub fn header_value(&self) -> Secret {
        let credentials = self.credentials.expose();
        let word = self.scheme.word();
        Secret::new(match self.scheme {
            Scheme::Basic => format!("{word} {}", STANDARD.encode(credentials)),
            Scheme::Bearer => format!("{word} {credentials}"),
        })
    }

    fn is_same(&self, received: &[u8]) -> bool {
        let demanded = self.credentials.expose();
        !matches!(demanded, "" | ":") && bool::from(demanded.as_bytes().ct_eq(received))
    }
}

impl fmt::Debug for Authorization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Authorization({} ***)", self.scheme.word())
    }
}

/// Why a request is refused. Answer with status 401, and do not tell the sender which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unauthorized {
    /// There is no header, or it is blank.
    Missing,
    /// The header has another scheme than the demanded one.
    OtherScheme,
    /// The credentials differ, or nothing but empty ones are demanded.
    Mismatch,
}

impl fmt::Display for Unauthorized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the Authorization header is missing",
            Self::OtherScheme => "the Authorization header has another scheme than the demanded one",
            Self::Mismatch => "the credentials in the Authorization header are not the demanded ones",
        })
    }
}

impl std::error::Error for Unauthorized {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_header_passes() {
        let basic = Authorization::basic("hooks", "s3:cret");
        let value = basic.header_value();
        assert_eq!(value.expose(), "Basic aG9va3M6czM6Y3JldA==");
        for header in [value.expose(), "basic aG9va3M6czM6Y3JldA==", "  BASIC   aG9va3M6czM6Y3JldA==  "] {
            assert_eq!(basic.verify(Some(header)), Ok(()), "{header}");
        }
        let bearer = Authorization::bearer("abc");
        assert_eq!(bearer.header_value().expose(), "Bearer abc");
        assert_eq!(bearer.verify(Some("bearer abc")), Ok(()));
    }

    #[test]
    fn others_do_not() {
        let bearer = Authorization::bearer("abc");
        for (header, expected) in [
            (None, Unauthorized::Missing),
            (Some(" "), Unauthorized::Missing),
            (Some("abc"), Unauthorized::OtherScheme),
            (Some("Basic abc"), Unauthorized::OtherScheme),
            (Some("Bearer"), Unauthorized::Mismatch),
            (Some("Bearer ab"), Unauthorized::Mismatch),
            (Some("Bearer abcd"), Unauthorized::Mismatch),
            (Some("Bearer ABC"), Unauthorized::Mismatch),
        ] {
            assert_eq!(bearer.verify(header), Err(expected), "{header:?}");
        }
        let basic = Authorization::basic("a", "b");
        assert_eq!(basic.verify(Some("Basic not!base64")), Err(Unauthorized::Mismatch));
    }

    #[test]
    fn empty_credentials_never_pass() {
        let empty = Authorization::bearer("");
        assert_eq!(empty.verify(Some("Bearer ")), Err(Unauthorized::Mismatch));
        let empty = Authorization::basic("", "");
        let header = empty.header_value();
        assert_eq!(empty.verify(Some(header.expose())), Err(Unauthorized::Mismatch));
    }

    #[test]
    fn refusals_say_what_is_wrong_with_the_header() {
        for (refusal, what) in [
            (Unauthorized::Missing, "missing"),
            (Unauthorized::OtherScheme, "scheme"),
            (Unauthorized::Mismatch, "credentials"),
        ] {
            assert!(refusal.to_string().contains(what), "{refusal}");
        }
    }

    #[test]
    fn is_not_printed() {
        assert_eq!(format!("{:?}", Authorization::bearer("abc")), "Authorization(Bearer ***)");
    }
}
