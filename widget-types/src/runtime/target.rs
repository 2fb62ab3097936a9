//! One URL at which callbacks arrive.

use super::decode::DecodedBytes;
use super::notes::{Note, Notes};
use super::place::{Place, head};
use super::query::{RawPair, RawPairs, Span, position};
use super::received::UrlLayout;
use super::session::Nonce;
use super::source::Found;

/// What stands for the app's scheme in a documented layout.
pub(crate) const SCHEME: &str = "{scheme}";

/// A URL at which callbacks arrive: a configured one, or a documented sibling of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// Index of the callback URL in the contract.
    pub(crate) index: usize,
    pub(crate) name: &'static str,
    pub(crate) url: String,
    /// The URL without its own query.
    pub(crate) head: String,
    /// The pairs of its own query, decoded, each once. Bytes, because nothing makes a host escape UTF-8.
    pub(crate) own: Vec<(Vec<u8>, Vec<u8>)>,
    /// Not configured, but documented beside a configured URL.
    pub(crate) is_sibling: bool,
}

impl Target {
    pub(crate) fn new(index: usize, name: &'static str, url: &str) -> Self {
        let head = head(url).to_owned();
        let decoded = |span: Span| DecodedBytes::new(span.of(url)).collect::<Vec<u8>>();
        let pairs = RawPairs::new(url, head.len() + 1, None);
        let mut own: Vec<_> = pairs
            .map(|RawPair { name, value }| (decoded(name), value.map_or_else(Vec::new, decoded)))
            .collect();
        own.sort_unstable();
        own.dedup();
        Self { index, name, url: url.to_owned(), head, own, is_sibling: false }
    }

    /// The same with the nonce as a last segment of its path.
    pub(crate) fn for_session(&self, nonce: &Nonce) -> Self {
        let query = self.url.get(self.head.len()..).unwrap_or_default();
        let url = format!("{}/{}{query}", self.head.trim_end_matches('/'), nonce.expose());
        Self { is_sibling: self.is_sibling, ..Self::new(self.index, self.name, &url) }
    }

    /// The URL, without what may be a nonce in its path.
    pub(crate) fn shown(&self) -> String {
        let segments = self.head.split('/');
        let shown: Vec<_> =
            segments.map(|segment| if Nonce::is_legal(segment) { "***" } else { segment }).collect();
        shown.join("/") + self.url.get(self.head.len()..).unwrap_or_default()
    }

    /// Whether it has a query that is not empty, if only of separators.
    pub(crate) fn has_query(&self) -> bool {
        self.url.len() > self.head.len() + 1
    }

    pub(crate) fn place(&self) -> Option<Place<'_>> {
        Place::of_url(&self.head)
    }

    /// Whether no received URL could be for one of both only.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let place = self.place().zip(other.place());
        place.is_some_and(|(place, other)| place.equals(&other))
            && self.own.iter().all(|pair| other.own.contains(pair))
            && other.own.iter().all(|pair| self.own.contains(pair))
    }

    /// A callback for this target in a text with the query at `query`.
    pub(crate) fn found(&self, query: usize) -> Found {
        let mut notes = Notes::default();
        notes.add_if(self.is_sibling, Note::RoleFromParameters);
        Found {
            callback: self.name,
            query: position(query),
            end: position(query),
            second_question_mark: None,
            own: 0,
            notes,
        }
    }

    /// Where a second `?` follows the URL's own query directly.
    pub(crate) fn second_question_mark(&self, text: &str, query: usize) -> Option<usize> {
        let own = self.url.get(self.head.len() + 1..).unwrap_or_default();
        let received = text.get(query..)?;
        if received.strip_prefix(own).is_some_and(|after| after.starts_with('?')) {
            return Some(query + own.len());
        }
        if self.own.is_empty() {
            return None;
        }
        // The own query may come in another order or with other escapes, but nothing else before the `?`.
        let at = query + received.find(['?', '#'])?;
        let mut before = RawPairs::new(text.get(..at)?, query, None);
        let is_second = text.get(at..)?.starts_with('?')
            && self.own_pairs(text, &before).is_some()
            && before.all(|pair| self.own.iter().any(|own| equals(text, &pair, own)));
        is_second.then_some(at)
    }

    /// Which of the received pairs are the URL's own; `None` unless all of those are there.
    pub(crate) fn own_pairs(&self, text: &str, pairs: &RawPairs<'_>) -> Option<u64> {
        let mut mask = 0;
        for own in &self.own {
            let mut is_there = false;
            for (at, _) in pairs.clone().enumerate().filter(|(_, pair)| equals(text, pair, own)) {
                is_there = true;
                mask |= u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0);
            }
            if !is_there {
                return None;
            }
        }
        Some(mask)
    }
}

/// Whether a received pair decodes to this one. `k` and `k=` are the same here.
fn equals(text: &str, received: &RawPair, (name, value): &(Vec<u8>, Vec<u8>)) -> bool {
    let received_value = received.value.map_or("", |value| value.of(text));
    DecodedBytes::new(received.name.of(text)).eq(name.iter().copied())
        && DecodedBytes::new(received_value).eq(value.iter().copied())
}

/// If the URL configured for `index` is one of the documented layouts for some scheme, adds the other
/// layouts for that scheme, unless something is configured there.
pub(crate) fn add_siblings(targets: &mut Vec<Target>, index: usize, layout: &UrlLayout) {
    let siblings: Vec<Target> = {
        let Some(place) = targets
            .iter()
            .find(|target| target.index == index && target.own.is_empty())
            .and_then(Target::place)
        else {
            return;
        };
        let urls = layout.layouts.iter().map(|layout| layout.replace(SCHEME, place.scheme));
        let documented: Vec<Target> = urls.map(|url| Target::new(index, layout.name, &url)).collect();
        let is_here = |target: &Target| target.place().is_some_and(|other| other.equals(&place));
        if !documented.iter().any(is_here) {
            return;
        }
        documented
    };
    for sibling in siblings {
        if !targets.iter().any(|target| target.is_same(&sibling)) {
            targets.push(Target { is_sibling: true, ..sibling });
        }
    }
}
