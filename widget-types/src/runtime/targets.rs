//! The configured callback URLs, and the comparison of a received URL with them.

use std::borrow::Cow;
use std::fmt;
use std::num::NonZero;

use super::MAX_URL_LENGTH;
use super::callback_url::{CallbackUrlProblem, CallbackUrlProblemKind, check, check_scheme};
use super::notes::Note;
use super::parts::Parts;
use super::place::{INTENT, Place, head, is_web_scheme, of_intent, split_scheme};
use super::problem::{Problem, ProblemKind};
use super::query::{RawPairs, position};
use super::received::{CallbackContract, Recognised};
use super::session::Nonce;
use super::source::{Found, Source};
use super::target::{SCHEME, Target, add_siblings};
use super::whitespace::{Cleaned, clean};

/// The configured callback URLs of a contract, checked once.
#[derive(Clone, PartialEq, Eq)]
pub struct Targets {
    /// Those with most own pairs first, because they are the most specific; of those with as many, the
    /// one with the longest query, because a second `?` may be part of it.
    targets: Vec<Target>,
    /// Some URL has a query of its own.
    own_queries: bool,
    /// No documented name holds what means something else in a query.
    plain_names: bool,
}

impl Targets {
    /// Checks the URLs, one for each of the contract's, in its order.
    ///
    /// # Errors
    ///
    /// The first URL that cannot be used, or cannot be told from another one. The check is done once,
    /// so that mistakes show before the widget is opened.
    ///
    /// ```
    /// use widget_types::runtime::{CallbackUrlProblemKind, Targets};
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::TINY;
    ///
    /// assert!(Targets::new(&TINY, &["https://app.example/done?tab=2"]).is_ok());
    /// // The contract has a parameter `size`: a host's own one could not be told from it.
    /// let problem = Targets::new(&TINY, &["myapp://done?size=7"]).unwrap_err();
    /// assert_eq!(problem.kind(), &CallbackUrlProblemKind::OwnParameterIsDocumented { parameter: "size" });
    /// ```
    pub fn new<const N: usize, const S: usize>(
        contract: &'static CallbackContract<N, S>,
        urls: &[&str; S],
    ) -> Result<Self, CallbackUrlProblem> {
        let mut targets: Vec<Target> = Vec::with_capacity(S);
        for (index, (layout, &url)) in contract.urls.iter().zip(urls).enumerate() {
            let problem = |kind| CallbackUrlProblem::new(layout.name, url, kind);
            check(url).map_err(problem)?;
            let target = Target::new(index, layout.name, url);
            for (name, _) in &target.own {
                let at = std::str::from_utf8(name).ok().and_then(contract.position);
                if let Some(parameter) = at.and_then(|at| contract.parameters.get(at)) {
                    return Err(problem(CallbackUrlProblemKind::OwnParameterIsDocumented { parameter }));
                }
            }
            if let Some(other) = targets.iter().find(|other| other.is_same(&target)) {
                let other = other.name;
                return Err(problem(CallbackUrlProblemKind::NotDistinct { other }));
            }
            targets.push(target);
        }
        for (index, layout) in contract.urls.iter().enumerate() {
            add_siblings(&mut targets, index, layout);
        }
        let query = |target: &Target| target.url.len() - target.head.len();
        targets.sort_by_key(|target| std::cmp::Reverse((target.own.len(), query(target))));
        let own_queries = targets.iter().any(Target::has_query);
        let has_meaning = |byte: u8| b"%+&=#\t\r\n".contains(&byte);
        let plain_names = !contract.parameters.iter().any(|name| name.bytes().any(has_meaning));
        let targets = Self { targets, own_queries, plain_names };
        for (layout, &url) in contract.urls.iter().zip(urls) {
            if let Some(other) = targets.taken_for(layout.name, url) {
                let kind = CallbackUrlProblemKind::TakenFor { other };
                return Err(CallbackUrlProblem::new(layout.name, url, kind));
            }
        }
        Ok(targets)
    }

