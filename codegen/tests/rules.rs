//! Every rule has an example that breaks it, alone and at its place.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

use std::fs;
use std::path::{Path, PathBuf};

use widget_codegen::rules::RULES;
use widget_codegen::{Failure, Finding, load};

/// A change that breaks a rule: in this file, this text becomes that text. The mark `‸` in the new
/// text is where the finding points; without one, it points at the file as a whole.
struct Case {
    rule: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
}

const fn desk(rule: &'static str, old: &'static str, new: &'static str) -> Case {
    Case { rule, file: "1-desk.yaml", old, new }
}

const fn contract(rule: &'static str, old: &'static str, new: &'static str) -> Case {
    Case { rule, file: "contract.yaml", old, new }
}

const CASES: &[Case] = &[
    desk(
        "syntax",
        "codes: [{ code: courier }, { code: sender }]",
        "codes: [{ code: courier }, { code: sender\n  - name‸: x",
    ),
    desk("syntax", "about: Who can help.", "about: ‸*nothing"),
    desk("syntax", "about: Who can help.", "about: ‸!odd Who can help."),
    desk("unknown-key", "message: The parcel is lost,", "‸mesage: The parcel is lost,"),
    desk("unknown-key", "ends_session: true", "‸ends: true"),
    contract("unknown-key", "open:", "‸opened:"),
    desk(
        "missing-key",
        "- { code: on-hold, about: It waits. }",
        "- { code: on-hold, about: It waits. }\n      - { ‸about: It waits. }",
    ),
    desk(
        "missing-key",
        "    codes: [{ code: courier }, { code: sender }]\n",
        "    codes: [{ code: courier }, { code: sender }]\n  - { name: nobody, about: None., source: GUIDE, codes: ‸[] }\n",
    ),
    desk("missing-key", "      told_by: { parameter: kind, values: [delay] }\n", ""),
    desk("missing-key", "    rule: two capitals, a dash and digits\n", ""),
    desk("duplicate-key", "about: Who can help.", "about: Who can help.\n    ‸about: Who else can."),
    desk("wrong-type", "code: sender }", "code: sender }, { code: ‸7, rust: Seven }"),
    desk("wrong-type", "ends_session: true", "ends_session: ‸perhaps"),
    desk("wrong-type", "value: 5,", "value: ‸many,"),
    desk("wrong-type", "unit: minutes", "unit: ‸fortnights"),
    desk(
        "wrong-type",
        "rules:\n  - { name: one_parcel, about: A desk handles one parcel., source: GUIDE, conflicts: [C1], open: [Whether it may be empty.] }\n",
        "rules: ‸7\n",
    ),
    desk("empty-text", "message: The parcel is lost,", "message: ‸\" \","),
    desk("hidden-character", "about: Who can help.", "about: ‸\"Who\\u202E can help.\""),
    desk("hidden-character", "code: sender }", "code: sender }, { code: ‸\"porter\\u0007\" }"),
    desk("breaks-comment", "about: Who can help.", "about: ‸Who can */ help."),
    desk("breaks-comment", "about: Who can help.", "about: ‸Who can `help."),
    desk("breaks-comment", "about: Who can help.", "about: ‸Who ~~~ can help."),
    desk("bad-name", "name: one_parcel", "name: ‸One-Parcel"),
    contract("bad-name", "contract: parcels", "contract: ‸Par Cels"),
    desk("bad-name", "numbers: { days: 3 }", "numbers: { message: ‸3 }"),
    desk("bad-name", "numbers: { days: 3 }", "numbers: { type: ‸3 }"),
    desk("bad-name", "numbers: { days: 3 }", "numbers: { inDays: ‸3 }"),
    desk("bad-rust-name", "code: sender }", "code: sender }, { code: ‸2nd }"),
    desk("bad-rust-name", "code: sender }", "code: sender }, { code: ‸\"¿?\" }"),
    desk("bad-rust-name", "code: sender }", "code: sender }, { code: ‸self }"),
    desk("bad-rust-name", "code: sender }", "code: sender, rust: ‸Self }"),
    desk("bad-rust-name", "code: sender }", "code: sender, rust: ‸Sent_By }"),
    desk("bad-rust-name", "code: sender }", "code: sender, rust: ‸sentBy }"),
    desk("bad-rust-name", "{ name: note, type: text,", "{ name: ‸type, type: text,"),
    desk(
        "bad-rust-name",
        "{ name: ticket, about: A ticket.,",
        "{ name: ticket, rust: ‸Option, about: A ticket.,",
    ),
    desk(
        "name-collision",
        "- { code: on-hold, about: It waits. }",
        "- { code: on-hold, about: It waits. }\n      - { code: ‸on_hold }",
    ),
    desk(
        "name-collision",
        "{ name: ticket, about: A ticket.,",
        "{ name: ticket, rust: ‸ParcelState, about: A ticket.,",
    ),
    desk("name-collision", "{ name: note, type: text,", "{ name: ‸extra, type: text,"),
    desk(
        "name-collision",
        "{ name: note, type: text,",
        "{ name: Note, type: text, about: Another. }\n      - { name: ‸note, type: text,",
    ),
    desk("duplicate-name", "name: gift, type: flag", "name: ‸parcel, type: flag"),
    desk(
        "duplicate-name",
        "- { name: key, about:",
        "- { name: key, about: Another., shape: text, source: GUIDE }\n  - { name: ‸key, about:",
    ),
    desk(
        "duplicate-name",
        "  events:\n    - name: finish",
        "    - { name: ‸finish, about: Again., layouts: [\"{scheme}://end\"] }\n  events:\n    - name: finish",
    ),
    contract(
        "duplicate-name",
        "conflicts:\n",
        "  - { id: ‸GUIDE, title: Another, seen: nothing }\nconflicts:\n",
    ),
    desk(
        "duplicate-code",
        "{ code: courier }, { code: sender }",
        "{ code: courier }, { code: sender }, { code: ‸sender }",
    ),
    desk("duplicate-code", "message: The parcel is torn", "message: ‸The parcel is wet."),
    desk("missing-source", "about: Who can help.\n    source: GUIDE\n", "about: Who can help.\n"),
    desk(
        "unknown-source",
        "about: Who can help.\n    source: GUIDE\n",
        "about: Who can help.\n    source: ‸GIUDE\n",
    ),
    desk("unknown-conflict", "conflicts: [C1]", "conflicts: [‸C2]"),
    desk("unknown-type", "type: flag", "type: ‸flags"),
    desk("unknown-reference", "facts: { who: courier }", "facts: { who: ‸curier }"),
    desk("unknown-reference", "facts: { who: courier }", "facts: { whom: ‸courier }"),
    desk("unknown-reference", "arrives_at: finish", "arrives_at: ‸finsh"),
    desk("unknown-reference", "message_of: state", "message_of: ‸stat"),
    desk("unknown-reference", "message_of: state", "message_of: ‸kind"),
    desk("unknown-reference", "request: order", "request: ‸oder"),
    desk(
        "unknown-reference",
        "  examples: ['{\"state\"",
        "    - { name: lots, about: Many are lost., when: { state: ‸lots } }\n  examples: ['{\"state\"",
    ),
    desk("redundant", "code: sender }", "code: sender, rust: ‸Sender }"),
    desk("redundant", "source: NOTES }", "source: ‸GUIDE }"),
    desk("redundant", "name: gift, type: flag", "name: gift, required: ‸false, type: flag"),
    desk(
        "redundant",
        "{ name: ticket, about: A ticket.,",
        "{ name: ticket, secret: ‸false, about: A ticket.,",
    ),
    desk("redundant", "layouts: [\"{scheme}://moved\"]", "layouts: [‸\"{scheme}://news\"]"),
    desk("impossible", "path: /orders/", "path: ‸orders/"),
    desk("impossible", "method: POST", "method: ‸post"),
    desk("impossible", "success: 201", "success: ‸20"),
    desk("impossible", "{ name: gift, type: flag", "{ name: gift, type: ‸json"),
    desk(
        "impossible",
        "told_by: { parameter: kind, values: [move] }",
        "told_by: { ‸parameter: kind, values: [delay] }",
    ),
    // Any value, and one of those.
    desk("impossible", "told_by: { parameter: kind, values: [delay] }", "told_by: { parameter: kind }"),
    desk("impossible", "told_by: { parameter: kind, values: [move] }", "told_by: { ‸parameter: kind }"),
    desk(
        "impossible",
        "    - { name: news, about: On the way.,",
        "    - { name: ‸late, about: Too late., layouts: [\"{scheme}://late\"] }\n    - { name: news, about: On the way.,",
    ),
    desk(
        "impossible",
        "type: integer, about: Since when. }] }",
        "type: integer, about: Since when. }] }\n    - { name: held, about: It waits., when: { state: on-hold }, data: [{ name: days, type: ‸text, about: How long. }] }",
    ),
    desk(
        "impossible",
        "type: integer, about: Since when. }] }",
        "type: integer, about: Since when. }] }\n    - { name: held, about: It waits., when: { state: on-hold }, data: [{ name: days, type: ‸integer, list: array, about: When. }] }",
    ),
    desk("impossible", "about: Which parcel. }", "about: Which parcel., default: ‸AB-1 }"),
    desk(
        "impossible",
        "about: Wanted states., default: \"lost|on-hold\" }",
        "about: Wanted states. }\n      - { name: tags, type: text, list: array, required: true, about: Tags., default: ‸fragile }",
    ),
    desk(
        "impossible",
        "{ base_url: \"https://api.parcels.example\" }",
        "{ other: \"https://api.parcels.example\" }",
    ),
    desk("bad-pattern", "pattern: \"[A-Z]{2}-[0-9]+\"", "pattern: ‸\"[A-Z]+[A-Z]{2}-[0-9]+\""),
    desk("bad-pattern", "pattern: \"[A-Z]{2}-[0-9]+\"", "pattern: ‸\"[A-Z]{2,1}\""),
    desk("impossible", "    known: [ZZ-0]\n", "    secret: true\n    known: [‸ZZ-0]\n"),
    desk("bad-value", "examples: [AB-12]", "examples: [‸AB-x]"),
    desk("bad-value", "known: [ZZ-0]", "known: [‸ZZ]"),
    desk("bad-default", "default: \"false\"", "default: ‸\"no\""),
    desk(
        "bad-default",
        "gift, type: flag, about: Whether it is a gift., default: \"false\"",
        "gift, type: integer, about: How many gifts., default: ‸\"few\"",
    ),
    desk("bad-default", "default: \"lost|on-hold\"", "default: ‸\"lost|held\""),
    desk(
        "impossible",
        "base: https://desk.parcels.example/\n  about: Opens the desk.\n  parameters:\n    - { name: parcel, type: parcel_id, required: true, about: Which parcel., when: at every start }\n    - { name: key, type: key, about: What opens it. }\n    - { name: gift, type: flag, about: Whether it is a gift., default: \"false\" }\n  examples:\n    - { url: \"https://desk.parcels.example/?parcel=AB-7\", values: { parcel: AB-7 } }\n",
        "base: ‸https://desk.parcels.example/#\n  about: Opens the desk.\n  parameters:\n    - { name: parcel, type: parcel_id, required: true, about: Which parcel., when: at every start }\n    - { name: key, type: key, about: What opens it. }\n    - { name: gift, type: flag, about: Whether it is a gift., default: \"false\" }\n",
    ),
    desk("bad-layout", "[\"{scheme}://finish\"]", "[‸\"shop://finish\"]"),
    desk("bad-layout", "[\"{scheme}://moved\"]", "[‸\"{scheme}://finish\"]"),
    desk("bad-layout", "[\"{scheme}://moved\"]", "[‸\"{scheme}:///\"]"),
    desk("bad-layout", "[\"{scheme}://moved\"]", "[‸\"{scheme}://moved?a=b\"]"),
    desk("bad-layout", "[\"{scheme}://moved\"]", "[‸\"{scheme}://{scheme}\"]"),
    desk(
        "bad-rust-name",
        "{ name: finish, about: At the end., layouts: [\"{scheme}://finish\"] }\n    - { name: news, about: On the way., layouts: [\"{scheme}://news\"] }\n  events:\n    - name: finish\n      about: The parcel is handed over.\n      arrives_at: finish",
        "{ name: ‸parse, about: At the end., layouts: [\"{scheme}://finish\"] }\n    - { name: news, about: On the way., layouts: [\"{scheme}://news\"] }\n  events:\n    - name: finish\n      about: The parcel is handed over.\n      arrives_at: parse",
    ),
    desk("bad-example", "values: { kind: delay, state: lost }", "values: { kind: delay, state: on-hold }"),
    desk(
        "bad-example",
        "url: \"shop://news?kind=delay&state=lost\", event: delay, values: { kind: delay, state: lost }",
        "url: ‸\"shop://news?kind=move&state=lost\", event: delay, values: { kind: move, state: lost }",
    ),
    desk("bad-example", "url: \"https://desk.parcels.example/?", "url: ‸\"https://parcels.example/?"),
    desk("bad-example", "parcel=AB-7\", values", "parcel=AB-7\", event: finish, values"),
    desk(
        "bad-example",
        "parcel=AB-7\", values: { parcel: AB-7 }",
        "parcel={AB-7\", values: { parcel: \"{AB-7\" }",
    ),
    desk(
        "bad-example",
        "url: \"shop://news?kind=delay&state=lost\"",
        "url: ‸\"shop://finish?kind=delay&state=lost\"",
    ),
    desk(
        "bad-example",
        "'{\"parcel\": \"AB-1\", \"states\": \"lost\"}'",
        "‸'{\"parcel\": \"AB-1\", \"states\": \"gone\"}'",
    ),
    desk(
        "bad-example",
        "'{\"state\": \"lost\", \"data\": {\"days\": 3}}'",
        "‸'{\"state\": \"lost\", \"data\": {\"hours\": 3}}'",
    ),
];

const PARCELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/parcels");

/// A copy of the good contract in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in ["contract.yaml", "1-desk.yaml"] {
        fs::copy(Path::new(PARCELS).join(file), folder.join(file)).unwrap();
    }
    folder
}

fn findings(folder: &Path) -> Vec<Finding> {
    match load(folder) {
        Ok(_) => Vec::new(),
        Err(Failure::Findings(findings)) => findings.0,
        Err(failure) => panic!("{failure}"),
    }
}

#[test]
fn the_good_contract_is_good() {
    assert_eq!(findings(Path::new(PARCELS)), []);
}

#[test]
fn each_case_breaks_its_rule_alone_and_at_its_place() {
    let mut wrong = Vec::new();
    for (index, case) in CASES.iter().enumerate() {
        let folder = copy(&format!("case-{index}"));
        let path = folder.join(case.file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(case.old), "{}: `{}` is not in the contract", case.rule, case.old);
        let changed = text.replacen(case.old, case.new, 1);
        let mark = changed.find('‸').map(|offset| {
            let before = &changed[..offset];
            let line = before.rsplit('\n').next().unwrap_or_default();
            (before.matches('\n').count() + 1, line.chars().count() + 1)
        });
        fs::write(&path, changed.replace('‸', "")).unwrap();

        let found = findings(&folder);
        let alone = !found.is_empty() && found.iter().all(|finding| finding.rule == case.rule);
        let placed = mark.is_none()
            || found.iter().any(|finding| finding.position.map(|at| (at.line, at.column)) == mark);
        let worded = found.iter().all(|finding| !finding.message.is_empty() && !finding.help.is_empty());
        let filed = found.iter().all(|finding| finding.file.ends_with(case.file));
        if !(alone && placed && worded && filed) {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            wrong.push(format!("{} at {mark:?} by {:?} gives {found:#?}", case.rule, case.new));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn help_names_what_could_have_been_meant() {
    let help = |name: &str, old: &str, new: &str| {
        let folder = copy(name);
        let path = folder.join("1-desk.yaml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{old}");
        fs::write(&path, text.replacen(old, new, 1)).unwrap();
        let found = findings(&folder);
        found.into_iter().map(|finding| finding.help).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(help("near", "facts: { who: courier }", "facts: { who: curier }"), "did you mean `courier`?");
    let far = help("far", "facts: { who: courier }", "facts: { who: neighbour }");
    assert_eq!(far, "use one of `courier`, `sender`");
    let none = help("none", "{ name: note, type: text,", "{ name: note, type: text, message_of: state,");
    assert_eq!(none, "there is no code field yet; add it first");
    // Twelve are shown, and no more.
    let codes =
        |count: usize| (0..count).map(|at| format!("{{ code: c{at:02} }}")).collect::<Vec<_>>().join(", ");
    for (count, ends) in [(10, "`c09`"), (11, "…")] {
        let old = "codes: [{ code: courier }, { code: sender }]";
        let new = format!("codes: [{{ code: courier }}, {{ code: sender }}, {}]", codes(count));
        let folder = copy(&format!("many-codes-{count}"));
        let path = folder.join("1-desk.yaml");
        let text = fs::read_to_string(&path).unwrap().replacen(old, &new, 1);
        fs::write(&path, text.replacen("facts: { who: courier }", "facts: { who: neighbour }", 1)).unwrap();
        let found = findings(&folder);
        assert!(found[0].help.ends_with(ends), "{count}: {}", found[0].help);
    }
}

#[test]
fn every_rule_has_a_case() {
    for rule in RULES {
        let has_case = rule.id == "unreadable" || CASES.iter().any(|case| case.rule == rule.id);
        assert!(has_case, "no example breaks {}", rule.id);
        assert!(!rule.why.is_empty() && !rule.bad.is_empty() && !rule.good.is_empty(), "{}", rule.id);
    }
}

#[test]
fn what_cannot_be_read_is_reported() {
    let unreadable = |name: &str, change: &dyn Fn(&Path)| {
        let folder = copy(name);
        change(&folder);
        let found = findings(&folder);
        assert!(
            !found.is_empty() && found.iter().all(|finding| finding.rule == "unreadable"),
            "{name}: {found:#?}"
        );
    };
    unreadable("binary", &|folder| fs::write(folder.join("2-x.yaml"), [0x61, 0, 0x62]).unwrap());
    unreadable("latin", &|folder| fs::write(folder.join("2-x.yaml"), b"about: caf\xe9\n").unwrap());
    unreadable("folder", &|folder| fs::create_dir(folder.join("2-x.yaml")).unwrap());
    unreadable("ending", &|folder| {
        fs::rename(folder.join("1-desk.yaml"), folder.join("1-desk.yml")).unwrap();
    });
    #[cfg(unix)]
    unreadable("device", &|folder| {
        std::os::unix::fs::symlink("/dev/zero", folder.join("2-x.yaml")).unwrap();
    });
    unreadable("large", &|folder| fs::write(folder.join("2-x.yaml"), vec![b'#'; (16 << 20) + 1]).unwrap());
    unreadable("no-contract", &|folder| fs::remove_file(folder.join("contract.yaml")).unwrap());
    unreadable("no-chapter", &|folder| fs::remove_file(folder.join("1-desk.yaml")).unwrap());
    unreadable("empty", &|folder| {
        fs::remove_file(folder.join("1-desk.yaml")).unwrap();
        fs::remove_file(folder.join("contract.yaml")).unwrap();
    });
    assert!(matches!(load(Path::new(PARCELS).join("nowhere")), Err(Failure::Unreadable(_))));
}

#[test]
fn the_name_of_a_chapter_is_that_of_its_module() {
    for (name, rule) in [
        ("1-front-desk.yaml", None),
        ("desk.yaml", None),
        ("1-Desk.yaml", Some("bad-name")),
        ("1-type.yaml", Some("bad-name")),
    ] {
        let folder = copy("module");
        fs::rename(folder.join("1-desk.yaml"), folder.join(name)).unwrap();
        let rules: Vec<&str> = findings(&folder).iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, rule.as_slice(), "{name}");
    }
    let folder = copy("module");
    fs::write(folder.join("2-desk.yaml"), "about: Another.\nsource: GUIDE\n").unwrap();
    let rules: Vec<&str> = findings(&folder).iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["name-collision"]);
}

#[test]
fn a_clash_names_both_places_in_two_files() {
    let folder = copy("two-files");
    let desk = fs::read_to_string(folder.join("1-desk.yaml")).unwrap();
    let set = "about: Another.\nsource: GUIDE\ncodes:\n  - { name: who, rust: Whom, about: A., codes: [{ code: a }], source: GUIDE }\n";
    fs::write(folder.join("2-shelf.yaml"), set).unwrap();
    let found = findings(&folder);
    let [clash] = found.as_slice() else { panic!("{found:?}") };
    let line = desk.lines().position(|line| line == "  - name: who").map(|at| at + 1);
    assert_eq!((clash.rule, clash.position.map(|at| at.line)), ("duplicate-name", Some(4)));
    assert_eq!(clash.other_position.map(|at| at.line), line);
}

#[test]
fn bombs_and_depth_are_refused() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, last) in ('b'..='m').zip('a'..) {
        bomb += &format!(
            "{name}: &{name} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n"
        );
    }
    for (name, text) in
        [("bomb", bomb), ("deep", "[".repeat(1_000_000)), ("deep-map", "a: {".repeat(100_000))]
    {
        let folder = copy(name);
        fs::write(folder.join("2-x.yaml"), text).unwrap();
        let found = findings(&folder);
        assert!(found.iter().any(|finding| finding.rule == "syntax"), "{name}: {found:#?}");
    }
}

