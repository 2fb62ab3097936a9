//! The maintainer's command line; see [`widget_codegen::cli`].
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    widget_codegen::cli::run(arguments, &mut std::io::stdout(), &mut std::io::stderr()).into()
}
