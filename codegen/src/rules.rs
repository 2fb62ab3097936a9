//! The rules that a contract is checked against. Their ids are stable.
//!
//! Each has an example of what breaks it and of what keeps it. The bad example is a whole small
//! contract but for what is wrong with it, so that a test can show that it breaks this rule alone.

/// A rule, and what it is for.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The id that findings carry.
    pub id: &'static str,
    /// What the rule is for.
    pub why: &'static str,
    /// Part of a contract that breaks it.
    pub bad: &'static str,
    /// The same part, mended.
    pub good: &'static str,
}

/// The rule of this id.
///
/// ```
/// use widget_codegen::rules::find;
///
/// assert!(find("duplicate-code").is_some_and(|rule| rule.why.contains("cannot mean two things")));
/// assert!(find("duplicate_code").is_none());
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// Every rule, in the order in which a contract meets them.
pub const RULES: &[Rule] = &[
    Rule {
        id: "unreadable",
        why: "A contract is a folder with a contract.yaml and a chapter or more, all of them text in UTF-8 and of \
              a size that a person can keep.",
        bad: "spec/ (without a contract.yaml)",
        good: "spec/contract.yaml\nspec/1-orders.yaml",
    },
    Rule {
        id: "syntax",
        why: "The files are YAML: one document each, without tags, not nested beyond reason, and without aliases \
              that expand beyond measure.",
        bad: "about: [a, b",
        good: "about: a and b",
    },
    Rule {
        id: "unknown-key",
        why: "A key that the format does not know is most often a misspelt one, and what it says would be lost.",
        bad: "- { code: lost, mesage: The parcel is lost }",
        good: "- { code: lost, message: The parcel is lost }",
    },
    Rule {
        id: "missing-key",
        why: "Some keys are what an item is; without them there is nothing to generate.",
        bad: "- { message: The parcel is lost }",
        good: "- { code: lost, message: The parcel is lost }",
    },
    Rule {
        id: "duplicate-key",
        why: "YAML readers keep the last of two equal keys and drop the other without a word.",
        bad: "- { code: lost, message: The parcel is lost, message: Lost }",
        good: "- { code: lost, message: The parcel is lost }",
    },
    Rule {
        id: "wrong-type",
        why: "YAML guesses types: an unquoted `400` is a number and `true` a truth value, where a text may be meant.",
        bad: "- { code: 400 }",
        good: "- { code: \"400\", rust: BadRequest }",
    },
    Rule {
        id: "empty-text",
        why: "An empty message, name or explanation says nothing; a key that is left out says that there is none.",
        bad: "- { code: lost, message: \"\" }",
        good: "- { code: lost }",
    },
    Rule {
        id: "hidden-character",
        why: "Control characters and those that turn the direction of writing let a text look like another one.",
        bad: "- { code: lost, message: \"lost\\u202E\" }",
        good: "- { code: lost, message: \"lost\" }",
    },
    Rule {
        id: "breaks-comment",
        why: "Prose becomes documentation comments; a comment sign, an open code span or a code fence in it would \
              break them.",
        bad: "about: Ends here */ they say.",
        good: "about: Ends here, they say.",
    },
    Rule {
        id: "bad-name",
        why: "Names of items follow one habit, so that the same words give the names of types, fields and files.",
        bad: "- name: Parcel-State",
        good: "- name: parcel_state",
    },
    Rule {
        id: "bad-rust-name",
        why: "A name must be an identifier of Rust that is no keyword and that the generated code does not need \
              itself.",
        bad: "- { code: 2nd_try }",
        good: "- { code: 2nd_try, rust: SecondTry }",
    },
    Rule {
        id: "name-collision",
        why: "Two different texts may become the same identifier once they are written in Rust's way.",
        bad: "- { code: on-hold }\n- { code: on_hold }",
        good: "- { code: on-hold }\n- { code: on_hold, rust: OnHoldUnderscored }",
    },
    Rule {
        id: "duplicate-name",
        why: "A name refers to one thing.",
        bad: "- { name: parcel_state, … }\n- { name: parcel_state, … }",
        good: "- { name: parcel_state, … }\n- { name: parcel_step, … }",
    },
    Rule {
        id: "duplicate-code",
        why: "The same text on the wire cannot mean two things.",
        bad: "- { code: lost }\n- { code: lost }",
        good: "- { code: lost }",
    },
    Rule {
        id: "missing-source",
        why: "Every fact says where it was read, so that the next person can look it up.",
        bad: "- { name: parcel_state, about: …, codes: … }",
        good: "- { name: parcel_state, about: …, codes: …, source: GUIDE }",
    },
    Rule {
        id: "unknown-source",
        why: "A source is described once, in contract.yaml, and named by its id.",
        bad: "source: GIUDE",
        good: "source: GUIDE",
    },
    Rule {
        id: "unknown-conflict",
        why: "A contradiction is described once, in contract.yaml, and named by its id.",
        bad: "conflicts: [C9]",
        good: "conflicts: [C1]",
    },
    Rule {
        id: "unknown-type",
        why: "A field's type is built in or is the name of something that the contract declares.",
        bad: "- { name: state, type: parcel_stat, … }",
        good: "- { name: state, type: parcel_state, … }",
    },
    Rule {
        id: "unknown-reference",
        why: "What refers to another part of the contract must find it there.",
        bad: "arrives_at: finsh",
        good: "arrives_at: finish",
    },
    Rule {
        id: "redundant",
        why: "What holds anyway is not written down: one fact stands in one place.",
        bad: "- { code: lost, rust: Lost }",
        good: "- { code: lost }",
    },
    Rule {
        id: "impossible",
        why: "Some things contradict each other or can never come true.",
        bad: "path: orders/",
        good: "path: /orders/",
    },
    Rule {
        id: "bad-pattern",
        why: "A pattern must match something, and match it in one pass.",
        bad: "pattern: \"[a-z]+x\"",
        good: "pattern: \"[a-w]+x\"",
    },
    Rule {
        id: "bad-value",
        why: "A documented value must be one that its own type allows.",
        bad: "pattern: \"[a-z]{3}\"\nexamples: [abcd]",
        good: "pattern: \"[a-z]{3}\"\nexamples: [abc]",
    },
    Rule {
        id: "bad-default",
        why: "A default must be one of the values that the type allows.",
        bad: "- { name: gift, type: flag, default: \"yes\", … }",
        good: "- { name: gift, type: flag, default: \"true\", … }",
    },
    Rule {
        id: "bad-layout",
        why: "The layout of a callback URL is what it looks like for any scheme, and leads to one callback URL.",
        bad: "layouts: [\"shop://finish\"]",
        good: "layouts: [\"{scheme}://finish\"]",
    },
    Rule {
        id: "bad-example",
        why: "An example must decode by the contract's own rules: it is a test of the contract.",
        bad: "- { url: \"shop://finish?parcel=7\", event: finish, values: { parcel: \"8\" } }",
        good: "- { url: \"shop://finish?parcel=7\", event: finish, values: { parcel: \"7\" } }",
    },
];
