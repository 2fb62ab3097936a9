//! A contract that has been checked: names are Rust's, references are resolved, sources are
//! inherited. Everything after the check works on this, and none of it can fail.

mod codes;
mod hosted;
mod pages;

use crate::format::{Direction, Unit};

pub use codes::{Code, Fact, ReasonsOf, Set, Value};
pub use hosted::{CallbackUrl, Callbacks, Event, Example, Start};
pub use pages::{Apart, Held, Page, Part};

/// A whole contract.
#[derive(Clone, Debug)]
pub struct Contract {
    /// Its short name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it covers.
    pub about: String,
    /// The documents that the facts were read in.
    pub sources: Vec<Source>,
    /// Known contradictions.
    pub conflicts: Vec<Conflict>,
    /// What no document says.
    pub open: Vec<String>,
    /// The pages to compare with.
    pub pages: Vec<Page>,
    /// The chapters, in the order of the documentation.
    pub modules: Vec<Module>,
}

/// A document.
#[derive(Clone, Debug)]
pub struct Source {
    /// The tag that items name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it is published.
    pub address: Option<String>,
    /// How much of it could be read.
    pub seen: String,
}

/// A known contradiction.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The tag that items name.
    pub id: String,
    /// What the documents say.
    pub about: String,
    /// The documents that disagree.
    pub sources: Vec<String>,
    /// What the contract does about it.
    pub decision: Option<String>,
}

/// Where an item comes from, and what is not certain about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Ids of [`Contract::sources`]; at least one.
    pub sources: Vec<String>,
    /// Ids of [`Contract::conflicts`].
    pub conflicts: Vec<String>,
    /// Open questions.
    pub open: Vec<String>,
}

/// A chapter: one Rust module.
#[derive(Clone, Debug)]
pub struct Module {
    /// The module's name in Rust.
    pub name: String,
    /// The file that it comes from.
    pub file: String,
    /// What it is about.
    pub about: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Rules in prose.
    pub rules: Vec<Rule>,
    /// Constants.
    pub limits: Vec<Limit>,
    /// Enums of texts. A set of reasons follows the set that it belongs to.
    pub sets: Vec<Set>,
    /// Texts with a shape.
    pub values: Vec<Value>,
    /// JSON objects.
    pub objects: Vec<Object>,
    /// HTTP calls.
    pub calls: Vec<Call>,
    /// The start URL.
    pub start: Option<Start>,
    /// The callbacks.
    pub callbacks: Option<Callbacks>,
    /// The webhook.
    pub webhook: Option<Webhook>,
}

/// A rule in prose.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// What it says.
    pub about: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// A constant.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// The number.
    pub value: u64,
    /// What is counted.
    pub unit: Unit,
    /// What it means.
    pub about: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// A type of the contract, by the module that holds it and its name in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeRef {
    /// The module.
    pub module: String,
    /// The type.
    pub rust: String,
    /// The name in the contract.
    pub name: String,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Any text.
    Text,
    /// Any text, which must never show.
    Secret,
    /// True or false.
    Flag,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// Any JSON.
    Json,
    /// A code.
    Set(TypeRef),
    /// A text with a shape, and whether it must never show.
    Value(TypeRef, bool),
    /// A JSON object, and who writes it.
    Object(TypeRef, Direction),
    /// The callback URLs.
    CallbackUrls(TypeRef),
}

/// How a list is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List {
    /// As a JSON array.
    Array,
    /// As one text with this between the items.
    Separated(String),
}

/// A query parameter or the key of a JSON object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name on the wire.
    pub wire: String,
    /// The name in Rust.
    pub rust: String,
    /// What it holds.
    pub ty: Type,
    /// Whether it is a list.
    pub list: Option<List>,
    /// Whether it is always there.
    pub required: bool,
    /// When it is there.
    pub when: Option<String>,
    /// What holds when it is left out: a value.
    pub default: Option<String>,
    /// What holds when it is left out: in words.
    pub otherwise: Option<String>,
    /// The wire name of the code that it is the message of.
    pub message_of: Option<String>,
    /// What it says.
    pub about: String,
    /// Values that it may have.
    pub examples: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A JSON object.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it is.
    pub about: String,
    /// Who writes it.
    pub direction: Direction,
    /// Its keys.
    pub fields: Vec<Field>,
    /// JSON texts.
    pub examples: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
}

/// An HTTP call.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its name in the contract.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it does.
    pub about: String,
    /// The HTTP method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The set of environments.
    pub environments: TypeRef,
    /// The headers to send.
    pub headers: Vec<(String, String)>,
    /// The body to send.
    pub request: TypeRef,
    /// The status of success.
    pub success: u64,
    /// The body of success.
    pub response: TypeRef,
    /// The items in the body of failure.
    pub errors: TypeRef,
    /// Where it comes from.
    pub origin: Origin,
}

/// The webhook.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its name in the contract.
    pub name: String,
    /// The document.
    pub document: Object,
    /// The object under the data key: every data field of every kind, all optional.
    pub data: Object,
    /// The documented kinds.
    pub kinds: Vec<Kind>,
    /// The name of the enum of kinds in Rust.
    pub kind_rust: String,
}

/// A kind of webhook document.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name in the contract.
    pub name: String,
    /// The name of its variant in Rust.
    pub rust: String,
    /// What it announces.
    pub about: String,
    /// The fields that tell it from others: the field, and the code.
    pub when: Vec<(String, Fact)>,
    /// Its data fields.
    pub data: Vec<Field>,
    /// Where it comes from.
    pub origin: Origin,
}
