//! Codes, their messages, facts and reasons.

use super::Edit::Put;
use super::{OFFICE, REPORT, Row, START, TYPES, says, unseen};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "code_added",
        edits: &[Put(
            REPORT,
            "      - { code: bad_weather",
            "      - { code: no_boat, message: There is no boat, facts: { actor: line }, numbers: { status: 404 } }\n      - { code: bad_weather",
        )],
        there: says("major", &["code-added: breaks, arrives as undocumented"]),
        back: says("major", &["code-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "code_added_without_a_fact",
        edits: &[Put(
            REPORT,
            "      - { code: bad_weather",
            "      - { code: no_boat, message: There is no boat }\n      - { code: bad_weather",
        )],
        there: says("major", &["code-added: breaks, arrives as undocumented"]),
        back: says("major", &["code-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "code_added_to_what_is_sent",
        edits: &[Put(START, "      - { code: lower }", "      - { code: lower }\n      - { code: roof }")],
        there: says("major", &["code-added: breaks, none"]),
        back: says("major", &["code-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "code_added_to_what_is_never_on_the_wire",
        edits: &[Put(REPORT, "      - { code: line }", "      - { code: line }\n      - { code: nobody }")],
        there: says("major", &["code-added: breaks, none"]),
        back: says("major", &["code-removed: breaks, none"]),
    },
    Row {
        name: "code_renamed",
        edits: &[Put(REPORT, "code: no_seat,", "code: no_seats,")],
        there: says(
            "major",
            &["code-removed: breaks, never arrives any more", "code-added: breaks, arrives as undocumented"],
        ),
        back: says(
            "major",
            &["code-removed: breaks, never arrives any more", "code-added: breaks, arrives as undocumented"],
        ),
    },
    Row {
        name: "code_renamed_name_in_rust_kept",
        edits: &[Put(REPORT, "code: no_seat,", "code: seatless, rust: NoSeat,")],
        there: says(
            "patch",
            &[
                "code-removed: behaviour, never arrives any more",
                "code-added: behaviour, arrives as undocumented",
            ],
        ),
        back: says(
            "patch",
            &[
                "code-removed: behaviour, never arrives any more",
                "code-added: behaviour, arrives as undocumented",
            ],
        ),
    },
    Row {
        name: "code_rust_name",
        edits: &[Put(REPORT, "code: bad_weather,", "code: bad_weather, rust: Storm,")],
        there: says("major", &["code-rust-name-changed: breaks, none"]),
        back: says("major", &["code-rust-name-changed: breaks, none"]),
    },
    Row {
        name: "codes_reordered",
        edits: &[Put(
            START,
            "      - { code: upper }\n      - { code: lower }",
            "      - { code: lower }\n      - { code: upper }",
        )],
        there: says("major", &["set-codes-reordered: breaks, none"]),
        back: says("major", &["set-codes-reordered: breaks, none"]),
    },
    Row {
        name: "message_changed",
        edits: &[Put(REPORT, "message: The sea is rough", "message: The sea is very rough")],
        there: says("patch", &["code-message-changed: behaviour, none"]),
        back: says("patch", &["code-message-changed: behaviour, none"]),
    },
    Row {
        name: "message_removed",
        edits: &[Put(REPORT, "message: The sea is rough, ", "")],
        there: says("patch", &["code-message-removed: behaviour, none"]),
        back: says("patch", &["code-message-added: behaviour, none"]),
    },
    Row {
        name: "message_added_to_every_code",
        edits: &[
            Put(OFFICE, "{ code: made }", "{ code: made, message: Made }"),
            Put(OFFICE, "{ code: lost }", "{ code: lost, message: Lost }"),
        ],
        there: says("minor", &["code-message-added: behaviour, none", "code-message-added: behaviour, none"]),
        back: says("major", &["code-message-removed: breaks, none", "code-message-removed: breaks, none"]),
    },
    Row {
        name: "fact_changed",
        edits: &[Put(REPORT, "facts: { actor: guest }", "facts: { actor: line }")],
        there: says("patch", &["fact-changed: behaviour, keeps the old one"]),
        back: says("patch", &["fact-changed: behaviour, keeps the old one"]),
    },
    Row {
        name: "fact_removed_from_one_code",
        edits: &[Put(REPORT, "        facts: { actor: guest }\n", "")],
        there: unseen(TYPES, "major", &["fact-removed: breaks, keeps the old one"]),
        back: unseen(TYPES, "major", &["fact-added: breaks, keeps the old one"]),
    },
    Row {
        name: "number_changed",
        edits: &[Put(REPORT, "status: 409", "status: 410")],
        there: says("patch", &["fact-changed: behaviour, keeps the old one"]),
        back: says("patch", &["fact-changed: behaviour, keeps the old one"]),
    },
    Row {
        name: "number_added_to_the_last_code",
        edits: &[Put(
            REPORT,
            "        facts: { actor: guest }\n",
            "        facts: { actor: guest }\n        numbers: { status: 403 }\n",
        )],
        there: unseen(TYPES, "major", &["fact-added: breaks, keeps the old one"]),
        back: unseen(TYPES, "major", &["fact-removed: breaks, keeps the old one"]),
    },
    Row {
        name: "text_changed",
        edits: &[Put(OFFICE, "https://trial.ferry.example", "https://test.ferry.example")],
        there: says("patch", &["fact-changed: behaviour, keeps the old one"]),
        back: says("patch", &["fact-changed: behaviour, keeps the old one"]),
    },
    Row {
        name: "reason_message_changed",
        edits: &[Put(REPORT, "message: Boarding is over", "message: Boarding has ended")],
        there: says("patch", &["reason-message-changed: behaviour, arrives as undocumented"]),
        back: says("patch", &["reason-message-changed: behaviour, arrives as undocumented"]),
    },
    Row {
        name: "reason_wording_added",
        edits: &[Put(
            REPORT,
            "message: Boarding is over",
            "message: Boarding is over, also: [Boarding is over.]",
        )],
        there: says("patch", &["reason-wordings-added: behaviour, arrives as undocumented"]),
        back: says("patch", &["reason-wordings-removed: behaviour, none"]),
    },
    Row {
        name: "reason_added",
        edits: &[Put(
            REPORT,
            "          - { reason: too_many",
            "          - { reason: too_loud, message: The guest is loud }\n          - { reason: too_many",
        )],
        there: says("major", &["reason-added: breaks, arrives as undocumented"]),
        back: says("major", &["reason-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "reasons_added_to_another_code",
        edits: &[Put(
            REPORT,
            "      - { code: no_seat, message: There is no seat, facts: { actor: line }, numbers: { status: 409 } }",
            "      - code: no_seat\n        reasons:\n          - { reason: all_taken, message: All seats are taken }\n        facts: { actor: line }\n        numbers: { status: 409 }",
        )],
        there: says("minor", &["code-message-removed: behaviour, none", "set-added: adds, none"]),
        back: says("major", &["set-removed: breaks, none", "code-message-added: behaviour, none"]),
    },
    Row {
        name: "set_added",
        edits: &[Put(
            OFFICE,
            "objects:",
            "  - name: pennant\n    about: A pennant.\n    source: BOOK\n    codes: [{ code: red }]\n\nobjects:",
        )],
        there: says("minor", &["set-added: adds, none"]),
        back: says("major", &["set-removed: breaks, none"]),
    },
    Row {
        name: "set_renamed_in_rust",
        edits: &[Put(START, "  - name: deck\n", "  - name: deck\n    rust: Floor\n")],
        there: says("major", &["set-rust-name-changed: breaks, none"]),
        back: says("major", &["set-rust-name-changed: breaks, none"]),
    },
    Row {
        name: "set_renamed_name_in_rust_kept",
        edits: &[
            Put(START, "  - name: deck\n", "  - name: floor\n    rust: Deck\n"),
            Put(OFFICE, "type: deck", "type: floor"),
        ],
        there: says("patch", &["set-removed: behaviour, none", "set-added: behaviour, none"]),
        back: says("patch", &["set-removed: behaviour, none", "set-added: behaviour, none"]),
    },
];
