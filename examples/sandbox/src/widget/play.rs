//! Plays an outcome: what it changes, and where it redirects to.

use tracing::info;
use uuid::Uuid;
use widget_types::access_token::CredentialsStorage;
use widget_types::callbacks::{ErrorCode, LinkId, WarningCode};
use widget_types::retrieving_data::LinkStatus;
use widget_types::starting::AccessMode;

use crate::api::Failure;
use crate::app::App;
use crate::institution::Institution;
use crate::outcome::{Leave, Oddity, Outcome, TokenProblem};
use crate::redirect::{self, Exit};
use crate::store::{Link, Session};
use crate::webhook;

/// How single links keep credentials when the request does not say.
const SINGLE_STORAGE: &str = "365d";

/// What came of an outcome.
pub(crate) struct Play {
    /// Another one than was asked for if that was not possible.
    pub(crate) outcome: Outcome,
    /// None if the token request named no callback URLs.
    pub(crate) redirects: Vec<String>,
    pub(crate) link: Option<String>,
}

/// Plays an outcome of a live session at an institution.
pub(crate) fn play(
    app: &App,
    session: &Session,
    institution: &Institution,
    outcome: Outcome,
) -> Result<Play, Failure> {
    let connects = matches!(outcome, Outcome::Success | Outcome::Odd(Oddity::DuplicateDelivery));
    if connects && institution.disabled {
        return play(app, session, institution, Outcome::Warning(WarningCode::InstitutionDisabled));
    }
    let mut link = None;
    let at = Exit { institution: Some(&institution.name), ..Exit::default() };
    let url = match outcome {
        Outcome::Success | Outcome::Odd(Oddity::DuplicateDelivery) => {
            let Some(id) = connect(app, session, institution)? else {
                return play(app, session, institution, Outcome::Token(TokenProblem::Used));
            };
            link = Some(id.expose().to_string());
            session.callback_urls().map(|urls| redirect::success(urls, id, &institution.name))
        }
        Outcome::Failure(error) => leave(session, &Exit { error: Some(error), ..at }),
        Outcome::Leave(Leave::FirstScreen) => leave(session, &Exit { initial: true, ..Exit::default() }),
        Outcome::Leave(Leave::Institution) => leave(session, &at),
        Outcome::Token(_) => {
            app.store.expire_session(&session.id, app.clock.now())?;
            report_dead(Some(session))
        }
        Outcome::Warning(code) => session.callback_urls().map(|urls| redirect::warning(urls, code)),
        Outcome::Odd(oddity) => session.callback_urls().map(|urls| redirect::odd_exit(urls, oddity, &at)),
    };
    info!(session = session.id, institution = institution.name, %outcome, "played");
    let times = if outcome == Outcome::Odd(Oddity::DuplicateDelivery) { 2 } else { 1 };
    Ok(Play {
        outcome,
        redirects: url.into_iter().flat_map(|url| std::iter::repeat_n(url, times)).collect(),
        link,
    })
}

/// The redirect of an exit.
pub(crate) fn leave(session: &Session, exit: &Exit<'_>) -> Option<String> {
    session.callback_urls().map(|urls| redirect::exit(urls, exit))
}

/// The redirect that says that a token is not valid.
pub(crate) fn report_dead(session: Option<&Session>) -> Option<String> {
    let urls = session?.callback_urls()?;
    Some(redirect::error(urls, ErrorCode::AccessTokenNotValid))
}

/// Ends the session with a link and sends its webhooks. `None` if it was ended already.
fn connect(app: &App, session: &Session, institution: &Institution) -> Result<Option<LinkId>, Failure> {
    let id = match session.request.link_id() {
        Some(id) => id,
        None => LinkId::new(&Uuid::new_v4().to_string()).map_err(Failure::internal)?,
    };
    let now = app.clock.now();
    let request = &session.request;
    let access_mode = session.access_mode();
    let storage = match (request.credentials_storage(), access_mode) {
        (Some(storage), _) => storage.as_str(),
        (None, AccessMode::Recurrent) => CredentialsStorage::STORE.as_str(),
        (None, AccessMode::Single) => SINGLE_STORAGE,
    };
    let link = Link {
        id: id.expose().to_string(),
        institution: institution.name.clone(),
        access_mode,
        external_id: session.external_id().map(|id| id.as_str().to_owned()),
        status: LinkStatus::Valid,
        created_at: now,
        last_accessed_at: now,
        credentials_storage: storage.to_owned(),
        stale_in: request.stale_in().map(|stale_in| stale_in.as_str().to_owned()),
        fetch_resources: request.fetch_resources().to_vec(),
    };
    let mut resources = link.fetch_resources.clone();
    resources.retain(|resource| institution.resources.contains(resource));
    let deliveries = webhook::deliveries(&link, &resources, app.courier.first_state());
    if !app.store.connect(session, &link, &deliveries)? {
        return Ok(None);
    }
    app.courier.send(deliveries);
    Ok(Some(id))
}
