//! Judges a contract: every rule, every item, every finding in one run but for what follows from another.

mod callbacks;
mod examples;
mod fields;
mod items;
mod pages;
mod text;

#[cfg(feature = "cli")]
pub(crate) use examples::{fits_layout, joined, split};
#[cfg(feature = "cli")]
pub(crate) use fields::has_shape;
#[cfg(feature = "cli")]
pub(crate) use text::is_hidden;

use crate::finding::{Finding, Target};
use crate::format::ContractFile;
use crate::names::{Firsts, nearest};
use crate::raw::{Chapter, Raw};
use crate::symbols::{At, Symbols};
use crate::yaml::Places;

/// Adds to `raw.findings` what is wrong, sorts it and finds out where it stands.
pub(crate) fn check(raw: &mut Raw) {
    let mut findings = std::mem::take(&mut raw.findings);
    let symbols = Symbols::of(&raw.chapters);
    let mut checker = Checker {
        contract: raw.contract.as_ref(),
        sources: raw
            .contract
            .iter()
            .flat_map(|file| &file.sources)
            .map(|source| source.id.as_str())
            .collect(),
        conflicts: raw
            .contract
            .iter()
            .flat_map(|file| &file.conflicts)
            .map(|conflict| conflict.id.as_str())
            .collect(),
        symbols: &symbols,
        findings: Vec::new(),
    };
    for (path, tree) in &raw.trees {
        text::check(path, tree, &mut checker.findings);
    }
    checker.contract_file(raw);
    checker.names(&raw.chapters);
    for chapter in &raw.chapters {
        checker.chapter(chapter);
    }
    let found = checker.findings;

    // What is wrong inside something that is missing or mistyped follows from that.
    let shapes: Vec<Finding> = findings
        .iter()
        .filter(|finding| matches!(finding.rule, "missing-key" | "wrong-type"))
        .cloned()
        .collect();
    // So may what refers to something, if its name was in what could not be read.
    let lost = findings.iter().any(|finding| {
        finding.drops
            || matches!(finding.rule, "unreadable" | "syntax")
            || (finding.rule == "unknown-key" && finding.place.len() < 2)
    });
    let follows = |finding: &Finding| {
        (lost && finding.rule.starts_with("unknown-"))
            || shapes.iter().any(|it| it.file == finding.file && finding.place.starts_with(&it.place))
    };
    findings.extend(found.into_iter().filter(|finding| !follows(finding)));
    // Only what a finding stands in is read again, and never what could not be read the first time.
    let named = |path: &String| {
        findings.iter().any(|finding| {
            (finding.position.is_none() && finding.file == *path)
                || finding.other.as_ref().is_some_and(|(other, _)| other == path)
        })
    };
    let files = raw.files.iter().filter(|file| named(&file.path));
    let files: Vec<_> = files.map(|file| (file.path.as_str(), Places::of(&file.text))).collect();
    for finding in &mut findings {
        finding.locate(&files);
    }
    findings.sort_by(|a, b| {
        (&a.file, a.position, &a.place, a.rule).cmp(&(&b.file, b.position, &b.place, b.rule))
    });
    findings.dedup();
    raw.findings = findings;
}

/// What every check needs to know.
pub(crate) struct Checker<'a> {
    contract: Option<&'a ContractFile>,
    sources: Vec<&'a str>,
    conflicts: Vec<&'a str>,
    symbols: &'a Symbols<'a>,
    findings: Vec<Finding>,
}

