//! Closed sets of texts, and texts with a shape.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A closed set of documented texts.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeSet {
    /// A name in lower-case words joined by `_`: `exit_code` becomes the enum `ExitCode`.
    pub name: String,
    /// Another name for the enum, where the usual one would clash.
    pub rust: Option<String>,
    /// What the set says.
    pub about: String,
    /// The codes, in the order of the documentation.
    pub codes: Vec<Code>,
    /// Where the set was read; each code that names no source has this one.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about the set.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about the set.
    #[serde(default)]
    pub open: Vec<String>,
}

/// One documented text of a [`CodeSet`].
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The text on the wire.
    pub code: String,
    /// Another name for the enum's variant, where the usual one would clash or is none.
    pub rust: Option<String>,
    /// The message that the documentation gives for it, to the letter.
    pub message: Option<String>,
    /// Other wordings of the message that the documentation also prints.
    #[serde(default)]
    pub also: Vec<String>,
    /// What the code means, beyond its message.
    pub about: Option<String>,
    /// Messages that tell apart why this code was sent, where it has several.
    #[serde(default)]
    pub reasons: Vec<Reason>,
    /// Typed facts: the name of a code set, and one of its codes (`actor: person`).
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// Facts that are numbers (`status: 400`).
    #[serde(default)]
    pub numbers: BTreeMap<String, u64>,
    /// Facts that are texts (`path: /orders/`).
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
    /// Where it was read; the set's source when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// One of several messages of a [`Code`].
///
/// The reasons of the code `x` become the exhaustive enum `XReason`, recognised by message.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Our name for it, in lower-case words joined by `_`; it is never on the wire.
    pub reason: String,
    /// The message that the documentation gives for it, to the letter.
    pub message: String,
    /// Other wordings of the message that the documentation also prints.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it means, beyond its message.
    pub about: Option<String>,
    /// Typed facts, as those of a code.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// Where it was read; the code's source when left out.
    #[serde(default)]
    pub source: Vec<String>,
    /// Known contradictions about it.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What the documents leave open about it.
    #[serde(default)]
    pub open: Vec<String>,
}

/// A text with a shape of its own.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// A name in lower-case words joined by `_`: `order_id` becomes the type `OrderId`.
    pub name: String,
    /// Another name for the type, where the usual one would clash.
    pub rust: Option<String>,
    /// What the value is.
    pub about: String,
    /// What every such text looks like.
    pub shape: Shape,
    /// For the shape `pattern`: the pattern. See the format's README for what it may hold.
    pub pattern: Option<String>,
    /// The rule in words, as an error would state it ("at least three letters or digits").
    pub rule: Option<String>,
    /// Whether it must never show in logs, errors or debug output.
    pub secret: Option<bool>,
    /// Texts of this shape that the documentation names; each becomes a constant.
    #[serde(default)]
    pub known: Vec<String>,
    /// Texts that are of this shape.
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

/// What every text of a [`Value`] looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Any text but the empty one.
    Text,
    /// A text that matches the `pattern`.
    Pattern,
    /// A UUID, 32 hexadecimal digits in five groups joined by dashes.
    Uuid,
    /// An absolute URL with the scheme `http` or `https`.
    Url,
}
