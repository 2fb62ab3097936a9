// @generated from 4-notices.yaml of the contract paylane; edit that instead.

use ::widget_types::runtime;

/// What happened.
///
/// Source: HOOKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeType {
    /// `settled`
    ///
    /// Source: HOOKS.
    Settled,
    /// `refunded`
    ///
    /// Source: HOOKS.
    Refunded,
    /// `dispute`
    ///
    /// Source: HOOKS.
    Dispute,
    /// `1099-k`
    ///
    /// Source: HOOKS.
    TaxForm,
}

impl NoticeType {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Settled,
        Self::Refunded,
        Self::Dispute,
        Self::TaxForm,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Refunded => "refunded",
            Self::Dispute => "dispute",
            Self::TaxForm => "1099-k",
        }
    }
}

impl runtime::Code for NoticeType {
    const SET: &'static str = "notice_type";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "settled" => Self::Settled,
                "refunded" => Self::Refunded,
                "dispute" => Self::Dispute,
                "1099-k" => Self::TaxForm,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for NoticeType {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for NoticeType {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for NoticeType {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for NoticeType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for NoticeType {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// How far a dispute is.
///
/// Source: HOOKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// `opened`
    ///
    /// Source: HOOKS.
    Opened,
    /// `closed`
    ///
    /// Source: HOOKS.
    Closed,
}

impl Stage {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Opened, Self::Closed];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Closed => "closed",
        }
    }
}

impl runtime::Code for Stage {
    const SET: &'static str = "stage";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "opened" => Self::Opened,
                "closed" => Self::Closed,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Stage {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Stage {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Stage {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Stage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Stage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// A document that Paylane posts.
///
/// Source: HOOKS.
#[derive(Clone, PartialEq)]
pub struct Notice<'a> {
    id: runtime::Text<'a>,
    notice_type: runtime::Reported<'a, NoticeType>,
    stage: Option<runtime::Reported<'a, Stage>>,
    payment: Option<super::returning::PaymentId>,
    live: Option<bool>,
    attempt: Option<i64>,
    tags: Vec<runtime::Text<'a>>,
    methods: Vec<runtime::Reported<'a, super::opening::PaymentMethod>>,
    data: Option<NoticeData<'a>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> Notice<'a> {
    /// The notice.
    ///
    /// Always there.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn id(&self) -> &runtime::Text<'a> {
        &self.id
    }

    /// What happened.
    ///
    /// Always there.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn notice_type(&self) -> &runtime::Reported<'a, NoticeType> {
        &self.notice_type
    }

    /// How far a dispute is.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn stage(&self) -> Option<&runtime::Reported<'a, Stage>> {
        self.stage.as_ref()
    }

    /// The payment.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn payment(&self) -> Option<super::returning::PaymentId> {
        self.payment
    }

    /// Whether money moved.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn live(&self) -> Option<bool> {
        self.live
    }

