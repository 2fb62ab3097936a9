//! Runs the example programs as a user does.
#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;

use serde_json::{Value, json};

const CALLBACK: &str = env!("CARGO_BIN_EXE_callback");
const START_URL: &str = env!("CARGO_BIN_EXE_start_url");
const ACCESS_TOKEN: &str = env!("CARGO_BIN_EXE_access_token");
const WEBHOOK: &str = env!("CARGO_BIN_EXE_webhook");

const LINK: &str = "cb65f82c-dc93-4d3e-8270-9a27528397f5";
const OTHER_LINK: &str = "8848bd0c-9c7e-4f53-a732-de896b11d4c4";

#[derive(Debug)]
struct Ended {
    status: i32,
    out: String,
    err: String,
}

impl Ended {
    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn line(&self) -> Value {
        let lines = self.lines();
        assert_eq!(lines.len(), 1, "{self:?}");
        lines[0].clone()
    }
}

/// A command that does not see the settings of whoever runs the tests.
fn command(program: &str, arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("BELVO_") || name.to_ascii_uppercase().ends_with("_PROXY") {
            command.env_remove(name);
        }
    }
    command
}

fn run_with(mut command: Command, input: &[u8]) -> Ended {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The program may end without reading.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ended {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn run(program: &str, arguments: &[impl AsRef<OsStr>]) -> Ended {
    run_with(command(program, arguments), b"")
}

/// What `callback` says about one deep link, with the default callback URLs.
fn told(deep_link: &str) -> Value {
    let ended = run(CALLBACK, &[deep_link]);
    let line = ended.line();
    assert_eq!(ended.status, i32::from(line["outcome"] == "invalid"), "{ended:?}");
    assert_eq!(ended.err, "", "{ended:?}");
    line
}

/// An exit with these parts and nothing else.
fn exit(last_encountered_error: Value, step: Value, institution_name: Value) -> Value {
    json!({
        "outcome": "exit",
        "last_encountered_error": last_encountered_error,
        "meta_data": { "step": step, "institution_name": institution_name },
        "extra": [],
        "notes": [],
    })
}

fn abandon_survey() -> Value {
    json!({ "value": "abandon-survey", "documented": true })
}

fn has_note(line: &Value, part: &str) -> bool {
    line["notes"].as_array().unwrap().iter().any(|note| note.as_str().unwrap().contains(part))
}

/// `problem` and `help` say something, and nothing that was received.
fn assert_invalid(line: &Value, problem: &str) {
    assert_eq!(line["outcome"], "invalid", "{line}");
    assert!(line["problem"].as_str().unwrap().contains(problem), "{line}");
    assert!(!line["help"].as_str().unwrap().is_empty(), "{line}");
    assert!(line["extra"].is_array() && line["notes"].is_array(), "{line}");
    let text = line.to_string();
    assert!(!text.contains(LINK) && !text.contains(OTHER_LINK), "{line}");
}

mod callback {
    use super::*;

    #[test]
    fn success() {
        let line = told(&format!("myapp://success?link={LINK}&institution=erebor_br_retail"));
        let expected = json!({
            "outcome": "success", "link": LINK, "institution": "erebor_br_retail", "extra": [], "notes": [],
        });
        assert_eq!(line.to_string(), expected.to_string());
    }

    #[test]
    fn exit_with_each_documented_code() {
        for code in ["institution_down", "too_many_sessions", "unexpected_error"] {
            let url =
                format!("myapp://exit?last_encountered_error_code={code}&last_encountered_error_message=M");
            let error = json!({ "code": code, "documented": true, "message": "M" });
            assert_eq!(told(&url), exit(error, Value::Null, Value::Null));
        }
    }

    #[test]
    fn exit_with_each_login_error() {
        for (reason, message) in [
            ("invalid_credentials", "Invalid credentials provided to login to the institution"),
            (
                "account_locked",
                "The user account is locked, user needs to contact the institution to unlock it",
            ),
            ("access_forbidden", "The user account access was forbidden by the institution"),
            (
                "unexpected",
                "Impossible to login, something unexpected happened while logging into the institution. Try again later.",
            ),
        ] {
            let url = format!(
                "myapp://exit?last_encountered_error_code=login_error&last_encountered_error_message={}\
                 &meta_data_institution_name=amex_mx_retail&meta_data_step=abandon-survey",
                message.replace(' ', "%20")
            );
            let error =
                json!({ "code": "login_error", "documented": true, "message": message, "reason": reason });
            assert_eq!(told(&url), exit(error, abandon_survey(), json!("amex_mx_retail")));
        }
        let line =
            told("myapp://exit?last_encountered_error_code=login_error&last_encountered_error_message=New");
        let error = json!({ "code": "login_error", "documented": true, "message": "New" });
        assert_eq!(line, exit(error, Value::Null, Value::Null));
    }

    #[test]
    fn exit_without_an_error() {
        for url in ["myapp://exit", "myapp://exit?", "myapp://exit?last_encountered_error_message=+"] {
            assert_eq!(told(url), exit(Value::Null, Value::Null, Value::Null), "{url}");
        }
        let line = told("myapp://exit?last_encountered_error_code=login_error");
        let error = json!({ "code": "login_error", "documented": true, "message": null });
        assert_eq!(line, exit(error, Value::Null, Value::Null));
        let line = told("myapp://exit?last_encountered_error_message=M");
        let error = json!({ "code": null, "documented": null, "message": "M" });
        assert_eq!(line, exit(error, Value::Null, Value::Null));
    }

    #[test]
    fn error() {
        let line = told("myapp://error?error=ACCESS_TOKEN_NOT_VALID&error_message=The%20access%20token");
        let error =
            json!({ "code": "ACCESS_TOKEN_NOT_VALID", "documented": true, "message": "The access token" });
        assert_eq!(line, json!({ "outcome": "error", "error": error, "extra": [], "notes": [] }));
        let line = told("myapp://error?error=NEW");
        assert_eq!(line["error"], json!({ "code": "NEW", "documented": false, "message": null }));
    }

    /// Hard case 1: errors and warnings share a URL.
    #[test]
    fn warning() {
        let line = told("myapp://error?warning=institution_disabled&warning_message=It%20is%20off");
        let warning = json!({ "code": "institution_disabled", "documented": true, "message": "It is off" });
        assert_eq!(line, json!({ "outcome": "warning", "warning": warning, "extra": [], "notes": [] }));

        let line = told("myapp://warning?warning=institution_disabled");
        assert_eq!(line["outcome"], "warning");
        assert!(has_note(&line, "not configured"), "{line}");

        assert_invalid(&told("myapp://error?warning=a&error=b"), "different events");
        assert_invalid(&told("myapp://error"), "which event");
    }

    /// Hard case 2: a web address with a query of its own.
    #[test]
    fn own_query() {
        let config = [
            "--success",
            "https://app.example/of?state=success",
            "--exit",
            "https://app.example/of?state=exit",
            "--event",
            "https://app.example/of?state=event",
        ];
        for (joint, is_noted) in [("&", false), ("?", true)] {
            let url = format!(
                "https://app.example/of?state=exit{joint}last_encountered_error_code=login_error\
                 &meta_data_step=abandon-survey"
            );
            let ended = run(CALLBACK, &[&config[..], &[&url]].concat());
            let line = ended.line();
            assert_eq!(line["last_encountered_error"]["code"], "login_error");
            assert_eq!(line["meta_data"]["step"], abandon_survey());
            assert_eq!(line["extra"], json!([["state", "exit"]]));
            assert_eq!(has_note(&line, "second `?`"), is_noted, "{line}");
            assert_eq!(ended.status, 0);
        }
        let url = "https://app.example/of?state=success&link=no-uuid&institution=a";
        let line = run(CALLBACK, &[&config[..], &[url]].concat()).line();
        assert_invalid(&line, "`link`");
        assert_eq!(line["extra"], json!([["state", "success"]]));
    }

    /// Hard case 3: slashes, letter case, and URLs that only look like ours.
    #[test]
    fn which_urls_are_ours() {
        for url in ["myapp://exit/", "myapp:///exit", "myapp:exit", "MYAPP://Exit"] {
            let line = told(url);
            assert_eq!(line["outcome"], "exit", "{url}");
            assert!(has_note(&line, "differ"), "{line}");
        }
        for url in [
            "myapp://exited",
            "myapp://success.evil?link=a",
            "other://exit",
            "https://bank.example/login",
            "myapp://user@exit",
            "",
        ] {
            assert_eq!(told(url), json!({ "outcome": "not_ours", "extra": [], "notes": [] }), "{url}");
        }
        for (url, received) in [
            ("myapp://belvo/exit", "myapp://belvo/exit/?meta_data_step=abandon-survey"),
            ("com.acme.app:/exit", "com.acme.app://exit?meta_data_step=abandon-survey"),
            (
                "exp://192.168.0.5:8081/--/exit",
                "exp://192.168.0.5:8081/--/exit?meta_data_step=abandon-survey",
            ),
        ] {
            let line = run(CALLBACK, &["--exit", url, received]).line();
            assert_eq!(line["meta_data"]["step"], abandon_survey(), "{received}");
        }
    }

    /// Hard case 4: `k` and `k=` are no errors.
    #[test]
    fn blank_codes() {
        let line = told(
            "myapp://exit?last_encountered_error_code&last_encountered_error_message=&meta_data_step=abandon-survey",
        );
        assert_eq!(line, exit(Value::Null, abandon_survey(), Value::Null));
        assert_eq!(told("myapp://exit?a&b=&c=d")["extra"], json!([["a", null], ["b", ""], ["c", "d"]]));
    }

    /// Hard case 5: decoded once, and texts that were decoded on their way.
    #[test]
    fn encoding() {
        let line = told(
            "myapp://exit?last_encountered_error_message=A+%2B+B%2520C&meta_data_institution_name=banco%C3%A7",
        );
        let error = json!({ "code": null, "documented": null, "message": "A + B%20C" });
        assert_eq!(line, exit(error, Value::Null, json!("bancoç")));
        let line = told("myapp://exit?last_encountered_error_code=a b ç");
        assert_eq!(line["last_encountered_error"]["code"], "a b ç");
    }

    /// Hard case 6: damaged text is a problem only where a type is read.
    #[test]
    fn damaged_encoding() {
        assert_invalid(&told("myapp://success?link=%E0%A4%A&institution=x"), "`link` is not valid UTF-8");
        let line = told("myapp://exit?last_encountered_error_message=Credenciais%20inv%E1lidas");
        assert_eq!(line["last_encountered_error"]["message"], "Credenciais inv\u{FFFD}lidas");
        assert!(has_note(&line, "not valid UTF-8"), "{line}");
    }

    /// Hard case 7: escaped separators, repetition, semicolons.
    #[test]
    fn separators_and_repetition() {
        let line =
            told(&format!("myapp://success?link={LINK}&amp;link={LINK}&amp;institution=erebor_br_retail"));
        assert_eq!(line["institution"], "erebor_br_retail");
        assert!(has_note(&line, "&amp;") && has_note(&line, "repeated"), "{line}");

        let line = told(&format!("myapp://success?link={LINK}&amp;link={OTHER_LINK}&institution=x"));
        assert_invalid(&line, "two different values");
        assert!(has_note(&line, "&amp;"), "{line}");

        let code = "login_error;meta_data_step=abandon-survey";
        let line = told(&format!("myapp://exit?last_encountered_error_code={code}"));
        let error = json!({ "code": code, "documented": false, "message": null });
        assert_eq!(line, exit(error, Value::Null, Value::Null));
    }

    /// Hard case 8: nothing of a later contract is lost.
    #[test]
    fn future_values() {
        let line = told(
            "myapp://exit?last_encountered_error_code=mfa_timeout&meta_data_step=consent-screen\
             &meta_data_flow_id=42&utm_source=x",
        );
        assert_eq!(line["last_encountered_error"]["code"], "mfa_timeout");
        assert_eq!(line["last_encountered_error"]["documented"], false);
        assert_eq!(line["meta_data"]["step"], json!({ "value": "consent-screen", "documented": false }));
        assert_eq!(line["extra"], json!([["meta_data_flow_id", "42"], ["utm_source", "x"]]));
        let line = told("myapp://exit?last_encountered_error_code=LOGIN_ERROR");
        assert_eq!(line["last_encountered_error"]["documented"], false, "letter case counts");
    }

    /// Hard case 9: the documentation's own samples, and its bad placeholders.
    #[test]
    fn documented_samples_and_placeholders() {
        let sample = "your-url-here://exit\n\t?last_encountered_error_code=login_error\n\t&meta_data_step=abandon-survey";
        let config = [
            "--success",
            "your-url-here://success",
            "--exit",
            "your-url-here://exit",
            "--event",
            "your-url-here://error",
        ];
        let line = run(CALLBACK, &[&config[..], &[sample]].concat()).line();
        assert_eq!(line["last_encountered_error"]["code"], "login_error");
        assert_eq!(line["meta_data"]["step"], abandon_survey());
        assert!(has_note(&line, "line breaks"), "{line}");

        for (url, part) in [
            ("your_deeplink_here://exit", "'_' in its scheme"),
            ("1app://exit", "begins with '1'"),
            ("exit?a=b", "no scheme"),
            ("https://app.example/#/bank?state=exit", "fragment"),
            ("myapp://exit?meta_data_step=a", "`meta_data_step`"),
            ("myapp://success", "the same as"),
            ("", "blank"),
        ] {
            let ended = run(CALLBACK, &["--exit", url, "myapp://exit"]);
            assert_eq!((ended.status, &*ended.out), (2, ""), "{ended:?}");
            assert!(ended.err.contains("`exit` callback URL") && ended.err.contains(part), "{ended:?}");
        }
    }

    /// Hard case 10: repeated, wrapped and cut.
    #[test]
    fn repeated_wrapped_and_cut() {
        let url = format!("myapp://success?link={LINK}&institution=x");
        let lines = run(CALLBACK, &[&url, &url]).lines();
        assert_eq!(lines[0], lines[1]);

        let line = told(
            "intent://exit?last_encountered_error_code=login_error#Intent;scheme=myapp;package=com.acme;end;",
        );
        assert_eq!(line["last_encountered_error"]["code"], "login_error");
        assert!(has_note(&line, "intent:"), "{line}");

        let line = told(&format!("myapp://success?link={LINK}"));
        assert_invalid(&line, "`institution` is missing");
        assert!(line["help"].as_str().unwrap().contains("shell"), "{line}");
    }

    #[test]
    fn secrets_under_wrong_names_are_not_shown() {
        // What is not documented is passed on as it came; what is said about it shows nothing of it.
        let line = told(&format!("myapp://success?link_id={LINK}&institution=x"));
        assert_eq!(line["extra"], json!([["link_id", LINK]]));
        let (problem, help) = (line["problem"].to_string(), line["help"].to_string());
        assert!(problem.contains("`link` is missing") && !problem.contains(LINK) && !help.contains(LINK));
        assert_invalid(&told(&format!("myapp://success#link={LINK}&institution=x")), "after a `#`");
    }

    #[test]
    fn standard_input() {
        let input = b"myapp://exit\r\n\n  \nmyapp://exit?a=\xFF\nhttps://a.example\nmyapp://error?error=NEW";
        let ended = run_with(command(CALLBACK, &[] as &[&str]), input);
        let lines = ended.lines();
        let outcomes: Vec<_> = lines.iter().map(|line| line["outcome"].as_str().unwrap()).collect();
        assert_eq!(outcomes, ["exit", "invalid", "not_ours", "error"]);
        assert_invalid(&lines[1], "UTF-8");
        assert_eq!((ended.status, &*ended.err), (1, ""));

        let ended = run_with(command(CALLBACK, &[] as &[&str]), b"");
        assert_eq!((ended.status, &*ended.out), (0, ""), "{ended:?}");
    }

    #[cfg(unix)]
    #[test]
    fn arguments_need_not_be_utf8() {
        use std::os::unix::ffi::OsStrExt;

        let ended = run(CALLBACK, &[OsStr::from_bytes(b"myapp://exit?a=\xFF"), OsStr::new("myapp://exit")]);
        assert_invalid(&ended.lines()[0], "UTF-8");
        assert_eq!(ended.lines()[1]["outcome"], "exit");
        assert_eq!(ended.status, 1);
    }

    #[test]
    fn a_closed_pipe_is_no_failure() {
        let mut child = command(CALLBACK, &[] as &[&str])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let writer = thread::spawn(move || while input.write_all(b"myapp://exit\n").is_ok() {});
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        // By now the reader is dropped, and the pipe closed.
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        assert!(line.contains("exit"));
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }

    #[test]
    fn wrong_flags() {
        let ended = run(CALLBACK, &[&format!("--link={LINK}")]);
        assert_eq!((ended.status, &*ended.out), (2, ""));
        assert!(ended.err.contains("--link") && ended.err.contains("usage:"), "{ended:?}");
        assert!(!ended.err.contains(LINK), "{ended:?}");
    }
}

mod start_url {
    use super::*;

    const TOKEN: &str = "s3cret-token";

    fn with_token(arguments: &[&str]) -> Ended {
        run(START_URL, &[&["--access-token", TOKEN], arguments].concat())
    }

    #[test]
    fn prints_the_url() {
        let ended = with_token(&[]);
        assert_eq!(ended.out, format!("https://widget.belvo.io/?access_token={TOKEN}\n"));
        assert_eq!((ended.status, &*ended.err), (0, ""));

        let ended = with_token(&[
            "--show-abandon-survey=false",
            "--locale",
            "pt",
            "--access-mode",
            "single",
            "--external-id",
            "HJLSI-897809",
            "--country-codes",
            "MX,CO",
            "--institutions",
            "banamex_mx_retail",
            "--institutions",
            "amex_mx_retail",
            "--institution-types",
            "retail,business",
            "--resources",
            "ACCOUNTS,OWNERS",
            "--show-close-dialog",
            "true",
        ]);
        let expected = format!(
            "https://widget.belvo.io/?access_token={TOKEN}&access_mode=single&external_id=HJLSI-897809\
             &country_codes=MX,CO&institutions=banamex_mx_retail,amex_mx_retail\
             &institution_types=retail,business&resources=ACCOUNTS,OWNERS&locale=pt\
             &show_close_dialog=true&show_abandon_survey=false\n"
        );
        assert_eq!(ended.out, expected);
    }

    #[test]
    fn says_which_rule_is_broken() {
        for (flag, value, rule) in [
            ("--locale", "PT", "es, pt, en"),
            ("--access-mode", "double", "single, recurrent"),
            ("--external-id", "user:1", "letters, numbers, `-` and `_`"),
            ("--external-id", "ab", "at least three characters"),
            ("--country-codes", "mx", "MX, CO"),
            ("--country-codes", "MX,", "MX, CO"),
            ("--institutions", "Banamex", "three parts"),
            ("--institution-types", "bank", "retail, business"),
            ("--resources", "accounts", "ACCOUNTS, OWNERS"),
            ("--show-close-dialog", "yes", "`true` or `false`"),
            ("--show-abandon-survey", "", "`true` or `false`"),
        ] {
            let ended = with_token(&[flag, value]);
            assert_eq!((ended.status, &*ended.out), (1, ""), "{flag} {value}");
            assert!(ended.err.contains(flag) && ended.err.contains(rule), "{ended:?}");
            assert!(!ended.err.contains(TOKEN), "{ended:?}");
        }
        for arguments in [&["--locale", "pt"][..], &["--access-token", ""]] {
            let ended = run(START_URL, arguments);
            assert_eq!((ended.status, &*ended.out), (1, ""));
            assert!(ended.err.contains("--access-token"), "{ended:?}");
        }
    }

    #[test]
    fn refuses_wrong_flags_without_secrets() {
        for arguments in [
            &["--instituion-types", "retail"][..],
            &["--country-code=MX"],
            &["--access-token", "a", TOKEN],
            &["-x"],
            &["--locale"],
        ] {
            let ended = run(START_URL, arguments);
            assert_eq!((ended.status, &*ended.out), (2, ""), "{ended:?}");
            assert!(!ended.err.is_empty() && !ended.err.contains(TOKEN), "{ended:?}");
        }
        let ended = run(START_URL, &["--token", TOKEN]);
        for flag in [
            "--access-token",
            "--locale",
            "--access-mode",
            "--external-id",
            "--country-codes",
            "--institutions",
            "--institution-types",
            "--resources",
            "--show-close-dialog",
            "--show-abandon-survey",
        ] {
            assert!(ended.err.contains(flag), "{flag}: {ended:?}");
        }
    }
}

mod access_token {
    use super::*;

    fn with_settings(settings: &[(&str, &str)]) -> Ended {
        let mut command = command(ACCESS_TOKEN, &[] as &[&str]);
        command.envs(settings.iter().copied());
        run_with(command, b"")
    }

    #[test]
    fn shows_the_request_and_what_is_missing() {
        let ended = with_settings(&[("BELVO_SECRET_ID", "hush-id")]);
        assert_eq!((ended.status, &*ended.err), (0, ""));
        let (head, rest) = ended.out.split_once("\n\n").unwrap();
        assert!(head.starts_with("POST https://sandbox.belvo.com/api/token/\n"), "{head}");
        assert!(head.contains("content-type: application/json"), "{head}");
        let (body, hint) = rest.split_once("\n\n").unwrap();
        let body: Value = serde_json::from_str(body).unwrap();
        assert_eq!((&body["id"], &body["password"]), (&json!("***"), &json!("***")));
        assert_eq!(body["scopes"], "read_institutions,write_links");
        assert_eq!(
            body["widget"]["callback_urls"],
            json!({ "success": "myapp://success", "exit": "myapp://exit", "event": "myapp://error" })
        );
        assert!(hint.contains("BELVO_SECRET_ID") && hint.contains("BELVO_SECRET_PASSWORD"), "{hint}");
        assert!(!ended.out.contains("hush"), "{ended:?}");
    }

    #[test]
    fn settings_choose_environment_and_scheme() {
        let ended = with_settings(&[("BELVO_ENVIRONMENT", "production"), ("BELVO_CALLBACK_SCHEME", "acme")]);
        assert!(ended.out.starts_with("POST https://api.belvo.com/api/token/\n"), "{ended:?}");
        assert!(ended.out.contains("acme://success"), "{ended:?}");
        for (name, value, help) in [
            ("BELVO_ENVIRONMENT", "development", "sandbox, production"),
            ("BELVO_CALLBACK_SCHEME", "my_app", "only letters, digits"),
        ] {
            let ended = with_settings(&[(name, value), ("BELVO_SECRET_PASSWORD", "hush")]);
            assert_eq!((ended.status, &*ended.out), (2, ""), "{ended:?}");
            assert!(ended.err.contains(name) && ended.err.contains(help), "{ended:?}");
        }
        let ended = run(ACCESS_TOKEN, &["hush"]);
        assert_eq!(ended.status, 2);
        assert!(!ended.err.contains("hush"), "{ended:?}");
    }

    /// Does not get further than a proxy that refuses to connect.
    #[test]
    fn sends_to_the_environment_and_hides_secrets() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap());
        let seen = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut seen = Vec::new();
            let mut byte = [0];
            while !seen.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
                seen.push(byte[0]);
            }
            stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n").unwrap();
            String::from_utf8(seen).unwrap()
        });
        let ended = with_settings(&[
            ("BELVO_SECRET_ID", "hush-id"),
            ("BELVO_SECRET_PASSWORD", "hush-password"),
            ("ALL_PROXY", &proxy),
        ]);
        let seen = seen.join().unwrap();
        assert!(seen.starts_with("CONNECT sandbox.belvo.com:443 "), "{seen}");
        assert_eq!(ended.status, 1, "{ended:?}");
        assert!(ended.err.contains("https://sandbox.belvo.com/api/token/"), "{ended:?}");
        assert!(!format!("{ended:?}{seen}").contains("hush"), "{ended:?}");
    }
}

