//! The contract as a reference to read: Markdown, item by item.

use std::fmt::Write as _;

use crate::format::{Shape, Unit};
use crate::model::*;

/// The reference of a contract.
///
/// ```
/// use widget_codegen::reference::reference;
///
/// let contract = widget_codegen::load("../tests/contracts/paylane")?;
/// let text = reference(&contract);
/// assert!(text.starts_with("# Paylane Checkout\n"));
/// assert!(text.contains("### Event `declined`\n"));
/// # Ok::<(), widget_codegen::Failure>(())
/// ```
pub fn reference(contract: &Contract) -> String {
    let mut page = Page::default();
    page.line(&format!("# {}\n", contract.title));
    page.line("<!-- Generated with `cargo spec docs`; edit the contract instead. -->\n");
    page.paragraph(&contract.about);
    for module in &contract.modules {
        page.module(module);
    }
    page.line("## Known disagreements\n");
    for conflict in &contract.conflicts {
        page.line(&format!("### {}\n", conflict.id));
        page.paragraph(&format!("{} (Source: {}.)", conflict.about.trim(), conflict.sources.join(", ")));
        if let Some(decision) = &conflict.decision {
            page.paragraph(&format!("**Decision:** {}", decision.trim()));
        }
    }
    page.line("## Open questions\n");
    for open in &contract.open {
        page.line(&format!("* {}", one_line(open)));
    }
    page.line("\n## Sources\n");
    page.table(&["Id", "Title", "Published", "Seen"]);
    for source in &contract.sources {
        let address = source.address.as_ref().map_or_else(String::new, |address| format!("<{address}>"));
        page.row(&[&source.id, &source.title, &address, &source.seen]);
    }
    if !contract.pages.is_empty() {
        page.line("\n## Pages that are compared\n");
        page.line("`cargo spec drift` reads these pages, by their titles.\n");
    }
    for published in &contract.pages {
        page.compared(published);
    }
    page.text
}

