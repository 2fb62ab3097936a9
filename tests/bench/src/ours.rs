//! The paths of `widget-types` that hosts and servers run.

use std::hint::black_box;

use widget_types::callbacks::{CallbackUrls, Event};
use widget_types::retrieving_data::Webhook;
use widget_types::runtime::{Code, Parameter};
use widget_types::starting::{AccessToken, ExternalId, StartUrl};
use widget_types::{Received, Reported, Text};

use crate::sizes::sets::{Of5, Of50, Of1000};
use crate::{Case, inputs};

pub const RAW: &str = "widget-types, texts as received";
pub const DECODED: &str = "widget-types, texts decoded";
pub const OURS: &str = "widget-types";

pub fn urls() -> CallbackUrls {
    CallbackUrls::documented("myapp").expect("a scheme")
}

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (input, url) in inputs::callbacks() {
        let (urls, copy) = (urls(), url.clone());
        cases.push(Case::new("callback", input, RAW, move || {
            read(&urls, &copy, |text| drop(black_box(text)))
        }));
        let urls = self::urls();
        cases.push(Case::new("callback", input, DECODED, move || {
            read(&urls, &url, |text| drop(black_box(text.into_cow())));
        }));
    }
    let start = start();
    cases.push(Case::new("start URL", "6 parameters", OURS, move || drop(black_box(start.to_url()))));
    cases.extend(set::<Of5>("5 codes"));
    cases.extend(set::<Of50>("50 codes"));
    cases.extend(set::<Of1000>("1,000 codes"));
    cases.push(Case::new("webhook", "454 bytes", OURS, || {
        drop(black_box(Webhook::parse(black_box(inputs::WEBHOOK))));
    }));
    cases
}

/// Reads a callback and looks at all it says.
fn read(urls: &CallbackUrls, url: &str, text: impl Fn(Text<'_>)) {
    match urls.parse(black_box(url)) {
        Received::Event(Event::Success(event)) => {
            black_box(event.link());
            text(event.institution());
        }
        Received::Event(Event::Exit(event)) => {
            black_box(event.last_encountered_error_code());
            black_box(event.meta_data_step());
            event.last_encountered_error_message().map(&text);
            event.meta_data_institution_name().map(&text);
        }
        Received::Event(Event::Error(event)) => {
            black_box(event.error());
            event.error_message().map(&text);
        }
        Received::Event(Event::Warning(event)) => {
            black_box(event.warning());
            event.warning_message().map(&text);
        }
        other => panic!("{url}: {other:?}"),
    }
}

pub fn start() -> StartUrl {
    let start = inputs::start();
    StartUrl::new(AccessToken::new(start.token).expect("a token"))
        .with_access_mode(start.access_mode.parse().expect("a mode"))
        .with_external_id(ExternalId::new(start.external_id).expect("an id"))
        .with_country_codes(start.country_codes.map(|code| code.parse().expect("a country")))
        .with_locale(start.locale.parse().expect("a locale"))
        .with_show_close_dialog(start.show_close_dialog)
}

fn set<T: Code + Parameter>(name: &'static str) -> Vec<Case> {
    let all: Vec<&'static str> = T::ALL.iter().map(|code| code.wire()).collect();
    [true, false]
        .map(|known| {
            let texts = inputs::codes(all.clone(), known);
            let input = if known { "known" } else { "unknown" };
            Case::each(name, input, OURS, texts, |text| {
                let read = Reported::<T>::read(text);
                black_box(read.documented().is_some())
            })
        })
        .into()
}
