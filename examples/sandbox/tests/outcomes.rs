//! Each outcome's redirects, read back by the types.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

mod support;

use std::time::Duration;

use sandbox::{ExitError, Oddity, Outcome, Sandbox, TokenProblem};
use serde_json::{Value, json};
use widget_types::access_token::ACCESS_TOKEN_VALIDITY;
use widget_types::callbacks::{ErrorCode, Event, ExitErrorCode, ExitStep, WarningCode};
use widget_types::runtime::Code;

use support::{Host, INSTITUTION, redirects};

#[tokio::test]
async fn each_outcome_gives_its_typed_event() {
    let host = Host::new().await;
    for outcome in Outcome::all() {
        let played = host.play(&host.token().await, &outcome.to_string()).await;
        assert_eq!(played["outcome"], outcome.to_string());
        let urls = redirects(&played);
        let twice = outcome == Outcome::Odd(Oddity::DuplicateDelivery);
        assert_eq!(urls.len(), if twice { 2 } else { 1 }, "{outcome}");
        let event = host.event(&urls[0]);
        println!("{outcome:<40} {event:?}");
        let is_odd = matches!(outcome, Outcome::Odd(_)) && !twice;
        assert_eq!(event.undocumented().is_empty(), !is_odd, "{outcome}");
        match (outcome, &event) {
            (Outcome::Success, Event::Success(success)) => {
                assert_eq!(success.institution(), INSTITUTION);
                assert_eq!(played["link"], success.link().expose().to_string());
            }
            (Outcome::Failure(error), Event::Exit(exit)) => {
                assert_eq!(exit.last_encountered_error_code().unwrap().documented(), Some(error.code()));
                assert_eq!(exit.last_encountered_error_message().unwrap(), error.message());
                let reason = exit.login_error_reason().and_then(|reason| reason.documented());
                assert_eq!(reason, error.reason());
                assert_eq!(exit.meta_data_institution_name().unwrap(), INSTITUTION);
                assert!(exit.meta_data_step().is_none());
            }
            (Outcome::Leave(leave), Event::Exit(exit)) => {
                let is_first = leave == sandbox::Leave::FirstScreen;
                let step = exit.meta_data_step().and_then(|step| step.documented());
                assert_eq!(step, is_first.then_some(ExitStep::AbandonSurvey));
                assert_eq!(exit.meta_data_institution_name().is_none(), is_first);
                assert!(exit.last_encountered_error_code().is_none());
            }
            (Outcome::Token(_), Event::Error(error)) => {
                assert_eq!(error.error().documented(), Some(ErrorCode::AccessTokenNotValid));
                assert_eq!(error.error_message().unwrap(), ErrorCode::AccessTokenNotValid.message());
            }
            (Outcome::Warning(code), Event::Warning(warning)) => {
                assert_eq!(warning.warning().documented(), Some(code));
                assert_eq!(warning.warning_message().unwrap(), code.message());
            }
            (Outcome::Odd(Oddity::DuplicateDelivery), Event::Success(_)) => assert_eq!(urls[0], urls[1]),
            (Outcome::Odd(Oddity::UnknownCode), Event::Exit(exit)) => {
                assert!(!exit.last_encountered_error_code().unwrap().is_documented());
            }
            (Outcome::Odd(_), Event::Exit(exit)) => assert!(exit.extra().count() > 0),
            _ => panic!("{outcome}: {event:?}"),
        }
    }
}

#[tokio::test]
async fn a_session_in_the_page_remembers_its_error() {
    let host = Host::new().await;
    let token = host.token().await;
    let session = host.page(&format!("access_token={token}&locale=en")).await;
    for error in ExitError::all() {
        let outcomes = session["outcomes"].as_array().unwrap();
        let listed = outcomes.iter().find(|outcome| outcome["id"] == error.to_string()).unwrap();
        let listed = |key| listed[key].as_str().unwrap();
        let answer = host.log_in(&token, (listed("username"), listed("password"))).await;
        assert_eq!((&answer["result"], &answer["code"]), (&json!("failed"), &json!(error.code().as_str())));
        assert_eq!(answer["message"], error.message());
        let body = json!({ "access_token": token, "institution": INSTITUTION, "survey_answer": "x" });
        let answer = host.call("/widget/exit", &body).await;
        let url = answer["redirect"].as_str().unwrap();
        let Event::Exit(exit) = host.event(url) else { panic!("{url}") };
        assert_eq!(exit.last_encountered_error_code().unwrap().documented(), Some(error.code()));
    }
    let answer = host.log_in(&token, ("success", "x")).await;
    assert_eq!(answer["code"], ExitErrorCode::LoginError.wire());
    let answer = host.log_in(&token, ("success", sandbox::OUTCOME_PASSWORD)).await;
    assert_eq!(answer["result"], "connected");
    let answer = host.log_in(&token, ("success", sandbox::OUTCOME_PASSWORD)).await;
    assert_eq!(answer["result"], "token");
    assert!(matches!(host.event(answer["redirect"].as_str().unwrap()), Event::Error(_)));
}

