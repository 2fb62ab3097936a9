//! Text patterns that the generator compiled.

/// A pattern: alternatives, each a sequence of atoms that must cover the whole text.
///
/// Each atom takes as many characters as it can, so matching is one pass over the text for each
/// alternative. The generator refuses patterns in which that would not be enough.
#[derive(Clone, Copy, Debug)]
pub struct Pattern(pub &'static [&'static [Atom]]);

/// Between `min` and `max` characters, each from one of the ranges (ends included).
#[derive(Clone, Copy, Debug)]
pub struct Atom {
    /// The characters that may stand here.
    pub ranges: &'static [(char, char)],
    /// Fewest characters.
    pub min: u32,
    /// Most characters; `u32::MAX` means no limit.
    pub max: u32,
}

impl Pattern {
    /// Whether the whole text matches one of the alternatives.
    ///
    /// ```
    /// use widget_types::runtime::{Atom, Pattern};
    ///
    /// const DAYS: Pattern = Pattern(&[&[
    ///     Atom { ranges: &[('1', '9')], min: 1, max: 1 },
    ///     Atom { ranges: &[('0', '9')], min: 0, max: u32::MAX },
    ///     Atom { ranges: &[('d', 'd')], min: 1, max: 1 },
    /// ]]);
    /// assert!(DAYS.matches("365d"));
    /// assert!(!DAYS.matches("0d"));
    /// ```
    pub fn matches(&self, text: &str) -> bool {
        self.0.iter().any(|atoms| covers(atoms, text))
    }
}

fn covers(atoms: &[Atom], text: &str) -> bool {
    let mut rest = text.chars();
    for atom in atoms {
        let mut taken = 0;
        while taken < atom.max {
            let mut ahead = rest.clone();
            match ahead.next() {
                Some(c) if atom.takes(c) => rest = ahead,
                _ => break,
            }
            taken = taken.saturating_add(1);
        }
        if taken < atom.min {
            return false;
        }
    }
    rest.as_str().is_empty()
}

impl Atom {
    fn takes(&self, c: char) -> bool {
        self.ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGIT: &[(char, char)] = &[('0', '9')];

    #[test]
    fn counts_are_kept() {
        let two_or_three = Pattern(&[&[Atom { ranges: DIGIT, min: 2, max: 3 }]]);
        for (text, expected) in
            [("", false), ("1", false), ("12", true), ("123", true), ("1234", false), ("1a", false)]
        {
            assert_eq!(two_or_three.matches(text), expected, "{text}");
        }
    }

    #[test]
    fn alternatives_and_sequences() {
        let pattern = Pattern(&[
            &[
                Atom { ranges: &[('a', 'z'), ('á', 'ú')], min: 1, max: u32::MAX },
                Atom { ranges: &[('-', '-')], min: 1, max: 1 },
                Atom { ranges: DIGIT, min: 0, max: 1 },
            ],
            &[],
        ]);
        for text in ["", "a-", "abcé-7"] {
            assert!(pattern.matches(text), "{text}");
        }
        for text in ["a", "-", "a-77", "A-", "a-7 "] {
            assert!(!pattern.matches(text), "{text}");
        }
        assert!(!Pattern(&[]).matches(""));
    }
}
