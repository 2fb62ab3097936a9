//! The model is the contract with names resolved, sources inherited and nothing left out.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

use std::fs;
use std::path::Path;

use widget_codegen::format::{Direction, Shape, Unit};
use widget_codegen::model::{
    Contract, Fact, Field, Held, List, Module, Origin, ReasonsOf, Set, Type, TypeRef,
};

/// The invented contract of this crate's tests, after these changes of its files.
fn loaded(changes: &[(&str, &str, &str)]) -> Contract {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parcels");
    let target =
        std::env::temp_dir().join(format!("model-{}-{:?}", std::process::id(), std::thread::current().id()));
    fs::create_dir_all(&target).unwrap();
    for file in ["contract.yaml", "1-desk.yaml"] {
        let mut text = fs::read_to_string(folder.join(file)).unwrap();
        for (_, old, new) in changes.iter().filter(|(changed, ..)| *changed == file) {
            assert_eq!(text.matches(old).count(), 1, "{old}");
            text = text.replace(old, new);
        }
        fs::write(target.join(file), text).unwrap();
    }
    let contract = widget_codegen::load(&target);
    fs::remove_dir_all(&target).unwrap();
    contract.unwrap_or_else(|failure| panic!("{failure}"))
}

fn desk(contract: &Contract) -> &Module {
    assert_eq!(contract.modules.len(), 1);
    &contract.modules[0]
}

fn set<'m>(module: &'m Module, name: &str) -> &'m Set {
    module.sets.iter().find(|set| set.name == name).unwrap()
}

fn field<'f>(fields: &'f [Field], wire: &str) -> &'f Field {
    fields.iter().find(|field| field.wire == wire).unwrap()
}

