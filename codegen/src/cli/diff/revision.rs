//! A contract as git knows it: the files of an earlier revision, in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many folders this process has made.
static MADE: AtomicUsize = AtomicUsize::new(0);

/// The files of a folder at a revision. They are gone when this is dropped.
pub(super) struct Revision {
    /// What to remove in the end.
    temporary: PathBuf,
    folder: PathBuf,
}

impl Revision {
    /// Writes the `.yaml` files that `folder` had at `revision`, and those one folder below it.
    pub(super) fn check_out(revision: &str, folder: &Path) -> Result<Self, String> {
        if !folder.is_dir() {
            return Err(format!("{} is no folder", folder.display()));
        }
        git(folder, &["rev-parse", "--is-inside-work-tree"]).map_err(|error| {
            format!(
                "`{revision}` is no folder, and {} is in no git repository to look it up in ({error})",
                folder.display()
            )
        })?;
        let commit = format!("{revision}^{{commit}}");
        let commit = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
            .map_err(|_| format!("`{revision}` is neither a folder nor a revision that git knows"))?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        let lacks = || format!("revision {revision} has no `.yaml` file in {}", folder.display());
        let listed =
            git(folder, &["ls-tree", "-r", "-z", "--name-only", &commit, "."]).map_err(|_| lacks())?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        let wanted: Vec<&str> = listed
            .split('\0')
            .filter(|path| path.ends_with(".yaml") && path.matches('/').count() < 2 && !path.contains(".."))
            .collect();
        if wanted.is_empty() {
            return Err(lacks());
        }
        let count = MADE.fetch_add(1, Ordering::Relaxed);
        let temporary = std::env::temp_dir().join(format!("spec-diff-{}-{count}", std::process::id()));
        // A folder of contracts keeps its name, as it is shown with findings.
        let name = folder.canonicalize().ok().and_then(|path| path.file_name().map(ToOwned::to_owned));
        // Fails if the folder is there already: it must be ours alone.
        fs::create_dir(&temporary).map_err(|error| format!("{}: {error}", temporary.display()))?;
        let revision = Self { folder: temporary.join(name.unwrap_or_default()), temporary };
        for path in wanted {
            let text = git(folder, &["show", &format!("{commit}:./{path}")])?;
            revision.write(path, &text).map_err(|error| format!("{}: {error}", revision.folder.display()))?;
        }
        Ok(revision)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn write(&self, path: &str, text: &[u8]) -> std::io::Result<()> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        fs::write(path, text)
    }
}

impl Drop for Revision {
    fn drop(&mut self) {
        // What cannot be removed is in the system's folder for such things.
        _ = fs::remove_dir_all(&self.temporary);
    }
}

/// What git prints; the error is what it complains about.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(if complaint.is_empty() { "git refuses".to_owned() } else { complaint })
}
