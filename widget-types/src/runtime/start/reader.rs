use std::borrow::Cow;
use std::fmt;

use super::StartUrlProblem;
use crate::runtime::MAX_URL_LENGTH;
use crate::runtime::decode::decode;
use crate::runtime::place::{Place, head};
use crate::runtime::query::{RawPairs, Slot, fill};
use crate::runtime::text::{Text, split_list};
use crate::runtime::value::Parameter;
use crate::runtime::whitespace::clean;

/// Reads a URL with a query. Blank parameters count as absent. `Debug` shows names only.
///
/// ```
/// use widget_types::runtime::UrlReader;
///
/// let url = "https://widget.example?locale=pt&theme=dark";
/// let reader = UrlReader::new("https://widget.example/", url, &["locale"])?;
/// assert_eq!(reader.required::<String>("locale")?, "pt");
/// assert_eq!(reader.extra(), [("theme".to_owned(), "dark".to_owned())]);
/// # Ok::<(), widget_types::runtime::StartUrlProblem>(())
/// ```
pub struct UrlReader<'a> {
    text: Cow<'a, str>,
    query: usize,
    names: &'static [&'static str],
    slots: Vec<Slot>,
}

impl<'a> UrlReader<'a> {
    /// Compares the address with `base` and finds the parameters called `names`.
    ///
    /// Scheme and host are compared without regard to letter case, a slash at the end of the path does
    /// not count, and whitespace of multi-line samples is removed. A fragment is ignored.
    ///
    /// # Errors
    ///
    /// [`NotThisUrl`](StartUrlProblem::NotThisUrl), [`TooLong`](StartUrlProblem::TooLong), and
    /// [`Conflict`](StartUrlProblem::Conflict) if one of `names` has two unequal values.
    ///
    /// ```
    /// # use widget_types::runtime::{StartUrlProblem, UrlReader};
    /// let base = "https://widget.example/";
    /// assert!(UrlReader::new(base, "HTTPS://Widget.Example?tab=2", &["tab"]).is_ok());
    /// let problem = UrlReader::new(base, "https://widget.example?tab=2&tab=3", &["tab"]).unwrap_err();
    /// assert_eq!(problem, StartUrlProblem::Conflict { parameter: "tab" });
    /// ```
    pub fn new(base: &str, url: &'a str, names: &'static [&'static str]) -> Result<Self, StartUrlProblem> {
        if url.len() > MAX_URL_LENGTH {
            return Err(StartUrlProblem::TooLong { length: url.len(), limit: MAX_URL_LENGTH });
        }
        let text = clean(url).map_or(Cow::Borrowed(url), |cleaned| Cow::Owned(cleaned.text));
        let places = Place::of_url(base).zip(Place::of_url(&text));
        if !places.is_some_and(|(base, place)| base.equals(&place)) {
            return Err(StartUrlProblem::NotThisUrl { base: base.to_owned() });
        }
        let head = head(&text).len();
        let has_query = text.as_bytes().get(head) == Some(&b'?');
        let query = head + usize::from(has_query);
        let mut slots = vec![Slot::ABSENT; names.len()];
        let position = |name: &str| names.iter().position(|known| *known == name);
        let filled = fill(&mut RawPairs::new(&text, query, None), names, false, position, &mut slots);
        match filled.conflict.and_then(|at| names.get(at)) {
            Some(parameter) => Err(StartUrlProblem::Conflict { parameter }),
            None => Ok(Self { text, query, names, slots }),
        }
    }

    /// The value of a required parameter.
    ///
    /// # Errors
    ///
    /// [`Missing`](StartUrlProblem::Missing), [`InvalidUtf8`](StartUrlProblem::InvalidUtf8),
    /// [`Invalid`](StartUrlProblem::Invalid).
    ///
    /// ```
    /// # use widget_types::runtime::{StartUrlProblem, UrlReader};
    /// let url = "https://widget.example?tab=2&name=";
    /// let reader = UrlReader::new("https://widget.example/", url, &["tab", "name"])?;
    /// assert_eq!(reader.required("tab"), Ok(2_i64));
    /// let missing = StartUrlProblem::Missing { parameter: "name" };
    /// assert_eq!(reader.required::<String>("name"), Err(missing));
    /// # Ok::<(), StartUrlProblem>(())
    /// ```
    pub fn required<T: Parameter>(&self, name: &'static str) -> Result<T, StartUrlProblem> {
        self.optional(name)?.ok_or(StartUrlProblem::Missing { parameter: name })
    }

    /// The value of a parameter, `None` if it is absent or blank.
    ///
    /// # Errors
    ///
    /// [`InvalidUtf8`](StartUrlProblem::InvalidUtf8), [`Invalid`](StartUrlProblem::Invalid).
    ///
    /// ```
    /// # use widget_types::runtime::{StartUrlProblem, UrlReader};
    /// let url = "https://widget.example?tab=two&name=";
    /// let reader = UrlReader::new("https://widget.example/", url, &["tab", "name"])?;
    /// assert_eq!(reader.optional::<String>("name"), Ok(None));
    /// assert!(matches!(reader.optional::<i64>("tab"), Err(StartUrlProblem::Invalid { parameter: "tab", .. })));
    /// # Ok::<(), StartUrlProblem>(())
    /// ```
    pub fn optional<T: Parameter>(&self, name: &'static str) -> Result<Option<T>, StartUrlProblem> {
        match self.raw(name).map(Text::encoded) {
            Some(text) if !text.is_blank() => read(name, &text).map(Some),
            _ => Ok(None),
        }
    }

    /// The items of a list, none if the parameter is absent or blank.
    ///
    /// The text is split at `separator` as written; where it is not written as it stands, at the
    /// percent-encoded one.
    ///
    /// # Errors
    ///
    /// [`InvalidUtf8`](StartUrlProblem::InvalidUtf8), [`Invalid`](StartUrlProblem::Invalid).
    ///
    /// ```
    /// # use widget_types::runtime::{StartUrlProblem, UrlReader};
    /// let url = "https://widget.example?tags=a,b%2Cc";
    /// let reader = UrlReader::new("https://widget.example/", url, &["tags"])?;
    /// assert_eq!(reader.list::<String>("tags", ","), Ok(vec!["a".to_owned(), "b,c".to_owned()]));
    /// # Ok::<(), StartUrlProblem>(())
    /// ```
    pub fn list<T: Parameter>(&self, name: &'static str, separator: &str) -> Result<Vec<T>, StartUrlProblem> {
        let Some(raw) = self.raw(name) else {
            return Ok(Vec::new());
        };
        if decode(raw).lossy {
            return Err(StartUrlProblem::InvalidUtf8 { parameter: name });
        }
        let items = split_list(raw, separator);
        items.iter().map(|item| read(name, item)).collect()
    }

    /// The pairs whose names are not among `names`, decoded, in order.
    ///
    /// ```
    /// # use widget_types::runtime::{StartUrlProblem, UrlReader};
    /// // Without `=` a pair has an empty value.
    /// let url = "https://widget.example?tab=2&a+b&c=d";
    /// let reader = UrlReader::new("https://widget.example/", url, &["tab"])?;
    /// assert_eq!(reader.extra(), [("a b".to_owned(), String::new()), ("c".to_owned(), "d".to_owned())]);
    /// # Ok::<(), StartUrlProblem>(())
    /// ```
    pub fn extra(&self) -> Vec<(String, String)> {
        let decoded = |raw| decode(raw).text.into_owned();
        RawPairs::new(&self.text, self.query, None)
            .map(|pair| {
                let value = pair.value.map_or("", |value| value.of(&self.text));
                (decoded(pair.name.of(&self.text)), decoded(value))
            })
            .filter(|(name, _)| !self.names.contains(&name.as_str()))
            .collect()
    }

    fn raw(&self, name: &str) -> Option<&str> {
        let at = self.names.iter().position(|known| *known == name)?;
        let (raw, _) = self.slots.get(at)?.of(&self.text)?;
        Some(raw)
    }
}

fn read<T: Parameter>(parameter: &'static str, text: &Text<'_>) -> Result<T, StartUrlProblem> {
    let decoded = text.decoded();
    if decoded.lossy {
        return Err(StartUrlProblem::InvalidUtf8 { parameter });
    }
    T::from_text(&decoded.text).map_err(|problem| StartUrlProblem::Invalid { parameter, problem })
}

impl fmt::Debug for UrlReader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let received = self.names.iter().filter(|name| self.raw(name).is_some());
        f.debug_set().entries(received).finish()
    }
}
