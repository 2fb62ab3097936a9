//! The golden files as a library, to compile them as strictly as what a person writes.
//!
//! It is a target of its own so that files which no longer compile do not keep the suite `golden`
//! from writing new ones.
#![deny(warnings, missing_docs, missing_debug_implementations, unreachable_pub, rust_2018_idioms)]

/// The contract of this repository.
#[rustfmt::skip]
pub mod multi_region;
/// The contract of a vendor that does not exist.
#[rustfmt::skip]
pub mod paylane;