    /// The first documented layout of each URL, for an app's own scheme.
    ///
    /// # Errors
    ///
    /// A scheme that cannot be used; those of [`new`](Self::new).
    ///
    /// ```
    /// use widget_types::runtime::{CallbackUrlProblemKind, Targets};
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::TINY;
    ///
    /// assert_eq!(Targets::documented(&TINY, "myapp")?.url(0), "myapp://done");
    /// let problem = Targets::documented(&TINY, "https").unwrap_err();
    /// assert_eq!(problem.kind(), &CallbackUrlProblemKind::WebScheme);
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn documented<const N: usize, const S: usize>(
        contract: &'static CallbackContract<N, S>,
        scheme: &str,
    ) -> Result<Self, CallbackUrlProblem> {
        let urls = contract.urls.map(|url| {
            let layout = url.layouts.first().copied().unwrap_or_default();
            layout.replace(SCHEME, scheme)
        });
        let mut checked = check_scheme(scheme);
        if is_web_scheme(scheme) {
            checked = Err(CallbackUrlProblemKind::WebScheme);
        }
        if let (Err(kind), Some(layout), Some(url)) = (checked, contract.urls.first(), urls.first()) {
            return Err(CallbackUrlProblem::new(layout.name, url, kind));
        }
        Self::new(contract, &urls.each_ref().map(String::as_str))
    }

