//! The URLs to which the widget redirects.
//!
//! Codes and messages are those of the types. The types read callbacks and have no writer, so the names
//! of the parameters stand here; a test compares them with those that the types read.

use widget_types::callbacks::{CallbackUrls, ErrorCode, ExitStep, LinkId, WarningCode};
use widget_types::runtime::UrlWriter;

use crate::outcome::{ExitError, Oddity};

const LINK: &str = "link";
const INSTITUTION: &str = "institution";
const LAST_ERROR_CODE: &str = "last_encountered_error_code";
const LAST_ERROR_MESSAGE: &str = "last_encountered_error_message";
const EXIT_INSTITUTION: &str = "meta_data_institution_name";
const EXIT_STEP: &str = "meta_data_step";
const ERROR: &str = "error";
const ERROR_MESSAGE: &str = "error_message";
const WARNING: &str = "warning";
const WARNING_MESSAGE: &str = "warning_message";

/// An exit: where from, and after which error.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exit<'a> {
    pub(crate) error: Option<ExitError>,
    pub(crate) institution: Option<&'a str>,
    /// At the initial screen.
    pub(crate) initial: bool,
}

pub(crate) fn success(urls: &CallbackUrls, link: LinkId, institution: &str) -> String {
    let mut url = UrlWriter::new(urls.success(), 128);
    url.push(LINK, &link.expose().to_string());
    url.push(INSTITUTION, institution);
    url.finish()
}

/// The two descriptions of `meta_data` decide what is sent: the step at the initial screen, the
/// institution once one was chosen.
pub(crate) fn exit(urls: &CallbackUrls, exit: &Exit<'_>) -> String {
    let error = exit.error.map(|error| (error.code().as_str(), error.message()));
    write_exit(urls, exit, error).finish()
}

pub(crate) fn error(urls: &CallbackUrls, code: ErrorCode) -> String {
    let mut url = UrlWriter::new(urls.event(), 128);
    url.push(ERROR, code.as_str());
    url.push(ERROR_MESSAGE, code.message());
    url.finish()
}

/// There is no callback URL for warnings; like the types, we take that for events.
pub(crate) fn warning(urls: &CallbackUrls, code: WarningCode) -> String {
    let mut url = UrlWriter::new(urls.event(), 128);
    url.push(WARNING, code.as_str());
    url.push(WARNING_MESSAGE, code.message());
    url.finish()
}

/// An odd exit. A duplicate delivery is no URL of its own, so it is an ordinary exit here.
pub(crate) fn odd_exit(urls: &CallbackUrls, oddity: Oddity, at: &Exit<'_>) -> String {
    match oddity {
        Oddity::UnknownCode => {
            let unknown = Some(("sandbox_unknown_code", "A code that no page documents"));
            write_exit(urls, at, unknown).finish()
        }
        Oddity::ExtraParameter => {
            let mut url = write_exit(urls, at, None);
            url.push("sandbox_extra", "a parameter & its value");
            url.finish()
        }
        Oddity::MalformedEscape => {
            let url = write_exit(urls, at, None).finish();
            let separator = if url.contains('?') { '&' } else { '?' };
            format!("{url}{separator}sandbox_extra=50%zz%E")
        }
        Oddity::DuplicateDelivery => exit(urls, at),
    }
}

fn write_exit(urls: &CallbackUrls, exit: &Exit<'_>, error: Option<(&str, &str)>) -> UrlWriter {
    let mut url = UrlWriter::new(urls.exit(), 256);
    if let Some((code, message)) = error {
        url.push(LAST_ERROR_CODE, code);
        url.push(LAST_ERROR_MESSAGE, message);
    }
    if let Some(institution) = exit.institution {
        url.push(EXIT_INSTITUTION, institution);
    }
    if exit.initial {
        url.push(EXIT_STEP, ExitStep::AbandonSurvey.as_str());
    }
    url
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use widget_types::callbacks::Event;

    use super::*;

    /// The names under which the types read an event's parameters.
    fn read_by_types(event: &Event<'_>) -> BTreeSet<String> {
        let json = match event {
            Event::Success(event) => serde_json::to_value(event),
            Event::Exit(event) => serde_json::to_value(event),
            Event::Error(event) => serde_json::to_value(event),
            Event::Warning(event) => serde_json::to_value(event),
        };
        let keys = json.unwrap().as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        keys.into_iter().filter(|key| key != "event" && key != "extra").collect()
    }

    #[test]
    fn every_parameter_that_the_types_read_is_written_and_no_other() {
        let urls = CallbackUrls::documented("myapp").unwrap();
        let link = LinkId::new("cb65f82c-dc93-4d3e-8270-9a27528397f5").unwrap();
        let full = Exit {
            error: ExitError::all().first().copied(),
            institution: Some("erebor_mx_retail"),
            initial: true,
        };
        for url in [
            success(&urls, link, "erebor_mx_retail"),
            exit(&urls, &full),
            error(&urls, ErrorCode::AccessTokenNotValid),
            warning(&urls, WarningCode::InstitutionDisabled),
        ] {
            let event = urls.parse(&url).event().unwrap();
            let written: BTreeSet<_> = event.pairs().map(|pair| pair.name.to_string()).collect();
            assert_eq!(written, read_by_types(&event), "{url}");
            assert!(event.undocumented().is_empty(), "{url}");
        }
    }

    #[test]
    fn odd_exits_are_exits_still() {
        let urls = CallbackUrls::new("https://a.example/s?x=1", "https://a.example/e", "https://a.example/v");
        let urls = urls.unwrap();
        for oddity in Oddity::ALL {
            let url = odd_exit(&urls, oddity, &Exit { initial: true, ..Exit::default() });
            assert!(matches!(urls.parse(&url).event(), Some(Event::Exit(_))), "{url}");
        }
    }
}
