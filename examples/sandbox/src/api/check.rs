//! Checks of single fields of a JSON object, with the documented errors.

use serde_json::{Map, Value};
use widget_types::access_token::ApiErrorCode;
use widget_types::runtime::Parameter;

use super::failure::Reason;

/// An object whose fields are checked, and what is wrong with them so far.
pub(crate) struct Check<'a> {
    object: &'a Map<String, Value>,
    pub(crate) reasons: Vec<Reason>,
}

impl<'a> Check<'a> {
    pub(crate) fn new(object: &'a Map<String, Value>) -> Self {
        Self { object, reasons: Vec::new() }
    }

    pub(crate) fn refuse(&mut self, field: &str, reason: Reason) {
        self.reasons.push(reason.at(field));
    }

    /// A text that has to be there.
    pub(crate) fn required(&mut self, field: &str) -> Option<&'a str> {
        match self.object.get(field) {
            None => {
                self.refuse(field, Reason::of(ApiErrorCode::Required));
                None
            }
            Some(value) => self.text(field, value),
        }
    }

    /// A text that may be left out.
    pub(crate) fn optional(&mut self, field: &str) -> Option<&'a str> {
        self.object.get(field).and_then(|value| self.text(field, value))
    }

    /// A text with a type; `code` says what is wrong with another text.
    pub(crate) fn typed<T: Parameter>(&mut self, field: &str, code: ApiErrorCode) -> Option<T> {
        let text = self.optional(field)?;
        self.parse(field, text, code)
    }

    /// A list of texts with a type. Like the other optional fields it may be left out, but not `null`.
    pub(crate) fn list<T: Parameter>(&mut self, field: &str) -> Vec<T> {
        let items = match self.object.get(field) {
            None => return Vec::new(),
            Some(Value::Array(items)) => items,
            Some(Value::Null) => {
                self.refuse(field, Reason::of(ApiErrorCode::Null));
                return Vec::new();
            }
            Some(other) => {
                let message = format!("Expected a list but got type \"{}\".", python_type(other));
                self.refuse(field, Reason::new(ApiErrorCode::NotAList, message));
                return Vec::new();
            }
        };
        let texts: Vec<_> = items.iter().filter_map(|item| self.text(field, item)).collect();
        texts.into_iter().filter_map(|text| self.parse(field, text, ApiErrorCode::InvalidChoice)).collect()
    }

    pub(crate) fn flag(&mut self, field: &str) {
        match self.object.get(field) {
            None | Some(Value::Bool(_)) => {}
            Some(Value::Null) => self.refuse(field, Reason::of(ApiErrorCode::Null)),
            Some(_) => {
                self.refuse(field, Reason::new(ApiErrorCode::Invalid, "Must be a valid boolean."));
            }
        }
    }

    pub(crate) fn parse<T: Parameter>(&mut self, field: &str, text: &str, code: ApiErrorCode) -> Option<T> {
        let parsed = T::from_text(text);
        if let Err(problem) = &parsed {
            let message = match code {
                ApiErrorCode::InvalidChoice => format!("\"{text}\" is not a valid choice."),
                _ => format!("“{text}” is not valid: {}.", problem.rule()),
            };
            self.refuse(field, Reason::new(code, message));
        }
        parsed.ok()
    }

    fn text(&mut self, field: &str, value: &'a Value) -> Option<&'a str> {
        let reason = match value {
            Value::String(text) if text.trim().is_empty() => Reason::of(ApiErrorCode::Blank),
            Value::String(text) => return Some(text),
            Value::Null => Reason::of(ApiErrorCode::Null),
            _ => Reason::new(ApiErrorCode::Invalid, "Not a valid string."),
        };
        self.refuse(field, reason);
        None
    }
}

/// The name that the documented message gives to a type.
pub(crate) fn python_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}
