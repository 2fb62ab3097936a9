//! Shows the request for an access token, and sends it if the secret keys are in the environment.
//!
//! This is for the host's server: the secret keys must never reach an app.
#![forbid(unsafe_code)]

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use examples::Stop;
use lexopt::prelude::*;
use ureq::http::Request;
use widget_types::Text;
use widget_types::access_token::{
    ACCESS_TOKEN_VALIDITY, AccessTokenRequest, ApiError, ApiErrorCode, CreateAccessToken, CredentialsStorage,
    Environment, RATE_LIMIT_REQUESTS, RATE_LIMIT_WINDOW, StaleIn, WidgetOptions,
};
use widget_types::callbacks::{CallbackUrls, Retry};
use widget_types::runtime::{CallFailure, InvalidValue, Secret};
use widget_types::starting::Resource;

const SECRET_ID: &str = "BELVO_SECRET_ID";
const SECRET_PASSWORD: &str = "BELVO_SECRET_PASSWORD";
const ENVIRONMENT: &str = "BELVO_ENVIRONMENT";
const CALLBACK_SCHEME: &str = "BELVO_CALLBACK_SCHEME";

/// What is shown in place of a secret.
const HIDDEN: &str = "***";

const HELP: &str = "\
usage: access_token

Shows the request for an access token, without secrets, and sends it if BELVO_SECRET_ID and
BELVO_SECRET_PASSWORD are set.

  BELVO_ENVIRONMENT      sandbox (if not set) or production
  BELVO_CALLBACK_SCHEME  the app's own scheme in the callback URLs; myapp if not set

Exit status: 0, or 1 if the call failed, or 2 if a setting or an argument is wrong.
";

fn main() -> ExitCode {
    examples::finish(run())
}

fn run() -> Result<ExitCode, Stop> {
    if let Some(argument) = lexopt::Parser::from_env().next()? {
        return match argument {
            Long("help") | Short('h') => examples::print_help(HELP),
            other => Err(examples::unexpected(&other, HELP)),
        };
    }
    let environment = match setting(ENVIRONMENT)? {
        Some(text) => examples::read(ENVIRONMENT, &text).map_err(Stop::Usage)?,
        None => Environment::Sandbox,
    };
    let scheme = setting(CALLBACK_SCHEME)?;
    let urls = CallbackUrls::documented(scheme.as_deref().unwrap_or("myapp"))
        .map_err(|problem| Stop::Usage(format!("{CALLBACK_SCHEME}: {problem}")))?;
    let (id, password) = (setting(SECRET_ID)?, setting(SECRET_PASSWORD)?);

    // What is shown never had the secrets in it.
    let out = &mut io::stdout().lock();
    show(out, &http_request(environment, HIDDEN, HIDDEN, &urls)?)?;
    let (Some(id), Some(password)) = (id, password) else {
        writeln!(out, "Not sent. To send it, set {SECRET_ID} and {SECRET_PASSWORD}.")?;
        return Ok(ExitCode::SUCCESS);
    };
    let (status, body) = send(http_request(environment, &id, &password, &urls)?)?;
    let answer = understand(status, &body, &[&id, &password]).map_err(Stop::Failed)?;
    writeln!(out, "{answer}")?;
    Ok(ExitCode::SUCCESS)
}

/// A variable of the environment; an empty one counts as not set.
fn setting(name: &str) -> Result<Option<String>, Stop> {
    let text = env::var_os(name).filter(|text| !text.is_empty());
    // The error does not show the text: it may be a secret.
    let text =
        text.map(|text| text.into_string().map_err(|_| Stop::Usage(format!("{name} is not valid UTF-8"))));
    text.transpose()
}

fn http_request(
    environment: Environment,
    id: &str,
    password: &str,
    urls: &CallbackUrls,
) -> Result<Request<Secret>, Stop> {
    let request =
        access_token_request(id, password, urls).map_err(|problem| Stop::Failed(problem.to_string()))?;
    CreateAccessToken::request(environment, &request).map_err(|problem| Stop::Failed(problem.to_string()))
}

fn access_token_request(
    id: &str,
    password: &str,
    urls: &CallbackUrls,
) -> Result<AccessTokenRequest, InvalidValue> {
    Ok(AccessTokenRequest::new(id, password)
        .with_fetch_resources([Resource::Accounts, Resource::Transactions, Resource::Owners])
        .with_credentials_storage(CredentialsStorage::STORE)
        .with_stale_in(StaleIn::new("300d")?)
        .with_widget(WidgetOptions::new().with_callback_urls(urls.clone())))
}

fn show(out: &mut impl Write, request: &Request<Secret>) -> Result<(), Stop> {
    writeln!(out, "{} {}", request.method(), request.uri())?;
    for (name, value) in request.headers() {
        writeln!(out, "{name}: {}", value.to_str().unwrap_or(HIDDEN))?;
    }
    let body: serde_json::Value = serde_json::from_str(request.body().expose())?;
    writeln!(out, "\n{body:#}\n")?;
    Ok(())
}

