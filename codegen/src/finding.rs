//! What can be wrong with a contract, and where.

use std::fmt;

use crate::yaml::{Places, Position, Step};

/// One problem in the files of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule that is broken; see [`crate::rules`].
    pub rule: &'static str,
    /// The file's path, as it was given.
    pub file: String,
    /// The way to the offending key or value.
    pub place: Vec<Step>,
    /// Whether the key at the end of the way is meant, or its value.
    pub target: Target,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The other place that it clashes with: file, way and target.
    pub other: Option<(String, Vec<Step>)>,
    /// Where the place stands in the text; `None` for a problem of the file as a whole.
    pub position: Option<Position>,
    /// Where [`other`](Self::other) stands.
    pub other_position: Option<Position>,
    /// Whether what stands there is dropped, so that nobody knows which names it gives.
    pub(crate) drops: bool,
}

/// What a [`Finding`] points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The key.
    Key,
    /// The value.
    Value,
}

impl Finding {
    /// A finding about the value at `place`.
    pub(crate) fn new(rule: &'static str, file: &str, place: Vec<Step>) -> Self {
        debug_assert!(crate::rules::find(rule).is_some(), "unknown rule {rule}");
        Self {
            rule,
            file: file.to_owned(),
            place,
            target: Target::Value,
            message: String::new(),
            help: String::new(),
            other: None,
            position: None,
            other_position: None,
            drops: false,
        }
    }

    pub(crate) fn says(mut self, message: impl Into<String>, help: impl Into<String>) -> Self {
        self.message = message.into();
        self.help = help.into();
        self
    }

    pub(crate) fn on_key(mut self) -> Self {
        self.target = Target::Key;
        self
    }

    /// Finds out where the finding stands in the files of these paths.
    pub(crate) fn locate(&mut self, files: &[(&str, Places<'_>)]) {
        let find = |file: &str, place, key| {
            let (_, places) = files.iter().find(|(path, _)| *path == file)?;
            nearest(places, place, key)
        };
        if self.position.is_none() {
            self.position = find(&self.file, &self.place, self.target == Target::Key);
        }
        if let Some((file, place)) = &self.other {
            self.other_position = find(file, place, false);
        }
    }
}

/// The position of a place or, where a key is missing, of what it is missing from.
fn nearest(places: &Places<'_>, place: &[Step], key: bool) -> Option<Position> {
    places.locate(place, key).or_else(|| {
        let (_, rest) = place.split_last()?;
        nearest(places, rest, false)
    })
}

/// One line: `file:line:column: error[rule]: message; help`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(at) = &self.position {
            write!(f, ":{}:{}", at.line, at.column)?;
        }
        write!(f, ": error[{}]: {}", self.rule, self.message)?;
        if let (Some((file, _)), Some(at)) = (&self.other, &self.other_position) {
            write!(f, " (the other is at {file}:{}:{})", at.line, at.column)?;
        }
        write!(f, "; help: {}", self.help)
    }
}

/// Every finding about a contract, in the order of the files and the lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Findings {}
