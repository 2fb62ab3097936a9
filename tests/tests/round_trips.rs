//! What is written is what is read: every event, webhook and document of the access token, with every
//! value that it may have. Nothing that was received is lost, and nothing documented turns up undocumented.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that does not get what it expects should fail"
)]

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};
use widget_types::access_token::*;
use widget_types::callbacks::*;
use widget_types::retrieving_data::{ProcessType, Webhook, WebhookCode, WebhookKind, WebhookType};
use widget_types::runtime::{Code, UndocumentedWhat};
use widget_types::starting::{AccessToken, ExternalId, Resource};
use widget_types::{Note, Received, Reported};

fn codes<T: Code>(all: &'static [T]) -> impl Strategy<Value = String> {
    select(all.iter().map(|code| code.wire().to_owned()).collect::<Vec<_>>())
}

/// Texts that a careless reader decodes twice, cuts, trims or takes for something else.
fn text() -> BoxedStrategy<String> {
    let pieces = [
        "%41",
        "%",
        "+",
        "%2B",
        "&",
        "&amp;",
        "amp;",
        "=",
        "#",
        "?",
        ";",
        "%00",
        "\0",
        "\t",
        "\n",
        " ",
        "ç",
        "\u{1F3E6}",
        "a",
        "link",
        "error=",
        "/",
        "\\",
        "\"",
        "#Intent;scheme=other;end",
    ];
    prop_oneof![".{0,16}", vec(select(pieces.to_vec()), 0..8).prop_map(|pieces| pieces.concat())].boxed()
}

/// A code: documented, close to it, or anything.
fn code_text<T: Code>(all: &'static [T]) -> BoxedStrategy<String> {
    prop_oneof![
        4 => codes(all),
        1 => codes(all).prop_map(|code| code.to_uppercase()),
        1 => codes(all).prop_map(|code| format!("{code} ")),
        2 => text(),
    ]
    .boxed()
}

fn message() -> BoxedStrategy<String> {
    prop_oneof![
        codes(LoginErrorReason::ALL),
        codes(LoginErrorReason::ALL).prop_map(|text| text + "."),
        text()
    ]
    .boxed()
}

fn uuid() -> BoxedStrategy<String> {
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}".boxed()
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

// ---- events

