//! The kinds of change: small edits of the contract in `base`, and what the comparison has to say of
//! each, there (from `base` to the edited contract) and back.

mod callbacks;
mod codes;
mod office;
mod papers;
mod start;
mod values;

/// A change of a file of the contract.
pub(crate) enum Edit {
    /// In this file, this text is replaced by that.
    Put(&'static str, &'static str, &'static str),
    /// A file gets another name.
    Name(&'static str, &'static str),
    /// A file is added.
    File(&'static str, &'static str),
}

pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) edits: &'static [Edit],
    pub(crate) there: Verdict,
    pub(crate) back: Verdict,
}

pub(crate) struct Verdict {
    /// Each change: kind, effect on a host that upgrades, what happens to one that is shipped.
    pub(crate) changes: &'static [&'static str],
    pub(crate) step: &'static str,
    /// Why `cargo-semver-checks` sees this differently, where it does.
    pub(crate) unseen: Option<&'static str>,
}

const fn says(step: &'static str, changes: &'static [&'static str]) -> Verdict {
    Verdict { changes, step, unseen: None }
}

/// A verdict that `cargo-semver-checks` does not share, and why.
const fn unseen(reason: &'static str, step: &'static str, changes: &'static [&'static str]) -> Verdict {
    Verdict { changes, step, unseen: Some(reason) }
}

/// What `cargo-semver-checks` does not compare yet; the compiler confirms each of them.
const TYPES: &str = "it does not look at the types of arguments, results and constants";
const SWAPS: &str = "two arguments of one type change places: calls still build, and mean something else";

const START: &str = "1-boarding.yaml";
const REPORT: &str = "2-reporting.yaml";
const OFFICE: &str = "3-office.yaml";
const CONTRACT: &str = "contract.yaml";

pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    [codes::ROWS, values::ROWS, start::ROWS, callbacks::ROWS, office::ROWS, papers::ROWS]
        .into_iter()
        .flatten()
}
