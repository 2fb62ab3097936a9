// @generated from 4-retrieving-data.yaml of the contract multi-region; edit that instead.

use ::widget_types::runtime;

/// How soon a webhook has to be answered.
///
/// Source: OFDA-C.
pub const ACKNOWLEDGE_WITHIN: std::time::Duration = std::time::Duration::from_secs(5);

/// How many times a delivery that was not answered with a `2xx` is repeated, with a linear backoff.
/// It stands on an old page.
///
/// Source: WH-old. Sources disagree: F30.
///
/// Open: Today's rule for aggregation webhooks was not seen.
pub const OLD_RETRY_ATTEMPTS: u64 = 5;

/// How many items a page of a list has.
///
/// Source: API223.
pub const PAGE_SIZE_DEFAULT: u64 = 100;

/// How many items a page of a list can have at most.
///
/// Source: API223.
pub const PAGE_SIZE_MAX: u64 = 1000;

/// How long to wait before a link can be refreshed on demand again.
///
/// Source: API223, ERR.
pub const REFRESH_COOLDOWN: std::time::Duration = std::time::Duration::from_secs(600);

/// How often a recurrent link is refreshed when nothing else was set.
///
/// Source: API135, API223.
pub const REFRESH_RATE_DEFAULT: std::time::Duration = std::time::Duration::from_secs(
    604800,
);

/// After how many failed `POST` requests a link turns from `valid` to `invalid`.
///
/// Source: ERR.
pub const FAILURES_UNTIL_INVALID: u64 = 6;

/// What a webhook is about. The fact `resource` names the resource to ask for.
///
/// Source: WH-old. Sources disagree: F29.
///
/// Open: The type of webhooks for tax returns, financial statements and tax retentions was not
/// seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebhookType {
    /// `ACCOUNTS`
    ///
    /// Source: OFDA-G, WH-old.
    Accounts,
    /// `OWNERS`
    ///
    /// Source: OFDA-G, WH-old.
    Owners,
    /// `TRANSACTIONS`
    ///
    /// Source: OFDA-G, WH-old.
    Transactions,
    /// `BILLS`
    ///
    /// Source: OFDA-G.
    Bills,
    /// `INVESTMENTS`
    ///
    /// Source: OFDA-G.
    Investments,
    /// `INVESTMENT_TRANSACTIONS`
    ///
    /// Source: OFDA-G.
    InvestmentTransactions,
    /// `EMPLOYMENT_RECORDS`
    ///
    /// Source: WH-old.
    EmploymentRecords,
    /// `EMPLOYMENTS`
    ///
    /// Source: WH-old.
    Employments,
    /// `INVOICES`
    ///
    /// Source: WH-old.
    Invoices,
    /// `TAX_STATUS`
    ///
    /// Source: WH-old.
    TaxStatus,
    /// `TAX_COMPLIANCE_STATUS`
    ///
    /// Source: WH-old.
    TaxComplianceStatus,
    /// `LINK`
    ///
    /// The link itself.
    ///
    /// Source: WH-old.
    Link,
    /// `CONSENT`
    ///
    /// The person's consent, in Brazil.
    ///
    /// Source: WH-old, OFDA-G, MBP.
    Consent,
}

impl WebhookType {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Accounts,
        Self::Owners,
        Self::Transactions,
        Self::Bills,
        Self::Investments,
        Self::InvestmentTransactions,
        Self::EmploymentRecords,
        Self::Employments,
        Self::Invoices,
        Self::TaxStatus,
        Self::TaxComplianceStatus,
        Self::Link,
        Self::Consent,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accounts => "ACCOUNTS",
            Self::Owners => "OWNERS",
            Self::Transactions => "TRANSACTIONS",
            Self::Bills => "BILLS",
            Self::Investments => "INVESTMENTS",
            Self::InvestmentTransactions => "INVESTMENT_TRANSACTIONS",
            Self::EmploymentRecords => "EMPLOYMENT_RECORDS",
            Self::Employments => "EMPLOYMENTS",
            Self::Invoices => "INVOICES",
            Self::TaxStatus => "TAX_STATUS",
            Self::TaxComplianceStatus => "TAX_COMPLIANCE_STATUS",
            Self::Link => "LINK",
            Self::Consent => "CONSENT",
        }
    }

    /// The [`Resource`](super::starting::Resource) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn resource(self) -> Option<super::starting::Resource> {
        match self {
            Self::Accounts => Some(super::starting::Resource::Accounts),
            Self::Owners => Some(super::starting::Resource::Owners),
            Self::Transactions => Some(super::starting::Resource::Transactions),
            Self::Bills => Some(super::starting::Resource::Bills),
            Self::Investments => Some(super::starting::Resource::Investments),
            Self::InvestmentTransactions => {
                Some(super::starting::Resource::InvestmentTransactions)
            }
            Self::EmploymentRecords => Some(super::starting::Resource::EmploymentRecords),
            Self::Employments => Some(super::starting::Resource::Employments),
            Self::Invoices => Some(super::starting::Resource::Invoices),
            Self::TaxStatus => Some(super::starting::Resource::TaxStatus),
            Self::TaxComplianceStatus => {
                Some(super::starting::Resource::TaxComplianceStatus)
            }
            _ => None,
        }
    }
}

