//! `spec generate`: the Rust code of a contract, formatted for a reader.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{Format, Status, Streams, Trouble};
use crate::emit::{Options, Serde, emit};
use crate::output::{self, Index, Output};

pub(super) fn run(
    folders: &[PathBuf],
    out: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Status, Trouble> {
    let out = out.ok_or_else(|| Trouble::Unusable("say where to write with `--out DIR`".to_owned()))?;
    let mut contracts = Vec::new();
    for folder in folders {
        match super::load(folder, streams)? {
            Some(contract) => contracts.push(contract),
            // Nothing is written unless everything is right.
            None => return Ok(Status::Findings),
        }
    }
    for contract in &contracts {
        let target = if contracts.len() == 1 { out.to_owned() } else { out.join(&contract.id) };
        let outputs = formatted(contract);
        let written = output::write(&target, &outputs)
            .map_err(|error| Trouble::Unusable(format!("{}: {error}", target.display())))?;
        if streams.format == Format::Json {
            let names: Vec<_> = outputs.iter().map(|output| &output.name).collect();
            writeln!(
                streams.out,
                "{}",
                json!({ "folder": target.display().to_string(), "files": names, "written": written })
            )?;
        } else {
            writeln!(
                streams.out,
                "{}: {} files, {written} of them new or changed",
                target.display(),
                outputs.len()
            )?;
        }
    }
    Ok(Status::Clean)
}

/// The files of a contract, formatted.
///
/// ```
/// let contract = widget_codegen::load("../tests/contracts/paylane")?;
/// let files = widget_codegen::cli::formatted(&contract);
/// assert_eq!(files[1].name, "session.rs");
/// // Whether the crate has `serde` and `http` is left to its features of these names.
/// assert!(files[1].text.contains("#[cfg(feature = \"http\")]"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn formatted(contract: &crate::model::Contract) -> Vec<Output> {
    let options = Options {
        serde: Serde::Feature("serde".to_owned()),
        http: Some("http".to_owned()),
        ..Options::default()
    };
    output::outputs(contract, &emit(contract, &options), Index::Files, |tokens| {
        match syn::parse2(tokens.clone()) {
            Ok(file) => spaced(&prettyplease::unparse(&file)),
            // What the formatter cannot parse, the compiler will explain better.
            Err(_) => crate::layout::layout(tokens),
        }
    })
}

/// Puts a blank line between items and between methods, which the formatter does not.
fn spaced(code: &str) -> String {
    let mut spaced = String::new();
    let mut last = "";
    for line in code.lines() {
        let text = line.trim_start();
        let begins = ["///", "fn ", "pub fn ", "#["].iter().any(|start| text.starts_with(start));
        let ended = matches!(last, "}" | "    }") || (begins && last.ends_with([';', '}']));
        if ended && line.len() - text.len() <= 4 && !text.starts_with('}') {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        last = line;
    }
    spaced
}
