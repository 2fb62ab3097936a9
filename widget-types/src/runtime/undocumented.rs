//! What a callback holds that the contract does not document.

use std::fmt;

use super::text::Text;

/// Something received that this release does not document: worth a report to the host's telemetry.
///
/// `Debug` shows an undocumented code, but hides the value of an undocumented parameter: it could be
/// anything.
#[derive(Clone, PartialEq, Eq)]
pub struct UndocumentedItem<'a> {
    /// The name of the parameter.
    pub name: Text<'a>,
    /// Its value; `None` if there is no `=`.
    pub value: Option<Text<'a>>,
    /// What is not documented about it.
    pub what: UndocumentedWhat,
}

impl fmt::Debug for UndocumentedItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("UndocumentedItem");
        shown.field("name", &self.name);
        match self.what {
            UndocumentedWhat::Code { .. } => shown.field("value", &self.value),
            UndocumentedWhat::Parameter => {
                shown.field("value", &self.value.as_ref().map(|_| format_args!("***")))
            }
        };
        shown.field("what", &self.what).finish()
    }
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
