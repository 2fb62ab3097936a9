//! The comparison: every block of a page, and then what the page should hold besides.

use std::collections::BTreeSet;

use super::facts::{Facts, Item};
use super::names;
use super::page::{Block, Content, Format, Page, Table, Text, heading, squeezed};
use super::report::*;
use super::url;
use crate::model::{self, Held, Origin, Part};
use crate::names::nearest;

/// Compares a page with what its contract says of it.
pub(super) fn compare(facts: Facts<'_>, kind: &model::Page, page: &Page) -> Report {
    let report =
        Report { source: kind.source.clone(), agreed: Agreed::default(), drift: vec![], apart: vec![] };
    let listed = vec![None; kind.parts.len()];
    let mut known = facts.names();
    let rules = kind.parts.iter().filter(|part| matches!(part.holds, Held::Rule(_)));
    known.extend(rules.flat_map(|part| facts.items(&part.holds)).map(|item| item.name));
    let mut comparison = Comparison { facts, kind, page, known, listed, urls: vec![], report };
    comparison.lists();
    for block in &page.blocks {
        match &block.content {
            Content::Heading(text) | Content::Text(text) | Content::Item(text) => {
                comparison.text(block.line, text)
            }
            Content::Table(table) => comparison.table(block, table),
            Content::Code(code) => comparison.code(block, code),
        }
    }
    let words = comparison.words();
    for index in 0..kind.parts.len() {
        comparison.part(index, &words);
    }
    comparison.examples();
    // Where the lines of a code block are elements, there may be more of them than the page has.
    for difference in &mut comparison.report.drift {
        difference.line = difference.line.map(|line| line.min(page.lines));
    }
    comparison.report.drift.sort_by_key(|difference| difference.line.unwrap_or(usize::MAX));
    comparison.report
}

/// What is known while a page is compared.
pub(super) struct Comparison<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) kind: &'a model::Page,
    pub(super) page: &'a Page,
    /// Every name that may stand on the page.
    known: BTreeSet<&'a str>,
    /// The names in the tables and lists of each part; `None` for a part that has neither.
    listed: Vec<Option<BTreeSet<String>>>,
    /// The URLs of the page, and where they stand.
    pub(super) urls: Vec<(usize, String)>,
    pub(super) report: Report,
}

/// Whether a block stands under one of a part's headings.
pub(super) fn is_under(part: &Part, block: &Block) -> bool {
    part.under.is_empty() || part.under.iter().any(|under| block.path.contains(&heading(under)))
}

impl<'a> Comparison<'a> {
    /// Notes a difference, unless the spec says that it is none to worry about.
    pub(super) fn differ(&mut self, difference: Difference) {
        let why: Vec<Why> = self
            .kind
            .apart
            .iter()
            .filter(|apart| apart.names.contains(&difference.subject))
            .flat_map(|apart| {
                let conflict = apart.conflict.as_ref().map(|id| self.conflict(id));
                conflict.into_iter().chain(apart.reason.clone().map(Why::Reason))
            })
            .collect();
        if why.is_empty() {
            self.report.add(difference);
        } else {
            self.report.set_apart(difference, why);
        }
    }

    /// Notes a difference that an item of the spec has a conflict for; one without is none.
    pub(super) fn differ_knowingly(&mut self, difference: Difference, origin: &Origin) {
        let why: Vec<Why> = origin.conflicts.iter().map(|id| self.conflict(id)).collect();
        if !why.is_empty() {
            self.report.set_apart(difference, why);
        }
    }

    fn conflict(&self, id: &str) -> Why {
        let about = self.facts.conflict(id).map(|conflict| squeezed(&conflict.about));
        Why::Conflict(id.to_owned(), about.unwrap_or_default())
    }

    /// A name that the page has: judges whether the spec knows it.
    fn name(&mut self, line: usize, name: &str) {
        let apart = self.kind.apart.iter().any(|apart| apart.names.iter().any(|known| known == name));
        if apart || !self.known.contains(name) {
            self.unknown(line, "name", name, self.known.iter().copied().collect());
        }
    }

    /// A text of which nobody knows what it is: a name, if it looks like a known one.
    pub(super) fn near_name(&mut self, line: usize, text: &str) {
        if names::is_token(text)
            && !self.known.contains(text)
            && nearest(text, self.known.iter().copied()).is_some()
        {
            self.unknown(line, "name", text, self.known.iter().copied().collect());
        }
    }

    /// A name that is on the page, but not in the spec.
    pub(super) fn unknown(&mut self, line: usize, what: &str, name: &str, known: Vec<&str>) {
        if self.report.is_full() {
            return;
        }
        let known = known.into_iter().filter(|other| *other != name && name.len() < 100);
        let near = nearest(name, known);
        let hint = near.map(|near| format!("; the spec has `{near}`")).unwrap_or_default();
        let message = format!("the {what} `{name}` is on the page, but not in the spec{hint}");
        self.differ(Difference::new(NOT_IN_SPEC, Some(line), name, message));
    }

