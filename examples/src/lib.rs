//! What the example programs share: how they end, take arguments and show codes.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use lexopt::Arg;
use serde::Serialize;
use widget_types::Reported;
use widget_types::runtime::{Code, Parameter};

/// Why a program ends early. The messages never hold a secret.
#[derive(Debug)]
pub enum Stop {
    /// It was called in a wrong way: exit status 2.
    Usage(String),
    /// What was asked for cannot be done: exit status 1.
    Failed(String),
    /// Reading or writing failed: exit status 1, unless nobody reads what we write.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(error.into())
    }
}

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(match error {
            // Their own messages would show the value, which may be a secret.
            lexopt::Error::UnexpectedValue { option, .. } => format!("{option} takes no value"),
            lexopt::Error::NonUnicodeValue(_) => "the value of a flag is not valid UTF-8".to_owned(),
            error => error.to_string(),
        })
    }
}

/// The end of every `main`: says what went wrong and gives the exit status.
pub fn finish(result: Result<ExitCode, Stop>) -> ExitCode {
    let (message, status) = match result {
        Ok(status) => return status,
        // The reader has seen enough, as in `callback | head -1`.
        Err(Stop::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Stop::Io(error)) => (format!("reading or writing failed: {error}"), 1),
        Err(Stop::Failed(message)) => (message, 1),
        Err(Stop::Usage(message)) => (message, 2),
    };
    // Not `eprintln`, which panics where there is no standard error.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(status)
}

/// Prints the help that was asked for.
///
/// # Errors
///
/// If it cannot be written.
pub fn print_help(help: &str) -> Result<ExitCode, Stop> {
    write!(io::stdout(), "{help}")?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses an argument that the program does not know.
pub fn unexpected(argument: &Arg<'_>, help: &str) -> Stop {
    let what = match argument {
        Arg::Long(name) => format!("unknown flag --{name}"),
        Arg::Short(name) => format!("unknown flag -{name}"),
        // It may be a secret whose flag was forgotten.
        Arg::Value(_) => "an argument stands alone, without a flag".to_owned(),
    };
    Stop::Usage(format!("{what}\n\n{}", help.trim_end()))
}

/// Reads a value of the contract.
///
/// # Errors
///
/// Where the value was given, and the rule that it breaks.
pub fn read<T: Parameter>(place: &str, text: &str) -> Result<T, String> {
    T::from_text(text).map_err(|problem| format!("{place}: {problem}"))
}

/// A received value as JSON, and whether the contract documents it.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    value: String,
    documented: bool,
}

impl<T: Code> From<&Reported<'_, T>> for Told {
    fn from(reported: &Reported<'_, T>) -> Self {
        Self { value: reported.to_string(), documented: reported.is_documented() }
    }
}
