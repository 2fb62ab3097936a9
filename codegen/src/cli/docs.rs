//! `spec docs`: the contract as a reference to read.

use std::path::{Path, PathBuf};

use super::{Status, Streams, Trouble};

pub(super) fn run(
    folders: &[PathBuf],
    out: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<Status, Trouble> {
    let mut text = String::new();
    for folder in folders {
        match super::load(folder, streams)? {
            Some(contract) => text.push_str(&crate::reference::reference(&contract)),
            None => return Ok(Status::Findings),
        }
    }
    match out {
        Some(path) => std::fs::write(path, text)
            .map_err(|error| Trouble::Unusable(format!("{}: {error}", path.display())))?,
        None => streams.out.write_all(text.as_bytes())?,
    }
    Ok(Status::Clean)
}
