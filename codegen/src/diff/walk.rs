//! The tools of the walk through two editions: places, drafts of changes, and lists side by side.

use super::usage::Usage;
use super::{Change, Effect, RustChange, Wire};
use crate::model::{Contract, Origin};

/// Walks through two editions and notes what differs.
pub(super) struct Walk<'a> {
    pub(super) old: &'a Contract,
    pub(super) new: &'a Contract,
    pub(super) usage: Usage,
    pub(super) drafts: Vec<Draft>,
}

/// An item: what it is called in the contract and in Rust.
#[derive(Clone)]
pub(super) struct Place {
    /// What kind of item it is; the kinds of its changes begin with this.
    pub(super) thing: &'static str,
    way: Vec<String>,
    /// Its paths in the code of the old and the new edition, most often one and the same.
    rust: Vec<String>,
}

impl Place {
    pub(super) fn new(thing: &'static str, name: &str, rust: Vec<String>) -> Self {
        Self { thing, way: vec![name.to_owned()], rust }
    }

    /// A part of it; `rust` are the names that the part has in Rust.
    pub(super) fn part(&self, thing: &'static str, name: &str, rust: &[&str]) -> Self {
        let way = self.way.iter().cloned().chain([name.to_owned()]).collect();
        Self { thing, way, rust: self.paths(rust) }
    }

    /// Something that a chapter holds. Its name needs no chapter to be found.
    pub(super) fn item(&self, thing: &'static str, name: &str, rust: &[&str]) -> Self {
        Self::new(thing, name, self.paths(rust))
    }

    /// The same in Rust, but with the words of another place.
    pub(super) fn told_as(&self, place: &Self) -> Self {
        Self { rust: self.rust.clone(), ..place.clone() }
    }

    fn paths(&self, names: &[&str]) -> Vec<String> {
        let mut paths = Vec::new();
        for path in self.rust.iter().flat_map(|base| names.iter().map(move |name| format!("{base}::{name}")))
        {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        paths
    }

    /// Claims the item itself and all of its parts.
    pub(super) fn all(&self) -> Vec<Claim> {
        self.rust.iter().cloned().map(Claim::Under).collect()
    }

    /// Claims the parts of these names.
    pub(super) fn claims(&self, names: &[&str]) -> Vec<Claim> {
        self.paths(names).into_iter().map(Claim::Under).collect()
    }

    /// Begins a change of this item: `added`, `removed`, `about-changed` …
    pub(super) fn draft(&self, what: &str) -> Draft {
        Draft {
            change: Change {
                kind: format!("{}-{what}", self.thing),
                item: self.way.join(": "),
                old: None,
                new: None,
                effect: Effect::Docs,
                wire: Wire::Nothing,
                why: "Only the documentation says something else.".to_owned(),
                rust: Vec::new(),
            },
            alone: Effect::Docs,
            claims: Vec::new(),
            sweeps: Vec::new(),
            swaps: false,
            rust: Vec::new(),
        }
    }

    /// Begins a change of an aspect of this item, if it differs.
    pub(super) fn aspect<T: Shown + ?Sized>(&self, aspect: &str, old: &T, new: &T) -> Option<Draft> {
        let (old, new) = (old.shown(), new.shown());
        let what = match (&old, &new) {
            (old, new) if old == new => return None,
            (None, _) => "added",
            (_, None) => "removed",
            _ => "changed",
        };
        Some(self.draft(&format!("{aspect}-{what}")).values(old, new))
    }
}

/// Which changes of the code a change of the contract answers for.
#[derive(Clone, Debug)]
pub(super) enum Claim {
    /// Those of the item of this path, and of all that is part of it.
    Under(String),
    /// Those of the item of this path only.
    Exactly(String),
    /// Those of every member of this name, whatever type has it.
    Named(String),
    /// Those of every item whose signature has this word.
    Mentions(String),
}

impl Claim {
    pub(super) fn covers(&self, change: &RustChange) -> bool {
        let path = &change.path;
        match self {
            Self::Under(base) => {
                path.strip_prefix(base.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
            }
            Self::Exactly(exactly) => path == exactly,
            Self::Named(name) => path.rsplit("::").next() == Some(name),
            Self::Mentions(word) => [&change.old, &change.new].into_iter().flatten().any(|signature| {
                signature
                    .split(|char: char| !char.is_alphanumeric() && char != '_')
                    .any(|known| known == word)
            }),
        }
    }
}

/// A change as the walk finds it, before it is known what it does to the code.
pub(super) struct Draft {
    change: Change,
    /// The effect if nothing of what the code offers changes because of it.
    alone: Effect,
    claims: Vec<Claim>,
    sweeps: Vec<Claim>,
    swaps: bool,
    pub(super) rust: Vec<RustChange>,
}

impl Draft {
    pub(super) fn values(mut self, old: Option<String>, new: Option<String>) -> Self {
        (self.change.old, self.change.new) = (old, new);
        self
    }