impl runtime::Code for WebhookType {
    const SET: &'static str = "webhook_type";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "ACCOUNTS" => Self::Accounts,
                "OWNERS" => Self::Owners,
                "TRANSACTIONS" => Self::Transactions,
                "BILLS" => Self::Bills,
                "INVESTMENTS" => Self::Investments,
                "INVESTMENT_TRANSACTIONS" => Self::InvestmentTransactions,
                "EMPLOYMENT_RECORDS" => Self::EmploymentRecords,
                "EMPLOYMENTS" => Self::Employments,
                "INVOICES" => Self::Invoices,
                "TAX_STATUS" => Self::TaxStatus,
                "TAX_COMPLIANCE_STATUS" => Self::TaxComplianceStatus,
                "LINK" => Self::Link,
                "CONSENT" => Self::Consent,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for WebhookType {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for WebhookType {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for WebhookType {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for WebhookType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for WebhookType {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// What happened to it.
///
/// Source: WH-old, OFDA-G.
///
/// Open: Further codes of `INVOICES`, and the one for new employments, were cut off in the copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebhookCode {
    /// `historical_update`
    ///
    /// The history of the resource is ready.
    ///
    /// Source: WH-old, OFDA-G.
    HistoricalUpdate,
    /// `new_accounts_available`
    ///
    /// A refresh found new accounts.
    ///
    /// Source: WH-old.
    NewAccountsAvailable,
    /// `new_owners_available`
    ///
    /// A refresh found new owners.
    ///
    /// Source: WH-old.
    NewOwnersAvailable,
    /// `new_transactions_available`
    ///
    /// A refresh found new transactions.
    ///
    /// Source: WH-old, OFDA-G.
    NewTransactionsAvailable,
    /// `transactions_updated`
    ///
    /// Transactions have changed; it comes for single and recurrent links.
    ///
    /// Source: WH-old.
    TransactionsUpdated,
    /// `transactions_deleted`
    ///
    /// Transactions are gone; it comes for single and recurrent links.
    ///
    /// Source: WH-old.
    TransactionsDeleted,
    /// `new_bills_available`
    ///
    /// A refresh found new bills.
    ///
    /// Source: OFDA-G.
    NewBillsAvailable,
    /// `new_investments_available`
    ///
    /// A refresh found new investments.
    ///
    /// Source: OFDA-G.
    NewInvestmentsAvailable,
    /// `new_investment_transactions_available`
    ///
    /// A refresh found new transactions of investments.
    ///
    /// Source: OFDA-G.
    NewInvestmentTransactionsAvailable,
    /// `initial_inflow_update`
    ///
    /// The history of inflow invoices is ready.
    ///
    /// Source: WH-old.
    InitialInflowUpdate,
    /// `initial_outflow_update`
    ///
    /// The history of outflow invoices is ready.
    ///
    /// Source: WH-old.
    InitialOutflowUpdate,
    /// `new_tax_returns_available`
    ///
    /// New tax returns are ready.
    ///
    /// Source: FISCAL.
    NewTaxReturnsAvailable,
    /// `invalid_credentials`
    ///
    /// A refresh failed to log in to the institution.
    ///
    /// Source: WH-old.
    InvalidCredentials,
    /// `token_required`
    ///
    /// The institution asks for a token.
    ///
    /// Source: WH-old.
    TokenRequired,
    /// `link_deleted`
    ///
    /// The link is deleted.
    ///
    /// Source: API223.
    LinkDeleted,
    /// `openfinance_consent_about_to_expire`
    ///
    /// A consent in Brazil runs out soon. It has to be opted in to and comes for recurrent links only.
    ///
    /// Source: WH-old.
    OpenfinanceConsentAboutToExpire,
    /// `openfinance_consent_expired`
    ///
    /// Source: OFDA-G. Sources disagree: F14.
    OpenfinanceConsentExpired,
    /// `openfinance_consent_with_unrecoverable_resources`
    ///
    /// Source: OFDA-G.
    OpenfinanceConsentWithUnrecoverableResources,
    /// `openfinance_consent_with_temporarily_unavailable_resources`
    ///
    /// Source: OFDA-G.
    OpenfinanceConsentWithTemporarilyUnavailableResources,
    /// `openfinance_consent_expiration_changed`
    ///
    /// Source: OFDA-G.
    OpenfinanceConsentExpirationChanged,
    /// `consent_expired`
    ///
    /// Source: MBP, OFDA-C. Sources disagree: F14.
    ConsentExpired,
}

impl WebhookCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::HistoricalUpdate,
        Self::NewAccountsAvailable,
        Self::NewOwnersAvailable,
        Self::NewTransactionsAvailable,
        Self::TransactionsUpdated,
        Self::TransactionsDeleted,
        Self::NewBillsAvailable,
        Self::NewInvestmentsAvailable,
        Self::NewInvestmentTransactionsAvailable,
        Self::InitialInflowUpdate,
        Self::InitialOutflowUpdate,
        Self::NewTaxReturnsAvailable,
        Self::InvalidCredentials,
        Self::TokenRequired,
        Self::LinkDeleted,
        Self::OpenfinanceConsentAboutToExpire,
        Self::OpenfinanceConsentExpired,
        Self::OpenfinanceConsentWithUnrecoverableResources,
        Self::OpenfinanceConsentWithTemporarilyUnavailableResources,
        Self::OpenfinanceConsentExpirationChanged,
        Self::ConsentExpired,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HistoricalUpdate => "historical_update",
            Self::NewAccountsAvailable => "new_accounts_available",
            Self::NewOwnersAvailable => "new_owners_available",
            Self::NewTransactionsAvailable => "new_transactions_available",
            Self::TransactionsUpdated => "transactions_updated",
            Self::TransactionsDeleted => "transactions_deleted",
            Self::NewBillsAvailable => "new_bills_available",
            Self::NewInvestmentsAvailable => "new_investments_available",
            Self::NewInvestmentTransactionsAvailable => {
                "new_investment_transactions_available"
            }
            Self::InitialInflowUpdate => "initial_inflow_update",
            Self::InitialOutflowUpdate => "initial_outflow_update",
            Self::NewTaxReturnsAvailable => "new_tax_returns_available",
            Self::InvalidCredentials => "invalid_credentials",
            Self::TokenRequired => "token_required",
            Self::LinkDeleted => "link_deleted",
            Self::OpenfinanceConsentAboutToExpire => {
                "openfinance_consent_about_to_expire"
            }
            Self::OpenfinanceConsentExpired => "openfinance_consent_expired",
            Self::OpenfinanceConsentWithUnrecoverableResources => {
                "openfinance_consent_with_unrecoverable_resources"
            }
            Self::OpenfinanceConsentWithTemporarilyUnavailableResources => {
                "openfinance_consent_with_temporarily_unavailable_resources"
            }
            Self::OpenfinanceConsentExpirationChanged => {
                "openfinance_consent_expiration_changed"
            }
            Self::ConsentExpired => "consent_expired",
        }
    }
}

impl runtime::Code for WebhookCode {
    const SET: &'static str = "webhook_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "historical_update" => Self::HistoricalUpdate,
                "new_accounts_available" => Self::NewAccountsAvailable,
                "new_owners_available" => Self::NewOwnersAvailable,
                "new_transactions_available" => Self::NewTransactionsAvailable,
                "transactions_updated" => Self::TransactionsUpdated,
                "transactions_deleted" => Self::TransactionsDeleted,
                "new_bills_available" => Self::NewBillsAvailable,
                "new_investments_available" => Self::NewInvestmentsAvailable,
                "new_investment_transactions_available" => {
                    Self::NewInvestmentTransactionsAvailable
                }
                "initial_inflow_update" => Self::InitialInflowUpdate,
                "initial_outflow_update" => Self::InitialOutflowUpdate,
                "new_tax_returns_available" => Self::NewTaxReturnsAvailable,
                "invalid_credentials" => Self::InvalidCredentials,
                "token_required" => Self::TokenRequired,
                "link_deleted" => Self::LinkDeleted,
                "openfinance_consent_about_to_expire" => {
                    Self::OpenfinanceConsentAboutToExpire
                }
                "openfinance_consent_expired" => Self::OpenfinanceConsentExpired,
                "openfinance_consent_with_unrecoverable_resources" => {
                    Self::OpenfinanceConsentWithUnrecoverableResources
                }
                "openfinance_consent_with_temporarily_unavailable_resources" => {
                    Self::OpenfinanceConsentWithTemporarilyUnavailableResources
                }
                "openfinance_consent_expiration_changed" => {
                    Self::OpenfinanceConsentExpirationChanged
                }
                "consent_expired" => Self::ConsentExpired,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for WebhookCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for WebhookCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for WebhookCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for WebhookCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for WebhookCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Why a webhook was sent.
///
/// Source: WH, WH-old.
///
/// Open: The list of values was cut off; these two stand in samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProcessType {
    /// `historical_update`
    ///
    /// The history was loaded.
    ///
    /// Source: WH, WH-old.
    HistoricalUpdate,
    /// `recurrent_update`
    ///
    /// A recurrent link was refreshed.
    ///
    /// Source: WH, WH-old.
    RecurrentUpdate,
}

impl ProcessType {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::HistoricalUpdate, Self::RecurrentUpdate];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HistoricalUpdate => "historical_update",
            Self::RecurrentUpdate => "recurrent_update",
        }
    }
}

