//! Says what deep links mean, one JSON object a line.
#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use examples::{Stop, Told};
use lexopt::prelude::*;
use serde::Serialize;
use widget_types::callbacks::{CallbackUrls, Event, ExitEvent, LinkId, LoginErrorReason};
use widget_types::runtime::{Code, Pair};
use widget_types::{Notes, Received, Reported, Text};

const HELP: &str = "\
usage: callback [--success URL] [--exit URL] [--event URL] [DEEP_LINK ...]

Says what each deep link means, as one JSON object a line. Without any, deep links are read from
standard input, one a line. The URLs are the configured callback URLs; left out, they are those of
the documentation for the scheme `myapp`.

Exit status: 0, or 1 if a deep link was invalid, or 2 if this program was called in a wrong way.
";

fn main() -> ExitCode {
    examples::finish(run())
}

fn run() -> Result<ExitCode, Stop> {
    let mut parser = lexopt::Parser::from_env();
    let (mut success, mut exit, mut event) = (None, None, None);
    let mut deep_links = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("success") => success = Some(parser.value()?.string()?),
            Long("exit") => exit = Some(parser.value()?.string()?),
            Long("event") => event = Some(parser.value()?.string()?),
            Value(deep_link) => deep_links.push(deep_link),
            Long("help") | Short('h') => return examples::print_help(HELP),
            other => return Err(examples::unexpected(&other, HELP)),
        }
    }
    // Done once, when an app starts: a mistake in the configuration shows before the widget opens.
    let urls = CallbackUrls::documented("myapp").and_then(|documented| {
        CallbackUrls::new(
            success.as_deref().unwrap_or(documented.success()),
            exit.as_deref().unwrap_or(documented.exit()),
            event.as_deref().unwrap_or(documented.event()),
        )
    });
    let urls = urls.map_err(|problem| Stop::Usage(problem.to_string()))?;

    let mut out = io::stdout().lock();
    let mut status = ExitCode::SUCCESS;
    for deep_link in bytes_of(deep_links) {
        let deep_link = deep_link?;
        let received;
        let line = match std::str::from_utf8(&deep_link) {
            Ok(url) => {
                received = urls.parse(url);
                Line::new(&received)
            }
            Err(_) => Line::not_utf8(),
        };
        if matches!(line.outcome, Outcome::Invalid { .. }) {
            status = ExitCode::FAILURE;
        }
        writeln!(out, "{}", serde_json::to_string(&line)?)?;
    }
    Ok(status)
}

/// The deep links as they come, which need not be UTF-8.
fn bytes_of(arguments: Vec<OsString>) -> Box<dyn Iterator<Item = io::Result<Vec<u8>>>> {
    if arguments.is_empty() {
        let is_blank =
            |line: &io::Result<Vec<u8>>| line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty());
        Box::new(io::stdin().lock().split(b'\n').filter(move |line| !is_blank(line)))
    } else {
        Box::new(arguments.into_iter().map(|argument| Ok(argument.into_encoded_bytes())))
    }
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    outcome: Outcome<'a>,
    extra: Vec<Pair<'a>>,
    notes: Vec<String>,
}

#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
enum Outcome<'a> {
    Success { link: LinkId, institution: Text<'a> },
    Exit { last_encountered_error: Option<Failure<'a>>, meta_data: MetaData<'a> },
    Error { error: Failure<'a> },
    Warning { warning: Failure<'a> },
    NotOurs,
    Invalid { problem: String, help: String },
}

#[derive(Serialize)]
struct MetaData<'a> {
    step: Option<Told>,
    institution_name: Option<Text<'a>>,
}

/// A code and its message, each as far as it was received.
#[derive(Serialize)]
struct Failure<'a> {
    code: Option<String>,
    documented: Option<bool>,
    message: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

impl<'a> Line<'a> {
    fn new(received: &'a Received<'a, Event<'a>>) -> Self {
        match received {
            Received::NotOurs => Self::with(Outcome::NotOurs, [], Notes::default()),
            Received::Event(event) => Self::with(Outcome::of(event), event.extra(), event.notes()),
            Received::Problem(problem) => {
                // Neither text holds what was received.
                let outcome = Outcome::Invalid { problem: problem.to_string(), help: problem.help() };
                Self::with(outcome, problem.extra(), problem.notes())
            }
        }
    }

    fn not_utf8() -> Self {
        let outcome = Outcome::Invalid {
            problem: "the deep link is not valid UTF-8".to_owned(),
            help: "Percent-encode the UTF-8 bytes of what is not ASCII.".to_owned(),
        };
        Self::with(outcome, [], Notes::default())
    }

    fn with(outcome: Outcome<'a>, extra: impl IntoIterator<Item = Pair<'a>>, notes: Notes) -> Self {
        let notes = notes.iter().map(|note| note.to_string()).collect();
        Self { outcome, extra: extra.into_iter().collect(), notes }
    }
}

impl<'a> Outcome<'a> {
    fn of(event: &'a Event<'_>) -> Self {
        // No `_`: an event that the documentation gets some day must be handled here.
        match event {
            Event::Success(success) => {
                Self::Success { link: success.link(), institution: success.institution() }
            }
            Event::Exit(exit) => Self::Exit {
                last_encountered_error: last_encountered_error(exit),
                meta_data: MetaData {
                    step: exit.meta_data_step().as_ref().map(Told::from),
                    institution_name: exit.meta_data_institution_name(),
                },
            },
            Event::Error(error) => {
                Self::Error { error: Failure::new(Some(error.error()), error.error_message()) }
            }
            Event::Warning(warning) => {
                Self::Warning { warning: Failure::new(Some(warning.warning()), warning.warning_message()) }
            }
        }
    }
}

/// People also leave without an error.
fn last_encountered_error<'a>(exit: &'a ExitEvent<'_>) -> Option<Failure<'a>> {
    let code = exit.last_encountered_error_code();
    let message = exit.last_encountered_error_message();
    if code.is_none() && message.as_ref().is_none_or(Text::is_blank) {
        return None;
    }
    let reason = exit.login_error_reason().and_then(|reason| reason.documented());
    Some(Failure { reason: reason.map(LoginErrorReason::name), ..Failure::new(code, message) })
}

impl<'a> Failure<'a> {
    fn new<T: Code>(code: Option<Reported<'_, T>>, message: Option<Text<'a>>) -> Self {
        Self {
            documented: code.as_ref().map(Reported::is_documented),
            code: code.map(|code| code.to_string()),
            message,
            reason: None,
        }
    }
}
