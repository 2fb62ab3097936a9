// @generated from 2-opening.yaml of the contract paylane; edit that instead.

use ::widget_types::runtime;

/// A way to pay.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentMethod {
    /// `card`
    ///
    /// A card.
    ///
    /// Source: GUIDE.
    Card,
    /// `2-clicks`
    ///
    /// A wallet.
    ///
    /// Source: GUIDE.
    TwoClicks,
    /// `bank+wire`
    ///
    /// A transfer.
    ///
    /// Source: GUIDE.
    BankWire,
}

impl PaymentMethod {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Card, Self::TwoClicks, Self::BankWire];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::TwoClicks => "2-clicks",
            Self::BankWire => "bank+wire",
        }
    }
}

impl runtime::Code for PaymentMethod {
    const SET: &'static str = "payment_method";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "card" => Self::Card,
                "2-clicks" => Self::TwoClicks,
                "bank+wire" => Self::BankWire,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for PaymentMethod {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for PaymentMethod {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for PaymentMethod {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PaymentMethod {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for PaymentMethod {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// What the page looks like.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageType {
    /// `full`
    ///
    /// Source: GUIDE.
    Full,
    /// `slim`
    ///
    /// Source: GUIDE.
    Slim,
}

impl PageType {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Full, Self::Slim];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Slim => "slim",
        }
    }
}

impl runtime::Code for PageType {
    const SET: &'static str = "page_type";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "full" => Self::Full,
                "slim" => Self::Slim,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for PageType {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for PageType {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for PageType {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PageType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for PageType {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The shop's number of the order.
///
/// The rule: `PL-` and six to ten digits, or `TEST`.
///
/// Source: GUIDE.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderNumber(std::borrow::Cow<'static, str>);
impl OrderNumber {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "`PL-` and six to ten digits, or `TEST`";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('P', 'P')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('L', 'L')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('-', '-')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9')],
                    min: 6,
                    max: 10,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('T', 'T')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('E', 'E')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('S', 'S')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('T', 'T')],
                    min: 1,
                    max: 1,
                },
            ],
        ],
    );

    /// `TEST`
    pub const TEST: Self = Self(std::borrow::Cow::Borrowed("TEST"));

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `order_number` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("order_number", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for OrderNumber {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for OrderNumber {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for OrderNumber {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for OrderNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for OrderNumber {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The customer, who is no secret.
///
/// The rule: it must be a UUID.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CustomerId(runtime::Uuid);
impl CustomerId {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must be a UUID";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `customer_id` and the rule that is broken.
    #[inline]
    pub fn new(text: &str) -> Result<Self, runtime::InvalidValue> {
        text.parse()
            .map(Self)
            .map_err(|_| runtime::InvalidValue::new("customer_id", Self::RULE, text))
    }

    /// The UUID itself.
    #[inline]
    pub const fn get(self) -> runtime::Uuid {
        self.0
    }
}

impl runtime::Parameter for CustomerId {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.0.to_string().into()
    }
}

impl std::fmt::Display for CustomerId {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for CustomerId {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CustomerId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CustomerId {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The URL of the checkout page.
///
/// Source: GUIDE.
#[derive(Clone, PartialEq)]
pub struct CheckoutUrl {
    session: super::session::SessionKey,
    amount: i64,
    order: Option<OrderNumber>,
    customer: Option<CustomerId>,
    page_type: Option<PageType>,
    methods: Vec<PaymentMethod>,
    tags: Vec<String>,
    express: Option<bool>,
    tries: Option<i64>,
    note: Option<String>,
    extra: Vec<(String, String)>,
}

impl CheckoutUrl {
    /// The URL without any parameter.
    pub const BASE: &'static str = "https://pay.paylane.example/checkout";

    /// What holds when `type` is left out: `full`.
    pub const DEFAULT_PAGE_TYPE: PageType = PageType::Full;

    /// What holds when `express` is left out: `false`.
    pub const DEFAULT_EXPRESS: bool = false;

    /// What holds when `tries` is left out: `3`.
    pub const DEFAULT_TRIES: i64 = 3;

    /// Starts with what is required; all else holds its default until it is set.
    #[inline]
    pub fn new(session: super::session::SessionKey, amount: i64) -> Self {
        Self {
            session,
            amount,
            order: None,
            customer: None,
            page_type: None,
            methods: Vec::new(),
            tags: Vec::new(),
            express: None,
            tries: None,
            note: None,
            extra: Vec::new(),
        }
    }

    /// The order.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_order(mut self, order: OrderNumber) -> Self {
        self.order = Some(order);
        self
    }

    /// The customer.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_customer(mut self, customer: CustomerId) -> Self {
        self.customer = Some(customer);
        self
    }

    /// What the page looks like.
    ///
    /// Optional. When left out: `full`.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_page_type(mut self, page_type: PageType) -> Self {
        self.page_type = Some(page_type);
        self
    }

    /// The ways to pay.
    ///
    /// Optional. When left out: all of them.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_methods(
        mut self,
        methods: impl IntoIterator<Item = PaymentMethod>,
    ) -> Self {
        self.methods = methods.into_iter().collect();
        self
    }

    /// Words of the shop's.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_tags(mut self, tags: impl IntoIterator<Item = String>) -> Self {
        self.tags = tags.into_iter().collect();
        self
    }

    /// Whether to skip the address.
    ///
    /// Optional. When left out: `false`.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_express(mut self, express: bool) -> Self {
        self.express = Some(express);
        self
    }

    /// How often a person may try.
    ///
    /// Optional. When left out: `3`.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_tries(mut self, tries: i64) -> Self {
        self.tries = Some(tries);
        self
    }

    /// A line to show.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[must_use]
    #[inline]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The session.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn session(&self) -> &super::session::SessionKey {
        &self.session
    }

    /// The price in cents.
    ///
    /// Always there. For example `1250`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn amount(&self) -> i64 {
        self.amount
    }

    /// The order.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn order(&self) -> Option<&OrderNumber> {
        self.order.as_ref()
    }

