//! Matches that forget nothing, without an arm for the rest.
use widget_types::callbacks::*;
use widget_types::{Received, Reported};

fn exit(code: ExitErrorCode) -> u8 {
    match code {
        ExitErrorCode::InstitutionDown => 0,
        ExitErrorCode::LoginError => 1,
        ExitErrorCode::TooManySessions => 2,
        ExitErrorCode::UnexpectedError => 3,
    }
}

fn login(reason: Reported<'_, LoginErrorReason>) -> u8 {
    match reason {
        Reported::Documented(LoginErrorReason::InvalidCredentials) => 0,
        Reported::Documented(LoginErrorReason::AccountLocked) => 1,
        Reported::Documented(LoginErrorReason::AccessForbidden) => 2,
        Reported::Documented(LoginErrorReason::Unexpected) => 3,
        Reported::Undocumented(text) => text.as_str().len() as u8,
    }
}

fn received(received: Received<'_, Event<'_>>) -> String {
    match received {
        Received::NotOurs => String::new(),
        Received::Problem(problem) => problem.to_string(),
        Received::Event(Event::Success(success)) => success.institution().to_string(),
        Received::Event(Event::Exit(exit)) => match exit.meta_data_step() {
            None => String::new(),
            Some(Reported::Documented(ExitStep::AbandonSurvey)) => "survey".to_owned(),
            Some(Reported::Undocumented(step)) => step.to_string(),
        },
        Received::Event(Event::Error(error)) => match error.error() {
            Reported::Documented(ErrorCode::AccessTokenNotValid) => "token".to_owned(),
            Reported::Undocumented(code) => code.to_string(),
        },
        Received::Event(Event::Warning(warning)) => match warning.warning() {
            Reported::Documented(WarningCode::InstitutionDisabled) => "disabled".to_owned(),
            Reported::Undocumented(code) => code.to_string(),
        },
    }
}

fn main() {
    assert_eq!(exit(ExitErrorCode::ALL[0]), 0);
    assert_eq!(login(Reported::read("four")), 4);
    let urls = CallbackUrls::documented("myapp").unwrap();
    assert_eq!(received(urls.parse("myapp://exit?meta_data_step=abandon-survey")), "survey");
}
