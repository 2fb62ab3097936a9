//! Runs the server until it is told to end.
#![forbid(unsafe_code)]

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use backend::Backend;
use backend::settings::{HELP, Settings};
use tokio::signal;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

#[tokio::main]
async fn main() -> ExitCode {
    match env::args().nth(1).as_deref() {
        None => {}
        Some("--help" | "-h") => {
            let _ = write!(io::stdout(), "{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(_) => {
            return fail(&[
                "there are no arguments but --help; settings come from the environment".to_owned()
            ]);
        }
    }
    let log = env::var("LOG").unwrap_or_else(|_| "info".to_owned());
    let Ok(targets) = log.parse::<Targets>() else {
        return fail(&["LOG must be a level, or such as backend=debug,info".to_owned()]);
    };
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr).with_ansi(false);
    tracing_subscriber::registry().with(lines).with(targets).init();

    let settings = match Settings::read(|name| env::var(name).ok()) {
        Ok(settings) => settings,
        Err(mistakes) => return fail(&mistakes),
    };
    let told_to_end = match told_to_end() {
        Ok(told_to_end) => told_to_end,
        Err(error) => return fail(&[format!("signals cannot be listened for: {error}")]),
    };
    let backend = match Backend::start(settings).await {
        Ok(backend) => backend,
        Err(error) => return fail(&[error.to_string()]),
    };
    let _ = writeln!(
        io::stdout(),
        "backend listens on {}: open {}\nwebhooks go to {}/webhooks",
        backend.address(),
        backend.url(),
        backend.url()
    );
    told_to_end.await;
    tracing::info!("ending");
    backend.stop().await;
    ExitCode::SUCCESS
}

/// Says every mistake on a line of its own.
fn fail(mistakes: &[String]) -> ExitCode {
    for mistake in mistakes {
        let _ = writeln!(io::stderr(), "backend: {mistake}");
    }
    ExitCode::from(2)
}

/// Listens for Ctrl-C and for the signal that service managers send. It listens from now on, and not only
/// once somebody waits: the signal may come early.
#[cfg(unix)]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal::unix::signal(signal::unix::SignalKind::interrupt())?;
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens for Ctrl-C.
#[cfg(not(unix))]
fn told_to_end() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = signal::ctrl_c().await;
    })
}
