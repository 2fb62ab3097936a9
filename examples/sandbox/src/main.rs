//! `cargo run -p sandbox`: Belvo's API and Hosted Widget on this machine.
#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use lexopt::prelude::*;
use sandbox::{Builder, DEFAULT_SECRET_ID, DEFAULT_SECRET_PASSWORD, Sandbox};
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use widget_types::runtime::Secret;

const HELP: &str = "\
usage: sandbox [flags]

Starts Belvo's API and Hosted Widget on this machine, and prints the URLs to open.

  --port NUMBER        where to listen (8788 if not given; 0 takes a free port)
  --db FILE            the SQLite file (sandbox.db in the folder for temporary files if not given)
  --memory             keep nothing
  --webhook-url URL    where webhooks are posted to; it begins with http://
  --webhook-pause SECONDS   the first pause before a webhook is repeated (10 if not given)
  --script FILE        the next outcomes: {\"outcomes\": [\"success\", \"login_error.account_locked\"]}
  --quiet              log nothing

From the environment, because they are secrets:

  SANDBOX_SECRET_ID, SANDBOX_SECRET_PASSWORD   the API's keys
  SANDBOX_WEBHOOK_AUTHORIZATION                the Authorization of webhooks: Basic … or Bearer …
";

const PORT: u16 = 8788;

#[tokio::main]
async fn main() -> ExitCode {
    let (message, status) = match run().await {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Stop::Usage(message)) => (format!("{message}\n\n{}", HELP.trim_end()), 2),
        Err(Stop::Failed(message)) => (message, 1),
    };
    // Not `eprintln`, which panics where there is no standard error.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(status)
}

enum Stop {
    Usage(String),
    Failed(String),
}

struct Settings {
    builder: Builder,
    quiet: bool,
}

async fn run() -> Result<(), Stop> {
    let Some(settings) = read(lexopt::Parser::from_env())? else {
        return print(HELP);
    };
    if !settings.quiet {
        log();
    }
    let failed = |problem: &dyn std::fmt::Display| Stop::Failed(problem.to_string());
    let sandbox = settings.builder.start().await.map_err(|problem| failed(&problem))?;
    print(&welcome(&sandbox).map_err(|problem| failed(&problem))?)?;
    told_to_stop().await;
    print("stopping\n")?;
    sandbox.stop().await.map_err(|problem| failed(&problem))
}

/// `None` if help was asked for.
fn read(mut arguments: lexopt::Parser) -> Result<Option<Settings>, Stop> {
    let mut builder = Sandbox::builder().port(PORT);
    let mut database = Some(env::temp_dir().join("sandbox.db"));
    let mut quiet = false;
    while let Some(argument) = arguments.next().map_err(usage)? {
        builder = match argument {
            Long("help") | Short('h') => return Ok(None),
            Long("port") => builder.port(value(&mut arguments)?.parse().map_err(usage)?),
            Long("db") => {
                database = Some(PathBuf::from(value(&mut arguments)?));
                builder
            }
            Long("memory") => {
                database = None;
                builder
            }
            Long("webhook-url") => builder.webhook_url(value(&mut arguments)?.string().map_err(usage)?),
            Long("webhook-pause") => {
                let seconds: f64 = value(&mut arguments)?.parse().map_err(usage)?;
                let pause = std::time::Duration::try_from_secs_f64(seconds);
                builder.webhook_pause(pause.map_err(|problem| Stop::Usage(problem.to_string()))?)
            }
            Long("script") => script(builder, PathBuf::from(value(&mut arguments)?))?,
            Long("quiet") => {
                quiet = true;
                builder
            }
            argument => return Err(usage(argument.unexpected())),
        };
    }
    if let Some(path) = database {
        builder = builder.database(path);
    }
    let secret = |name: &str| env::var(name).ok().filter(|text| !text.trim().is_empty());
    let id = secret("SANDBOX_SECRET_ID").unwrap_or_else(|| DEFAULT_SECRET_ID.to_owned());
    let password = secret("SANDBOX_SECRET_PASSWORD").unwrap_or_else(|| DEFAULT_SECRET_PASSWORD.to_owned());
    builder = builder.secrets(id, password);
    if let Some(header) = secret("SANDBOX_WEBHOOK_AUTHORIZATION") {
        builder = builder.webhook_authorization(Secret::new(header));
    }
    Ok(Some(Settings { builder, quiet }))
}

fn usage(problem: lexopt::Error) -> Stop {
    Stop::Usage(problem.to_string())
}

fn value(arguments: &mut lexopt::Parser) -> Result<OsString, Stop> {
    arguments.value().map_err(usage)
}

fn script(builder: Builder, path: PathBuf) -> Result<Builder, Stop> {
    let failed = |problem: &dyn std::fmt::Display| Stop::Failed(format!("{}: {problem}", path.display()));
    let json = fs::read_to_string(&path).map_err(|problem| failed(&problem))?;
    builder.script_json(&json).map_err(|problem| failed(&problem))
}

/// Only what the sandbox itself says: libraries would log addresses with tokens.
fn log() {
    let output = tracing_subscriber::fmt::layer().with_writer(io::stderr).with_target(false);
    let own = Targets::new().with_target("sandbox", Level::INFO);
    tracing_subscriber::registry().with(output).with(own).init();
}

fn welcome(sandbox: &Sandbox) -> Result<String, sandbox::StartProblem> {
    let url = sandbox.url();
    let mut text = format!("The widget, with a fresh token:\n  {}\n\n", sandbox.start_url()?);
    text.push_str(&format!(
        "A fresh one whenever you open it, also with parameters:\n  {url}/sandbox/start\n  \
         {url}/sandbox/start?locale=pt&country_codes=CO\n\n"
    ));
    text.push_str(&format!("The API:\n  {url}/api/\n"));
    if sandbox.secret_password().expose() == DEFAULT_SECRET_PASSWORD {
        text.push_str(&format!("  id {DEFAULT_SECRET_ID}, password {DEFAULT_SECRET_PASSWORD}\n"));
    }
    text.push_str(&format!("\nOutcomes: {url}/sandbox/outcomes\nWebhooks: {url}/sandbox/deliveries\n"));
    Ok(text)
}

fn print(text: &str) -> Result<(), Stop> {
    match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
        // The reader has seen enough.
        Err(problem) if problem.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(problem) => Err(Stop::Failed(format!("writing failed: {problem}"))),
        Ok(()) => Ok(()),
    }
}

/// Ctrl-C, or the signal that ends a service.
async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
