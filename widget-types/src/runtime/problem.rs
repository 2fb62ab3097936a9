//! Callbacks that are ours but cannot be read.

use std::borrow::Cow;
use std::fmt;

use super::notes::Notes;
use super::source::{Pair, Pairs, Source};
use super::text::Text;

/// Why a callback cannot be read. Names parameters, never their values.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required parameter is absent.
    Missing {
        /// Its name.
        parameter: &'static str,
    },
    /// A required parameter is there, but empty or only white space.
    Blank {
        /// Its name.
        parameter: &'static str,
    },
    /// A documented parameter came with two unequal values.
    Conflict {
        /// Its name.
        parameter: &'static str,
    },
    /// A parameter breaks the rule of its type.
    Invalid {
        /// Its name.
        parameter: &'static str,
        /// What its text must be, in words.
        rule: Cow<'static, str>,
    },
    /// A parameter that has a type is not valid UTF-8.
    InvalidUtf8 {
        /// Its name.
        parameter: &'static str,
    },
    /// Several events share the URL, and none of the parameters that tell them apart is there.
    Undistinguished {
        /// The parameters that tell the events apart.
        markers: Vec<&'static str>,
    },
    /// Several events share the URL, and the parameters speak for more than one.
    Ambiguous {
        /// The parameters that speak for different events.
        markers: Vec<&'static str>,
    },
    /// What is needed is absent, and there seem to be parameters after the `#`.
    ParametersInFragment,
    /// The URL is longer than [`MAX_URL_LENGTH`](super::MAX_URL_LENGTH).
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The longest that is read.
        limit: usize,
    },
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { parameter } => write!(f, "the parameter `{parameter}` is missing"),
            Self::Blank { parameter } => write!(f, "the parameter `{parameter}` is blank"),
            Self::Conflict { parameter } => {
                write!(f, "the parameter `{parameter}` has two different values")
            }
            Self::Invalid { parameter, rule } => {
                write!(f, "the parameter `{parameter}` breaks the rule: {rule}")
            }
            Self::InvalidUtf8 { parameter } => {
                write!(f, "the parameter `{parameter}` is not valid UTF-8")
            }
            Self::Undistinguished { markers } => {
                write!(f, "nothing tells which event it is: {} would", Names(markers, "or"))
            }
            Self::Ambiguous { markers } => {
                write!(f, "the parameters {} stand for different events", Names(markers, "and"))
            }
            Self::ParametersInFragment => f.write_str("the parameters stand after a `#`"),
            Self::TooLong { length, limit } => {
                write!(f, "the URL has {length} bytes, more than {limit}")
            }
        }
    }
}

struct Names<'a>(&'a [&'static str], &'static str);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == self.0.len() => write!(f, " {} ", self.1)?,
                _ => f.write_str(", ")?,
            }
            write!(f, "`{name}`")?;
        }
        Ok(())
    }
}

/// A callback that was recognised but cannot be read, with all that was received.
///
/// `Display` and `Debug` say what is wrong. They never show the URL or a parameter's value, so they
/// can be logged; what was received is in [`raw`](Self::raw) and [`pairs`](Self::pairs).
#[derive(Clone)]
pub struct Problem<'a> {
    /// On the heap: problems are rare, and results that may be one are passed around a lot.
    inner: Box<Inner<'a>>,
}

#[derive(Clone)]
struct Inner<'a> {
    kind: ProblemKind,
    source: Source<'a>,
    documented: &'static [&'static str],
}

impl<'a> Problem<'a> {
    pub(crate) fn new(kind: ProblemKind, source: Source<'a>, documented: &'static [&'static str]) -> Self {
        Self { inner: Box::new(Inner { kind, source, documented }) }
    }

    /// What is wrong.
    ///
    /// ```
    /// use widget_types::ProblemKind;
    /// # use widget_types::callbacks::CallbackUrls;
    ///
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let received = urls.parse("myapp://success?institution=x");
    /// let problem = received.problem().ok_or("readable")?;
    /// assert_eq!(problem.kind(), &ProblemKind::Missing { parameter: "link" });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn kind(&self) -> &ProblemKind {
        &self.inner.kind
    }

