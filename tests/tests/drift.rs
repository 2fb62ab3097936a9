//! `spec drift` finds what a page and the contract do not agree about, in every format, and
//! nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use widget_codegen::cli::{Status, run};

const FORMATS: [&str; 3] = ["md", "txt", "html"];

fn page(name: &str) -> String {
    fs::read_to_string(pages().join(name)).unwrap()
}

fn pages() -> PathBuf {
    tests::workspace().join("tests/pages")
}

/// What the command says of a page.
struct Said {
    status: Status,
    /// The report of the page.
    report: Value,
    /// The findings.
    drift: Vec<Value>,
    err: String,
}

impl Said {
    fn has(&self, rule: &str, subject: &str) -> bool {
        self.drift.iter().any(|finding| finding["rule"] == rule && finding["subject"] == subject)
    }

    fn diff(&self, diff: &str) -> bool {
        self.drift.iter().any(|finding| finding["diff"].as_str().is_some_and(|text| text.contains(diff)))
    }

    fn apart(&self) -> Vec<&str> {
        self.report["apart"]
            .as_array()
            .unwrap()
            .iter()
            .map(|apart| apart["subject"].as_str().unwrap())
            .collect()
    }
}

fn drift(contract: &Path, file: &str, bytes: impl AsRef<[u8]>) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(file);
    fs::write(&path, bytes).unwrap();
    let arguments = ["drift".into(), contract.into(), path.into(), OsString::from("--format"), "json".into()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(arguments, &mut out, &mut err);
    let err = String::from_utf8(err).unwrap();
    let mut reports: Vec<Value> = if out.is_empty() { vec![] } else { serde_json::from_slice(&out).unwrap() };
    let drift = if status == Status::Findings { serde_json::from_str(&err).unwrap() } else { Vec::new() };
    Said { status, report: reports.pop().unwrap_or_default(), drift, err }
}

/// The page of a format, changed.
fn changed(format: &str, change: impl Fn(&str) -> String) -> Said {
    let text = page(&format!("multi-region.{format}"));
    let other = change(&text);
    assert_ne!(text, other, "{format}: nothing has changed");
    drift(&tests::multi_region_folder(), &format!("page.{format}"), other)
}

/// Every page of the three formats, changed in the same way, differs like this.
fn differs(rule: &str, subject: &str, change: impl Fn(&str) -> String) {
    for format in FORMATS {
        let said = changed(format, &change);
        assert_eq!(said.status, Status::Findings, "{format}: {subject}");
        assert!(said.has(rule, subject), "{format}: no {rule} of {subject}: {:#?}", said.drift);
    }
}

/// A line of a table in the way of the page.
fn row(text: &str, name: &str, message: &str) -> String {
    match () {
        () if text.starts_with('#') => format!("| `{name}` | {message} |\n"),
        () if text.starts_with('<') => format!("<tr><td><code>{name}</code></td><td>{message}</td></tr>\n"),
        () => format!("{name}{message}\n"),
    }
}

fn without_line(text: &str, word: &str) -> String {
    let mut gone = false;
    let lines = text.lines().filter(|line| {
        let is_it = !gone && line.contains(word);
        gone |= is_it;
        !is_it
    });
    lines.map(|line| format!("{line}\n")).collect()
}

/// Puts a line above the first one with this word.
fn above(text: &str, word: &str, new: &str) -> String {
    let mut done = false;
    let lines = text.lines().map(|line| {
        let here = !done && line.contains(word);
        done |= here;
        format!("{}{line}\n", if here { new } else { "" })
    });
    lines.collect()
}

#[test]
fn the_same_page_in_three_formats_agrees() {
    for format in FORMATS {
        let said = drift(
            &tests::multi_region_folder(),
            &format!("page.{format}"),
            page(&format!("multi-region.{format}")),
        );
        assert_eq!(said.status, Status::Clean, "{format}: {}", said.err);
        let counts: Vec<u64> = ["codes", "messages", "parameters", "keys", "limits", "examples"]
            .map(|what| said.report["agree"][what].as_u64().unwrap())
            .to_vec();
        assert_eq!(counts, [12, 9, 8, 12, 1, 3], "{format}");
        assert_eq!(said.apart(), ["last_encountered_error", "meta_data", "link_id"], "{format}");
    }
}