impl Checker<'_> {
    fn report(&mut self, rule: &'static str, at: &At, message: impl Into<String>, help: impl Into<String>) {
        self.findings.push(Finding::new(rule, &at.file, at.place.clone()).says(message, help));
    }

    /// Reports two places that clash.
    fn clash(
        &mut self,
        rule: &'static str,
        (at, other): (&At, &At),
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let mut finding = Finding::new(rule, &at.file, at.place.clone()).says(message, help);
        finding.other = Some((other.file.clone(), other.place.clone()));
        self.findings.push(finding);
    }

    /// Reports a list that must not be empty; the key may be missing altogether.
    fn filled<T>(&mut self, list: &[T], at: &At, name: &str) {
        if list.is_empty() {
            self.findings.push(Finding::new("missing-key", &at.file, at.key(name).place).says(
                format!("the list `{name}` is missing or empty"),
                format!("add `{name}:` with at least one item"),
            ));
        }
    }

    /// Reports names that nothing has.
    fn known(&mut self, rule: &'static str, at: &At, what: &str, name: &str, candidates: &[&str]) {
        if candidates.contains(&name) {
            return;
        }
        let help = match nearest(name, candidates.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if candidates.is_empty() => format!("there is no {what} yet; add it first"),
            None => format!("use one of {}", some_of(candidates)),
        };
        self.report(rule, at, format!("there is no {what} `{name}`"), help);
    }

    fn contract_file(&mut self, raw: &Raw) {
        let Some(contract) = self.contract else { return };
        let path = raw.files.iter().find(|file| file.name == crate::source::CONTRACT_FILE);
        let root = At::file(path.map_or("", |file| file.path.as_str()));
        if !crate::names::is_words(&contract.contract, '-') {
            self.report(
                "bad-name",
                &root.key("contract"),
                format!("`{}` is no name for a contract", contract.contract),
                "use lower-case words joined by `-`",
            );
        }
        self.filled(&contract.sources, &root, "sources");
        let ids = contract.sources.iter().map(|source| source.id.as_str());
        self.distinct("duplicate-name", "source", ids, |index| root.key("sources").item(index).key("id"));
        let ids = contract.conflicts.iter().map(|conflict| conflict.id.as_str());
        self.distinct("duplicate-name", "conflict", ids, |index| root.key("conflicts").item(index).key("id"));
        for (index, conflict) in contract.conflicts.iter().enumerate() {
            let at = root.key("conflicts").item(index);
            self.source(&conflict.source, &at);
        }
        self.pages(&contract.pages, &raw.chapters, &root.key("pages"));
        if raw.chapters.is_empty() && raw.findings.is_empty() && raw.files.len() == 1 {
            self.findings.push(Finding::new("unreadable", &root.file, vec![]).says(
                "the contract has no chapter",
                "add a .yaml file beside it for each chapter of the documentation",
            ));
        }
    }

    /// Reports what stands twice in a list of names.
    fn distinct<'n>(
        &mut self,
        rule: &'static str,
        what: &str,
        names: impl Iterator<Item = &'n str>,
        at: impl Fn(usize) -> At,
    ) {
        let mut seen = Firsts::default();
        for (index, name) in names.enumerate() {
            let first = seen.note(name, index);
            if first != index {
                self.clash(
                    rule,
                    (&at(index), &at(first)),
                    format!("the {what} `{name}` stands here twice"),
                    "remove one, or give them different names",
                );
            }
        }
    }

    /// Checks the source of an item that cannot inherit one.
    fn source(&mut self, source: &[String], at: &At) {
        if source.is_empty() {
            let mut finding = Finding::new("missing-source", &at.file, at.place.clone()).says(
                "this item does not say where it was read",
                "add `source:` with the id of a source in contract.yaml",
            );
            finding.target = Target::Value;
            self.findings.push(finding);
        }
        self.source_ids(source, at);
    }

    fn source_ids(&mut self, source: &[String], at: &At) {
        // Without contract.yaml, nothing is known of sources; that it is missing is reported once.
        if self.contract.is_none() {
            return;
        }
        let known = self.sources.clone();
        for (index, id) in source.iter().enumerate() {
            self.known("unknown-source", &at.key("source").item(index), "source", id, &known);
        }
    }

    /// Checks where an item of a chapter comes from. What can inherit passes what it inherits.
    fn origin(&mut self, own: (&[String], &[String]), inherited: Option<&[String]>, at: &At) {
        let (source, conflicts) = own;
        match inherited {
            None => self.source(source, at),
            Some(inherited) => {
                self.source_ids(source, at);
                if !source.is_empty() && source == inherited {
                    self.report(
                        "redundant",
                        &at.key("source"),
                        "this source is the same as that of what it belongs to",
                        "leave it out: it is inherited",
                    );
                }
            }
        }
        let known = self.conflicts.clone();
        let conflicts = if self.contract.is_some() { conflicts } else { &[] };
        for (index, id) in conflicts.iter().enumerate() {
            self.known("unknown-conflict", &at.key("conflicts").item(index), "conflict", id, &known);
        }
    }

    fn chapter(&mut self, chapter: &Chapter) {
        let root = At::file(&chapter.path);
        self.source(&chapter.file.source, &root);
        self.items(&chapter.file, &root);
        self.objects(&chapter.file, &root);
        if let Some(start) = &chapter.file.start {
            self.start(start, &root.key("start"));
        }
        if let Some(callbacks) = &chapter.file.callbacks {
            self.callbacks(callbacks, &root.key("callbacks"));
        }
        if let Some(webhook) = &chapter.file.webhook {
            self.webhook(webhook, &root.key("webhook"));
        }
    }
}

/// A few names for a hint; a long list helps nobody.
fn some_of(candidates: &[&str]) -> String {
    let mut shown: Vec<String> = candidates.iter().take(12).map(|name| format!("`{name}`")).collect();
    if candidates.len() > shown.len() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