    /// Which delivery it is.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn attempt(&self) -> Option<i64> {
        self.attempt
    }

    /// The shop's words.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn tags(&self) -> &[runtime::Text<'a>] {
        &self.tags
    }

    /// How it was paid.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn methods(&self) -> &[runtime::Reported<'a, super::opening::PaymentMethod>] {
        &self.methods
    }

    /// What depends on the type.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn data(&self) -> Option<&NoticeData<'a>> {
        self.data.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }

    /// Reads a delivered document.
    ///
    /// Codes, keys and optional values that are not as documented are kept, not refused.
    ///
    /// # Errors
    ///
    /// If it is no JSON, lacks what is always there, or says something twice. The error quotes nothing.
    #[inline]
    pub fn parse(text: &'a str) -> Result<Self, runtime::json::Unreadable> {
        runtime::json::read(text)
    }

    /// Which of the documented kinds it is; `None` for any other combination of codes.
    #[inline]
    pub fn kind(&self) -> Option<NoticeKind> {
        if self.stage.as_ref().and_then(runtime::Reported::documented)
            == Some(Stage::Opened)
            && self.notice_type.documented() == Some(NoticeType::Dispute)
        {
            return Some(NoticeKind::DisputeOpened);
        }
        if self.notice_type.documented() == Some(NoticeType::Settled) {
            return Some(NoticeKind::Settled);
        }
        if self.notice_type.documented() == Some(NoticeType::Refunded) {
            return Some(NoticeKind::Refunded);
        }
        if self.notice_type.documented() == Some(NoticeType::Dispute) {
            return Some(NoticeKind::Dispute);
        }
        None
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for Notice<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notice")
            .field("id", &self.id)
            .field("type", &self.notice_type)
            .field("stage", &self.stage)
            .field("payment", &self.payment)
            .field("live", &self.live)
            .field("attempt", &self.attempt)
            .field("tags", &self.tags)
            .field("methods", &self.methods)
            .field("data", &self.data)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for Notice<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("id", &self.id)?;
        object.serialize_entry("type", &self.notice_type)?;
        if let Some(value) = &self.stage {
            object.serialize_entry("stage", value)?;
        }
        if let Some(value) = &self.payment {
            object.serialize_entry("payment", value)?;
        }
        if let Some(value) = &self.live {
            object.serialize_entry("live", value)?;
        }
        if let Some(value) = &self.attempt {
            object.serialize_entry("attempt", value)?;
        }
        if !self.tags.is_empty() {
            object.serialize_entry("tags", &self.tags)?;
        }
        if !self.methods.is_empty() {
            object.serialize_entry("methods", &self.methods)?;
        }
        if let Some(value) = &self.data {
            object.serialize_entry("data", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for Notice<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<Notice<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = Notice<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, notice")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_id = None;
                let mut found_notice_type = None;
                let mut found_stage = None;
                let mut found_payment = None;
                let mut found_live = None;
                let mut found_attempt = None;
                let mut found_tags = None;
                let mut found_methods = None;
                let mut found_data = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "id" => {
                            runtime::json::once::<
                                _,
                                runtime::Text<'a>,
                            >(&mut found_id, "id", &mut entries)?
                        }
                        "type" => {
                            runtime::json::once::<
                                _,
                                runtime::Reported<'a, NoticeType>,
                            >(&mut found_notice_type, "type", &mut entries)?
                        }
                        "stage" => {
                            runtime::json::optional::<
                                _,
                                runtime::Reported<'a, Stage>,
                            >(
                                &mut found_stage,
                                ("stage", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "payment" => {
                            runtime::json::optional::<
                                _,
                                super::returning::PaymentId,
                            >(
                                &mut found_payment,
                                ("payment", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "live" => {
                            runtime::json::optional::<
                                _,
                                bool,
                            >(
                                &mut found_live,
                                ("live", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "attempt" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_attempt,
                                ("attempt", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "tags" => {
                            runtime::json::optional::<
                                _,
                                Vec<runtime::Text<'a>>,
                            >(
                                &mut found_tags,
                                ("tags", runtime::json::Shape::List),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "methods" => {
                            runtime::json::optional::<
                                _,
                                Vec<runtime::Reported<'a, super::opening::PaymentMethod>>,
                            >(
                                &mut found_methods,
                                ("methods", runtime::json::Shape::List),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "data" => {
                            runtime::json::optional::<
                                _,
                                NoticeData<'a>,
                            >(
                                &mut found_data,
                                ("data", runtime::json::Shape::Object),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(Notice {
                    id: found_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
                    notice_type: found_notice_type
                        .ok_or_else(|| serde::de::Error::missing_field("type"))?,
                    stage: found_stage.flatten(),
                    payment: found_payment.flatten(),
                    live: found_live.flatten(),
                    attempt: found_attempt.flatten(),
                    tags: found_tags.flatten().unwrap_or_default(),
                    methods: found_methods.flatten().unwrap_or_default(),
                    data: found_data.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// What stands under `data`, which depends on the kind of document.
///
/// Source: HOOKS.
#[derive(Clone, PartialEq)]
pub struct NoticeData<'a> {
    amount: Option<i64>,
    fee: Option<f64>,
    customer: Option<super::opening::CustomerId>,
    why: Option<runtime::Reported<'a, super::returning::DeclineCode>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> NoticeData<'a> {
    /// How much.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn amount(&self) -> Option<i64> {
        self.amount
    }

    /// What Paylane keeps of it.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn fee(&self) -> Option<f64> {
        self.fee
    }

    /// Who paid.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn customer(&self) -> Option<super::opening::CustomerId> {
        self.customer
    }

    /// What they say.
    ///
    /// Optional.
    ///
    /// Source: HOOKS.
    #[inline]
    pub fn why(&self) -> Option<&runtime::Reported<'a, super::returning::DeclineCode>> {
        self.why.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for NoticeData<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NoticeData")
            .field("amount", &self.amount)
            .field("fee", &self.fee)
            .field("customer", &self.customer)
            .field("why", &self.why)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for NoticeData<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        if let Some(value) = &self.amount {
            object.serialize_entry("amount", value)?;
        }
        if let Some(value) = &self.fee {
            object.serialize_entry("fee", value)?;
        }
        if let Some(value) = &self.customer {
            object.serialize_entry("customer", value)?;
        }
        if let Some(value) = &self.why {
            object.serialize_entry("why", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for NoticeData<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<NoticeData<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = NoticeData<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, notice_data")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_amount = None;
                let mut found_fee = None;
                let mut found_customer = None;
                let mut found_why = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "amount" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_amount,
                                ("amount", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "fee" => {
                            runtime::json::optional::<
                                _,
                                f64,
                            >(
                                &mut found_fee,
                                ("fee", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "customer" => {
                            runtime::json::optional::<
                                _,
                                super::opening::CustomerId,
                            >(
                                &mut found_customer,
                                ("customer", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "why" => {
                            runtime::json::optional::<
                                _,
                                runtime::Reported<'a, super::returning::DeclineCode>,
                            >(
                                &mut found_why,
                                ("why", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(NoticeData {
                    amount: found_amount.flatten(),
                    fee: found_fee.flatten(),
                    customer: found_customer.flatten(),
                    why: found_why.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// The documented kinds of this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// The money has come.
    ///
    /// Told by: `type` is `settled`.
    ///
    /// Source: HOOKS.
    Settled,
    /// The money has gone back.
    ///
    /// Told by: `type` is `refunded`.
    ///
    /// Source: HOOKS.
    Refunded,
    /// News of a dispute.
    ///
    /// Told by: `type` is `dispute`.
    ///
    /// Source: HOOKS.
    Dispute,
    /// Somebody wants their money back.
    ///
    /// Told by: `stage` is `opened`, `type` is `dispute`.
    ///
    /// Source: HOOKS.
    DisputeOpened,
}

impl NoticeKind {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Settled,
        Self::Refunded,
        Self::Dispute,
        Self::DisputeOpened,
    ];

    /// Our name for it; it is never on the wire.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Refunded => "refunded",
            Self::Dispute => "dispute",
            Self::DisputeOpened => "dispute_opened",
        }
    }

    /// The documented keys of its `data`, in order.
    #[inline]
    pub const fn data_fields(self) -> &'static [&'static str] {
        match self {
            Self::Settled => &["amount", "fee", "customer"],
            Self::Refunded => &["amount"],
            Self::Dispute => &[],
            Self::DisputeOpened => &["why"],
        }
    }
}
