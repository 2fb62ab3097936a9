//! Reads the files of a contract's folder; the only reader of files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::finding::Finding;
use crate::yaml::Position;

/// The file that says what the contract is.
pub(crate) const CONTRACT_FILE: &str = "contract.yaml";

/// No contract that a person keeps is larger than this.
const MAX_BYTES: u64 = 16 << 20;

/// A file of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceFile {
    /// The path as findings show it: the folder as it was given, and the file's name.
    pub(crate) path: String,
    /// The file's name.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) text: String,
}

/// Reads every `.yaml` file of `folder`, in the order of their names. What cannot be read is
/// reported and left out; an error means that the folder itself cannot be read.
pub(crate) fn read_folder(folder: &Path) -> io::Result<(Vec<SourceFile>, Vec<Finding>)> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let lower = name.to_ascii_lowercase();
        if (lower.ends_with(".yaml") || lower.ends_with(".yml")) && !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();

    let (mut files, mut findings) = (Vec::new(), Vec::new());
    for name in names {
        let path = folder.join(&name).display().to_string().replace('\\', "/");
        if !name.ends_with(".yaml") {
            findings.push(Finding::new("unreadable", &path, vec![]).says(
                "is not read: the files of a contract end in `.yaml`",
                "rename it, or move it out of the folder",
            ));
            continue;
        }
        match read_file(&folder.join(&name), &path) {
            Ok(text) => files.push(SourceFile { path, name, text }),
            Err(finding) => findings.push(*finding),
        }
    }
    if files.is_empty() && findings.is_empty() {
        findings.push(Finding::new("unreadable", &folder.display().to_string(), vec![]).says(
            "there is no .yaml file in this folder",
            format!("a contract is a folder with a {CONTRACT_FILE} and a file for each chapter"),
        ));
    }
    Ok((files, findings))
}

fn read_file(path: &Path, shown: &str) -> Result<String, Box<Finding>> {
    let report =
        |message: String, help: &str| Box::new(Finding::new("unreadable", shown, vec![]).says(message, help));
    let failed =
        |error: io::Error| report(format!("cannot be read: {error}"), "check the file and its permissions");
    let kind = fs::metadata(path).map_err(failed)?;
    if kind.is_dir() {
        return Err(report("is a folder".to_owned(), "chapters are files; rename or move the folder"));
    }
    // A pipe would never end, and a device may not either.
    if !kind.is_file() {
        return Err(report("is no file".to_owned(), "put a text file in its place"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(failed)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(report(format!("is larger than {} MiB", MAX_BYTES >> 20), "split it into chapters"));
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Ok(text),
        Ok(_) => Err(report("is no text: it holds a NUL byte".to_owned(), "save it as YAML in UTF-8")),
        Err(error) => {
            let good =
                String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]).into_owned();
            let mut finding = report("is no UTF-8 text".to_owned(), "save it as YAML in UTF-8");
            finding.position = Some(Position::end_of(&good));
            Err(finding)
        }
    }
}

/// The name of the Rust module of a chapter: `3-call-backs.yaml` is `call_backs`.
pub(crate) fn module_name(file: &str) -> String {
    let stem = file.strip_suffix(".yaml").unwrap_or(file);
    let words = stem.trim_start_matches(|char: char| char.is_ascii_digit()).trim_start_matches(['-', '_']);
    words.replace('-', "_")
}
