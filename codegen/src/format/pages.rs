//! Which words on a page of the documentation mean which item.

use serde::Deserialize;

/// A documentation page as it is published, and which words on it mean which item.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The source that it is. Of what it holds, it should have every item that names this source.
    pub source: String,
    /// Its title, by which it is recognised; any of several.
    pub title: Vec<String>,
    /// What it holds.
    pub holds: Vec<Part>,
    /// What differs on purpose.
    #[serde(default)]
    pub apart: Vec<Apart>,
}

/// A part of a [`Page`]: where it stands, and one kind of item that it describes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The heading that it stands under; any of several. Anywhere on the page when left out.
    #[serde(default)]
    pub under: Vec<String>,
    /// For a table: the header of the column with the names, and that of the column with the texts.
    #[serde(default)]
    pub table: Vec<String>,
    /// It names the codes of this set, with their messages.
    pub codes: Option<String>,
    /// It names the parameters of this event or of the start URL.
    pub parameters: Option<String>,
    /// For parameters: what the page leaves out at the beginning of their names.
    pub prefix: Option<String>,
    /// It names the keys of this object or of the callback URLs.
    pub keys: Option<String>,
    /// It names what stands in backticks in this rule, as text or as keys of a JSON sample.
    pub rule: Option<String>,
    /// It states this limit.
    pub limit: Option<String>,
    /// For a limit: the words of the page, with `{}` for the number.
    pub says: Option<String>,
}

/// Names that differ on purpose between a [`Page`] and the contract: `spec drift` lists them apart.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// The names. What a JSON sample has under such a key is not looked at.
    pub names: Vec<String>,
    /// The known contradiction that they belong to.
    pub conflict: Option<String>,
    /// Why they differ, where that is no contradiction.
    pub reason: Option<String>,
}
