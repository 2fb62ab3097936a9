//! Closed sets of texts, and texts with a shape.

use crate::format::Shape;
use crate::pattern::Pattern;

use super::{Origin, TypeRef};

/// A closed set of texts.
#[derive(Clone, Debug)]
pub struct Set {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it says.
    pub about: String,
    /// Its codes; for a set of reasons, the wire text is the message.
    pub codes: Vec<Code>,
    /// For a set of reasons: the code that they are reasons of.
    pub reasons_of: Option<ReasonsOf>,
    /// Where it comes from.
    pub origin: Origin,
}

/// What a set of reasons belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonsOf {
    /// The set of codes.
    pub set: TypeRef,
    /// The code's variant.
    pub variant: String,
    /// The code on the wire.
    pub code: String,
}

/// A documented text.
#[derive(Clone, Debug)]
pub struct Code {
    /// The text on the wire.
    pub wire: String,
    /// Other texts that mean the same; only reasons have any.
    pub also: Vec<String>,
    /// The name in the contract where it is not the wire text; only reasons have one.
    pub name: Option<String>,
    /// The variant's name in Rust.
    pub rust: String,
    /// The documented message.
    pub message: Option<String>,
    /// Other documented wordings of the message.
    pub other_messages: Vec<String>,
    /// What it means.
    pub about: Option<String>,
    /// The set of its reasons.
    pub reasons: Option<TypeRef>,
    /// Typed facts.
    pub facts: Vec<Fact>,
    /// Facts that are numbers.
    pub numbers: Vec<(String, u64)>,
    /// Facts that are texts.
    pub texts: Vec<(String, String)>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A typed fact about a code: a code of another set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The other set.
    pub set: TypeRef,
    /// Its variant in Rust.
    pub variant: String,
    /// Its text on the wire.
    pub wire: String,
}

/// A text with a shape.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it is.
    pub about: String,
    /// What every such text looks like.
    pub shape: Shape,
    /// The pattern, for that shape.
    pub pattern: Option<(String, Pattern)>,
    /// The rule in words.
    pub rule: String,
    /// Whether it must never show.
    pub secret: bool,
    /// Documented texts: the constant's name and the text.
    pub known: Vec<(String, String)>,
    /// Texts of this shape.
    pub examples: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
}