impl runtime::Code for ProcessType {
    const SET: &'static str = "process_type";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "historical_update" => Self::HistoricalUpdate,
                "recurrent_update" => Self::RecurrentUpdate,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ProcessType {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ProcessType {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ProcessType {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ProcessType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ProcessType {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The state of a link, as the API gives it in the link's `status`.
///
/// Source: API135, API223. Sources disagree: F15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkStatus {
    /// `valid`
    ///
    /// The link works.
    ///
    /// Source: API135, API223.
    Valid,
    /// `invalid`
    ///
    /// The log-in no longer works, or the stored credentials are gone.
    ///
    /// Source: API135, API223, ERR, DRC.
    Invalid,
    /// `unconfirmed`
    ///
    /// The link is not finished.
    ///
    /// Source: API135, API223, ERR. Sources disagree: F15.
    Unconfirmed,
    /// `token_required`
    ///
    /// The institution asks for a token.
    ///
    /// Source: API135, API223.
    TokenRequired,
}

impl LinkStatus {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Valid,
        Self::Invalid,
        Self::Unconfirmed,
        Self::TokenRequired,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Unconfirmed => "unconfirmed",
            Self::TokenRequired => "token_required",
        }
    }
}

impl runtime::Code for LinkStatus {
    const SET: &'static str = "link_status";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "valid" => Self::Valid,
                "invalid" => Self::Invalid,
                "unconfirmed" => Self::Unconfirmed,
                "token_required" => Self::TokenRequired,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for LinkStatus {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for LinkStatus {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for LinkStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for LinkStatus {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for LinkStatus {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// A JSON document that Belvo posts to the host's server. The samples could be read only in part:
/// the examples are put together from their fields, and ids, dates and numbers in them are made up.
///
/// Source: WH, WH-old, OFDA-G.
///
/// Open: Which fields of the data are always there: the tables were cut off, so all are optional
/// here.
///
/// Open: Some old samples lack `process_type`, `request_id` and `external_id`.
#[derive(Clone, PartialEq)]
pub struct Webhook<'a> {
    webhook_id: runtime::Text<'a>,
    webhook_type: runtime::Reported<'a, WebhookType>,
    process_type: Option<runtime::Reported<'a, ProcessType>>,
    webhook_code: Option<runtime::Reported<'a, WebhookCode>>,
    link_id: Option<super::callbacks::LinkId>,
    request_id: Option<runtime::Text<'a>>,
    external_id: Option<runtime::Text<'a>>,
    data: Option<WebhookData<'a>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> Webhook<'a> {
    /// The id of the webhook, in samples 32 hexadecimal digits.
    ///
    /// Always there.
    ///
    /// Source: WH, WH-old, OFDA-G.
    #[inline]
    pub fn webhook_id(&self) -> &runtime::Text<'a> {
        &self.webhook_id
    }

    /// What it is about.
    ///
    /// Always there.
    ///
    /// Source: WH, WH-old, OFDA-G.
    #[inline]
    pub fn webhook_type(&self) -> &runtime::Reported<'a, WebhookType> {
        &self.webhook_type
    }

    /// Why it was sent. The page calls it required, but some samples lack it.
    ///
    /// Optional.
    ///
    /// Source: WH, WH-old, MBP.
    #[inline]
    pub fn process_type(&self) -> Option<&runtime::Reported<'a, ProcessType>> {
        self.process_type.as_ref()
    }

    /// What happened.
    ///
    /// Optional.
    ///
    /// Source: WH, WH-old, OFDA-G.
    ///
    /// Open: Whether it is required was cut off; every sample seen has it.
    #[inline]
    pub fn webhook_code(&self) -> Option<&runtime::Reported<'a, WebhookCode>> {
        self.webhook_code.as_ref()
    }

    /// The link.
    ///
    /// Optional.
    ///
    /// Source: WH, WH-old, OFDA-G. Sources disagree: F5.
    ///
    /// Open: Whether it is required was not seen.
    #[inline]
    pub fn link_id(&self) -> Option<super::callbacks::LinkId> {
        self.link_id
    }

    /// The id of the request, a UUID. Samples of consents and of outflow invoices lack it.
    ///
    /// Optional.
    ///
    /// Source: WH, WH-old, OFDA-G.
    #[inline]
    pub fn request_id(&self) -> Option<&runtime::Text<'a>> {
        self.request_id.as_ref()
    }

    /// The host's own id for the person. Links that were not made through the widget may have an id of
    /// another shape.
    ///
    /// Optional: if the host gave the link an id of its own; else it is `null`.
    ///
    /// Source: WH, WH-old, API135.
    #[inline]
    pub fn external_id(&self) -> Option<&runtime::Text<'a>> {
        self.external_id.as_ref()
    }

    /// What depends on the kind of webhook.
    ///
    /// Optional.
    ///
    /// Source: WH, WH-old, OFDA-G.
    ///
    /// Open: Whether it is required was not seen.
    #[inline]
    pub fn data(&self) -> Option<&WebhookData<'a>> {
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
    pub fn kind(&self) -> Option<WebhookKind> {
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Accounts)
        {
            return Some(WebhookKind::AccountsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewAccountsAvailable)
            && self.webhook_type.documented() == Some(WebhookType::Accounts)
        {
            return Some(WebhookKind::AccountsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Owners)
        {
            return Some(WebhookKind::OwnersHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewOwnersAvailable)
            && self.webhook_type.documented() == Some(WebhookType::Owners)
        {
            return Some(WebhookKind::OwnersNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Transactions)
        {
            return Some(WebhookKind::TransactionsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewTransactionsAvailable)
            && self.webhook_type.documented() == Some(WebhookType::Transactions)
        {
            return Some(WebhookKind::TransactionsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::TransactionsUpdated)
            && self.webhook_type.documented() == Some(WebhookType::Transactions)
        {
            return Some(WebhookKind::TransactionsUpdated);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::TransactionsDeleted)
            && self.webhook_type.documented() == Some(WebhookType::Transactions)
        {
            return Some(WebhookKind::TransactionsDeleted);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Bills)
        {
            return Some(WebhookKind::BillsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewBillsAvailable)
            && self.webhook_type.documented() == Some(WebhookType::Bills)
        {
            return Some(WebhookKind::BillsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Investments)
        {
            return Some(WebhookKind::InvestmentsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewInvestmentsAvailable)
            && self.webhook_type.documented() == Some(WebhookType::Investments)
        {
            return Some(WebhookKind::InvestmentsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented()
                == Some(WebhookType::InvestmentTransactions)
        {
            return Some(WebhookKind::InvestmentTransactionsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewInvestmentTransactionsAvailable)
            && self.webhook_type.documented()
                == Some(WebhookType::InvestmentTransactions)
        {
            return Some(WebhookKind::InvestmentTransactionsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::EmploymentRecords)
        {
            return Some(WebhookKind::EmploymentRecordsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Employments)
        {
            return Some(WebhookKind::EmploymentsHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::InitialInflowUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Invoices)
        {
            return Some(WebhookKind::InvoicesInflow);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::InitialOutflowUpdate)
            && self.webhook_type.documented() == Some(WebhookType::Invoices)
        {
            return Some(WebhookKind::InvoicesOutflow);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::TaxStatus)
        {
            return Some(WebhookKind::TaxStatusHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::HistoricalUpdate)
            && self.webhook_type.documented() == Some(WebhookType::TaxComplianceStatus)
        {
            return Some(WebhookKind::TaxComplianceStatusHistorical);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::InvalidCredentials)
            && self.webhook_type.documented() == Some(WebhookType::Link)
        {
            return Some(WebhookKind::LinkInvalidCredentials);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::TokenRequired)
            && self.webhook_type.documented() == Some(WebhookType::Link)
        {
            return Some(WebhookKind::LinkTokenRequired);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::OpenfinanceConsentAboutToExpire)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::ConsentAboutToExpire);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::OpenfinanceConsentExpired)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::OpenfinanceConsentExpired);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::OpenfinanceConsentWithUnrecoverableResources)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::ConsentWithUnrecoverableResources);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::OpenfinanceConsentWithTemporarilyUnavailableResources)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::ConsentWithTemporarilyUnavailableResources);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::OpenfinanceConsentExpirationChanged)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::ConsentExpirationChanged);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::ConsentExpired)
            && self.webhook_type.documented() == Some(WebhookType::Consent)
        {
            return Some(WebhookKind::ConsentExpired);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::NewTaxReturnsAvailable)
        {
            return Some(WebhookKind::TaxReturnsNew);
        }
        if self.webhook_code.as_ref().and_then(runtime::Reported::documented)
            == Some(WebhookCode::LinkDeleted)
        {
            return Some(WebhookKind::LinkDeleted);
        }
        None
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for Webhook<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook")
            .field("webhook_id", &self.webhook_id)
            .field("webhook_type", &self.webhook_type)
            .field("process_type", &self.process_type)
            .field("webhook_code", &self.webhook_code)
            .field("link_id", &self.link_id)
            .field("request_id", &self.request_id)
            .field("external_id", &self.external_id)
            .field("data", &self.data)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for Webhook<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("webhook_id", &self.webhook_id)?;
        object.serialize_entry("webhook_type", &self.webhook_type)?;
        if let Some(value) = &self.process_type {
            object.serialize_entry("process_type", value)?;
        }
        if let Some(value) = &self.webhook_code {
            object.serialize_entry("webhook_code", value)?;
        }
        if let Some(value) = &self.link_id {
            object.serialize_entry("link_id", value)?;
        }
        if let Some(value) = &self.request_id {
            object.serialize_entry("request_id", value)?;
        }
        if let Some(value) = &self.external_id {
            object.serialize_entry("external_id", value)?;
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

impl<'de: 'a, 'a> serde::Deserialize<'de> for Webhook<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<Webhook<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = Webhook<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, webhook")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_webhook_id = None;
                let mut found_webhook_type = None;
                let mut found_process_type = None;
                let mut found_webhook_code = None;
                let mut found_link_id = None;
                let mut found_request_id = None;
                let mut found_external_id = None;
                let mut found_data = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "webhook_id" => {
                            runtime::json::once::<
                                _,
                                runtime::Text<'a>,
                            >(&mut found_webhook_id, "webhook_id", &mut entries)?
                        }
                        "webhook_type" => {
                            runtime::json::once::<
                                _,
                                runtime::Reported<'a, WebhookType>,
                            >(&mut found_webhook_type, "webhook_type", &mut entries)?
                        }
                        "process_type" => {
                            runtime::json::optional::<
                                _,
                                runtime::Reported<'a, ProcessType>,
                            >(
                                &mut found_process_type,
                                ("process_type", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "webhook_code" => {
                            runtime::json::optional::<
                                _,
                                runtime::Reported<'a, WebhookCode>,
                            >(
                                &mut found_webhook_code,
                                ("webhook_code", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "link_id" => {
                            runtime::json::optional::<
                                _,
                                super::callbacks::LinkId,
                            >(
                                &mut found_link_id,
                                ("link_id", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "request_id" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_request_id,
                                ("request_id", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "external_id" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_external_id,
                                ("external_id", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "data" => {
                            runtime::json::optional::<
                                _,
                                WebhookData<'a>,
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
                Ok(Webhook {
                    webhook_id: found_webhook_id
                        .ok_or_else(|| serde::de::Error::missing_field("webhook_id"))?,
                    webhook_type: found_webhook_type
                        .ok_or_else(|| serde::de::Error::missing_field("webhook_type"))?,
                    process_type: found_process_type.flatten(),
                    webhook_code: found_webhook_code.flatten(),
                    link_id: found_link_id.flatten(),
                    request_id: found_request_id.flatten(),
                    external_id: found_external_id.flatten(),
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
/// Source: WH, WH-old, OFDA-G.
#[derive(Clone, PartialEq)]
pub struct WebhookData<'a> {
    total_accounts: Option<i64>,
    new_accounts: Option<i64>,
    total_owners: Option<i64>,
    new_owners: Option<i64>,
    total_transactions: Option<i64>,
    total_inflow_transactions: Option<i64>,
    total_outflow_transactions: Option<i64>,
    first_transaction_date: Option<runtime::Text<'a>>,
    last_transaction_date: Option<runtime::Text<'a>>,
    new_transactions: Option<i64>,
    total_bills: Option<i64>,
    total_employment_record_profiles: Option<i64>,
    total_employments: Option<i64>,
    total_invoices: Option<i64>,
    first_invoice_date: Option<runtime::Text<'a>>,
    last_invoice_date: Option<runtime::Text<'a>>,
    total_tax_status: Option<i64>,
    last_status_change_date: Option<runtime::Text<'a>>,
    total_tax_compliance_status: Option<i64>,
    error_code: Option<runtime::Text<'a>>,
    error_message: Option<runtime::Text<'a>>,
    status: Option<i64>,
    consent_id: Option<runtime::Text<'a>>,
    consent_due_date: Option<runtime::Text<'a>>,
    action: Option<runtime::Text<'a>>,
    institution: Option<runtime::Text<'a>>,
    institution_display_name: Option<runtime::Text<'a>>,
    institution_icon_logo: Option<runtime::Text<'a>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> WebhookData<'a> {
    /// How many accounts.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn total_accounts(&self) -> Option<i64> {
        self.total_accounts
    }

    /// How many new accounts.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn new_accounts(&self) -> Option<i64> {
        self.new_accounts
    }

    /// How many owners.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn total_owners(&self) -> Option<i64> {
        self.total_owners
    }

    /// How many new owners.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn new_owners(&self) -> Option<i64> {
        self.new_owners
    }

    /// How many transactions.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn total_transactions(&self) -> Option<i64> {
        self.total_transactions
    }

    /// How many of them are inflows.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn total_inflow_transactions(&self) -> Option<i64> {
        self.total_inflow_transactions
    }

    /// How many of them are outflows.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn total_outflow_transactions(&self) -> Option<i64> {
        self.total_outflow_transactions
    }

    /// The first day, as `YYYY-MM-DD`.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn first_transaction_date(&self) -> Option<&runtime::Text<'a>> {
        self.first_transaction_date.as_ref()
    }

    /// The last day, as `YYYY-MM-DD`.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn last_transaction_date(&self) -> Option<&runtime::Text<'a>> {
        self.last_transaction_date.as_ref()
    }

    /// How many new transactions.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G, WH-old.
    #[inline]
    pub fn new_transactions(&self) -> Option<i64> {
        self.new_transactions
    }

    /// How many bills.
    ///
    /// Optional.
    ///
    /// Source: OFDA-G.
    #[inline]
    pub fn total_bills(&self) -> Option<i64> {
        self.total_bills
    }

    /// How many profiles.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn total_employment_record_profiles(&self) -> Option<i64> {
        self.total_employment_record_profiles
    }

    /// How many employments.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn total_employments(&self) -> Option<i64> {
        self.total_employments
    }

    /// How many invoices.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn total_invoices(&self) -> Option<i64> {
        self.total_invoices
    }

    /// The day of the first invoice.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn first_invoice_date(&self) -> Option<&runtime::Text<'a>> {
        self.first_invoice_date.as_ref()
    }

    /// The day of the last invoice.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn last_invoice_date(&self) -> Option<&runtime::Text<'a>> {
        self.last_invoice_date.as_ref()
    }

    /// How many tax statuses.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn total_tax_status(&self) -> Option<i64> {
        self.total_tax_status
    }

    /// The day of the last change.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn last_status_change_date(&self) -> Option<&runtime::Text<'a>> {
        self.last_status_change_date.as_ref()
    }

    /// How many statuses.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn total_tax_compliance_status(&self) -> Option<i64> {
        self.total_tax_compliance_status
    }

    /// The error code of the API.
    ///
    /// Optional. For example `login_error`.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn error_code(&self) -> Option<&runtime::Text<'a>> {
        self.error_code.as_ref()
    }

    /// The error in words.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn error_message(&self) -> Option<&runtime::Text<'a>> {
        self.error_message.as_ref()
    }

    /// The HTTP status of the error in the API.
    ///
    /// Optional. For example `400`.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn status(&self) -> Option<i64> {
        self.status
    }

    /// The consent's id.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn consent_id(&self) -> Option<&runtime::Text<'a>> {
        self.consent_id.as_ref()
    }

    /// When it runs out, as ISO 8601.
    ///
    /// Optional.
    ///
    /// Source: WH-old.
    #[inline]
    pub fn consent_due_date(&self) -> Option<&runtime::Text<'a>> {
        self.consent_due_date.as_ref()
    }

    /// What to do.
    ///
    /// Optional. For example `renew`.
    ///
    /// Source: MBP, OFDA-C.
    #[inline]
    pub fn action(&self) -> Option<&runtime::Text<'a>> {
        self.action.as_ref()
    }