mod webhook {
    use super::*;

    fn read(arguments: &[&str], payload: &Value) -> Value {
        let ended = run_with(command(WEBHOOK, arguments), payload.to_string().as_bytes());
        assert_eq!((ended.status, &*ended.err), (0, ""), "{ended:?}");
        serde_json::from_str(&ended.out).unwrap()
    }

    fn payload(webhook_type: &str, webhook_code: &str) -> Value {
        json!({
            "webhook_id": "014f1c7e",
            "webhook_type": webhook_type,
            "process_type": "historical_update",
            "webhook_code": webhook_code,
            "link_id": LINK,
            "external_id": "HJLSI-897809",
            "data": { "total_accounts": 3, "colour": "secret red" },
            "sent_by": "secret someone",
        })
    }

    #[test]
    fn documented() {
        let report = read(&[], &payload("ACCOUNTS", "historical_update"));
        assert_eq!(report["webhook_type"], json!({ "value": "ACCOUNTS", "documented": true }));
        assert_eq!(report["webhook_code"], json!({ "value": "historical_update", "documented": true }));
        assert_eq!(report["process_type"], json!({ "value": "historical_update", "documented": true }));
        assert_eq!(report["kind"], "accounts_historical");
        assert_eq!(report["data"], json!({ "total_accounts": 3 }));
        assert_eq!(report["undocumented_keys"], json!(["sent_by", "data.colour"]));
        assert_eq!(report["next"], json!(["GET /api/accounts/?link={link_id}"]));
        assert!(!report.to_string().contains(LINK) && !report.to_string().contains("secret"), "{report}");
    }