    /// What an item that comes or goes says of itself.
    pub(super) fn says(self, text: Option<String>) -> Self {
        if self.change.kind.ends_with("-removed") { self.values(text, None) } else { self.values(None, text) }
    }

    /// The host behaves in another way, whatever else.
    pub(super) fn behaviour(mut self, wire: Wire, why: impl Into<String>) -> Self {
        (self.change.effect, self.alone) = (Effect::Behaviour, Effect::Behaviour);
        self.wire(wire, why)
    }

    /// What the code offers changes; if it does not, it behaves in another way.
    pub(super) fn offers(mut self, wire: Wire, why: impl Into<String>) -> Self {
        self.alone = Effect::Behaviour;
        self.wire(wire, why)
    }

    /// Only what happens on the wire.
    pub(super) fn wire(mut self, wire: Wire, why: impl Into<String>) -> Self {
        (self.change.wire, self.change.why) = (wire, why.into());
        self
    }

    /// Answers for changes of the code.
    pub(super) fn claim(mut self, claims: impl IntoIterator<Item = Claim>) -> Self {
        self.claims.extend(claims);
        self
    }

    /// Answers for changes of the code that no other change claims.
    pub(super) fn sweep(mut self, sweeps: impl IntoIterator<Item = Claim>) -> Self {
        self.sweeps.extend(sweeps);
        self
    }

    /// Whether a change of the code is because of this very change.
    pub(super) fn answers_for(&self, change: &RustChange) -> bool {
        self.claims.iter().any(|claim| claim.covers(change))
    }

    /// Whether a change of the code is because of this if nothing else answers for it.
    pub(super) fn sweeps(&self, change: &RustChange) -> bool {
        self.sweeps.iter().any(|claim| claim.covers(change))
    }

    /// Arguments change places; if their types are the same, no compiler will notice.
    pub(super) fn swap(mut self) -> Self {
        self.swaps = true;
        self
    }

    /// Whether a call that was right still builds and means something else.
    pub(super) fn swaps(&self) -> bool {
        self.swaps && self.rust.is_empty()
    }

    /// A change of the code that nothing in the contract answers for.
    pub(super) fn orphan(rust: RustChange) -> Self {
        let place = Place::new("code", &rust.path, Vec::new());
        let mut draft = place.draft("generated").values(rust.old.clone(), rust.new.clone());
        draft.rust.push(rust);
        draft
    }

