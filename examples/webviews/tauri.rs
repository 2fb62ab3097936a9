//! How a Tauri app hands URLs to the parser. It needs Tauri for nothing but the two calls shown in
//! [`Widget`], so it is compiled and tested without.
#![forbid(unsafe_code)]

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use url::Url;
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::runtime::CallbackUrlProblem;
use widget_types::{Delivery, Nonce, Problem, Session};

/// How long a person may take. An access token starts a widget within minutes; a bank can be slow.
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// What an app does when the widget reports.
pub trait Host {
    /// One of the four events, once. Match it without `_`, so that a warning cannot be forgotten.
    fn event(&self, event: Event<'static>);
    /// A callback that cannot be read. It is not to be opened either.
    fn problem(&self, problem: Problem<'static>);
}

/// The widget's side of the app.
///
/// In Tauri, the webview asks before it goes anywhere, and the plugin `deep-link` reports what the system
/// opens the app with. Both lead here, and the same callback may come by both ways:
///
/// ```ignore
/// let widget = Arc::new(Widget::new("myapp", &Nonce::new(&random)?, host)?);
/// let start_url = from_your_server(widget.callback_urls());
/// let inside = Arc::clone(&widget);
/// WebviewWindowBuilder::new(&app, "widget", WebviewUrl::External(start_url))
///     .on_navigation(move |url| inside.may_open(url))
///     .build()?;
/// app.deep_link().on_open_url(move |opened| widget.opened_with(&opened.urls()));
/// ```
#[derive(Debug)]
pub struct Widget<H> {
    session: Mutex<Session<CallbackUrls>>,
    began: Instant,
    host: H,
}

impl<H: Host> Widget<H> {
    /// A widget that is opened now, and reports to this scheme.
    ///
    /// # Errors
    ///
    /// If it is no legal scheme.
    pub fn new(scheme: &str, nonce: &Nonce, host: H) -> Result<Self, CallbackUrlProblem> {
        let session = Session::new(CallbackUrls::documented(scheme)?, nonce, LIFETIME);
        Ok(Self { session: Mutex::new(session), began: Instant::now(), host })
    }

    /// The URLs that the token request has to name.
    pub fn callback_urls(&self) -> CallbackUrls {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).callback_urls().clone()
    }

    /// Whether the webview may go there. Only callbacks are stopped: the bank's pages have to open.
    pub fn may_open(&self, url: &Url) -> bool {
        !self.take(url)
    }

    /// What the system opened the app with. Other deep links of the app's own are left alone.
    pub fn opened_with(&self, urls: &[Url]) {
        for url in urls {
            self.take(url);
        }
    }

    fn take(&self, url: &Url) -> bool {
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        // All of it, and unchanged: no `url.host_str() == Some("exit")`, no `starts_with`.
        match session.receive(url.as_str(), self.began.elapsed()) {
            Delivery::NotOurs => return false,
            Delivery::Event(event) => self.host.event(event.into_owned()),
            Delivery::Problem(problem) => self.host.problem(problem.into_owned()),
            // Done already, too late, or not to be believed.
            Delivery::Duplicate(_)
            | Delivery::AfterEnd(_)
            | Delivery::Expired(_)
            | Delivery::OtherSession => {}
        }
        true
    }
}

/// Says what it is told. It stands for your app.
#[derive(Debug)]
struct Printer;

impl Host for Printer {
    fn event(&self, event: Event<'static>) {
        match event {
            // A deep link proves nothing: the server asks the API whose link it is.
            Event::Success(success) => println!("have the server confirm {:?}", success.link()),
            Event::Exit(exit) => println!("left: {:?}", exit.last_encountered_error_code()),
            Event::Error(error) => println!("begin again: {}", error.error()),
            Event::Warning(warning) => println!("say so, and stay: {}", warning.warning()),
        }
    }

    fn problem(&self, problem: Problem<'static>) {
        println!("{problem}; {}", problem.help());
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Your app takes it from a random generator.
    let nonce = Nonce::new("1b4e28ba-2fa1-41d2-883f-0016d3cca427")?;
    let widget = Widget::new("myapp", &nonce, Printer)?;
    let warning = format!("{}?warning=institution_disabled", widget.callback_urls().event());
    for text in ["https://bank.example/login", &warning] {
        println!("may open {text}: {}", widget.may_open(&Url::parse(text)?));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[derive(Default)]
    struct Told(RefCell<Vec<String>>);

    impl Host for Told {
        fn event(&self, event: Event<'static>) {
            let name = match event {
                Event::Success(_) => "success",
                Event::Exit(_) => "exit",
                Event::Error(_) => "error",
                Event::Warning(_) => "warning",
            };
            self.0.borrow_mut().push(name.to_owned());
        }

        fn problem(&self, problem: Problem<'static>) {
            self.0.borrow_mut().push(problem.to_string());
        }
    }

    const NONCE: &str = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

    #[test]
    fn only_callbacks_are_stopped_and_all_four_are_told_once() {
        let widget = Widget::new("myapp", &Nonce::new(NONCE).unwrap(), Told::default()).unwrap();
        let own = |at: &str| at.replace('?', &format!("/{NONCE}?"));
        for (text, may_open) in [
            ("https://widget.belvo.io/?access_token=x", true),
            ("https://bank.example/success?link=1", true),
            ("about:blank", true),
            ("myapp://successful?link=1", true),
            ("other://exit", true),
            // Forged: whoever made them did not know the nonce.
            ("myapp://success?link=cb65f82c-dc93-4d3e-8270-9a27528397f5&institution=erebor_mx_retail", false),
            ("myapp://exit", false),
            (&own("myapp://error?error=ACCESS_TOKEN_NOT_VALID"), false),
            (&own("myapp://error?warning=institution_disabled"), false),
            (&own("myapp://warning?warning=institution_disabled"), false),
            (&own("myapp://success?institution=erebor_mx_retail"), false),
        ] {
            assert_eq!(widget.may_open(&Url::parse(text).unwrap()), may_open, "{text}");
        }
        let told = widget.host.0.take();
        assert_eq!(told[..2], ["error", "warning"]);
        assert!(told[2].contains("`link` is missing"), "{told:?}");
        let exit = [own("MYAPP://exit/?"), own("myapp:exit?"), "myapp://settings".to_owned()];
        widget.opened_with(&exit.map(|text| Url::parse(&text).unwrap()));
        assert_eq!(widget.host.0.take(), ["exit"]);
    }
}
