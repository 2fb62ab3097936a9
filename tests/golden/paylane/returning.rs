// @generated from 3-returning.yaml of the contract paylane; edit that instead.

use ::widget_types::runtime;

/// What was checked about the person.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// `ok`
    ///
    /// All is well.
    ///
    /// Source: GUIDE.
    Ok,
    /// `none`
    ///
    /// Nothing was checked.
    ///
    /// Source: GUIDE.
    None,
    /// `some`
    ///
    /// Source: GUIDE.
    Some,
    /// `self`
    ///
    /// The shop has checked itself.
    ///
    /// Source: GUIDE.
    Own,
    /// `type`
    ///
    /// Source: GUIDE.
    Type,
    /// `3ds`
    ///
    /// The bank has asked.
    ///
    /// Source: GUIDE.
    ThreeDs,
}

impl Check {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::None,
        Self::Some,
        Self::Own,
        Self::Type,
        Self::ThreeDs,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::None => "none",
            Self::Some => "some",
            Self::Own => "self",
            Self::Type => "type",
            Self::ThreeDs => "3ds",
        }
    }
}

impl runtime::Code for Check {
    const SET: &'static str = "check";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "ok" => Self::Ok,
                "none" => Self::None,
                "some" => Self::Some,
                "self" => Self::Own,
                "type" => Self::Type,
                "3ds" => Self::ThreeDs,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Check {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Check {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Check {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Check {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Check {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Why there is no payment.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeclineCode {
    /// `card_declined`
    ///
    /// Its message is one of several; see [`CardDeclinedReason`](CardDeclinedReason).
    ///
    /// Source: GUIDE.
    CardDeclined,
    /// `ok`: `The person changed their mind.`
    ///
    /// It is no error.
    ///
    /// Source: GUIDE.
    Ok,
    /// `404`: `There is no such session`
    ///
    /// Source: GUIDE.
    NoSuchSession,
}

impl DeclineCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::CardDeclined,
        Self::Ok,
        Self::NoSuchSession,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CardDeclined => "card_declined",
            Self::Ok => "ok",
            Self::NoSuchSession => "404",
        }
    }

    /// The documented message, to the letter; `None` where the documentation states none.
    #[inline]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Ok => Some("The person changed their mind."),
            Self::NoSuchSession => Some("There is no such session"),
            _ => None,
        }
    }
}

impl runtime::Code for DeclineCode {
    const SET: &'static str = "decline_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "card_declined" => Self::CardDeclined,
                "ok" => Self::Ok,
                "404" => Self::NoSuchSession,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for DeclineCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for DeclineCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for DeclineCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for DeclineCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for DeclineCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Why `card_declined` was sent, as its message tells.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardDeclinedReason {
    /// `Not enough money`
    ///
    /// Source: GUIDE.
    NotEnoughMoney,
    /// `The card has expired (month/year)`
    ///
    /// Source: GUIDE.
    CardExpired,
    /// `Déclined & nothing else = 100% said`
    ///
    /// Source: GUIDE.
    Other,
}

impl CardDeclinedReason {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::NotEnoughMoney,
        Self::CardExpired,
        Self::Other,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotEnoughMoney => "Not enough money",
            Self::CardExpired => "The card has expired (month/year)",
            Self::Other => "Déclined & nothing else = 100% said",
        }
    }

    /// Our name for it; it is never on the wire.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotEnoughMoney => "not_enough_money",
            Self::CardExpired => "card_expired",
            Self::Other => "other",
        }
    }

    /// The [`Blame`](super::session::Blame) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn blame(self) -> Option<super::session::Blame> {
        match self {
            Self::NotEnoughMoney => Some(super::session::Blame::Shop),
            _ => None,
        }
    }
}

