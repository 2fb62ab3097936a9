//! What the generated code stands on, and nothing that is particular to one contract.
//!
//! A hosted widget talks to its host application through callback URLs (deep links such as
//! `myapp://exit?code=…`, or `https` addresses). The generated modules say which parameters and
//! values exist; this module recognises, reads and writes them. Nothing here panics on input, and
//! reading an ordinary callback URL allocates nothing: values stay percent-encoded in the received
//! text until somebody asks for them.
//!
//! # Recognition
//!
//! A received URL is a callback only if it equals a *configured* callback URL ([`Targets`]):
//!
//! * The scheme is compared without regard to letter case. In an app's own scheme the slashes after
//!   `scheme:` and at the end do not count, the first segment is compared without regard to letter
//!   case and the rest exactly: `myapp:exit`, `myapp:///exit` and `MYAPP://Exit/` are `myapp://exit`;
//!   `myapp://exited`, `myapp://exit/more` and `myapp://user@exit` are not.
//! * With `http` and `https` the host is compared without regard to letter case, the default port
//!   equals none, and the path is exact but for one trailing slash. A user name never matches.
//! * The configured URL's own query must be among the received pairs, in any order. Directly behind it,
//!   what follows may be joined by `&` or by a second `?` (noted). The URL with more own pairs is tried
//!   first; a pair that is said twice counts once.
//! * If a configured URL is one of the documented layouts of its callback, the other documented
//!   layouts for the same scheme are accepted too (noted).
//! * `intent://exit?…#Intent;scheme=myapp;end` is read as `myapp://exit?…` (noted); the last `#` counts.
//!
//! # Decoding
//!
//! 1. Values are percent-decoded exactly once. `+` is a space, `%2B` is `+`. Malformed escapes
//!    (`%zz`, a cut `%E`) stay as they are (noted); so do raw blanks and raw non-ASCII text.
//! 2. `k`, `k=` and no `k` are three things ([`Presence`]). A blank code is no code; blank is what has
//!    only ASCII whitespace after decoding.
//! 3. A parameter that some event documents may be repeated with an equal value (noted); unequal values
//!    are a [`ProblemKind::Conflict`]. Undocumented parameters are all kept.
//! 4. `&amp;` separates like `&` (noted). `&&` and a trailing `&` are skipped. `;` is no separator.
//! 5. Invalid UTF-8 becomes U+FFFD in a text (noted), and a code with it is an undocumented one; where a
//!    type is parsed it is a problem.
//! 6. Undocumented parameters and the host's own are kept, in order.
//! 7. Names may be percent-encoded: `%6Cink` is `link`. Letter case counts, in names as in codes: `LINK`
//!    is another name, and a documented code in other letters is an undocumented one.
//! 8. ASCII whitespace around the URL and a byte order mark before it are ignored. Tabs and line breaks
//!    inside it are removed (noted), with the blanks that follow a line break, so that a documented
//!    multi-line sample can be pasted.
//! 9. The URL ends at the first `#`. What follows is noted, or named as the cause when a required
//!    parameter is missing ([`ProblemKind::ParametersInFragment`]).
//! 10. URLs longer than [`MAX_URL_LENGTH`] are not read ([`ProblemKind::TooLong`]).

mod callback_url;
mod code;
mod decode;
mod event_key;
mod log_line;
mod notes;
mod parts;
mod pattern;
mod place;
mod problem;
mod query;
mod received;
mod secret;
mod session;
mod source;
mod start;
mod target;
mod targets;
mod text;
mod undocumented;
mod uuid;
mod value;
mod whitespace;

#[cfg(feature = "server")]
mod authorization;
#[cfg(feature = "server")]
mod call;
#[cfg(feature = "http")]
mod http_request;
#[cfg(feature = "server")]
pub mod json;
#[cfg(feature = "serde")]
mod serialize;

#[cfg(test)]
mod tests;

#[cfg(feature = "server")]
pub use self::authorization::{Authorization, Unauthorized};
#[cfg(feature = "server")]
pub use self::call::{CallFailure, call_url, read_answer};
pub use self::callback_url::{CallbackUrlProblem, CallbackUrlProblemKind};
pub use self::code::{Code, Reported, Undocumented, UnknownCode, look_up};
pub use self::event_key::EventKey;
#[cfg(feature = "http")]
pub use self::http_request::http_request;
pub use self::notes::{Note, Notes};
pub use self::parts::{Parts, Presence, Told};
pub use self::pattern::{Atom, Pattern};
pub use self::problem::{Problem, ProblemKind};
pub use self::received::{CallbackContract, Received, Recognised, UrlLayout};
pub use self::secret::Secret;
#[cfg(feature = "serde")]
pub use self::serialize::texts_by_name;
pub use self::session::{CallbackEvent, Callbacks, Delivery, Nonce, Session};
pub use self::source::{Pair, Pairs};
pub use self::start::{StartUrlProblem, UrlReader, UrlWriter};
pub use self::targets::Targets;
pub use self::text::Text;
pub use self::undocumented::{UndocumentedItem, UndocumentedWhat};
pub use self::uuid::Uuid;
pub use self::value::{InvalidValue, Parameter, is_web_url};

/// Longest URL, in bytes, that is read: one mebibyte. It bounds the work a hostile URL can cause.
pub const MAX_URL_LENGTH: usize = 1 << 20;