    pub(super) fn text(&mut self, line: usize, text: &Text) {
        for (offset, name) in names::of_text(text, self.page.format) {
            self.name(line + offset, name);
        }
        // A code span is no prose.
        let (mut prose, mut start, mut lines) = (String::new(), 0, 0);
        for range in &text.code {
            let (Some(before), Some(span)) = (text.raw.get(start..range.start), text.raw.get(range.clone()))
            else {
                continue;
            };
            prose.push_str(before);
            lines += before.matches('\n').count();
            for found in url::find(span, true).found {
                self.url(line + lines + found.line, &found.url);
            }
            let breaks = span.matches('\n').count();
            prose.extend(std::iter::repeat_n('\n', breaks).chain([' ']));
            lines += breaks;
            start = range.end;
        }
        prose.push_str(text.raw.get(start..).unwrap_or_default());
        for found in url::find(&prose, false).found {
            self.url(line + found.line, &found.url);
        }
    }

    /// Lists whose items begin with names.
    fn lists(&mut self) {
        let mut rest = self.page.blocks.as_slice();
        while let Some(first) = rest.iter().position(|block| matches!(block.content, Content::Item(_))) {
            let list = &rest[first..];
            let same =
                |block: &&Block| matches!(block.content, Content::Item(_)) && block.path == list[0].path;
            let length = list.iter().take_while(same).count().max(1);
            self.list(&list[..length.min(list.len())]);
            rest = &list[length.min(list.len())..];
        }
    }

