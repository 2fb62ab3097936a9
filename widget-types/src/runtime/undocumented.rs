//! What a callback holds that the contract does not document.

use super::text::Text;

/// Something received that this release does not document: worth a report to the host's telemetry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndocumentedItem<'a> {
    /// The name of the parameter.
    pub name: Text<'a>,
    /// Its value; `None` if there is no `=`.
    pub value: Option<Text<'a>>,
    /// What is not documented about it.
    pub what: UndocumentedWhat,
}

/// What is not documented about a received pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UndocumentedWhat {
    /// The parameter itself.
    Parameter,
    /// The value of a documented parameter.
    Code {
        /// The set in which it is missing.
        set: &'static str,
    },
}
