//! The parameters of a recognised callback, found but not decoded.

use std::borrow::Cow;
use std::fmt;

use super::code::{Code, Reported};
use super::notes::{Note, Notes};
use super::problem::{Problem, ProblemKind};
use super::query::{Slot, fill, position};
use super::received::CallbackContract;
use super::source::{Found, Pair, Pairs, Source};
use super::text::{Text, split_list};
use super::undocumented::{UndocumentedItem, UndocumentedWhat};
use super::value::Parameter;
use super::whitespace::is_removed;

/// How a parameter was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Not at all.
    Absent,
    /// `k`, without `=`.
    Bare,
    /// `k=`, or nothing but white space after it.
    Blank,
    /// `k=v`
    Value,
}

/// What stands for one of several events that share a callback URL.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// The index of the parameter that must be there, with a value.
    pub parameter: usize,
    /// The values that stand for this event; any value if empty.
    pub values: &'static [&'static str],
}

/// The parameters of a recognised callback: positions in the received text, by index in the contract.
///
/// Nothing is decoded before it is asked for. An index that the contract does not have counts as an
/// absent parameter. `Debug` shows names only, never a value.
///
/// ```
/// use widget_types::runtime::{CallbackContract, Recognised, Targets, UrlLayout};
///
/// static TINY: CallbackContract<1, 1> = CallbackContract {
///     parameters: ["size"],
///     position: |name| (name == "size").then_some(0),
///     urls: [UrlLayout { name: "done", layouts: &["{scheme}://done"] }],
/// };
///
/// let targets = Targets::new(&TINY, &["myapp://done"])?;
/// let Recognised::Ours(_, parts) = targets.recognise(&TINY, "myapp://done?size=7&tab=2") else {
///     unreachable!()
/// };
/// assert_eq!(parts.parse(0), Ok(7_i64));
/// assert_eq!(format!("{parts:?}"), r#"{"size": Value}"#);
/// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
/// ```
///
/// The examples of the methods have such a contract with the parameters `size`, `state`, `tags` and
/// `note`, in this order.
#[derive(Clone)]
pub struct Parts<'a, const N: usize> {
    pub(crate) source: Source<'a>,
    pub(crate) names: &'static [&'static str; N],
    pub(crate) slots: [Slot; N],
}

/// What reading a query has met beside the parameters.
pub(crate) struct QueryRead {
    /// The first parameter that came again with another value.
    pub(crate) conflict: Option<usize>,
    /// A tab or line break stands in the query or behind it.
    pub(crate) line_break: bool,
}

impl<'a, const N: usize> Parts<'a, N> {
    /// Nothing is read yet. `cleaned` is the text that positions refer to, if that is not `url`.
    #[inline]
    pub(crate) fn new<const S: usize>(
        contract: &'static CallbackContract<N, S>,
        url: &'a str,
        cleaned: Option<Box<str>>,
        found: Found,
    ) -> Self {
        let source = Source { raw: Cow::Borrowed(url), cleaned, found };
        Self { source, names: &contract.parameters, slots: [Slot::ABSENT; N] }
    }

    /// Reads the query in one pass.
    pub(crate) fn read_query(
        &mut self,
        position_of: fn(&str) -> Option<usize>,
        plain_names: bool,
    ) -> QueryRead {
        let text = self.source.text();
        let mut pairs = self.source.found.pairs(text);
        let filled = fill(&mut pairs, self.names, plain_names, position_of, &mut self.slots);
        let mut line_break = pairs.line_break;
        let mut notes = self.source.found.notes;
        notes.add_if(filled.repeated, Note::RepeatedParameter);
        notes.add_if(pairs.escaped_separator, Note::EscapedSeparator);
        if let Some(fragment) = text.get(pairs.at + 1..).filter(|fragment| !fragment.is_empty()) {
            line_break |= fragment.bytes().any(is_removed);
            // An `intent:` URL has a fragment by its nature: the last one.
            let is_wrapping = notes.contains(Note::IntentUnwrapped) && !fragment.contains('#');
            notes.add_if(!is_wrapping, Note::Fragment);
        }
        self.source.found.end = position(pairs.at);
        self.source.found.notes = notes;
        QueryRead { conflict: filled.conflict, line_break }
    }

