//! What every request handler has at hand.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tracing::error;
use widget_types::access_token::{ACCESS_TOKEN_VALIDITY, AccessTokenRequest};
use widget_types::runtime::Secret;

use crate::api::Failure;
use crate::clock::Clock;
use crate::outcome::{Outcome, TokenProblem};
use crate::store::{Session, Store};
use crate::token::{Claims, Signer, TokenType};
use crate::webhook::Courier;

/// The sandbox behind its routes.
pub(crate) struct App {
    /// Without a slash at the end.
    pub(crate) url: String,
    pub(crate) secret_id: Secret,
    pub(crate) secret_password: Secret,
    pub(crate) clock: Clock,
    pub(crate) store: Arc<Store>,
    pub(crate) signer: Signer,
    pub(crate) courier: Courier,
    pub(crate) script: Script,
}

/// The outcomes to come, whatever credentials are typed in.
#[derive(Default)]
pub(crate) struct Script {
    outcomes: Mutex<VecDeque<Outcome>>,
}

/// The two tokens of an answer.
pub(crate) struct Tokens {
    pub(crate) access: String,
    pub(crate) refresh: String,
}

/// A token that cannot be used, and the session to report it to: its own, or else the last one.
pub(crate) struct DeadToken {
    pub(crate) problem: TokenProblem,
    pub(crate) session: Option<Session>,
}

impl App {
    /// Begins a session.
    pub(crate) fn mint(&self, request: &AccessTokenRequest) -> Result<Tokens, Failure> {
        let jti = crate::request_id::new();
        let iat = self.clock.now();
        let exp = iat + ACCESS_TOKEN_VALIDITY.as_secs();
        self.store.add_session(&jti, request, iat, exp)?;
        let sign = |token_type| {
            let claims = Claims { token_type, exp, iat, jti: jti.clone() };
            self.signer.sign(&claims).map_err(Failure::internal)
        };
        Ok(Tokens { access: sign(TokenType::Access)?, refresh: sign(TokenType::Refresh)? })
    }

    /// The session of a token, if it can still be used.
    pub(crate) fn session(&self, token: &str) -> Result<Result<Session, DeadToken>, Failure> {
        let claims = self.signer.read(token).filter(|claims| claims.token_type == TokenType::Access);
        let session = match &claims {
            Some(claims) => self.store.session(&claims.jti)?,
            None => None,
        };
        let problem = match &session {
            _ if token.trim().is_empty() => TokenProblem::Missing,
            None => TokenProblem::Foreign,
            Some(session) if session.is_used => TokenProblem::Used,
            Some(session) if session.expires_at <= self.clock.now() => TokenProblem::Expired,
            Some(session) => return Ok(Ok(session.clone())),
        };
        let session = match session {
            Some(session) => Some(session),
            None => self.store.last_session()?,
        };
        Ok(Err(DeadToken { problem, session }))
    }
}

impl Script {
    pub(crate) fn extend(&self, outcomes: impl IntoIterator<Item = Outcome>) -> usize {
        let mut queue = self.lock();
        queue.extend(outcomes);
        queue.len()
    }

    pub(crate) fn next(&self) -> Option<Outcome> {
        self.lock().pop_front()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Outcome>> {
        self.outcomes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(problem: rusqlite::Error) -> Self {
        Self::internal(problem)
    }
}

impl Failure {
    /// Something went wrong in the sandbox itself.
    pub(crate) fn internal(problem: impl std::fmt::Display) -> Self {
        error!(%problem, "the sandbox failed; please report it");
        Self::of(widget_types::access_token::ApiErrorCode::UnexpectedError)
    }
}
