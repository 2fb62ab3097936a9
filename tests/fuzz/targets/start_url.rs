//! Any text as a start URL, and any values as its parts: what is built is what is read.
#![no_main]

use std::hash::{DefaultHasher, Hash, Hasher};

use libfuzzer_sys::fuzz_target;
use url::Url;
use widget_types::starting::{
    AccessMode, AccessToken, CountryCode, ExternalId, InstitutionName, InstitutionType, Locale, Resource,
    StartUrl,
};

fuzz_target!(|text: &str| {
    let (base, token) = (StartUrl::BASE, token_for(text));
    for url in [text.to_owned(), format!("{base}?{text}"), format!("{base}?access_token={token}&{text}")] {
        let shown = match StartUrl::parse(&url) {
            Ok(start) => {
                survives(&start);
                format!("{start:?} {start:#?}")
            }
            Err(problem) => format!("{problem} {problem:?}"),
        };
        assert!(!shown.contains(&token), "{shown}");
    }
    if let Some(start) = build(text) {
        survives(&start);
    }
});

/// A token that the input cannot hold, however encoded, because it follows from the input.
fn token_for(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// A start URL of lines: token, external id, institutions, and anything that chooses the rest.
fn build(text: &str) -> Option<StartUrl> {
    let mut lines = text.split('\n');
    let mut start = StartUrl::new(AccessToken::new(lines.next()?).ok()?);
    if let Some(id) = lines.next().and_then(|text| ExternalId::new(text).ok()) {
        start = start.with_external_id(id);
    }
    let institutions = lines.next().unwrap_or_default().split(',');
    start = start.with_institutions(institutions.filter_map(|name| InstitutionName::new(name).ok()));
    let mut choices = lines.flat_map(str::bytes).map(usize::from);
    let mut choose = || choices.next().unwrap_or_default();
    // One more than there are stands for none.
    if let Some(&mode) = AccessMode::ALL.get(choose() % (AccessMode::ALL.len() + 1)) {
        start = start.with_access_mode(mode);
    }
    if let Some(&locale) = Locale::ALL.get(choose() % (Locale::ALL.len() + 1)) {
        start = start.with_locale(locale);
    }
    if let Some(&shown) = [true, false].get(choose() % 3) {
        start = start.with_show_close_dialog(shown);
    }
    if let Some(&shown) = [true, false].get(choose() % 3) {
        start = start.with_show_abandon_survey(shown);
    }
    let (first, count) = (choose(), choose());
    let some = |all: usize| (first..first + count % 4).map(move |at| at % all);
    start = start.with_country_codes(some(CountryCode::ALL.len()).map(|at| CountryCode::ALL[at]));
    start = start.with_resources(some(Resource::ALL.len()).map(|at| Resource::ALL[at]));
    let types = InstitutionType::ALL;
    Some(start.with_institution_types(some(types.len()).map(|at| types[at])))
}

fn survives(start: &StartUrl) {
    let url = start.to_url();
    assert!(url.is_ascii());
    assert_eq!(StartUrl::parse(&url).as_ref(), Ok(start), "{url}");
    // The rest of the world reads the same.
    let read = Url::parse(&url).expect("a URL");
    let value = |name: &str| read.query_pairs().find(|(other, _)| other == name).map(|(_, value)| value);
    assert_eq!(value("access_token").as_deref(), Some(start.access_token().expose()));
    assert_eq!(value("external_id").as_deref(), start.external_id().map(ExternalId::as_str));
    assert_eq!(value("locale").as_deref(), start.locale().map(Locale::as_str));
    for (name, text) in start.extra() {
        assert!(read.query_pairs().any(|pair| pair == (name.into(), text.into())), "{url}");
    }
}