#[test]
fn a_format_is_told_by_what_the_page_holds() {
    for format in FORMATS {
        let said = drift(&tests::multi_region_folder(), "page", page(&format!("multi-region.{format}")));
        assert_eq!(said.status, Status::Clean, "{format}: {}", said.err);
    }
}

#[test]
fn what_differs_stands_on_a_line_of_the_page() {
    // The lines of the block are elements: there are more of them than the page has.
    let block = "<div>first</div><div>second</div><div>myapp://exit?session_hint=1</div>";
    let page = format!("<h1>Hosted Widget (Multi-Region)</h1>\n<pre>{block}</pre>");
    let said = drift(&tests::multi_region_folder(), "page.html", page);
    assert!(said.has("not-in-spec", "session_hint"), "{}", said.err);
    let lines: Vec<u64> = said.drift.iter().filter_map(|finding| finding["line"].as_u64()).collect();
    assert!(lines.contains(&2) && lines.iter().all(|line| *line <= 2), "{lines:?}");
}

#[test]
fn a_code_that_is_gone() {
    differs("not-on-page", "too_many_sessions", |text| without_line(text, "too_many_sessions"));
    differs("not-on-page", "abandon-survey", |text| text.replace("abandon-survey", "abandon-form"));
    differs("not-on-page", "institution_disabled", |text| without_line(text, "institution_disabled"));
}

#[test]
fn a_code_that_is_new() {
    differs("not-in-spec", "bank_holiday", |text| {
        above(text, "too_many_sessions", &row(text, "bank_holiday", "Banks are closed today"))
    });
    differs("not-in-spec", "TOKEN_USED", |text| {
        let row = row(text, "TOKEN_USED", "The token was used before");
        let line = text.lines().find(|line| line.contains("ACCESS_TOKEN_NOT_VALID")).unwrap();
        text.replace(line, &format!("{line}\n{row}").trim_end().replace("\n\n", "\n"))
    });
    differs("not-in-spec", "session_hint", |text| text.replacen("link_id", "session_hint", 1));
}

#[test]
fn a_message_that_differs() {
    for (from, to, diff) in [
        ("a session is already opened", "a session is alreadi opened", "alread[-y-]{+i+}"),
        ("was not provided or is not valid", "was not provided or is not valid.", "valid{+.+}"),
        ("temporarily unavailable.", "temporarily unavailable", "unavailable[-.-]"),
        ("account is locked, user", "account is locked; user", "locked[-,-]{+;+}"),
    ] {
        for format in FORMATS {
            let said = changed(format, |text| text.replace(from, to));
            assert_eq!(said.drift.len(), 1, "{format}: {:#?}", said.drift);
            assert!(
                said.diff(diff) && said.drift[0]["rule"] == "text-differs",
                "{format}: {:#?}",
                said.drift
            );
            assert!(said.drift[0]["line"].as_u64().unwrap() > 10, "{format}: {:#?}", said.drift);
        }
    }
}

#[test]
fn a_message_that_is_gone_or_new() {
    let gone = "The user account access was forbidden by the institution";
    differs("not-on-page", "login_error", |text| text.replace(gone, ""));
    let new = "Impossible to login, something unexpected";
    differs("not-in-spec", "Ask your bank", |text| match text {
        _ if text.starts_with('#') => text.replace(new, &format!("Ask your bank  {new}")),
        _ if text.starts_with('<') => text.replace(new, &format!("Ask your bank<li>{new}")),
        _ => text.replace(new, &format!("Ask your bank\n- {new}")),
    });
}