    /// The customer.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn customer(&self) -> Option<CustomerId> {
        self.customer
    }

    /// What the page looks like.
    ///
    /// Optional. When left out: `full`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn page_type(&self) -> Option<PageType> {
        self.page_type
    }

    /// The ways to pay.
    ///
    /// Optional. When left out: all of them.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn methods(&self) -> &[PaymentMethod] {
        &self.methods
    }

    /// Words of the shop's.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// Whether to skip the address.
    ///
    /// Optional. When left out: `false`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn express(&self) -> Option<bool> {
        self.express
    }

    /// How often a person may try.
    ///
    /// Optional. When left out: `3`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn tries(&self) -> Option<i64> {
        self.tries
    }

    /// A line to show.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Parameters that were read and are not documented, decoded, in order.
    #[inline]
    pub fn extra(&self) -> &[(String, String)] {
        &self.extra
    }

    /// The URL to open. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn to_url(&self) -> String {
        let mut url = runtime::UrlWriter::new(Self::BASE, 1024);
        url.push_plain("session", &runtime::Parameter::to_text(&self.session));
        url.push_plain("amount", &runtime::Parameter::to_text(&self.amount));
        if let Some(value) = &self.order {
            url.push_plain("order", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.customer {
            url.push_plain("customer", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.page_type {
            url.push_plain("type", &runtime::Parameter::to_text(value));
        }
        url.push_list(
            "methods",
            "|",
            self.methods.iter().map(runtime::Parameter::to_text),
        );
        url.push_list("tags", "|", self.tags.iter().map(runtime::Parameter::to_text));
        if let Some(value) = &self.express {
            url.push_plain("express", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.tries {
            url.push_plain("tries", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.note {
            url.push_plain("note", &runtime::Parameter::to_text(value));
        }
        for (name, value) in &self.extra {
            url.push(name, value);
        }
        url.finish()
    }

    /// Reads such a URL.
    ///
    /// # Errors
    ///
    /// If it is another URL, lacks what is required, says something twice in two ways, or holds a
    /// value that is not allowed.
    #[inline]
    pub fn parse(url: &str) -> Result<Self, runtime::StartUrlProblem> {
        let url = runtime::UrlReader::new(
            Self::BASE,
            url,
            &[
                "session",
                "amount",
                "order",
                "customer",
                "type",
                "methods",
                "tags",
                "express",
                "tries",
                "note",
            ],
        )?;
        Ok(Self {
            session: url.required("session")?,
            amount: url.required("amount")?,
            order: url.optional("order")?,
            customer: url.optional("customer")?,
            page_type: url.optional("type")?,
            methods: url.list("methods", "|")?,
            tags: url.list("tags", "|")?,
            express: url.optional("express")?,
            tries: url.optional("tries")?,
            note: url.optional("note")?,
            extra: url.extra(),
        })
    }
}

/// Shows the documented parameters, without secrets, and the names of the others.
impl std::fmt::Debug for CheckoutUrl {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let extra: Vec<&String> = self.extra.iter().map(|(name, _)| name).collect();
        f.debug_struct("CheckoutUrl")
            .field("session", &self.session)
            .field("amount", &self.amount)
            .field("order", &self.order)
            .field("customer", &self.customer)
            .field("type", &self.page_type)
            .field("methods", &self.methods)
            .field("tags", &self.tags)
            .field("express", &self.express)
            .field("tries", &self.tries)
            .field("note", &self.note)
            .field("extra", &extra)
            .finish()
    }
}
