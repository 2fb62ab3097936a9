//! What the page shows, from the start URL and the token.

use serde::Serialize;
use serde_json::value::RawValue;
use widget_types::access_token::{
    ApiErrorCode, Branding, ColorScheme, CredentialsStorage, ThemeEntry, WidgetOptions,
};
use widget_types::callbacks::ErrorCode;
use widget_types::runtime::StartUrlProblem;
use widget_types::starting::{AccessMode, CountryCode, InstitutionType, Locale, StartUrl};

use super::{choice, page, play};
use crate::api::Failure;
use crate::app::App;
use crate::institution::Institution;
use crate::outcome::{OUTCOME_PASSWORD, Oddity, Outcome};
use crate::store::Session;

/// The documented default; the types have it in words only.
const DEFAULT_TERMS: &str = "https://belvo.com/terms-service/";

/// The page's session, as JSON in the page.
#[derive(Serialize)]
pub(crate) struct View {
    access_token: String,
    locale: Locale,
    texts: &'static RawValue,
    close_dialog: bool,
    survey: bool,
    access_mode: AccessMode,
    branding: BrandingView,
    color_scheme: Option<ColorScheme>,
    theme: Vec<ThemeEntry>,
    institutions: Vec<InstitutionView>,
    /// The one institution that is left: straight to its log-in.
    start_at: Option<String>,
    outcomes: Vec<OutcomeView>,
    oddities: Vec<OddityView>,
    problem: Option<ProblemView>,
}

#[derive(Serialize)]
struct BrandingView {
    company_name: Option<String>,
    company_logo: Option<String>,
    company_icon: Option<String>,
    company_terms_url: String,
    overlay_background_color: Option<String>,
    social_proof: bool,
}

#[derive(Serialize)]
struct InstitutionView {
    name: String,
    display_name: String,
    country: CountryCode,
    #[serde(rename = "type")]
    kind: InstitutionType,
    color: String,
    disabled: bool,
    fields: [FieldView; 2],
}

#[derive(Serialize)]
struct FieldView {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
}

#[derive(Serialize)]
struct OutcomeView {
    id: String,
    username: String,
    password: &'static str,
    title: String,
    about: String,
}

#[derive(Serialize)]
struct OddityView {
    id: &'static str,
    title: &'static str,
}

/// Why the widget cannot be used.
#[derive(Serialize)]
struct ProblemView {
    message: String,
    redirect: Option<String>,
}

/// The view for a start URL.
pub(crate) fn view(app: &App, url: &str) -> Result<View, Failure> {
    let start = match StartUrl::parse(url) {
        Ok(start) => start,
        Err(problem) => return refused(app, &problem),
    };
    let session = match app.session(start.access_token().expose())? {
        Ok(session) => session,
        Err(dead) => return Ok(problem(&start, play::report_dead(dead.session.as_ref()), None)),
    };
    app.store.start_session(&session.id, &start)?;
    if let Some(message) = unfit(&session, &start) {
        return Ok(problem(&start, None, Some(message)));
    }
    let mut institutions = choice::choose(app.store.institutions()?, &start);
    if let Some(link) = session.request.link_id() {
        let link = app.store.link(&link.expose().to_string())?;
        institutions.retain(|known| link.as_ref().is_some_and(|link| link.institution == known.name));
    }
    Ok(full(&start, &session, institutions))
}

/// A start URL that does not follow the rules. Without a token the documented error is reported; for
/// anything else none is documented.
fn refused(app: &App, refusal: &StartUrlProblem) -> Result<View, Failure> {
    let message = refusal.to_string();
    let redirect = match refusal {
        StartUrlProblem::Missing { .. } => play::report_dead(app.store.last_session()?.as_ref()),
        _ => None,
    };
    Ok(empty(None, redirect, message))
}

/// A request and a start URL that do not fit together.
fn unfit(session: &Session, start: &StartUrl) -> Option<&'static str> {
    let storage = session.request.credentials_storage()?;
    let mode = start.access_mode().unwrap_or(StartUrl::DEFAULT_ACCESS_MODE);
    if mode == AccessMode::Recurrent && *storage != CredentialsStorage::STORE {
        return ApiErrorCode::InvalidCredentialsStorage.message();
    }
    None
}

fn problem(start: &StartUrl, redirect: Option<String>, message: Option<&str>) -> View {
    let message = message.unwrap_or(ErrorCode::AccessTokenNotValid.message());
    empty(Some(start), redirect, message.to_owned())
}