    #[test]
    fn the_link_is_shown_when_asked_for() {
        let report = read(&["--show-link"], &payload("ACCOUNTS", "historical_update"));
        assert_eq!(report["link_id"], LINK);
        assert_eq!(report["next"], json!([format!("GET /api/accounts/?link={LINK}")]));
    }

    #[test]
    fn kinds_without_a_list_or_a_known_type() {
        let report = read(&[], &payload("LINK", "token_required"));
        assert_eq!(report["next"], json!([]));
        assert!(report["meaning"].as_str().unwrap().contains("update mode"), "{report}");
        // Its type is not documented, its code is.
        let report = read(&[], &payload("TAX_RETURNS", "new_tax_returns_available"));
        assert_eq!(report["kind"], "tax_returns_new");
        assert_eq!(report["next"], json!(["GET /api/tax-returns/?link={link_id}"]));
    }

    #[test]
    fn undocumented() {
        for (webhook_type, webhook_code, part, next) in [
            ("NEW", "historical_update", "type is not documented", json!([])),
            ("OWNERS", "new", "code is not documented", json!(["GET /api/owners/?link={link_id}"])),
            ("OWNERS", "token_required", "not together", json!(["GET /api/owners/?link={link_id}"])),
        ] {
            let report = read(&[], &payload(webhook_type, webhook_code));
            assert_eq!(report["kind"], Value::Null);
            assert!(report["meaning"].as_str().unwrap().contains(part), "{report}");
            assert_eq!(report["next"], next);
            assert_eq!(report["data"], json!({}), "none of it is documented");
        }
        let report = read(&[], &json!({ "webhook_id": "1", "webhook_type": "OWNERS" }));
        assert!(report["meaning"].as_str().unwrap().starts_with("No code"), "{report}");
        assert_eq!(report["webhook_code"], Value::Null);
    }