    /// The contract's name of the callback URL at which it arrived.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse("MYAPP:success").problem().ok_or("readable")?;
    /// assert_eq!(problem.callback(), "success");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn callback(&self) -> &'static str {
        self.inner.source.found.callback
    }

    /// The received URL as it was.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse(" MYAPP:success ").problem().ok_or("readable")?;
    /// assert_eq!(problem.raw(), " MYAPP:success ");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn raw(&self) -> &str {
        &self.inner.source.raw
    }

    /// All received pairs, in order; none if the URL is too long.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse("myapp://success?link=7&tab").problem().ok_or("readable")?;
    /// let names: Vec<_> = problem.pairs().map(|pair| pair.name.to_string()).collect();
    /// assert_eq!(names, ["link", "tab"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pairs(&self) -> Pairs<'_> {
        self.inner.source.pairs()
    }

    /// The received pairs whose names are no documented parameters of any event, in order.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// // `error` belongs to another event, and is documented nevertheless.
    /// let problem = urls.parse("myapp://success?error=x&tab=2").problem().ok_or("readable")?;
    /// let names: Vec<_> = problem.extra().map(|pair| pair.name.to_string()).collect();
    /// assert_eq!(names, ["tab"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn extra(&self) -> impl Iterator<Item = Pair<'_>> {
        self.pairs().filter(|pair| !self.inner.documented.iter().any(|name| pair.name == **name))
    }

    /// The first value received under this name. `k` counts as an empty value.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse("myapp://success?link=a&link=b&tab").problem().ok_or("readable")?;
    /// assert!(problem.parameter("link").is_some_and(|link| link == "a"));
    /// assert!(problem.parameter("tab").is_some_and(|tab| tab == ""));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parameter(&self, name: &str) -> Option<Text<'_>> {
        let pair = self.pairs().find(|pair| pair.name == *name)?;
        Some(pair.value.unwrap_or_else(|| Text::plain("")))
    }

    /// What was tolerated before the problem was met. Damaged texts are not noted here.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # use widget_types::Note;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse("myapp://success?link=%FF#top").problem().ok_or("readable")?;
    /// assert!(problem.notes().contains(Note::Fragment));
    /// assert!(!problem.notes().contains(Note::LossyText));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notes(&self) -> Notes {
        self.inner.source.found.notes
    }

    /// What to do about it, in a sentence or two for a developer.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let problem = urls.parse("myapp://success?institution=x").problem().ok_or("readable")?;
    /// assert!(problem.help().contains("ends at its first `&`"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn help(&self) -> String {
        match &self.inner.kind {
            ProblemKind::Missing { parameter } => format!(
                "Check that the whole URL arrives: a URL that went through a shell ends at its \
                 first `&`. If the sender no longer sends `{parameter}`, the contract has to change."
            ),
            ProblemKind::Blank { parameter } | ProblemKind::Invalid { parameter, .. } => format!(
                "Look at `{parameter}` in the received URL: it may have been cut or escaped on its \
                 way. If the sender changed its form, the contract has to change."
            ),
            ProblemKind::Conflict { parameter } => format!(
                "Check what adds `{parameter}` a second time, and whether the URL is genuine: \
                 choosing one of the values would be a guess."
            ),
            ProblemKind::InvalidUtf8 { parameter } => format!(
                "Check what escapes `{parameter}`: the bytes must be UTF-8 before they are \
                 percent-encoded."
            ),
            ProblemKind::Undistinguished { markers } => format!(
                "Check that the whole URL arrives with its query. If there is a new event, the \
                 contract has to learn what tells it from those with {}.",
                Names(markers, "and")
            ),
            ProblemKind::Ambiguous { .. } => {
                "Treat it as failed and look at the received pairs; choosing one would be a guess.".to_owned()
            }
            ProblemKind::ParametersInFragment => {
                "Configure a callback URL without `#`: what is appended to a fragment is no query.".to_owned()
            }
            ProblemKind::TooLong { limit, .. } => {
                format!("No genuine callback comes near {limit} bytes; find out who opens such URLs.")
            }
        }
    }

    /// The same problem, free of the text that it was read from.
    ///
    /// ```
    /// use widget_types::Problem;
    /// # use widget_types::callbacks::CallbackUrls;
    ///
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let url = String::from("myapp://success");
    /// let kept: Problem<'static> = urls.parse(&url).problem().ok_or("readable")?.into_owned();
    /// drop(url);
    /// assert_eq!(kept.raw(), "myapp://success");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn into_owned(self) -> Problem<'static> {
        let inner = *self.inner;
        let source = inner.source.into_owned();
        Problem { inner: Box::new(Inner { kind: inner.kind, source, documented: inner.documented }) }
    }
}

/// Equal if the same is wrong with the same URL.
impl PartialEq for Problem<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.inner.kind == other.inner.kind && self.raw() == other.raw()
    }
}

impl Eq for Problem<'_> {}

impl fmt::Display for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` callback: {}", self.callback(), self.inner.kind)
    }
}

impl fmt::Debug for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem")
            .field("callback", &self.callback())
            .field("kind", &self.inner.kind)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Problem<'_> {}