/// What is missing because of one mistake is not reported as well, wherever it is referred to.
#[test]
fn what_cannot_be_read_is_the_only_finding() {
    let text = fs::read_to_string(Path::new(PARCELS).join("1-desk.yaml")).unwrap();
    let (head, codes) = text.split_once("\ncodes:").unwrap();
    let end = codes.find("\nvalues:").unwrap();
    let head = format!("{head}{}", &codes[end..]);
    let opening = "about: Codes.\nsource: GUIDE\n";
    for (name, second, rule) in [
        ("split", format!("{opening}codes:{}\n", &codes[..end]), None),
        ("split-syntax", "codes: [\n".to_owned(), Some("syntax")),
        ("split-key", format!("{opening}code:{}\n", &codes[..end]), Some("unknown-key")),
        ("split-type", "none\n".to_owned(), Some("wrong-type")),
        ("split-empty", "# Later.\n".to_owned(), Some("wrong-type")),
    ] {
        let folder = copy(name);
        fs::write(folder.join("1-desk.yaml"), &head).unwrap();
        fs::write(folder.join("2-codes.yaml"), second).unwrap();
        let rules: Vec<&str> = findings(&folder).iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, rule.as_slice(), "{name}: {:#?}", findings(&folder));
    }
}

/// The same below the top: an item, a list or a name that is of another type takes names with it.
#[test]
fn what_a_mistyped_item_names_is_not_missed_elsewhere() {
    let folder = copy("mistyped");
    let path = folder.join("1-desk.yaml");
    let text = fs::read_to_string(&path).unwrap();
    for (right, wrong) in [
        ("codes: [{ code: courier }, { code: sender }]", "codes: [7, { code: sender }]"),
        ("codes: [{ code: courier }, { code: sender }]", "codes: [, { code: sender }]"),
        ("codes: [{ code: courier }, { code: sender }]", "codes: 7"),
        ("codes: [{ code: courier }, { code: sender }]", "codes: { courier: Somebody }"),
        ("code: courier", "code: [courier]"),
        ("  - name: who\n", "  - name:\n"),
        ("  - { name: ticket, about: A ticket., shape: uuid, source: GUIDE }", "  - ticket"),
    ] {
        assert!(text.contains(right), "{right}");
        fs::write(&path, text.replacen(right, wrong, 1)).unwrap();
        let found = findings(&folder);
        assert!(!found.is_empty(), "{wrong}");
        assert!(
            found.iter().all(|finding| ["wrong-type", "syntax"].contains(&finding.rule)),
            "{wrong}: {found:#?}"
        );
    }
}

