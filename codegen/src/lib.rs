//! Turns a contract into Rust: exhaustive types, parsers and documentation.
//!
//! A *contract* describes, in YAML, how a hosted page talks to the application that embeds it: how
//! it is opened, what it reports through callback URLs, which calls prepare it and which webhooks
//! follow. This crate knows the format ([`format`](mod@format)) and nothing of any vendor.
//!
//! ```text
//! files --source--> text --yaml--> tree --decode--> format --check--> findings
//!                                                      |
//!                                                      +----lower---> model --emit--> tokens --output--> files
//! ```
//!
//! Every step is a module, and each knows only those to its left. Whatever can be wrong is found
//! up to `check`; from the [`model`] on, nothing can fail.
//!
//! Build scripts use [`Config`]. Tools use [`load`], which gives the [`model`], and go on from there.
#![forbid(unsafe_code)]

mod check;
#[cfg(feature = "cli")]
pub mod cli;
mod config;
mod decode;
#[cfg(feature = "cli")]
pub mod diff;
#[cfg(feature = "cli")]
mod drift;
pub mod emit;
pub mod finding;
pub mod format;
pub mod layout;
mod lower;
pub mod model;
mod names;
pub mod output;
pub mod pattern;
mod raw;
#[cfg(feature = "cli")]
pub mod reference;
pub mod rules;
mod source;
mod symbols;
pub mod yaml;

use std::fmt;
use std::io;
use std::path::Path;

pub use config::Config;
pub use emit::Serde;
pub use finding::{Finding, Findings};

/// Reads and checks the contract in a folder.
///
/// # Errors
///
/// [`Failure::Unreadable`] if there is no such folder, [`Failure::Findings`] with everything that
/// is wrong with the contract.
///
/// ```
/// use widget_codegen::{Failure, load};
///
/// let contract = load("../tests/contracts/paylane")?;
/// assert_eq!(contract.title, "Paylane Checkout");
/// // A folder without a contract is one that lacks everything; no folder is another matter.
/// assert!(matches!(load("src"), Err(Failure::Findings(_))));
/// assert!(matches!(load("no/such/folder"), Err(Failure::Unreadable(_))));
/// # Ok::<(), Failure>(())
/// ```
pub fn load(folder: impl AsRef<Path>) -> Result<model::Contract, Failure> {
    let mut raw = raw::read(folder.as_ref()).map_err(Failure::Unreadable)?;
    check::check(&mut raw);
    match raw.contract {
        Some(contract) if raw.findings.is_empty() => Ok(lower::lower(&contract, &raw.chapters)),
        _ => Err(Failure::Findings(Findings(raw.findings))),
    }
}

/// Why a contract could not be loaded.
#[derive(Debug)]
pub enum Failure {
    /// The folder cannot be read.
    Unreadable(io::Error),
    /// The contract is not right.
    Findings(Findings),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "the folder cannot be read: {error}"),
            Self::Findings(findings) => write!(f, "{findings}"),
        }
    }
}

impl std::error::Error for Failure {}