type Documented = Vec<(&'static str, String)>;

fn required(
    name: &'static str,
    values: BoxedStrategy<String>,
) -> BoxedStrategy<Option<(&'static str, String)>> {
    values.prop_filter("blank", |text| !is_blank(text)).prop_map(move |text| Some((name, text))).boxed()
}

fn optional(
    name: &'static str,
    values: BoxedStrategy<String>,
) -> BoxedStrategy<Option<(&'static str, String)>> {
    of(values.prop_map(move |text| (name, text))).boxed()
}

/// The name of an event, the role of its URL, and what the event says.
fn said() -> BoxedStrategy<(&'static str, &'static str, Documented)> {
    let of = |event, role, parameters: Vec<BoxedStrategy<Option<(&'static str, String)>>>| {
        parameters.prop_map(move |said| (event, role, said.into_iter().flatten().collect())).boxed()
    };
    prop_oneof![
        of("success", "success", vec![required("link", uuid()), required("institution", text())]),
        of(
            "exit",
            "exit",
            vec![
                optional("last_encountered_error_code", code_text(ExitErrorCode::ALL)),
                optional("last_encountered_error_message", message()),
                optional("meta_data_institution_name", text()),
                optional("meta_data_step", code_text(ExitStep::ALL)),
            ]
        ),
        of(
            "error",
            "event",
            vec![required("error", code_text(ErrorCode::ALL)), optional("error_message", text())]
        ),
        of(
            "warning",
            "event",
            vec![required("warning", code_text(WarningCode::ALL)), optional("warning_message", text())]
        ),
    ]
    .boxed()
}

/// One of the ways to write a text into a query.
fn encoded(text: &str, way: u8) -> String {
    match way % 4 {
        0 => tests::escape(text, "%20"),
        1 => tests::escape(text, "+"),
        2 => text.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        // As little as may be.
        _ => {
            let one = |c: char| match c {
                '%' | '&' | '#' | '+' | ' ' | '\t' | '\n' | '\r' | '\x0C' => {
                    tests::escape(&c.to_string(), "+")
                }
                _ => c.to_string(),
            };
            text.chars().map(one).collect()
        }
    }
}

const JOININGS: [(&str, &str); 4] = [
    ("myapp://", "?"),
    ("https://app.example/cb?role=", "&"),
    ("https://app.example/cb?role=", "?"),
    ("", "?"),
];

/// Where the parameters go, and how they are joined to it. Own pairs stand first.
fn start(role: &str, joining: usize) -> (CallbackUrls, String, &'static str) {
    let (base, mark) = JOININGS[joining];
    let at = |role: &str| match (base, role) {
        ("", _) => format!("com.acme.app:/belvo/{role}"),
        ("myapp://", "event") => "myapp://error".to_owned(),
        _ => format!("{base}{role}"),
    };
    (CallbackUrls::new(&at("success"), &at("exit"), &at("event")).unwrap(), at(role), mark)
}

/// What the typed getters say, by name.
fn typed(event: &Event<'_>) -> (&'static str, Documented) {
    let mut said: Documented = Vec::new();
    let mut say = |name, value: Option<String>| said.extend(value.map(|value| (name, value)));
    let name = match event {
        Event::Success(event) => {
            say("link", Some(event.link().expose().to_string()));
            say("institution", Some(event.institution().to_string()));
            "success"
        }
        Event::Exit(event) => {
            say("last_encountered_error_code", event.last_encountered_error_code().map(|it| it.to_string()));
            let message = event.last_encountered_error_message();
            say("last_encountered_error_message", message.map(|it| it.to_string()));
            say("meta_data_institution_name", event.meta_data_institution_name().map(|it| it.to_string()));
            say("meta_data_step", event.meta_data_step().map(|it| it.to_string()));
            "exit"
        }
        Event::Error(event) => {
            say("error", Some(event.error().to_string()));
            say("error_message", event.error_message().map(|it| it.to_string()));
            "error"
        }
        Event::Warning(event) => {
            say("warning", Some(event.warning().to_string()));
            say("warning_message", event.warning_message().map(|it| it.to_string()));
            "warning"
        }
    };
    (name, said)
}

/// The documented texts of the code that a parameter holds.
fn set_of(parameter: &str) -> Option<Vec<&'static str>> {
    fn all<T: Code>(all: &[T]) -> Option<Vec<&'static str>> {
        Some(all.iter().map(|code| code.wire()).collect())
    }
    match parameter {
        "last_encountered_error_code" => all(ExitErrorCode::ALL),
        "meta_data_step" => all(ExitStep::ALL),
        "error" => all(ErrorCode::ALL),
        "warning" => all(WarningCode::ALL),
        _ => None,
    }
}

