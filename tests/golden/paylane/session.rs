// @generated from 1-session.yaml of the contract paylane; edit that instead.

use ::widget_types::runtime;

/// How long a session can be used.
///
/// Source: REF.
pub const SESSION_VALIDITY: std::time::Duration = std::time::Duration::from_secs(172800);

/// How many lines a purchase can have.
///
/// Source: REF.
pub const LINES_MAX: u64 = 40;

/// Where calls are sent to.
///
/// Source: REF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Environment {
    /// `test`
    ///
    /// No money moves.
    ///
    /// Source: REF.
    Test,
    /// `live`
    ///
    /// Source: REF.
    Live,
}

impl Environment {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Test, Self::Live];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Live => "live",
        }
    }

    /// The documented `base_url`.
    #[inline]
    pub const fn base_url(self) -> &'static str {
        match self {
            Self::Test => "https://api.test.paylane.example/",
            Self::Live => "https://api.paylane.example",
        }
    }
}

impl runtime::Code for Environment {
    const SET: &'static str = "environment";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "test" => Self::Test,
                "live" => Self::Live,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Environment {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Environment {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Environment {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Environment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Environment {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Why a call was refused.
///
/// Source: REF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiProblemCode {
    /// `401`: `Who are you?`
    ///
    /// Source: REF.
    Unauthorized,
    /// `too-many`: `Slow down.`
    ///
    /// Source: REF.
    TooMany,
    /// `self`
    ///
    /// Source: REF.
    OurFault,
}

impl ApiProblemCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Unauthorized,
        Self::TooMany,
        Self::OurFault,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unauthorized => "401",
            Self::TooMany => "too-many",
            Self::OurFault => "self",
        }
    }

    /// The documented message, to the letter; `None` where the documentation states none.
    #[inline]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Unauthorized => Some("Who are you?"),
            Self::TooMany => Some("Slow down."),
            _ => None,
        }
    }

    /// The [`Blame`](Blame) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn blame(self) -> Option<Blame> {
        match self {
            Self::TooMany => Some(Blame::Shop),
            Self::OurFault => Some(Blame::Vendor),
            _ => None,
        }
    }

    /// The documented `status`.
    #[inline]
    pub const fn status(self) -> u64 {
        match self {
            Self::Unauthorized => 401,
            Self::TooMany => 429,
            Self::OurFault => 500,
        }
    }
}

impl runtime::Code for ApiProblemCode {
    const SET: &'static str = "api_problem_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "401" => Self::Unauthorized,
                "too-many" => Self::TooMany,
                "self" => Self::OurFault,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ApiProblemCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ApiProblemCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ApiProblemCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ApiProblemCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ApiProblemCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Who has to do something. The words are ours.
///
/// Source: REF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blame {
    /// `shop`
    ///
    /// Source: REF.
    Shop,
    /// `vendor`
    ///
    /// Source: REF.
    Vendor,
}

impl Blame {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Shop, Self::Vendor];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shop => "shop",
            Self::Vendor => "vendor",
        }
    }
}