    /// The same URLs, each with the nonce as a last segment of its path.
    ///
    /// ```
    /// use widget_types::Nonce;
    /// use widget_types::runtime::{Recognised, Targets};
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::TINY;
    ///
    /// let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// let targets = Targets::new(&TINY, &["myapp://done?tab=2"])?.for_session(&nonce);
    /// assert_eq!(targets.url(0), "myapp://done/1b4e28ba-2fa1-41d2-883f-0016d3cca427?tab=2");
    /// assert!(matches!(targets.recognise(&TINY, "myapp://done?tab=2"), Recognised::NotOurs));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_session(&self, nonce: &Nonce) -> Self {
        let targets = self.targets.iter().map(|target| target.for_session(nonce)).collect();
        Self { targets, ..*self }
    }

    /// The configured URL with this index in the contract; empty if there is none.
    ///
    /// ```
    /// use widget_types::runtime::Targets;
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::TINY;
    ///
    /// let targets = Targets::new(&TINY, &["MYAPP:done/"])?;
    /// assert_eq!((targets.url(0), targets.url(1)), ("MYAPP:done/", ""));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn url(&self, index: usize) -> &str {
        self.configured().find(|target| target.index == index).map_or("", |target| &target.url)
    }

    /// Compares a received URL with the configured ones and finds its parameters.
    ///
    /// An ordinary URL takes one pass and no allocation.
    ///
    /// ```
    /// use widget_types::runtime::{Recognised, Targets};
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::TINY;
    ///
    /// let targets = Targets::new(&TINY, &["myapp://done"])?;
    /// assert!(matches!(targets.recognise(&TINY, "myapp://done?size=7"), Recognised::Ours(0, _)));
    /// // Documented beside the configured one.
    /// assert!(matches!(targets.recognise(&TINY, "myapp://finished?size=7"), Recognised::Ours(0, _)));
    /// assert!(matches!(targets.recognise(&TINY, "myapp://done/more"), Recognised::NotOurs));
    /// assert!(matches!(targets.recognise(&TINY, "myapp://done?size=7&size=8"), Recognised::Problem(_)));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn recognise<'a, const N: usize, const S: usize>(
        &self,
        contract: &'static CallbackContract<N, S>,
        url: &'a str,
    ) -> Recognised<'a, N> {
        if let Some((target, found)) = self.at_ordinary(url) {
            let mut parts = Parts::new(contract, url, None, found);
            let read = parts.read_query(contract.position, self.plain_names);
            // Where there is a line break, the positions are of no use.
            if !read.line_break {
                return match read.conflict {
                    Some(at) => Recognised::Problem(parts.conflict(at)),
                    None => Recognised::Ours(target.index, parts),
                };
            }
        }
        self.recognise_carefully(contract, url)
    }

    /// The case that has to be fast: the URL up to its query is just as configured.
    fn at_ordinary(&self, url: &str) -> Option<(&Target, Found)> {
        let bytes = url.as_bytes();
        // A URL with own pairs is more specific even if its slashes differ.
        if self.own_queries || url.len() > MAX_URL_LENGTH || bytes.last().is_some_and(u8::is_ascii_whitespace)
        {
            return None;
        }
        let is_at = |target: &&Target| {
            matches!(bytes.get(target.head.len()), None | Some(b'?' | b'#')) && url.starts_with(&target.head)
        };
        let target = self.targets.iter().find(is_at)?;
        let query = query_start(url, &target.head);
        (bytes.get(query) != Some(&b'?')).then(|| (target, target.found(query)))
    }

    /// Everything else.
    #[cold]
    fn recognise_carefully<'a, const N: usize, const S: usize>(
        &self,
        contract: &'static CallbackContract<N, S>,
        url: &'a str,
    ) -> Recognised<'a, N> {
        if self.is_foreign(url) {
            return Recognised::NotOurs;
        }
        if url.len() > MAX_URL_LENGTH {
            return self.too_long(contract, url);
        }
        let (text, inside) = match clean(url) {
            Some(Cleaned { text, inside }) => (Some(text.into_boxed_str()), inside),
            None => (None, false),
        };
        let Some((target, found)) = self.at_careful(text.as_deref().unwrap_or(url), inside) else {
            return Recognised::NotOurs;
        };
        let mut parts = Parts::new(contract, url, text, found);
        match parts.read_query(contract.position, self.plain_names).conflict {
            Some(at) => Recognised::Problem(parts.conflict(at)),
            None => Recognised::Ours(target.index, parts),
        }
    }

    /// The text is free of line breaks already.
    fn at_careful(&self, text: &str, whitespace_removed: bool) -> Option<(&Target, Found)> {
        let intent = of_intent(text);
        let place = intent.or_else(|| Place::of_url(text))?;
        let (target, expected, mut found) = self.at(&place, text)?;
        let notes = &mut found.notes;
        notes.add_if(whitespace_removed, Note::WhitespaceRemoved);
        notes.add_if(intent.is_some(), Note::IntentUnwrapped);
        notes.add_if(found.second_question_mark.is_some(), Note::SecondQuestionMark);
        notes.add_if(place.slashes_differ(&expected), Note::SlashesDiffer);
        notes.add_if(place.case_differs(&expected), Note::CaseDiffers);
        Some((target, found))
    }

    /// The first URL at this place whose own pairs are in the text.
    fn at(&self, place: &Place<'_>, text: &str) -> Option<(&Target, Place<'_>, Found)> {
        let query = query_start(text, head(text));
        self.targets.iter().find_map(|target| {
            let expected = target.place().filter(|expected| expected.equals(place))?;
            let second = target.second_question_mark(text, query);
            let found = Found {
                second_question_mark: second.and_then(|at| NonZero::new(position(at))),
                own: target.own_pairs(text, &RawPairs::new(text, query, second))?,
                ..target.found(query)
            };
            Some((target, expected, found))
        })
    }

    /// The name of another URL that a callback at this one would be taken for.
    fn taken_for(&self, name: &str, url: &str) -> Option<&'static str> {
        let place = Place::of_url(url)?;
        // As senders add to it that know of queries, and as those do that do not.
        ["", "&", "?"].into_iter().find_map(|joined| {
            let (target, ..) = self.at(&place, &format!("{url}{joined}"))?;
            (target.name != name).then_some(target.name)
        })
    }

    /// Whether the scheme alone shows that it is none of ours; most URLs that an application is asked
    /// about are pages to be opened.
    fn is_foreign(&self, url: &str) -> bool {
        let Some((scheme, _)) = split_scheme(url) else {
            return false;
        };
        let is_ours = |target: &Target| {
            let own = target.place().map_or("", |place| place.scheme);
            own.eq_ignore_ascii_case(scheme)
        };
        !scheme.eq_ignore_ascii_case(INTENT) && !self.targets.iter().any(is_ours)
    }

    fn too_long<'a, const N: usize, const S: usize>(
        &self,
        contract: &'static CallbackContract<N, S>,
        url: &'a str,
    ) -> Recognised<'a, N> {
        // Enough is read to see whether it is ours. What an `intent:` URL wraps is said at its end.
        let start = (0..4).find_map(|less| url.get(..MAX_URL_LENGTH - less)).unwrap_or_default();
        let cleaned = clean(start);
        let start = cleaned.as_ref().map_or(start, |cleaned| &cleaned.text);
        let place = of_intent(url.trim_ascii()).or_else(|| Place::of_url(start));
        let Some((target, ..)) = place.and_then(|place| self.at(&place, start)) else {
            return Recognised::NotOurs;
        };
        let kind = ProblemKind::TooLong { length: url.len(), limit: MAX_URL_LENGTH };
        let source = Source { raw: Cow::Borrowed(url), cleaned: None, found: target.found(url.len()) };
        Recognised::Problem(Problem::new(kind, source, &contract.parameters))
    }

    fn configured(&self) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(|target| !target.is_sibling)
    }
}

/// Shows URLs, but no nonce.
impl fmt::Debug for Targets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let urls = self.configured().map(|target| (target.name, target.shown()));
        f.debug_map().entries(urls).finish()
    }
}

/// Where the query begins after this head, if there is one; where it would, otherwise.
fn query_start(url: &str, head: &str) -> usize {
    let has_query = url.as_bytes().get(head.len()) == Some(&b'?');
    head.len() + usize::from(has_query)
}