#[test]
fn events() {
    let extra = vec(("[a-z%&=+ç?#; ]{0,6}".prop_map(|name| format!("x{name}")), of(text())), 0..4);
    // How each pair is written, and where the extra ones stand, in two deliveries of the same.
    let delivery = || (any::<[u8; 8]>(), any::<[Index; 4]>());
    let event = said().prop_flat_map(|(event, role, said)| {
        let order = Just(said.clone()).prop_shuffle();
        (Just((event, role, said)), order)
    });
    let all = (event, extra, 0..JOININGS.len(), delivery(), delivery());
    tests::for_all(all, |(((event, role, said), shuffled), extra, joining, first, second)| {
        let (urls, start, mark) = start(role, joining);
        let write = |said: &Documented, (ways, places): &([u8; 8], [Index; 4])| {
            let pair = |name: &str, value: Option<&str>, way: u8| {
                // Names are always escaped: raw ones could hold separators.
                let value = value.map(|value| format!("={}", encoded(value, way)));
                format!("{}{}", encoded(name, way % 3), value.unwrap_or_default())
            };
            let ways = ways.iter().copied().cycle();
            let mut pairs: Vec<_> = said
                .iter()
                .zip(ways.clone())
                .map(|((name, value), way)| pair(name, Some(value), way))
                .collect();
            // Their order among themselves stays.
            let mut places: Vec<_> = places.iter().map(|place| place.index(pairs.len() + 1)).collect();
            places.sort_unstable();
            let extra: Vec<_> = extra.iter().zip(&places).zip(ways.skip(1)).collect();
            for (((name, value), place), way) in extra.into_iter().rev() {
                pairs.insert(*place, pair(name, value.as_deref(), way));
            }
            format!("{start}{}{}", if pairs.is_empty() { "" } else { mark }, pairs.join("&"))
        };
        let (first, second) = (write(&said, &first), write(&shuffled, &second));
        let Received::Event(found) = urls.parse(&first) else { panic!("{first}: {:?}", urls.parse(&first)) };

        // What was said is what is read; a blank code is none.
        let is_none = |name: &str, value: &str| set_of(name).is_some() && is_blank(value);
        let expected: Documented =
            said.iter().filter(|(name, value)| !is_none(name, value)).cloned().collect();
        prop_assert_eq!(typed(&found), (event, expected.clone()), "{}", &first);

        // Nothing is lost, and nothing else is there.
        let received: Vec<_> =
            found.pairs().map(|pair| (pair.name.to_string(), pair.value.map(|it| it.to_string()))).collect();
        let is_own = joining == 1 || joining == 2;
        let own = is_own.then(|| ("role".to_owned(), Some(role.to_owned())));
        let documented = said.iter().map(|(name, value)| ((*name).to_owned(), Some(value.clone())));
        let mut all: Vec<_> = own.clone().into_iter().chain(documented).chain(extra.clone()).collect();
        let mut sorted = received.clone();
        all.sort();
        sorted.sort();
        prop_assert_eq!(sorted, all, "{}", &first);
        let others: Vec<_> =
            found.extra().map(|pair| (pair.name.to_string(), pair.value.map(|it| it.to_string()))).collect();
        prop_assert_eq!(others, own.into_iter().chain(extra.clone()).collect::<Vec<_>>());

        // What is documented never turns up undocumented, and what is not always does.
        let undocumented = found.undocumented();
        let codes = undocumented.iter().filter(|item| item.what != UndocumentedWhat::Parameter);
        let codes: Vec<_> = codes.map(|item| item.name.to_string()).collect();
        let is_new = |(name, value): &&(&'static str, String)| {
            set_of(name).is_some_and(|set| !set.contains(&value.as_str()))
        };
        prop_assert_eq!(&codes, &expected.iter().filter(is_new).map(|(name, _)| *name).collect::<Vec<_>>());
        prop_assert_eq!(undocumented.len(), codes.len() + extra.len());

        // Nothing had to be tolerated but the joining.
        let said_something = !said.is_empty() || !extra.is_empty();
        let notes: Vec<_> = found.notes().iter().collect();
        let expected = if joining == 2 && said_something { vec![Note::SecondQuestionMark] } else { vec![] };
        prop_assert_eq!(notes, expected, "{}", &first);

        // Another order and other escapes say the same.
        prop_assert_eq!(urls.parse(&second), Received::Event(found.clone()), "{} {}", &first, &second);
        prop_assert_eq!(found.clone().into_owned(), found);
        Ok(())
    });
}

// ---- JSON

/// Any JSON. Fractions are such as every reader gets right.
fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1000..1000_i32).prop_map(|number| Value::from(f64::from(number) / 4.0)),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((text(), inner), 0..4).prop_map(|pairs| pairs.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
    .boxed()
}