#[test]
fn another_documented_wording_is_a_known_conflict() {
    for format in FORMATS {
        let said = changed(format, |text| {
            text.replacen("forbidden by the institution", "forbidden by the institution.", 1)
        });
        assert_eq!(said.status, Status::Clean, "{format}: {}", said.err);
        let apart = said.report["apart"].as_array().unwrap();
        let conflict = apart.iter().find(|apart| apart["why"][0]["conflict"] == "F18");
        assert!(
            conflict.is_some_and(|apart| apart["diff"].as_str().unwrap().ends_with("{+.+}")),
            "{format}: {apart:#?}"
        );
    }
}

#[test]
fn a_parameter_that_is_gone_or_new() {
    differs("not-on-page", "institution_name", |text| without_line(text, "banamex_mx_retail"));
    differs("not-in-spec", "status", |text| {
        above(text, "Where it was made.", &row(text, "status", "How it went."))
    });
    differs("not-in-spec", "page_mode", |text| text.replacen("locale", "page_mode", 1));
    differs("not-on-page", "locale", |text| text.replacen("locale", "page_mode", 1));
}

#[test]
fn a_sample_with_another_key_or_value() {
    differs("not-in-spec", "stale_for", |text| text.replace("stale_in", "stale_for"));
    differs("not-on-page", "stale_in", |text| text.replace("stale_in", "stale_for"));
    differs("bad-example", "password", |text| without_line(text, "SECRET_PASSWORD"));
    differs("bad-example", "HOUSES", |text| text.replacen("\"OWNERS\"", "\"HOUSES\"", 1));
    differs("bad-example", "long", |text| text.replace("\"300d\"", "\"long\""));
    differs("text-differs", "your-deeplink-here://gone", |text| text.replace("here://exit", "here://gone"));
    differs("bad-example", "your_deeplink", |text| {
        text.replace("your-deeplink-here://exit", "your_deeplink://exit")
    });
}

#[test]
fn a_sample_that_is_no_json() {
    for (format, from, to) in
        [("md", "\"store\",", "\"store"), ("html", "\"300d\",", "\"300d\""), ("md", "\"id\":", "\"id\"")]
    {
        let said = changed(format, |text| text.replacen(from, to, 1));
        assert!(said.has("bad-example", "JSON"), "{format}: {:#?}", said.drift);
    }
}

#[test]
fn an_example_url_that_does_not_decode() {
    differs("bad-example", "zb65f82c-dc93-4d3e-8270-9a27528397f5", |text| {
        text.replace("link=cb65", "link=zb65")
    });
    differs("not-in-spec", "bank", |text| text.replace("institution=erebor", "bank=erebor"));
    differs("bad-example", "institution", |text| text.replace("institution=erebor", "bank=erebor"));
    differs("bad-example", "%br", |text| text.replace("erebor_br", "erebor%br"));
    differs("bad-example", "your-url-here://done", |text| text.replace("here://success\n", "here://done\n"));
    differs("bad-example", "double", |text| text.replace("access_mode=single", "access_mode=double"));
    differs("text-differs", "https://widget.belvo.com/", |text| {
        text.replace("widget.belvo.io", "widget.belvo.com")
    });
    for format in FORMATS {
        let said = changed(format, |text| text.replace("your-url-here://success\n", "your-url-here\n"));
        assert!(
            said.drift.iter().any(|finding| finding["rule"] == "bad-example"),
            "{format}: {:#?}",
            said.drift
        );
    }
}

#[test]
fn a_limit_that_differs() {
    for format in FORMATS {
        let said = changed(format, |text| text.replace("10 minutes", "15 minutes"));
        assert!(said.has("text-differs", "access_token_validity"), "{format}: {:#?}", said.drift);
        let said = changed(format, |text| text.replace("valid for", "good for"));
        assert!(said.has("not-on-page", "access_token_validity"), "{format}: {:#?}", said.drift);
    }
}