impl runtime::Code for CardDeclinedReason {
    const SET: &'static str = "card_declined_reason";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "Not enough money" => Self::NotEnoughMoney,
                "Not enough money!" => Self::NotEnoughMoney,
                "The card has expired (month/year)" => Self::CardExpired,
                "Déclined & nothing else = 100% said" => Self::Other,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for CardDeclinedReason {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for CardDeclinedReason {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for CardDeclinedReason {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CardDeclinedReason {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CardDeclinedReason {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// How far a payment is.
///
/// Source: GUIDE. Sources disagree: C1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// `waiting`
    ///
    /// Source: GUIDE.
    Waiting,
    /// `review`
    ///
    /// Source: GUIDE.
    Review,
    /// `expired`
    ///
    /// Source: GUIDE.
    Expired,
    /// `EXPIRED`
    ///
    /// Source: GUIDE.
    ExpiredLoudly,
}

impl State {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Waiting,
        Self::Review,
        Self::Expired,
        Self::ExpiredLoudly,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Review => "review",
            Self::Expired => "expired",
            Self::ExpiredLoudly => "EXPIRED",
        }
    }
}

impl runtime::Code for State {
    const SET: &'static str = "state";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "waiting" => Self::Waiting,
                "review" => Self::Review,
                "expired" => Self::Expired,
                "EXPIRED" => Self::ExpiredLoudly,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for State {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for State {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for State {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for State {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for State {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The payment, which is no secret.
///
/// The rule: it must be a UUID.
///
/// Source: GUIDE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaymentId(runtime::Uuid);
impl PaymentId {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must be a UUID";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `payment_id` and the rule that is broken.
    #[inline]
    pub fn new(text: &str) -> Result<Self, runtime::InvalidValue> {
        text.parse()
            .map(Self)
            .map_err(|_| runtime::InvalidValue::new("payment_id", Self::RULE, text))
    }

    /// The UUID itself.
    #[inline]
    pub const fn get(self) -> runtime::Uuid {
        self.0
    }
}

impl runtime::Parameter for PaymentId {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.0.to_string().into()
    }
}

impl std::fmt::Display for PaymentId {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for PaymentId {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PaymentId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for PaymentId {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// Opens the receipt for whoever has it.
///
/// The rule: `r_` and eight hexadecimal digits.
///
/// It is a secret: it shows only when asked for with `expose`.
///
/// Source: GUIDE.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiptKey(runtime::Secret);
impl ReceiptKey {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "`r_` and eight hexadecimal digits";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('r', 'r')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('_', '_')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9'), ('a', 'f')],
                    min: 8,
                    max: 8,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `receipt_key` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(runtime::Secret::new(text)))
        } else {
            Err(runtime::InvalidValue::secret("receipt_key", Self::RULE))
        }
    }

    /// The text itself. Keep it out of logs.
    #[inline]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl runtime::Parameter for ReceiptKey {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.expose().into()
    }
}

impl std::fmt::Debug for ReceiptKey {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReceiptKey(***)")
    }
}

impl std::str::FromStr for ReceiptKey {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ReceiptKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ReceiptKey {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The documented parameters and places, for the runtime.
static CONTRACT: runtime::CallbackContract<15, 3> = runtime::CallbackContract {
    parameters: [
        "payment",
        "amount",
        "tip",
        "express",
        "checks",
        "tags",
        "receipt",
        "order",
        "type",
        "code",
        "text",
        "try",
        "state",
        "minutes",
        "since",
    ],
    position,
    urls: [
        runtime::UrlLayout {
            name: "done",
            layouts: &["{scheme}:/back/done"],
        },
        runtime::UrlLayout {
            name: "stopped",
            layouts: &["{scheme}:/back/stopped", "{scheme}:/back/cancel"],
        },
        runtime::UrlLayout {
            name: "status",
            layouts: &["{scheme}:/back/status", "{scheme}:/back/late"],
        },
    ],
};

#[inline]
fn position(name: &str) -> Option<usize> {
    Some(
        match name {
            "payment" => 0,
            "amount" => 1,
            "tip" => 2,
            "express" => 3,
            "checks" => 4,
            "tags" => 5,
            "receipt" => 6,
            "order" => 7,
            "type" => 8,
            "code" => 9,
            "text" => 10,
            "try" => 11,
            "state" => 12,
            "minutes" => 13,
            "since" => 14,
            _ => return None,
        },
    )
}

/// Where the person comes back to.
///
/// Source: GUIDE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnUrls(runtime::Targets);
impl ReturnUrls {
    /// Takes the URLs that the host has configured.
    ///
    /// * `done`: After a payment.
    /// * `stopped`: Without a payment.
    /// * `status`: When it takes time.
    ///
    /// # Errors
    ///
    /// If one of them is no URL that an app can be opened with, or two are the same. The error names the
    /// URL and says what to do.
    #[inline]
    pub fn new(
        done: &str,
        stopped: &str,
        status: &str,
    ) -> Result<Self, runtime::CallbackUrlProblem> {
        runtime::Targets::new(&CONTRACT, &[done, stopped, status]).map(Self)
    }

    /// The URLs as the documentation lays them out, for an app with this scheme:
    /// `{scheme}:/back/done`, `{scheme}:/back/stopped`, `{scheme}:/back/status`.
    ///
    /// # Errors
    ///
    /// If `scheme` is no legal scheme.
    #[inline]
    pub fn documented(scheme: &str) -> Result<Self, runtime::CallbackUrlProblem> {
        runtime::Targets::documented(&CONTRACT, scheme).map(Self)
    }

    /// After a payment.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn done(&self) -> &str {
        self.0.url(0)
    }

    /// Without a payment.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn stopped(&self) -> &str {
        self.0.url(1)
    }

    /// When it takes time.
    ///
    /// Source: REF.
    #[inline]
    pub fn status(&self) -> &str {
        self.0.url(2)
    }

    /// Reads a URL that the app was asked to open.
    ///
    /// What is not one of the configured URLs comes back as [`NotOurs`](runtime::Received::NotOurs): the
    /// app opens it as it would any other. A callback that cannot be read comes back as a
    /// [`Problem`](runtime::Received::Problem) that keeps the text.
    pub fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
        match self.0.recognise(&CONTRACT, url) {
            runtime::Recognised::NotOurs => runtime::Received::NotOurs,
            runtime::Recognised::Problem(problem) => runtime::Received::Problem(problem),
            runtime::Recognised::Ours(0, parts) => {
                match PaidEvent::read(parts) {
                    Ok(event) => runtime::Received::Event(Event::Paid(event)),
                    Err(problem) => runtime::Received::Problem(problem),
                }
            }
            runtime::Recognised::Ours(1, parts) => {
                match DeclinedEvent::read(parts) {
                    Ok(event) => runtime::Received::Event(Event::Declined(event)),
                    Err(problem) => runtime::Received::Problem(problem),
                }
            }
            runtime::Recognised::Ours(2, parts) => {
                match parts
                    .tell_apart(
                        &[
                            runtime::Told {
                                parameter: 12,
                                values: &["waiting", "review"],
                            },
                            runtime::Told {
                                parameter: 12,
                                values: &["expired"],
                            },
                        ],
                    )
                {
                    Ok(0) => {
                        match PendingEvent::read(parts) {
                            Ok(event) => runtime::Received::Event(Event::Pending(event)),
                            Err(problem) => runtime::Received::Problem(problem),
                        }
                    }
                    Ok(_) => {
                        runtime::Received::Event(Event::Expired(ExpiredEvent { parts }))
                    }
                    Err(problem) => runtime::Received::Problem(problem),
                }
            }
            runtime::Recognised::Ours(..) => runtime::Received::NotOurs,
        }
    }

    /// The same URLs for one [`Session`](runtime::Session): each with the nonce as a last segment
    /// of its path.
    #[must_use]
    #[inline]
    pub fn for_session(&self, nonce: &runtime::Nonce) -> Self {
        Self(self.0.for_session(nonce))
    }
}

impl runtime::Callbacks for ReturnUrls {
    type Event<'a> = Event<'a>;

    fn parse<'a>(&self, url: &'a str) -> runtime::Received<'a, Event<'a>> {
        self.parse(url)
    }

    #[inline]
    fn for_session(&self, nonce: &runtime::Nonce) -> Self {
        self.for_session(nonce)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ReturnUrls {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let urls = [
            ("done", self.done()),
            ("stopped", self.stopped()),
            ("status", self.status()),
        ];
        serializer.collect_map(urls)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ReturnUrls {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let names: [&str; 3] = ["done", "stopped", "status"];
        let [done, stopped, status] = runtime::texts_by_name(deserializer, names)?;
        Self::new(&done, &stopped, &status).map_err(serde::de::Error::custom)
    }
}

/// What the hosted page reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<'a> {
    /// The person has paid.
    Paid(PaidEvent<'a>),
    /// There is no payment.
    Declined(DeclinedEvent<'a>),
    /// The payment takes time.
    Pending(PendingEvent<'a>),
    /// The payment was not made in time.
    Expired(ExpiredEvent<'a>),
}

impl Event<'_> {
    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        match self {
            Self::Paid(event) => event.undocumented(),
            Self::Declined(event) => event.undocumented(),
            Self::Pending(event) => event.undocumented(),
            Self::Expired(event) => event.undocumented(),
        }
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        match self {
            Self::Paid(event) => event.parts.extra(PaidEvent::PARAMETERS),
            Self::Declined(event) => event.parts.extra(DeclinedEvent::PARAMETERS),
            Self::Pending(event) => event.parts.extra(PendingEvent::PARAMETERS),
            Self::Expired(event) => event.parts.extra(ExpiredEvent::PARAMETERS),
        }
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        match self {
            Self::Paid(event) => event.pairs(),
            Self::Declined(event) => event.pairs(),
            Self::Pending(event) => event.pairs(),
            Self::Expired(event) => event.pairs(),
        }
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        match self {
            Self::Paid(event) => event.notes(),
            Self::Declined(event) => event.notes(),
            Self::Pending(event) => event.notes(),
            Self::Expired(event) => event.notes(),
        }
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        match self {
            Self::Paid(event) => event.raw(),
            Self::Declined(event) => event.raw(),
            Self::Pending(event) => event.raw(),
            Self::Expired(event) => event.raw(),
        }
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        match self {
            Self::Paid(event) => event.log_line(),
            Self::Declined(event) => event.log_line(),
            Self::Pending(event) => event.log_line(),
            Self::Expired(event) => event.log_line(),
        }
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        match self {
            Self::Paid(event) => event.event_key(),
            Self::Declined(event) => event.event_key(),
            Self::Pending(event) => event.event_key(),
            Self::Expired(event) => event.event_key(),
        }
    }

    /// Whether the session is over with it; `None` where the documentation does not say.
    #[inline]
    pub fn ends_session(&self) -> Option<bool> {
        match self {
            Self::Paid(_) => Some(true),
            Self::Declined(_) => Some(true),
            Self::Pending(_) => Some(false),
            Self::Expired(_) => None,
        }
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> Event<'static> {
        match self {
            Self::Paid(event) => Event::Paid(event.into_owned()),
            Self::Declined(event) => Event::Declined(event.into_owned()),
            Self::Pending(event) => Event::Pending(event.into_owned()),
            Self::Expired(event) => Event::Expired(event.into_owned()),
        }
    }
}

impl runtime::CallbackEvent for Event<'_> {
    #[inline]
    fn event_key(&self) -> runtime::EventKey {
        self.event_key()
    }

    #[inline]
    fn ends_session(&self) -> Option<bool> {
        self.ends_session()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Event<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Paid(event) => event.serialize(serializer),
            Self::Declined(event) => event.serialize(serializer),
            Self::Pending(event) => event.serialize(serializer),
            Self::Expired(event) => event.serialize(serializer),
        }
    }
}

/// The person has paid.
///
/// Source: GUIDE.
#[derive(Clone)]
pub struct PaidEvent<'a> {
    parts: runtime::Parts<'a, 15>,
    payment: PaymentId,
    amount: i64,
    tip: Option<i64>,
    express: Option<bool>,
    receipt: Option<ReceiptKey>,
    order: Option<super::opening::OrderNumber>,
}

impl<'a> PaidEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[0, 1, 2, 3, 4, 5, 6, 7, 8];

    /// Whether the session is over with it: it is.
    pub const ENDS_SESSION: bool = true;

    #[inline]
    fn read(parts: runtime::Parts<'a, 15>) -> Result<Self, runtime::Problem<'a>> {
        let payment = parts.parse(0)?;
        let amount = parts.parse(1)?;
        let tip = parts.parse_optional(2)?;
        let express = parts.parse_optional(3)?;
        let receipt = parts.parse_optional(6)?;
        let order = parts.parse_optional(7)?;
        Ok(Self {
            parts,
            payment,
            amount,
            tip,
            express,
            receipt,
            order,
        })
    }

    /// The payment.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn payment(&self) -> PaymentId {
        self.payment
    }

    /// The cents that were paid.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn amount(&self) -> i64 {
        self.amount
    }

    /// What was given on top.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn tip(&self) -> Option<i64> {
        self.tip
    }

    /// Whether the address was skipped.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn express(&self) -> Option<bool> {
        self.express
    }

