//! Reads the body of the token call into the typed request, or says what is wrong with it.

use serde_json::{Map, Value};
use widget_types::access_token::{
    AccessTokenRequest, ApiErrorCode, CredentialsStorage, Scope, StaleIn, WidgetOptions,
};
use widget_types::callbacks::LinkId;
use widget_types::starting::{AccessMode, ExternalId, Resource};

use super::check::{Check, python_type};
use super::failure::{Failure, Reason};

/// Reads a body.
pub(crate) fn read(body: &[u8]) -> Result<AccessTokenRequest, Failure> {
    let value = serde_json::from_slice(body).map_err(|problem| not_json(&problem, body))?;
    let Value::Object(object) = &value else {
        let message = format!("Invalid data. Expected a dictionary, but got {}.", python_type(&value));
        return Err(Failure::bad_request(vec![Reason::new(ApiErrorCode::Invalid, message)]));
    };
    let mut check = Check::new(object);
    check_fields(&mut check, object);
    if !check.reasons.is_empty() {
        return Err(Failure::bad_request(check.reasons));
    }
    // Every field was checked, so this fails only if the types know more than the checks.
    serde_json::from_value(value).map_err(|problem| {
        Failure::bad_request(vec![Reason::new(ApiErrorCode::Invalid, problem.to_string())])
    })
}

fn check_fields(check: &mut Check<'_>, object: &Map<String, Value>) {
    check.required("id");
    check.required("password");
    if let Some(scopes) = check.required("scopes") {
        for scope in scopes.split(',') {
            check.parse::<Scope>("scopes", scope, ApiErrorCode::InvalidChoice);
        }
    }
    let resources = check.list::<Resource>("fetch_resources");
    let storage = check.typed::<CredentialsStorage>("credentials_storage", ApiErrorCode::InvalidChoice);
    check.typed::<StaleIn>("stale_in", ApiErrorCode::Invalid);
    check.typed::<ExternalId>("external_id", ApiErrorCode::Invalid);
    check.flag("fetch_historical");
    if let Some(text) = check.optional("link_id")
        && LinkId::new(text).is_err()
    {
        let message = format!("“{text}” is not a valid UUID.");
        check.refuse("link_id", Reason::new(ApiErrorCode::Invalid, message));
    }
    check_widget(check, object.get("widget"));
    // The widget has its access mode in the start URL; where a body has one, the documented rule can be
    // told here already.
    let mode = check.typed::<AccessMode>("access_mode", ApiErrorCode::InvalidChoice);
    if !check.reasons.is_empty() {
        return;
    }
    let Some(storage) = storage else { return };
    if mode == Some(AccessMode::Recurrent) && storage != CredentialsStorage::STORE {
        check.refuse("credentials_storage", Reason::of(ApiErrorCode::InvalidCredentialsStorage));
    } else if storage == CredentialsStorage::NOSTORE && resources.is_empty() {
        check.refuse("fetch_resources", Reason::of(ApiErrorCode::InvalidFetchResources));
    }
}

/// How errors inside of it are told is not documented; the types know what is wrong.
fn check_widget(check: &mut Check<'_>, widget: Option<&Value>) {
    let reason = match widget {
        None => return,
        Some(Value::Null) => Reason::of(ApiErrorCode::Null),
        Some(widget) => match serde_json::from_value::<WidgetOptions>(widget.clone()) {
            Ok(_) => return,
            Err(problem) => Reason::new(ApiErrorCode::Invalid, problem.to_string()),
        },
    };
    check.refuse("widget", reason);
}

fn not_json(problem: &serde_json::Error, body: &[u8]) -> Failure {
    let (line, column) = (problem.line(), problem.column());
    let text = problem.to_string();
    let what = text.split(" at line ").next().unwrap_or_default();
    let before: usize =
        body.split(|byte| *byte == b'\n').take(line.saturating_sub(1)).map(|line| line.len() + 1).sum();
    let at = before + column.saturating_sub(1);
    let message = format!("JSON parse error - {what}: line {line} column {column} (char {at})");
    Failure::bad_request(vec![Reason::new(ApiErrorCode::ParseError, message)])
}
