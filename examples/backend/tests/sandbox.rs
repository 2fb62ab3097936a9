//! The whole loop against the sandbox: every outcome that it can play, and its webhooks.

mod support;

use sandbox::Outcome;
use serde_json::{Value, json};
use support::{Person, arrivals, client, databases, until, with_sandbox};

#[tokio::test]
async fn every_outcome_arrives_as_its_event() {
    for database in databases().await {
        let (sandbox, backend) = with_sandbox(&database).await;
        let (mut callbacks, mut connected) = (0, 0);
        for (at, outcome) in Outcome::all().into_iter().enumerate() {
            let person = Person::new(backend.url(), &format!("person{at}"));
            let start = person.start_url().await.unwrap();
            // The page is opened, for the parameters in its URL to count.
            assert_eq!(client().get(start.clone()).send().await.unwrap().status(), 200);
            let (_, token) = start.query_pairs().find(|(name, _)| name == "access_token").unwrap();
            let body = json!({ "access_token": token, "outcome": outcome.to_string() });
            let request = client().post(format!("{}/sandbox/play", sandbox.url()));
            let request = request.header("content-type", "application/json").body(body.to_string());
            let played = request.send().await.unwrap().text().await.unwrap();
            let played: Value = serde_json::from_str(&played).unwrap();
            let redirects = played["redirects"].as_array().unwrap();
            let expected = arrivals(outcome);
            let mut seen = Vec::new();
            for redirect in redirects {
                let (status, outcome) = person.get(redirect.as_str().unwrap()).await;
                assert_eq!(status, 303, "{outcome}");
                seen.push(outcome);
            }
            // Without a token there is nowhere to report to.
            if !redirects.is_empty() {
                assert_eq!(seen, expected, "{outcome}");
                callbacks += 1;
            }
            connected += usize::from(expected[0].starts_with("/outcome/success"));
            eprintln!(
                "{outcome}: {}",
                if seen.is_empty() { "no callback".to_owned() } else { seen.join(", ") }
            );
        }
        // Every connected account brings one webhook for each of the three resources.
        let all = until(&backend, "done", |all| {
            all.links.len() == connected
                && all.deliveries.len() == 3 * connected
                && all.deliveries.iter().all(|delivery| delivery.state == "done")
        })
        .await;
        assert_eq!(all.events.len(), callbacks);
        assert!(all.fetched.iter().all(|list| list.items > 0), "{:#?}", all.fetched);
        assert_eq!(all.fetched.len(), 3 * connected);
        eprintln!("{} items in {} lists of {connected} links", all.links_and_items.1, all.fetched.len());
        backend.stop().await;
    }
}
