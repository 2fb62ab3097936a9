//! Signing in, and sending the person to the widget.

use axum::extract::{Form, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::response::{IntoResponse, Json, Redirect, Response};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use widget_types::access_token::{CredentialsStorage, WidgetOptions};
use widget_types::callbacks::CallbackUrls;
use widget_types::runtime::Parameter;
use widget_types::starting::{CountryCode, ExternalId, InstitutionName, Locale, Resource, StartUrl};

use crate::callbacks;
use crate::failure::Failure;
use crate::html;
use crate::requests::{MaybeSignedIn, SignedIn};
use crate::server::{App, Shared};
use crate::store::{NewSession, after, now};

/// What is fetched for every link.
const RESOURCES: [Resource; 3] = [Resource::Accounts, Resource::Owners, Resource::Transactions];

pub(crate) async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css")], html::STYLE)
}

pub(crate) async fn home(
    State(app): State<Shared>,
    MaybeSignedIn(person): MaybeSignedIn,
) -> impl IntoResponse {
    let live = if app.shows_everything() { "<p><a href=\"/live\">What happens here</a></p>" } else { "" };
    let body = match person {
        None => "<form method=\"post\" action=\"/sign-in\"><label>Your name\
                 <input name=\"user\" autocomplete=\"username\" pattern=\"[A-Za-z0-9_.\\-]{1,64}\" required></label>\
                 <button>Sign in</button></form>"
            .to_owned(),
        Some(SignedIn(name)) => format!(
            "<p>Signed in as {}.</p><form method=\"post\" action=\"/connect\"><label>Language\
             <select name=\"locale\">{}</select></label><label>Country<select name=\"country\">\
             <option value=\"\">all</option>{}</select></label><button>Connect an account</button></form>",
            html::escape(&name),
            options(Locale::ALL),
            options(CountryCode::ALL)
        ),
    };
    html::page("Connect your accounts", &(body + live))
}

fn options<T: Parameter>(values: &[T]) -> String {
    values.iter().map(|value| format!("<option>{}</option>", html::escape(&value.to_text()))).collect()
}

#[derive(Deserialize)]
pub(crate) struct SignInForm {
    user: String,
}

pub(crate) async fn sign_in(
    State(app): State<Shared>,
    Form(form): Form<SignInForm>,
) -> Result<Response, Failure> {
    let person = SignedIn::read(&form.user)
        .ok_or_else(|| Failure::Refused("A name is up to 64 letters, numbers, -, _ and dots.".to_owned()))?;
    let cookie = person.cookie(app.public_url.starts_with("https:"));
    let cookie = HeaderValue::try_from(cookie).map_err(|_| Failure::SignIn)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/")).into_response())
}

/// What may be chosen for a session. A blank field counts as left out.
#[derive(Default, Deserialize)]
pub(crate) struct ConnectForm {
    #[serde(default)]
    locale: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    institution: String,
}

/// Sends a browser to the widget.
pub(crate) async fn connect(
    State(app): State<Shared>,
    person: SignedIn,
    Form(form): Form<ConnectForm>,
) -> Result<Response, Failure> {
    let session = begin(&app, &person, &form, None).await?;
    Ok(Redirect::to(&session.start_url).into_response())
}

/// Gives an app what it needs to open the widget in a webview.
pub(crate) async fn connect_app(
    State(app): State<Shared>,
    person: SignedIn,
    Form(form): Form<ConnectForm>,
) -> Result<Response, Failure> {
    let scheme = app.settings.app_scheme.as_deref();
    let scheme =
        scheme.ok_or_else(|| Failure::Refused("Set APP_SCHEME to the scheme of your app.".to_owned()))?;
    Ok(Json(begin(&app, &person, &form, Some(scheme)).await?).into_response())
}

#[derive(Serialize)]
struct Begun {
    /// To be handed back with each callback.
    session: String,
    start_url: String,
    callback_urls: CallbackUrls,
}

async fn begin(
    app: &App,
    SignedIn(name): &SignedIn,
    form: &ConnectForm,
    scheme: Option<&str>,
) -> Result<Begun, Failure> {
    // Random, so that it tells nobody who the person is: the API drops ids that do.
    let external_id = app.store.external_id(name, &format!("person-{}", Uuid::new_v4().simple())).await?;
    let nonce = Uuid::new_v4().simple().to_string();
    let urls = callbacks::urls(&app.public_url, scheme, &nonce)
        .map_err(|problem| Failure::Refused(problem.to_string()))?;

    let request = app
        .api
        .token_request()
        .with_fetch_resources(RESOURCES)
        .with_credentials_storage(CredentialsStorage::STORE)
        .with_widget(WidgetOptions::new().with_callback_urls(urls.clone()));
    // Stored before the person can act on it, and timed from before the token's minutes begin.
    let created = now();
    let token = app.api.token(&request).await?;
    let expires = after(created, app.settings.session_lifetime);
    let session = NewSession { nonce: &nonce, external_id: &external_id, scheme, created, expires };
    app.store.begin_session(&session).await?;
    app.stored();
    tracing::info!(external_id, "a session begins");

    let mut url = StartUrl::new(token).with_external_id(field::<ExternalId>("external_id", &external_id)?);
    if !form.locale.is_empty() {
        url = url.with_locale(field::<Locale>("locale", &form.locale)?);
    }
    if !form.country.is_empty() {
        url = url.with_country_codes([field::<CountryCode>("country", &form.country)?]);
    }
    if !form.institution.is_empty() {
        url = url.with_institutions([field::<InstitutionName>("institution", &form.institution)?]);
    }
    // The documented address of the widget, or that of a local one.
    let url = url.to_url();
    let start_url = match url.strip_prefix(StartUrl::BASE) {
        Some(rest) => format!("{}/{rest}", app.settings.widget_url.trim_end_matches('/')),
        None => url,
    };
    Ok(Begun { session: nonce, start_url, callback_urls: urls })
}

fn field<T: Parameter>(name: &str, text: &str) -> Result<T, Failure> {
    T::from_text(text).map_err(|problem| Failure::Refused(format!("{name}: {problem}")))
}
