//! What the server has to know, from the environment. Mistakes show at the start, all at once.

use std::net::SocketAddr;
use std::time::Duration;

use url::{Host, Url};
use widget_types::access_token::Environment;
use widget_types::callbacks::CallbackUrls;
use widget_types::runtime::{Authorization, Parameter, Secret};
use widget_types::starting::StartUrl;

/// What `--help` prints, and the one list of settings.
pub const HELP: &str = "\
usage: backend

Connects people's accounts through Belvo's Hosted Widget. Settings come from the environment:

  BELVO_SECRET_ID, BELVO_SECRET_PASSWORD   the API's secret keys (required)
  WEBHOOK_BEARER or WEBHOOK_BASIC          what webhooks must carry: a token, or user:password (required)
  BELVO_ENVIRONMENT    sandbox (if not set) or production
  BELVO_API_URL        in place of an environment: the address of a local API
  WIDGET_URL           the address of the widget; https://widget.belvo.io/ if not set
  LISTEN               127.0.0.1:8700 if not set
  PUBLIC_URL           how browsers reach this server; http://LISTEN if not set
  DATABASE_URL         sqlite:backend.db?mode=rwc if not set, or postgres://...
  APP_SCHEME           the scheme of your app, if one uses POST /app/connect
  LIVE_PAGE            on or off; if not set, on only where PUBLIC_URL is this machine
  LEASE_SECONDS        how soon the work of a server that died is taken over; 30 if not set
  LOG                  info if not set; for instance debug or backend=debug,info
";

/// How the server is set up. `Debug` shows no secret.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// How browsers reach this server, without a path; `None` takes the address it listens on.
    pub public_url: Option<String>,
    /// The database, `sqlite:` or `postgres:`. It may hold a password.
    pub database_url: Secret,
    /// Where the API is.
    pub api_url: String,
    /// Where the widget is.
    pub widget_url: String,
    /// The id of the API's secret keys.
    pub secret_id: Secret,
    /// The password of the API's secret keys.
    pub secret_password: Secret,
    /// What webhooks must carry.
    pub webhooks: Authorization,
    /// The scheme under which an app of yours receives callbacks.
    pub app_scheme: Option<String>,
    /// Whether the page of everything is served; `None` only on this machine.
    pub live_page: Option<bool>,
    /// How long a callback is accepted after its session began. Longer than the access token's validity:
    /// somebody may start late and be slow.
    pub session_lifetime: Duration,
    /// How long a worker may hold a task before another one takes it over.
    pub lease: Duration,
}

impl Settings {
    /// Settings for a server on this machine, on a free port, with everything else as usual.
    pub fn local(api_url: &str, database_url: &str, keys: (&str, &str), webhooks: Authorization) -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: None,
            database_url: Secret::new(database_url),
            api_url: api_url.to_owned(),
            widget_url: StartUrl::BASE.to_owned(),
            secret_id: Secret::new(keys.0),
            secret_password: Secret::new(keys.1),
            webhooks,
            app_scheme: None,
            live_page: None,
            session_lifetime: Duration::from_secs(30 * 60),
            lease: Duration::from_secs(30),
        }
    }

    /// Reads the settings from variables; an empty one counts as not set.
    ///
    /// # Errors
    ///
    /// Every mistake, each with what to do, and none with the value of a secret.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let given = |name: &str| variable(name).filter(|text| !text.trim().is_empty());
        let mut mistakes = Vec::new();
        let required = |name: &str, why: &str, mistakes: &mut Vec<String>| {
            given(name).unwrap_or_else(|| {
                mistakes.push(format!("{name} is not set: {why}"));
                String::new()
            })
        };
        let why = "take it from the API keys in Belvo's dashboard, or from what the local sandbox prints";
        let id = required("BELVO_SECRET_ID", why, &mut mistakes);
        let password = required("BELVO_SECRET_PASSWORD", why, &mut mistakes);
        let webhooks = webhooks(given("WEBHOOK_BEARER"), given("WEBHOOK_BASIC"), &mut mistakes);
        let api_url = api_url(given("BELVO_API_URL"), given("BELVO_ENVIRONMENT"), &mut mistakes);
        let database = given("DATABASE_URL").unwrap_or_else(|| "sqlite:backend.db?mode=rwc".to_owned());
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database.starts_with(scheme)) {
            mistakes.push("DATABASE_URL must begin with sqlite: or postgres://".to_owned());
        }

        let mut settings = Self::local(&api_url, &database, (&id, &password), webhooks);
        let listen = given("LISTEN").unwrap_or_else(|| "127.0.0.1:8700".to_owned());
        match listen.parse() {
            Ok(address) => settings.listen = address,
            Err(_) => {
                mistakes.push("LISTEN must be an address and a port, such as 127.0.0.1:8700".to_owned())
            }
        }
        settings.public_url = given("PUBLIC_URL").map(|url| url.trim_end_matches('/').to_owned());
        if let Some(url) = &settings.public_url {
            check_web_url("PUBLIC_URL", url, "browsers come back to it", &mut mistakes);
        } else if settings.listen.ip().is_unspecified() {
            mistakes.push(
                "PUBLIC_URL is not set: LISTEN takes every address, so say how browsers get here".to_owned(),
            );
        }
        if let Some(url) = given("WIDGET_URL") {
            check_web_url("WIDGET_URL", &url, "the access token is sent to it", &mut mistakes);
            settings.widget_url = url;
        }
        settings.app_scheme = given("APP_SCHEME");
        let scheme = settings.app_scheme.as_deref();
        if let Some(problem) = scheme.and_then(|scheme| CallbackUrls::documented(scheme).err()) {
            mistakes.push(format!("APP_SCHEME: {problem}"));
        }
        if let Some(seconds) = given("LEASE_SECONDS") {
            match seconds.parse() {
                Ok(seconds @ 1..=3600) => settings.lease = Duration::from_secs(seconds),
                _ => mistakes.push("LEASE_SECONDS must be a number from 1 to 3600".to_owned()),
            }
        }
        settings.live_page = match given("LIVE_PAGE").as_deref() {
            None => None,
            Some("on") => Some(true),
            Some("off") => Some(false),
            Some(_) => {
                mistakes.push("LIVE_PAGE must be on or off".to_owned());
                None
            }
        };
        if mistakes.is_empty() { Ok(settings) } else { Err(mistakes) }
    }
}