    /// Belvo's name for the institution.
    ///
    /// Optional.
    ///
    /// Source: MBP, OFDA-C.
    #[inline]
    pub fn institution(&self) -> Option<&runtime::Text<'a>> {
        self.institution.as_ref()
    }

    /// The institution's name for people.
    ///
    /// Optional.
    ///
    /// Source: MBP, OFDA-C.
    #[inline]
    pub fn institution_display_name(&self) -> Option<&runtime::Text<'a>> {
        self.institution_display_name.as_ref()
    }

    /// The institution's picture.
    ///
    /// Optional.
    ///
    /// Source: MBP, OFDA-C.
    #[inline]
    pub fn institution_icon_logo(&self) -> Option<&runtime::Text<'a>> {
        self.institution_icon_logo.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for WebhookData<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WebhookData")
            .field("total_accounts", &self.total_accounts)
            .field("new_accounts", &self.new_accounts)
            .field("total_owners", &self.total_owners)
            .field("new_owners", &self.new_owners)
            .field("total_transactions", &self.total_transactions)
            .field("total_inflow_transactions", &self.total_inflow_transactions)
            .field("total_outflow_transactions", &self.total_outflow_transactions)
            .field("first_transaction_date", &self.first_transaction_date)
            .field("last_transaction_date", &self.last_transaction_date)
            .field("new_transactions", &self.new_transactions)
            .field("total_bills", &self.total_bills)
            .field(
                "total_employment_record_profiles",
                &self.total_employment_record_profiles,
            )
            .field("total_employments", &self.total_employments)
            .field("total_invoices", &self.total_invoices)
            .field("first_invoice_date", &self.first_invoice_date)
            .field("last_invoice_date", &self.last_invoice_date)
            .field("total_tax_status", &self.total_tax_status)
            .field("last_status_change_date", &self.last_status_change_date)
            .field("total_tax_compliance_status", &self.total_tax_compliance_status)
            .field("error_code", &self.error_code)
            .field("error_message", &self.error_message)
            .field("status", &self.status)
            .field("consent_id", &self.consent_id)
            .field("consent_due_date", &self.consent_due_date)
            .field("action", &self.action)
            .field("institution", &self.institution)
            .field("institution_display_name", &self.institution_display_name)
            .field("institution_icon_logo", &self.institution_icon_logo)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for WebhookData<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        if let Some(value) = &self.total_accounts {
            object.serialize_entry("total_accounts", value)?;
        }
        if let Some(value) = &self.new_accounts {
            object.serialize_entry("new_accounts", value)?;
        }
        if let Some(value) = &self.total_owners {
            object.serialize_entry("total_owners", value)?;
        }
        if let Some(value) = &self.new_owners {
            object.serialize_entry("new_owners", value)?;
        }
        if let Some(value) = &self.total_transactions {
            object.serialize_entry("total_transactions", value)?;
        }
        if let Some(value) = &self.total_inflow_transactions {
            object.serialize_entry("total_inflow_transactions", value)?;
        }
        if let Some(value) = &self.total_outflow_transactions {
            object.serialize_entry("total_outflow_transactions", value)?;
        }
        if let Some(value) = &self.first_transaction_date {
            object.serialize_entry("first_transaction_date", value)?;
        }
        if let Some(value) = &self.last_transaction_date {
            object.serialize_entry("last_transaction_date", value)?;
        }
        if let Some(value) = &self.new_transactions {
            object.serialize_entry("new_transactions", value)?;
        }
        if let Some(value) = &self.total_bills {
            object.serialize_entry("total_bills", value)?;
        }
        if let Some(value) = &self.total_employment_record_profiles {
            object.serialize_entry("total_employment_record_profiles", value)?;
        }
        if let Some(value) = &self.total_employments {
            object.serialize_entry("total_employments", value)?;
        }
        if let Some(value) = &self.total_invoices {
            object.serialize_entry("total_invoices", value)?;
        }
        if let Some(value) = &self.first_invoice_date {
            object.serialize_entry("first_invoice_date", value)?;
        }
        if let Some(value) = &self.last_invoice_date {
            object.serialize_entry("last_invoice_date", value)?;
        }
        if let Some(value) = &self.total_tax_status {
            object.serialize_entry("total_tax_status", value)?;
        }
        if let Some(value) = &self.last_status_change_date {
            object.serialize_entry("last_status_change_date", value)?;
        }
        if let Some(value) = &self.total_tax_compliance_status {
            object.serialize_entry("total_tax_compliance_status", value)?;
        }
        if let Some(value) = &self.error_code {
            object.serialize_entry("error_code", value)?;
        }
        if let Some(value) = &self.error_message {
            object.serialize_entry("error_message", value)?;
        }
        if let Some(value) = &self.status {
            object.serialize_entry("status", value)?;
        }
        if let Some(value) = &self.consent_id {
            object.serialize_entry("consent_id", value)?;
        }
        if let Some(value) = &self.consent_due_date {
            object.serialize_entry("consent_due_date", value)?;
        }
        if let Some(value) = &self.action {
            object.serialize_entry("action", value)?;
        }
        if let Some(value) = &self.institution {
            object.serialize_entry("institution", value)?;
        }
        if let Some(value) = &self.institution_display_name {
            object.serialize_entry("institution_display_name", value)?;
        }
        if let Some(value) = &self.institution_icon_logo {
            object.serialize_entry("institution_icon_logo", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for WebhookData<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<WebhookData<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = WebhookData<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, webhook_data")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_total_accounts = None;
                let mut found_new_accounts = None;
                let mut found_total_owners = None;
                let mut found_new_owners = None;
                let mut found_total_transactions = None;
                let mut found_total_inflow_transactions = None;
                let mut found_total_outflow_transactions = None;
                let mut found_first_transaction_date = None;
                let mut found_last_transaction_date = None;
                let mut found_new_transactions = None;
                let mut found_total_bills = None;
                let mut found_total_employment_record_profiles = None;
                let mut found_total_employments = None;
                let mut found_total_invoices = None;
                let mut found_first_invoice_date = None;
                let mut found_last_invoice_date = None;
                let mut found_total_tax_status = None;
                let mut found_last_status_change_date = None;
                let mut found_total_tax_compliance_status = None;
                let mut found_error_code = None;
                let mut found_error_message = None;
                let mut found_status = None;
                let mut found_consent_id = None;
                let mut found_consent_due_date = None;
                let mut found_action = None;
                let mut found_institution = None;
                let mut found_institution_display_name = None;
                let mut found_institution_icon_logo = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "total_accounts" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_accounts,
                                ("total_accounts", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "new_accounts" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_new_accounts,
                                ("new_accounts", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_owners" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_owners,
                                ("total_owners", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "new_owners" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_new_owners,
                                ("new_owners", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_transactions" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_transactions,
                                ("total_transactions", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_inflow_transactions" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_inflow_transactions,
                                ("total_inflow_transactions", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_outflow_transactions" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_outflow_transactions,
                                (
                                    "total_outflow_transactions",
                                    runtime::json::Shape::Scalar,
                                ),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "first_transaction_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_first_transaction_date,
                                ("first_transaction_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "last_transaction_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_last_transaction_date,
                                ("last_transaction_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "new_transactions" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_new_transactions,
                                ("new_transactions", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_bills" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_bills,
                                ("total_bills", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_employment_record_profiles" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_employment_record_profiles,
                                (
                                    "total_employment_record_profiles",
                                    runtime::json::Shape::Scalar,
                                ),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_employments" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_employments,
                                ("total_employments", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_invoices" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_invoices,
                                ("total_invoices", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "first_invoice_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_first_invoice_date,
                                ("first_invoice_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "last_invoice_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_last_invoice_date,
                                ("last_invoice_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_tax_status" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_tax_status,
                                ("total_tax_status", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "last_status_change_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_last_status_change_date,
                                ("last_status_change_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "total_tax_compliance_status" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_total_tax_compliance_status,
                                (
                                    "total_tax_compliance_status",
                                    runtime::json::Shape::Scalar,
                                ),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "error_code" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_error_code,
                                ("error_code", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "error_message" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_error_message,
                                ("error_message", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "status" => {
                            runtime::json::optional::<
                                _,
                                i64,
                            >(
                                &mut found_status,
                                ("status", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "consent_id" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_consent_id,
                                ("consent_id", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "consent_due_date" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_consent_due_date,
                                ("consent_due_date", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "action" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_action,
                                ("action", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "institution" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_institution,
                                ("institution", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "institution_display_name" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_institution_display_name,
                                ("institution_display_name", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "institution_icon_logo" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_institution_icon_logo,
                                ("institution_icon_logo", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(WebhookData {
                    total_accounts: found_total_accounts.flatten(),
                    new_accounts: found_new_accounts.flatten(),
                    total_owners: found_total_owners.flatten(),
                    new_owners: found_new_owners.flatten(),
                    total_transactions: found_total_transactions.flatten(),
                    total_inflow_transactions: found_total_inflow_transactions.flatten(),
                    total_outflow_transactions: found_total_outflow_transactions
                        .flatten(),
                    first_transaction_date: found_first_transaction_date.flatten(),
                    last_transaction_date: found_last_transaction_date.flatten(),
                    new_transactions: found_new_transactions.flatten(),
                    total_bills: found_total_bills.flatten(),
                    total_employment_record_profiles: found_total_employment_record_profiles
                        .flatten(),
                    total_employments: found_total_employments.flatten(),
                    total_invoices: found_total_invoices.flatten(),
                    first_invoice_date: found_first_invoice_date.flatten(),
                    last_invoice_date: found_last_invoice_date.flatten(),
                    total_tax_status: found_total_tax_status.flatten(),
                    last_status_change_date: found_last_status_change_date.flatten(),
                    total_tax_compliance_status: found_total_tax_compliance_status
                        .flatten(),
                    error_code: found_error_code.flatten(),
                    error_message: found_error_message.flatten(),
                    status: found_status.flatten(),
                    consent_id: found_consent_id.flatten(),
                    consent_due_date: found_consent_due_date.flatten(),
                    action: found_action.flatten(),
                    institution: found_institution.flatten(),
                    institution_display_name: found_institution_display_name.flatten(),
                    institution_icon_logo: found_institution_icon_logo.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// The documented kinds of this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebhookKind {
    /// The accounts are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `ACCOUNTS`.
    ///
    /// Source: OFDA-G, WH-old.
    AccountsHistorical,
    /// A refresh found new accounts.
    ///
    /// Told by: `webhook_code` is `new_accounts_available`, `webhook_type` is `ACCOUNTS`.
    ///
    /// Source: WH-old.
    AccountsNew,
    /// The owners are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `OWNERS`.
    ///
    /// Source: OFDA-G, WH-old.
    OwnersHistorical,
    /// A refresh found new owners.
    ///
    /// Told by: `webhook_code` is `new_owners_available`, `webhook_type` is `OWNERS`.
    ///
    /// Source: WH-old.
    OwnersNew,
    /// The transactions are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `TRANSACTIONS`.
    ///
    /// Source: OFDA-G, WH-old.
    TransactionsHistorical,
    /// A refresh found new transactions.
    ///
    /// Told by: `webhook_code` is `new_transactions_available`, `webhook_type` is `TRANSACTIONS`.
    ///
    /// Source: OFDA-G, WH-old.
    TransactionsNew,
    /// Transactions have changed.
    ///
    /// Told by: `webhook_code` is `transactions_updated`, `webhook_type` is `TRANSACTIONS`.
    ///
    /// Source: WH-old.
    ///
    /// Open: What stands in the data was not seen.
    TransactionsUpdated,
    /// Transactions are gone.
    ///
    /// Told by: `webhook_code` is `transactions_deleted`, `webhook_type` is `TRANSACTIONS`.
    ///
    /// Source: WH-old.
    ///
    /// Open: What stands in the data was not seen.
    TransactionsDeleted,
    /// The credit card bills are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `BILLS`.
    ///
    /// Source: OFDA-G.
    BillsHistorical,
    /// A refresh found new bills.
    ///
    /// Told by: `webhook_code` is `new_bills_available`, `webhook_type` is `BILLS`.
    ///
    /// Source: OFDA-G.
    ///
    /// Open: What stands in the data was not seen.
    BillsNew,
    /// The investments are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `INVESTMENTS`.
    ///
    /// Source: OFDA-G. Sources disagree: F13.
    ///
    /// Open: What stands in the data was not seen.
    InvestmentsHistorical,
    /// A refresh found new investments.
    ///
    /// Told by: `webhook_code` is `new_investments_available`, `webhook_type` is `INVESTMENTS`.
    ///
    /// Source: OFDA-G. Sources disagree: F13.
    ///
    /// Open: What stands in the data was not seen.
    InvestmentsNew,
    /// The transactions of investments are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `INVESTMENT_TRANSACTIONS`.
    ///
    /// Source: OFDA-G. Sources disagree: F13.
    ///
    /// Open: What stands in the data was not seen.
    InvestmentTransactionsHistorical,
    /// A refresh found new transactions of investments.
    ///
    /// Told by: `webhook_code` is `new_investment_transactions_available`, `webhook_type` is `INVESTMENT_TRANSACTIONS`.
    ///
    /// Source: OFDA-G. Sources disagree: F13.
    ///
    /// Open: What stands in the data was not seen.
    InvestmentTransactionsNew,
    /// The employment records are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `EMPLOYMENT_RECORDS`.
    ///
    /// Source: WH-old.
    EmploymentRecordsHistorical,
    /// The employments are ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `EMPLOYMENTS`.
    ///
    /// Source: WH-old.
    ///
    /// Open: The page has a section on new employments; its code was cut off.
    EmploymentsHistorical,
    /// The history of inflow invoices is ready.
    ///
    /// Told by: `webhook_code` is `initial_inflow_update`, `webhook_type` is `INVOICES`.
    ///
    /// Source: WH-old. Sources disagree: F29.
    ///
    /// Open: Further codes of this type were cut off.
    InvoicesInflow,
    /// The history of outflow invoices is ready.
    ///
    /// Told by: `webhook_code` is `initial_outflow_update`, `webhook_type` is `INVOICES`.
    ///
    /// Source: WH-old. Sources disagree: F29.
    InvoicesOutflow,
    /// The tax status is ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `TAX_STATUS`.
    ///
    /// Source: WH-old.
    TaxStatusHistorical,
    /// The tax compliance status is ready.
    ///
    /// Told by: `webhook_code` is `historical_update`, `webhook_type` is `TAX_COMPLIANCE_STATUS`.
    ///
    /// Source: WH-old.
    TaxComplianceStatusHistorical,
    /// New tax returns are ready.
    ///
    /// Told by: `webhook_code` is `new_tax_returns_available`.
    ///
    /// Source: FISCAL.
    ///
    /// Open: What stands in the data was not seen.
    ///
    /// Open: The `webhook_type` that it comes with was not seen.
    TaxReturnsNew,
    /// A refresh could not log in.
    ///
    /// Told by: `webhook_code` is `invalid_credentials`, `webhook_type` is `LINK`.
    ///
    /// Source: WH-old. Sources disagree: F18, F29.
    LinkInvalidCredentials,
    /// The institution asks for a token; start the widget in update mode.
    ///
    /// Told by: `webhook_code` is `token_required`, `webhook_type` is `LINK`.
    ///
    /// Source: WH-old. Sources disagree: F29.
    ///
    /// Open: What stands in the data was not seen.
    LinkTokenRequired,
    /// A link was deleted in the background.
    ///
    /// Told by: `webhook_code` is `link_deleted`.
    ///
    /// Source: API223.
    ///
    /// Open: What stands in the data was not seen.
    ///
    /// Open: The `webhook_type` that it comes with was not seen.
    LinkDeleted,
    /// A consent in Brazil runs out soon.
    ///
    /// Told by: `webhook_code` is `openfinance_consent_about_to_expire`, `webhook_type` is `CONSENT`.
    ///
    /// Source: WH-old.
    ///
    /// Open: The rest of the data was cut off.
    ConsentAboutToExpire,
    /// A consent in Brazil has run out.
    ///
    /// Told by: `webhook_code` is `openfinance_consent_expired`, `webhook_type` is `CONSENT`.
    ///
    /// Source: OFDA-G. Sources disagree: F14.
    ///
    /// Open: What stands in the data was not seen.
    OpenfinanceConsentExpired,
    /// A consent in Brazil has resources that cannot be had back.
    ///
    /// Told by: `webhook_code` is `openfinance_consent_with_unrecoverable_resources`, `webhook_type` is `CONSENT`.
    ///
    /// Source: OFDA-G.
    ///
    /// Open: What stands in the data was not seen.
    ConsentWithUnrecoverableResources,
    /// A consent in Brazil has resources that are unavailable for a time.
    ///
    /// Told by: `webhook_code` is `openfinance_consent_with_temporarily_unavailable_resources`, `webhook_type` is `CONSENT`.
    ///
    /// Source: OFDA-G.
    ///
    /// Open: What stands in the data was not seen.
    ConsentWithTemporarilyUnavailableResources,
    /// The end of a consent in Brazil has changed.
    ///
    /// Told by: `webhook_code` is `openfinance_consent_expiration_changed`, `webhook_type` is `CONSENT`.
    ///
    /// Source: OFDA-G.
    ///
    /// Open: What stands in the data was not seen.
    ConsentExpirationChanged,
    /// A consent in Brazil has run out, as another document names it.
    ///
    /// Told by: `webhook_code` is `consent_expired`, `webhook_type` is `CONSENT`.
    ///
    /// Source: MBP, OFDA-C. Sources disagree: F14.
    ///
    /// Open: This sample has no `process_type`.
    ConsentExpired,
}

impl WebhookKind {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::AccountsHistorical,
        Self::AccountsNew,
        Self::OwnersHistorical,
        Self::OwnersNew,
        Self::TransactionsHistorical,
        Self::TransactionsNew,
        Self::TransactionsUpdated,
        Self::TransactionsDeleted,
        Self::BillsHistorical,
        Self::BillsNew,
        Self::InvestmentsHistorical,
        Self::InvestmentsNew,
        Self::InvestmentTransactionsHistorical,
        Self::InvestmentTransactionsNew,
        Self::EmploymentRecordsHistorical,
        Self::EmploymentsHistorical,
        Self::InvoicesInflow,
        Self::InvoicesOutflow,
        Self::TaxStatusHistorical,
        Self::TaxComplianceStatusHistorical,
        Self::TaxReturnsNew,
        Self::LinkInvalidCredentials,
        Self::LinkTokenRequired,
        Self::LinkDeleted,
        Self::ConsentAboutToExpire,
        Self::OpenfinanceConsentExpired,
        Self::ConsentWithUnrecoverableResources,
        Self::ConsentWithTemporarilyUnavailableResources,
        Self::ConsentExpirationChanged,
        Self::ConsentExpired,
    ];

    /// Our name for it; it is never on the wire.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AccountsHistorical => "accounts_historical",
            Self::AccountsNew => "accounts_new",
            Self::OwnersHistorical => "owners_historical",
            Self::OwnersNew => "owners_new",
            Self::TransactionsHistorical => "transactions_historical",
            Self::TransactionsNew => "transactions_new",
            Self::TransactionsUpdated => "transactions_updated",
            Self::TransactionsDeleted => "transactions_deleted",
            Self::BillsHistorical => "bills_historical",
            Self::BillsNew => "bills_new",
            Self::InvestmentsHistorical => "investments_historical",
            Self::InvestmentsNew => "investments_new",
            Self::InvestmentTransactionsHistorical => {
                "investment_transactions_historical"
            }
            Self::InvestmentTransactionsNew => "investment_transactions_new",
            Self::EmploymentRecordsHistorical => "employment_records_historical",
            Self::EmploymentsHistorical => "employments_historical",
            Self::InvoicesInflow => "invoices_inflow",
            Self::InvoicesOutflow => "invoices_outflow",
            Self::TaxStatusHistorical => "tax_status_historical",
            Self::TaxComplianceStatusHistorical => "tax_compliance_status_historical",
            Self::TaxReturnsNew => "tax_returns_new",
            Self::LinkInvalidCredentials => "link_invalid_credentials",
            Self::LinkTokenRequired => "link_token_required",
            Self::LinkDeleted => "link_deleted",
            Self::ConsentAboutToExpire => "consent_about_to_expire",
            Self::OpenfinanceConsentExpired => "openfinance_consent_expired",
            Self::ConsentWithUnrecoverableResources => {
                "consent_with_unrecoverable_resources"
            }
            Self::ConsentWithTemporarilyUnavailableResources => {
                "consent_with_temporarily_unavailable_resources"
            }
            Self::ConsentExpirationChanged => "consent_expiration_changed",
            Self::ConsentExpired => "consent_expired",
        }
    }

    /// The documented keys of its `data`, in order.
    #[inline]
    pub const fn data_fields(self) -> &'static [&'static str] {
        match self {
            Self::AccountsHistorical => &["total_accounts"],
            Self::AccountsNew => &["new_accounts"],
            Self::OwnersHistorical => &["total_owners"],
            Self::OwnersNew => &["new_owners"],
            Self::TransactionsHistorical => {
                &[
                    "total_transactions",
                    "total_inflow_transactions",
                    "total_outflow_transactions",
                    "first_transaction_date",
                    "last_transaction_date",
                ]
            }
            Self::TransactionsNew => &["new_transactions"],
            Self::TransactionsUpdated => &[],
            Self::TransactionsDeleted => &[],
            Self::BillsHistorical => &["total_bills"],
            Self::BillsNew => &[],
            Self::InvestmentsHistorical => &[],
            Self::InvestmentsNew => &[],
            Self::InvestmentTransactionsHistorical => &[],
            Self::InvestmentTransactionsNew => &[],
            Self::EmploymentRecordsHistorical => &["total_employment_record_profiles"],
            Self::EmploymentsHistorical => &["total_employments"],
            Self::InvoicesInflow => {
                &["total_invoices", "first_invoice_date", "last_invoice_date"]
            }
            Self::InvoicesOutflow => {
                &["total_invoices", "first_invoice_date", "last_invoice_date"]
            }
            Self::TaxStatusHistorical => &["total_tax_status", "last_status_change_date"],
            Self::TaxComplianceStatusHistorical => &["total_tax_compliance_status"],
            Self::TaxReturnsNew => &[],
            Self::LinkInvalidCredentials => &["error_code", "error_message", "status"],
            Self::LinkTokenRequired => &[],
            Self::LinkDeleted => &[],
            Self::ConsentAboutToExpire => &["consent_id", "consent_due_date"],
            Self::OpenfinanceConsentExpired => &[],
            Self::ConsentWithUnrecoverableResources => &[],
            Self::ConsentWithTemporarilyUnavailableResources => &[],
            Self::ConsentExpirationChanged => &[],
            Self::ConsentExpired => {
                &[
                    "consent_id",
                    "action",
                    "institution",
                    "institution_display_name",
                    "institution_icon_logo",
                ]
            }
        }
    }
}
