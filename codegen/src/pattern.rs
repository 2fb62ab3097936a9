//! Patterns: the small part of regular expressions that a value's shape needs.
//!
//! A pattern is one or more alternatives, split by `|`; an alternative is a sequence of single
//! characters, classes (`[a-z0-9_-]`) or `.`, each of which may be repeated (`+ * ? {n} {n,}
//! {n,m}`). It always covers the whole text. A pattern that would need to look ahead is refused:
//! after something that may repeat more or less often, the next character must tell whether it
//! goes on. That is what lets the generated code match in one pass.

/// Any number of times.
pub const UNLIMITED: u32 = u32::MAX;

/// A checked pattern: its alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Sequences, one of which must cover the text.
    pub alternatives: Vec<Vec<Atom>>,
}

/// A character out of some ranges, repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atom {
    /// The characters, as inclusive ranges.
    pub ranges: Vec<(char, char)>,
    /// The least number of repetitions.
    pub min: u32,
    /// The greatest number of repetitions.
    pub max: u32,
}

impl Atom {
    fn may_start_like(&self, other: &Self) -> bool {
        let overlap = |(a, b): &(char, char), (c, d): &(char, char)| a <= d && c <= b;
        self.ranges.iter().any(|mine| other.ranges.iter().any(|theirs| overlap(mine, theirs)))
    }
}

impl Pattern {
    /// Reads a pattern; the error says what is wrong with it.
    ///
    /// ```
    /// use widget_codegen::pattern::Pattern;
    ///
    /// assert!(Pattern::read("[a-z]+_[0-9]{2}").is_ok());
    /// // After any number of letters, nothing tells that an `x` is not one more of them.
    /// assert!(Pattern::read("[a-z]+x").is_err());
    /// assert!(Pattern::read("[a-z]*").is_err_and(|why| why == "it matches the empty text"));
    /// ```
    pub fn read(text: &str) -> Result<Self, String> {
        let mut reader = Reader { rest: text.chars().collect(), next: 0 };
        let mut alternatives = vec![Vec::new()];
        while let Some(char) = reader.take() {
            if char == '|' {
                alternatives.push(Vec::new());
                continue;
            }
            let ranges = match char {
                '[' => reader.class()?,
                '.' => vec![('\0', char::MAX)],
                '\\' => reader.escaped().map(|char| vec![(char, char)])?,
                '(' | ')' | '^' | '$' | '*' | '+' | '?' | '{' | '}' | ']' => {
                    return Err(format!("`{char}` has no meaning here; write `\\{char}` for the character"));
                }
                char => vec![(char, char)],
            };
            let (min, max) = reader.repetition()?;
            alternatives.last_mut().into_iter().for_each(|atoms| {
                atoms.push(Atom { ranges: ranges.clone(), min, max });
            });
        }
        for atoms in &alternatives {
            check(atoms)?;
        }
        Ok(Self { alternatives })
    }

    /// Whether the pattern covers the whole text.
    ///
    /// ```
    /// use widget_codegen::pattern::Pattern;
    ///
    /// let days = Pattern::read("keep|[1-9][0-9]*d")?;
    /// assert!(days.matches("keep") && days.matches("365d"));
    /// assert!(!days.matches("0d") && !days.matches("365d "));
    /// # Ok::<(), String>(())
    /// ```
    pub fn matches(&self, text: &str) -> bool {
        self.alternatives.iter().any(|atoms| covers(atoms, text))
    }
}

fn covers(atoms: &[Atom], text: &str) -> bool {
    let mut chars = text.chars().peekable();
    for atom in atoms {
        let mut count = 0;
        while count < atom.max
            && chars
                .next_if(|char| atom.ranges.iter().any(|(low, high)| low <= char && char <= high))
                .is_some()
        {
            count += 1;
        }
        if count < atom.min {
            return false;
        }
    }
    chars.next().is_none()
}