#[tokio::test]
async fn the_panel_plays_what_is_no_failure_too() {
    let host = Host::new().await;
    for (username, result) in [
        ("exit.first_screen", "exit"),
        ("exit.institution", "exit"),
        ("warning.institution_disabled", "warning"),
        ("token.foreign", "token"),
        ("odd.duplicate-delivery", "connected"),
    ] {
        let answer = host.log_in(&host.token().await, (username, sandbox::OUTCOME_PASSWORD)).await;
        assert_eq!(answer["result"], result, "{username}");
        host.event(answer["redirect"].as_str().unwrap());
    }
    for oddity in Oddity::ALL {
        let session = host.page(&format!("access_token={}", host.token().await)).await;
        let ids = session["oddities"].as_array().unwrap().iter().map(|oddity| oddity["id"].clone());
        let position = Oddity::ALL.iter().position(|known| *known == oddity).unwrap();
        let body =
            json!({ "access_token": session["access_token"], "id": ids.collect::<Vec<_>>()[position] });
        let answer = host.call("/widget/oddity", &body).await;
        assert!(!redirects(&answer).is_empty(), "{oddity:?}");
    }
    let body = json!({ "access_token": host.token().await, "institution": "moria_mx_retail" });
    let answer = host.call("/widget/warning", &body).await;
    let url = answer["redirect"].as_str().unwrap();
    let Event::Warning(warning) = host.event(url) else { panic!("{url}") };
    assert_eq!(warning.warning().documented(), Some(WarningCode::InstitutionDisabled));
}

#[tokio::test]
async fn a_script_goes_before_credentials() {
    let script = r#"{"outcomes": ["login_error.account_locked", "success"]}"#;
    let host = Host::with(Sandbox::builder().script_json(script).unwrap()).await;
    let token = host.token().await;
    let answer = host.log_in(&token, ("any", "any")).await;
    assert_eq!(answer["reason"], "account_locked");
    let queued: Value = host.call("/sandbox/script", &json!({ "outcomes": ["exit.institution"] })).await;
    assert_eq!(queued["queued"], 2);
    let played = host.call("/sandbox/play", &json!({ "access_token": token })).await;
    assert_eq!(played["outcome"], "success");
    let token = host.token().await;
    let played = host.call("/sandbox/play", &json!({ "access_token": token })).await;
    assert_eq!(played["outcome"], "exit.institution");
    let answer = host.post("/sandbox/script", &json!({ "outcomes": ["moon"] })).await;
    assert_eq!(answer.status(), 400);
    assert!(answer.text().await.unwrap().contains("choose one of"));
    assert!(Sandbox::builder().script_json("{}").is_err());
    let no_such = json!({ "access_token": token, "institution": "no_mx_retail" });
    assert_eq!(host.post("/sandbox/play", &no_such).await.status(), 400);
}

#[tokio::test]
async fn tokens_die() {
    let host = Host::new().await;
    let dead = |token: String| {
        let host = &host;
        async move {
            let played = host.play(&token, "success").await;
            let session = host.page(&format!("access_token={token}")).await;
            let redirect = session["problem"]["redirect"].as_str().unwrap_or_default().to_owned();
            assert!(session["problem"]["message"].is_string());
            assert!(matches!(host.event(&redirect), Event::Error(_)), "{redirect}");
            assert!(matches!(host.event(&redirects(&played)[0]), Event::Error(_)));
            played["outcome"].as_str().unwrap().to_owned()
        }
    };
    let used = host.token().await;
    host.play(&used, "success").await;
    assert_eq!(dead(used).await, Outcome::Token(TokenProblem::Used).to_string());

    let expiring = host.token().await;
    host.sandbox.clock().advance(ACCESS_TOKEN_VALIDITY - Duration::from_secs(5));
    assert_eq!(host.page(&format!("access_token={expiring}")).await["problem"], Value::Null);
    host.sandbox.clock().advance(Duration::from_secs(5));
    assert_eq!(dead(expiring).await, Outcome::Token(TokenProblem::Expired).to_string());

    let other = Host::new().await;
    assert_eq!(dead(other.token().await).await, Outcome::Token(TokenProblem::Foreign).to_string());
    let answer = host.call("/api/token/", &serde_json::to_value(host.token_request()).unwrap()).await;
    let refresh = answer["refresh"].as_str().unwrap().to_owned();
    assert_eq!(dead(refresh).await, Outcome::Token(TokenProblem::Foreign).to_string());

    let session = host.page("").await;
    assert!(matches!(host.event(session["problem"]["redirect"].as_str().unwrap()), Event::Error(_)));
    let answer = host.call("/widget/exit", &json!({ "access_token": "" })).await;
    assert_eq!(answer["result"], "token");
}