    fn list(&mut self, blocks: &'a [Block]) {
        let items: Vec<(usize, &Text, &str)> = blocks
            .iter()
            .filter_map(|block| match &block.content {
                Content::Item(text) => Some((block.line, text, text.first_word()?)),
                _ => None,
            })
            .filter(|(_, text, _)| self.page.format == Format::Plain || names::begins_with_code(text))
            .collect();
        let Some(block) = blocks.first().filter(|_| !items.is_empty()) else { return };
        // In plain text, only a known word or one in capitals looks like a name.
        let certain =
            self.page.format != Format::Plain || items.iter().all(|(_, _, word)| names::is_in_capitals(word));
        let claims = self
            .kind
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| !part.under.is_empty() && part.table.is_empty() && is_under(part, block));
        let known = |part: &Part| {
            let names = self.facts.items(&part.holds);
            items.iter().filter(|(_, _, word)| names.iter().any(|item| item.name == *word)).count()
        };
        let claims = claims.filter(|(_, part)| !matches!(part.holds, Held::Rule(_) | Held::Limit(..)));
        let claims =
            claims.map(|(index, part)| (known(part), index)).filter(|(known, _)| certain || *known > 0);
        let Some((_, index)) = claims.max_by_key(|(known, index)| (*known, std::cmp::Reverse(*index))) else {
            return;
        };
        for (line, text, word) in items {
            let rest = text.raw.trim_start().strip_prefix(word).unwrap_or_default().trim_start();
            let message = rest.strip_prefix([':', '–', '—', '-']).map(Text::plain);
            self.row(index, line, word, message.as_ref());
        }
    }

    fn table(&mut self, block: &Block, table: &'a Table) {
        let best = self.kind.parts.iter().enumerate().filter_map(|(index, part)| {
            let columns = Columns::of(part, table);
            let names = self.facts.items(&part.holds);
            let known = table.rows.iter().filter_map(|row| columns.name(&row.cells));
            let known = known.filter(|name| names.iter().any(|item| item.name == name)).count();
            let under = !part.under.is_empty() && is_under(part, block);
            let is_kind = !matches!(part.holds, Held::Rule(_) | Held::Limit(..));
            (is_kind && (known > 0 || (under && columns.expected))).then_some((
                (under, known, columns.expected),
                index,
                columns,
            ))
        });
        let best = best.max_by_key(|(score, index, _)| (*score, std::cmp::Reverse(*index)));
        let Some((_, index, columns)) = best else {
            let header = if table.header.is_empty() {
                "without a header".to_owned()
            } else {
                table.header.join(" | ")
            };
            let message = format!("no part of `pages` reads this table ({header})");
            return self.differ(Difference::new(NOT_READ, Some(block.line), &header, message));
        };
        for row in &table.rows {
            if let Some(name) = columns.name(&row.cells) {
                self.row(index, row.line, &name, row.cells.get(columns.text));
                for cell in &row.cells {
                    self.text(row.line, cell);
                }
            }
        }
    }

    /// A name in a table or list, and the text beside it.
    fn row(&mut self, index: usize, line: usize, name: &str, text: Option<&Text>) {
        let Some(part) = self.kind.parts.get(index) else { return };
        let items = self.facts.items(&part.holds);
        if let Some(Some(listed)) =
            self.listed.get_mut(index).map(|listed| Some(listed.get_or_insert_default()))
        {
            listed.insert(name.to_owned());
        }
        if !items.iter().any(|item| item.name == name) {
            let what = match part.holds {
                Held::Codes(_) => "code",
                Held::Parameters(..) => "parameter",
                _ => "key",
            };
            return self.unknown(line, what, name, items.iter().map(|item| item.name).collect());
        }
        if let (Held::Codes(set), Some(text)) = (&part.holds, text) {
            let code = self.facts.set(set).and_then(|set| set.codes.iter().find(|code| code.wire == name));
            if let Some(code) = code {
                self.messages(line, code, text);
            }
        }
    }

    /// What a part should hold, and whether the page has it.
    fn part(&mut self, index: usize, words: &[BTreeSet<String>]) {
        let Some(part) = self.kind.parts.get(index) else { return };
        if let Held::Limit(name, before, after) = &part.holds {
            return self.limit(part, name, before, after);
        }
        for item in self.facts.items(&part.holds) {
            let has = |(other, words): (&Part, &BTreeSet<String>)| {
                other.holds == part.holds
                    && (words.contains(item.name) || words.contains(item.name.trim_matches(['_', '-'])))
            };
            let found = self.kind.parts.iter().zip(words).any(has);
            // In plain text, an everyday word may be a name as well.
            let certain =
                self.page.format != Format::Plain || self.listed.get(index).is_some_and(Option::is_some);
            if found && (certain || self.expects(&item)) {
                self.agree(&part.holds, item.name);
            } else if !found && self.expects(&item) {
                let under = part.under.first().map(|under| format!(", under `{under}`")).unwrap_or_default();
                let message = format!("`{}` is no longer on the page{under}", item.name);
                self.differ(Difference::new(NOT_ON_PAGE, None, item.name, message));
            }
        }
    }

    /// The items that each part names: in its tables and lists if it has any, else anywhere.
    fn words(&self) -> Vec<BTreeSet<String>> {
        let words = self.kind.parts.iter().zip(&self.listed).map(|(part, listed)| match listed {
            Some(listed) => listed.clone(),
            None => {
                let items = self.facts.items(&part.holds);
                let wanted: BTreeSet<&str> =
                    items.iter().map(|item| item.name.trim_matches(['_', '-'])).collect();
                let blocks = self.page.blocks.iter().filter(|block| is_under(part, block));
                let words = blocks.flat_map(|block| names::of_block(block, self.page.format));
                words.filter(|word| wanted.contains(word)).map(str::to_owned).collect()
            }
        });
        words.collect()
    }

    /// Whether an item was read on this page.
    fn expects(&self, item: &Item<'_>) -> bool {
        item.origin.is_none_or(|origin| origin.sources.contains(&self.kind.source))
    }

    fn agree(&mut self, held: &Held, name: &str) {
        let agreed = &mut self.report.agreed;
        let (counted, of) = match held {
            Held::Codes(set) => (&mut agreed.codes, set),
            Held::Parameters(event, _) => (&mut agreed.parameters, event),
            Held::Keys(object) => (&mut agreed.keys, object),
            Held::Rule(rule) => (&mut agreed.words, rule),
            Held::Limit(limit, ..) => (&mut agreed.limits, limit),
        };
        counted.insert((of.clone(), name.to_owned()));
    }

    fn limit(&mut self, part: &Part, name: &str, before: &str, after: &str) {
        let Some(limit) = self.facts.limit(name) else { return };
        let said =
            self.page.blocks.iter().filter(|block| is_under(part, block)).find_map(|block| {
                match &block.content {
                    Content::Text(text) | Content::Item(text) => {
                        let text = text.squeezed();
                        let (_, rest) = text.split_once(before.trim())?;
                        let rest = rest.trim_start();
                        let digits = rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(rest.len());
                        let fits = digits > 0 && rest[digits..].trim_start().starts_with(after.trim());
                        fits.then(|| (block.line, rest[..digits].to_owned()))
                    }
                    _ => None,
                }
            });
        match said {
            Some((_, number)) if number == limit.value.to_string() => self.agree(&part.holds, name),
            Some((line, number)) => {
                let mut difference =
                    Difference::new(TEXT_DIFFERS, Some(line), name, format!("the limit `{name}` differs"));
                difference.texts = Some((limit.value.to_string(), number));
                self.differ(difference);
            }
            None => {
                let message = format!("the limit `{name}` is no longer on the page");
                self.differ(Difference::new(NOT_ON_PAGE, None, name, message));
            }
        }
    }
}

/// Which columns of a table hold what.
struct Columns {
    name: usize,
    text: usize,
    /// Whether the header is the one that is expected.
    expected: bool,
}

impl Columns {
    fn of(part: &Part, table: &Table) -> Self {
        let column = |index: usize| {
            let header = part.table.get(index).map(|text| heading(text))?;
            table.header.iter().position(|cell| heading(cell) == header)
        };
        let name = column(0);
        Self { name: name.unwrap_or(0), text: column(1).unwrap_or(1), expected: name.is_some() }
    }

    /// The name in a row: its code span, or its only or first word.
    fn name(&self, cells: &[Text]) -> Option<String> {
        let cell = cells.get(self.name)?;
        if let Some(code) = cell.spans().next() {
            return Some(squeezed(code));
        }
        let text = cell.squeezed();
        let name = if text.contains(' ') { cell.first_word()?.to_owned() } else { text };
        (!name.is_empty()).then_some(name)
    }
}