/// Refuses what matches nothing and what needs to look ahead.
fn check(atoms: &[Atom]) -> Result<(), String> {
    if atoms.iter().all(|atom| atom.min == 0) {
        return Err("it matches the empty text".to_owned());
    }
    for (index, atom) in atoms.iter().enumerate() {
        if atom.min > atom.max || atom.max == 0 {
            return Err(format!("a repetition of {} to {} times is impossible", atom.min, atom.max));
        }
        if atom.min == atom.max {
            continue;
        }
        for next in &atoms[index + 1..] {
            if atom.may_start_like(next) {
                return Err(
                    "it is ambiguous: what follows a repetition may begin like one more of it".to_owned()
                );
            }
            if next.min > 0 {
                break;
            }
        }
    }
    Ok(())
}

struct Reader {
    rest: Vec<char>,
    next: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.next).copied()
    }

    fn take(&mut self) -> Option<char> {
        let char = self.peek()?;
        self.next += 1;
        Some(char)
    }

    fn escaped(&mut self) -> Result<char, String> {
        match self.take() {
            Some(char) if !char.is_ascii_alphanumeric() => Ok(char),
            Some(char) => Err(format!("`\\{char}` is not known; write a class such as `[0-9]`")),
            None => Err("it ends in a backslash".to_owned()),
        }
    }

    fn class(&mut self) -> Result<Vec<(char, char)>, String> {
        let open = "a class is not closed; add `]`";
        let mut ranges = Vec::new();
        loop {
            let low = match self.take().ok_or(open)? {
                ']' if ranges.is_empty() => return Err("a class is empty".to_owned()),
                ']' => return Ok(ranges),
                '^' if ranges.is_empty() => return Err("a class cannot be negated".to_owned()),
                '\\' => self.escaped()?,
                char => char,
            };
            let is_range =
                self.peek() == Some('-') && self.rest.get(self.next + 1).is_some_and(|next| *next != ']');
            let high = if is_range {
                self.next += 1;
                match self.take().ok_or(open)? {
                    '\\' => self.escaped()?,
                    char => char,
                }
            } else {
                low
            };
            if low > high {
                return Err(format!("the range `{low}-{high}` is upside down"));
            }
            ranges.push((low, high));
        }
    }

    fn repetition(&mut self) -> Result<(u32, u32), String> {
        let (min, max) = match self.peek() {
            Some('+') => (1, UNLIMITED),
            Some('*') => (0, UNLIMITED),
            Some('?') => (0, 1),
            Some('{') => return self.counted(),
            _ => return Ok((1, 1)),
        };
        self.next += 1;
        Ok((min, max))
    }

    fn counted(&mut self) -> Result<(u32, u32), String> {
        let wrong = || "a repetition is `{n}`, `{n,}` or `{n,m}`".to_owned();
        let end = self.rest[self.next..].iter().position(|char| *char == '}').ok_or_else(wrong)?;
        let inside: String = self.rest[self.next + 1..self.next + end].iter().collect();
        self.next += end + 1;
        let number = |text: &str| text.parse::<u32>().map_err(|_| wrong());
        match inside.split_once(',') {
            None => number(&inside).map(|count| (count, count)),
            Some((min, "")) => Ok((number(min)?, UNLIMITED)),
            Some((min, max)) => Ok((number(min)?, number(max)?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_whole_texts() {
        let name = Pattern::read("[a-z]+_[a-z]{2}_[a-z]+").unwrap();
        assert!(name.matches("erebor_br_retail"));
        for text in ["", "erebor", "erebor_b_retail", "erebor_br_", "Erebor_br_retail", "erebor_br_retail "] {
            assert!(!name.matches(text), "{text}");
        }
        let days = Pattern::read(r"keep|[1-9][0-9]?d|\.").unwrap();
        assert!(days.matches("keep") && days.matches("1d") && days.matches("99d") && days.matches("."));
        assert!(!days.matches("0d") && !days.matches("100d") && !days.matches("x"));
        assert!(Pattern::read("[A-Za-z0-9_-]{3,}").unwrap().matches("a-_"));
    }

    #[test]
    fn refuses_what_it_cannot_match_in_one_pass() {
        for text in [
            "a+a", "[a-z]+x", "a*b?a", "", "a*", "a{3,2}", "a{0}", "(a)", "[z-a]", "[", "a{x}", r"\d", "|a",
            "+",
        ] {
            assert!(Pattern::read(text).is_err(), "{text}");
        }
    }
}
