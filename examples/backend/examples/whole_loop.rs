//! The whole loop on this machine: access token, widget, callback, confirmation, webhooks, data.
//!
//! Starts the sandbox and this server, plays some outcomes, shows what each becomes, and leaves both
//! running for a browser: `cargo run -q -p backend --example whole_loop`. With `--once` it ends by itself.
#![forbid(unsafe_code)]

use std::error::Error;
use std::net::TcpListener;
use std::time::Duration;
use std::{env, fs, process};

use backend::store::Snapshot;
use backend::{Backend, Settings};
use reqwest::redirect::Policy;
use sandbox::{Outcome, Sandbox};
use serde_json::{Value, json};
use url::Url;
use widget_types::Received;
use widget_types::callbacks::CallbackUrls;
use widget_types::runtime::Authorization;

type Fallible<T> = Result<T, Box<dyn Error>>;

/// What a person may meet, by the sandbox's names: a wrong password, a bank that is closed, a success.
const PLAYED: [&str; 3] = ["login_error.invalid_credentials", "warning.institution_disabled", "success"];

/// What webhooks carry, in both directions.
const HOOKS: &str = "local-webhooks";

#[tokio::main]
async fn main() -> Fallible<()> {
    let once = match env::args().nth(1).as_deref() {
        None => false,
        Some("--once") => true,
        Some(_) => return Err("usage: whole_loop [--once]".into()),
    };
    // Each of the two has to know where the other one is.
    let listen = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let sandbox = Sandbox::builder()
        .webhook_url(format!("http://{listen}/webhooks"))
        .webhook_authorization(Authorization::bearer(HOOKS).header_value())
        .start()
        .await?;
    let database = env::temp_dir().join(format!("whole_loop-{}.db", process::id()));
    let keys = (sandbox.secret_id().expose(), sandbox.secret_password().expose());
    let address = format!("sqlite:{}?mode=rwc", database.display());
    let mut settings = Settings::local(sandbox.url(), &address, keys, Authorization::bearer(HOOKS));
    settings.listen = listen;
    settings.widget_url = sandbox.url().to_owned();
    let backend = Backend::start(settings).await?;

    let person =
        Person { http: reqwest::Client::builder().redirect(Policy::none()).build()?, backend: &backend };
    for outcome in PLAYED {
        person.connect(&sandbox, outcome.parse()?).await?;
    }
    show_webhooks(&until_done(&backend).await?);

    if !once {
        println!(
            "By hand: open {0} to connect an account, {0}/live to watch. Ctrl-C ends it.",
            backend.url()
        );
        tokio::signal::ctrl_c().await?;
    }
    backend.stop().await;
    sandbox.stop().await?;
    for suffix in ["", "-wal", "-shm"] {
        // Some of them may not be there.
        let _ = fs::remove_file(format!("{}{suffix}", database.display()));
    }
    Ok(())
}

/// Somebody who connects an account.
struct Person<'a> {
    http: reqwest::Client,
    backend: &'a Backend,
}

impl Person<'_> {
    async fn connect(&self, sandbox: &Sandbox, outcome: Outcome) -> Fallible<()> {
        println!("── {outcome}");
        let connect = self.http.post(format!("{}/connect", self.backend.url()));
        let connect = connect.header("content-type", "application/x-www-form-urlencoded");
        let answer = connect.header("cookie", "user=ana").body("locale=es&country=MX").send().await?;
        let start = Url::parse(header(&answer, "location"))?;
        println!("   the app opens   {}", without_token(&start));

        self.http.get(start.clone()).send().await?.error_for_status()?;
        let token = start.query_pairs().find(|(name, _)| name == "access_token").map(|(_, token)| token);
        let play = json!({ "access_token": token, "outcome": outcome.to_string() });
        let play = self.http.post(format!("{}/sandbox/play", sandbox.url())).body(play.to_string());
        let played = play.header("content-type", "application/json").send().await?.error_for_status()?;
        let played: Value = serde_json::from_str(&played.text().await?)?;

        for redirect in played["redirects"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            println!("   is sent to      {redirect}");
            println!("   which means     {}", meaning(redirect)?);
            let arrived = self.http.get(redirect).header("cookie", "user=ana").send().await?;
            println!("   the server says {}", header(&arrived, "location"));
        }
        println!();
        Ok(())
    }
}

/// What widget-types makes of a callback.
fn meaning(redirect: &str) -> Fallible<String> {
    let head = redirect.split('?').next().unwrap_or_default();
    let base = head.rsplit_once('/').map_or(head, |(base, _)| base);
    let [success, exit, event] = ["success", "exit", "event"].map(|name| format!("{base}/{name}"));
    let urls = CallbackUrls::new(&success, &exit, &event)?;
    Ok(match urls.parse(redirect) {
        Received::NotOurs => "not ours".to_owned(),
        Received::Event(event) => format!("{event:?}"),
        Received::Problem(problem) => format!("{problem}; {}", problem.help()),
    })
}

fn header<'r>(answer: &'r reqwest::Response, name: &str) -> &'r str {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn without_token(start: &Url) -> String {
    let mut shown = start.clone();
    let pairs = start.query_pairs().map(|(name, value)| match &*name {
        "access_token" => (name, "…".into()),
        _ => (name, value),
    });
    shown.query_pairs_mut().clear().extend_pairs(pairs).finish();
    shown.to_string().replace("%E2%80%A6", "…")
}

/// Waits for the one link, and for what its webhooks lead to.
async fn until_done(backend: &Backend) -> Fallible<Snapshot> {
    for _ in 0..600 {
        let all = backend.store().snapshot(100).await?;
        let webhooks_are_done = all.deliveries.iter().all(|delivery| delivery.state == "done");
        if all.links.len() == 1 && all.deliveries.len() == 3 && webhooks_are_done {
            return Ok(all);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("the webhooks did not arrive within 30 seconds".into())
}

fn show_webhooks(all: &Snapshot) {
    println!("── the API has confirmed whose the link is, and webhooks have come");
    for webhook in all.deliveries.iter().rev() {
        let code = webhook.webhook_code.as_deref().unwrap_or_default();
        println!("   webhook         {} {code}: {}", webhook.webhook_type, webhook.state);
    }
    for list in &all.fetched {
        println!("   fetched         {}: {} items", list.resource, list.items);
    }
    println!();
}
