//! One opening of the hosted page: which of the callbacks that arrive are its own, and which of those
//! come again or too late.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use super::event_key::EventKey;
use super::place::head;
use super::problem::Problem;
use super::received::Received;
use super::value::InvalidValue;

/// The callback URLs of a contract; implemented by the generated type.
pub trait Callbacks: Sized {
    /// What arrives at them.
    type Event<'a>: CallbackEvent;

    /// Reads a URL that the application was asked to open.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::Callbacks;
    ///
    /// fn may_open(urls: &impl Callbacks, url: &str) -> bool {
    ///     !urls.parse(url).is_ours()
    /// }
    /// let urls = CallbackUrls::documented("myapp")?;
    /// assert!(may_open(&urls, "https://app.example/terms") && !may_open(&urls, "myapp://exit"));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    fn parse<'a>(&self, url: &'a str) -> Received<'a, Self::Event<'a>>;

    /// The same URLs for one session: each with the nonce as a last segment of its path.
    ///
    /// ```
    /// use widget_types::Nonce;
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::Callbacks;
    ///
    /// let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// let urls = Callbacks::for_session(&CallbackUrls::documented("myapp")?, &nonce);
    /// assert_eq!(urls.exit(), "myapp://exit/1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    fn for_session(&self, nonce: &Nonce) -> Self;
}

/// What a session has to know of an event; implemented by the generated types.
pub trait CallbackEvent {
    /// The same for events that say the same.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::CallbackEvent;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let key = |url: &str| urls.parse(url).event().map(|event| CallbackEvent::event_key(&event));
    /// assert_eq!(key("myapp://exit?tab=2"), key("MYAPP:exit?tab=%32"));
    /// assert_ne!(key("myapp://exit?tab=2"), key("myapp://exit?tab=3"));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    fn event_key(&self) -> EventKey;

    /// Whether the session is over with it; `None` where the documentation does not say.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::CallbackEvent;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let exit = urls.parse("myapp://exit").event();
    /// assert_eq!(exit.and_then(|exit| CallbackEvent::ends_session(&exit)), Some(true));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    fn ends_session(&self) -> Option<bool>;
}

/// A random text in the callback URLs of one session, which nobody else can guess.
///
/// Take it from a cryptographic random generator: 16 bytes in hexadecimal digits or in base64url, or a
/// UUID of version 4. `Debug` hides it, because whoever has it can forge callbacks of the session.
#[derive(Clone, PartialEq, Eq)]
pub struct Nonce {
    text: String,
}

impl Nonce {
    /// The rule that every nonce keeps.
    pub const RULE: &'static str = "it must be 22 to 128 of the characters A-Z, a-z, 0-9, - and _";

    /// Takes a random text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The rule that is broken. The text itself is not in the error.
    ///
    /// ```
    /// use widget_types::Nonce;
    ///
    /// assert!(Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427").is_ok());
    /// assert!(Nonce::new("42").is_err());
    /// ```
    pub fn new(text: &str) -> Result<Self, InvalidValue> {
        if Self::is_legal(text) {
            Ok(Self { text: text.to_owned() })
        } else {
            Err(InvalidValue::secret("nonce", Self::RULE))
        }
    }

    pub(crate) fn is_legal(text: &str) -> bool {
        let legal = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        (22..=128).contains(&text.len()) && text.bytes().all(legal)
    }

    /// The text itself. Keep it out of logs.
    ///
    /// ```
    /// # use widget_types::Nonce;
    /// let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// assert_eq!(nonce.expose().len(), 36);
    /// assert_eq!(format!("{nonce:?}"), "Nonce(***)");
    /// # Ok::<(), widget_types::runtime::InvalidValue>(())
    /// ```
    pub fn expose(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nonce(***)")
    }
}

/// One opening of the hosted page, from the start URL to the event that ends it.
///
/// A deep link has no sender: any app, page or message can open one, an operating system can deliver
/// one twice, and a person can come back to one a day later. A session has a [`Nonce`] in its callback
/// URLs, so a link from elsewhere is not taken for its own, and it remembers what it has seen, so that
/// nothing is acted on twice.
///
/// It has no clock and keeps nothing on disk. How long a session may last is for the host to say: the
/// documentation limits how long an access token can start one, not how long that may take.
///
/// ```
/// use std::time::Duration;
/// use widget_types::callbacks::CallbackUrls;
/// use widget_types::{Delivery, Nonce, Session};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let urls = CallbackUrls::new("myapp://success", "myapp://exit", "myapp://error")?;
/// let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?; // from a random generator
/// let mut session = Session::new(urls, &nonce, Duration::from_secs(30 * 60));
///
/// // The URLs to ask the access token with.
/// assert_eq!(session.callback_urls().exit(), "myapp://exit/1b4e28ba-2fa1-41d2-883f-0016d3cca427");
///
/// // For every URL that the webview is about to open, with the time since the session began.
/// let url = "myapp://exit/1b4e28ba-2fa1-41d2-883f-0016d3cca427?tab=2";
/// let soon = Duration::from_secs(40);
/// assert!(matches!(session.receive(url, soon), Delivery::Event(_)));
/// assert!(matches!(session.receive(url, soon), Delivery::Duplicate(_)));
/// assert!(matches!(session.receive("myapp://exit?tab=2", soon), Delivery::OtherSession));
/// assert!(session.has_ended());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Session<C> {
    base: C,
    own: C,
    lifetime: Duration,
    seen: BTreeSet<EventKey>,
    has_ended: bool,
}

