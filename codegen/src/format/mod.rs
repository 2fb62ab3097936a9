//! The spec format: these structs *are* its definition.
//!
//! A contract is a folder. `contract.yaml` says what the contract is and where its facts come
//! from ([`ContractFile`]); every other `.yaml` file is one chapter of the documentation
//! ([`ChapterFile`]) and becomes one Rust module, named after the file.
//!
//! Nothing here has meaning yet: the structs hold text as it stands in the files, `check`
//! judges it and `lower` turns it into the [`model`]. Two conventions keep the reader simple:
//!
//! * whatever may be left out is an `Option`, a `Vec` or a `BTreeMap`; all else is required;
//! * a list of texts may be written as a single text (`source: GUIDE` for `source: [GUIDE]`).
//!
//! `source`, `conflicts` and `open` are repeated in each struct on purpose: gathered in one that is
//! flattened into the others, `serde` would no longer tell which keys a struct knows.
//!
//! [`model`]: crate::model

mod codes;
mod fields;
mod hosted;
mod pages;

use serde::Deserialize;

pub use codes::{Code, CodeSet, Reason, Shape, Value};
pub use fields::{Call, Direction, Field, Kind, Object, Webhook};
pub use hosted::{CallbackUrl, Callbacks, Event, Example, Start, ToldBy};
pub use pages::{Apart, Page, Part};

/// `contract.yaml`: what the contract is, and where its facts come from.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractFile {
    /// A short name in lower-case words joined by dashes, the same as the folder's.
    pub contract: String,
    /// The title that people know it by.
    pub title: String,
    /// What the contract covers, and what it does not.
    pub about: String,
    /// The documents that the facts were read in.
    pub sources: Vec<Source>,
    /// Places where documents contradict each other or themselves.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
    /// What no document says.
    #[serde(default)]
    pub open: Vec<String>,
    /// The pages that `spec drift` compares with the contract.
    #[serde(default)]
    pub pages: Vec<Page>,
}

/// A document that facts were read in.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The short tag that items name in their `source`.
    pub id: String,
    /// The document's title.
    pub title: String,
    /// Where it is published.
    pub address: Option<String>,
    /// How much of it could be read.
    pub seen: String,
}

/// A place where documents contradict each other or themselves.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The short tag that items name in their `conflicts`.
    pub id: String,
    /// What the documents say, each in turn.
    pub about: String,
    /// The documents that disagree.
    pub source: Vec<String>,
    /// What this contract does about it, and why.
    pub decision: Option<String>,
}

/// One chapter: any file of the folder besides `contract.yaml`.
///
/// The file's name without a leading number is the name of its Rust module: `3-callbacks.yaml`
/// becomes `callbacks`. The number keeps the files in the order of the documentation.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChapterFile {
    /// What the chapter is about: the opening of the module's documentation.
    pub about: String,
    /// The documents that the chapter follows.
    pub source: Vec<String>,
    /// Rules that are prose: they are documented, and no code comes from them.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Numbers that a host needs to know, such as how long a value is valid.
    #[serde(default)]
    pub limits: Vec<Limit>,
    /// Closed sets of documented texts; each becomes an exhaustive enum.
    #[serde(default)]
    pub codes: Vec<CodeSet>,
    /// Texts with a shape of their own; each becomes a type that cannot hold any other text.
    #[serde(default)]
    pub values: Vec<Value>,
    /// JSON objects.
    #[serde(default)]
    pub objects: Vec<Object>,
    /// HTTP calls.
    #[serde(default)]
    pub calls: Vec<Call>,
    /// The URL that the hosted page is opened with.
    pub start: Option<Start>,
    /// The URLs through which the hosted page reports back.
    pub callbacks: Option<Callbacks>,
    /// The JSON documents that are delivered to a server of the host's.
    pub webhook: Option<Webhook>,
}

/// A rule that is prose.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// A name in lower-case words joined by `_`.
    pub name: String,
    /// The rule.
    pub about: String,
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

/// A number that a host needs to know.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// A name in lower-case words joined by `_`; it becomes a constant.
    pub name: String,
    /// The number.
    pub value: u64,
    /// What is counted.
    pub unit: Unit,
    /// What the limit means, and what happens past it.
    pub about: String,
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

/// What a [`Limit`] counts: a span of time becomes a `Duration`, a count an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Things.
    Count,
}