/// Keys that nobody documents, each once.
fn extra() -> impl Strategy<Value = Vec<(String, Value)>> {
    vec((text().prop_map(|name| format!("x{name}")), json()), 0..3).prop_map(|mut pairs| {
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        pairs.dedup_by(|one, other| one.0 == other.0);
        pairs
    })
}

/// Mostly what fits, sometimes anything.
fn mostly(fits: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    of(prop_oneof![5 => fits, 1 => json()]).boxed()
}

fn write(pairs: &[(String, Value)]) -> String {
    let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{}:{value}", Value::from(&**key))).collect();
    format!("{{{}}}", pairs.join(","))
}

fn without_nulls(pairs: &[(String, Value)], documented: &[&str]) -> Map<String, Value> {
    let is_left_out = |(key, value): &&(String, Value)| !(documented.contains(&&**key) && value.is_null());
    pairs.iter().filter(is_left_out).cloned().collect()
}

const KEYS: [&str; 8] = [
    "webhook_id",
    "webhook_type",
    "process_type",
    "webhook_code",
    "link_id",
    "request_id",
    "external_id",
    "data",
];

#[test]
fn webhooks() {
    let contract = tests::multi_region();
    let documented = contract.modules.iter().find_map(|module| module.webhook.as_ref()).unwrap();
    let fields: Vec<String> = documented.data.fields.iter().map(|field| field.wire.clone()).collect();
    let field = (select(fields.clone()), prop_oneof![any::<i64>().prop_map(Value::from), json()]);
    let data = (vec(field, 0..4), extra())
        .prop_map(|(fields, extra)| Value::from(fields.into_iter().chain(extra).collect::<Map<_, _>>()));
    let keys = (
        text(),
        code_text(WebhookType::ALL),
        mostly(code_text(ProcessType::ALL).prop_map(Value::from)),
        mostly(code_text(WebhookCode::ALL).prop_map(Value::from)),
        mostly(uuid().prop_map(Value::from)),
        mostly(text().prop_map(Value::from)),
        mostly(text().prop_map(Value::from)),
        mostly(data),
    );
    let pairs = (keys, extra()).prop_flat_map(|((id, webhook_type, a, b, c, d, e, f), extra)| {
        let values = [Some(id.into()), Some(webhook_type.into()), a, b, c, d, e, f];
        let keys = KEYS.iter().zip(values).filter_map(|(key, value)| Some(((*key).to_owned(), value?)));
        let pairs: Vec<(String, Value)> = keys.chain(extra).collect();
        (Just(pairs.clone()).prop_shuffle(), Just(pairs).prop_shuffle())
    });
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    tests::for_all(pairs, |(pairs, other)| {
        let text = write(&pairs);
        let webhook = Webhook::parse(&text).unwrap();
        // Nothing is lost; in documented places, `null` is nothing.
        let mut expected = without_nulls(&pairs, &KEYS);
        if let Some(Value::Object(data)) = expected.get_mut("data") {
            let pairs: Vec<_> = std::mem::take(data).into_iter().collect();
            *data = without_nulls(&pairs, &fields);
        }
        let written = serde_json::to_string(&webhook).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Value>(&written).unwrap(), &Value::from(expected.clone()));
        prop_assert!(Webhook::parse(&written).unwrap() == webhook, "{}", &text);

        // The order of the keys says nothing, but for those that nobody documents.
        let shuffled = write(&other);
        let shuffled = Webhook::parse(&shuffled).unwrap();
        prop_assert_eq!(serde_json::to_value(&shuffled).unwrap(), Value::from(expected.clone()));
        prop_assert_eq!(shuffled.kind(), webhook.kind());

        // Typed, where it fits.
        let said = |key: &str| expected.get(key).and_then(Value::as_str);
        prop_assert_eq!(Some(&*webhook.webhook_id().decode()), said("webhook_id"));
        let code = webhook.webhook_code().map(Reported::as_str);
        prop_assert_eq!(code, said("webhook_code"));
        let expected_link = said("link_id").and_then(|text| LinkId::new(text).ok());
        prop_assert!(webhook.link_id() == expected_link, "{}", &text);
        let is_type = WebhookType::ALL.iter().any(|known| Some(known.wire()) == said("webhook_type"));
        prop_assert_eq!(webhook.webhook_type().is_documented(), is_type);

        // The kind is the one whose conditions hold.
        let holds = documented
            .kinds
            .iter()
            .filter(|kind| kind.when.iter().all(|(key, code)| said(key) == Some(code.wire.as_str())));
        let kind = holds.max_by_key(|kind| kind.when.len()).map(|kind| kind.name.as_str());
        prop_assert_eq!(webhook.kind().map(WebhookKind::name), kind);
        Ok(())
    });
}