    #[test]
    fn odd_values_are_kept() {
        let odd = r#"{"webhook_id": "1", "webhook_type": "ACCOUNTS", "link_id": "", "data": []}"#;
        let ended = run_with(command(WEBHOOK, &[] as &[&str]), odd.as_bytes());
        assert_eq!(ended.status, 0, "{ended:?}");
        let report: Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!(report["undocumented_keys"], json!(["link_id", "data"]));
    }

    #[test]
    fn unreadable() {
        for (payload, part) in [
            ("", "cut off"),
            ("{\"webhook_id\":", "cut off"),
            ("not hush", "no valid JSON"),
            ("[]", "another shape"),
            ("{\"webhook_id\": \"hush\"}", "another shape"),
        ] {
            let ended = run_with(command(WEBHOOK, &[] as &[&str]), payload.as_bytes());
            assert_eq!((ended.status, &*ended.out), (1, ""), "{payload}");
            assert!(ended.err.contains(part) && ended.err.contains("line "), "{ended:?}");
            assert!(!ended.err.contains("hush"), "{ended:?}");
        }
        for (flag, part) in [("--show", "--show"), ("--show-link=hush", "--show-link takes no value")] {
            let ended = run(WEBHOOK, &[flag]);
            assert_eq!((ended.status, &*ended.out), (2, ""));
            assert!(ended.err.contains(part) && !ended.err.contains("hush"), "{ended:?}");
        }
    }
}