#[test]
fn every_problem_is_found_in_one_run() {
    let folder = copy("many");
    let path = folder.join("1-desk.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text
        .replace("message: The parcel is lost,", "mesage: The parcel is lost,")
        .replace("type: flag", "type: flags")
        .replace("path: /orders/", "path: orders/")
        .replace("success: 201", "success: \"201\"")
        .replace("  base: https:", "  bases: none\n  base: https:")
        .replace("arrives_at: finish", "arrives_at: finsh");
    fs::write(&path, text).unwrap();
    let rules: Vec<&str> = findings(&folder).iter().map(|finding| finding.rule).collect();
    for rule in ["unknown-key", "unknown-type", "impossible", "wrong-type", "unknown-reference"] {
        assert!(rules.contains(&rule), "{rule} is not among {rules:?}");
    }
}

/// The same mistake in every item of a long list must not make the check take forever: all places
/// are found in one reading.
#[test]
fn thousands_of_findings_take_no_longer_than_the_text() {
    let folder = copy("thousands");
    let path = folder.join("1-desk.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let codes: String = (0..5_000).map(|nth| format!("      - {{ code: c{nth}, mesage: x }}\n")).collect();
    let text = text.replacen(
        "codes:\n",
        &format!("codes:\n  - name: many\n    about: Many.\n    source: GUIDE\n    codes:\n{codes}"),
        1,
    );
    fs::write(&path, text).unwrap();
    let start = std::time::Instant::now();
    let found = findings(&folder);
    assert_eq!(found.len(), 5_000);
    assert!(found.windows(2).all(|pair| pair[0].position < pair[1].position));
    // It is a second; one reading for each finding would be minutes.
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
