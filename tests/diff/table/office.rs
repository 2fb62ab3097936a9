//! Objects, calls and webhooks.

use super::Edit::Put;
use super::{OFFICE, Row, TYPES, says, unseen};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "key_added_to_what_is_sent",
        edits: &[Put(
            OFFICE,
            "      - { name: bags,",
            "      - { name: dogs, type: integer, about: How many dogs. }\n      - { name: bags,",
        )],
        there: says("minor", &["key-added: adds, none"]),
        back: says("major", &["key-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "required_key_added_to_what_is_sent",
        edits: &[Put(
            OFFICE,
            "      - { name: bags,",
            "      - { name: dogs, type: integer, required: true, about: How many dogs. }\n      - { name: bags,",
        )],
        there: says("major", &["key-added: breaks, is refused by the vendor"]),
        back: says("major", &["key-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "key_added_to_what_is_received",
        edits: &[Put(
            OFFICE,
            "      - { name: note, type",
            "      - { name: gate, type: text, about: The gate. }\n      - { name: note, type",
        )],
        there: says("minor", &["key-added: adds, arrives as undocumented"]),
        back: says("major", &["key-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "key_of_a_received_object_made_required",
        edits: &[Put(OFFICE, "name: note, type: text,", "name: note, type: text, required: true,")],
        there: unseen(TYPES, "major", &["key-made-required: breaks, none"]),
        back: unseen(TYPES, "major", &["key-made-optional: breaks, may be unreadable"]),
    },
    Row {
        name: "default_of_a_key_changed",
        edits: &[Put(OFFICE, "default: \"1\"", "default: \"2\"")],
        there: says("patch", &["key-default-changed: behaviour, means something else"]),
        back: says("patch", &["key-default-changed: behaviour, means something else"]),
    },
    Row {
        name: "object_added",
        edits: &[Put(
            OFFICE,
            "\ncalls:",
            "  - name: spare\n    about: A spare.\n    direction: received\n    source: BOOK\n    fields: [{ name: part, type: text, about: The part. }]\n\ncalls:",
        )],
        there: says("minor", &["object-added: adds, none"]),
        back: says("major", &["object-removed: breaks, none"]),
    },
    Row {
        name: "object_sent_becomes_received",
        edits: &[Put(
            OFFICE,
            "A card from the line.\n    direction: received",
            "A card from the line.\n    direction: sent",
        )],
        there: says("major", &["object-direction-changed: breaks, means something else"]),
        back: says("major", &["object-direction-changed: breaks, means something else"]),
    },
    Row {
        name: "call_path_changed",
        edits: &[Put(OFFICE, "path: /tickets/", "path: /v2/tickets/")],
        there: says("patch", &["call-path-changed: behaviour, may be refused by the vendor"]),
        back: says("patch", &["call-path-changed: behaviour, may be refused by the vendor"]),
    },
    Row {
        name: "call_success_changed",
        edits: &[Put(OFFICE, "success: 201", "success: 200")],
        there: says("patch", &["call-success-changed: behaviour, may be unreadable"]),
        back: says("patch", &["call-success-changed: behaviour, may be unreadable"]),
    },
    Row {
        name: "call_header_added",
        edits: &[Put(
            OFFICE,
            "{ Content-Type: application/json }",
            "{ Content-Type: application/json, Accept: application/json }",
        )],
        there: says("patch", &["call-headers-changed: behaviour, may be refused by the vendor"]),
        back: says("patch", &["call-headers-changed: behaviour, may be refused by the vendor"]),
    },
    Row {
        name: "call_added",
        edits: &[Put(
            OFFICE,
            "\nwebhook:",
            "  - name: swap_ticket\n    about: Swaps a ticket.\n    method: POST\n    path: /swap/\n    environments: harbour\n    request: ticket_request\n    success: 200\n    response: ticket_answer\n    errors: office_error\n    source: BOOK\n\nwebhook:",
        )],
        there: says("minor", &["call-added: adds, none"]),
        back: says("major", &["call-removed: breaks, may be refused by the vendor"]),
    },
    Row {
        name: "kind_added",
        edits: &[Put(
            OFFICE,
            "    - name: boat_lost",
            "    - name: booking_lost\n      about: A booking is lost.\n      when: { topic: BOOKING, news: lost }\n    - name: boat_lost",
        )],
        there: says("major", &["kind-added: breaks, arrives as undocumented"]),
        back: says("major", &["kind-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "kind_with_data_added",
        edits: &[Put(
            OFFICE,
            "    - name: boat_lost",
            "    - name: booking_lost\n      about: A booking is lost.\n      when: { topic: BOOKING, news: lost }\n      data: [{ name: why, type: text, about: Why. }]\n    - name: boat_lost",
        )],
        there: says("major", &["kind-added: breaks, arrives as undocumented"]),
        back: says("major", &["kind-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "key_added_to_a_kind",
        edits: &[Put(
            OFFICE,
            "        - { name: seats, type",
            "        - { name: price, type: number, about: The price. }\n        - { name: seats, type",
        )],
        there: says("minor", &["key-added: adds, arrives as undocumented"]),
        back: says("major", &["key-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "kind_told_otherwise",
        edits: &[Put(OFFICE, "when: { topic: BOAT, news: lost }", "when: { topic: BOAT }")],
        there: says("patch", &["kind-when-changed: behaviour, arrives as undocumented"]),
        back: says("patch", &["kind-when-changed: behaviour, arrives as undocumented"]),
    },
];