impl runtime::Code for Blame {
    const SET: &'static str = "blame";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "shop" => Self::Shop,
                "vendor" => Self::Vendor,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Blame {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Blame {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Blame {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Blame {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Blame {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The key of one session.
///
/// The rule: it must not be blank.
///
/// It is a secret: it shows only when asked for with `expose`.
///
/// Source: REF.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionKey(runtime::Secret);
impl SessionKey {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must not be blank";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `session_key` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if !text.trim().is_empty() {
            Ok(Self(runtime::Secret::new(text)))
        } else {
            Err(runtime::InvalidValue::secret("session_key", Self::RULE))
        }
    }

    /// The text itself. Keep it out of logs.
    #[inline]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl runtime::Parameter for SessionKey {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.expose().into()
    }
}

impl std::fmt::Debug for SessionKey {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionKey(***)")
    }
}

impl std::str::FromStr for SessionKey {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for SessionKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for SessionKey {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// A page of the shop.
///
/// The rule: it must be an http or https URL.
///
/// Source: REF.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShopUrl(std::borrow::Cow<'static, str>);
impl ShopUrl {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must be an http or https URL";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `shop_url` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if runtime::is_web_url(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("shop_url", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for ShopUrl {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for ShopUrl {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for ShopUrl {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ShopUrl {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ShopUrl {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// What the shop wants to sell.
///
/// Source: REF.
#[derive(Clone, PartialEq)]
pub struct SessionRequest {
    shop: runtime::Secret,
    amount: i64,
    currency: String,
    methods: Vec<super::opening::PaymentMethod>,
    pages: Vec<super::opening::PageType>,
    discount: Option<f64>,
    express: Option<bool>,
    lines: Vec<Line>,
    terms: Option<ShopUrl>,
    back: Option<super::returning::ReturnUrls>,
    meta: Option<serde_json::Value>,
    extra: runtime::json::Extra<'static>,
}

impl SessionRequest {
    /// What holds when `currency` is left out: `EUR`.
    pub const DEFAULT_CURRENCY: &'static str = "EUR";

    /// What holds when `express` is left out: `false`.
    pub const DEFAULT_EXPRESS: bool = false;

    /// Starts with what is required; all else is left out until it is set.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new(shop: impl Into<String>, amount: i64) -> Self {
        Self {
            shop: runtime::Secret::new(shop),
            amount,
            currency: "EUR".to_owned(),
            methods: Vec::new(),
            pages: vec![super::opening::PageType::Full, super::opening::PageType::Slim],
            discount: None,
            express: None,
            lines: Vec::new(),
            terms: None,
            back: None,
            meta: None,
            extra: Vec::new(),
        }
    }

    /// The currency of the price.
    ///
    /// Always there. When left out: `EUR`.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_currency(mut self, currency: impl Into<String>) -> Self {
        self.currency = currency.into();
        self
    }

    /// The ways to pay.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_methods(
        mut self,
        methods: impl IntoIterator<Item = super::opening::PaymentMethod>,
    ) -> Self {
        self.methods = methods.into_iter().collect();
        self
    }

    /// The pages to make.
    ///
    /// Always there. When left out: `full|slim`.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_pages(
        mut self,
        pages: impl IntoIterator<Item = super::opening::PageType>,
    ) -> Self {
        self.pages = pages.into_iter().collect();
        self
    }

    /// A part of the price.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_discount(mut self, discount: f64) -> Self {
        self.discount = Some(discount);
        self
    }

