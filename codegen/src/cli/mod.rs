//! The maintainer's command line: `spec COMMAND`.
//!
//! Results go to standard output, findings to standard error; `--format json` gives both as data.
//! The exit status is 0 if all is well, 1 if there are findings, 2 if the command was wrong or
//! something could not be read. Every command is a module with one function, `run`.

mod check;
mod diff;
mod docs;
mod drift;
mod explain;
mod generate;
mod schema;

pub use generate::formatted;
pub use schema::schema as json_schema;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;

use crate::source::CONTRACT_FILE;

/// What a command ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is well.
    Clean,
    /// There are findings.
    Findings,
    /// The command was wrong, or something could not be read.
    Unusable,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Clean => Self::SUCCESS,
            Status::Findings => Self::from(1),
            Status::Unusable => Self::from(2),
        }
    }
}

/// How results and findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Text,
    Json,
}

/// Why a command could not do its work.
#[derive(Debug)]
enum Trouble {
    /// The words of the command are wrong, or something cannot be read: what, and what to do.
    Unusable(String),
    /// Nobody reads the output any more.
    Output(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<lexopt::Error> for Trouble {
    fn from(error: lexopt::Error) -> Self {
        Self::Unusable(format!("{error}; see `spec help`"))
    }
}

/// The words of a command, sorted out.
struct Arguments {
    format: Format,
    out: Option<PathBuf>,
    words: Vec<OsString>,
}

/// Where a command writes.
struct Streams<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    format: Format,
}

const HELP: &str = "\
Looks after a contract: a folder of YAML files that mirrors a vendor's documentation.

usage: cargo spec COMMAND [--format text|json]

  check [DIR]              report everything that is wrong with a contract
  generate [DIR] --out DIR write its Rust code
  docs [DIR] [--out FILE]  write its reference as Markdown
  diff OLD [NEW]           say what changed since OLD (a DIR or a git revision), and what that breaks
  drift [DIR] PAGE...      compare it with pages of the documentation, as published
  schema [--out FILE]      print the JSON Schema of the files, for editors
  explain [RULE]           say what a rule is for
  help                     print this

DIR is a contract or a folder of contracts; the default is `spec`.
exit status: 0 clean, 1 findings, 2 wrong usage or unreadable
";

/// Runs a command, and says how it ended.
///
/// ```
/// use widget_codegen::cli::{Status, run};
///
/// let (mut out, mut err) = (Vec::new(), Vec::new());
/// assert_eq!(run(["explain".into(), "redundant".into()], &mut out, &mut err), Status::Clean);
/// assert!(err.is_empty());
/// // The findings and complaints are apart from the results.
/// assert_eq!(run(["explian".into()], &mut out, &mut err), Status::Unusable);
/// assert!(err.starts_with(b"error: there is no command `explian`"));
/// ```
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Status {
    match dispatch(arguments, out, err) {
        Ok(status) => status,
        Err(Trouble::Unusable(problem)) => {
            // Nothing is left to do if even that cannot be said.
            _ = writeln!(err, "error: {problem}");
            Status::Unusable
        }
        Err(Trouble::Output(error)) => {
            _ = writeln!(err, "error: the output cannot be written: {error}");
            Status::Unusable
        }
    }
}

fn dispatch(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Status, Trouble> {
    let Arguments { format, out: target, mut words } = parse(arguments)?;
    let mut streams = Streams { out, err, format };
    let command = if words.is_empty() { OsString::from("help") } else { words.remove(0) };
    match command.to_string_lossy().as_ref() {
        "check" => check::run(&contracts(only(&words)?)?, &mut streams),
        "generate" => generate::run(&contracts(only(&words)?)?, target.as_deref(), &mut streams),
        "diff" => {
            let new = (words.len() > 1).then(|| words.remove(1));
            diff::run(only(&words)?, new.as_deref().map(Path::new), &mut streams)
        }
        "docs" => docs::run(&contracts(only(&words)?)?, target.as_deref(), &mut streams),
        "drift" => drift::run(&words, &mut streams),
        "schema" => schema::run(target.as_deref(), &mut streams),
        "explain" => explain::run(only(&words)?, &mut streams),
        "help" => {
            write!(streams.out, "{HELP}")?;
            Ok(Status::Clean)
        }
        other => Err(Trouble::Unusable(format!("there is no command `{other}`; see `spec help`"))),
    }
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, Trouble> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut parsed = Arguments { format: Format::Text, out: None, words: Vec::new() };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("format") => {
                parsed.format = match parser.value()?.to_string_lossy().as_ref() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => {
                        return Err(Trouble::Unusable(format!(
                            "`{other}` is no format; use `text` or `json`"
                        )));
                    }
                };
            }
            Long("out") => parsed.out = Some(parser.value()?.into()),
            Long("help") | Short('h') => parsed.words.insert(0, "help".into()),
            Value(word) => parsed.words.push(word),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(parsed)
}

/// The only word of a command, if it has one.
fn only(words: &[OsString]) -> Result<Option<&Path>, Trouble> {
    match words {
        [] => Ok(None),
        [word] => Ok(Some(Path::new(word))),
        [_, extra, ..] => Err(Trouble::Unusable(format!(
            "`{}` is one word too many; see `spec help`",
            extra.to_string_lossy()
        ))),
    }
}

/// The contracts in a folder: the folder itself, or those below it.
fn contracts(folder: Option<&Path>) -> Result<Vec<PathBuf>, Trouble> {
    let folder = folder.unwrap_or(Path::new("spec"));
    let unreadable = |error: io::Error| Trouble::Unusable(format!("{}: {error}", folder.display()));
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut below = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        if path.join(CONTRACT_FILE).is_file() {
            below.push(path);
        }
    }
    below.sort();
    // A folder without any contract is reported as one that lacks everything.
    if below.is_empty() || folder.join(CONTRACT_FILE).exists() {
        return Ok(vec![folder.to_owned()]);
    }
    Ok(below)
}

/// Loads a contract whose findings, if any, are shown.
fn load(folder: &Path, streams: &mut Streams<'_>) -> Result<Option<crate::model::Contract>, Trouble> {
    match crate::load(folder) {
        Ok(contract) => Ok(Some(contract)),
        Err(crate::Failure::Unreadable(error)) => {
            Err(Trouble::Unusable(format!("{}: {error}", folder.display())))
        }
        Err(crate::Failure::Findings(findings)) => {
            check::show(&findings.0, streams)?;
            Ok(None)
        }
    }
}
