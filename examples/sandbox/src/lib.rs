//! Belvo's API and Hosted Widget on your own machine: a sandbox that plays every documented outcome.
//!
//! The program (`cargo run -p sandbox`) prints the URLs to open. In a test, embed it:
//!
//! ```
//! # async fn test() -> Result<(), sandbox::StartProblem> {
//! let sandbox = sandbox::Sandbox::start().await?;
//! println!("API and widget: {}", sandbox.url());
//! // … it stops when it is dropped.
//! # Ok(())
//! # }
//! ```
//!
//! All it knows of codes, messages, parameters and webhooks comes from `widget_types`, so it never
//! knows more or less than the types. What the documentation leaves open is decided here in one place
//! each, and said there.
//!
//! # Parts
//!
//! * `/api/`: tokens, institutions, links and lists, with the documented errors.
//! * `/`: the widget's page, and `/widget/` for what it calls.
//! * `/sandbox/`: scripts, outcomes and the log of webhook deliveries, for tests ([`Outcome`]).
#![forbid(unsafe_code)]

mod api;
mod app;
mod builder;
mod clock;
mod data;
mod date;
mod institution;
mod outcome;
mod redirect;
mod request_id;
mod script;
mod start;
mod store;
mod token;
mod webhook;
mod widget;

pub use self::builder::{Builder, DEFAULT_SECRET_ID, DEFAULT_SECRET_PASSWORD, Sandbox, StartProblem};
pub use self::clock::Clock;
pub use self::outcome::{ExitError, Leave, OUTCOME_PASSWORD, Oddity, Outcome, TokenProblem, UnknownOutcome};
