//! What this implementation makes of a vector's input, in the words of the format.

use serde_json::{Map, Value, json};
use widget_types::access_token::{ApiErrorCode, ColorScheme, Environment, Scope, ThemeKey};
use widget_types::callbacks::*;
use widget_types::retrieving_data::{LinkStatus, ProcessType, Webhook, WebhookCode, WebhookType};
use widget_types::runtime::{
    CallbackUrlProblem, CallbackUrlProblemKind, Code, InvalidValue, Notes, Pair, Parameter, StartUrlProblem,
    UndocumentedWhat,
};
use widget_types::starting::*;
use widget_types::{Problem, ProblemKind, Received, Reported};

/// An object without what is empty: nothing to say is not said.
#[derive(Default)]
struct Out(Map<String, Value>);

impl Out {
    fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        if value.as_array().is_none_or(|items| !items.is_empty()) {
            self.0.insert(key.to_owned(), value);
        }
        self
    }

    fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }
}

/// `OwnParameterIsDocumented { parameter: "a" }` is `own_parameter_is_documented`.
pub(crate) fn snake_case(variant: &str) -> String {
    let mut name = String::new();
    for c in variant.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

fn name_of(kind: &impl std::fmt::Debug) -> String {
    snake_case(&format!("{kind:?}"))
}

fn pair(pair: &Pair<'_>) -> Value {
    json!([pair.name.to_string(), pair.value.as_ref().map(ToString::to_string)])
}

fn notes(notes: Notes) -> Vec<String> {
    notes.iter().map(|note| name_of(&note)).collect()
}

// ---- callbacks

pub(crate) fn callback(urls: &CallbackUrls, url: &str) -> Value {
    let received = urls.parse(url);
    assert_eq!(urls.parse(url), received, "the same answer every time");
    match received {
        Received::NotOurs => "not_ours".into(),
        Received::Event(received) => {
            assert_eq!(received.raw(), url);
            let out = event(&received);
            assert_eq!(event(&received.into_owned()), out, "an owned event is the same");
            out
        }
        Received::Problem(received) => {
            assert_eq!(received.raw(), url);
            let out = problem(&received);
            assert_eq!(problem(&received.into_owned()), out, "an owned problem is the same");
            out
        }
    }
}

fn event(event: &Event<'_>) -> Value {
    let (name, values, reason) = match event {
        Event::Success(event) => {
            let values = Out::default()
                .with("link", event.link().expose().to_string())
                .with("institution", event.institution().to_string());
            ("success", values, None)
        }
        Event::Exit(event) => {
            let values = Out::default()
                .maybe("last_encountered_error_code", text(event.last_encountered_error_code()))
                .maybe("last_encountered_error_message", text(event.last_encountered_error_message()))
                .maybe("meta_data_institution_name", text(event.meta_data_institution_name()))
                .maybe("meta_data_step", text(event.meta_data_step()));
            let reason = event.login_error_reason();
            ("exit", values, reason.map(|reason| reason.documented().map(LoginErrorReason::name)))
        }
        Event::Error(event) => {
            let values = Out::default()
                .with("error", event.error().to_string())
                .maybe("error_message", text(event.error_message()));
            ("error", values, None)
        }
        Event::Warning(event) => {
            let values = Out::default()
                .with("warning", event.warning().to_string())
                .maybe("warning_message", text(event.warning_message()));
            ("warning", values, None)
        }
    };
    let of_extra = |own: bool| event.extra().filter(move |pair| pair.own == own).map(|p| pair(&p));
    let extra: Vec<Value> = of_extra(false).collect();
    let items = event.undocumented();
    let (codes, parameters): (Vec<_>, Vec<_>) =
        items.iter().partition(|item| item.what != UndocumentedWhat::Parameter);
    let parameters = parameters
        .iter()
        .map(|item| json!([item.name.to_string(), item.value.as_ref().map(ToString::to_string)]));
    assert_eq!(parameters.collect::<Vec<_>>(), extra, "what is undocumented is what is extra");
    let undocumented: Vec<String> = codes.iter().map(|item| item.name.to_string()).collect();
    Value::Object(
        Out::default()
            .with("event", name)
            .with("values", values.0)
            .maybe("reason", reason)
            .with("undocumented", undocumented)
            .with("own", of_extra(true).collect::<Vec<_>>())
            .with("extra", extra)
            .with("notes", notes(event.notes()))
            .0,
    )
}

fn text(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn problem(problem: &Problem<'_>) -> Value {
    let out = Out::default()
        .with("problem", name_of(problem.kind()))
        .with("at", problem.callback())
        .with("pairs", problem.pairs().map(|p| pair(&p)).collect::<Vec<_>>())
        .with("notes", notes(problem.notes()));
    let out = match problem.kind().clone() {
        ProblemKind::Missing { parameter }
        | ProblemKind::Blank { parameter }
        | ProblemKind::Conflict { parameter }
        | ProblemKind::Invalid { parameter, .. }
        | ProblemKind::InvalidUtf8 { parameter } => out.with("parameter", parameter),
        ProblemKind::Undistinguished { markers } | ProblemKind::Ambiguous { markers } => {
            out.with("markers", markers)
        }
        ProblemKind::ParametersInFragment => out,
        ProblemKind::TooLong { length, limit } => out.with("length", length).with("limit", limit),
        other => panic!("the format has no words for {other:?}"),
    };
    Value::Object(out.0)
}

// ---- configurations

pub(crate) fn configuration(configured: Result<CallbackUrls, CallbackUrlProblem>) -> Value {
    match configured {
        Ok(urls) => {
            json!({ "urls": { "success": urls.success(), "exit": urls.exit(), "event": urls.event() } })
        }
        Err(problem) => {
            let out = Out::default().with("problem", name_of(problem.kind())).with("at", problem.url_name());
            let out = match problem.kind().clone() {
                CallbackUrlProblemKind::TooLong { length, limit } => {
                    out.with("length", length).with("limit", limit)
                }
                CallbackUrlProblemKind::IllegalCharacter { character }
                | CallbackUrlProblemKind::SchemeStart { character }
                | CallbackUrlProblemKind::IllegalScheme { character } => {
                    out.with("character", character.to_string())
                }
                CallbackUrlProblemKind::UnusableScheme { scheme } => out.with("scheme", scheme),
                CallbackUrlProblemKind::OwnParameterIsDocumented { parameter } => {
                    out.with("parameter", parameter)
                }
                CallbackUrlProblemKind::NotDistinct { other }
                | CallbackUrlProblemKind::TakenFor { other } => out.with("other", other),
                _ => out,
            };
            Value::Object(out.0)
        }
    }
}

// ---- start URLs

pub(crate) fn start_url(url: &str) -> Value {
    let url = match StartUrl::parse(url) {
        Ok(url) => url,
        Err(problem) => return start_problem(&problem),
    };
    let written = url.to_url();
    assert!(StartUrl::parse(&written).as_ref() == Ok(&url), "what is written is what is read");
    let list = |items: &[&str]| items.iter().map(|item| Value::from(*item)).collect::<Vec<_>>();
    let values = Out::default()
        .with("access_token", url.access_token().expose())
        .maybe("access_mode", text(url.access_mode()))
        .maybe("external_id", text(url.external_id()))
        .with(
            "country_codes",
            list(&url.country_codes().iter().map(|code| code.as_str()).collect::<Vec<_>>()),
        )
        .with("institutions", list(&url.institutions().iter().map(|name| name.as_str()).collect::<Vec<_>>()))
        .with(
            "institution_types",
            list(&url.institution_types().iter().map(|code| code.as_str()).collect::<Vec<_>>()),
        )
        .with("resources", list(&url.resources().iter().map(|code| code.as_str()).collect::<Vec<_>>()))
        .maybe("locale", text(url.locale()))
        .maybe("show_close_dialog", url.show_close_dialog())
        .maybe("show_abandon_survey", url.show_abandon_survey());
    let extra: Vec<Value> = url.extra().iter().map(|(name, value)| json!([name, value])).collect();
    Value::Object(Out::default().with("values", values.0).with("extra", extra).with("url", written).0)
}

fn start_problem(problem: &StartUrlProblem) -> Value {
    let out = Out::default().with("problem", name_of(problem));
    let out = match problem.clone() {
        StartUrlProblem::NotThisUrl { .. } => out,
        StartUrlProblem::TooLong { length, limit } => out.with("length", length).with("limit", limit),
        StartUrlProblem::Missing { parameter }
        | StartUrlProblem::Conflict { parameter }
        | StartUrlProblem::Invalid { parameter, .. }
        | StartUrlProblem::InvalidUtf8 { parameter } => out.with("parameter", parameter),
        other => panic!("the format has no words for {other:?}"),
    };
    Value::Object(out.0)
}

pub(crate) fn start_parameters(parameters: &Value) -> Value {
    match build(parameters) {
        Ok(url) => {
            let url = url.to_url();
            // A list without items is left out, like everything that is not said.
            let said = parameters.as_object().unwrap().iter();
            let said = said.filter(|(_, value)| value.as_array().is_none_or(|items| !items.is_empty()));
            let said: Map<_, _> = said.map(|(key, value)| (key.clone(), value.clone())).collect();
            assert_eq!(start_url(&url)["values"], Value::Object(said), "what is built is what is read");
            json!({ "url": url })
        }
        Err(parameter) => json!({ "problem": "invalid", "parameter": parameter }),
    }
}

/// The start URL, or the name of the parameter that is refused.
fn build(parameters: &Value) -> Result<StartUrl, String> {
    fn one<T: Parameter>(name: &str, value: &Value) -> Result<T, String> {
        let refused = |_: InvalidValue| name.to_owned();
        T::from_text(value.as_str().unwrap_or_else(|| panic!("{name} is no text"))).map_err(refused)
    }
    fn many<T: Parameter>(name: &str, value: &Value) -> Result<Vec<T>, String> {
        value.as_array().unwrap().iter().map(|item| one(name, item)).collect()
    }
    let parameters = parameters.as_object().unwrap();
    let mut url = StartUrl::new(one("access_token", &parameters["access_token"])?);
    for (name, value) in parameters {
        url = match name.as_str() {
            "access_token" => url,
            "access_mode" => url.with_access_mode(one(name, value)?),
            "external_id" => url.with_external_id(one(name, value)?),
            "country_codes" => url.with_country_codes(many(name, value)?),
            "institutions" => url.with_institutions(many(name, value)?),
            "institution_types" => url.with_institution_types(many(name, value)?),
            "resources" => url.with_resources(many(name, value)?),
            "locale" => url.with_locale(one(name, value)?),
            "show_close_dialog" => url.with_show_close_dialog(value.as_bool().unwrap()),
            "show_abandon_survey" => url.with_show_abandon_survey(value.as_bool().unwrap()),
            other => panic!("there is no start parameter {other}"),
        };
    }
    Ok(url)
}

// ---- webhooks

pub(crate) fn webhook(text: &str) -> Value {
    let Ok(webhook) = Webhook::parse(text) else {
        return json!({ "problem": "unreadable" });
    };
    let Value::Object(mut values) = serde_json::to_value(&webhook).unwrap() else { panic!("no object") };
    let extra = apart(&mut values, webhook.extra());
    let data = webhook.data().map(|data| {
        let Ok(Value::Object(mut values)) = serde_json::to_value(data) else { panic!("no object") };
        let extra = apart(&mut values, data.extra());
        (values, extra)
    });
    let (data, data_extra) = data.unzip();
    if let Some(data) = data {
        values.insert("data".to_owned(), Value::Object(data));
    }
    let undocumented = [
        ("webhook_type", webhook.webhook_type().is_documented()),
        ("webhook_code", webhook.webhook_code().is_none_or(Reported::is_documented)),
        ("process_type", webhook.process_type().is_none_or(Reported::is_documented)),
    ];
    let undocumented: Vec<_> =
        undocumented.into_iter().filter(|(_, documented)| !documented).map(|(key, _)| key).collect();
    Value::Object(
        Out::default()
            .maybe("kind", webhook.kind().map(|kind| kind.name()))
            .with("values", values)
            .with("undocumented", undocumented)
            .with("extra", extra)
            .maybe("data_extra", data_extra)
            .0,
    )
}

/// Takes what the types do not have out of what they write, and gives it in order.
fn apart(values: &mut Map<String, Value>, extra: &widget_types::runtime::json::Extra<'_>) -> Vec<Value> {
    let pairs = extra.iter().map(|(key, value)| {
        values.remove(&**key);
        json!([key, value])
    });
    pairs.collect()
}

// ---- codes

/// Whether a set documents a text, and if so under which text.
pub(crate) fn code(set: &str, text: &str) -> Value {
    fn read<T: Code>(set: &str, text: &str) -> Option<&'static str> {
        assert_eq!(T::SET, set);
        let read = Reported::<T>::read(text);
        assert!(read.is_documented() || read.as_str() == text, "the text is kept");
        read.documented().map(T::wire)
    }
    let read = match set {
        "access_mode" => read::<AccessMode>,
        "actor" => read::<Actor>,
        "api_error_code" => read::<ApiErrorCode>,
        "color_scheme" => read::<ColorScheme>,
        "country_code" => read::<CountryCode>,
        "environment" => read::<Environment>,
        "error_code" => read::<ErrorCode>,
        "exit_error_code" => read::<ExitErrorCode>,
        "exit_step" => read::<ExitStep>,
        "institution_type" => read::<InstitutionType>,
        "link_status" => read::<LinkStatus>,
        "locale" => read::<Locale>,
        "login_error_reason" => read::<LoginErrorReason>,
        "process_type" => read::<ProcessType>,
        "resource" => read::<Resource>,
        "retry" => read::<Retry>,
        "scope" => read::<Scope>,
        "theme_key" => read::<ThemeKey>,
        "warning_code" => read::<WarningCode>,
        "webhook_code" => read::<WebhookCode>,
        "webhook_type" => read::<WebhookType>,
        other => panic!("no type is known for the set {other}"),
    };
    match read(set, text) {
        Some(wire) => json!({ "documented": wire }),
        None => json!({ "undocumented": text }),
    }
}
