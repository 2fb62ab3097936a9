//! Whatever arrives, nothing panics, nothing is lost, and the work is linear.

use std::time::{Duration, Instant};

use super::contract::{CallbackUrls, Event, LINK, event, urls};
use crate::runtime::{MAX_URL_LENGTH, Pair, ProblemKind, Received};

/// Xorshift: good enough to mix texts, and the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    fn text(&mut self, pieces: &[&str]) -> String {
        let length = self.below(24);
        (0..length).map(|_| pieces[self.below(pieces.len())]).collect()
    }
}

const PIECES: &[&str] = &[
    "&",
    "&",
    "=",
    "=",
    "%",
    "+",
    "#",
    "?",
    ";",
    "amp;",
    "%20",
    "%6C",
    "%FF",
    "%C3%A7",
    "%E",
    "link",
    "institution",
    "exit_code",
    "exit_message",
    "step",
    "error",
    "warning",
    "a",
    "b",
    "1",
    LINK,
    "ç",
    "\u{1F600}",
    " ",
    "\t",
    "\n",
    "\r\n  ",
    "\0",
    "/",
    ":",
    "//",
    "@",
    "state=exit",
    "&state=exit",
    "#Intent;scheme=myapp;end",
    "login_error",
];

const STARTS: &[&str] = &[
    "myapp://success?",
    "myapp://exit?",
    "myapp://error?",
    "myapp://exit",
    "MYAPP:exit/?",
    "myapp:",
    "intent://exit?",
    "https://app.example/cb?state=exit",
    "https://app.example/cb?",
    "https://app.example/",
    "",
    " ",
    "other://exit?",
];

fn text_of(pairs: impl Iterator<Item = Pair<'static>>) -> Vec<String> {
    pairs
        .map(|pair| match pair.value {
            Some(value) => format!("{}={}", pair.name.raw(), value.raw()),
            None => pair.name.raw().to_owned(),
        })
        .collect()
}

/// The query, taken apart in the slow and obvious way.
fn expected(url: &str, second_question_mark: bool) -> Vec<String> {
    let text = url.trim_ascii();
    let mut clean = String::new();
    let mut line_start = false;
    for c in text.chars() {
        line_start = matches!(c, '\r' | '\n') || line_start && matches!(c, ' ' | '\t');
        let removed = matches!(c, '\r' | '\n' | '\t') || line_start && c == ' ';
        if !removed {
            clean.push(c);
        }
    }
    let before_fragment = clean.split('#').next().unwrap();
    let Some((_, query)) = before_fragment.split_once('?') else {
        return Vec::new();
    };
    let query = if second_question_mark {
        // No own query here holds a `?`, so the first one joins.
        match query.split_once('?').unwrap() {
            ("", rest) => rest.to_owned(),
            (own, rest) => format!("{own}&\u{1}{rest}"),
        }
    } else {
        query.to_owned()
    };
    query
        .split('&')
        .enumerate()
        .map(|(at, pair)| if at == 0 { pair } else { pair.strip_prefix("amp;").unwrap_or(pair) })
        .map(|pair| pair.trim_start_matches('\u{1}').to_owned())
        .filter(|pair| !pair.is_empty())
        .collect()
}

#[test]
fn any_text_is_read_without_loss() {
    use crate::runtime::Note;

    let all = [
        urls(),
        CallbackUrls::new("myapp://success", "https://app.example/cb?state=exit", "myapp:error").unwrap(),
    ];
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut ours = 0;
    for _ in 0..60_000 {
        let start = STARTS[random.below(STARTS.len())];
        let url = format!("{start}{}", random.text(PIECES));
        for urls in &all {
            let (raw, pairs, second) = match urls.parse(&url) {
                Received::NotOurs => continue,
                Received::Problem(problem) => {
                    let _ = (problem.to_string(), problem.help(), format!("{problem:?}"));
                    let second = problem.notes().contains(Note::SecondQuestionMark);
                    let problem = problem.into_owned();
                    let pairs: Vec<_> = problem.pairs().map(owned).collect();
                    (problem.raw().to_owned(), pairs, second)
                }
                Received::Event(event) => {
                    let parts = event.parts();
                    let _ = format!("{event:?} {:?}", parts.notes());
                    assert!(event == event.clone());
                    if let Event::Exit(exit) = &event {
                        let kept = exit.parts().list(2, ",").len() + exit.undocumented().len();
                        assert!(kept <= url.len());
                    }
                    let second = parts.notes().contains(Note::SecondQuestionMark);
                    (parts.raw().to_owned(), parts.pairs().map(owned).collect(), second)
                }
            };
            ours += 1;
            assert_eq!(raw, url);
            assert_eq!(text_of(pairs.into_iter()), expected(&url, second), "{url:?}");
        }
    }
    assert!(ours > 20_000, "{ours}");
}

fn owned(pair: Pair<'_>) -> Pair<'static> {
    Pair { name: pair.name.into_owned(), value: pair.value.map(|value| value.into_owned()), own: pair.own }
}

/// Generous, because test machines are busy; anything quadratic takes minutes.
fn quickly<T>(what: &str, action: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = action();
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(5), "{what} took {taken:?}");
    result
}

#[test]
fn hostile_queries_take_linear_time() {
    let fill = |piece: &str| {
        let count = (MAX_URL_LENGTH - 1000) / piece.len();
        format!("myapp://exit?{}", piece.repeat(count))
    };
    for piece in [
        "&",
        "&amp;",
        "=",
        "%",
        "%zz",
        "+",
        "a&",
        "unknown_name=1&",
        "%61&",
        "&\n",
        "step=a&",
        ";",
        "\u{1F600}",
        "?",
        "exit_code&",
        "\t",
    ] {
        let url = fill(piece);
        quickly(piece, || {
            let event = event(&url);
            event.parts().pairs().count() + event.notes().iter().count()
        });
    }
    assert_eq!(event(&format!("myapp://exit?{}step=a", "&".repeat(100_000))).parts().pairs().count(), 1);
}

#[test]
fn repetitions_of_a_long_value_take_linear_time() {
    let half = MAX_URL_LENGTH / 2 - 100;
    let long = "%61".repeat(half / 3);
    for again in ["step=a&", "step=aa%61&", "step&", "step=b&"] {
        let url = format!("myapp://exit?step={long}&{}", again.repeat(half / again.len()));
        quickly(again, || {
            let problem = urls().parse(&url).problem().unwrap();
            assert_eq!(problem.kind(), &ProblemKind::Conflict { parameter: "step" });
        });
    }
}

#[test]
fn long_foreign_urls_are_passed_on() {
    let url = format!("https://app.example/{}", "\n?a&".repeat(4 << 20));
    quickly("foreign", || assert!(!urls().parse(&url).is_ours()));
    let url = format!("myapp://{}", "x".repeat(16 << 20));
    quickly("head", || assert!(!urls().parse(&url).is_ours()));
    let url = format!("\n{}", "x\n".repeat(8 << 20));
    quickly("no URL", || assert!(!urls().parse(&url).is_ours()));
}
