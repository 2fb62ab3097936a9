//! The log tells every request and holds no secret.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use sandbox::Sandbox;
use serde_json::json;
use tracing::Level;
use tracing_subscriber::fmt::MakeWriter;
use widget_types::runtime::Authorization;

use support::Host;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn requests_are_told_and_secrets_are_not() {
    let log = Log::default();
    // As the program does, only what the sandbox says, but all of that.
    let subscriber = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_writer(log.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();

    let hook = Authorization::bearer("hook-s3cret").header_value();
    let builder = Sandbox::builder()
        .secrets("key-id-s3cret", "key-password-s3cret")
        .webhook_url("http://127.0.0.1:9/hook-path-s3cret")
        .webhook_authorization(hook)
        .webhook_pause(Duration::ZERO);
    let host = Host::with(builder).await;
    let token = host.token().await;
    host.page(&format!("access_token={token}&external_id=person-s3cret")).await;
    host.log_in(&token, ("user-s3cret", "person-password-s3cret")).await;
    let played = host.play(&token, "success").await;
    let link = played["link"].as_str().unwrap();
    host.get_json(&format!("/api/links/{link}/")).await;
    host.get_json(&format!("/api/accounts/?link={link}")).await;
    host.post("/api/token/", &json!({ "id": "key-id-s3cret", "password": "wrong-s3cret", "scopes": "x" }))
        .await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    host.sandbox.stop().await.unwrap();

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let own: Vec<_> = text.lines().filter(|line| line.contains("sandbox")).collect();
    let own = own.join("\n");
    for told in ["request_id", "/api/links/{id}/", "status", "webhook", "played", "no connection"] {
        assert!(own.contains(told), "{told}\n{own}");
    }
    for secret in ["s3cret", token.as_str(), link] {
        assert!(!own.contains(secret), "{secret}\n{own}");
    }
}
