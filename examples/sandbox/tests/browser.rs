//! The widget in a real browser, through to the typed event and the webhooks.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

#[path = "support/browser.rs"]
mod page;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::response::Html;
use axum::routing::{get, post};
use sandbox::{ExitError, Leave, Oddity, Outcome, Sandbox, TokenProblem};
use serde_json::{Value, json};
use widget_types::access_token::{ACCESS_TOKEN_VALIDITY, ColorScheme, WidgetOptions};
use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::retrieving_data::Webhook;
use widget_types::starting::Locale;

use page::{DESKTOP, Device, PHONE, Page};
use support::{Host, INSTITUTION, check, redirects};

const DISABLED: &str = "moria_mx_retail";
/// Links fetch accounts, owners and transactions.
const WEBHOOKS: usize = 3;

#[tokio::test]
#[ignore = "needs Chromium: .ci/browser"]
async fn on_a_phone() {
    on(PHONE).await;
}

#[tokio::test]
#[ignore = "needs Chromium: .ci/browser"]
async fn on_a_desktop() {
    on(DESKTOP).await;
}

/// Walks through the page, and closes the browser whatever happens.
async fn on(device: Device) {
    let page = Page::open(device).await;
    let inbox = inbox().await;
    let sandbox = Sandbox::builder().webhook_url(format!("{}/webhooks", inbox.url));
    let browser = Browser { host: Host::with(sandbox).await, page: page.clone() };
    page.close_after(async move { browser.walk(&inbox).await }).await;
}

/// The host's server: the pages to which the widget returns, and the webhooks.
struct Inbox {
    url: String,
    webhooks: Mutex<Vec<String>>,
}

async fn inbox() -> Arc<Inbox> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let inbox = Arc::new(Inbox { url, webhooks: Mutex::default() });
    let keeper = inbox.clone();
    let receive = move |body: String| async move { keeper.webhooks.lock().unwrap().push(body) };
    let landing = get(async || Html("<h1 data-testid=landed>Back</h1>"));
    let routes = Router::new().route("/back/{kind}", landing).route("/webhooks", post(receive));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    inbox
}

/// How a person brings an outcome about.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// As in life; a failure takes its credentials.
    Hand,
    /// By logging in with its credentials.
    Credentials,
}

/// The texts differ between languages, what happens does not: only success is tried in each.
fn cases() -> Vec<(Locale, Way, Outcome)> {
    let mut cases: Vec<_> = Locale::ALL.iter().map(|&locale| (locale, Way::Hand, Outcome::Success)).collect();
    for outcome in Outcome::all().into_iter().filter(|outcome| *outcome != Outcome::Success) {
        cases.push((Locale::Es, Way::Hand, outcome));
        if !matches!(outcome, Outcome::Failure(_)) {
            cases.push((Locale::Es, Way::Credentials, outcome));
        }
    }
    cases
}

struct Browser {
    host: Host,
    page: Page,
}

impl Deref for Browser {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Browser {
    async fn walk(self, inbox: &Inbox) {
        let mut links = BTreeSet::new();
        for (locale, way, outcome) in cases() {
            let begin = Instant::now();
            let wanted = if outcome == Outcome::Odd(Oddity::DuplicateDelivery) { 2 } else { 1 };
            self.bring_about(outcome, way, locale).await;
            let urls = self.redirects(wanted).await;
            for url in &urls {
                let event = self.host.event(url);
                check(outcome, &event);
                if let Event::Success(success) = &event {
                    links.insert(success.link().expose().to_string());
                }
                let case = format!("{:<8}{locale} {way:?} {outcome}", self.device.name);
                println!("{case:<55}{:4.1}s {event:?}", begin.elapsed().as_secs_f32());
            }
            if let (Outcome::Warning(_), Way::Hand) = (outcome, way) {
                // The page is of use still.
                self.click(&format!("institution-{INSTITUTION}")).await;
                self.log_in("success").await;
                self.screen("connected").await;
            }
        }
        assert_eq!(links.len(), Locale::ALL.len() + 2, "duplicates are of one link");
        links.insert(self.come_back(inbox).await);
        self.picture_the_dark().await;
        self.await_webhooks(inbox, &links).await;
    }

