//! The runtime as generated code uses it: a small contract written by hand, and every rule of the
//! module documentation.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

mod configuration;
mod contract;
mod decoding;
mod hard_cases;
mod recognition;
mod robustness;
