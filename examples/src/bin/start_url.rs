//! Prints the URL that opens the widget, or the rule that a parameter breaks.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::ExitCode;

use examples::Stop;
use lexopt::prelude::*;
use widget_types::runtime::Parameter;
use widget_types::starting::StartUrl;

const HELP: &str = "\
usage: start_url --access-token TOKEN [FLAG VALUE ...]

Prints the URL to open in a webview. It holds the access token: keep it out of logs.

  --access-token TOKEN
  --locale CODE
  --access-mode CODE
  --external-id ID
  --country-codes CODE,...
  --institutions NAME,...
  --institution-types CODE,...
  --resources CODE,...
  --show-close-dialog true|false
  --show-abandon-survey true|false

Flags that take several values, separated by commas, may be repeated; of the others the last one counts.
Exit status: 0, or 1 if a rule is broken, or 2 if this program was called in a wrong way.
";

const FLAGS: [&str; 10] = [
    "access-token",
    "locale",
    "access-mode",
    "external-id",
    "country-codes",
    "institutions",
    "institution-types",
    "resources",
    "show-close-dialog",
    "show-abandon-survey",
];

fn main() -> ExitCode {
    examples::finish(run())
}

fn run() -> Result<ExitCode, Stop> {
    let mut parser = lexopt::Parser::from_env();
    let mut given = Given(Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return examples::print_help(HELP),
            Long(flag) => match FLAGS.into_iter().find(|known| *known == flag) {
                Some(flag) => given.0.push((flag, parser.value()?.string()?)),
                None => return Err(examples::unexpected(&argument, HELP)),
            },
            other => return Err(examples::unexpected(&other, HELP)),
        }
    }
    writeln!(io::stdout(), "{}", start_url(&given).map_err(Stop::Failed)?.to_url())?;
    Ok(ExitCode::SUCCESS)
}

fn start_url(given: &Given) -> Result<StartUrl, String> {
    let access_token = given.one("access-token")?;
    let access_token = access_token.ok_or("--access-token is missing: give the token of this session")?;
    // An empty list is the same as none: the widget then offers everything.
    let mut url = StartUrl::new(access_token)
        .with_country_codes(given.many("country-codes")?)
        .with_institutions(given.many("institutions")?)
        .with_institution_types(given.many("institution-types")?)
        .with_resources(given.many("resources")?);
    if let Some(locale) = given.one("locale")? {
        url = url.with_locale(locale);
    }
    if let Some(access_mode) = given.one("access-mode")? {
        url = url.with_access_mode(access_mode);
    }
    if let Some(external_id) = given.one("external-id")? {
        url = url.with_external_id(external_id);
    }
    if let Some(show) = given.one("show-close-dialog")? {
        url = url.with_show_close_dialog(show);
    }
    if let Some(show) = given.one("show-abandon-survey")? {
        url = url.with_show_abandon_survey(show);
    }
    Ok(url)
}

/// The given flags and their values, in order.
struct Given(Vec<(&'static str, String)>);

impl Given {
    /// The value of a flag, which the type of the parameter checks.
    fn one<T: Parameter>(&self, flag: &str) -> Result<Option<T>, String> {
        let text = self.texts(flag).last();
        text.map(|text| examples::read(&format!("--{flag}"), text)).transpose()
    }

    /// The items of a flag that takes a list.
    fn many<T: Parameter>(&self, flag: &str) -> Result<Vec<T>, String> {
        let items = self.texts(flag).flat_map(|text| text.split(','));
        items.map(|item| examples::read(&format!("--{flag}"), item)).collect()
    }

    fn texts(&self, flag: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(name, _)| *name == flag).map(|(_, text)| text.as_str())
    }
}