    /// What was checked.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn checks(&self) -> Vec<runtime::Reported<'_, Check>> {
        self.parts
            .list(4, "|")
            .into_iter()
            .map(|text| runtime::Reported::read(text.into_cow()))
            .collect()
    }

    /// The shop's words.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn tags(&self) -> Vec<runtime::Text<'_>> {
        self.parts.list(5, "|")
    }

    /// The receipt.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn receipt(&self) -> Option<&ReceiptKey> {
        self.receipt.as_ref()
    }

    /// The order.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn order(&self) -> Option<&super::opening::OrderNumber> {
        self.order.as_ref()
    }

    /// What the page looked like.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn page_type(&self) -> Option<runtime::Reported<'_, super::opening::PageType>> {
        self.parts.code(8)
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<super::opening::PageType>(8));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "paid",
                Self::PARAMETERS,
                &[(8, self.parts.documented_code::<super::opening::PageType>(8))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("paid", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> PaidEvent<'static> {
        PaidEvent {
            parts: self.parts.into_owned(),
            payment: self.payment,
            amount: self.amount,
            tip: self.tip,
            express: self.express,
            receipt: self.receipt,
            order: self.order,
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for PaidEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for PaidEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for PaidEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PaidEvent")
            .field("payment", &self.payment())
            .field("amount", &self.amount())
            .field("tip", &self.tip())
            .field("express", &self.express())
            .field("checks", &self.checks())
            .field("tags", &self.tags())
            .field("receipt", &self.receipt())
            .field("order", &self.order())
            .field("type", &self.page_type())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PaidEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "paid")?;
        object.serialize_entry("payment", &self.payment())?;
        object.serialize_entry("amount", &self.amount())?;
        object.serialize_entry("tip", &self.tip())?;
        object.serialize_entry("express", &self.express())?;
        object.serialize_entry("checks", &self.checks())?;
        object.serialize_entry("tags", &self.tags())?;
        object.serialize_entry("receipt", &self.receipt())?;
        object.serialize_entry("order", &self.order())?;
        object.serialize_entry("type", &self.page_type())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// There is no payment.
///
/// Source: GUIDE.
#[derive(Clone)]
pub struct DeclinedEvent<'a> {
    parts: runtime::Parts<'a, 15>,
    nth_try: Option<i64>,
}

impl<'a> DeclinedEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[9, 10, 11];

    /// Whether the session is over with it: it is.
    pub const ENDS_SESSION: bool = true;

    #[inline]
    fn read(parts: runtime::Parts<'a, 15>) -> Result<Self, runtime::Problem<'a>> {
        parts.require(9)?;
        let nth_try = parts.parse_optional(11)?;
        Ok(Self { parts, nth_try })
    }

    /// Why not.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn code(&self) -> runtime::Reported<'_, DeclineCode> {
        self.parts.code(9).unwrap_or_else(|| runtime::Reported::read(""))
    }

    /// The same in words.
    ///
    /// Optional. It belongs to the code in `code`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn text(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(10)
    }

    /// Which of the documented messages of `card_declined` it carries.
    ///
    /// `None` for any other code, and when no message was sent.
    #[inline]
    pub fn card_declined_reason(
        &self,
    ) -> Option<runtime::Reported<'_, CardDeclinedReason>> {
        match self.code().documented()? {
            DeclineCode::CardDeclined => {
                Some(
                    runtime::Reported::read(
                        self.text().filter(|text| !text.is_blank())?.into_cow(),
                    ),
                )
            }
            _ => None,
        }
    }

    /// Which try it was.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn nth_try(&self) -> Option<i64> {
        self.nth_try
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<DeclineCode>(9));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "declined",
                Self::PARAMETERS,
                &[(9, self.parts.documented_code::<DeclineCode>(9))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("declined", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> DeclinedEvent<'static> {
        DeclinedEvent {
            parts: self.parts.into_owned(),
            nth_try: self.nth_try,
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for DeclinedEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for DeclinedEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for DeclinedEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeclinedEvent")
            .field("code", &self.code())
            .field("text", &self.text())
            .field("try", &self.nth_try())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for DeclinedEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "declined")?;
        object.serialize_entry("code", &self.code())?;
        object.serialize_entry("text", &self.text())?;
        object.serialize_entry("try", &self.nth_try())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// The payment takes time.
///
/// Source: GUIDE. Sources disagree: C1.
#[derive(Clone)]
pub struct PendingEvent<'a> {
    parts: runtime::Parts<'a, 15>,
    minutes: Option<i64>,
}

impl<'a> PendingEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[12, 13];

    /// Whether the session is over with it: it is not.
    pub const ENDS_SESSION: bool = false;

    #[inline]
    fn read(parts: runtime::Parts<'a, 15>) -> Result<Self, runtime::Problem<'a>> {
        let minutes = parts.parse_optional(13)?;
        Ok(Self { parts, minutes })
    }

    /// How far it is.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn state(&self) -> runtime::Reported<'_, State> {
        self.parts.code(12).unwrap_or_else(|| runtime::Reported::read(""))
    }

    /// How long it may take.
    ///
    /// Optional.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn minutes(&self) -> Option<i64> {
        self.minutes
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<State>(12));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "pending",
                Self::PARAMETERS,
                &[(12, self.parts.documented_code::<State>(12))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("pending", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> PendingEvent<'static> {
        PendingEvent {
            parts: self.parts.into_owned(),
            minutes: self.minutes,
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for PendingEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for PendingEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for PendingEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PendingEvent")
            .field("state", &self.state())
            .field("minutes", &self.minutes())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PendingEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "pending")?;
        object.serialize_entry("state", &self.state())?;
        object.serialize_entry("minutes", &self.minutes())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}

/// The payment was not made in time.
///
/// Source: GUIDE.
#[derive(Clone)]
pub struct ExpiredEvent<'a> {
    parts: runtime::Parts<'a, 15>,
}

