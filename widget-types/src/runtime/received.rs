//! The contract of the callbacks as data, and the outcome of recognising a URL.

use super::parts::Parts;
use super::problem::Problem;

/// The documented callbacks, as generated: `N` parameters over all events, `S` callback URLs.
#[derive(Clone, Copy, Debug)]
pub struct CallbackContract<const N: usize, const S: usize> {
    /// The names of all parameters, each once.
    pub parameters: [&'static str; N],
    /// The position of a name in `parameters`.
    pub position: fn(&str) -> Option<usize>,
    /// The callback URLs that a host configures.
    pub urls: [UrlLayout; S],
}

/// A callback URL that a host configures.
#[derive(Clone, Copy, Debug)]
pub struct UrlLayout {
    /// The contract's name of the URL.
    pub name: &'static str,
    /// The documented forms for apps, with `{scheme}` in place of the app's own scheme; the first is
    /// the usual one.
    pub layouts: &'static [&'static str],
}

/// What became of a URL that the application was asked to open.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a URL that is not a callback has to be opened"]
pub enum Received<'a, E> {
    /// No callback: the application goes on to open it.
    NotOurs,
    /// A callback.
    Event(E),
    /// A callback that cannot be read.
    Problem(Problem<'a>),
}

impl<'a, E> Received<'a, E> {
    /// Whether it is a callback, readable or not. If so, the application should not open the URL.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// assert!(!urls.parse("https://app.example/terms").is_ours());
    /// // It lacks what is required, and is a callback all the same.
    /// assert!(urls.parse("myapp://success").is_ours());
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn is_ours(&self) -> bool {
        !matches!(self, Self::NotOurs)
    }

    /// The event, if there is one.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// assert!(urls.parse("myapp://exit").event().is_some());
    /// // A problem is dropped without a word.
    /// assert!(urls.parse("myapp://success").event().is_none());
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn event(self) -> Option<E> {
        match self {
            Self::Event(event) => Some(event),
            Self::NotOurs | Self::Problem(_) => None,
        }
    }

    /// The problem, if there is one.
    ///
    /// ```
    /// # use widget_types::callbacks::CallbackUrls;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// assert!(urls.parse("myapp://success").problem().is_some());
    /// // What is no callback is no problem either.
    /// assert!(urls.parse("https://app.example/terms").problem().is_none());
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn problem(self) -> Option<Problem<'a>> {
        match self {
            Self::Problem(problem) => Some(problem),
            Self::NotOurs | Self::Event(_) => None,
        }
    }
}

/// A URL compared with the configured ones, its parameters found but not yet read.
#[derive(Debug)]
pub enum Recognised<'a, const N: usize> {
    /// No callback.
    NotOurs,
    /// A callback that cannot be read.
    Problem(Problem<'a>),
    /// A callback for the URL with this index in the contract.
    Ours(usize, Parts<'a, N>),
}