#[test]
fn a_table_that_nobody_expects() {
    for (format, table) in [
        (
            "md",
            "## Info event\n\n| Info code | Info message |\n|---|---|\n| `all_good` | Nothing to do |\n\n",
        ),
        (
            "html",
            "<h2>Info event</h2><table><tr><th>Info code<th>Info message<tr><td>all_good<td>Nothing to do</table>\n",
        ),
    ] {
        let said = changed(format, |text| above(text, "4. Retrieving", table));
        assert!(said.has("not-read", "Info code | Info message"), "{format}: {:#?}", said.drift);
    }
    // Plain text does not say where a section ends: the row counts for the one above.
    let table = "Info event\n\nInfo codeInfo message\nall_goodNothing to do\n\n";
    let said = changed("txt", |text| above(text, "4. Retrieving", table));
    assert!(
        said.has("not-read", "Info code | Info message") || said.has("not-in-spec", "all_good"),
        "{:#?}",
        said.drift
    );
}

#[test]
fn plain_text_has_its_tables_flattened_in_other_ways() {
    let text = page("multi-region.txt");
    // Cells apart by tabs, as browsers copy them.
    let tabbed = text
        .replace("Error codeError message", "Error code\tError message")
        .replace("Warning codeWarning message", "Warning code\tWarning message")
        .replace("institution_downThe", "institution_down\tThe")
        .replace("too_many_sessionsImpossible", "too_many_sessions\tImpossible")
        .replace("unexpected_errorBelvo", "unexpected_error\tBelvo")
        .replace("login_errorOne", "login_error\tOne")
        .replace("ACCESS_TOKEN_NOT_VALIDThe", "ACCESS_TOKEN_NOT_VALID\tThe")
        .replace("institution_disabledThe", "institution_disabled\tThe");
    // Each cell on a line of its own.
    let stacked = tabbed.replace('\t', "\n\n").replace("unavailable.\n", "unavailable.\n\nnot_a_code\n");
    for (name, text, clean) in [("tabbed", tabbed, true), ("stacked", stacked, false)] {
        let said = drift(&tests::multi_region_folder(), "page.txt", &text);
        assert_eq!(said.report["agree"]["messages"], 9, "{name}: {:#?}", said.drift);
        assert_eq!(said.report["agree"]["codes"], 12, "{name}: {:#?}", said.drift);
        assert_eq!(said.drift.is_empty(), clean, "{name}: {:#?}", said.drift);
        let said = drift(
            &tests::multi_region_folder(),
            "page.txt",
            text.replace("try again later", "try again latex"),
        );
        assert!(said.diff("late[-r-]{+x+}"), "{name}: {:#?}", said.drift);
    }
}

/// The invented vendor's contract, and what it says of pages.
fn paylane() -> tempfile::TempDir {
    let folder = tests::paylane_folder();
    let contract = folder.path().join("contract.yaml");
    let text = fs::read_to_string(&contract).unwrap() + &page("paylane.pages.yaml");
    fs::write(contract, text).unwrap();
    folder
}

#[test]
fn another_vendor_needs_no_other_code() {
    let contract = paylane();
    let guide = drift(contract.path(), "guide.md", page("paylane.md"));
    assert_eq!(guide.status, Status::Clean, "{}", guide.err);
    assert_eq!(guide.apart(), ["card_on_file", "EXPIRED"]);
    let reference = drift(contract.path(), "reference.html", page("paylane.html"));
    assert_eq!(reference.status, Status::Clean, "{}", reference.err);
    assert_eq!(reference.report["agree"]["keys"], 11);

    for (from, to, rule, subject) in [
        ("| no | `note` | A line. |\n", "", "not-on-page", "note"),
        ("* `card` by card\n", "", "not-on-page", "card"),
        ("* `card` by card", "* `cheque` by post", "not-in-spec", "cheque"),
        ("<td>tip</td>", "<td>gift</td>", "not-in-spec", "gift"),
        ("&minutes=5", "&minutes=five", "bad-example", "five"),
        ("&minutes=5", "&minutes=6", "text-differs", "shop:/back/status?state=review&minutes=6"),
        ("state=review&minutes=5", "state=waiting&since=5", "not-in-spec", "since"),
        ("There is no such session", "There is no session", "text-differs", "There is no session"),
    ] {
        let said = drift(contract.path(), "guide.md", page("paylane.md").replace(from, to));
        assert!(said.has(rule, subject), "{from} -> {to}: {:#?}", said.drift);
    }
    for (from, to, rule, subject) in [
        ("Slow down.", "Slow down!", "text-differs", "Slow down!"),
        ("/v2/sessions", "/v3/sessions", "bad-example", "https://api.test.paylane.example/v3/sessions"),
        ("\"count\"", "\"number\"", "not-in-spec", "number"),
        ("good for 2 days", "good for 3 days", "text-differs", "session_validity"),
    ] {
        let said = drift(contract.path(), "reference.html", page("paylane.html").replace(from, to));
        assert!(said.has(rule, subject), "{from} -> {to}: {:#?}", said.drift);
    }
}

