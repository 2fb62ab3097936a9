//! Sets of 5, 50 and 1,000 codes: ours from a contract, those of the peers as text. And what a peer reads
//! of a webhook who reads all that is documented.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use widget_codegen::model::{Contract, Field, Type};

/// What the webhook is read from.
const CONTRACT: &str = "../../spec/multi-region";

const SIZES: [usize; 3] = [5, 50, 1_000];

const SUBJECTS: [&str; 10] = [
    "account",
    "card",
    "consent",
    "document",
    "institution",
    "link",
    "login",
    "owner",
    "session",
    "transfer",
];
const STATES: [&str; 10] = [
    "already_open",
    "blocked",
    "down",
    "expired",
    "invalid",
    "missing",
    "pending",
    "refused",
    "unsupported",
    "slow",
];
const PLACES: [&str; 10] = [
    "at_start",
    "by_bank",
    "by_user",
    "in_br",
    "in_co",
    "in_mx",
    "on_device",
    "on_server",
    "today",
    "while_idle",
];

/// Texts of 12 to 35 bytes, as codes of an API are.
fn codes(size: usize) -> Vec<String> {
    let code =
        |n: usize| format!("{}_{}_{}", SUBJECTS[n % 10], STATES[n / 10 % 10], PLACES[(n / 100 + n) % 10]);
    (0..size).map(code).collect()
}

fn camel(code: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    code.split('_').map(word).collect()
}

fn main() -> ExitCode {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    let contract = out.join("contract");
    fs::create_dir_all(&contract).unwrap();
    write(
        &contract.join("contract.yaml"),
        "contract: sizes\ntitle: Sizes\nabout: Sets.\nsources:\n  - { id: X, title: X, seen: all }\n",
    );
    let mut chapter = "about: Sets.\nsource: X\ncodes:\n".to_owned();
    for size in SIZES {
        writeln!(chapter, "  - name: of_{size}\n    about: Some.\n    source: X\n    codes:").unwrap();
        for code in codes(size) {
            writeln!(chapter, "      - {{ code: {code} }}").unwrap();
        }
    }
    write(&contract.join("sets.yaml"), &chapter);
    if env::var_os("CARGO_FEATURE_PEERS").is_some() {
        write(&out.join("peers.rs"), &SIZES.map(|size| peer(size, &codes(size))).concat());
        write(&out.join("webhook.rs"), &webhook(&widget_codegen::load(CONTRACT).unwrap()));
        println!("cargo::rerun-if-changed={CONTRACT}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    widget_codegen::Config::new(Path::new(&contract)).run()
}

/// What is newer than the last run would make cargo run this again.
fn write(path: &Path, text: &str) {
    if !fs::read_to_string(path).is_ok_and(|old| old == text) {
        fs::write(path, text).unwrap();
    }
}

/// The same set by `match`, `phf` and `strum`.
fn peer(size: usize, codes: &[String]) -> String {
    let each = |line: &dyn Fn(&str, &str) -> String| -> String {
        codes.iter().map(|code| line(code, &camel(code))).collect()
    };
    let variants = each(&|code, name| format!("#[strum(serialize = {code:?})] {name},"));
    let arms = each(&|code, name| format!("{code:?} => Of{size}::{name},"));
    let pairs = each(&|code, name| format!("{code:?} => Of{size}::{name},"));
    format!(
        "#[derive(Clone, Copy, Debug, strum::EnumString)] pub enum Of{size} {{ {variants} }}\n\
         pub fn match_{size}(text: &str) -> Option<Of{size}> {{ Some(match text {{ {arms} _ => return None }}) }}\n\
         pub static PHF_{size}: phf::Map<&str, Of{size}> = phf::phf_map! {{ {pairs} }};\n"
    )
}

/// The webhook as somebody writes it who leaves the work to `serde` and borrows.
fn webhook(contract: &Contract) -> String {
    let webhook = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    let objects = [&webhook.document, &webhook.data];
    let fields = objects.iter().flat_map(|object| &object.fields);
    let named: Vec<&str> = fields
        .filter_map(|field| match &field.ty {
            Type::Set(set) => Some(set.rust.as_str()),
            _ => None,
        })
        .collect();
    let mut text = String::new();
    for object in objects {
        let fields: String = object.fields.iter().map(field).collect();
        writeln!(text, "#[derive(serde::Deserialize)] pub struct {}<'a> {{ {fields} }}", object.rust)
            .unwrap();
    }
    let sets = contract.modules.iter().flat_map(|module| &module.sets);
    for set in sets.filter(|set| named.contains(&set.rust.as_str())) {
        let code =
            |code: &widget_codegen::model::Code| format!("#[serde(rename = {:?})] {},", code.wire, code.rust);
        let codes: String = set.codes.iter().map(code).collect();
        writeln!(
            text,
            "#[derive(serde::Deserialize)] pub enum {} {{ {codes} #[serde(other)] Undocumented }}",
            set.rust
        )
        .unwrap();
    }
    text
}

fn field(field: &Field) -> String {
    let (attribute, ty) = match &field.ty {
        Type::Text | Type::Value(..) => ("", "&'a str".to_owned()),
        Type::Set(set) => ("", set.rust.clone()),
        Type::Integer => ("", "i64".to_owned()),
        Type::Object(object, _) => ("#[serde(borrow)]", format!("{}<'a>", object.rust)),
        other => panic!("what would {other:?} be?"),
    };
    let ty = if field.required { ty } else { format!("Option<{ty}>") };
    format!("{attribute} #[serde(rename = {:?})] pub {}: {ty},", field.wire, field.rust)
}
