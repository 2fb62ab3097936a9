//! From modules to files.

use std::fs;
use std::io;
use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ModuleCode;
use crate::model::Contract;

/// A file to write: its name and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The name, without a folder.
    pub name: String,
    /// The text.
    pub text: String,
}

/// How the modules of a contract are tied together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// `mod.rs` declares them as files beside it.
    Files,
    /// `mod.rs` includes them from the folder that a build script writes to.
    BuildScript,
}

/// Writes the text of every file, `mod.rs` first.
///
/// ```
/// use widget_codegen::emit::{Options, emit};
/// use widget_codegen::layout::layout;
/// use widget_codegen::output::{Index, outputs};
///
/// let contract = widget_codegen::load("../tests/contracts/paylane")?;
/// let modules = emit(&contract, &Options::default());
/// let files = outputs(&contract, &modules, Index::Files, layout);
/// assert_eq!((files[0].name.as_str(), files.len()), ("mod.rs", modules.len() + 1));
/// assert!(files[0].text.contains("pub mod session;"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn outputs(
    contract: &Contract,
    modules: &[ModuleCode],
    index: Index,
    print: fn(TokenStream) -> String,
) -> Vec<Output> {
    let header = |origin: &str| {
        format!("// @generated from {origin} of the contract {}; edit that instead.\n\n", contract.id)
    };
    let declarations = modules.iter().map(|module| {
        let name = quote::format_ident!("{}", module.name);
        let docs =
            module.docs.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
        let gate = module.gate.as_ref().map(|feature| quote!(#[cfg(feature = #feature)]));
        let body = match index {
            Index::Files => quote!(;),
            Index::BuildScript => {
                let path = format!("/{}/{}.rs", contract.id, module.name);
                quote!({
                    include!(concat!(env!("OUT_DIR"), #path));
                })
            }
        };
        quote!(#(#[doc = #docs])* #gate pub mod #name #body)
    });
    let declarations = print(quote!(#(#declarations)*));
    let mut outputs =
        vec![Output { name: "mod.rs".to_owned(), text: header("every chapter") + &declarations }];
    outputs.extend(modules.iter().map(|module| Output {
        name: format!("{}.rs", module.name),
        text: header(&module.origin) + &print(module.items.clone()),
    }));
    outputs
}

/// Writes the files that differ from what is there; each appears whole or not at all.
///
/// ```
/// use widget_codegen::output::{Output, write};
///
/// # let folder = std::env::temp_dir().join(format!("outputs-{}", std::process::id()));
/// let files = [Output { name: "mod.rs".to_owned(), text: "pub mod session;\n".to_owned() }];
/// assert_eq!(write(&folder, &files)?, 1);
/// // It is the same as before, and keeps its time: nothing is built again for it.
/// assert_eq!(write(&folder, &files)?, 0);
/// # std::fs::remove_dir_all(folder)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write(folder: &Path, outputs: &[Output]) -> io::Result<usize> {
    fs::create_dir_all(folder)?;
    let mut written = 0;
    for output in outputs {
        let path = folder.join(&output.name);
        if fs::read(&path).is_ok_and(|old| old == output.text.as_bytes()) {
            continue;
        }
        let draft = folder.join(format!(".{}.draft", output.name));
        fs::write(&draft, &output.text)?;
        fs::rename(&draft, &path)?;
        written += 1;
    }
    Ok(written)
}
