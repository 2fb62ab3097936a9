//! Which of two patterns accepts more.

use std::cmp::Ordering;
use std::collections::{BTreeSet, VecDeque};

use crate::pattern::{Atom, Pattern, UNLIMITED};

/// Patterns whose comparison takes more steps than this are left undecided.
const MAX_STEPS: usize = 20_000;

/// How the texts that `new` accepts relate to those of `old`: fewer, the same or more. `None` if it
/// is neither, or too much work to find out.
pub(super) fn compare(old: &Pattern, new: &Pattern) -> Option<Ordering> {
    match (includes(old, new)?, includes(new, old)?) {
        (true, true) => Some(Ordering::Equal),
        (true, false) => Some(Ordering::Less),
        (false, true) => Some(Ordering::Greater),
        (false, false) => None,
    }
}

/// A place in a pattern: the alternative, the atom, and how often the atom was met. Counts stop
/// where one more makes no difference.
type State = (usize, usize, u32);
type States = BTreeSet<State>;

/// Whether every text that `small` accepts is one that `large` accepts: no text leads to a place
/// where `small` may end and `large` may not.
fn includes(large: &Pattern, small: &Pattern) -> Option<bool> {
    let letters = letters(large, small);
    let start = (start(small), start(large));
    let mut seen = BTreeSet::from([start.clone()]);
    let mut open = VecDeque::from([start]);
    while let Some((in_small, in_large)) = open.pop_front() {
        if may_end(small, &in_small) && !may_end(large, &in_large) {
            return Some(false);
        }
        for letter in &letters {
            let next = (step(small, &in_small, *letter), step(large, &in_large, *letter));
            if !next.0.is_empty() && seen.insert(next.clone()) {
                open.push_back(next);
            }
        }
        if seen.len() > MAX_STEPS {
            return None;
        }
    }
    Some(true)
}

/// One character for every range of characters that both patterns treat alike.
fn letters(one: &Pattern, other: &Pattern) -> BTreeSet<char> {
    let atoms = one.alternatives.iter().chain(&other.alternatives).flatten();
    let after = |char: char| (char..=char::MAX).nth(1);
    atoms.flat_map(|atom| &atom.ranges).flat_map(|(low, high)| [Some(*low), after(*high)]).flatten().collect()
}

fn start(pattern: &Pattern) -> States {
    let starts = (0..pattern.alternatives.len()).map(|alternative| (alternative, 0, 0));
    starts.flat_map(|state| skips(pattern, state)).collect()
}

/// The places that can be reached from here without a character.
fn skips(pattern: &Pattern, (alternative, mut atom, mut count): State) -> Vec<State> {
    let mut states = vec![(alternative, atom, count)];
    while atom_at(pattern, alternative, atom).is_some_and(|atom| count >= atom.min) {
        (atom, count) = (atom + 1, 0);
        states.push((alternative, atom, count));
    }
    states
}

fn step(pattern: &Pattern, states: &States, letter: char) -> States {
    let met = states.iter().filter_map(|(alternative, index, count)| {
        let atom = atom_at(pattern, *alternative, *index)?;
        let is_in = atom.ranges.iter().any(|(low, high)| *low <= letter && letter <= *high);
        let count = if atom.max == UNLIMITED { (count + 1).min(atom.min.max(1)) } else { count + 1 };
        (is_in && count <= atom.max).then_some((*alternative, *index, count))
    });
    met.flat_map(|state| skips(pattern, state)).collect()
}

fn may_end(pattern: &Pattern, states: &States) -> bool {
    states.iter().any(|(alternative, atom, _)| atom_at(pattern, *alternative, *atom).is_none())
}

fn atom_at(pattern: &Pattern, alternative: usize, atom: usize) -> Option<&Atom> {
    pattern.alternatives.get(alternative)?.get(atom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(old: &str, new: &str) -> Option<Ordering> {
        compare(&Pattern::read(old).unwrap(), &Pattern::read(new).unwrap())
    }

    #[test]
    fn tells_which_pattern_accepts_more() {
        assert_eq!(compared("[a-z]+", "[a-z]{1,8}"), Some(Ordering::Less));
        assert_eq!(compared("[a-z]{3}", "[a-z0-9]{3}"), Some(Ordering::Greater));
        assert_eq!(compared("[a-z]+", "[a-z]{2,}"), Some(Ordering::Less));
        assert_eq!(compared("a|b", "b|a|c"), Some(Ordering::Greater));
        assert_eq!(compared("a|b", "[ab]"), Some(Ordering::Equal));
        assert_eq!(compared("a{2}b?", "aab|aa"), Some(Ordering::Equal));
        assert_eq!(compared(".+", "[a-z]+"), Some(Ordering::Less));
        assert_eq!(compared("[a-z]+_[0-9]", "[a-z]+-[0-9]"), None);
        assert_eq!(compared("[a-m]+", "[g-z]+"), None);
    }

    #[test]
    fn gives_up_on_what_takes_too_long() {
        assert_eq!(compared("[ab]{60000}", "[ab]{1,60001}"), None);
    }
}
