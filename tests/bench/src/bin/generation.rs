//! How generation, and compiling what is generated, grow with the number of codes: from a contract,
//! by typify from an equal JSON Schema, and by strum from an equal enum.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run should say so")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use widget_codegen::emit::{Options, emit};
use widget_codegen::layout::layout;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
/// Optimising what strum makes of more takes minutes.
const OPTIMISED_UP_TO: usize = 1_000;

fn main() {
    let folder = env::temp_dir().join(format!("generation-{}", std::process::id()));
    let scratch = Scratch::new(&folder);
    println!("| codes | by | generate | `cargo build` | `cargo build --release` |");
    println!("| ---: | --- | ---: | ---: | ---: |");
    for size in SIZES {
        for (by, generate) in
            [("widget-codegen", ours as fn(usize, &Path) -> String), ("typify", typify), ("strum", strum)]
        {
            let start = Instant::now();
            let text = generate(size, &folder);
            let generated = start.elapsed().as_secs_f64() * 1e3;
            let debug = scratch.build(&text, "dev");
            let release = if size <= OPTIMISED_UP_TO {
                format!("{:.2} s", scratch.build(&text, "release"))
            } else {
                "not run".to_owned()
            };
            println!("| {size} | {by} | {generated:.1} ms | {debug:.2} s | {release} |");
        }
    }
    fs::remove_dir_all(folder).unwrap();
}

fn codes(size: usize) -> Vec<String> {
    (0..size).map(|n| format!("code_number_{n}")).collect()
}

fn ours(size: usize, folder: &Path) -> String {
    let contract = folder.join("contract");
    fs::create_dir_all(&contract).unwrap();
    let head =
        "contract: many\ntitle: Many\nabout: Many codes.\nsources:\n  - { id: X, title: X, seen: all }\n";
    fs::write(contract.join("contract.yaml"), head).unwrap();
    let mut chapter =
        "about: Many.\nsource: X\ncodes:\n  - name: many\n    about: Many.\n    source: X\n    codes:\n"
            .to_owned();
    for code in codes(size) {
        writeln!(chapter, "      - {{ code: {code} }}").unwrap();
    }
    fs::write(contract.join("1-many.yaml"), chapter).unwrap();
    let contract = widget_codegen::load(contract).unwrap();
    emit(&contract, &Options::default()).into_iter().map(|module| layout(module.items)).collect()
}

fn typify(size: usize, _: &Path) -> String {
    let schema = serde_json::json!({ "title": "Many", "type": "string", "enum": codes(size) });
    let mut types = typify::TypeSpace::default();
    types.add_root_schema(serde_json::from_value(schema).unwrap()).unwrap();
    types.to_stream().to_string()
}

fn strum(size: usize, _: &Path) -> String {
    let mut text = "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumString, \
                    strum::Display, strum::IntoStaticStr, strum::VariantArray)]\n\
                    #[strum(serialize_all = \"snake_case\")]\npub enum Many {\n"
        .to_owned();
    (0..size).for_each(|n| {
        writeln!(text, "    #[strum(serialize = \"code_number_{n}\")] CodeNumber{n},").unwrap()
    });
    text + "}\n"
}

/// A crate that has what the code of all of them asks for.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new(folder: &Path) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let runtime = here.join("../../widget-types").canonicalize().unwrap();
        fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = format!(
            "[workspace]\n[package]\nname = \"scratch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[dependencies]\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\nstrum = {{ version = \"0.27\", features = [\"derive\"] }}\n\
             widget-types = {{ path = {runtime:?} }}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::copy(here.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Self { folder: folder.to_owned() }
    }

    /// Seconds that building the text alone takes.
    fn build(&self, text: &str, profile: &str) -> f64 {
        self.cargo("", profile);
        self.cargo(text, profile)
    }

    fn cargo(&self, text: &str, profile: &str) -> f64 {
        fs::write(self.folder.join("src/lib.rs"), text).unwrap();
        let start = Instant::now();
        let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--quiet", "--offline", "--profile", profile])
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("CARGO_TARGET_DIR")
            .env("RUSTFLAGS", "--cap-lints=allow")
            .current_dir(&self.folder)
            .status()
            .unwrap();
        assert!(status.success(), "{status}");
        start.elapsed().as_secs_f64()
    }
}
