//! Limits and values.

use super::Edit::Put;
use super::{Row, START, TYPES, says, unseen};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "limit_value_changed",
        edits: &[Put(START, "value: 10,", "value: 15,")],
        there: says("patch", &["limit-value-changed: behaviour, keeps the old one"]),
        back: says("patch", &["limit-value-changed: behaviour, keeps the old one"]),
    },
    Row {
        name: "limit_in_another_unit_of_time",
        edits: &[Put(START, "value: 10, unit: minutes", "value: 600, unit: seconds")],
        there: says("none", &["limit-unit-changed: docs, none"]),
        back: says("none", &["limit-unit-changed: docs, none"]),
    },
    Row {
        name: "limit_of_time_becomes_a_count",
        edits: &[Put(START, "value: 10, unit: minutes", "value: 10, unit: count")],
        there: unseen(TYPES, "major", &["limit-unit-changed: breaks, keeps the old one"]),
        back: unseen(TYPES, "major", &["limit-unit-changed: breaks, keeps the old one"]),
    },
    Row {
        name: "limit_added",
        edits: &[Put(
            START,
            "  - { name: most_passengers",
            "  - { name: most_dogs, value: 2, unit: count, about: How many dogs., source: BOOK }\n  - { name: most_passengers",
        )],
        there: says("minor", &["limit-added: adds, none"]),
        back: says("major", &["limit-removed: breaks, none"]),
    },
    Row {
        name: "pattern_tightened",
        edits: &[Put(START, "[a-z]{3,8}", "[a-z]{4,6}")],
        there: says("patch", &["value-pattern-tightened: behaviour, may be refused by the vendor"]),
        back: says("patch", &["value-pattern-loosened: behaviour, none"]),
    },
    Row {
        name: "pattern_reworded",
        edits: &[Put(START, "[a-z]{3,8}", "[a-mn-z]{3,8}")],
        there: says("patch", &["value-pattern-reworded: docs, none"]),
        back: says("patch", &["value-pattern-reworded: docs, none"]),
    },
    Row {
        name: "pattern_changed",
        edits: &[Put(START, "[a-z]{3,8}", "[a-z]{2,6}")],
        there: says("patch", &["value-pattern-changed: behaviour, may be refused by the vendor"]),
        back: says("patch", &["value-pattern-changed: behaviour, may be refused by the vendor"]),
    },
    Row {
        name: "rule_of_a_value_changed",
        edits: &[Put(
            START,
            "rule: three to eight lower-case letters",
            "rule: lower-case letters, three to eight of them",
        )],
        there: says("patch", &["value-rule-changed: behaviour, none"]),
        back: says("patch", &["value-rule-changed: behaviour, none"]),
    },
    Row {
        name: "value_made_secret",
        edits: &[Put(START, "    shape: uuid\n", "    shape: uuid\n    secret: true\n")],
        there: says("major", &["value-secret-changed: breaks, none"]),
        back: says("major", &["value-secret-changed: breaks, none"]),
    },
    Row {
        name: "value_of_another_shape",
        edits: &[Put(START, "    shape: uuid\n", "    shape: text\n")],
        there: says(
            "major",
            &["value-shape-loosened: breaks, may be unreadable", "value-rule-changed: behaviour, none"],
        ),
        back: says("major", &["value-shape-tightened: breaks, none", "value-rule-changed: behaviour, none"]),
    },
    Row {
        name: "value_renamed_in_rust",
        edits: &[Put(START, "  - name: port\n", "  - name: port\n    rust: Harbourside\n")],
        there: says("major", &["value-rust-name-changed: breaks, none"]),
        back: says("major", &["value-rust-name-changed: breaks, none"]),
    },
    Row {
        name: "value_added",
        edits: &[Put(
            START,
            "\nstart:",
            "  - { name: pet, about: A pet., shape: text, source: BOOK }\n\nstart:",
        )],
        there: says("minor", &["value-added: adds, none"]),
        back: says("major", &["value-removed: breaks, none"]),
    },
    Row {
        name: "known_value_added",
        edits: &[Put(START, "known: [oban, mull]", "known: [oban, mull, iona]")],
        there: says("minor", &["known-added: adds, none"]),
        back: says("major", &["known-removed: breaks, may be refused by the vendor"]),
    },
];
