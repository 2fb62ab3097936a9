//! `bench table` prints what each case costs, beside its peers; `bench check FILE` compares the
//! instructions of our own paths with those in a file, and `bench refresh FILE` writes it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark that cannot run should say so"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use std::{env, fs};

use bench::{Case, cases};

/// By how much a path may grow.
const TOLERATED: f64 = 1.05;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        // What callgrind watches: every case, or those of a name.
        ["run"] => run(""),
        ["run", name] => run(name),
        ["table"] => table(),
        ["refresh", file] => fs::write(file, counted()).expect("the file is written"),
        ["check", file] => return check(file),
        _ => panic!("bench table | check FILE | refresh FILE"),
    }
    ExitCode::SUCCESS
}

fn run(name: &str) {
    for case in cases().iter().filter(|case| case.name().starts_with(name)) {
        // The first run makes what is made once.
        (case.run)();
        measured(case);
    }
}

/// Callgrind counts from the call of this function to its return.
#[inline(never)]
fn measured(case: &Case) {
    (case.run)();
    // What follows keeps the call from being the last thing, which would be a jump.
    std::hint::black_box(case);
}

/// Instructions of one operation of each case.
fn instructions() -> Vec<f64> {
    let folder = env::temp_dir().join(format!("bench-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let status = Command::new("valgrind")
        .args([
            "--quiet",
            "--tool=callgrind",
            "--zero-before=bench::measured",
            "--dump-after=bench::measured",
        ])
        .arg(format!("--callgrind-out-file={}", folder.join("out").display()))
        .arg(env::current_exe().expect("this program"))
        .arg("run")
        .status()
        .expect("valgrind can be run");
    assert!(status.success(), "{status}");
    let counts = cases().into_iter().enumerate().map(|(at, case)| {
        let dump = fs::read_to_string(folder.join(format!("out.{}", at + 1))).expect("a dump for each case");
        let total = dump.lines().find_map(|line| line.strip_prefix("totals: ")).expect("a total");
        total.parse::<f64>().expect("a number") / f64::from(case.operations)
    });
    let counts = counts.collect();
    fs::remove_dir_all(&folder).expect("the folder can be removed");
    counts
}

/// Allocations, bytes and the most bytes at once.
fn allocations() -> Vec<[u64; 3]> {
    let program = env::current_exe().expect("this program").with_file_name("allocations");
    let output = Command::new(program).output().expect("the program beside this one");
    let text = String::from_utf8(output.stdout).expect("text");
    let numbers = |line: &str| line.split(' ').map(|n| n.parse().expect("a number")).collect::<Vec<_>>();
    text.lines().map(|line| numbers(line).try_into().expect("three numbers")).collect()
}

/// The shortest of many rounds, in each of which all cases take their turn.
fn times(cases: &[Case]) -> Vec<f64> {
    const ROUNDS: usize = 30;
    const ROUND: Duration = Duration::from_micros(500);
    let mut best = vec![f64::INFINITY; cases.len()];
    for _ in 0..ROUNDS {
        for (best, case) in best.iter_mut().zip(cases) {
            let start = Instant::now();
            let mut runs = 0_u32;
            while start.elapsed() < ROUND {
                (0..16).for_each(|_| (case.run)());
                runs += 16;
            }
            let each = start.elapsed().as_secs_f64() * 1e9 / f64::from(runs) / f64::from(case.operations);
            *best = best.min(each);
        }
    }
    best
}

/// All cases in Markdown. The ratio is to the first of the peers, which is the one to beat.
fn table() {
    let cases = cases();
    let (instructions, allocations, times) = (instructions(), allocations(), times(&cases));
    let mut last = "";
    for (at, case) in cases.iter().enumerate() {
        if case.group != last {
            last = case.group;
            println!(
                "\n| {last} | by | instructions | ratio | time | ratio | allocations | bytes | most at once |"
            );
            println!("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        }
        let alike = |other: &&usize| {
            let other = &cases[**other];
            (other.group, other.input) == (case.group, case.input)
                && !other.who.starts_with(bench::ours::OURS)
        };
        let indices: Vec<usize> = (0..cases.len()).collect();
        let base = indices.iter().find(alike).copied().unwrap_or(at);
        let [count, bytes, most] = allocations[at];
        println!(
            "| {} | {} | {:.0} | {:.2} | {:.0} ns | {:.2} | {count} | {bytes} | {most} |",
            case.input,
            case.who,
            instructions[at],
            instructions[base] / instructions[at],
            times[at],
            times[base] / times[at],
        );
    }
}

fn compiler() -> String {
    let output =
        Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output();
    String::from_utf8_lossy(&output.expect("rustc can be run").stdout).trim().to_owned()
}

/// The instructions of each case, as they are checked in.
fn counted() -> String {
    let lines =
        cases().into_iter().zip(instructions()).map(|(case, n)| format!("{:>9.0} | {}\n", n, case.name()));
    format!("{}\n{}", compiler(), lines.collect::<String>())
}

fn parse(counts: &str) -> BTreeMap<&str, f64> {
    let lines = counts.lines().filter_map(|line| line.split_once(" | "));
    lines.map(|(count, name)| (name, count.trim().parse().expect("a number"))).collect()
}

fn check(file: &str) -> ExitCode {
    let (old, new) = (fs::read_to_string(Path::new(file)).expect(file), counted());
    if old.lines().next() != new.lines().next() {
        println!(
            "counted by {}, checked in by {}: another compiler makes other code",
            new.lines().next().unwrap_or_default(),
            old.lines().next().unwrap_or_default()
        );
    }
    let (old, new) = (parse(&old), parse(&new));
    let mut failed = old.keys().ne(new.keys());
    if failed {
        println!("the cases are not those of {file}");
    }
    for (name, now) in &new {
        let before = old.get(name).copied().unwrap_or(*now);
        let grown = *now > before * TOLERATED;
        let smaller = before > *now * TOLERATED;
        failed |= grown;
        let remark = if grown {
            "GREW"
        } else if smaller {
            "fewer: refresh"
        } else {
            ""
        };
        println!("{before:>9.0} {now:>9.0} {:>+6.1} % | {name} {remark}", (now / before - 1.0) * 100.0);
    }
    if failed {
        println!("to accept these numbers: .ci/instructions refresh");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
