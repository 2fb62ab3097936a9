//! Generates the types from the contract in `spec`, a link to the repository's folder of that name.

use std::process::ExitCode;

use widget_codegen::{Config, Serde};

fn main() -> ExitCode {
    Config::new("spec/multi-region")
        .runtime("crate::runtime")
        .serde(Serde::Feature("serde".to_owned()))
        .http("http")
        .gate("access_token", "server")
        .gate("retrieving_data", "server")
        .run()
}