    /// The text of a parameter: empty for `k` and `k=`, `None` if it is absent.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// let parts = tiny::parts("myapp://done?state&note=a+b");
    /// assert_eq!(parts.text(3).map(|note| note.to_string()), Some("a b".to_owned()));
    /// assert_eq!(parts.text(1).map(|state| state.to_string()), Some(String::new()));
    /// assert_eq!(parts.text(0), None);
    /// ```
    pub fn text(&self, index: usize) -> Option<Text<'_>> {
        let (raw, encoded) = self.slot(index).of(self.source.text())?;
        Some(Text::scanned(raw, encoded))
    }

    /// The code in a parameter, `None` if it is absent or blank.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::{State, parts};
    ///
    /// assert_eq!(parts("myapp://done?state=open").code(1), Some(State::Open.into()));
    /// assert_eq!(parts("myapp://done?state=+").code::<State>(1), None);
    /// ```
    pub fn code<T: Code>(&self, index: usize) -> Option<Reported<'_, T>> {
        let text = self.text(index).filter(|text| !text.is_blank())?;
        Some(Reported::read(text.into_cow()))
    }

    /// The items of a list in a parameter, none if it is absent or blank.
    ///
    /// The text is split at `separator` as written; where it is not written as it stands, at the
    /// percent-encoded one.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// assert_eq!(tiny::parts("myapp://done?tags=a,b%2Cc").list(2, ","), ["a", "b,c"]);
    /// assert_eq!(tiny::parts("myapp://done?tags=a%2Cb%2Cc").list(2, ","), ["a", "b", "c"]);
    /// ```
    pub fn list(&self, index: usize, separator: &str) -> Vec<Text<'_>> {
        let raw = self.slot(index).of(self.source.text());
        raw.map_or_else(Vec::new, |(raw, _)| split_list(raw, separator))
    }

    /// How a parameter was received.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::runtime::Presence;
    ///
    /// let parts = tiny::parts("myapp://done?state&note=%20");
    /// assert_eq!(parts.presence(0), Presence::Absent);
    /// assert_eq!(parts.presence(1), Presence::Bare);
    /// assert_eq!(parts.presence(3), Presence::Blank);
    /// ```
    pub fn presence(&self, index: usize) -> Presence {
        match self.text(index) {
            None => Presence::Absent,
            Some(_) if self.slot(index) == Slot::BARE => Presence::Bare,
            Some(text) if text.is_blank() => Presence::Blank,
            Some(_) => Presence::Value,
        }
    }

    /// Makes sure that a parameter has a value.
    ///
    /// # Errors
    ///
    /// [`Missing`](ProblemKind::Missing) or [`Blank`](ProblemKind::Blank), or
    /// [`ParametersInFragment`](ProblemKind::ParametersInFragment) where that explains it.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::ProblemKind;
    ///
    /// let problem = tiny::parts("myapp://done?note=").require(3).unwrap_err();
    /// assert_eq!(problem.kind(), &ProblemKind::Blank { parameter: "note" });
    /// let problem = tiny::parts("myapp://done#note=x").require(3).unwrap_err();
    /// assert_eq!(problem.kind(), &ProblemKind::ParametersInFragment);
    /// ```
    pub fn require(&self, index: usize) -> Result<(), Problem<'a>> {
        if self.has_value(index) { Ok(()) } else { Err(self.without_value(index)) }
    }

    /// The value of a required parameter.
    ///
    /// # Errors
    ///
    /// Those of [`require`](Self::require); [`InvalidUtf8`](ProblemKind::InvalidUtf8) and
    /// [`Invalid`](ProblemKind::Invalid).
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::ProblemKind;
    ///
    /// assert_eq!(tiny::parts("myapp://done?size=7").parse::<i64>(0), Ok(7));
    /// let problem = tiny::parts("myapp://done?size=").parse::<i64>(0).unwrap_err();
    /// assert_eq!(problem.kind(), &ProblemKind::Blank { parameter: "size" });
    /// ```
    pub fn parse<T: Parameter>(&self, index: usize) -> Result<T, Problem<'a>> {
        match self.text(index) {
            Some(text) if !text.is_blank() => self.read(index, &text),
            _ => Err(self.without_value(index)),
        }
    }

    /// The value of a parameter, `None` if it is absent or blank.
    ///
    /// # Errors
    ///
    /// [`InvalidUtf8`](ProblemKind::InvalidUtf8) and [`Invalid`](ProblemKind::Invalid).
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// assert_eq!(tiny::parts("myapp://done?size=").parse_optional::<i64>(0), Ok(None));
    /// assert!(tiny::parts("myapp://done?size=big").parse_optional::<i64>(0).is_err());
    /// ```
    pub fn parse_optional<T: Parameter>(&self, index: usize) -> Result<Option<T>, Problem<'a>> {
        match self.text(index) {
            Some(text) if !text.is_blank() => self.read(index, &text).map(Some),
            _ => Ok(None),
        }
    }

    /// Which of several events that share a callback URL this is: the index of the one item that holds.
    ///
    /// # Errors
    ///
    /// [`Undistinguished`](ProblemKind::Undistinguished) if none holds (or
    /// [`ParametersInFragment`](ProblemKind::ParametersInFragment) where that explains it),
    /// [`Ambiguous`](ProblemKind::Ambiguous) if several do.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::runtime::Told;
    ///
    /// let events = [Told { parameter: 0, values: &[] }, Told { parameter: 1, values: &["open", "closed"] }];
    /// assert_eq!(tiny::parts("myapp://done?state=open").tell_apart(&events), Ok(1));
    /// // A value that stands for no event tells nothing, and two events are one too many.
    /// assert!(tiny::parts("myapp://done?state=ajar").tell_apart(&events).is_err());
    /// assert!(tiny::parts("myapp://done?size=7&state=open").tell_apart(&events).is_err());
    /// ```
    pub fn tell_apart(&self, events: &[Told]) -> Result<usize, Problem<'a>> {
        let mut told = events.iter().enumerate().filter(|(_, event)| self.is_told(event));
        match (told.next(), told.next()) {
            (Some((index, _)), None) => Ok(index),
            (None, _) => {
                Err(self.lacking(ProblemKind::Undistinguished { markers: self.markers(events.iter()) }))
            }
            (Some(_), Some(_)) => Err(self.problem(ProblemKind::Ambiguous {
                markers: self.markers(events.iter().filter(|event| self.is_told(event))),
            })),
        }
    }

    /// All received pairs, in order.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// let parts = tiny::parts("myapp://done?&tab=2&&size=7&tab=3");
    /// let names: Vec<_> = parts.pairs().map(|pair| pair.name.to_string()).collect();
    /// assert_eq!(names, ["tab", "size", "tab"]);
    /// ```
    pub fn pairs(&self) -> Pairs<'_> {
        self.source.pairs()
    }

    /// The pairs, in order, whose names are not those of the event's own parameters: undocumented
    /// ones and the host's own.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// // `state` is documented, but for other events than this one.
    /// let parts = tiny::parts_at("myapp://done?tab=2", "myapp://done?tab=2&size=7&state=open");
    /// let names: Vec<_> = parts.extra(&[0]).map(|pair| pair.name.to_string()).collect();
    /// assert_eq!(names, ["tab", "state"]);
    /// ```
    pub fn extra<'s>(&'s self, documented: &'s [usize]) -> impl Iterator<Item = Pair<'s>> {
        self.pairs().filter(move |pair| {
            let name = pair.name.decode();
            !documented.iter().any(|&index| self.name(index) == name)
        })
    }

    /// The received parameters that the event does not document, without the host's own.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// // The host's own `tab=2` is part of the configured URL.
    /// let parts = tiny::parts_at("myapp://done?tab=2", "myapp://done?tab=2&size=7&colour=red");
    /// let items = parts.undocumented_parameters(&[0]);
    /// assert!(matches!(&items[..], [item] if item.name == "colour"));
    /// ```
    pub fn undocumented_parameters<'s>(&'s self, documented: &'s [usize]) -> Vec<UndocumentedItem<'s>> {
        self.extra(documented)
            .filter(|pair| !pair.own)
            .map(|pair| UndocumentedItem {
                name: pair.name,
                value: pair.value,
                what: UndocumentedWhat::Parameter,
            })
            .collect()
    }

    /// The parameter, if it holds a value that its set does not document.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::State;
    ///
    /// let parts = tiny::parts("myapp://done?state=ajar");
    /// assert!(parts.undocumented_code::<State>(1).is_some_and(|item| item.name == "state"));
    /// assert_eq!(tiny::parts("myapp://done?state=").undocumented_code::<State>(1), None);
    /// ```
    pub fn undocumented_code<T: Code>(&self, index: usize) -> Option<UndocumentedItem<'_>> {
        self.code::<T>(index).filter(|code| !code.is_documented()).map(|_| UndocumentedItem {
            name: Text::plain(self.name(index)),
            value: self.text(index),
            what: UndocumentedWhat::Code { set: T::SET },
        })
    }

    /// What was tolerated. Decodes all pairs, to look for damaged text.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::Note;
    ///
    /// // It is found in what is not documented, too.
    /// assert!(tiny::parts("myapp://done?tab=%FF").notes().contains(Note::LossyText));
    /// ```
    pub fn notes(&self) -> Notes {
        let mut notes = self.source.found.notes;
        for pair in self.pairs() {
            for text in std::iter::once(pair.name).chain(pair.value) {
                let decoded = text.decoded();
                notes.add_if(decoded.lossy, Note::LossyText);
                notes.add_if(decoded.malformed, Note::MalformedEscape);
            }
        }
        notes
    }

    /// The received URL as it was.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// assert_eq!(tiny::parts(" MYAPP:done ").raw(), " MYAPP:done ");
    /// ```
    pub fn raw(&self) -> &str {
        &self.source.raw
    }

    /// Whether the documented parameters and the extra pairs are equal after decoding. How the URLs
    /// are written does not count.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// let parts = tiny::parts("myapp://done?size=7&tab=2");
    /// assert!(parts.same(&tiny::parts("MYAPP:done?t%61b=2&size=7"), &[0]));
    /// assert!(!parts.same(&tiny::parts("myapp://done?size=7"), &[0]));
    /// ```
    pub fn same(&self, other: &Parts<'_, N>, documented: &[usize]) -> bool {
        documented.iter().all(|&index| self.text(index) == other.text(index))
            && self.extra(documented).eq(other.extra(documented))
    }

    /// A problem with this callback.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::ProblemKind;
    ///
    /// let parts = tiny::parts("myapp://done?tab=2");
    /// let problem = parts.problem(ProblemKind::Missing { parameter: "size" });
    /// assert_eq!((problem.callback(), problem.raw()), ("done", parts.raw()));
    /// ```
    pub fn problem(&self, kind: ProblemKind) -> Problem<'a> {
        Problem::new(kind, self.source.clone(), self.names)
    }

    /// The same parameters, free of the text that they were read from.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use widget_types::runtime::Parts;
    ///
    /// let kept: Parts<'static, 4> = tiny::parts(&String::from("myapp://done?size=7")).into_owned();
    /// assert_eq!(kept.parse(0), Ok(7_i64));
    /// ```
    pub fn into_owned(self) -> Parts<'static, N> {
        Parts { source: self.source.into_owned(), names: self.names, slots: self.slots }
    }

    fn slot(&self, index: usize) -> Slot {
        self.slots.get(index).copied().unwrap_or(Slot::ABSENT)
    }

    pub(crate) fn name(&self, index: usize) -> &'static str {
        self.names.get(index).copied().unwrap_or_default()
    }

    fn has_value(&self, index: usize) -> bool {
        self.text(index).is_some_and(|text| !text.is_blank())
    }

    #[cold]
    fn without_value(&self, index: usize) -> Problem<'a> {
        let parameter = self.name(index);
        match self.presence(index) {
            Presence::Absent => self.lacking(ProblemKind::Missing { parameter }),
            _ => self.problem(ProblemKind::Blank { parameter }),
        }
    }

    fn read<T: Parameter>(&self, index: usize, text: &Text<'_>) -> Result<T, Problem<'a>> {
        let parameter = self.name(index);
        let decoded = text.decoded();
        if decoded.lossy {
            return Err(self.problem(ProblemKind::InvalidUtf8 { parameter }));
        }
        T::from_text(&decoded.text).map_err(|invalid| {
            let rule = invalid.into_rule();
            self.problem(ProblemKind::Invalid { parameter, rule })
        })
    }

    fn is_told(&self, event: &Told) -> bool {
        let Some(text) = self.text(event.parameter).filter(|text| !text.is_blank()) else {
            return false;
        };
        event.values.is_empty() || event.values.contains(&&*text.decode())
    }

    fn markers<'e>(&self, events: impl Iterator<Item = &'e Told>) -> Vec<&'static str> {
        let mut markers: Vec<_> = events.map(|event| self.name(event.parameter)).collect();
        markers.dedup();
        markers
    }

    #[cold]
    pub(crate) fn conflict(&self, index: usize) -> Problem<'a> {
        self.problem(ProblemKind::Conflict { parameter: self.name(index) })
    }

    /// Something is absent: because it stands after the `#`?
    fn lacking(&self, kind: ProblemKind) -> Problem<'a> {
        self.problem(if self.source.has_pairs_in_fragment() {
            ProblemKind::ParametersInFragment
        } else {
            kind
        })
    }
}

impl<const N: usize> fmt::Debug for Parts<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let received = (0..N)
            .map(|index| (self.name(index), self.presence(index)))
            .filter(|(_, presence)| *presence != Presence::Absent);
        f.debug_map().entries(received).finish()
    }
}