    /// Goes through the page, up to the redirect.
    async fn bring_about(&self, outcome: Outcome, way: Way, locale: Locale) {
        let typed = outcome.to_string();
        let mut token = self.host.token().await;
        match (way, outcome) {
            (Way::Hand, Outcome::Token(TokenProblem::Expired)) => {
                self.choose(&token, locale).await;
                self.host.sandbox.clock().advance(ACCESS_TOKEN_VALIDITY);
                self.log_in(&typed).await;
            }
            (Way::Hand, Outcome::Token(problem)) => {
                match problem {
                    TokenProblem::Used => drop(self.host.play(&token, "success").await),
                    TokenProblem::Foreign => token = Host::new().await.token().await,
                    TokenProblem::Missing | TokenProblem::Expired => token.clear(),
                }
                self.open(&token, locale).await;
            }
            (Way::Hand, Outcome::Leave(Leave::FirstScreen)) => {
                self.open(&token, locale).await;
                self.screen("welcome").await;
                self.click("close").await;
                self.leave().await;
            }
            (Way::Hand, Outcome::Leave(Leave::Institution)) => {
                self.choose(&token, locale).await;
                self.click("close").await;
                self.leave().await;
            }
            (Way::Hand, Outcome::Odd(_)) => {
                self.open(&token, locale).await;
                if self.device.name == PHONE.name {
                    self.click("drawer-open").await;
                    tokio::time::sleep(Duration::from_millis(500)).await; // The tap's highlight fades.
                    self.picture("panel").await;
                }
                self.click(&typed.replace("odd.", "oddity-")).await;
            }
            (Way::Hand, Outcome::Warning(_)) => {
                self.open(&token, locale).await;
                self.click("continue").await;
                self.click(&format!("institution-{DISABLED}")).await;
                self.find("[data-testid=banner-warning]").await;
                self.picture("warning").await;
            }
            _ => {
                self.choose(&token, locale).await;
                self.log_in(&typed).await;
            }
        }
        match outcome {
            Outcome::Success => {
                self.screen("connected").await;
                assert_eq!(self.text("[data-testid=title]").await, texts(locale)["connected"]["title"]);
                self.picture(&format!("connected-{locale}")).await;
                self.click("return").await;
            }
            Outcome::Failure(error) => {
                self.screen("failed").await;
                let errors = &texts(locale)["errors"];
                let known = errors.get(error.message()).unwrap_or(&errors[error.code().as_str()]);
                assert_eq!(self.text("#failure .banner-title").await, known["title"], "{error}");
                if error == ExitError::INVALID_CREDENTIALS {
                    self.picture("error").await;
                }
                self.click("leave").await;
                self.leave().await;
            }
            Outcome::Token(_) => {
                self.screen("token").await;
                self.picture("token").await;
            }
            Outcome::Leave(_) => self.screen("left").await,
            Outcome::Warning(_) => drop(self.find("[data-testid=banner-warning]").await),
            Outcome::Odd(_) => {}
        }
    }

    /// Real navigation, to a host that is a website.
    async fn come_back(&self, inbox: &Inbox) -> String {
        let url = |kind| format!("{}/back/{kind}", inbox.url);
        let urls = CallbackUrls::new(&url("success"), &url("exit"), &url("event")).unwrap();
        let begin = Instant::now();
        let token = self.token_with(WidgetOptions::new().with_callback_urls(urls.clone())).await;
        self.goto(&format!("access_token={token}&institutions={INSTITUTION}")).await;
        self.log_in("success").await;
        self.find("[data-testid=landed]").await;
        let address = self.client.current_url().await.unwrap();
        let Some(Event::Success(success)) = urls.parse(address.as_str()).event() else { panic!("{address}") };
        assert_eq!(success.institution(), INSTITUTION);
        println!("{:<8}landed after {:.1}s: {success:?}", self.device.name, begin.elapsed().as_secs_f32());
        success.link().expose().to_string()
    }

    async fn picture_the_dark(&self) {
        let widget = WidgetOptions::new().with_callback_urls(self.host.urls.clone());
        let token = self.token_with(widget.with_color_scheme(ColorScheme::Dark)).await;
        self.choose(&token, Locale::En).await;
        assert_eq!(self.eval("document.documentElement.dataset.scheme").await, "dark");
    }

    async fn token_with(&self, widget: WidgetOptions) -> String {
        let request = self.host.token_request().with_widget(widget);
        self.host.token_of(&serde_json::to_value(request).unwrap()).await
    }

    /// Every link that the page told of has its webhooks.
    async fn await_webhooks(&self, inbox: &Inbox, links: &BTreeSet<String>) {
        let arrived = |link: &String| {
            let bodies = inbox.webhooks.lock().unwrap();
            bodies.iter().filter(|body| body.contains(link.as_str())).count() == WEBHOOKS
        };
        let end = Instant::now() + Duration::from_secs(10);
        while !links.iter().all(arrived) {
            assert!(Instant::now() < end, "webhooks are missing");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let bodies = inbox.webhooks.lock().unwrap();
        assert!(bodies.iter().all(|body| Webhook::parse(body).is_ok()));
        println!("{:<8}{} links, each with its webhooks", self.device.name, links.len());
    }

    async fn goto(&self, query: &str) {
        self.client.goto(&self.host.url(&format!("/?{query}"))).await.unwrap();
    }

    async fn open(&self, token: &str, locale: Locale) {
        self.goto(&format!("access_token={token}&locale={locale}&record")).await;
    }

    /// Up to the log-in.
    async fn choose(&self, token: &str, locale: Locale) {
        self.open(token, locale).await;
        for (screen, next) in [
            ("welcome", "continue"),
            ("institutions", &format!("institution-{INSTITUTION}")),
            ("login", "reveal-password"),
        ] {
            self.screen(screen).await;
            let scheme = self.eval("document.documentElement.dataset.scheme").await;
            self.picture(&format!("{screen}-{locale}-{}", scheme.as_str().unwrap())).await;
            self.click(next).await;
        }
        assert_eq!(self.eval("document.documentElement.lang").await, locale.as_str());
    }

    /// Past the question and the survey.
    async fn leave(&self) {
        self.picture("leave").await;
        self.click("dialog-leave").await;
        self.screen("survey").await;
        self.picture("survey").await;
        self.click("survey-later").await;
        self.click("survey-send").await;
        self.screen("left").await;
    }

    async fn redirects(&self, wanted: usize) -> Vec<String> {
        for _ in 0..200 {
            let urls = redirects(&json!({ "redirects": self.eval("window.__redirects").await }));
            if urls.len() >= wanted {
                return urls;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no redirect");
    }
}

fn texts(locale: Locale) -> Value {
    let path = format!("{}/page/texts.{locale}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