fn empty(start: Option<&StartUrl>, redirect: Option<String>, message: String) -> View {
    let locale = start.and_then(StartUrl::locale).unwrap_or(StartUrl::DEFAULT_LOCALE);
    View {
        access_token: String::new(),
        locale,
        texts: page::texts(locale),
        close_dialog: StartUrl::DEFAULT_SHOW_CLOSE_DIALOG,
        survey: StartUrl::DEFAULT_SHOW_ABANDON_SURVEY,
        access_mode: StartUrl::DEFAULT_ACCESS_MODE,
        branding: branding(None),
        color_scheme: None,
        theme: Vec::new(),
        institutions: Vec::new(),
        start_at: None,
        outcomes: Vec::new(),
        oddities: Vec::new(),
        problem: Some(ProblemView { message, redirect }),
    }
}

fn full(start: &StartUrl, session: &Session, institutions: Vec<Institution>) -> View {
    let locale = start.locale().unwrap_or(StartUrl::DEFAULT_LOCALE);
    let options = session.request.widget();
    let only = match institutions.as_slice() {
        [only] => Some(only.name.clone()),
        _ => None,
    };
    let outcomes = Outcome::all().into_iter().filter(|outcome| !matches!(outcome, Outcome::Odd(_)));
    View {
        access_token: start.access_token().expose().to_owned(),
        locale,
        texts: page::texts(locale),
        close_dialog: start.show_close_dialog().unwrap_or(StartUrl::DEFAULT_SHOW_CLOSE_DIALOG),
        survey: start.show_abandon_survey().unwrap_or(StartUrl::DEFAULT_SHOW_ABANDON_SURVEY),
        access_mode: start.access_mode().unwrap_or(StartUrl::DEFAULT_ACCESS_MODE),
        branding: branding(options.and_then(WidgetOptions::branding)),
        color_scheme: options.and_then(WidgetOptions::color_scheme),
        theme: options.map(|options| options.theme().to_vec()).unwrap_or_default(),
        institutions: institutions.into_iter().map(|institution| shown(institution, locale)).collect(),
        start_at: only,
        outcomes: outcomes.map(outcome_view).collect(),
        oddities: Oddity::ALL.map(|oddity| OddityView { id: oddity.name(), title: oddity.title() }).into(),
        problem: None,
    }
}

fn outcome_view(outcome: Outcome) -> OutcomeView {
    let id = outcome.to_string();
    let (title, about) = (outcome.title(), outcome.about());
    OutcomeView { username: id.clone(), id, password: OUTCOME_PASSWORD, title, about }
}

fn branding(given: Option<&Branding>) -> BrandingView {
    let url = |url: Option<&widget_types::access_token::WebUrl>| url.map(|url| url.as_str().to_owned());
    let terms = url(given.and_then(Branding::company_terms_url));
    let color = given.and_then(Branding::overlay_background_color);
    let social_proof = given.and_then(Branding::social_proof);
    BrandingView {
        company_name: given.and_then(Branding::company_name).map(str::to_owned),
        company_logo: url(given.and_then(Branding::company_logo)),
        company_icon: url(given.and_then(Branding::company_icon)),
        company_terms_url: terms.unwrap_or_else(|| DEFAULT_TERMS.to_owned()),
        overlay_background_color: color.map(|color| color.as_str().to_owned()),
        social_proof: social_proof.unwrap_or(Branding::DEFAULT_SOCIAL_PROOF),
    }
}

fn shown(institution: Institution, locale: Locale) -> InstitutionView {
    let Institution { name, display_name, country, kind, color, disabled, .. } = institution;
    let user = match (kind, country) {
        (InstitutionType::Fiscal, CountryCode::Mx) => "RFC",
        (InstitutionType::Fiscal, CountryCode::Co) => "NIT",
        (InstitutionType::Employment, CountryCode::Mx) => "CURP",
        _ => match locale {
            Locale::Es => "Usuario",
            Locale::Pt => "Usuário",
            Locale::En => "Username",
        },
    };
    let password = match locale {
        Locale::Es => "Contraseña",
        Locale::Pt => "Senha",
        Locale::En => "Password",
    };
    let fields = [
        FieldView { name: "username", label: user, kind: "text" },
        FieldView { name: "password", label: password, kind: "password" },
    ];
    InstitutionView { name, display_name, country, kind, color, disabled, fields }
}
