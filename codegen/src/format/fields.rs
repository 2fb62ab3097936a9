//! What stands in JSON objects and queries, and the calls and webhooks that carry it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A named, typed place for a value: a query parameter or the key of a JSON object.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The name on the wire.
    pub name: String,
    /// Another name for it in Rust, where the usual one would clash or is none.
    pub rust: Option<String>,
    /// `text`, `secret`, `flag`, `integer`, `number`, `json`, or the name of a code set, a value,
    /// an object or the callback URLs.
    #[serde(rename = "type")]
    pub kind: String,
    /// Makes it a list of that type: `array` for a JSON array, else the separator between the
    /// items of one text.
    pub list: Option<String>,
    /// Whether it is always there; `false` when left out.
    pub required: Option<bool>,
    /// When it is there, in words.
    pub when: Option<String>,
    /// What holds when it is left out, as it would be written on the wire.
    pub default: Option<String>,
    /// What holds when it is left out, where that is no single value.
    pub otherwise: Option<String>,
    /// For the human text that belongs to a code: the name of the code's field.
    pub message_of: Option<String>,
    /// What it says.
    pub about: String,
    /// Values that it may have.
    #[serde(default)]
    pub examples: Vec<String>,
    /// Where it was read; the source of what it belongs to when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// A JSON object.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// A name in lower-case words joined by `_`.
    pub name: String,
    /// Another name for the type, where the usual one would clash.
    pub rust: Option<String>,
    /// What the object is.
    pub about: String,
    /// Who writes it. What a host sends is closed; what it receives stays open to values and keys
    /// that are not documented.
    pub direction: Direction,
    /// Its keys, in the order of the documentation.
    pub fields: Vec<Field>,
    /// Documents of this kind, as JSON text.
    #[serde(default)]
    pub examples: Vec<String>,
    /// Where it was read.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// Who writes an [`Object`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The host writes it.
    Sent,
    /// The vendor writes it.
    Received,
}

/// An HTTP call that the host makes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// A name in lower-case words joined by `_`.
    pub name: String,
    /// What the call does.
    pub about: String,
    /// The HTTP method.
    pub method: String,
    /// The path, from the root.
    pub path: String,
    /// The code set of the environments; each of its codes has the text `base_url`.
    pub environments: String,
    /// The headers to send.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The object to send as the body.
    pub request: String,
    /// The status of an answer that holds the `response`.
    pub success: u64,
    /// The object in the body of a successful answer.
    pub response: String,
    /// The object that the body of any other answer is a list of.
    pub errors: String,
    /// Where it was read.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// The JSON documents that are delivered to a server of the host's.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Webhook {
    /// A name in lower-case words joined by `_`.
    pub name: String,
    /// What is delivered, and when.
    pub about: String,
    /// The keys of every document.
    pub fields: Vec<Field>,
    /// The key that holds what depends on the kind of document.
    pub data: String,
    /// The documented kinds.
    pub kinds: Vec<Kind>,
    /// Documents as the documentation prints them, as JSON text.
    #[serde(default)]
    pub examples: Vec<String>,
    /// Where it was read.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// A documented kind of [`Webhook`] document.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// A name in lower-case words joined by `_`; it is never on the wire.
    pub name: String,
    /// What such a document announces.
    pub about: String,
    /// The fields that tell it from other kinds, each with its code.
    pub when: BTreeMap<String, String>,
    /// What stands in its data.
    #[serde(default)]
    pub data: Vec<Field>,
    /// Where it was read; the webhook's source when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}
