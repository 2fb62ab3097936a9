//! A contract as it stands in its files, before anything is checked.

use std::io;
use std::path::Path;

use crate::decode::decode;
use crate::finding::Finding;
use crate::format::{ChapterFile, ContractFile};
use crate::source::{self, CONTRACT_FILE, SourceFile};
use crate::yaml::{self, Node};

/// The files of a contract, decoded as far as they could be.
pub(crate) struct Raw {
    pub(crate) contract: Option<ContractFile>,
    pub(crate) chapters: Vec<Chapter>,
    /// The trees of all files, the contract's included.
    pub(crate) trees: Vec<(String, Node)>,
    pub(crate) files: Vec<SourceFile>,
    /// What was wrong so far.
    pub(crate) findings: Vec<Finding>,
}

/// A chapter and where it comes from.
pub(crate) struct Chapter {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) file: ChapterFile,
}

/// Reads a contract's folder. An error means that there is no such folder to read.
pub(crate) fn read(folder: &Path) -> io::Result<Raw> {
    let (files, findings) = source::read_folder(folder)?;
    let mut raw = Raw { contract: None, chapters: vec![], trees: vec![], files: vec![], findings };
    for file in &files {
        let tree = match yaml::read(&file.text) {
            Ok(tree) => tree,
            Err((message, position)) => {
                let mut finding = Finding::new("syntax", &file.path, vec![])
                    .says(message, "mend the YAML at or just before this place");
                finding.position = position;
                raw.findings.push(finding);
                continue;
            }
        };
        if file.name == CONTRACT_FILE {
            raw.contract = decode(&tree, &file.path, &mut raw.findings);
        } else if let Some(chapter) = decode(&tree, &file.path, &mut raw.findings) {
            raw.chapters.push(Chapter {
                path: file.path.clone(),
                name: file.name.clone(),
                module: source::module_name(&file.name),
                file: chapter,
            });
        }
        raw.trees.push((file.path.clone(), tree));
    }
    if !files.is_empty() && !files.iter().any(|file| file.name == CONTRACT_FILE) {
        raw.findings.push(Finding::new("unreadable", &folder.display().to_string(), vec![]).says(
            format!("there is no {CONTRACT_FILE} in this folder"),
            "add it: it says what the contract is and where its facts come from",
        ));
    }
    raw.files = files;
    Ok(raw)
}
