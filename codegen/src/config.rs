//! For build scripts.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::emit::{Options, Serde, emit};
use crate::layout::layout;
use crate::output::{self, Index};
use crate::{Failure, load};

/// What a build script wants to be generated, in the manner of its cousins for other formats.
///
/// ```no_run
/// // build.rs
/// fn main() -> std::process::ExitCode {
///     widget_codegen::Config::new("contract").run()
/// }
/// ```
///
/// The crate then holds, where it wants the types to be:
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/ID/mod.rs"));
/// ```
///
/// where `ID` is the name that `contract.yaml` gives the contract.
#[derive(Clone, Debug)]
pub struct Config {
    folder: PathBuf,
    options: Options,
}

impl Config {
    /// Generates from the contract in this folder, which is relative to the crate's manifest.
    ///
    /// ```
    /// use std::process::ExitCode;
    /// use widget_codegen::Config;
    ///
    /// // Whether the folder is there is found out later.
    /// assert_eq!(Config::new("no/such/folder").run(), ExitCode::FAILURE);
    /// ```
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), options: Options::default() }
    }

    /// The path of the runtime, where it is not `::widget_types::runtime`.
    ///
    /// ```
    /// use widget_codegen::Config;
    ///
    /// let config = Config::new("contract").runtime("crate::runtime");
    /// # assert!(format!("{config:?}").contains("crate::runtime"));
    /// ```
    #[must_use]
    pub fn runtime(mut self, path: &str) -> Self {
        path.clone_into(&mut self.options.runtime);
        self
    }

    /// Whether the types implement the traits of `serde`; they do not unless this is called.
    ///
    /// ```
    /// use widget_codegen::{Config, Serde};
    ///
    /// // The generated code asks for the feature `serde` of the crate that it is part of.
    /// let config = Config::new("contract").serde(Serde::Feature("serde".to_owned()));
    /// # assert!(format!("{config:?}").contains(r#"Feature("serde")"#));
    /// ```
    #[must_use]
    pub fn serde(mut self, serde: Serde) -> Self {
        self.options.serde = serde;
        self
    }

    /// The feature of the crate behind which calls give requests of the crate `http`.
    ///
    /// ```
    /// use widget_codegen::{Config, Serde};
    ///
    /// // Calls are JSON, so there are none without `serde`.
    /// let config = Config::new("contract").serde(Serde::Always).http("http");
    /// # assert!(format!("{config:?}").contains(r#"Some("http")"#));
    /// ```
    #[must_use]
    pub fn http(mut self, feature: &str) -> Self {
        self.options.http = Some(feature.to_owned());
        self
    }

    /// Puts a module behind a feature of the crate.
    ///
    /// ```
    /// use widget_codegen::Config;
    ///
    /// // `1-session.yaml` is the module `session`: the number is not part of its name.
    /// let config = Config::new("contract").gate("session", "server");
    /// # assert!(format!("{config:?}").contains(r#"("session", "server")"#));
    /// ```
    #[must_use]
    pub fn gate(mut self, module: &str, feature: &str) -> Self {
        self.options.gates.push((module.to_owned(), feature.to_owned()));
        self
    }

    /// Generates into `OUT_DIR`. Findings are printed for cargo, one line each; nothing is written
    /// unless there are none.
    ///
    /// ```
    /// use std::process::ExitCode;
    /// use widget_codegen::Config;
    ///
    /// // Nothing is wrong with the contract, but this is no build script: cargo has not set `OUT_DIR`.
    /// assert_eq!(Config::new("../tests/contracts/paylane").run(), ExitCode::FAILURE);
    /// ```
    pub fn run(self) -> ExitCode {
        // Before anything can fail, so that a mended contract is tried again.
        println!("cargo::rerun-if-changed=build.rs");
        println!("cargo::rerun-if-changed={}", self.folder.display());
        match self.generate() {
            Ok(()) => ExitCode::SUCCESS,
            Err(problems) => {
                for problem in problems {
                    println!("cargo::error={}", problem.replace('\n', " "));
                }
                ExitCode::FAILURE
            }
        }
    }

    fn generate(&self) -> Result<(), Vec<String>> {
        if self.folder.is_file() {
            return Err(vec![format!(
                "{} is a file where a folder is expected. If it holds a path, it is a symbolic link that git has \
                 written as a file: run `git config core.symlinks true` and check the file out again",
                self.folder.display()
            )]);
        }
        let contract = load(&self.folder).map_err(|failure| match failure {
            Failure::Unreadable(error) => vec![format!("{}: {error}", self.folder.display())],
            Failure::Findings(findings) => findings.0.iter().map(ToString::to_string).collect(),
        })?;
        let out = std::env::var_os("OUT_DIR")
            .ok_or_else(|| vec!["OUT_DIR is not set: this is for build scripts".to_owned()])?;
        let modules = emit(&contract, &self.options);
        let outputs = output::outputs(&contract, &modules, Index::BuildScript, layout);
        let folder = Path::new(&out).join(&contract.id);
        output::write(&folder, &outputs).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
        Ok(())
    }
}
