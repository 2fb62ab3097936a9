//! The start URL and its parameters.

use super::Edit::Put;
use super::{Row, START, SWAPS, TYPES, says, unseen};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "parameter_added",
        edits: &[Put(
            START,
            "    - { name: campaign",
            "    - { name: colour, type: text, about: The colour. }\n    - { name: campaign",
        )],
        there: says("minor", &["parameter-added: adds, none"]),
        back: says("major", &["parameter-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "required_parameter_added",
        edits: &[Put(
            START,
            "    - { name: lang,",
            "    - { name: colour, type: text, required: true, about: The colour. }\n    - { name: lang,",
        )],
        there: says("major", &["parameter-added: breaks, is refused by the vendor"]),
        back: says("major", &["parameter-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "parameter_made_required",
        edits: &[Put(
            START,
            "name: campaign, type: text, otherwise: no campaign is counted,",
            "name: campaign, type: text, required: true,",
        )],
        there: says(
            "major",
            &[
                "parameter-made-required: breaks, is refused by the vendor",
                "parameter-otherwise-removed: docs, means something else",
            ],
        ),
        back: says(
            "major",
            &[
                "parameter-made-optional: breaks, none",
                "parameter-otherwise-added: docs, means something else",
            ],
        ),
    },
    Row {
        name: "parameter_of_another_type",
        edits: &[Put(START, "name: campaign, type: text,", "name: campaign, type: port,")],
        there: unseen(TYPES, "major", &["parameter-type-changed: breaks, may be refused by the vendor"]),
        back: unseen(TYPES, "major", &["parameter-type-changed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "parameter_renamed_name_in_rust_kept",
        edits: &[Put(START, "name: campaign,", "name: source, rust: campaign,")],
        there: says(
            "patch",
            &[
                "parameter-removed: behaviour, may be refused by the vendor",
                "parameter-added: behaviour, none",
            ],
        ),
        back: says(
            "patch",
            &[
                "parameter-removed: behaviour, may be refused by the vendor",
                "parameter-added: behaviour, none",
            ],
        ),
    },
    Row {
        name: "parameter_rust_name",
        edits: &[Put(START, "name: campaign,", "name: campaign, rust: led_by,")],
        there: says("major", &["parameter-rust-name-changed: breaks, none"]),
        back: says("major", &["parameter-rust-name-changed: breaks, none"]),
    },
    Row {
        name: "parameters_of_one_type_reordered",
        edits: &[Put(
            START,
            "    - { name: guest, type: text, required: true, about: The name of the guest. }\n    - { name: greeting, type: text, required: true, about: How the guest is greeted. }\n",
            "    - { name: greeting, type: text, required: true, about: How the guest is greeted. }\n    - { name: guest, type: text, required: true, about: The name of the guest. }\n",
        )],
        there: unseen(SWAPS, "major", &["start-parameters-reordered: behaviour, none"]),
        back: unseen(SWAPS, "major", &["start-parameters-reordered: behaviour, none"]),
    },
    Row {
        name: "parameters_of_two_types_reordered",
        edits: &[Put(
            START,
            "    - { name: ticket, type: ticket, required: true, about: The ticket. }\n    - { name: guest, type: text, required: true, about: The name of the guest. }\n",
            "    - { name: guest, type: text, required: true, about: The name of the guest. }\n    - { name: ticket, type: ticket, required: true, about: The ticket. }\n",
        )],
        there: unseen(TYPES, "major", &["start-parameters-reordered: breaks, none"]),
        back: unseen(TYPES, "major", &["start-parameters-reordered: breaks, none"]),
    },
    Row {
        name: "default_changed",
        edits: &[Put(START, "default: en,", "default: is,")],
        there: says("patch", &["parameter-default-changed: behaviour, means something else"]),
        back: says("patch", &["parameter-default-changed: behaviour, means something else"]),
    },
    Row {
        name: "default_removed",
        edits: &[Put(START, "type: language, default: en,", "type: language,")],
        there: says("major", &["parameter-default-removed: breaks, means something else"]),
        back: says("minor", &["parameter-default-added: behaviour, means something else"]),
    },
    Row {
        name: "otherwise_changed",
        edits: &[Put(START, "otherwise: no campaign is counted", "otherwise: all campaigns are counted")],
        there: says("patch", &["parameter-otherwise-changed: docs, means something else"]),
        back: says("patch", &["parameter-otherwise-changed: docs, means something else"]),
    },
    Row {
        name: "separator_changed",
        edits: &[Put(START, "list: \",\"", "list: \";\"")],
        there: says("patch", &["parameter-list-changed: behaviour, may be refused by the vendor"]),
        back: says("patch", &["parameter-list-changed: behaviour, may be refused by the vendor"]),
    },
    Row {
        name: "list_removed",
        edits: &[Put(START, "list: \",\", ", "")],
        there: unseen(TYPES, "major", &["parameter-list-removed: breaks, may be refused by the vendor"]),
        back: unseen(TYPES, "major", &["parameter-list-added: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "base_changed",
        edits: &[Put(START, "https://ferry.example/book", "https://ferry.example/booking")],
        there: says("patch", &["start-base-changed: behaviour, keeps the old one"]),
        back: says("patch", &["start-base-changed: behaviour, keeps the old one"]),
    },
];
