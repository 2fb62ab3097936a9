//! What is only documented, and chapters.

use super::Edit::{File, Name, Put};
use super::{CONTRACT, OFFICE, REPORT, Row, START, says};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "about_changed",
        edits: &[Put(
            REPORT,
            "about: The guest comes back later.",
            "about: The guest comes back some time later.",
        )],
        there: says("patch", &["event-about-changed: docs, none"]),
        back: says("patch", &["event-about-changed: docs, none"]),
    },
    Row {
        name: "source_of_an_item_changed",
        edits: &[Put(
            OFFICE,
            "about: What happened.\n    source: BOOK\n",
            "about: What happened.\n    source: [BOOK, NOTE]\n",
        )],
        there: says(
            "patch",
            &[
                "set-sources-changed: docs, none",
                "code-sources-changed: docs, none",
                "code-sources-changed: docs, none",
            ],
        ),
        back: says(
            "patch",
            &[
                "set-sources-changed: docs, none",
                "code-sources-changed: docs, none",
                "code-sources-changed: docs, none",
            ],
        ),
    },
    Row {
        name: "conflict_decided",
        edits: &[Put(
            CONTRACT,
            "do not agree., source",
            "do not agree., decision: The book is right., source",
        )],
        there: says("none", &["conflict-decision-added: docs, none"]),
        back: says("none", &["conflict-decision-removed: docs, none"]),
    },
    Row {
        name: "open_question_added",
        edits: &[Put(
            REPORT,
            "        - { name: seat, type: text,",
            "        - { name: seat, type: text, open: [Which rows there are.],",
        )],
        there: says("patch", &["parameter-open-added: docs, none"]),
        back: says("patch", &["parameter-open-removed: docs, none"]),
    },
    Row {
        name: "prose_rule_changed",
        edits: &[Put(START, "A ticket opens the page once.", "A ticket opens the page once only.")],
        there: says("patch", &["rule-about-changed: docs, none"]),
        back: says("patch", &["rule-about-changed: docs, none"]),
    },
    Row {
        name: "chapter_renumbered",
        edits: &[Name(OFFICE, "4-office.yaml")],
        there: says("none", &["chapter-file-changed: docs, none"]),
        back: says("none", &["chapter-file-changed: docs, none"]),
    },
    Row {
        name: "chapter_renamed",
        edits: &[Name(OFFICE, "3-quay.yaml")],
        there: says("major", &["chapter-renamed: breaks, none", "chapter-file-changed: docs, none"]),
        back: says("major", &["chapter-renamed: breaks, none", "chapter-file-changed: docs, none"]),
    },
    Row {
        name: "chapter_added",
        edits: &[File(
            "4-meals.yaml",
            "about: What there is to eat.\nsource: BOOK\nlimits:\n  - { name: most_cakes, value: 3, unit: count, about: How many cakes., source: BOOK }\n",
        )],
        there: says("minor", &["chapter-added: adds, none", "limit-added: adds, none"]),
        back: says("major", &["chapter-removed: breaks, none", "limit-removed: breaks, none"]),
    },
];
