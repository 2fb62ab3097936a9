//! A page in a real browser, at the size of a phone or of a desktop.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use sandbox::OUTCOME_PASSWORD;
use serde_json::{Value, json};

const SCREENSHOTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/screenshots");

#[derive(Clone, Copy)]
pub(crate) struct Device {
    pub(crate) name: &'static str,
    width: u32,
    height: u32,
    pixel_ratio: u32,
}

pub(crate) const PHONE: Device = Device { name: "phone", width: 390, height: 844, pixel_ratio: 2 };
pub(crate) const DESKTOP: Device = Device { name: "desktop", width: 1280, height: 800, pixel_ratio: 1 };

#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) device: Device,
    profile: PathBuf,
}

impl Page {
    /// Starts a browser, by the driver at `WEBDRIVER_URL`.
    pub(crate) async fn open(device: Device) -> Self {
        fs::create_dir_all(SCREENSHOTS).unwrap();
        let profile = format!("chromium-{}-{}", device.name, std::process::id());
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(profile);
        let is_phone = device.name == PHONE.name;
        let chromium = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Pictures of screens, not of their animations.
                "--force-prefers-reduced-motion",
                format!("--user-data-dir={}", profile.display()),
            ],
            // An exact size: that of a window would include its frame.
            "mobileEmulation": { "deviceMetrics": {
                "width": device.width, "height": device.height, "pixelRatio": device.pixel_ratio,
                "touch": is_phone, "mobile": is_phone,
            } },
        });
        let capabilities = json!({ "browserName": "chrome", "goog:chromeOptions": chromium });
        let driver = std::env::var("WEBDRIVER_URL").unwrap_or("http://127.0.0.1:9515".to_owned());
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        Self { client: builder.connect(&driver).await.unwrap(), device, profile }
    }

    /// Does something, and closes the browser whatever happens.
    pub(crate) async fn close_after(self, work: impl Future<Output = ()> + Send + 'static) {
        let done = tokio::spawn(work).await;
        if done.is_err() {
            self.picture("fault").await;
        }
        self.client.close().await.unwrap();
        let _ = fs::remove_dir_all(self.profile);
        done.unwrap();
    }

    pub(crate) async fn log_in(&self, username: &str) {
        for (field, value) in [("username", username), ("password", OUTCOME_PASSWORD)] {
            let field = self.find(&format!("[data-testid=field-{field}]")).await;
            field.send_keys(value).await.unwrap();
        }
        self.click("submit").await;
    }

    pub(crate) async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(Duration::from_secs(10)).every(Duration::from_millis(30));
        let found = found.for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|problem| panic!("{css}: {problem}"))
    }

    pub(crate) async fn click(&self, testid: &str) {
        let element = self.find(&format!("[data-testid=\"{testid}\"]")).await;
        element.click().await.unwrap_or_else(|problem| panic!("{testid}: {problem}"));
    }

    /// The text as a person sees it: a screen that has not been painted yet shows none.
    pub(crate) async fn text(&self, css: &str) -> String {
        let element = self.find(css).await;
        for _ in 0..200 {
            let text = element.text().await.unwrap();
            if !text.is_empty() {
                return text;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{css}: no text");
    }

    /// A screen is shown, and nothing of it is beyond the edge.
    pub(crate) async fn screen(&self, name: &str) {
        self.find(&format!("#screen[data-screen={name}]")).await;
        assert_eq!(self.eval("document.documentElement.scrollWidth <= innerWidth").await, true, "{name}");
    }

    pub(crate) async fn eval(&self, expression: &str) -> Value {
        self.client.execute(&format!("return {expression}"), Vec::new()).await.unwrap()
    }

    pub(crate) async fn picture(&self, name: &str) {
        let path = format!("{SCREENSHOTS}/{}-{name}.png", self.device.name);
        fs::write(path, self.client.screenshot().await.unwrap()).unwrap();
    }
}
