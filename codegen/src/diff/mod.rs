//! What a new edition of a contract does to those who rely on the old one.
//!
//! Two readers look at both editions. `api` reads the code that is generated and finds what
//! breaks and what is added; the verdict is its alone. The *walk* (`chapters` and its
//! neighbours) reads the contracts item by item and finds the words: what changed, why it matters,
//! and what happens to a host that is already shipped and knows only the old edition. Every
//! finding of the first is then laid at the door of the change that caused it.

mod api;
mod changelog;
mod chapters;
mod fields;
mod items;
mod pattern;
mod surface;
mod usage;
mod walk;

use std::fmt;

use crate::model::Contract;
use api::Api;
use walk::{Draft, Walk};

/// Everything that changed between two editions of a contract.
#[derive(Clone, Debug)]
pub struct Diff {
    /// The contract's name.
    pub contract: String,
    /// What changed: the gravest first, then in the order of the documentation.
    pub changes: Vec<Change>,
    /// The step that the version of the generated crate has to take.
    pub step: Step,
}

/// One thing that changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// What kind of change it is: a stable word such as `code-added`.
    pub kind: String,
    /// What changed: the way to it, in the names of the contract.
    pub item: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is now.
    pub new: Option<String>,
    /// What it does to a host that upgrades.
    pub effect: Effect,
    /// What happens on the wire to a host that is already shipped.
    pub wire: Wire,
    /// Why it matters, in one sentence.
    pub why: String,
    /// What it does to the generated code.
    pub rust: Vec<RustChange>,
}

/// A public item of the generated code that came, went or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustChange {
    /// The item's path; for a trait, that of the type and the trait's name.
    pub path: String,
    /// Its signature in the old edition.
    pub old: Option<String>,
    /// Its signature in the new edition.
    pub new: Option<String>,
    /// [`Effect::Breaks`] or [`Effect::Adds`].
    pub effect: Effect,
}

/// What a change does to a host that upgrades, the least grave first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Only documentation changes.
    Docs,
    /// There is something new that a host may use.
    Adds,
    /// The host builds as before and behaves in another way.
    Behaviour,
    /// A host that uses it stops building.
    Breaks,
}

impl Effect {
    /// The word for it.
    ///
    /// ```
    /// use widget_codegen::diff::Effect;
    ///
    /// assert_eq!(Effect::Behaviour.as_str(), "behaviour");
    /// // The order is that of how grave they are.
    /// assert!(Effect::Behaviour < Effect::Breaks);
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Docs => "docs",
            Self::Adds => "adds",
            Self::Behaviour => "behaviour",
            Self::Breaks => "breaks",
        }
    }
}

/// What happens on the wire to a host that is already shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// Nothing.
    Nothing,
    /// What is new arrives, and the host sees a value that it knows to be undocumented.
    Undocumented,
    /// What the host waits for does not come any more.
    NeverArrives,
    /// What arrives lacks something that the host needs, or has another shape.
    Unreadable,
    /// As [`Unreadable`](Self::Unreadable), but not always.
    MaybeUnreadable,
    /// What arrives looks like something else.
    Mistaken,
    /// What the host sends is not allowed any more, or lacks something.
    Refused,
    /// As [`Refused`](Self::Refused), but not always.
    MaybeRefused,
    /// What the host sends or receives has another meaning.
    MeansElse,
    /// The host goes on with a fact that is out of date.
    KeepsOld,
}

impl Wire {
    /// The words for it.
    ///
    /// ```
    /// use widget_codegen::diff::Wire;
    ///
    /// assert_eq!(format!("the code {}", Wire::NeverArrives.as_str()), "the code never arrives any more");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Undocumented => "arrives as undocumented",
            Self::NeverArrives => "never arrives any more",
            Self::Unreadable => "cannot be read",
            Self::MaybeUnreadable => "may be unreadable",
            Self::Mistaken => "is mistaken for something else",
            Self::Refused => "is refused by the vendor",
            Self::MaybeRefused => "may be refused by the vendor",
            Self::MeansElse => "means something else",
            Self::KeepsOld => "keeps the old one",
        }
    }
}

/// A step between two versions, as semantic versioning names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The generated crate stays the same, whatever else the contract says.
    None,
    /// Nothing that a host builds on changes.
    Patch,
    /// Something is added.
    Minor,
    /// Something breaks.
    Major,
}

