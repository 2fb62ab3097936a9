//! Any text as the body of a webhook: what is read is what is written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use widget_types::retrieving_data::Webhook;

fuzz_target!(|text: &str| {
    let webhook = match Webhook::parse(text) {
        Ok(webhook) => webhook,
        Err(problem) => {
            let lines = text.lines().count().max(1) + 1;
            assert!(problem.line() <= lines, "{problem} of {lines}");
            return;
        }
    };
    let written = serde_json::to_string(&webhook).expect("JSON");
    let again = Webhook::parse(&written).expect("what was written is read");
    assert_eq!(again, webhook, "{written}");
    assert_eq!(again.kind(), webhook.kind());
    assert_eq!(serde_json::to_string(&again).expect("JSON"), written);
    // Other readers of JSON find everything that was sent, null left out.
    let sent: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let kept: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    for (key, value) in sent.as_object().expect("an object") {
        assert!(value.is_null() || kept.get(key).is_some(), "{key} of {text} is lost in {written}");
    }
    _ = format!("{webhook:?}");
});