    /// Whether to skip the address.
    ///
    /// Optional. When left out: `false`.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_express(mut self, express: bool) -> Self {
        self.express = Some(express);
        self
    }

    /// What is sold.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_lines(mut self, lines: impl IntoIterator<Item = Line>) -> Self {
        self.lines = lines.into_iter().collect();
        self
    }

    /// The shop's terms.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_terms(mut self, terms: ShopUrl) -> Self {
        self.terms = Some(terms);
        self
    }

    /// Where the person comes back to.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_back(mut self, back: super::returning::ReturnUrls) -> Self {
        self.back = Some(back);
        self
    }

    /// Anything; it comes back in notices.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[must_use]
    #[inline]
    pub fn with_meta(mut self, meta: serde_json::Value) -> Self {
        self.meta = Some(meta);
        self
    }

    /// The shop's key.
    ///
    /// Always there.
    ///
    /// Source: REF.
    #[inline]
    pub fn shop(&self) -> &runtime::Secret {
        &self.shop
    }

    /// The price in cents.
    ///
    /// Always there. For example `1250`.
    ///
    /// Source: REF.
    #[inline]
    pub fn amount(&self) -> i64 {
        self.amount
    }

    /// The currency of the price.
    ///
    /// Always there. When left out: `EUR`.
    ///
    /// Source: REF.
    #[inline]
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// The ways to pay.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn methods(&self) -> &[super::opening::PaymentMethod] {
        &self.methods
    }

    /// The pages to make.
    ///
    /// Always there. When left out: `full|slim`.
    ///
    /// Source: REF.
    #[inline]
    pub fn pages(&self) -> &[super::opening::PageType] {
        &self.pages
    }

    /// A part of the price.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn discount(&self) -> Option<f64> {
        self.discount
    }

    /// Whether to skip the address.
    ///
    /// Optional. When left out: `false`.
    ///
    /// Source: REF.
    #[inline]
    pub fn express(&self) -> Option<bool> {
        self.express
    }

    /// What is sold.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The shop's terms.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn terms(&self) -> Option<&ShopUrl> {
        self.terms.as_ref()
    }

    /// Where the person comes back to.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn back(&self) -> Option<&super::returning::ReturnUrls> {
        self.back.as_ref()
    }

    /// Anything; it comes back in notices.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn meta(&self) -> Option<&serde_json::Value> {
        self.meta.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for SessionRequest {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionRequest")
            .field("shop", &self.shop)
            .field("amount", &self.amount)
            .field("currency", &self.currency)
            .field("methods", &self.methods)
            .field("pages", &self.pages)
            .field("discount", &self.discount)
            .field("express", &self.express)
            .field("lines", &self.lines)
            .field("terms", &self.terms)
            .field("back", &self.back)
            .field("meta", &self.meta)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for SessionRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("shop", &self.shop)?;
        object.serialize_entry("amount", &self.amount)?;
        object.serialize_entry("currency", &self.currency)?;
        if !self.methods.is_empty() {
            object.serialize_entry("methods", &self.methods)?;
        }
        object.serialize_entry("pages", &runtime::json::join(&self.pages, "|"))?;
        if let Some(value) = &self.discount {
            object.serialize_entry("discount", value)?;
        }
        if let Some(value) = &self.express {
            object.serialize_entry("express", value)?;
        }
        if !self.lines.is_empty() {
            object.serialize_entry("lines", &self.lines)?;
        }
        if let Some(value) = &self.terms {
            object.serialize_entry("terms", value)?;
        }
        if let Some(value) = &self.back {
            object.serialize_entry("back", value)?;
        }
        if let Some(value) = &self.meta {
            object.serialize_entry("meta", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for SessionRequest {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = SessionRequest;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, session_request")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_shop = None;
                let mut found_amount = None;
                let mut found_currency = None;
                let mut found_methods = None;
                let mut found_pages = None;
                let mut found_discount = None;
                let mut found_express = None;
                let mut found_lines = None;
                let mut found_terms = None;
                let mut found_back = None;
                let mut found_meta = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "shop" => {
                            runtime::json::once::<
                                _,
                                runtime::Secret,
                            >(&mut found_shop, "shop", &mut entries)?
                        }
                        "amount" => {
                            runtime::json::once::<
                                _,
                                i64,
                            >(&mut found_amount, "amount", &mut entries)?
                        }
                        "currency" => {
                            runtime::json::once::<
                                _,
                                String,
                            >(&mut found_currency, "currency", &mut entries)?
                        }
                        "methods" => {
                            runtime::json::once::<
                                _,
                                Option<Vec<super::opening::PaymentMethod>>,
                            >(&mut found_methods, "methods", &mut entries)?
                        }
                        "pages" => {
                            runtime::json::once::<
                                _,
                                runtime::Text<'de>,
                            >(&mut found_pages, "pages", &mut entries)?
                        }
                        "discount" => {
                            runtime::json::once::<
                                _,
                                Option<f64>,
                            >(&mut found_discount, "discount", &mut entries)?
                        }
                        "express" => {
                            runtime::json::once::<
                                _,
                                Option<bool>,
                            >(&mut found_express, "express", &mut entries)?
                        }
                        "lines" => {
                            runtime::json::once::<
                                _,
                                Option<Vec<Line>>,
                            >(&mut found_lines, "lines", &mut entries)?
                        }
                        "terms" => {
                            runtime::json::once::<
                                _,
                                Option<ShopUrl>,
                            >(&mut found_terms, "terms", &mut entries)?
                        }
                        "back" => {
                            runtime::json::once::<
                                _,
                                Option<super::returning::ReturnUrls>,
                            >(&mut found_back, "back", &mut entries)?
                        }
                        "meta" => {
                            runtime::json::once::<
                                _,
                                Option<serde_json::Value>,
                            >(&mut found_meta, "meta", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(SessionRequest {
                    shop: found_shop
                        .ok_or_else(|| serde::de::Error::missing_field("shop"))?,
                    amount: found_amount
                        .ok_or_else(|| serde::de::Error::missing_field("amount"))?,
                    currency: found_currency
                        .ok_or_else(|| serde::de::Error::missing_field("currency"))?,
                    methods: found_methods.flatten().unwrap_or_default(),
                    pages: runtime::json::split(
                            &found_pages
                                .ok_or_else(|| serde::de::Error::missing_field("pages"))?
                                .decode(),
                            "|",
                        )
                        .map_err(serde::de::Error::custom)?,
                    discount: found_discount.flatten(),
                    express: found_express.flatten(),
                    lines: found_lines.flatten().unwrap_or_default(),
                    terms: found_terms.flatten(),
                    back: found_back.flatten(),
                    meta: found_meta.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// One thing that is sold.
///
/// Source: REF.
#[derive(Clone, PartialEq)]
pub struct Line {
    text: String,
    count: i64,
    extra: runtime::json::Extra<'static>,
}

impl Line {
    /// Starts with what is required; all else is left out until it is set.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new(text: impl Into<String>, count: i64) -> Self {
        Self {
            text: text.into(),
            count,
            extra: Vec::new(),
        }
    }

    /// What it is.
    ///
    /// Always there.
    ///
    /// Source: REF.
    #[inline]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many.
    ///
    /// Always there.
    ///
    /// Source: REF.
    #[inline]
    pub fn count(&self) -> i64 {
        self.count
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for Line {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Line")
            .field("text", &self.text)
            .field("count", &self.count)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for Line {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("text", &self.text)?;
        object.serialize_entry("count", &self.count)?;
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for Line {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = Line;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, line")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_text = None;
                let mut found_count = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "text" => {
                            runtime::json::once::<
                                _,
                                String,
                            >(&mut found_text, "text", &mut entries)?
                        }
                        "count" => {
                            runtime::json::once::<
                                _,
                                i64,
                            >(&mut found_count, "count", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(Line {
                    text: found_text
                        .ok_or_else(|| serde::de::Error::missing_field("text"))?,
                    count: found_count
                        .ok_or_else(|| serde::de::Error::missing_field("count"))?,
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// The session.
///
/// Source: REF.
#[derive(Clone, PartialEq)]
pub struct SessionResponse<'a> {
    key: SessionKey,
    expires: Option<i64>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> SessionResponse<'a> {
    /// The key to open the page with.
    ///
    /// Always there.
    ///
    /// Source: REF.
    #[inline]
    pub fn key(&self) -> &SessionKey {
        &self.key
    }

    /// When it ends, in seconds since 1970.
    ///
    /// Optional.
    ///
    /// Source: REF.
    #[inline]
    pub fn expires(&self) -> Option<i64> {
        self.expires
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for SessionResponse<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionResponse")
            .field("key", &self.key)
            .field("expires", &self.expires)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for SessionResponse<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("key", &self.key)?;
        if let Some(value) = &self.expires {
            object.serialize_entry("expires", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for SessionResponse<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<SessionResponse<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = SessionResponse<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, session_response")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_key = None;
                let mut found_expires = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "key" => {
                            runtime::json::once::<
                                _,
                                SessionKey,
                            >(&mut found_key, "key", &mut entries)?
                        }
                        "expires" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_expires,
                                ("expires", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(SessionResponse {
                    key: found_key
                        .ok_or_else(|| serde::de::Error::missing_field("key"))?,
                    expires: found_expires.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// Why the call was refused.
///
/// Source: REF.
#[derive(Clone, PartialEq)]
pub struct ApiProblem<'a> {
    problem_type: runtime::Reported<'a, ApiProblemCode>,
    detail: Option<runtime::Text<'a>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> ApiProblem<'a> {
    /// The problem.
    ///
    /// Always there.
    ///
    /// Source: REF.
    #[inline]
    pub fn problem_type(&self) -> &runtime::Reported<'a, ApiProblemCode> {
        &self.problem_type
    }

    /// The problem in words.
    ///
    /// Optional. It belongs to the code in `type`.
    ///
    /// Source: REF.
    #[inline]
    pub fn detail(&self) -> Option<&runtime::Text<'a>> {
        self.detail.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for ApiProblem<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApiProblem")
            .field("type", &self.problem_type)
            .field("detail", &self.detail)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for ApiProblem<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("type", &self.problem_type)?;
        if let Some(value) = &self.detail {
            object.serialize_entry("detail", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for ApiProblem<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<ApiProblem<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = ApiProblem<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, api_problem")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_problem_type = None;
                let mut found_detail = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "type" => {
                            runtime::json::once::<
                                _,
                                runtime::Reported<'a, ApiProblemCode>,
                            >(&mut found_problem_type, "type", &mut entries)?
                        }
                        "detail" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_detail,
                                ("detail", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(ApiProblem {
                    problem_type: found_problem_type
                        .ok_or_else(|| serde::de::Error::missing_field("type"))?,
                    detail: found_detail.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// Makes a session.
///
/// Source: REF.
#[derive(Clone, Copy, Debug)]
pub struct CreateSession;
impl CreateSession {
    /// The HTTP method.
    pub const METHOD: &'static str = "PUT";

    /// The path, from the root.
    pub const PATH: &'static str = "/v2/sessions";

    /// The headers to send.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of success.
    pub const SUCCESS: u16 = 201;

    /// The URL of the call: the environment's base and `/v2/sessions`.
    #[inline]
    pub fn url(environment: Environment) -> String {
        runtime::call_url(environment.base_url(), Self::PATH)
    }

    /// The body to send: JSON, with whatever secrets the request holds.
    ///
    /// # Errors
    ///
    /// None in practice: every such object is JSON.
    #[inline]
    pub fn body(request: &SessionRequest) -> Result<runtime::Secret, serde_json::Error> {
        serde_json::to_string(request).map(runtime::Secret::new)
    }

    /// The whole request, for any client that takes those of the crate `http`. Turn the body into
    /// what the client takes with `.map(Secret::into_exposed)`.
    ///
    /// # Errors
    ///
    /// None in practice: method, URL and headers are documented constants.
    #[cfg(feature = "http")]
    #[inline]
    pub fn request(
        environment: Environment,
        request: &SessionRequest,
    ) -> Result<
        http::Request<runtime::Secret>,
        Box<dyn std::error::Error + Send + Sync>,
    > {
        Ok(
            runtime::http_request(
                Self::METHOD,
                &Self::url(environment),
                Self::HEADERS,
                Self::body(request)?,
            )?,
        )
    }

    /// Reads the answer.
    ///
    /// # Errors
    ///
    /// [`Refused`](runtime::CallFailure::Refused) with what the vendor says is wrong, or
    /// [`Unreadable`](runtime::CallFailure::Unreadable) if the body is not what is documented.
    pub fn response<'a>(
        status: u16,
        body: &'a str,
    ) -> Result<SessionResponse<'a>, runtime::CallFailure<ApiProblem<'a>>> {
        runtime::read_answer(status, Self::SUCCESS, body)
    }
}
