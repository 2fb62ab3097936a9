//! The check of a configured callback URL: mistakes show before the widget is opened.

use std::fmt;

use super::MAX_URL_LENGTH;
use super::place::{INTENT, Place, head, is_scheme_byte, is_web_scheme};

/// Schemes under which a callback would run code, read files or never arrive.
const UNUSABLE_SCHEMES: [&str; 9] =
    ["about", "blob", "content", "data", "file", INTENT, "javascript", "vbscript", "view-source"];

/// A callback URL that cannot be configured. `Display` says what is wrong with which URL, and what to
/// do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackUrlProblem {
    name: &'static str,
    url: String,
    kind: CallbackUrlProblemKind,
}

/// What is wrong with a configured callback URL.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CallbackUrlProblemKind {
    /// It is empty or only white space.
    Blank,
    /// It is longer than [`MAX_URL_LENGTH`].
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The longest that is read.
        limit: usize,
    },
    /// It holds a character that no URL may hold, such as a blank, `{` or `é`.
    IllegalCharacter {
        /// The first of them.
        character: char,
    },
    /// It does not begin with a scheme: `success?a=b`, `//host/path`, `localhost:3000`.
    NoScheme,
    /// Its scheme does not begin with a letter.
    SchemeStart {
        /// What it begins with.
        character: char,
    },
    /// Its scheme holds a character that no scheme may hold, such as `_`.
    IllegalScheme {
        /// The first of them.
        character: char,
    },
    /// Its scheme is one under which callbacks must not or cannot arrive, such as `javascript`.
    UnusableScheme {
        /// The scheme, in lower case.
        scheme: &'static str,
    },
    /// The documented URLs are for an app's own scheme, not for `http` or `https`.
    WebScheme,
    /// Nothing follows the scheme: `myapp://`.
    NothingAfterScheme,
    /// It is a web address without a host: `https:///path`.
    MissingHost,
    /// It holds a user name: `myapp://user@host`.
    UserName,
    /// It has a fragment. Parameters appended to one are no query.
    Fragment,
    /// Its own query holds a parameter that callbacks use.
    OwnParameterIsDocumented {
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// It is the same as another callback URL.
    NotDistinct {
        /// The contract's name of the other one.
        other: &'static str,
    },
    /// What arrives at it would be taken for what arrives at another callback URL, because of a `?` in a
    /// query: some senders put one before what they add, so `?x?` may be `?x`.
    TakenFor {
        /// The contract's name of the other one.
        other: &'static str,
    },
}

use CallbackUrlProblemKind as Kind;

impl CallbackUrlProblem {
    pub(crate) fn new(name: &'static str, url: &str, kind: Kind) -> Self {
        Self { name, url: url.to_owned(), kind }
    }

    /// The contract's name of the URL.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let problem = CallbackUrls::new("myapp://done", "exit", "myapp://error").unwrap_err();
    /// assert_eq!(problem.url_name(), "exit");
    /// ```
    pub fn url_name(&self) -> &'static str {
        self.name
    }

    /// The URL as configured.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let problem = CallbackUrls::documented("my_app").unwrap_err();
    /// assert_eq!(problem.url(), "my_app://success");
    /// ```
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What is wrong.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::CallbackUrlProblemKind;
    ///
    /// let problem = CallbackUrls::new("myapp://done", "MYAPP:done/", "myapp://error").unwrap_err();
    /// assert_eq!(problem.kind(), &CallbackUrlProblemKind::NotDistinct { other: "success" });
    /// ```
    pub fn kind(&self) -> &CallbackUrlProblemKind {
        &self.kind
    }

    /// What to do about it, in a sentence for a developer.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    ///
    /// let problem = CallbackUrls::new("myapp://", "myapp://exit", "myapp://error").unwrap_err();
    /// assert_eq!(problem.help(), "add a host that tells the callbacks apart: `myapp://exit`");
    /// ```
    pub fn help(&self) -> &'static str {
        match self.kind {
            Kind::Blank => "configure a URL that opens your application, such as `myapp://exit`",
            Kind::TooLong { .. } => "configure a shorter URL",
            Kind::IllegalCharacter { .. } => {
                "replace placeholders by your own values and percent-encode what no URL may hold"
            }
            Kind::NoScheme => "begin with your app's scheme or with `https`, as in `myapp://exit`",
            Kind::SchemeStart { .. } | Kind::IllegalScheme { .. } => {
                "a scheme begins with a letter; then only letters, digits, `+`, `-` and `.` may follow"
            }
            Kind::UnusableScheme { .. } => "use a scheme that your own application registers",
            Kind::WebScheme => "give the scheme of your app, or configure each web address itself",
            Kind::NothingAfterScheme => "add a host that tells the callbacks apart: `myapp://exit`",
            Kind::MissingHost => "write two slashes and a host after the scheme: `https://app.example/exit`",
            Kind::UserName => "remove what stands before the `@`",
            Kind::Fragment => "remove the `#` and what follows; a query of your own is allowed",
            Kind::OwnParameterIsDocumented { .. } => "rename the parameter in your own query",
            Kind::NotDistinct { .. } => {
                "give each callback its own host, path or query, or they cannot be told apart"
            }
            Kind::TakenFor { .. } => {
                "write a `?` in a query as `%3F`, or give each callback its own host or path"
            }
        }
    }
}