fn web_url() -> impl Strategy<Value = WebUrl> {
    "https?://[a-z]{1,8}\\.example(:[1-9][0-9]{0,3})?(/[a-zA-Z0-9%é]{0,5}){0,2}(\\?[a-z=&]{0,8})?"
        .prop_map(|text| WebUrl::new(text).unwrap())
}

fn widget() -> impl Strategy<Value = WidgetOptions> {
    let urls = ("[a-z][a-z0-9+.-]{2,10}", any::<bool>()).prop_map(|(scheme, own)| {
        let query = if own { "?a=1&b=%20" } else { "" };
        let at = |role: &str| format!("{scheme}-app://{role}{query}");
        CallbackUrls::new(&at("done"), &at("exit"), &at("error")).unwrap()
    });
    let color = "#[0-9a-fA-F]{6}".prop_map(|text| HexColor::new(text).unwrap());
    let branding = (of(web_url()), of(web_url()), of(text()), of(web_url()), of(color), of(any::<bool>()))
        .prop_map(|(icon, logo, name, terms, color, proof)| {
            let mut branding = Branding::new();
            branding = icon.into_iter().fold(branding, Branding::with_company_icon);
            branding = logo.into_iter().fold(branding, Branding::with_company_logo);
            branding = name.into_iter().fold(branding, Branding::with_company_name);
            branding = terms.into_iter().fold(branding, Branding::with_company_terms_url);
            branding = color.into_iter().fold(branding, Branding::with_overlay_background_color);
            proof.into_iter().fold(branding, Branding::with_social_proof)
        });
    let entry = ("--[a-z]{1,6}(-[a-z]{1,6}){0,2}", text())
        .prop_map(|(key, value)| ThemeEntry::new(CssKey::new(key).unwrap(), value));
    (of(urls), of(branding), of(select(ColorScheme::ALL)), vec(entry, 0..3)).prop_map(
        |(urls, branding, scheme, theme)| {
            let mut widget = WidgetOptions::new().with_theme(theme);
            widget = urls.into_iter().fold(widget, WidgetOptions::with_callback_urls);
            widget = branding.into_iter().fold(widget, WidgetOptions::with_branding);
            scheme.into_iter().fold(widget, WidgetOptions::with_color_scheme)
        },
    )
}