/// Any client will do that takes requests of the crate `http`.
fn send(request: Request<Secret>) -> Result<(u16, String), Stop> {
    let config = ureq::Agent::config_builder()
        // A refusal has a body that says why.
        .http_status_as_error(false)
        // The secrets are for this one host.
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(30)))
        .build();
    let url = request.uri().to_string();
    let failed = |error| Stop::Failed(format!("{url}: {error}; check the connection and try again"));
    let mut response =
        ureq::Agent::new_with_config(config).run(request.map(Secret::into_exposed)).map_err(failed)?;
    let body = response.body_mut().read_to_string().map_err(failed)?;
    Ok((response.status().as_u16(), body))
}

/// What the answer means, in words without secrets.
fn understand(status: u16, body: &str, secrets: &[&str]) -> Result<String, String> {
    let tokens = CreateAccessToken::response(status, body).map_err(|failure| explain(&failure, secrets))?;
    // The app gets `tokens.access()`, and opens the widget with `StartUrl::new(access)`.
    let (access, refresh) = (tokens.access(), tokens.refresh());
    Ok(format!("{status}: {access:?}, valid for {ACCESS_TOKEN_VALIDITY:?}, and {refresh:?}"))
}

/// Says what the API refused, and what the documentation says about that.
fn explain(failure: &CallFailure<ApiError<'_>>, secrets: &[&str]) -> String {
    let mut lines = vec![failure.to_string()];
    let errors = match failure {
        CallFailure::Refused { errors, .. } => errors.as_slice(),
        CallFailure::Unreadable { status: 403 | 429, .. } => {
            lines.push(format!(
                "It may be the rate limit of {RATE_LIMIT_REQUESTS} requests in {RATE_LIMIT_WINDOW:?}: wait."
            ));
            &[]
        }
        CallFailure::Unreadable { .. } => &[],
    };
    // A message may repeat what was sent.
    let redact =
        |text: &str| secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret, HIDDEN));
    for error in errors {
        let code = error.code().documented();
        let about = match code {
            Some(code) => code.message().unwrap_or("documented, with no fixed message"),
            None => "not documented: look whether a newer release of widget-types knows it",
        };
        lines.push(format!("- {}: {about}", redact(error.code().as_str())));
        let details = [
            ("received message", error.message().map(Text::to_string)),
            ("key of the request", error.field().map(Text::to_string)),
            ("request id, for Belvo's support", Some(error.request_id().to_string())),
            ("who has to act", code.and_then(ApiErrorCode::actor).map(|actor| actor.to_string())),
            ("retry", code.and_then(ApiErrorCode::retry).map(advice)),
        ];
        let known = details.into_iter().filter_map(|(name, text)| Some((name, text?)));
        lines.extend(known.map(|(name, text)| format!("  {name}: {}", redact(&text))));
    }
    lines.join("\n")
}

fn advice(retry: Retry) -> String {
    match (retry.attempts(), retry.first_wait_seconds()) {
        (Some(attempts), Some(wait)) => {
            format!("{retry}, {attempts} times at most, first after {wait} seconds")
        }
        (Some(attempts), None) => format!("{retry}, {attempts} times at most"),
        (None, _) => retry.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRETS: &[&str] = &["hush-id", "hush-password"];

    #[test]
    fn tokens_are_not_shown() {
        let text = understand(200, r#"{"access": "hush-a", "refresh": "hush-r"}"#, SECRETS).unwrap();
        assert!(text.contains("AccessToken(***)") && text.contains("600s"), "{text}");
        assert!(!text.contains("hush"), "{text}");
    }

    #[test]
    fn refusals_are_explained_without_secrets() {
        let text = understand(
            400,
            r#"[
                {"request_id": "a6e1", "code": "invalid", "message": "hush-id is no id", "field": "id"},
                {"request_id": "a6e2", "code": "unexpected_error", "message": "?"},
                {"request_id": "a6e3", "code": "about hush-password"}
            ]"#,
            SECRETS,
        )
        .unwrap_err();
        for expected in [
            "status 400",
            "- invalid: documented, with no fixed message",
            "received message: *** is no id",
            "key of the request: id",
            "who has to act: host",
            "- unexpected_error: Belvo is unable to process the request",
            "retry: limited, 3 times at most",
            "request id, for Belvo's support: a6e2",
            "- about ***: not documented",
        ] {
            assert!(text.contains(expected), "{expected}\n\n{text}");
        }
        assert!(!text.contains("hush"), "{text}");
    }

    #[test]
    fn a_page_in_place_of_json_may_be_the_rate_limit() {
        let text = understand(403, "<html>hush-id</html>", SECRETS).unwrap_err();
        assert!(text.contains("80 requests in 30s"), "{text}");
        assert!(!text.contains("hush"), "{text}");
        let text = understand(502, "<html></html>", SECRETS).unwrap_err();
        assert!(!text.contains("rate limit"), "{text}");
    }
}
