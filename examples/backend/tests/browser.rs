//! From a real browser to the database: each outcome of the widget, in the words of the live page.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

#[path = "../../sandbox/tests/support/browser.rs"]
#[allow(dead_code, reason = "the sandbox tests more of the page")]
mod page;
mod support;

use std::time::Duration;

use backend::Backend;
use backend::store::Snapshot;
use fantoccini::Locator;
use page::{DESKTOP, Device, PHONE, Page};
use sandbox::{Outcome, TokenProblem};
use support::{arrivals, databases, until, with_sandbox};
use widget_types::starting::Locale;

const INSTITUTION: &str = "erebor_mx_retail";

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

async fn on(device: Device) {
    let database = databases().await.swap_remove(0);
    let (sandbox, backend) = with_sandbox(&database).await;
    let page = Page::open(device).await;
    let walker = page.clone();
    page.close_after(async move {
        walk(&walker, &backend).await;
        backend.stop().await;
        drop(sandbox);
    })
    .await;
}

async fn walk(page: &Page, backend: &Backend) {
    page.client.goto(backend.url()).await.unwrap();
    let name = page.find("input[name=user]").await;
    name.send_keys("ana").await.unwrap();
    page.find("button").await.click().await.unwrap();
    // A navigation before the answer would cancel the sign-in.
    page.find("select[name=locale]").await;

    let languages = Locale::ALL.iter().map(|&locale| (locale, Outcome::Success));
    let others = Outcome::all().into_iter().filter(|outcome| {
        // Such a token comes with no session, so there is nothing to log in to.
        *outcome != Outcome::Success && *outcome != Outcome::Token(TokenProblem::Missing)
    });
    let (mut callbacks, mut connected) = (0, 0);
    for (locale, outcome) in languages.chain(others.map(|outcome| (Locale::Es, outcome))) {
        page.client.goto(backend.url()).await.unwrap();
        page.find("select[name=locale]").await.select_by_label(locale.as_str()).await.unwrap();
        page.client
            .find(Locator::Css("form[action='/connect'] button"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        page.click("continue").await;
        assert_eq!(page.eval("document.documentElement.lang").await, locale.as_str());
        page.click(&format!("institution-{INSTITUTION}")).await;
        page.log_in(&outcome.to_string()).await;
        if matches!(outcome, Outcome::Failure(_)) {
            page.click("leave").await;
            page.click("dialog-leave").await;
            page.click("survey-later").await;
            page.click("survey-send").await;
        }
        let expected = arrivals(outcome);
        let landed = expected.last().unwrap();
        until_at(page, landed).await;
        println!("{:<8}{locale} {outcome:<32} {landed}", page.device.name);
        callbacks += 1;
        connected += usize::from(expected[0].starts_with("/outcome/success"));
    }

    let Snapshot { events, .. } = until(backend, "done", |all| {
        all.links.len() == connected
            && all.deliveries.len() == 3 * connected
            && all.deliveries.iter().all(|delivery| delivery.state == "done")
    })
    .await;
    assert_eq!(events.len(), callbacks);
    page.client.goto(&format!("{}/live", backend.url())).await.unwrap();
    let shown = page.text("#live table:nth-of-type(1)").await;
    assert!(shown.contains(&format!("{} done", 3 * connected)), "{shown}");
    page.picture("live").await;
    println!("{:<8}{connected} links, each with its webhooks and lists", page.device.name);
}

/// Waits for the redirect, and for the server's answer to it.
async fn until_at(page: &Page, path: &str) {
    let mut seen = String::new();
    for _ in 0..500 {
        seen = page.client.current_url().await.unwrap().path().to_owned();
        if seen == path {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("at {seen} in place of {path}");
}
