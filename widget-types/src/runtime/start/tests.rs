#![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

use std::borrow::Cow;

use super::{StartUrlProblem, UrlReader, UrlWriter};
use crate::runtime::{MAX_URL_LENGTH, Secret};

const BASE: &str = "https://widget.example/";
const NAMES: &[&str] = &["token", "locale", "countries", "days", "name"];

fn read(url: &str) -> Result<UrlReader<'_>, StartUrlProblem> {
    UrlReader::new(BASE, url, NAMES)
}

fn list(separator: &str, items: &[&'static str]) -> String {
    let mut url = UrlWriter::new("a:b", 0);
    url.push_list("c", separator, items.iter().map(|item| Cow::Borrowed(*item)));
    url.finish()
}

#[test]
fn what_is_written_is_read() {
    let mut url = UrlWriter::new(BASE, 200);
    url.push_plain("token", "a.b-c_d~e");
    url.push_list("countries", ",", ["BR", "M,X", "é&="].into_iter().map(Cow::Borrowed));
    url.push_list("locale", ",", std::iter::empty());
    url.push("name", "A + B%20 ç/\u{1F600}?#");
    let url = url.finish();
    assert_eq!(
        url,
        "https://widget.example/?token=a.b-c_d~e&countries=BR,M%2CX,%C3%A9%26%3D\
         &name=A%20%2B%20B%2520%20%C3%A7%2F%F0%9F%98%80%3F%23"
    );
    let reader = read(&url).unwrap();
    assert_eq!(reader.required::<Secret>("token").unwrap().expose(), "a.b-c_d~e");
    assert_eq!(reader.list::<String>("countries", ",").unwrap(), ["BR", "M,X", "é&="]);
    assert_eq!(reader.optional::<String>("locale"), Ok(None));
    assert_eq!(reader.required::<String>("name").unwrap(), "A + B%20 ç/\u{1F600}?#");
    assert!(reader.extra().is_empty());
    assert_eq!(format!("{reader:?}"), "{\"token\", \"countries\", \"name\"}");
}

#[test]
fn every_character_survives() {
    for c in (0..0x250).chain(0x1F5F0..0x1F610).filter_map(char::from_u32) {
        let mut url = UrlWriter::new(BASE, 20);
        let text = format!("x{c}y{c}");
        url.push("name", &text);
        url.push(&text, "");
        let url = url.finish();
        assert!(url.is_ascii());
        let reader = read(&url).unwrap();
        assert_eq!(reader.extra(), [(text.clone(), String::new())]);
        assert_eq!(reader.required::<String>("name"), Ok(text));
    }
}

#[test]
fn writes_in_one_piece() {
    let mut url = UrlWriter::new("https://widget.example/?a=b", 12);
    url.push("c", "d");
    url.push("e", "");
    assert_eq!(url.finish(), "https://widget.example/?a=b&c=d&e=");
    assert_eq!(list(",", &[]), "a:b");
    assert_eq!(list(",", &["x"]), "a:b?c=x");
    assert_eq!(list(" ", &["x", "y z"]), "a:b?c=x%20y%20z");
    assert_eq!(list("&", &["x", "y"]), "a:b?c=x%26y");
    assert_eq!(list("-", &["x-y", "z"]), "a:b?c=x%2Dy-z");
    assert_eq!(list("|", &["x", "y"]), "a:b?c=x%7Cy");
}

#[test]
fn the_address_is_compared() {
    for url in [
        "https://widget.example?locale=pt",
        "HTTPS://Widget.Example:443/?locale=pt",
        " https://widget.example/\n\t?locale\t=pt\n",
        "https://widget.example/?locale=pt#top",
        "https://widget.example/?&&locale=pt&amp;locale=p%74",
    ] {
        assert_eq!(read(url).unwrap().required::<String>("locale").unwrap(), "pt", "{url}");
    }
    for url in [
        "",
        "http://widget.example/",
        "https://widget.example.evil/",
        "https://widget.example/x",
        "https://me@widget.example/",
        "widget.example",
        "https://widget.example:8443/",
    ] {
        let problem = read(url).err();
        let base = BASE.to_owned();
        assert_eq!(problem, Some(StartUrlProblem::NotThisUrl { base }), "{url}");
    }
    let long = format!("{BASE}{}", "x".repeat(MAX_URL_LENGTH));
    assert!(matches!(read(&long), Err(StartUrlProblem::TooLong { .. })));
}

#[test]
fn problems_name_the_parameter() {
    let reader = read("https://widget.example/?locale=&days=x%20&name=%FF&countries=a,%FF").unwrap();
    let parameter = "locale";
    let missing = reader.required::<String>("locale");
    assert_eq!(missing, Err(StartUrlProblem::Missing { parameter }));
    assert_eq!(reader.optional::<String>("locale"), Ok(None));
    assert_eq!(reader.list::<String>("locale", ","), Ok(Vec::new()));
    let invalid = reader.required::<i64>("days").unwrap_err();
    assert_eq!(
        invalid.to_string(),
        "start URL: the parameter `days` is wrong: integer: \"x \" breaks the rule: a whole number of \
         64 bits; correct it"
    );
    let parameter = "name";
    assert_eq!(reader.optional::<String>("name"), Err(StartUrlProblem::InvalidUtf8 { parameter }));
    let parameter = "countries";
    assert_eq!(reader.list::<String>("countries", ","), Err(StartUrlProblem::InvalidUtf8 { parameter }));
    let conflict = read("https://widget.example/?days=1&x=2&days=3").err();
    assert_eq!(conflict, Some(StartUrlProblem::Conflict { parameter: "days" }));
}

#[test]
fn extra_pairs_are_kept() {
    let reader = read("https://widget.example/?b=1&days=3&%61=x+y&b=2&c").unwrap();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(reader.extra(), [pair("b", "1"), pair("a", "x y"), pair("b", "2"), pair("c", "")]);
}

#[test]
fn names_that_nobody_documents_survive() {
    let names = ["a&b=c", "#", "f g", "%41", "ç", "", "+", "?"];
    let mut url = UrlWriter::new(BASE, 20);
    for name in names {
        url.push(name, "=&");
    }
    let expected = names.map(|name| (name.to_owned(), "=&".to_owned()));
    assert_eq!(read(&url.finish()).unwrap().extra(), expected);
}
