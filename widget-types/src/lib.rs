//! Typed callbacks, start URLs, access tokens and webhooks of Belvo's Hosted Widget (multi-region).
//!
//! An app opens the widget in a webview; the widget reports back by redirecting to callback URLs
//! that the app has configured. This crate reads them:
//!
//! ```
//! use widget_types::callbacks::{CallbackUrls, Event, ExitErrorCode, LoginErrorReason};
//! use widget_types::{Received, Reported};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let urls = CallbackUrls::new("myapp://success", "myapp://exit", "myapp://error")?;
//! let url = "myapp://exit?last_encountered_error_code=login_error\
//!            &last_encountered_error_message=Invalid%20credentials%20provided%20to%20login%20to%20the%20institution";
//!
//! match urls.parse(url) {
//!     Received::NotOurs => println!("open {url}"),
//!     Received::Event(Event::Exit(exit)) => match exit.last_encountered_error_code() {
//!         None => println!("the person left"),
//!         Some(Reported::Documented(ExitErrorCode::LoginError)) => {
//!             let reason = exit.login_error_reason().and_then(|reason| reason.documented());
//!             assert_eq!(reason, Some(LoginErrorReason::InvalidCredentials));
//!         }
//!         Some(Reported::Documented(code)) => println!("{code}: {:?}", code.message()),
//!         Some(Reported::Undocumented(code)) => println!("not documented: {code}"),
//!     },
//!     Received::Event(event) => println!("{event:?}"),
//!     Received::Problem(problem) => eprintln!("{problem}; {}", problem.help()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Everything but [`runtime`] is generated from a contract in YAML that mirrors the documentation,
//! item by item, with sources. [`callbacks`] and [`starting`] are for apps; access tokens and webhooks
//! need the API's secrets or a server, and stand behind the feature `server`.
//!
//! # Closed and open at once
//!
//! Documented codes are plain exhaustive enums: when a code is added to the documentation, a `match`
//! that forgets it stops compiling. A code that arrives and is not documented is
//! [`Reported::Undocumented`] and keeps its text; an undocumented parameter is kept, too. One call,
//! [`undocumented`](callbacks::Event::undocumented), lists everything of that kind in an event.
//!
//! # Features
//!
//! * `serde`: `Serialize` for every public type that holds data, `Deserialize` for those that may
//!   come from outside. Events are read from URLs only.
//! * `server`: the modules `access_token` and `retrieving_data`. It does not compile for Android and iOS:
//!   API secrets do not belong into an app.
//! * `http`: access token requests as `http::Request`, for any client.
//!
//! None is on by default.
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(feature = "server", any(target_os = "android", target_os = "ios")))]
compile_error!(
    "the feature `server` of widget-types takes API secrets, and whoever has an app has its secrets; \
     let your server ask for access tokens, and leave the feature out here"
);

pub mod runtime;

/// The contract of the multi-region widget. Another contract would stand beside it.
mod multi_region {
    include!(concat!(env!("OUT_DIR"), "/multi-region/mod.rs"));
}

pub use multi_region::*;
#[doc(inline)]
pub use runtime::{
    Delivery, Nonce, Note, Notes, Problem, ProblemKind, Received, Reported, Session, Text, Undocumented,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