#[test]
fn token_requests() {
    let days = prop_oneof![
        Just("store".to_owned()),
        Just("nostore".to_owned()),
        (1..=365_u16).prop_map(|days| format!("{days}d"))
    ];
    let storage = days.prop_map(|text| CredentialsStorage::new(text).unwrap());
    let stale = (1..1000_u16).prop_map(|days| StaleIn::new(format!("{days}d")).unwrap());
    let id = "[A-Za-z0-9_-]{3,40}".prop_map(|text| ExternalId::new(text).unwrap());
    let link = uuid().prop_map(|text| LinkId::new(&text).unwrap());
    let options = (of(storage), of(stale), of(id), of(any::<bool>()), of(link), of(widget()));
    let lists = (vec(select(Scope::ALL), 0..4), vec(select(Resource::ALL), 0..4));
    let all = (text(), text(), lists, options);
    tests::for_all(all, |(id, password, (scopes, resources), options)| {
        let (storage, stale, external_id, historical, link, widget) = options;
        let mut request = AccessTokenRequest::new(id.as_str(), password.as_str())
            .with_scopes(scopes)
            .with_fetch_resources(resources);
        request = storage.into_iter().fold(request, AccessTokenRequest::with_credentials_storage);
        request = stale.into_iter().fold(request, AccessTokenRequest::with_stale_in);
        request = external_id.into_iter().fold(request, AccessTokenRequest::with_external_id);
        request = historical.into_iter().fold(request, AccessTokenRequest::with_fetch_historical);
        request = link.into_iter().fold(request, AccessTokenRequest::with_link_id);
        request = widget.into_iter().fold(request, AccessTokenRequest::with_widget);
        let body = CreateAccessToken::body(&request).unwrap();
        let read: AccessTokenRequest = serde_json::from_str(body.expose()).unwrap();
        prop_assert!(read == request, "{}", body.expose());
        prop_assert_eq!((read.id().expose(), read.password().expose()), (&*id, &*password));
        prop_assert!(read.extra().is_empty());
        Ok(())
    });
}

#[test]
fn token_responses() {
    let token = || text().prop_filter("blank", |text| !text.trim().is_empty());
    tests::for_all((token(), token(), extra()), |(refresh, access, extra)| {
        let tokens = [("refresh", &refresh), ("access", &access)];
        let tokens = tokens.map(|(key, token)| (key.to_owned(), Value::from(token.as_str())));
        let body = write(&extra.iter().chain(&tokens).cloned().collect::<Vec<_>>());
        let answer = CreateAccessToken::response(CreateAccessToken::SUCCESS, &body).unwrap();
        prop_assert!(*answer.access() == AccessToken::new(access.as_str()).unwrap());
        prop_assert!(*answer.refresh() == RefreshToken::new(refresh.as_str()).unwrap());
        let found: Vec<_> =
            answer.extra().iter().map(|(key, value)| (key.to_string(), value.clone())).collect();
        prop_assert_eq!(found, extra);
        let written = serde_json::to_string(&answer).unwrap();
        prop_assert_eq!(
            serde_json::from_str::<Value>(&written).unwrap(),
            serde_json::from_str::<Value>(&body).unwrap()
        );
        prop_assert!(CreateAccessToken::response(CreateAccessToken::SUCCESS, &written).unwrap() == answer);
        Ok(())
    });
}

#[test]
fn api_errors() {
    let keys = (
        text(),
        code_text(ApiErrorCode::ALL),
        mostly(text().prop_map(Value::from)),
        mostly(text().prop_map(Value::from)),
        extra(),
    );
    tests::for_all(keys, |(request, code, message, field, extra)| {
        let keys = [("request_id", Some(request.into())), ("code", Some(Value::from(code.as_str())))];
        let keys = keys.into_iter().chain([("message", message), ("field", field)]);
        let pairs = keys.filter_map(|(key, value)| Some((key.to_owned(), value?)));
        let pairs: Vec<_> = pairs.chain(extra).collect();
        let text = write(&pairs);
        let error: ApiError<'_> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(error.code(), &Reported::read(code.as_str()));
        prop_assert_eq!(
            error.code().is_documented(),
            ApiErrorCode::ALL.iter().any(|known| known.wire() == code)
        );
        let written = serde_json::to_string(&error).unwrap();
        let expected = Value::from(without_nulls(&pairs, &["message", "field"]));
        prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), expected);
        prop_assert!(serde_json::from_str::<ApiError<'_>>(&written).unwrap() == error);
        Ok(())
    });
}
