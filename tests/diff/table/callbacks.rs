//! Callback URLs, events and their parameters.

use super::Edit::Put;
use super::{REPORT, Row, SWAPS, TYPES, says, unseen};

pub(super) const ROWS: &[Row] = &[
    Row {
        name: "event_parameter_added",
        edits: &[Put(
            REPORT,
            "        - { name: seat,",
            "        - { name: meal, type: text, about: The meal. }\n        - { name: seat,",
        )],
        there: says("minor", &["parameter-added: adds, arrives as undocumented"]),
        back: says("major", &["parameter-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "required_event_parameter_added",
        edits: &[Put(
            REPORT,
            "        - { name: seat,",
            "        - { name: meal, type: text, required: true, about: The meal. }\n        - { name: seat,",
        )],
        there: says("minor", &["parameter-added: behaviour, arrives as undocumented"]),
        back: says("major", &["parameter-removed: breaks, cannot be read"]),
    },
    Row {
        name: "event_parameter_made_optional",
        edits: &[Put(REPORT, "type: booking_id, required: true", "type: booking_id")],
        there: unseen(TYPES, "major", &["parameter-made-optional: breaks, may be unreadable"]),
        back: unseen(TYPES, "major", &["parameter-made-required: breaks, none"]),
    },
    Row {
        name: "event_parameter_of_another_type",
        edits: &[Put(REPORT, "name: seat, type: text", "name: seat, type: integer")],
        there: unseen(TYPES, "major", &["parameter-type-changed: breaks, none"]),
        back: unseen(TYPES, "major", &["parameter-type-changed: breaks, may be unreadable"]),
    },
    Row {
        name: "event_parameter_no_longer_a_message",
        edits: &[Put(REPORT, "type: text, message_of: reason,", "type: text,")],
        there: says("major", &["parameter-message-of-removed: breaks, none"]),
        back: says("minor", &["parameter-message-of-added: adds, none"]),
    },
    Row {
        name: "event_added_at_a_known_url",
        edits: &[Put(
            REPORT,
            "    - name: paused",
            "    - name: sunk\n      about: The boat sank.\n      arrives_at: left\n      told_by: { parameter: depth }\n      parameters:\n        - { name: depth, type: text, required: true, about: How deep. }\n    - name: paused",
        )],
        there: says("major", &["event-added: breaks, is mistaken for something else"]),
        back: says("major", &["event-removed: breaks, never arrives any more"]),
    },
    Row {
        name: "event_added_with_a_url",
        edits: &[
            Put(
                REPORT,
                "    - { name: left, about",
                "    - { name: sunk, about: The boat sank., layouts: [\"{scheme}://sunk\"] }\n    - { name: left, about",
            ),
            Put(
                REPORT,
                "    - name: paused",
                "    - { name: sunk, about: The boat sank., arrives_at: sunk, parameters: [] }\n    - name: paused",
            ),
        ],
        there: says(
            "major",
            &[
                "callback-url-added: breaks, never arrives any more",
                "event-added: breaks, never arrives any more",
            ],
        ),
        back: says(
            "major",
            &[
                "callback-url-removed: breaks, never arrives any more",
                "event-removed: breaks, never arrives any more",
            ],
        ),
    },
    Row {
        name: "events_reordered",
        edits: &[
            Put(
                REPORT,
                "    - name: booked\n      about: There is a booking.\n      arrives_at: done\n      ends_session: true\n      parameters:\n        - { name: booking, type: booking_id, required: true, about: The booking. }\n        - { name: seat, type: text, about: The seat. }\n",
                "",
            ),
            Put(
                REPORT,
                "    - name: paused\n",
                "    - name: booked\n      about: There is a booking.\n      arrives_at: done\n      ends_session: true\n      parameters:\n        - { name: booking, type: booking_id, required: true, about: The booking. }\n        - { name: seat, type: text, about: The seat. }\n    - name: paused\n",
            ),
        ],
        there: says("patch", &["callbacks-events-reordered: docs, none"]),
        back: says("patch", &["callbacks-events-reordered: docs, none"]),
    },
    Row {
        name: "event_told_otherwise",
        edits: &[Put(
            REPORT,
            "told_by: { parameter: until }",
            "told_by: { parameter: until, values: [noon] }",
        )],
        there: says("patch", &["event-told-by-changed: behaviour, is mistaken for something else"]),
        back: says("patch", &["event-told-by-changed: behaviour, is mistaken for something else"]),
    },
    Row {
        name: "event_ends_the_session",
        edits: &[Put(REPORT, "ends_session: true", "ends_session: false")],
        there: says("patch", &["event-ends-session-changed: behaviour, keeps the old one"]),
        back: says("patch", &["event-ends-session-changed: behaviour, keeps the old one"]),
    },
    Row {
        name: "event_is_said_to_end_the_session",
        edits: &[Put(
            REPORT,
            "      about: The guest left.\n",
            "      about: The guest left.\n      ends_session: true\n",
        )],
        there: says("minor", &["event-ends-session-added: behaviour, keeps the old one"]),
        back: says("major", &["event-ends-session-removed: breaks, keeps the old one"]),
    },
    Row {
        name: "callback_urls_reordered",
        edits: &[Put(
            REPORT,
            "    - { name: done, about: The guest has booked., layouts: [\"{scheme}://done\"] }\n    - { name: left, about: The guest has left., layouts: [\"{scheme}://left\"] }\n",
            "    - { name: left, about: The guest has left., layouts: [\"{scheme}://left\"] }\n    - { name: done, about: The guest has booked., layouts: [\"{scheme}://done\"] }\n",
        )],
        there: unseen(SWAPS, "major", &["callbacks-urls-reordered: behaviour, none"]),
        back: unseen(SWAPS, "major", &["callbacks-urls-reordered: behaviour, none"]),
    },
    Row {
        name: "layout_added",
        edits: &[Put(REPORT, "[\"{scheme}://done\"]", "[\"{scheme}://done\", \"{scheme}://end/done\"]")],
        there: says("patch", &["callback-url-layouts-changed: behaviour, keeps the old one"]),
        back: says("patch", &["callback-url-layouts-changed: behaviour, keeps the old one"]),
    },
];
