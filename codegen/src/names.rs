//! Names: from the words of the contract to the identifiers of Rust.

use std::collections::BTreeMap;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// `exit_code`, `ACCESS_DENIED` or `on-hold` as the name of a type or a variant.
pub(crate) fn type_name(words: &str) -> String {
    words.to_upper_camel_case()
}

/// `callbackUrl` or `on-hold` as the name of a field, a method or a module.
pub(crate) fn field_name(words: &str) -> String {
    words.to_snake_case()
}

/// `acknowledge_within` as the name of a constant.
pub(crate) fn constant_name(words: &str) -> String {
    words.to_shouty_snake_case()
}

/// Whether `name` can stand as an identifier in the code: no keyword, no lone underscore.
pub(crate) fn is_identifier(name: &str) -> bool {
    // `gen` is a keyword since the edition 2024, which `syn` does not assume.
    name != "gen" && name.is_ascii() && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Whether `name` is made of lower-case words joined by `joint`.
pub(crate) fn is_words(name: &str, joint: char) -> bool {
    name.split(joint).all(|word| {
        !word.is_empty() && word.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit())
    })
}

/// Names that the generated code uses for other things.
pub(crate) const TAKEN: &[&str] = &[
    "Box",
    "Cow",
    "Debug",
    "Default",
    "Deserialize",
    "Display",
    "Duration",
    "Eq",
    "Err",
    "Formatter",
    "From",
    "FromStr",
    "Hash",
    "Into",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Serialize",
    "Some",
    "String",
    "ToString",
    "Vec",
];

/// Where each of many names stands first.
#[derive(Default)]
pub(crate) struct Firsts(BTreeMap<String, usize>);

impl Firsts {
    /// Notes that `name` stands at `index`; gives where it stands first.
    pub(crate) fn note(&mut self, name: &str, index: usize) -> usize {
        *self.0.entry(name.to_owned()).or_insert(index)
    }

    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// Each name once, in alphabetical order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(name, index)| (name.as_str(), *index))
    }
}

/// The candidate that `word` was probably meant to be.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().max(word.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_habits_of_rust() {
        assert_eq!(type_name("ACCESS_DENIED_NOW"), "AccessDeniedNow");
        assert_eq!(type_name("on-hold"), "OnHold");
        assert_eq!(type_name("--nav-bar-size"), "NavBarSize");
        assert_eq!(field_name("orderId"), "order_id");
        assert_eq!(constant_name("acknowledge_within"), "ACKNOWLEDGE_WITHIN");
    }

    #[test]
    fn keywords_and_other_words_are_no_identifiers() {
        for name in ["type", "Self", "gen", "_", "", "2fa", "a b", "crate", "dyn", "naïve"] {
            assert!(!is_identifier(name), "{name}");
        }
        assert!(is_identifier("union"));
    }

    #[test]
    fn the_first_of_equal_names_is_known() {
        let mut firsts = Firsts::default();
        assert_eq!(["b", "a", "b", "b"].map(|name| firsts.note(name, firsts.0.len() + 7)), [7, 8, 7, 7]);
        assert_eq!(firsts.iter().collect::<Vec<_>>(), [("a", 8), ("b", 7)]);
        assert_eq!((firsts.get("a"), firsts.get("c")), (Some(8), None));
    }

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("mesage", ["code", "message"].into_iter()), Some("message"));
        assert_eq!(nearest("zebra", ["code", "message"].into_iter()), None);
    }
}