#[test]
fn what_is_no_page_is_unreadable() {
    let contract = tests::multi_region_folder();
    for (file, bytes) in [
        ("empty.md", b"".as_slice()),
        ("blank.txt", b"\n \n\t\n"),
        ("binary.html", b"\x7fELF\x00\x01\x02"),
        ("latin.txt", b"caf\xe9"),
        ("other.md", b"# Another page\n"),
        ("utf16.txt", b"\xff\xfeH\x00"),
    ] {
        let said = drift(&contract, file, bytes);
        assert_eq!(said.status, Status::Unusable, "{file}");
        assert!(said.err.starts_with("error: ") && said.err.contains(file), "{file}: {}", said.err);
    }
    let huge = vec![b'a'; (16 << 20) + 1];
    assert!(drift(&contract, "huge.txt", huge).err.contains("larger than"));
    for words in [vec!["drift"], vec!["drift", "no/such/page.md"], vec!["drift", "no/such/folder", "page.md"]]
    {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = run(words.iter().map(OsString::from), &mut out, &mut err);
        assert_eq!((status, out.is_empty(), err.is_empty()), (Status::Unusable, true, false), "{words:?}");
    }
}

#[test]
fn no_page_makes_it_fail() {
    let contract = tests::multi_region_folder();
    let mut odd: Vec<(String, String)> = Vec::new();
    for format in FORMATS {
        let text = page(&format!("multi-region.{format}"));
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(401).collect();
        for at in places {
            odd.push((format!("page.{format}"), text[..at].to_owned()));
            odd.push((
                format!("page.{format}"),
                format!("{}\u{0}", &text[at..]).replace('\0', "<`|é\u{1F4F1}\"{"),
            ));
        }
        // Every page as if it were of another format.
        odd.extend(FORMATS.map(|other| (format!("page.{other}"), text.clone())));
        let title = "Hosted Widget (Multi-Region)\n\n";
        for piece in [
            "{\"a\":",
            "[",
            "<table><tr><td>",
            "> ",
            "- ",
            "`",
            "| a ",
            "a_b",
            "A_BThe x\n",
            "?link=",
            "://",
            "\t",
            "<b>",
            "é",
        ] {
            let text = format!("{}{title}{}", if format == "md" { "# " } else { "" }, piece.repeat(1_000));
            odd.push((format!("page.{format}"), if format == "html" { format!("<h1>{text}") } else { text }));
        }
    }
    for (file, text) in odd {
        let said = drift(&contract, &file, &text);
        assert!(said.status != Status::Unusable || said.err.starts_with("error: "), "{file}: {}", said.err);
    }
}

#[test]
fn people_read_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.md");
    fs::write(&path, page("multi-region.md").replace("try again later", "try\u{1b}[2J again")).unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["drift".into(), tests::multi_region_folder().into_os_string(), path.into_os_string()];
    let status = run(arguments, &mut out, &mut err);
    let (out, err) = (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap());
    assert_eq!(status, Status::Findings);
    assert!(out.contains("(SEED): 12 codes, 8 messages, 8 parameters, 12 keys, 1 limit, 3 examples agree; 1 drift; 3 known conflicts"), "{out}");
    assert!(
        err.contains("page.md:59: drift[text-differs]: the message of `institution_down` differs\n  spec: "),
        "{err}"
    );
    assert!(!err.contains('\u{1b}'), "{err:?}");
}