/// Text under way.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn paragraph(&mut self, text: &str) {
        self.line(&format!("{}\n", text.trim()));
    }

    fn table(&mut self, header: &[&str]) {
        self.line(&format!("| {} |", header.join(" | ")));
        self.line(&format!("|{}", " --- |".repeat(header.len())));
    }

    fn row(&mut self, cells: &[&str]) {
        let cells: Vec<String> = cells.iter().map(|cell| one_line(cell).replace('|', "\\|")).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }

    /// A heading, what it is about, and where that was read.
    fn item(&mut self, title: &str, about: &str, origin: &Origin) {
        self.line(&format!("### {title}\n"));
        self.paragraph(about);
        self.paragraph(&of_origin(origin));
    }

    fn module(&mut self, module: &Module) {
        self.line(&format!("## {}\n", title(&module.name)));
        self.paragraph(&module.about);
        self.paragraph(&of_origin(&module.origin));
        if let Some(start) = &module.start {
            self.item(&code(&start.base), &start.about, &start.origin);
            self.fields(&start.parameters);
            self.examples(&start.examples);
        }
        if let Some(callbacks) = &module.callbacks {
            self.callbacks(callbacks);
        }
        if let Some(webhook) = &module.webhook {
            self.webhook(webhook);
        }
        for call in &module.calls {
            self.item(&code(&format!("{} {}", call.method, call.path)), &call.about, &call.origin);
            let mut line = format!(
                "Sends {}; the status {} brings {}, any other a list of {}.",
                code(&call.request.name),
                call.success,
                code(&call.response.name),
                code(&call.errors.name)
            );
            for (name, value) in &call.headers {
                write!(line, " Header: {}.", code(&format!("{name}: {value}"))).unwrap_or_default();
            }
            self.paragraph(&line);
        }
        for object in &module.objects {
            self.item(&format!("Object {}", code(&object.name)), &object.about, &object.origin);
            self.fields(&object.fields);
            self.documents(&object.examples);
        }
        for set in &module.sets {
            self.set(set);
        }
        for value in &module.values {
            self.value(value);
        }
        if !module.limits.is_empty() {
            self.line("### Limits\n");
            self.table(&["Limit", "Value", "Meaning", "Source"]);
            for limit in &module.limits {
                let unit = match limit.unit {
                    Unit::Seconds => " seconds",
                    Unit::Minutes => " minutes",
                    Unit::Days => " days",
                    Unit::Count => "",
                };
                let value = format!("{}{unit}", limit.value);
                self.row(&[&code(&limit.name), &value, &limit.about, &of_origin(&limit.origin)]);
            }
            self.line("");
        }
        for rule in &module.rules {
            self.item(&title(&rule.name), &rule.about, &rule.origin);
        }
    }

    fn callbacks(&mut self, callbacks: &Callbacks) {
        self.item("Callback URLs", &callbacks.about, &callbacks.origin);
        self.table(&["URL", "Layouts", "Meaning", "Source"]);
        for url in &callbacks.urls {
            let layouts: Vec<String> = url.layouts.iter().map(|layout| code(layout)).collect();
            self.row(&[&code(&url.name), &layouts.join(", "), &url.about, &of_origin(&url.origin)]);
        }
        self.line("");
        for event in &callbacks.events {
            self.item(&format!("Event {}", code(&event.name)), &event.about, &event.origin);
            let url = callbacks.urls.get(event.arrives_at).map_or("", |url| url.name.as_str());
            let mut line = format!("Arrives at the callback URL {}", code(url));
            if let Some((parameter, values)) = &event.told_by {
                write!(line, ", told by its parameter {}", code(parameter)).unwrap_or_default();
                if !values.is_empty() {
                    let values: Vec<String> = values.iter().map(|value| code(value)).collect();
                    write!(line, " being {}", values.join(" or ")).unwrap_or_default();
                }
            }
            let ends = match event.ends_session {
                Some(true) => " It ends the session.",
                Some(false) => " It does not end the session.",
                None => " Whether it ends the session is open.",
            };
            self.paragraph(&format!("{line}.{ends}"));
            self.fields(&event.parameters);
        }
        self.examples(&callbacks.examples);
    }

    fn webhook(&mut self, webhook: &Webhook) {
        let document = &webhook.document;
        self.item(&format!("Webhook {}", code(&webhook.name)), &document.about, &document.origin);
        self.fields(&document.fields);
        self.table(&["Kind", "Told by", "Data", "Meaning", "Source"]);
        for kind in &webhook.kinds {
            let told: Vec<String> =
                kind.when.iter().map(|(field, fact)| code(&format!("{field}={}", fact.wire))).collect();
            let data: Vec<String> =
                kind.data.iter().map(|field| format!("{} ({})", code(&field.wire), type_of(field))).collect();
            self.row(&[
                &kind.name,
                &told.join(", "),
                &data.join(", "),
                &kind.about,
                &of_origin(&kind.origin),
            ]);
        }
        self.line("");
        self.documents(&document.examples);
    }

    fn fields(&mut self, fields: &[Field]) {
        self.table(&["Name", "Type", "When", "Meaning", "Source"]);
        for field in fields {
            let mut when = if field.required { "always".to_owned() } else { "optional".to_owned() };
            if let Some(told) = &field.when {
                write!(when, ": {}", told.trim()).unwrap_or_default();
            }
            if let Some(code_field) = &field.message_of {
                write!(when, "; the message of {}", code(code_field)).unwrap_or_default();
            }
            match (&field.default, &field.otherwise) {
                (Some(default), _) => write!(when, "; default {}", code(default)),
                (None, Some(otherwise)) => write!(when, "; otherwise: {}", otherwise.trim()),
                (None, None) => Ok(()),
            }
            .unwrap_or_default();
            self.row(&[&code(&field.wire), &type_of(field), &when, &field.about, &of_origin(&field.origin)]);
        }
        self.line("");
    }

    fn set(&mut self, set: &Set) {
        let heading = match &set.reasons_of {
            Some(of) => format!("Reasons of {}", code(&of.code)),
            None => format!("Codes {}", code(&set.name)),
        };
        self.item(&heading, &set.about, &set.origin);
        self.table(&["Code", "Message", "Meaning", "Source"]);
        for item in &set.codes {
            let mut meaning = item.about.clone().unwrap_or_default();
            for fact in &item.facts {
                write!(meaning, " {}: {}.", fact.set.name, code(&fact.wire)).unwrap_or_default();
            }
            for (name, number) in &item.numbers {
                write!(meaning, " {name}: {number}.").unwrap_or_default();
            }
            for (name, text) in &item.texts {
                write!(meaning, " {name}: {}.", code(text)).unwrap_or_default();
            }
            let (name, message) = match &item.name {
                Some(name) => (name.clone(), code(&item.wire)),
                None => (code(&item.wire), item.message.as_ref().map_or_else(String::new, |text| code(text))),
            };
            let others: Vec<String> = item
                .also
                .iter()
                .chain(&item.other_messages)
                .map(|text| format!(" also {}", code(text)))
                .collect();
            self.row(&[&name, &format!("{message}{}", others.join(",")), &meaning, &of_origin(&item.origin)]);
        }
        self.line("");
    }

    fn value(&mut self, value: &Value) {
        let secret = if value.secret { ", a secret" } else { "" };
        self.item(&format!("Value {}{secret}", code(&value.name)), &value.about, &value.origin);
        let shape = match (value.shape, &value.pattern) {
            (Shape::Pattern, Some((pattern, _))) => format!("the pattern {}", code(pattern)),
            (Shape::Uuid, _) => "a UUID".to_owned(),
            (Shape::Url, _) => "an http or https URL".to_owned(),
            _ => "any text but the empty one".to_owned(),
        };
        let mut line = format!("Shape: {shape}. Rule: {}.", value.rule.trim().trim_end_matches('.'));
        for (what, texts) in [
            ("Known", value.known.iter().map(|(_, text)| code(text)).collect::<Vec<_>>()),
            ("Examples", value.examples.iter().map(|text| code(text)).collect()),
        ] {
            if !texts.is_empty() {
                write!(line, " {what}: {}.", texts.join(", ")).unwrap_or_default();
            }
        }
        self.paragraph(&line);
    }

    /// What `drift` looks for on a page, and what it sets apart.
    fn compared(&mut self, published: &crate::model::Page) {
        let titles: Vec<String> = published.titles.iter().map(|title| code(title)).collect();
        self.line(&format!("### {}: {}\n", published.source, titles.join(", ")));
        self.table(&["Under", "In the columns", "Stands"]);
        for part in &published.parts {
            let stands = match &part.holds {
                Held::Codes(set) => format!("the codes {}", code(set)),
                Held::Parameters(of, prefix) if prefix.is_empty() => {
                    format!("the parameters of {}", code(of))
                }
                Held::Parameters(of, prefix) => {
                    format!("the parameters of {} without {}", code(of), code(prefix))
                }
                Held::Keys(object) => format!("the keys of {}", code(object)),
                Held::Rule(rule) => format!("the rule {}", code(rule)),
                Held::Limit(limit, before, after) => {
                    format!("the limit {}: {}", code(limit), code(&format!("{before}…{after}")))
                }
            };
            self.row(&[&part.under.join(" or "), &part.table.join(", "), &stands]);
        }
        self.line("");
        for apart in &published.apart {
            let names: Vec<String> = apart.names.iter().map(|name| code(name)).collect();
            let why = apart
                .conflict
                .iter()
                .chain(&apart.reason)
                .map(|why| one_line(why))
                .collect::<Vec<_>>()
                .join("; ");
            self.line(&format!("* Set apart: {} ({why})", names.join(", ")));
        }
        if !published.apart.is_empty() {
            self.line("");
        }
    }

    fn examples(&mut self, examples: &[Example]) {
        for example in examples {
            self.line("```text");
            self.line(example.url.trim_end());
            self.line("```\n");
            self.paragraph(&format!("Source: {}.", example.sources.join(", ")));
        }
    }

    fn documents(&mut self, documents: &[String]) {
        for document in documents {
            self.line("```json");
            self.line(document.trim_end());
            self.line("```\n");
        }
    }
}

fn type_of(field: &Field) -> String {
    let name = match &field.ty {
        Type::Text => "text".to_owned(),
        Type::Secret => "secret".to_owned(),
        Type::Flag => "flag".to_owned(),
        Type::Integer => "integer".to_owned(),
        Type::Number => "number".to_owned(),
        Type::Json => "JSON".to_owned(),
        Type::Set(target) | Type::Value(target, _) | Type::Object(target, _) | Type::CallbackUrls(target) => {
            code(&target.name)
        }
    };
    match &field.list {
        None => name,
        Some(List::Array) => format!("array of {name}"),
        Some(List::Separated(separator)) => format!("list of {name}, separated by {}", code(separator)),
    }
}

/// Where an item comes from, and what is not certain about it.
fn of_origin(origin: &Origin) -> String {
    let mut text = format!("Source: {}.", origin.sources.join(", "));
    if !origin.conflicts.is_empty() {
        write!(text, " Sources disagree: {}.", origin.conflicts.join(", ")).unwrap_or_default();
    }
    for open in &origin.open {
        write!(text, " Open: {}", one_line(open)).unwrap_or_default();
    }
    text
}

fn title(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}
