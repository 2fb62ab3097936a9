//! Pages of the documentation.

/// A documentation page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The id of the source that it is.
    pub source: String,
    /// Its titles.
    pub titles: Vec<String>,
    /// What it holds.
    pub parts: Vec<Part>,
    /// What differs on purpose.
    pub apart: Vec<Apart>,
}

/// A part of a page.
#[derive(Clone, Debug)]
pub struct Part {
    /// The headings that it may stand under; none for anywhere.
    pub under: Vec<String>,
    /// The headers of the columns with the names and the texts.
    pub table: Vec<String>,
    /// What it describes.
    pub holds: Held,
}

/// What a part of a page describes, by the names that the contract gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// The codes of a set.
    Codes(String),
    /// The parameters of an event or of the start URL, and what the page leaves out of their names.
    Parameters(String, String),
    /// The keys of an object or of the callback URLs.
    Keys(String),
    /// The code spans of a rule.
    Rule(String),
    /// A limit, and the words before and after its number.
    Limit(String, String, String),
}

/// Names that differ on purpose.
#[derive(Clone, Debug)]
pub struct Apart {
    /// The names.
    pub names: Vec<String>,
    /// The id of the conflict that they belong to.
    pub conflict: Option<String>,
    /// Why they differ.
    pub reason: Option<String>,
}