impl fmt::Display for CallbackUrlProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            // Not worth printing.
            Kind::TooLong { .. } => write!(f, "`{}` callback URL ", self.name)?,
            _ => write!(f, "`{}` callback URL {:?} ", self.name, self.url)?,
        }
        match self.kind {
            Kind::Blank => f.write_str("is blank"),
            Kind::TooLong { length, limit } => write!(f, "has {length} bytes, more than {limit}"),
            Kind::IllegalCharacter { character } => write!(f, "holds {character:?}"),
            Kind::NoScheme => f.write_str("has no scheme"),
            Kind::SchemeStart { character } => {
                write!(f, "has a scheme that begins with {character:?}")
            }
            Kind::IllegalScheme { character } => write!(f, "has {character:?} in its scheme"),
            Kind::UnusableScheme { scheme } => write!(f, "has the scheme `{scheme}`"),
            Kind::WebScheme => f.write_str("has a web address in place of an app's own scheme"),
            Kind::NothingAfterScheme => f.write_str("has nothing after its scheme"),
            Kind::MissingHost => f.write_str("has no host"),
            Kind::UserName => f.write_str("holds a user name"),
            Kind::Fragment => f.write_str("has a fragment"),
            Kind::OwnParameterIsDocumented { parameter } => {
                write!(f, "has `{parameter}` in its own query, which callbacks use")
            }
            Kind::NotDistinct { other } => write!(f, "is the same as the `{other}` callback URL"),
            Kind::TakenFor { other } => write!(f, "would be taken for the `{other}` callback URL"),
        }?;
        write!(f, "; {}", self.help())
    }
}

impl std::error::Error for CallbackUrlProblem {}

/// Checks all that can be seen in one URL alone.
pub(crate) fn check(url: &str) -> Result<(), Kind> {
    if url.trim().is_empty() {
        return Err(Kind::Blank);
    }
    if url.len() > MAX_URL_LENGTH {
        return Err(Kind::TooLong { length: url.len(), limit: MAX_URL_LENGTH });
    }
    if let Some(character) = url.chars().find(|&c| !is_url_character(c)) {
        return Err(Kind::IllegalCharacter { character });
    }
    let head = head(url);
    let (scheme, rest) = match head.split_once(':') {
        Some((scheme, rest)) if !scheme.contains('/') => (scheme, rest),
        _ => return Err(Kind::NoScheme),
    };
    check_scheme(scheme)?;
    // `localhost:3000/exit` is an address whose scheme was forgotten.
    let port = rest.split('/').next().unwrap_or_default();
    if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Kind::NoScheme);
    }
    let authority = rest.trim_start_matches('/');
    let authority = authority.split('/').next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Kind::UserName);
    }
    if Place::new(scheme, rest).is_none() {
        return Err(if is_web_scheme(scheme) { Kind::MissingHost } else { Kind::NothingAfterScheme });
    }
    if url.contains('#') {
        return Err(Kind::Fragment);
    }
    Ok(())
}

/// Checks a scheme alone.
pub(crate) fn check_scheme(scheme: &str) -> Result<(), Kind> {
    match scheme.chars().next() {
        None => return Err(Kind::NoScheme),
        Some(character) if !character.is_ascii_alphabetic() => {
            return Err(Kind::SchemeStart { character });
        }
        Some(_) => {}
    }
    let legal = |c: char| u8::try_from(c).is_ok_and(is_scheme_byte);
    if let Some(character) = scheme.chars().find(|&c| !legal(c)) {
        return Err(Kind::IllegalScheme { character });
    }
    let unusable = UNUSABLE_SCHEMES.into_iter().find(|unusable| unusable.eq_ignore_ascii_case(scheme));
    match unusable {
        Some(scheme) => Err(Kind::UnusableScheme { scheme }),
        None => Ok(()),
    }
}

fn is_url_character(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}
