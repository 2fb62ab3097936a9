//! Fields: what type they have, and whether what is said of them fits it.

use super::Checker;
use crate::format::{ChapterFile, Direction, Field, Object, Shape, Webhook};
use crate::names::{Firsts, field_name, type_name};
use crate::pattern::Pattern;
use crate::symbols::{At, BUILT_IN, Symbol};

/// Where a field stands, which decides what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A parameter of the start URL.
    Start,
    /// A parameter of a callback.
    Callback,
    /// A key of a JSON object.
    Json(Direction),
}

/// Whether a text has a shape.
pub(crate) fn has_shape(shape: Shape, pattern: Option<&Pattern>, text: &str) -> bool {
    match shape {
        Shape::Text => !text.trim().is_empty(),
        Shape::Pattern => pattern.is_none_or(|pattern| pattern.matches(text)),
        Shape::Uuid => {
            let groups: Vec<&str> = text.split('-').collect();
            groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
                && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
        }
        Shape::Url => text.strip_prefix("https://").or(text.strip_prefix("http://")).is_some_and(|rest| {
            !rest.starts_with(['/', '?', '#']) && !rest.is_empty() && !rest.contains(char::is_whitespace)
        }),
    }
}

impl Checker<'_> {
    /// The fields of one thing. `methods` are names that its type uses for other things.
    pub(super) fn fields(
        &mut self,
        fields: &[Field],
        place: Place,
        inherited: &[String],
        at: &At,
        methods: &[&str],
    ) {
        let field_at = |index| at.item(index);
        let names = fields.iter().map(|field| field.name.as_str());
        self.distinct("duplicate-name", "field", names, |index| field_at(index).key("name"));
        let mut seen = Firsts::default();
        for (index, field) in fields.iter().enumerate() {
            let here = field_at(index);
            let derived = field_name(&field.name);
            self.redundant_rust(field.rust.as_ref(), &derived, &here);
            let rust = field.rust.clone().unwrap_or(derived);
            let named = here.key(if field.rust.is_some() { "rust" } else { "name" });
            self.rust_name(&rust, &named);
            if methods.contains(&rust.as_str()) {
                let message = format!("`{rust}` is a method of every such type");
                self.report("name-collision", &named, message, "give the field another name with `rust:`");
            }
            let first = seen.note(&rust, index);
            if fields[first].name != field.name {
                let message = format!("`{}` and `{}` would both be `{rust}`", field.name, fields[first].name);
                let places = (&named, &field_at(first).key("name"));
                self.clash("name-collision", places, message, "tell them apart with `rust:`");
            }
            self.field(field, fields, place, inherited, &here);
        }
        // A setter is called `with_` and the name of its field.
        for (rust, index) in seen.iter() {
            if rust.strip_prefix("with_").is_some_and(|name| seen.get(name).is_some()) {
                let message = format!("`{rust}` is the method that sets another field");
                let help = "give the field another name with `rust:`";
                self.report("name-collision", &field_at(index).key("name"), message, help);
            }
        }
    }

    fn field(&mut self, field: &Field, all: &[Field], place: Place, inherited: &[String], at: &At) {
        self.origin((&field.source, &field.conflicts), Some(inherited), at);
        self.type_exists(&field.kind, at);
        self.type_fits(field, place, at);
        if field.required == Some(false) {
            self.report(
                "redundant",
                &at.key("required"),
                "a field is optional anyway",
                "leave `required:` out",
            );
        }
        if field.default.is_some() && field.otherwise.is_some() {
            let message = "`default` and `otherwise` both say what holds without it";
            self.report("impossible", &at.key("otherwise"), message, "keep one of them");
        }
        let separator = field.list.as_deref().filter(|list| *list != "array");
        let items = |text: &str| match separator {
            Some(separator) => text.split(separator).map(str::to_owned).collect(),
            None => vec![text.to_owned()],
        };
        let starts_with =
            place == Place::Json(Direction::Sent) && field.required == Some(true) && field.default.is_some();
        let is_plain =
            self.symbols.set(&field.kind).is_some() || matches!(&*field.kind, "text" | "flag" | "integer");
        if starts_with && (field.list.as_deref() == Some("array") || !is_plain) {
            let message = "a required key of this type cannot start with a default";
            self.report(
                "impossible",
                &at.key("default"),
                message,
                "make the key optional, or leave the default out",
            );
        }
        if let (Some(separator), Some(set)) = (separator, self.symbols.set(&field.kind))
            && let Some(code) = set.codes.iter().find(|code| code.code.contains(separator))
        {
            let message = format!("the code `{}` holds the separator of the list", code.code);
            self.report("impossible", &at.key("list"), message, "check the separator, or the code");
        }
        if let Some(default) = &field.default {
            for item in items(default) {
                if let Some(problem) = self.problem_of_value(&field.kind, &item) {
                    let help = "the default must be one of the values that the type allows";
                    self.report("bad-default", &at.key("default"), problem, help);
                }
            }
        }
        for (index, example) in field.examples.iter().enumerate() {
            for item in items(example) {
                if let Some(problem) = self.problem_of_value(&field.kind, &item) {
                    let help = "an example must be one of the values that the type allows";
                    self.report("bad-value", &at.key("examples").item(index), problem, help);
                }
            }
        }
        if let Some(code) = &field.message_of {
            let codes: Vec<&str> = all
                .iter()
                .filter(|field| self.symbols.set(&field.kind).is_some() && field.list.is_none())
                .map(|field| field.name.as_str())
                .collect();
            self.known("unknown-reference", &at.key("message_of"), "code field", code, &codes);
            if field.kind != "text" {
                let message = "a message is text";
                self.report(
                    "impossible",
                    &at.key("type"),
                    message,
                    "use `type: text`, or leave `message_of` out",
                );
            }
        }
    }

    fn type_exists(&mut self, kind: &str, at: &At) {
        let names: Vec<&str> = BUILT_IN.iter().copied().chain(self.symbols.names()).collect();
        self.known("unknown-type", &at.key("type"), "type", kind, &names);
    }

    /// A query holds texts; JSON holds more.
    fn type_fits(&mut self, field: &Field, place: Place, at: &At) {
        let symbol = self.symbols.get(&field.kind);
        let no_text =
            field.kind == "json" || matches!(symbol, Some(Symbol::Object(_) | Symbol::CallbackUrls));
        let fallible = !matches!(symbol, Some(Symbol::Set(_))) && field.kind != "text";
        let help = "see the format's README for what may stand where";
        let mut wrong = |message: &str| {
            self.report(
                "impossible",
                &at.key(if field.list.is_some() { "list" } else { "type" }),
                message,
                help,
            );
        };
        match (place, field.list.as_deref()) {
            (Place::Start | Place::Callback, _) if no_text => wrong("a query parameter cannot hold JSON"),
            (Place::Start | Place::Callback, Some("array")) => wrong("a query parameter is no JSON array"),
            (Place::Callback, Some(_)) if fallible => wrong("a list in a callback holds texts or codes"),
            (Place::Callback, None) if field.kind == "secret" => {
                wrong("a callback has no built-in secrets; declare a value with `secret: true`");
            }
            (Place::Json(_), Some(list)) if list != "array" && no_text => wrong("only texts can be joined"),
            (Place::Json(direction), _) => {
                if let Some(Symbol::Object(object)) = symbol
                    && object.direction != direction
                {
                    wrong("an object that is sent holds no object that is received, nor the other way round");
                }
            }
            _ => {}
        }
    }

    /// Says why `text` is no value of the type.
    pub(super) fn problem_of_value(&self, kind: &str, text: &str) -> Option<String> {
        let wrong = |what: &str| Some(format!("`{text}` is not {what}"));
        match self.symbols.get(kind) {
            Some(Symbol::Set(set)) if !set.codes.iter().any(|code| code.code == text) => {
                wrong(&format!("a code of `{kind}`"))
            }
            Some(Symbol::Value(value)) => {
                let pattern = value.pattern.as_ref().and_then(|text| Pattern::read(text).ok());
                (!has_shape(value.shape, pattern.as_ref(), text)).then(|| format!("`{text}` is no `{kind}`"))
            }
            Some(_) => None,
            None => match kind {
                "flag" if text != "true" && text != "false" => wrong("`true` or `false`"),
                "integer" if text.parse::<i64>().is_err() => wrong("a whole number"),
                "number" if text.parse::<f64>().is_err() => wrong("a number"),
                _ => None,
            },
        }
    }

    pub(super) fn objects(&mut self, file: &ChapterFile, root: &At) {
        for (index, object) in file.objects.iter().enumerate() {
            let at = root.key("objects").item(index);
            self.object(object, &at);
        }
        for (index, call) in file.calls.iter().enumerate() {
            let at = root.key("calls").item(index);
            self.own_name(&call.name, &at);
            self.origin((&call.source, &call.conflicts), None, &at);
            let objects: Vec<&str> =
                self.symbols.names().filter(|name| self.symbols.object(name).is_some()).collect();
            for (key, name, direction) in [
                ("request", &call.request, Direction::Sent),
                ("response", &call.response, Direction::Received),
                ("errors", &call.errors, Direction::Received),
            ] {
                self.known("unknown-reference", &at.key(key), "object", name, &objects);
                if self.symbols.object(name).is_some_and(|object| object.direction != direction) {
                    let message = format!("the {key} is written by the other side than the object `{name}`");
                    self.report("impossible", &at.key(key), message, "check the object's `direction`");
                }
            }
            let sets: Vec<&str> =
                self.symbols.names().filter(|name| self.symbols.set(name).is_some()).collect();
            self.known("unknown-reference", &at.key("environments"), "code set", &call.environments, &sets);
            if self.symbols.set(&call.environments).is_some_and(|set| {
                !set.codes.iter().all(|code| {
                    code.texts.get("base_url").is_some_and(|url| has_shape(Shape::Url, None, url))
                })
            }) {
                let message = format!("a code of `{}` has no URL in its text `base_url`", call.environments);
                self.report(
                    "impossible",
                    &at.key("environments"),
                    message,
                    "add `texts: { base_url: … }` to each code",
                );
            }
            if !call.path.starts_with('/') {
                self.report(
                    "impossible",
                    &at.key("path"),
                    "a path begins with `/`",
                    "write the path from the root",
                );
            }
            if call.method.is_empty() || !call.method.bytes().all(|byte| byte.is_ascii_uppercase()) {
                self.report(
                    "impossible",
                    &at.key("method"),
                    "this is no HTTP method",
                    "write it in capitals, such as POST",
                );
            }
            if !(100..600).contains(&call.success) {
                self.report(
                    "impossible",
                    &at.key("success"),
                    "this is no HTTP status",
                    "write a number such as 200",
                );
            }
        }
    }

    fn object(&mut self, object: &Object, at: &At) {
        self.own_name(&object.name, at);
        self.redundant_rust(object.rust.as_ref(), &type_name(&object.name), at);
        self.origin((&object.source, &object.conflicts), None, at);
        self.filled(&object.fields, at, "fields");
        let place = Place::Json(object.direction);
        self.fields(&object.fields, place, &object.source, &at.key("fields"), &["new", "extra"]);
        for (index, example) in object.examples.iter().enumerate() {
            self.json_example(example, &object.fields, object.direction, &at.key("examples").item(index));
        }
    }

    pub(super) fn webhook(&mut self, webhook: &Webhook, at: &At) {
        self.own_name(&webhook.name, at);
        self.origin((&webhook.source, &webhook.conflicts), None, at);
        self.filled(&webhook.fields, at, "fields");
        self.filled(&webhook.kinds, at, "kinds");
        let place = Place::Json(Direction::Received);
        self.fields(&webhook.fields, place, &webhook.source, &at.key("fields"), &["new", "extra", "kind"]);
        let names: Vec<&str> = webhook.fields.iter().map(|field| field.name.as_str()).collect();
        self.known("unknown-reference", &at.key("data"), "field", &webhook.data, &names);
        if webhook.fields.iter().any(|field| field.name == webhook.data && field.kind != "json") {
            let message = "the data field holds what depends on the kind";
            self.report("impossible", &at.key("data"), message, "give that field `type: json`");
        }

        let kind_at = |index| at.key("kinds").item(index);
        let kinds = webhook.kinds.iter().map(|kind| kind.name.as_str());
        self.distinct("duplicate-name", "kind", kinds, |index| kind_at(index).key("name"));
        let whens: Vec<String> = webhook.kinds.iter().map(|kind| format!("{:?}", kind.when)).collect();
        self.distinct("duplicate-code", "combination", whens.iter().map(String::as_str), |index| {
            kind_at(index).key("when")
        });
        let mut seen = Firsts::default();
        let mut data: Vec<(&Field, At)> = Vec::new();
        for (index, kind) in webhook.kinds.iter().enumerate() {
            let here = kind_at(index);
            self.own_name(&kind.name, &here);
            let rust = type_name(&kind.name);
            self.rust_name(&rust, &here.key("name"));
            self.origin((&kind.source, &kind.conflicts), Some(&webhook.source), &here);
            if kind.when.is_empty() {
                let message = "nothing tells this kind from others";
                self.report(
                    "missing-key",
                    &here.key("when"),
                    message,
                    "add `when:` with a field and its code",
                );
            }
            for (field, code) in &kind.when {
                let place = here.key("when").key(field);
                let coded: Vec<&str> = webhook
                    .fields
                    .iter()
                    .filter(|field| self.symbols.set(&field.kind).is_some())
                    .map(|field| field.name.as_str())
                    .collect();
                self.known("unknown-reference", &place, "field with codes", field, &coded);
                let set =
                    webhook.fields.iter().find(|known| known.name == *field).map(|known| known.kind.as_str());
                if let Some((name, set)) = set.and_then(|name| Some((name, self.symbols.set(name)?))) {
                    let codes: Vec<&str> = set.codes.iter().map(|code| code.code.as_str()).collect();
                    self.known("unknown-reference", &place, &format!("code of `{name}`"), code, &codes);
                }
            }
            let source = if kind.source.is_empty() { &webhook.source } else { &kind.source };
            self.fields(&kind.data, place, source, &here.key("data"), &["new", "extra"]);
            for (nth, field) in kind.data.iter().enumerate() {
                let at = here.key("data").item(nth);
                let first = seen.note(&field.name, data.len());
                match data.get(first) {
                    Some((first, there)) if first.kind != field.kind || first.list != field.list => {
                        let message = format!("`{}` has another type in another kind", field.name);
                        self.clash(
                            "impossible",
                            (&at.key("type"), there),
                            message,
                            "give it the same type in both",
                        );
                    }
                    Some(_) => {}
                    None => data.push((field, at.key("type"))),
                }
            }
        }
        for (index, example) in webhook.examples.iter().enumerate() {
            self.webhook_example(example, webhook, &at.key("examples").item(index));
        }
    }
}