    /// Works out the effect. If the code is the same, it can only be documentation.
    pub(super) fn finish(self, same_code: bool) -> Change {
        let worst = self.rust.iter().max_by_key(|change| change.effect);
        let mut change = self.change;
        let least = if worst.is_none() { self.alone } else { change.effect };
        change.effect = least.max(worst.map_or(Effect::Docs, |worst| worst.effect));
        if same_code {
            change.effect = Effect::Docs;
        }
        if let Some(worst) = worst.filter(|worst| worst.effect == change.effect) {
            change.why = consequence(worst);
        }
        change.rust = self.rust;
        change
    }
}

/// What a change of the code means for a host.
fn consequence(change: &RustChange) -> String {
    let path = &change.path;
    match (&change.old, &change.new) {
        (None, Some(signature)) if change.effect == Effect::Breaks => {
            let payload = if signature.contains('(') { "(_)" } else { "" };
            format!("A `match` without an arm for `{path}{payload}` stops compiling.")
        }
        (None, _) => format!("A host may use `{path}`."),
        (Some(_), None) if path.contains(": ") => format!("Whatever relies on `{path}` stops compiling."),
        (Some(_), None) => format!("Whatever names `{path}` stops compiling."),
        (Some(old), Some(_)) if old.starts_with("variant =") => {
            format!("`{path} as usize` is another number, and another order sorts it.")
        }
        (Some(old), Some(new)) => {
            format!("`{path}` was `{old}` and is `{new}`: whatever relies on that stops compiling.")
        }
    }
}

/// Something that a change can show.
pub(super) trait Shown {
    /// Its text, if it is there at all.
    fn shown(&self) -> Option<String>;
}

impl Shown for str {
    fn shown(&self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Shown for String {
    fn shown(&self) -> Option<String> {
        Some(self.clone())
    }
}

impl Shown for u64 {
    fn shown(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self) -> Option<String> {
        self.as_ref().and_then(Shown::shown)
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(&self) -> Option<String> {
        let items: Vec<String> = self.iter().filter_map(Shown::shown).collect();
        (!items.is_empty()).then(|| items.join("; "))
    }
}

/// A name and what it stands for.
impl<T: Shown> Shown for (String, T) {
    fn shown(&self) -> Option<String> {
        Some(format!("{}: {}", self.0, self.1.shown().unwrap_or_default()))
    }
}

/// An item in both editions, or in one of them.
pub(super) enum Pair<'a, T> {
    Removed(&'a T),
    Added(&'a T),
    Both(&'a T, &'a T),
}

impl<'a, T> Pair<'a, T> {
    pub(super) fn before(&self) -> Option<&'a T> {
        match self {
            Self::Removed(old) | Self::Both(old, _) => Some(old),
            Self::Added(_) => None,
        }
    }

    pub(super) fn after(&self) -> Option<&'a T> {
        match self {
            Self::Added(new) | Self::Both(_, new) => Some(new),
            Self::Removed(_) => None,
        }
    }

    /// The item, in the new edition if it is there.
    pub(super) fn any(&self) -> &'a T {
        match self {
            Self::Removed(item) | Self::Added(item) | Self::Both(_, item) => item,
        }
    }

    /// Begins a change, if the item came or went.
    pub(super) fn came_or_went(&self, place: &Place) -> Option<Draft> {
        match self {
            Self::Removed(_) => Some(place.draft("removed")),
            Self::Added(_) => Some(place.draft("added")),
            Self::Both(..) => None,
        }
    }

    /// A name that the item has in each edition, once if it is the same.
    pub(super) fn names(&self, name: impl Fn(&'a T) -> &'a str) -> Vec<&'a str> {
        let mut names: Vec<&str> = [self.before(), self.after()].into_iter().flatten().map(name).collect();
        names.dedup();
        names
    }
}

/// Two lists side by side: the order of the new one, and what is gone where it stood.
pub(super) fn pairs<'a, T>(old: &'a [T], new: &'a [T], key: impl Fn(&T) -> &str) -> Vec<Pair<'a, T>> {
    let find = |list: &'a [T], item: &T| list.iter().find(|known| key(known) == key(item));
    let gone_after = |item: Option<&T>| {
        let start = item
            .map_or(Some(0), |item| old.iter().position(|known| key(known) == key(item)).map(|at| at + 1));
        let rest = start.map_or(&[][..], |start| &old[start..]);
        rest.iter().take_while(|item| find(new, item).is_none()).map(Pair::Removed)
    };
    let mut pairs: Vec<Pair<'a, T>> = gone_after(None).collect();
    for item in new {
        pairs.push(find(old, item).map_or(Pair::Added(item), |old| Pair::Both(old, item)));
        pairs.extend(gone_after(Some(item)));
    }
    pairs
}

/// Whether what stands in both lists stands there in another order.
pub(super) fn is_reordered<T>(old: &[T], new: &[T], key: impl Fn(&T) -> &str) -> bool {
    let common = |list: &'_ [T], other: &[T]| {
        let keys = list.iter().map(|item| key(item).to_owned());
        keys.filter(|name| other.iter().any(|item| key(item) == name)).collect::<Vec<_>>()
    };
    common(old, new) != common(new, old)
}

impl<'a> Walk<'a> {
    pub(super) fn new(old: &'a Contract, new: &'a Contract) -> Self {
        Self { old, new, usage: Usage::of(old, new), drafts: Vec::new() }
    }

    pub(super) fn add(&mut self, draft: impl IntoIterator<Item = Draft>) {
        self.drafts.extend(draft);
    }

    /// Something that is only documented.
    pub(super) fn docs<T: Shown + ?Sized>(&mut self, place: &Place, aspect: &str, old: &T, new: &T) {
        self.add(place.aspect(aspect, old, new));
    }

    pub(super) fn origin(&mut self, place: &Place, old: &Origin, new: &Origin) {
        let Origin { sources, conflicts, open } = old;
        self.docs(place, "sources", sources, &new.sources);
        self.docs(place, "conflicts", conflicts, &new.conflicts);
        self.docs(place, "open", open, &new.open);
    }
}
