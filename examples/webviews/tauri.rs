//! How a Tauri app hands URLs to the parser. It needs Tauri for nothing but the two calls shown in
//! [`Widget`], so it is compiled and tested without.
#![forbid(unsafe_code)]

use url::Url;
use widget_types::Received;
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::runtime::{CallbackUrlProblem, Problem};

/// What an app does when the widget reports.
pub trait Host {
    /// One of the four events. Match it without `_`, so that a warning cannot be forgotten.
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
/// let widget = Arc::new(Widget::new("myapp", host)?);
/// let inside = Arc::clone(&widget);
/// WebviewWindowBuilder::new(&app, "widget", WebviewUrl::External(start_url))
///     .on_navigation(move |url| inside.may_open(url))
///     .build()?;
/// app.deep_link().on_open_url(move |opened| widget.opened_with(&opened.urls()));
/// ```
#[derive(Debug)]
pub struct Widget<H> {
    urls: CallbackUrls,
    host: H,
}

impl<H: Host> Widget<H> {
    /// A widget that reports to this scheme. The token request has to name the same URLs.
    ///
    /// # Errors
    ///
    /// If it is no legal scheme.
    pub fn new(scheme: &str, host: H) -> Result<Self, CallbackUrlProblem> {
        Ok(Self { urls: CallbackUrls::documented(scheme)?, host })
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
        // All of it, and unchanged: no `url.host_str() == Some("exit")`, no `starts_with`.
        match self.urls.parse(url.as_str()) {
            Received::NotOurs => return false,
            Received::Event(event) => self.host.event(event.into_owned()),
            Received::Problem(problem) => self.host.problem(problem.into_owned()),
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
    let widget = Widget::new("myapp", Printer)?;
    for text in ["https://bank.example/login", "myapp://warning?warning=institution_disabled"] {
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

    #[test]
    fn only_callbacks_are_stopped_and_all_four_are_told() {
        let widget = Widget::new("myapp", Told::default()).unwrap();
        for (text, may_open) in [
            ("https://widget.belvo.io/?access_token=x", true),
            ("https://bank.example/success?link=1", true),
            ("about:blank", true),
            ("myapp://successful?link=1", true),
            ("other://exit", true),
            ("myapp://success?link=cb65f82c-dc93-4d3e-8270-9a27528397f5&institution=erebor_mx_retail", false),
            ("myapp://exit?meta_data_step=abandon-survey", false),
            ("myapp://error?error=ACCESS_TOKEN_NOT_VALID", false),
            ("myapp://error?warning=institution_disabled", false),
            ("myapp://warning?warning=institution_disabled", false),
            ("myapp://success?institution=erebor_mx_retail", false),
        ] {
            assert_eq!(widget.may_open(&Url::parse(text).unwrap()), may_open, "{text}");
        }
        let told = widget.host.0.take();
        assert_eq!(told[..5], ["success", "exit", "error", "warning", "warning"]);
        assert!(told[5].contains("`link` is missing"), "{told:?}");
        widget.opened_with(&[Url::parse("myapp://settings").unwrap(), Url::parse("MYAPP://exit/").unwrap()]);
        assert_eq!(widget.host.0.take(), ["exit"]);
    }
}
