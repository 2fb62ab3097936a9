//! The URL that opens the hosted page, and the URLs through which it reports back.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Field;

/// The URL that the hosted page is opened with.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// A name in lower-case words joined by `_`.
    pub name: String,
    /// The URL without any parameter.
    pub base: String,
    /// What the URL does.
    pub about: String,
    /// Its query parameters, in the order of the documentation.
    pub parameters: Vec<Field>,
    /// Such URLs as the documentation prints them; what stands in `{…}` is a placeholder.
    #[serde(default)]
    pub examples: Vec<Example>,
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

/// The URLs through which the hosted page reports back.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Callbacks {
    /// A name for the set of URLs that the host configures, in lower-case words joined by `_`.
    pub name: String,
    /// How reporting back works.
    pub about: String,
    /// The URLs that the host configures.
    pub urls: Vec<CallbackUrl>,
    /// What is reported.
    pub events: Vec<Event>,
    /// Such URLs as the documentation prints them.
    #[serde(default)]
    pub examples: Vec<Example>,
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

/// A URL that the host configures and the vendor redirects to.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CallbackUrl {
    /// The key under which the host configures it.
    pub name: String,
    /// When the vendor redirects to it.
    pub about: String,
    /// How the documentation lays it out, the usual way first; `{scheme}` is the host's own.
    pub layouts: Vec<String>,
    /// Where it was read; the source of the callbacks when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// Something that the hosted page reports.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// A name in lower-case words joined by `_`: `done` becomes the type `DoneEvent`.
    pub name: String,
    /// When it is reported.
    pub about: String,
    /// The callback URL that it arrives at.
    pub arrives_at: String,
    /// Where else the documentation shows it arriving, when the URL is laid out as documented.
    #[serde(default)]
    pub layouts: Vec<String>,
    /// What tells it from the other events that arrive at the same URL.
    pub told_by: Option<ToldBy>,
    /// Whether the session is over once it is reported; open when left out.
    pub ends_session: Option<bool>,
    /// Its query parameters, in the order of the documentation.
    pub parameters: Vec<Field>,
    /// Where it was read; the source of the callbacks when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// What tells an event from the others at the same URL.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToldBy {
    /// The parameter to look at.
    pub parameter: String,
    /// The values that mean this event; when left out, any value but a blank one does.
    #[serde(default)]
    pub values: Vec<String>,
}

/// A URL as the documentation prints it, and what it says.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The URL; line breaks and indentation do not count.
    pub url: String,
    /// For a callback: the event that it reports.
    pub event: Option<String>,
    /// Every parameter with its decoded value.
    pub values: BTreeMap<String, String>,
    /// Where it was read; the source of what it belongs to when left out.
    #[serde(default)]
    pub source: Vec<String>,
}