fn webhooks(bearer: Option<String>, basic: Option<String>, mistakes: &mut Vec<String>) -> Authorization {
    match (bearer, basic.as_deref().map(|text| text.split_once(':'))) {
        (Some(token), None) => return Authorization::bearer(token),
        (None, Some(Some((user, password)))) => return Authorization::basic(user, password),
        (None, Some(None)) => mistakes.push("WEBHOOK_BASIC must be user:password".to_owned()),
        (None, None) => mistakes.push(
            "WEBHOOK_BEARER is not set: choose a long random token and enter `Bearer <token>` in the \
             dashboard, under the webhook's Authorization; without it anybody could post webhooks"
                .to_owned(),
        ),
        (Some(_), Some(_)) => {
            mistakes.push(
                "WEBHOOK_BEARER and WEBHOOK_BASIC are both set: keep the one of the dashboard".to_owned(),
            );
        }
    }
    // Empty credentials never pass.
    Authorization::bearer("")
}

fn api_url(url: Option<String>, environment: Option<String>, mistakes: &mut Vec<String>) -> String {
    let environment = environment.as_deref().unwrap_or("sandbox");
    match (url, Environment::from_text(environment)) {
        (Some(url), _) => {
            check_web_url("BELVO_API_URL", &url, "the secret keys are sent to it", mistakes);
            url.trim_end_matches('/').to_owned()
        }
        (None, Ok(environment)) => environment.base_url().to_owned(),
        (None, Err(problem)) => {
            mistakes.push(format!("BELVO_ENVIRONMENT: {problem}"));
            String::new()
        }
    }
}

/// An address without a path; only on this machine may it do without TLS.
fn check_web_url(name: &str, text: &str, why: &str, mistakes: &mut Vec<String>) {
    let Some(url) = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https")) else {
        mistakes.push(format!("{name} must be an http or https URL"));
        return;
    };
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        mistakes.push(format!(
            "{name} must be only a scheme, a host and a port, such as https://app.example.com"
        ));
    }
    if url.scheme() == "http" && !is_this_machine(text) {
        mistakes
            .push(format!("{name} must begin with https://, for {why}; only this machine may use http://"));
    }
}

/// Whether the URL's host is a loopback address.
pub(crate) fn is_this_machine(url: &str) -> bool {
    let url = Url::parse(url).ok();
    match url.as_ref().and_then(Url::host) {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Settings, Vec<String>> {
        Settings::read(|name| {
            let variable = variables.iter().find(|(known, _)| *known == name);
            variable.map(|(_, value)| (*value).to_owned())
        })
    }

    const KEYS: [(&str, &str); 3] =
        [("BELVO_SECRET_ID", "hush-id"), ("BELVO_SECRET_PASSWORD", "hush"), ("WEBHOOK_BEARER", "hush-token")];

    #[test]
    fn little_is_required() {
        let settings = read(&KEYS).unwrap();
        assert_eq!(settings.api_url, "https://sandbox.belvo.com");
        assert!(!format!("{settings:?}").contains("hush"), "{settings:?}");
    }

    #[test]
    fn every_mistake_shows_at_once_and_no_secret() {
        let mistakes = read(&[]).unwrap_err();
        assert_eq!(mistakes.len(), 3, "{mistakes:#?}");
        let wrong = [
            ("LISTEN", "hush"),
            ("PUBLIC_URL", "http://app.example.com"),
            ("BELVO_API_URL", "ftp://hush"),
            ("WEBHOOK_BASIC", "hush"),
            ("APP_SCHEME", "my_app"),
            ("LIVE_PAGE", "yes"),
            ("DATABASE_URL", "mysql://hush"),
        ];
        let mistakes = read(&[&KEYS[..], &wrong[..]].concat()).unwrap_err();
        assert_eq!(mistakes.len(), wrong.len(), "{mistakes:#?}");
        assert!(!mistakes.concat().contains("hush"), "{mistakes:#?}");
    }
}
