//! No edit of the contract goes unnoticed: whatever is deleted, doubled, renamed or retyped gives a
//! finding or changes what is generated.
//!
//! The ordinary run tries every thirty-seventh mutant; `MUTANTS=all` tries them all.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that does not get what it expects should fail")]

use std::fs;
use std::path::Path;

use serde_yaml::{Mapping, Value};
use widget_codegen::emit::{Options, Serde, emit};
use widget_codegen::{Failure, load};

/// One in how many mutants the ordinary run tries.
const STRIDE: usize = 37;

/// A step into a value: the number of an entry or item.
type Way = Vec<usize>;

#[derive(Clone, Copy, Debug)]
enum Change {
    Delete,
    Double,
    Rename,
    Retype,
}

/// Stands before a key that is to be written a second time.
const TWIN: &str = "twin-of-";

/// Every leaf, by the way to it.
fn leaves(value: &Value, way: &mut Way, found: &mut Vec<Way>) {
    let children: Vec<&Value> = match value {
        Value::Mapping(entries) => entries.values().collect(),
        Value::Sequence(items) => items.iter().collect(),
        _ => return found.push(way.clone()),
    };
    for (index, child) in children.into_iter().enumerate() {
        way.push(index);
        leaves(child, way, found);
        way.pop();
    }
}

/// Changes the leaf at the end of a way. `None` where there is nothing to rename.
fn change(value: &mut Value, way: &[usize], change_: Change) -> Option<()> {
    let (step, rest) = way.split_first()?;
    if !rest.is_empty() {
        return match value {
            Value::Mapping(entries) => change(entries.values_mut().nth(*step)?, rest, change_),
            Value::Sequence(items) => change(items.get_mut(*step)?, rest, change_),
            _ => None,
        };
    }
    match value {
        Value::Mapping(entries) => {
            let mut changed = Mapping::new();
            for (index, (key, child)) in std::mem::take(entries).into_iter().enumerate() {
                if index != *step {
                    changed.insert(key, child);
                    continue;
                }
                let name = key.as_str()?.to_owned();
                match change_ {
                    Change::Delete => {}
                    Change::Double => {
                        changed.insert(key, child.clone());
                        changed.insert(format!("{TWIN}{name}").into(), child);
                    }
                    Change::Rename => {
                        changed.insert(format!("{name}x").into(), child);
                    }
                    Change::Retype => {
                        changed.insert(key, retyped(&child));
                    }
                }
            }
            *entries = changed;
        }
        Value::Sequence(items) => {
            let item = items.get(*step)?.clone();
            match change_ {
                Change::Delete => {
                    items.remove(*step);
                }
                Change::Double => items.insert(*step, item),
                Change::Rename => items[*step] = format!("{}x", item.as_str()?).into(),
                Change::Retype => items[*step] = retyped(&item),
            }
        }
        _ => return None,
    }
    Some(())
}

fn retyped(value: &Value) -> Value {
    match value {
        Value::String(_) => Value::Sequence(vec![7.into()]),
        _ => Value::String("seven".to_owned()),
    }
}

/// Everything that is made of a contract, or what is wrong with it.
fn outcome(folder: &Path) -> Result<String, String> {
    match load(folder) {
        Ok(contract) => {
            let modules = emit(&contract, &Options { serde: Serde::Always, ..Options::default() });
            let code =
                modules.iter().map(|module| format!("{} {:?} {}", module.name, module.docs, module.items));
            Ok(code.collect::<String>() + &widget_codegen::reference::reference(&contract))
        }
        Err(Failure::Findings(findings)) => Err(findings.to_string()),
        Err(failure) => panic!("{failure}"),
    }
}

#[test]
fn every_mutant_is_noticed() {
    let stride = if std::env::var("MUTANTS").is_ok_and(|which| which == "all") { 1 } else { STRIDE };
    let original = tests::multi_region_folder();
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for entry in fs::read_dir(&original).unwrap() {
        let path = entry.unwrap().path();
        let value: Value = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let target = folder.path().join(path.file_name().unwrap());
        fs::write(&target, serde_yaml::to_string(&value).unwrap()).unwrap();
        files.push((target, value));
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let expected = outcome(folder.path()).unwrap();

    let (mut tried, mut unnoticed) = (0, Vec::new());
    for (target, value) in &files {
        let mut ways = Vec::new();
        leaves(value, &mut Vec::new(), &mut ways);
        let mutants = ways.iter().flat_map(|way| {
            [Change::Delete, Change::Double, Change::Rename, Change::Retype].map(|change| (way, change))
        });
        for (way, what) in mutants.step_by(stride) {
            let mut mutant = value.clone();
            if change(&mut mutant, way, what).is_none() {
                continue;
            }
            let text = serde_yaml::to_string(&mutant).unwrap().replace(TWIN, "");
            fs::write(target, text).unwrap();
            tried += 1;
            if outcome(folder.path()).is_ok_and(|outcome| outcome == expected) {
                unnoticed.push(format!("{what:?} at {way:?} of {}: {:?}", target.display(), at(value, way)));
            }
        }
        fs::write(target, serde_yaml::to_string(value).unwrap()).unwrap();
    }
    println!("{tried} mutants tried");
    assert!(tried > 100, "only {tried} mutants tried");
    assert!(unnoticed.is_empty(), "{} of {tried} unnoticed:\n{}", unnoticed.len(), unnoticed.join("\n"));
}

fn at<'v>(value: &'v Value, way: &[usize]) -> Option<&'v Value> {
    let Some((step, rest)) = way.split_first() else { return Some(value) };
    match value {
        Value::Mapping(entries) => at(entries.values().nth(*step)?, rest),
        Value::Sequence(items) => at(items.get(*step)?, rest),
        _ => None,
    }
}
