//! Lists in pages, and the filters of lists.

use serde::Serialize;
use serde_json::Value;
use widget_types::access_token::ApiErrorCode;
use widget_types::callbacks::LinkId;
use widget_types::retrieving_data::{PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX};
use widget_types::runtime::UrlWriter;

use super::failure::{Failure, Reason};

/// The parameters of a list call, in order.
pub(crate) type Pairs = Vec<(String, String)>;

/// A page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    count: usize,
    next: Option<String>,
    previous: Option<String>,
    results: Vec<Value>,
}

const PAGE: &str = "page";
const PAGE_SIZE: &str = "page_size";

impl Page {
    /// The page that the query asks for, of the items that pass its filters. `address` is the list's.
    pub(crate) fn of(items: Vec<Value>, query: &[(String, String)], address: &str) -> Result<Self, Failure> {
        let default = usize::try_from(PAGE_SIZE_DEFAULT).unwrap_or(usize::MAX);
        let max = usize::try_from(PAGE_SIZE_MAX).unwrap_or(usize::MAX);
        let number = |name| value(query, name).map(|text| text.parse().ok().filter(|number| *number > 0));
        // A size that makes no sense is ignored, one that is too large is cut, and a page beyond the last
        // one is not found: the API does not document it.
        let size: usize = number(PAGE_SIZE).flatten().unwrap_or(default).min(max);
        let page: usize = number(PAGE).unwrap_or(Some(1)).ok_or_else(Failure::not_found)?;

        let items: Vec<_> = items.into_iter().filter(|item| passes(item, query)).collect();
        let count = items.len();
        let last = count.div_ceil(size).max(1);
        if page > last {
            return Err(Failure::not_found());
        }
        let to = |page: usize| {
            let mut url = UrlWriter::new(address, 64);
            for (name, value) in query.iter().filter(|(name, _)| name != PAGE) {
                url.push(name, value);
            }
            url.push(PAGE, &page.to_string());
            url.finish()
        };
        Ok(Self {
            count,
            next: (page < last).then(|| to(page + 1)),
            previous: (page > 1).then(|| to(page - 1)),
            results: items.into_iter().skip((page - 1) * size).take(size).collect(),
        })
    }
}

/// The link that a list is asked for.
pub(crate) fn link(query: &[(String, String)]) -> Result<Option<String>, Failure> {
    let Some(text) = value(query, "link") else {
        return Ok(None);
    };
    let id = LinkId::new(text).map_err(|_| {
        let reason = Reason::new(ApiErrorCode::Invalid, format!("“{text}” is not a valid UUID."));
        Failure::bad_request(vec![reason.at("link")])
    })?;
    Ok(Some(id.expose().to_string()))
}

fn value<'a>(query: &'a [(String, String)], name: &str) -> Option<&'a str> {
    query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Whether an item has what the query asks for: `key=text`, `key__in=a,b`, `key__range=from,to`. Keys
/// that the item does not have are ignored.
fn passes(item: &Value, query: &[(String, String)]) -> bool {
    query.iter().all(|(name, asked)| {
        let (key, how) = name.split_once("__").unwrap_or((name, ""));
        let found = match item.get(key) {
            Some(Value::String(text)) if key != "link" => text,
            _ => return true,
        };
        match how {
            "" => found == asked,
            "in" => asked.split(',').any(|asked| asked == found),
            "range" => match asked.split_once(',') {
                Some((from, to)) => (from..=to).contains(&found.as_str()),
                None => true,
            },
            _ => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn page(query: &[(&str, &str)]) -> Option<Page> {
        let items = (0..250)
            .map(|at| json!({ "type": if at % 2 == 0 { "IN" } else { "OUT" }, "day": format!("{at:03}") }));
        let query: Vec<_> =
            query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Page::of(items.collect(), &query, "http://a/list/").ok()
    }

    #[test]
    fn lists_come_in_pages() {
        let first = page(&[("link", "x y")]).unwrap();
        assert_eq!((first.count, first.results.len(), first.previous), (250, 100, None));
        assert_eq!(first.next.as_deref(), Some("http://a/list/?link=x%20y&page=2"));
        let last = page(&[("page", "3")]).unwrap();
        assert_eq!((last.results.len(), last.next), (50, None));
        assert_eq!(last.previous.as_deref(), Some("http://a/list/?page=2"));
        assert_eq!(page(&[("page_size", "9999")]).unwrap().results.len(), 250);
        assert_eq!(page(&[("page_size", "0")]).unwrap().results.len(), 100);
        for wrong in ["4", "0", "x"] {
            assert!(page(&[("page", wrong)]).is_none(), "{wrong}");
        }
    }

    #[test]
    fn filters_apply() {
        let count = |query: &[(&str, &str)]| page(query).unwrap().count;
        assert_eq!(count(&[("type", "IN")]), 125);
        assert_eq!(count(&[("type__in", "IN,OUT")]), 250);
        assert_eq!(count(&[("day__range", "010,019")]), 10);
        assert_eq!(count(&[("unknown", "x"), ("type", "x")]), 0);
    }
}