fn of_desk(name: &str, rust: &str) -> TypeRef {
    TypeRef { module: "desk".to_owned(), rust: rust.to_owned(), name: name.to_owned() }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn from(sources: &[&str]) -> Origin {
    Origin { sources: texts(sources), ..Origin::default() }
}

#[test]
fn what_the_contract_says_of_itself_is_kept() {
    let contract = loaded(&[]);
    assert_eq!((contract.id.as_str(), contract.title.as_str()), ("parcels", "Parcel Desk"));
    assert_eq!(contract.about, "An invented vendor, with one of everything.");
    assert_eq!(contract.open, ["How long a parcel is kept."]);
    let sources: Vec<_> =
        contract.sources.iter().map(|source| (source.id.as_str(), source.address.as_deref())).collect();
    assert_eq!(sources, [("GUIDE", None), ("NOTES", Some("https://parcels.example/notes"))]);
    let conflict = &contract.conflicts[0];
    assert_eq!(conflict.sources, ["GUIDE", "NOTES"]);
    assert_eq!(conflict.decision.as_deref(), Some("The guide's."));
}

#[test]
fn sources_are_inherited_unless_an_item_names_its_own() {
    let contract = loaded(&[(
        "1-desk.yaml",
        "- { name: key, type: key, about: What opens it. }",
        "- { name: key, type: key, about: What opens it., source: NOTES, open: [Which.], conflicts: [C1] }",
    )]);
    let desk = desk(&contract);
    assert_eq!(desk.origin, from(&["GUIDE"]));
    let rule = &desk.rules[0];
    let own = Origin {
        sources: texts(&["GUIDE"]),
        conflicts: texts(&["C1"]),
        open: texts(&["Whether it may be empty."]),
    };
    assert_eq!((rule.name.as_str(), &rule.origin), ("one_parcel", &own));
    let reasons = set(desk, "damaged_reason");
    assert_eq!(reasons.origin, from(&["GUIDE"]));
    assert_eq!(reasons.codes[0].origin, from(&["GUIDE"]));
    assert_eq!(reasons.codes[1].origin, from(&["NOTES"]));
    let start = desk.start.as_ref().unwrap();
    assert_eq!(field(&start.parameters, "parcel").origin, from(&["GUIDE"]));
    let own = Origin { sources: texts(&["NOTES"]), conflicts: texts(&["C1"]), open: texts(&["Which."]) };
    assert_eq!(field(&start.parameters, "key").origin, own);
    assert_eq!(start.examples[0].sources, ["GUIDE"]);
    let callbacks = desk.callbacks.as_ref().unwrap();
    assert_eq!(callbacks.urls[1].origin, from(&["GUIDE"]));
    assert_eq!(callbacks.events[2].origin, from(&["GUIDE"]));
    assert_eq!(callbacks.events[2].parameters[0].origin, from(&["GUIDE"]));
    let webhook = desk.webhook.as_ref().unwrap();
    for origin in [
        &desk.limits[0].origin,
        &desk.sets[0].origin,
        &desk.sets[0].codes[1].origin,
        &desk.values[0].origin,
        &desk.objects[0].origin,
        &desk.objects[0].fields[0].origin,
        &desk.calls[0].origin,
        &start.origin,
        &callbacks.origin,
        &webhook.document.origin,
        &webhook.document.fields[0].origin,
        &webhook.data.origin,
    ] {
        assert_eq!(origin, &from(&["GUIDE"]));
    }
    assert_eq!(webhook.kinds[0].origin, from(&["GUIDE"]));
    assert_eq!(webhook.data.fields[0].origin, from(&["GUIDE"]));
}

#[test]
fn reasons_become_a_set_of_their_own() {
    let contract = loaded(&[]);
    let desk = desk(&contract);
    let names: Vec<_> = desk.sets.iter().map(|set| (set.name.as_str(), set.rust.as_str())).collect();
    assert_eq!(
        names,
        [
            ("parcel_state", "ParcelState"),
            ("damaged_reason", "DamagedReason"),
            ("who", "Who"),
            ("place", "Place")
        ]
    );
    let state = set(desk, "parcel_state");
    let lost = &state.codes[0];
    assert_eq!((lost.wire.as_str(), lost.rust.as_str()), ("lost", "Lost"));
    assert_eq!(lost.message.as_deref(), Some("The parcel is lost"));
    assert_eq!(lost.reasons, None);
    assert_eq!(lost.numbers, [("days".to_owned(), 3)]);
    assert_eq!(lost.texts, [("path".to_owned(), "/lost/".to_owned())]);
    let who = |variant: &str, wire: &str| Fact {
        set: of_desk("who", "Who"),
        variant: variant.to_owned(),
        wire: wire.to_owned(),
    };
    assert_eq!(lost.facts, [who("Courier", "courier")]);
    assert_eq!(state.codes[1].rust, "OnHold");
    assert_eq!(state.codes[2].reasons, Some(of_desk("damaged_reason", "DamagedReason")));
    let reasons = set(desk, "damaged_reason");
    let of = ReasonsOf {
        set: of_desk("parcel_state", "ParcelState"),
        variant: "Damaged".to_owned(),
        code: "damaged".to_owned(),
    };
    assert_eq!((reasons.reasons_of.as_ref(), &state.reasons_of), (Some(&of), &None));
    let wet = &reasons.codes[0];
    assert_eq!((wet.wire.as_str(), wet.name.as_deref()), ("The parcel is wet", Some("wet")));
    assert_eq!(wet.also, ["The parcel is wet."]);
    assert_eq!(wet.facts, [who("Sender", "sender")]);
}

#[test]
fn values_keep_their_rules() {
    let contract = loaded(&[
        ("1-desk.yaml", "about: A ticket., shape: uuid,", "about: A ticket., shape: uuid, rust: Stub,"),
        (
            "1-desk.yaml",
            "  - { name: key, about:",
            "  - { name: page, about: A page., shape: url, source: GUIDE }\n  - { name: key, about:",
        ),
    ]);
    let desk = desk(&contract);
    let found: Vec<_> = desk
        .values
        .iter()
        .map(|value| (value.rust.as_str(), value.shape, value.rule.as_str(), value.secret))
        .collect();
    assert_eq!(
        found,
        [
            ("ParcelId", Shape::Pattern, "two capitals, a dash and digits", false),
            ("Stub", Shape::Uuid, "it must be a UUID", false),
            ("Page", Shape::Url, "it must be an http or https URL", false),
            ("Key", Shape::Text, "it must not be blank", true),
        ]
    );
    let parcel = &desk.values[0];
    assert_eq!(parcel.pattern.as_ref().unwrap().0, "[A-Z]{2}-[0-9]+");
    assert_eq!(parcel.known, [("ZZ_0".to_owned(), "ZZ-0".to_owned())]);
    assert_eq!(parcel.examples, ["AB-12"]);
    let limit = &desk.limits[0];
    assert_eq!((limit.rust.as_str(), limit.value, limit.unit), ("OPEN_FOR", 5, Unit::Minutes));
}

#[test]
fn fields_have_the_types_that_their_words_mean() {
    let more = "- { name: note, type: text, about: A note., examples: [thanks] }";
    let kinds = ["secret", "flag", "integer", "number", "json", "receipt", "parcel_state"];
    let lines: Vec<_> =
        kinds.iter().map(|kind| format!("      - {{ name: a_{kind}, type: {kind}, about: A. }}\n")).collect();
    let contract = loaded(&[("1-desk.yaml", more, &format!("{more}\n{}", lines.concat().trim_end()))]);
    let desk = desk(&contract);
    let [order, receipt] = desk.objects.as_slice() else { panic!("{:?}", desk.objects) };
    assert_eq!((order.direction, receipt.direction), (Direction::Sent, Direction::Received));
    let types: Vec<_> = receipt.fields.iter().map(|field| field.ty.clone()).collect();
    let ticket = Type::Value(of_desk("ticket", "Ticket"), false);
    let itself = Type::Object(of_desk("receipt", "Receipt"), Direction::Received);
    let state = Type::Set(of_desk("parcel_state", "ParcelState"));
    assert_eq!(
        types,
        [
            ticket,
            Type::Text,
            Type::Secret,
            Type::Flag,
            Type::Integer,
            Type::Number,
            Type::Json,
            itself,
            state
        ]
    );
    assert_eq!(field(&order.fields, "back").ty, Type::CallbackUrls(of_desk("desk_urls", "DeskUrls")));
    let states = field(&order.fields, "states");
    assert_eq!(states.list, Some(List::Separated("|".to_owned())));
    assert_eq!((states.required, states.default.as_deref()), (false, Some("lost|on-hold")));
    let start = desk.start.as_ref().unwrap();
    assert_eq!((start.rust.as_str(), start.base.as_str()), ("DeskUrl", "https://desk.parcels.example/"));
    assert_eq!(field(&start.parameters, "key").ty, Type::Value(of_desk("key", "Key"), true));
    let parcel = field(&start.parameters, "parcel");
    assert_eq!((parcel.required, parcel.when.as_deref()), (true, Some("at every start")));
    let call = &desk.calls[0];
    assert_eq!((call.rust.as_str(), call.success), ("PlaceOrder", 201));
    assert_eq!(call.environments, of_desk("place", "Place"));
    assert_eq!((&call.request, &call.response), (&of_desk("order", "Order"), &of_desk("receipt", "Receipt")));
    assert_eq!(call.headers, [("Accept".to_owned(), "application/json".to_owned())]);
}

#[test]
fn an_event_adds_its_layouts_to_the_url_that_it_arrives_at() {
    let contract = loaded(&[(
        "1-desk.yaml",
        "layouts: [\"{scheme}://moved\"]",
        "layouts: [\"{scheme}://moved\", \"{scheme}://away\"]",
    )]);
    let callbacks = desk(&contract).callbacks.as_ref().unwrap();
    assert_eq!(callbacks.urls[0].layouts, ["{scheme}://finish"]);
    assert_eq!(callbacks.urls[1].layouts, ["{scheme}://news", "{scheme}://moved", "{scheme}://away"]);
    let found: Vec<_> = callbacks
        .events
        .iter()
        .map(|event| (event.variant.as_str(), event.rust.as_str(), event.arrives_at, event.ends_session))
        .collect();
    assert_eq!(
        found,
        [
            ("Finish", "FinishEvent", 0, Some(true)),
            ("Delay", "DelayEvent", 1, None),
            ("Move", "MoveEvent", 1, None),
        ]
    );
    assert_eq!(callbacks.events[0].told_by, None);
    assert_eq!(callbacks.events[1].told_by, Some(("kind".to_owned(), texts(&["delay"]))));
    assert_eq!(callbacks.parameter_names(), ["ticket", "kind", "state", "reason"]);
    let example = &callbacks.examples[0];
    assert_eq!(example.event.as_deref(), Some("delay"));
    assert_eq!(example.values.len(), 2);
}

#[test]
fn the_data_of_all_kinds_is_one_object() {
    let kind = "data: [{ name: days, type: integer, about: Since when. }] }";
    let contract = loaded(&[(
        "1-desk.yaml",
        kind,
        "data: [{ name: days, type: integer, required: true, about: Since when. }] }\n    - { name: held, about: It waits., when: { state: on-hold }, data: [{ name: days, type: integer, required: true, about: Since when. }, { name: why, type: text, about: Why. }] }",
    )]);
    let webhook = desk(&contract).webhook.as_ref().unwrap();
    assert_eq!((webhook.document.rust.as_str(), webhook.kind_rust.as_str()), ("Letter", "LetterKind"));
    let data = &webhook.data;
    assert_eq!((data.name.as_str(), data.rust.as_str()), ("letter_data", "LetterData"));
    let fields: Vec<_> = data.fields.iter().map(|field| (field.wire.as_str(), field.required)).collect();
    assert_eq!(fields, [("days", false), ("why", false)], "one kind does not have what another must");
    let kept = field(&webhook.document.fields, "data");
    assert_eq!(kept.ty, Type::Object(of_desk("letter_data", "LetterData"), Direction::Received));
    let state = Type::Set(of_desk("parcel_state", "ParcelState"));
    assert_eq!(field(&webhook.document.fields, "state").ty, state);
    let [lost, held] = webhook.kinds.as_slice() else { panic!("{:?}", webhook.kinds) };
    assert!(lost.data[0].required && held.data.len() == 2);
    assert_eq!(held.when[0].0, "state");
    assert_eq!(held.when[0].1.variant, "OnHold");
}

#[test]
fn parts_of_pages_hold_what_they_name() {
    let contract = loaded(&[(
        "contract.yaml",
        "open:\n",
        "pages:\n  - source: GUIDE\n    title: The guide\n    holds:\n      - { under: States, codes: parcel_state }\n      - { under: Start, parameters: desk_url }\n      - { under: Delay, parameters: delay }\n      - { under: Orders, keys: order }\n      - { limit: open_for, says: \"open for {} minutes\" }\nopen:\n",
    )]);
    let [page] = contract.pages.as_slice() else { panic!("{:?}", contract.pages) };
    assert_eq!((page.source.as_str(), page.titles.as_slice()), ("GUIDE", &["The guide".to_owned()][..]));
    assert_eq!(page.parts.len(), 5);
    assert_eq!(page.parts[0].under, ["States"]);
    assert!(
        matches!(&page.parts[4].holds, Held::Limit(name, before, after)
        if name == "open_for" && before == "open for " && after == " minutes"),
        "{:?}",
        page.parts[4].holds
    );
}