impl<'a> ExpiredEvent<'a> {
    /// The event's own parameters, by their position in the contract.
    const PARAMETERS: &'static [usize] = &[12, 14];

    /// How far it is.
    ///
    /// Always there.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn state(&self) -> runtime::Reported<'_, State> {
        self.parts.code(12).unwrap_or_else(|| runtime::Reported::read(""))
    }

    /// When it expired.
    ///
    /// Optional. For example `2031-02-03 04:05`.
    ///
    /// Source: GUIDE.
    #[inline]
    pub fn since(&self) -> Option<runtime::Text<'_>> {
        self.parts.text(14)
    }

    /// Everything in it that this release does not document: codes and parameters.
    #[inline]
    pub fn undocumented(&self) -> Vec<runtime::UndocumentedItem<'_>> {
        let mut found = self.parts.undocumented_parameters(Self::PARAMETERS);
        found.extend(self.parts.undocumented_code::<State>(12));
        found
    }

    /// Every received parameter that is not one of the event's own, in order: those that are not
    /// documented, and those that the host put into its callback URL.
    #[inline]
    pub fn extra(&self) -> impl Iterator<Item = runtime::Pair<'_>> {
        self.parts.extra(Self::PARAMETERS)
    }

    /// Every received parameter, in order.
    #[inline]
    pub fn pairs(&self) -> runtime::Pairs<'_> {
        self.parts.pairs()
    }

    /// What was tolerated in reading it.
    #[inline]
    pub fn notes(&self) -> runtime::Notes {
        self.parts.notes()
    }

    /// The URL as it was received. It may hold secrets: keep it out of logs.
    #[inline]
    pub fn raw(&self) -> &str {
        self.parts.raw()
    }

    /// The event in a short line that is safe to log: the names of its parameters, and of their
    /// values only documented codes.
    #[inline]
    pub fn log_line(&self) -> String {
        self.parts
            .log_line(
                "expired",
                Self::PARAMETERS,
                &[(12, self.parts.documented_code::<State>(12))],
            )
    }

    /// The same for events that say the same.
    #[inline]
    pub fn event_key(&self) -> runtime::EventKey {
        self.parts.key("expired", Self::PARAMETERS)
    }

    /// The event, free of what it was read from.
    #[inline]
    pub fn into_owned(self) -> ExpiredEvent<'static> {
        ExpiredEvent {
            parts: self.parts.into_owned(),
        }
    }
}

/// Two events are equal if they say the same, in whatever order and encoding.
impl PartialEq for ExpiredEvent<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::PARAMETERS)
    }
}

impl Eq for ExpiredEvent<'_> {}

/// Shows the documented parameters, without secrets.
impl std::fmt::Debug for ExpiredEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExpiredEvent")
            .field("state", &self.state())
            .field("since", &self.since())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ExpiredEvent<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("event", "expired")?;
        object.serialize_entry("state", &self.state())?;
        object.serialize_entry("since", &self.since())?;
        object.serialize_entry("extra", &self.extra().collect::<Vec<_>>())?;
        object.end()
    }
}
