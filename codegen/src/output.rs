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
