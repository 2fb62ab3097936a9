//! The start URL and the callbacks.

use super::{Field, Origin};

/// The start URL.
#[derive(Clone, Debug)]
pub struct Start {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// The URL without parameters.
    pub base: String,
    /// What it does.
    pub about: String,
    /// Its parameters.
    pub parameters: Vec<Field>,
    /// Printed URLs.
    pub examples: Vec<Example>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A printed URL and what it says.
#[derive(Clone, Debug)]
pub struct Example {
    /// The URL, line breaks and all.
    pub url: String,
    /// The event that it reports.
    pub event: Option<String>,
    /// Its parameters, decoded.
    pub values: Vec<(String, String)>,
    /// Where it was read.
    pub sources: Vec<String>,
}

/// The callbacks.
#[derive(Clone, Debug)]
pub struct Callbacks {
    /// The name of the configured URLs in the contract.
    pub name: String,
    /// Their name in Rust.
    pub rust: String,
    /// How reporting back works.
    pub about: String,
    /// The URLs to configure.
    pub urls: Vec<CallbackUrl>,
    /// What is reported.
    pub events: Vec<Event>,
    /// Printed URLs.
    pub examples: Vec<Example>,
    /// Where it comes from.
    pub origin: Origin,
}

impl Callbacks {
    /// The names of all parameters of all events, each once, in order.
    ///
    /// ```
    /// let contract = widget_codegen::load("../tests/contracts/paylane")?;
    /// let callbacks = contract.modules.iter().find_map(|module| module.callbacks.as_ref());
    /// let names = callbacks.map(|callbacks| callbacks.parameter_names()).unwrap_or_default();
    /// // Two events have a `state`.
    /// assert_eq!(names.iter().filter(|name| **name == "state").count(), 1);
    /// # Ok::<(), widget_codegen::Failure>(())
    /// ```
    pub fn parameter_names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for field in self.events.iter().flat_map(|event| &event.parameters) {
            if !names.contains(&field.wire.as_str()) {
                names.push(&field.wire);
            }
        }
        names
    }
}

/// A URL to configure.
#[derive(Clone, Debug)]
pub struct CallbackUrl {
    /// Its key in the contract, and its name in Rust.
    pub name: String,
    /// When the vendor redirects to it.
    pub about: String,
    /// Its documented layouts, those of its events included.
    pub layouts: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Something that is reported.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name in the contract.
    pub name: String,
    /// The name of its type in Rust.
    pub rust: String,
    /// The name of its variant in Rust.
    pub variant: String,
    /// When it is reported.
    pub about: String,
    /// The index of its URL in [`Callbacks::urls`].
    pub arrives_at: usize,
    /// The parameter that tells it from others at the same URL, and its values, if they matter.
    pub told_by: Option<(String, Vec<String>)>,
    /// Whether it ends the session.
    pub ends_session: Option<bool>,
    /// Its parameters.
    pub parameters: Vec<Field>,
    /// Where it comes from.
    pub origin: Origin,
}