impl Step {
    /// The word for it.
    ///
    /// ```
    /// use widget_codegen::diff::Step;
    ///
    /// assert_eq!(Step::Minor.as_str(), "minor");
    /// assert_eq!(format!("{:>6}", Step::Minor), " minor");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The version after `version`. Before 1.0 everything moves one place to the right, as cargo
    /// reads versions: what breaks is a minor step, everything else a patch.
    ///
    /// ```
    /// use widget_codegen::diff::Step;
    ///
    /// assert_eq!(Step::Major.after("1.2.3").as_deref(), Some("2.0.0"));
    /// assert_eq!(Step::Major.after("0.1.3").as_deref(), Some("0.2.0"));
    /// assert_eq!(Step::Major.after("1.2"), None);
    /// ```
    pub fn after(self, version: &str) -> Option<String> {
        let release = version.split(['-', '+']).next()?;
        let numbers: Vec<u64> = release.split('.').map(str::parse).collect::<Result<_, _>>().ok()?;
        let [major, minor, patch] = numbers.try_into().ok()?;
        let next = match (self, major, minor) {
            (Self::None, ..) => return Some(version.to_owned()),
            (_, 0, 0) => (0, 0, patch + 1),
            (Self::Major, 0, _) => (0, minor + 1, 0),
            (Self::Major, ..) => (major + 1, 0, 0),
            (Self::Minor, 1.., _) => (major, minor + 1, 0),
            (Self::Minor | Self::Patch, ..) => (major, minor, patch + 1),
        };
        Some(format!("{}.{}.{}", next.0, next.1, next.2))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Compares two editions of a contract.
///
/// ```
/// use widget_codegen::diff::{Step, diff};
///
/// let old = widget_codegen::load("../tests/contracts/paylane")?;
/// let mut new = old.clone();
/// assert_eq!(diff(&old, &new).step, Step::None);
///
/// new.modules[0].sets[0].codes.pop();
/// let diff = diff(&old, &new);
/// assert_eq!((diff.step, diff.changes[0].kind.as_str()), (Step::Major, "code-removed"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn diff(old: &Contract, new: &Contract) -> Diff {
    let (old_api, new_api) = (Api::of(old), Api::of(new));
    let rust = old_api.changes(&new_api);
    let mut drafts = Walk::new(old, new).contract();
    attribute(&mut drafts, &rust);
    let same_code = old_api.is_same_code(&new_api);
    let swaps = drafts.iter().any(Draft::swaps);
    let mut changes: Vec<Change> = drafts.into_iter().map(|draft| draft.finish(same_code)).collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.effect));
    let step = match rust.iter().map(|change| change.effect).max() {
        Some(Effect::Breaks) => Step::Major,
        // It builds, and that is what makes it worse.
        _ if swaps => Step::Major,
        Some(_) => Step::Minor,
        None if old_api.is_same_text(&new_api) => Step::None,
        None => Step::Patch,
    };
    Diff { contract: new.id.clone(), changes, step }
}

/// Lays every change of the code at the door of what caused it: first of those who answer for that
/// very item, else of those who answer for what it is part of.
fn attribute(drafts: &mut Vec<Draft>, rust: &[RustChange]) {
    let mut orphans = Vec::new();
    for change in rust {
        let is_claimed = drafts.iter().any(|draft| draft.answers_for(change));
        let takes =
            |draft: &&mut Draft| if is_claimed { draft.answers_for(change) } else { draft.sweeps(change) };
        let mut taken = false;
        for draft in drafts.iter_mut().filter(takes) {
            draft.rust.push(change.clone());
            taken = true;
        }
        if !taken {
            orphans.push(change.clone());
        }
    }
    // The verdict stands even where the walk has no words for it.
    drafts.extend(orphans.into_iter().map(Draft::orphan));
}

pub use changelog::changelog;

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn versions_before_one_move_one_place_to_the_right() {
        let after = |step: Step, version: &str| step.after(version).unwrap();
        assert_eq!(after(Step::Major, "0.1.3"), "0.2.0");
        assert_eq!(after(Step::Minor, "0.1.3"), "0.1.4");
        assert_eq!(after(Step::Patch, "0.1.3"), "0.1.4");
        assert_eq!(after(Step::None, "0.1.3"), "0.1.3");
        assert_eq!(after(Step::Major, "0.0.3"), "0.0.4");
        assert_eq!(after(Step::Major, "1.2.3"), "2.0.0");
        assert_eq!(after(Step::Minor, "1.2.3-beta.1"), "1.3.0");
        assert_eq!(after(Step::Patch, "1.2.3"), "1.2.4");
        assert_eq!(Step::Patch.after("1.2"), None);
    }
}
