//! Compares a contract with documentation pages as they are published.
//!
//! ```text
//! page --markdown | html | plain--> Page of blocks --compare--> Report
//!                                                      ^
//!             contract, with its `pages:` --facts------+
//! ```
//!
//! Three readers give one kind of [`page::Page`]: headings, texts, items, tables and code. Which
//! words on a page mean which item stands in the contract, under `pages:`. What a reader of the
//! page would take for a name, and no part of the contract knows, is reported.

mod compare;
mod decode;
mod facts;
mod html;
mod markdown;
mod messages;
mod names;
mod page;
mod plain;
mod report;
mod sample;
mod url;

use std::path::Path;

pub(crate) use report::{Difference, Report, Why};

use crate::model::Contract;
use facts::Facts;
use page::{Format, Page};

/// Compares a page with the contract that describes it. The error says why it cannot be read.
pub(crate) fn drift(contracts: &[Contract], path: &Path, bytes: &[u8]) -> Result<Report, String> {
    let text = page::text(bytes)?;
    let format = Format::of(path, text);
    for contract in contracts {
        let facts = Facts(contract);
        let blocks = match format {
            Format::Markdown => markdown::read(text),
            Format::Html => html::read(text),
            Format::Plain => plain::read(text, &facts.hints()),
        };
        let page = Page { format, lines: text.lines().count(), blocks };
        let titles: Vec<(&str, usize)> = contract
            .pages
            .iter()
            .enumerate()
            .flat_map(|(index, kind)| kind.titles.iter().map(move |title| (title.as_str(), index)))
            .collect();
        let names: Vec<&str> = titles.iter().map(|(title, _)| *title).collect();
        let kind = page.title(&names).and_then(|title| contract.pages.get(titles.get(title)?.1));
        if let Some(kind) = kind {
            return Ok(compare::compare(facts, kind, &page));
        }
    }
    let titles: Vec<&str> = contracts
        .iter()
        .flat_map(|all| &all.pages)
        .flat_map(|page| &page.titles)
        .map(String::as_str)
        .collect();
    Err(match titles.as_slice() {
        [] => "the contract describes no pages; add `pages:` to contract.yaml".to_owned(),
        _ => format!("no page of this title is known; known are `{}`", titles.join("`, `")),
    })
}
