//! What one callback, start URL, code or webhook costs: the cases, ours and those of the peers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark that cannot run should say so"
)]

pub mod inputs;
pub mod ours;
#[cfg(feature = "peers")]
pub mod peers;

/// The sets of 5, 50 and 1,000 codes, generated as every contract is.
mod sizes {
    include!(concat!(env!("OUT_DIR"), "/sizes/mod.rs"));
}

/// Something to measure.
pub struct Case {
    pub group: &'static str,
    pub input: &'static str,
    pub who: &'static str,
    /// How many operations `run` is.
    pub operations: u32,
    pub run: Box<dyn Fn()>,
}

impl Case {
    fn new(group: &'static str, input: &'static str, who: &'static str, run: impl Fn() + 'static) -> Self {
        Self { group, input, who, operations: 1, run: Box::new(run) }
    }

    /// Looks up many texts. What `look_up` says is summed up, so that none is optimised away.
    fn each(
        group: &'static str,
        input: &'static str,
        who: &'static str,
        texts: Vec<String>,
        look_up: impl Fn(&str) -> bool + 'static,
    ) -> Self {
        let operations = u32::try_from(texts.len()).expect("not that many");
        let expected = if input == "known" { texts.len() } else { 0 };
        let run = move || {
            let found = texts.iter().filter(|text| look_up(std::hint::black_box(text))).count();
            assert_eq!(found, expected, "{who}");
        };
        Self { group, input, who, operations, run: Box::new(run) }
    }

    pub fn name(&self) -> String {
        format!("{} | {} | {}", self.group, self.input, self.who)
    }
}

/// Every case, those that are compared beside each other.
pub fn cases() -> Vec<Case> {
    let mut cases = ours::cases();
    #[cfg(feature = "peers")]
    cases.extend(peers::cases());
    let order: Vec<_> = cases.iter().map(|case| (case.group, case.input)).collect();
    cases.sort_by_key(|case| order.iter().position(|of| *of == (case.group, case.input)));
    cases
}
