//! Delivers webhooks, and repeats them as documented.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Url};
use tokio::sync::{Semaphore, watch};
use tracing::{info, warn};
use widget_types::retrieving_data::{ACKNOWLEDGE_WITHIN, OLD_RETRY_ATTEMPTS};

use crate::clock::Clock;
use crate::store::{Attempt, Delivery, Store};

/// How many deliveries are under way at once.
const AT_ONCE: usize = 32;

/// Where to deliver to, and how.
#[derive(Clone, Debug)]
pub(crate) struct CourierSettings {
    pub(crate) url: Option<Url>,
    pub(crate) authorization: Option<HeaderValue>,
    /// The first pause before a repetition; the second is twice as long, and so on.
    pub(crate) pause: Duration,
}

/// Delivers webhooks in the background. Clones deliver the same.
#[derive(Clone)]
pub(crate) struct Courier {
    settings: CourierSettings,
    client: Client,
    store: Arc<Store>,
    clock: Clock,
    slots: Arc<Semaphore>,
    stop: watch::Receiver<bool>,
}

impl Courier {
    pub(crate) fn new(
        settings: CourierSettings,
        store: Arc<Store>,
        clock: Clock,
        stop: watch::Receiver<bool>,
    ) -> reqwest::Result<Self> {
        let client = Client::builder().timeout(ACKNOWLEDGE_WITHIN).no_proxy().build()?;
        Ok(Self { settings, client, store, clock, slots: Arc::new(Semaphore::new(AT_ONCE)), stop })
    }

    /// The state of a new delivery: without a URL it is only kept.
    pub(crate) fn first_state(&self) -> &'static str {
        if self.settings.url.is_some() { Delivery::PENDING } else { Delivery::KEPT }
    }

    /// Delivers in the background. What is not done when the sandbox stops is resumed by the next one
    /// with the same store.
    pub(crate) fn send(&self, deliveries: Vec<Delivery>) {
        let Some(url) = &self.settings.url else {
            return;
        };
        for delivery in deliveries {
            let (courier, url) = (self.clone(), url.clone());
            tokio::spawn(async move {
                let mut stop = courier.stop.clone();
                tokio::select! {
                    () = courier.deliver(url, delivery) => {}
                    _ = stop.wait_for(|stop| *stop) => {}
                }
            });
        }
    }

    /// One attempt, and the documented number of repetitions with a linear backoff. How long its unit is
    /// was not documented.
    async fn deliver(&self, url: Url, delivery: Delivery) {
        let so_far = u64::try_from(delivery.attempts.len()).unwrap_or(u64::MAX);
        for number in so_far..=OLD_RETRY_ATTEMPTS {
            if number > 0 {
                let times = u32::try_from(number).unwrap_or(u32::MAX);
                tokio::time::sleep(self.settings.pause.saturating_mul(times)).await;
            }
            let attempt = self.attempt(url.clone(), &delivery).await;
            let state = match attempt.status {
                Some(200..300) => Delivery::DELIVERED,
                _ if number == OLD_RETRY_ATTEMPTS => Delivery::FAILED,
                _ => Delivery::PENDING,
            };
            let Delivery { webhook_id, kind, .. } = &delivery;
            let (status, problem) = (attempt.status, attempt.problem.as_deref());
            info!(webhook_id, kind, attempt = number + 1, status, problem, state, "webhook");
            if let Err(problem) = self.store.add_attempt(webhook_id, &attempt, state) {
                warn!(webhook_id, %problem, "an attempt could not be stored");
            }
            if state != Delivery::PENDING {
                return;
            }
        }
    }

    async fn attempt(&self, url: Url, delivery: &Delivery) -> Attempt {
        let _slot = self.slots.acquire().await;
        let mut request = self.client.post(url).header(CONTENT_TYPE, "application/json");
        if let Some(authorization) = &self.settings.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let answer = request.body(delivery.body.clone()).send().await;
        let (status, problem) = match answer {
            Ok(answer) => (Some(answer.status().as_u16()), None),
            Err(problem) => (None, Some(why(&problem).to_owned())),
        };
        Attempt { at: self.clock.now(), status, problem }
    }
}

/// Without the URL, which may hold a secret.
fn why(problem: &reqwest::Error) -> &'static str {
    if problem.is_timeout() {
        "no answer in time"
    } else if problem.is_connect() {
        "no connection"
    } else {
        "no HTTP answer"
    }
}
