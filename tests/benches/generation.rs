//! How generation grows with the contract, beside what compiling the result takes:
//! `cargo bench -p tests --bench generation`.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run should say so")]

use std::fs;
use std::time::{Duration, Instant};

use tests::Scratch;
use widget_codegen::emit::{Options, emit};
use widget_codegen::layout::layout;
use widget_codegen::load;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

const CONTRACT: &str =
    "contract: many\ntitle: Many\nabout: Many codes.\nsources:\n  - { id: X, title: X, seen: all }\n";
const CHAPTER: &str =
    "about: Many.\nsource: X\ncodes:\n  - name: many\n    about: Many.\n    source: X\n    codes:\n";

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn main() {
    println!("{:>6} {:>12} {:>12} {:>12} {:>9}", "codes", "load ms", "write ms", "compile ms", "share");
    for size in SIZES {
        let folder = tempfile::tempdir().unwrap();
        let codes = (0..size).map(|n| format!("      - {{ code: code_number_{n}, message: Message {n} }}\n"));
        fs::write(folder.path().join("contract.yaml"), CONTRACT).unwrap();
        fs::write(folder.path().join("1-many.yaml"), CHAPTER.to_owned() + &codes.collect::<String>())
            .unwrap();

        let (contract, loading) = timed(|| load(folder.path()).unwrap());
        let (text, writing) = timed(|| {
            let modules = emit(&contract, &Options::default());
            modules.iter().map(|module| layout(module.items.clone())).collect::<String>()
        });

        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "bench");
        scratch.write("lib.rs", "");
        scratch.check();
        scratch.write("lib.rs", &text);
        let (checked, compiling) = timed(|| scratch.check());
        assert_eq!(checked.complaints, [], "the generated code compiles");

        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let share = (ms(loading) + ms(writing)) / ms(compiling);
        println!(
            "{size:>6} {:>12.1} {:>12.1} {:>12.1} {:>8.0}%",
            ms(loading),
            ms(writing),
            ms(compiling),
            share * 100.0
        );
    }
}
