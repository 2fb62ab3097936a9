//! Reads JSON samples as documentation prints them: with comments, trailing commas, ellipses and,
//! where code blocks are damaged, without some of their brackets.

use std::iter::Peekable;
use std::str::Chars;

use crate::yaml::Node;

/// No sample that a person reads is nested deeper.
const MAX_DEPTH: usize = 64;

/// Reads a sample. In a damaged one, brackets may be missing.
pub(crate) fn read(text: &str, damaged: bool) -> Result<Node, String> {
    let mut reader = Reader { chars: text.chars().peekable(), line: 1, damaged };
    reader.space()?;
    let node = match reader.chars.peek() {
        Some('"') if damaged => reader.map(0)?,
        _ => reader.value(0)?,
    };
    loop {
        reader.space()?;
        match reader.chars.peek() {
            None => return Ok(node),
            Some(',' | '}' | ']') if damaged => _ = reader.take(),
            Some(_) => return reader.wrong("something follows the sample"),
        }
    }
}

/// Whether a code block holds such a sample.
pub(crate) fn is_sample(code: &str) -> bool {
    let mut rest = code.trim_start();
    while let Some(comment) = rest.strip_prefix("//") {
        rest = comment.split_once('\n').map_or("", |(_, rest)| rest.trim_start());
    }
    let inside = |open: char, next: &[char]| {
        rest.strip_prefix(open).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty() || rest.starts_with(next) || rest.starts_with("//") || rest.starts_with("...")
        })
    };
    let is_key =
        |rest: &str| rest.split_once('"').is_some_and(|(_, rest)| rest.trim_start().starts_with(':'));
    inside('{', &['"', '}'])
        || inside('[', &['{', '"', ']', '['])
        || rest.strip_prefix('"').is_some_and(is_key)
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    line: usize,
    damaged: bool,
}

impl Reader<'_> {
    fn wrong<T>(&self, what: &str) -> Result<T, String> {
        Err(format!("{what}, in line {} of the sample", self.line))
    }

    fn take(&mut self) -> Option<char> {
        let char = self.chars.next();
        self.line += usize::from(char == Some('\n'));
        char
    }

    /// Skips space, comments and ellipses.
    fn space(&mut self) -> Result<(), String> {
        while let Some(char) = self.chars.peek() {
            match char {
                '/' => {
                    self.take();
                    match self.take() {
                        Some('/') => while self.take().is_some_and(|char| char != '\n') {},
                        Some('*') => {
                            let mut last = ' ';
                            while let Some(char) = self.take() {
                                if last == '*' && char == '/' {
                                    break;
                                }
                                last = char;
                            }
                        }
                        _ => return self.wrong("there is a stray `/`"),
                    }
                }
                '.' | '…' => _ = self.take(),
                char if char.is_whitespace() => _ = self.take(),
                _ => break,
            }
        }
        Ok(())
    }

    fn value(&mut self, depth: usize) -> Result<Node, String> {
        if depth > MAX_DEPTH {
            return self.wrong("it is nested too deeply");
        }
        match self.chars.peek() {
            Some('{') => {
                self.take();
                self.map(depth)
            }
            Some('[') => {
                self.take();
                self.list(depth)
            }
            Some('"') => self.text().map(Node::Text),
            _ => self.word(),
        }
    }

    /// The entries of a map and the bracket that closes it.
    fn map(&mut self, depth: usize) -> Result<Node, String> {
        let mut entries = Vec::new();
        loop {
            self.space()?;
            match self.chars.peek() {
                Some('}') => {
                    self.take();
                    return Ok(Node::Map(entries));
                }
                None if self.damaged => return Ok(Node::Map(entries)),
                Some('"') => {}
                _ => return self.wrong("a key in quotes or `}` is missing"),
            }
            let key = self.text()?;
            self.space()?;
            if self.take() != Some(':') {
                return self.wrong(&format!("there is no `:` after `{key}`"));
            }
            self.space()?;
            let value = match self.chars.peek() {
                Some(',' | '}') => Node::Null,
                _ => self.value(depth + 1)?,
            };
            entries.push((key, value));
            self.comma('}')?;
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node, String> {
        let mut items = Vec::new();
        loop {
            self.space()?;
            match self.chars.peek() {
                Some(']') => {
                    self.take();
                    return Ok(Node::List(items));
                }
                None if self.damaged => return Ok(Node::List(items)),
                None => return self.wrong("a `]` is missing"),
                _ => items.push(self.value(depth + 1)?),
            }
            self.comma(']')?;
        }
    }

    /// What follows an entry.
    fn comma(&mut self, close: char) -> Result<(), String> {
        self.space()?;
        match self.chars.peek() {
            Some(',') => _ = self.take(),
            Some(char) if *char == close || self.damaged => {}
            None => {}
            Some(_) => return self.wrong("a comma is missing"),
        }
        Ok(())
    }

    fn text(&mut self) -> Result<String, String> {
        self.take();
        let mut text = String::new();
        loop {
            match self.take() {
                Some('"') => return Ok(text),
                Some('\\') => match self.take() {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some('u') => {
                        let code: String = std::iter::from_fn(|| self.chars.next_if(char::is_ascii_hexdigit))
                            .take(4)
                            .collect();
                        let char = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                        text.push(char.unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    Some(char) => text.push(char),
                    None => {}
                },
                None | Some('\n') => return self.wrong("a text is not closed"),
                Some(char) => text.push(char),
            }
        }
    }

    /// A number, `true`, `false`, `null`, or a placeholder such as `<id>`.
    fn word(&mut self) -> Result<Node, String> {
        let ends =
            |char: &char| !(char.is_whitespace() || matches!(char, ',' | '}' | ']' | ':' | '"' | '{' | '['));
        let word: String = std::iter::from_fn(|| self.chars.next_if(ends)).collect();
        match word.as_str() {
            "" => self.wrong("a value is missing"),
            "null" => Ok(Node::Null),
            "true" => Ok(Node::Bool(true)),
            "false" => Ok(Node::Bool(false)),
            word if word.parse::<f64>().is_ok() => Ok(Node::Number(word.to_owned())),
            word if word.starts_with('<') || self.damaged => Ok(Node::Text(word.to_owned())),
            word => self.wrong(&format!("`{word}` is no JSON")),
        }
    }
}