/// What became of a URL that the application was asked to open during a session.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a URL that is not a callback has to be opened"]
pub enum Delivery<'a, E> {
    /// No callback: the application goes on to open it.
    NotOurs,
    /// A callback without this session's nonce: of an earlier session, or forged. Drop it.
    OtherSession,
    /// A callback of this session that cannot be read.
    Problem(Problem<'a>),
    /// A callback of this session, for the first time and in time.
    Event(E),
    /// It says the same as one that was given as [`Event`](Self::Event) before.
    Duplicate(E),
    /// The session has ended with another event before.
    AfterEnd(E),
    /// The session had lasted longer than it may.
    Expired(E),
}

impl<C: Callbacks> Session<C> {
    /// A session that begins now. `urls` are those that the application has registered, and is asked
    /// about whatever stands behind them.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use widget_types::callbacks::CallbackUrls;
    /// # use widget_types::{Nonce, Session};
    /// # let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// // `https` callbacks get the nonce into their path as well, before a query of their own.
    /// let urls = CallbackUrls::new("https://app.example/done?tab=2", "myapp://exit", "myapp://error")?;
    /// let session = Session::new(urls, &nonce, Duration::from_secs(30 * 60));
    /// let success = "https://app.example/done/1b4e28ba-2fa1-41d2-883f-0016d3cca427?tab=2";
    /// assert_eq!(session.callback_urls().success(), success);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(urls: C, nonce: &Nonce, lifetime: Duration) -> Self {
        let own = urls.for_session(nonce);
        Self { base: urls, own, lifetime, seen: BTreeSet::new(), has_ended: false }
    }

    /// The callback URLs of this session, for the request of its access token.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use widget_types::callbacks::CallbackUrls;
    /// # use widget_types::{Nonce, Session};
    /// # let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let session = Session::new(urls.clone(), &nonce, Duration::MAX);
    /// assert!(session.callback_urls().exit().ends_with(nonce.expose()));
    /// assert_ne!(session.callback_urls(), &urls);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn callback_urls(&self) -> &C {
        &self.own
    }

    /// Whether an event that ends the session has arrived in time.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use widget_types::callbacks::CallbackUrls;
    /// # use widget_types::{Delivery, Nonce, Session};
    /// # let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// let mut session = Session::new(urls, &nonce, Duration::from_secs(60));
    /// let exit = session.callback_urls().exit().to_owned();
    /// // Too late: the event is given out, and ends nothing.
    /// assert!(matches!(session.receive(&exit, Duration::from_secs(61)), Delivery::Expired(_)));
    /// assert!(!session.has_ended());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Reads a URL that the application was asked to open, `elapsed` after the session began.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use widget_types::callbacks::CallbackUrls;
    /// # use widget_types::{Delivery, Nonce, Session};
    /// # let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    /// # let urls = CallbackUrls::documented("myapp")?;
    /// # let mut session = Session::new(urls, &nonce, Duration::from_secs(60));
    /// let exit = session.callback_urls().exit().to_owned();
    /// let again = format!("{exit}?tab=2");
    /// let soon = Duration::from_secs(1);
    /// assert!(matches!(session.receive(&exit, soon), Delivery::Event(_)));
    /// assert!(matches!(session.receive(&again, soon), Delivery::AfterEnd(_)));
    /// assert!(matches!(session.receive("https://app.example/terms", soon), Delivery::NotOurs));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn receive<'a>(&mut self, url: &'a str, elapsed: Duration) -> Delivery<'a, C::Event<'a>> {
        match self.own.parse(url) {
            Received::Problem(problem) => Delivery::Problem(problem),
            Received::Event(event) => self.place(event, elapsed),
            Received::NotOurs if self.is_of_another(url) => Delivery::OtherSession,
            Received::NotOurs => Delivery::NotOurs,
        }
    }

    fn place<'a, E: CallbackEvent>(&mut self, event: E, elapsed: Duration) -> Delivery<'a, E> {
        let key = event.event_key();
        if self.seen.contains(&key) {
            return Delivery::Duplicate(event);
        }
        if self.has_ended {
            return Delivery::AfterEnd(event);
        }
        if elapsed > self.lifetime {
            return Delivery::Expired(event);
        }
        self.seen.insert(key);
        self.has_ended = event.ends_session() == Some(true);
        Delivery::Event(event)
    }

    /// Whether it is a callback without a nonce, or with another one.
    fn is_of_another(&self, url: &str) -> bool {
        self.base.parse(url).is_ours()
            || without_nonce(url).is_some_and(|url| self.base.parse(&url).is_ours())
    }
}

/// Shows no URL: those of a session hold its nonce.
impl<C> fmt::Debug for Session<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("lifetime", &self.lifetime)
            .field("seen", &self.seen.len())
            .field("has_ended", &self.has_ended)
            .finish_non_exhaustive()
    }
}

/// The URL without the last segment of its path, if that may be a nonce.
fn without_nonce(url: &str) -> Option<String> {
    let head = head(url);
    let (kept, segment) = head.trim_end_matches('/').rsplit_once('/')?;
    let rest = url.get(head.len()..)?;
    Nonce::is_legal(segment).then(|| format!("{kept}{rest}"))
}
