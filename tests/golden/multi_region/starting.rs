// @generated from 2-starting.yaml of the contract multi-region; edit that instead.

use ::widget_types::runtime;

/// A language of the widget, in lower-case letters only.
///
/// Source: PM, OFDA-S. Sources disagree: F17.
///
/// Open: The list of languages on the multi-region startup page was not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// `es`
    ///
    /// Spanish.
    ///
    /// Source: PM, OFDA-S.
    Es,
    /// `pt`
    ///
    /// Brazilian Portuguese.
    ///
    /// Source: PM, OFDA-S.
    Pt,
    /// `en`
    ///
    /// English.
    ///
    /// Source: PM, OFDA-S.
    En,
}

impl Locale {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Es, Self::Pt, Self::En];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::Pt => "pt",
            Self::En => "en",
        }
    }
}

impl runtime::Code for Locale {
    const SET: &'static str = "locale";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "es" => Self::Es,
                "pt" => Self::Pt,
                "en" => Self::En,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Locale {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Locale {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Locale {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Locale {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The kind of link that the widget creates.
///
/// Source: OFDA-S, HWS, WSC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessMode {
    /// `single`
    ///
    /// The link is not refreshed on a schedule.
    ///
    /// Source: API135, API223.
    Single,
    /// `recurrent`
    ///
    /// Belvo refreshes the link on a schedule.
    ///
    /// Source: API135, API223.
    Recurrent,
}

impl AccessMode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Single, Self::Recurrent];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Recurrent => "recurrent",
        }
    }
}

impl runtime::Code for AccessMode {
    const SET: &'static str = "access_mode";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "single" => Self::Single,
                "recurrent" => Self::Recurrent,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for AccessMode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for AccessMode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for AccessMode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for AccessMode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AccessMode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// A country whose institutions are shown, in upper-case letters only.
///
/// Source: SEED, API135. Sources disagree: F21.
///
/// Open: The list of countries on the multi-region startup page was not seen.
///
/// Open: Later copies of the page name Mexico only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryCode {
    /// `MX`
    ///
    /// Mexico.
    ///
    /// Source: SEED, API135.
    Mx,
    /// `CO`
    ///
    /// Colombia.
    ///
    /// Source: SEED, API135.
    Co,
}

impl CountryCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Mx, Self::Co];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mx => "MX",
            Self::Co => "CO",
        }
    }
}

impl runtime::Code for CountryCode {
    const SET: &'static str = "country_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "MX" => Self::Mx,
                "CO" => Self::Co,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for CountryCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for CountryCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for CountryCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CountryCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CountryCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// A type of institution.
///
/// Source: OFDA-S.
///
/// Open: The list on the multi-region startup page was not seen. `fiscal` and `employment` were
/// read as the last part of institution names and as institution types of the API (whose third type
/// is `bank`), not as values of this parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstitutionType {
    /// `retail`
    ///
    /// Retail banks.
    ///
    /// Source: OFDA-S.
    Retail,
    /// `business`
    ///
    /// Business banks.
    ///
    /// Source: OFDA-S.
    Business,
    /// `fiscal`
    ///
    /// Fiscal institutions.
    ///
    /// Source: API135, HWS.
    Fiscal,
    /// `employment`
    ///
    /// Employment institutions, such as IMSS.
    ///
    /// Source: API135, OFDA-S.
    Employment,
}

impl InstitutionType {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Retail,
        Self::Business,
        Self::Fiscal,
        Self::Employment,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Retail => "retail",
            Self::Business => "business",
            Self::Fiscal => "fiscal",
            Self::Employment => "employment",
        }
    }
}

impl runtime::Code for InstitutionType {
    const SET: &'static str = "institution_type";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "retail" => Self::Retail,
                "business" => Self::Business,
                "fiscal" => Self::Fiscal,
                "employment" => Self::Employment,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for InstitutionType {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for InstitutionType {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for InstitutionType {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for InstitutionType {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for InstitutionType {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// A kind of data that Belvo extracts. The text `list_endpoint` is the path of the call that lists
/// it; filter with the query parameter `link`.
///
/// Source: OFDA-O, ASY, OFDA-G. Sources disagree: F23.
///
/// Open: The multi-region table of resources was not seen: which country and which type of
/// institution supports which resource is known only from samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// `ACCOUNTS`
    ///
    /// Accounts. In the multi-region sample; stated for banking in Brazil.
    ///
    /// Source: SEED, WFW, OFDA-O, OFDA-G, WH-old.
    Accounts,
    /// `OWNERS`
    ///
    /// Owners of accounts. In the multi-region sample; stated for banking and employments in Brazil.
    ///
    /// Source: SEED, WFW, OFDA-O, OFDA-G, HWI, WH-old.
    Owners,
    /// `TRANSACTIONS`
    ///
    /// Transactions. In the multi-region sample; stated for banking in Brazil. Its list can be
    /// filtered, for instance by `type=INFLOW` or by `value_date__range` with two dates.
    ///
    /// Source: SEED, WFW, OFDA-O, OFDA-G, WH-old.
    Transactions,
    /// `BILLS`
    ///
    /// Credit card bills. Stated for banking in Brazil.
    ///
    /// Source: OFDA-O, OFDA-G.
    Bills,
    /// `INVESTMENTS`
    ///
    /// Investments. Stated for banking in Brazil.
    ///
    /// Source: OFDA-O, OFDA-G, API223. Sources disagree: F13.
    Investments,
    /// `INVESTMENT_TRANSACTIONS`
    ///
    /// Transactions of investments. Stated for banking in Brazil.
    ///
    /// Source: OFDA-O, OFDA-G, API223. Sources disagree: F13.
    InvestmentTransactions,
    /// `EMPLOYMENTS`
    ///
    /// Employments. In a sample for Brazil.
    ///
    /// Source: HWI, WH-old.
    Employments,
    /// `EMPLOYMENT_RECORDS`
    ///
    /// Employment records. In a sample for Mexico.
    ///
    /// Source: START, WH-old.
    EmploymentRecords,
    /// `FINANCIAL_STATEMENTS`
    ///
    /// Financial statements. For fiscal institutions in Mexico.
    ///
    /// Source: ASY, FISCAL.
    ///
    /// Open: The path of the list call was not seen.
    FinancialStatements,
    /// `INVOICES`
    ///
    /// Invoices. For fiscal institutions in Mexico. Its list takes `type` (`INFLOW`, for instance) and
    /// `invoice_date__range` with two dates.
    ///
    /// Source: ASY, FISCAL, WH-old.
    Invoices,
    /// `TAX_RETURNS`
    ///
    /// Tax returns. For fiscal institutions in Mexico.
    ///
    /// Source: ASY, FISCAL.
    TaxReturns,
    /// `TAX_STATUS`
    ///
    /// Tax status. For fiscal institutions in Mexico.
    ///
    /// Source: ASY, FISCAL, WH-old.
    TaxStatus,
    /// `TAX_COMPLIANCE_STATUS`
    ///
    /// Tax compliance status. For fiscal institutions in Mexico.
    ///
    /// Source: ASY, FISCAL, WH-old.
    TaxComplianceStatus,
    /// `TAX_RETENTIONS`
    ///
    /// Tax retentions. For fiscal institutions in Mexico.
    ///
    /// Source: ASY, FISCAL.
    ///
    /// Open: The path of the list call was not seen.
    TaxRetentions,
    /// `BALANCES`
    ///
    /// Balances. In the old API description.
    ///
    /// Source: API135.
    Balances,
    /// `INCOMES`
    ///
    /// Incomes. In the old API description.
    ///
    /// Source: API135.
    Incomes,
    /// `RECURRING_EXPENSES`
    ///
    /// Regular expenses. In the old API description.
    ///
    /// Source: API135.
    RecurringExpenses,
    /// `RISK_INSIGHTS`
    ///
    /// Risk insights. In the old API description.
    ///
    /// Source: API135.
    RiskInsights,
    /// `INVESTMENTS_PORTFOLIOS`
    ///
    /// Investment portfolios. Marked as deprecated in the old API description.
    ///
    /// Source: API135, WFW.
    InvestmentsPortfolios,
    /// `INVESTMENTS_TRANSACTIONS`
    ///
    /// Transactions of investment portfolios. Marked as deprecated in the old API description; not to
    /// be confused with `INVESTMENT_TRANSACTIONS`.
    ///
    /// Source: API135.
    InvestmentsTransactions,
}

impl Resource {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Accounts,
        Self::Owners,
        Self::Transactions,
        Self::Bills,
        Self::Investments,
        Self::InvestmentTransactions,
        Self::Employments,
        Self::EmploymentRecords,
        Self::FinancialStatements,
        Self::Invoices,
        Self::TaxReturns,
        Self::TaxStatus,
        Self::TaxComplianceStatus,
        Self::TaxRetentions,
        Self::Balances,
        Self::Incomes,
        Self::RecurringExpenses,
        Self::RiskInsights,
        Self::InvestmentsPortfolios,
        Self::InvestmentsTransactions,
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
            Self::Employments => "EMPLOYMENTS",
            Self::EmploymentRecords => "EMPLOYMENT_RECORDS",
            Self::FinancialStatements => "FINANCIAL_STATEMENTS",
            Self::Invoices => "INVOICES",
            Self::TaxReturns => "TAX_RETURNS",
            Self::TaxStatus => "TAX_STATUS",
            Self::TaxComplianceStatus => "TAX_COMPLIANCE_STATUS",
            Self::TaxRetentions => "TAX_RETENTIONS",
            Self::Balances => "BALANCES",
            Self::Incomes => "INCOMES",
            Self::RecurringExpenses => "RECURRING_EXPENSES",
            Self::RiskInsights => "RISK_INSIGHTS",
            Self::InvestmentsPortfolios => "INVESTMENTS_PORTFOLIOS",
            Self::InvestmentsTransactions => "INVESTMENTS_TRANSACTIONS",
        }
    }

    /// The documented `list_endpoint`; `None` where the documentation states none.
    #[inline]
    pub const fn list_endpoint(self) -> Option<&'static str> {
        match self {
            Self::Accounts => Some("/api/accounts/"),
            Self::Owners => Some("/api/owners/"),
            Self::Transactions => Some("/api/transactions/"),
            Self::Bills => Some("/api/bills/"),
            Self::Investments => Some("/api/br/investments/"),
            Self::InvestmentTransactions => Some("/api/br/investment-transactions/"),
            Self::Employments => Some("/api/br/employments/"),
            Self::EmploymentRecords => Some("/api/employment-records/"),
            Self::Invoices => Some("/api/invoices/"),
            Self::TaxReturns => Some("/api/tax-returns/"),
            Self::TaxStatus => Some("/api/tax-status/"),
            Self::TaxComplianceStatus => Some("/api/tax-compliance-status/"),
            _ => None,
        }
    }
}

impl runtime::Code for Resource {
    const SET: &'static str = "resource";
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
                "EMPLOYMENTS" => Self::Employments,
                "EMPLOYMENT_RECORDS" => Self::EmploymentRecords,
                "FINANCIAL_STATEMENTS" => Self::FinancialStatements,
                "INVOICES" => Self::Invoices,
                "TAX_RETURNS" => Self::TaxReturns,
                "TAX_STATUS" => Self::TaxStatus,
                "TAX_COMPLIANCE_STATUS" => Self::TaxComplianceStatus,
                "TAX_RETENTIONS" => Self::TaxRetentions,
                "BALANCES" => Self::Balances,
                "INCOMES" => Self::Incomes,
                "RECURRING_EXPENSES" => Self::RecurringExpenses,
                "RISK_INSIGHTS" => Self::RiskInsights,
                "INVESTMENTS_PORTFOLIOS" => Self::InvestmentsPortfolios,
                "INVESTMENTS_TRANSACTIONS" => Self::InvestmentsTransactions,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Resource {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Resource {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Resource {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Resource {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Resource {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The token that starts one session of the widget: the value of `access` in the answer of the
/// token call. In the sample it is a JWT, signed with HS512.
///
/// The rule: it must not be blank.
///
/// It is a secret: it shows only when asked for with `expose`.
///
/// Source: SEED, OFDA-O.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(runtime::Secret);
impl AccessToken {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must not be blank";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `access_token` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if !text.trim().is_empty() {
            Ok(Self(runtime::Secret::new(text)))
        } else {
            Err(runtime::InvalidValue::secret("access_token", Self::RULE))
        }
    }

    /// The text itself. Keep it out of logs.
    #[inline]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl runtime::Parameter for AccessToken {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.expose().into()
    }
}

impl std::fmt::Debug for AccessToken {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccessToken(***)")
    }
}

impl std::str::FromStr for AccessToken {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for AccessToken {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AccessToken {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The host's own id for the person, stored with the link. It should differ for each person and
/// must not hold anything that tells who the person is (an email, a name, a phone or card number):
/// Belvo sets such an id to `null`, and links can then not be found by it.
///
/// The rule: at least three characters, only letters, numbers, `-` and `_`.
///
/// Source: OFDA-S, HWS, WSC. Sources disagree: F22.
///
/// Open: No maximum length is stated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExternalId(std::borrow::Cow<'static, str>);
impl ExternalId {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "at least three characters, only letters, numbers, `-` and `_`";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[
                        ('A', 'Z'),
                        ('a', 'z'),
                        ('0', '9'),
                        ('_', '_'),
                        ('-', '-'),
                    ],
                    min: 3,
                    max: u32::MAX,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `external_id` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("external_id", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for ExternalId {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for ExternalId {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for ExternalId {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ExternalId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ExternalId {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// Belvo's name for an institution: the institution, its country, and its type, joined by `_`.
///
/// The rule: three parts of lower-case letters joined by `_`, the second of them two letters long.
///
/// Source: API135, SEED, OFDA-O, OFDA-S, RN, START. Sources disagree: F14, F24.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstitutionName(std::borrow::Cow<'static, str>);
impl InstitutionName {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "three parts of lower-case letters joined by `_`, the second of them two letters long";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('a', 'z')],
                    min: 1,
                    max: u32::MAX,
                },
                runtime::Atom {
                    ranges: &[('_', '_')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('a', 'z')],
                    min: 2,
                    max: 2,
                },
                runtime::Atom {
                    ranges: &[('_', '_')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('a', 'z')],
                    min: 1,
                    max: u32::MAX,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `institution_name` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("institution_name", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for InstitutionName {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for InstitutionName {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for InstitutionName {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for InstitutionName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for InstitutionName {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The URL that opens the widget in a webview.
///
/// Source: OFDA-O, OFDA-S.
///
/// Open: The URL on the multi-region page was an image and is lost.
#[derive(Clone, PartialEq)]
pub struct StartUrl {
    access_token: AccessToken,
    access_mode: Option<AccessMode>,
    external_id: Option<ExternalId>,
    country_codes: Vec<CountryCode>,
    institutions: Vec<InstitutionName>,
    institution_types: Vec<InstitutionType>,
    resources: Vec<Resource>,
    locale: Option<Locale>,
    show_close_dialog: Option<bool>,
    show_abandon_survey: Option<bool>,
    extra: Vec<(String, String)>,
}

impl StartUrl {
    /// The URL without any parameter.
    pub const BASE: &'static str = "https://widget.belvo.io/";

    /// What holds when `access_mode` is left out: `recurrent`.
    pub const DEFAULT_ACCESS_MODE: AccessMode = AccessMode::Recurrent;

    /// What holds when `locale` is left out: `es`.
    pub const DEFAULT_LOCALE: Locale = Locale::Es;

    /// What holds when `show_close_dialog` is left out: `true`.
    pub const DEFAULT_SHOW_CLOSE_DIALOG: bool = true;

    /// What holds when `show_abandon_survey` is left out: `true`.
    pub const DEFAULT_SHOW_ABANDON_SURVEY: bool = true;

    /// Starts with what is required; all else holds its default until it is set.
    #[inline]
    pub fn new(access_token: AccessToken) -> Self {
        Self {
            access_token,
            access_mode: None,
            external_id: None,
            country_codes: Vec::new(),
            institutions: Vec::new(),
            institution_types: Vec::new(),
            resources: Vec::new(),
            locale: None,
            show_close_dialog: None,
            show_abandon_survey: None,
            extra: Vec::new(),
        }
    }

    /// The kind of link to create.
    ///
    /// Optional. When left out: `recurrent`.
    ///
    /// Source: SEED, OFDA-S, HWS, WSC.
    #[must_use]
    #[inline]
    pub fn with_access_mode(mut self, access_mode: AccessMode) -> Self {
        self.access_mode = Some(access_mode);
        self
    }

    /// The host's own id for the person. It is highly recommended.
    ///
    /// Optional.
    ///
    /// Source: OFDA-S, HWS, WSC, OFDA-G.
    #[must_use]
    #[inline]
    pub fn with_external_id(mut self, external_id: ExternalId) -> Self {
        self.external_id = Some(external_id);
        self
    }

    /// The countries to choose institutions from.
    ///
    /// Optional. When left out: all supported countries.
    ///
    /// Source: OFDA-S, HWS, WSC. Sources disagree: F21.
    ///
    /// Open: No sample shows more than one country.
    #[must_use]
    #[inline]
    pub fn with_country_codes(
        mut self,
        country_codes: impl IntoIterator<Item = CountryCode>,
    ) -> Self {
        self.country_codes = country_codes.into_iter().collect();
        self
    }

    /// The institutions to show; with one, the widget opens on its log-in page.
    ///
    /// Optional. When left out: all supported institutions.
    ///
    /// Source: OFDA-S.
    #[must_use]
    #[inline]
    pub fn with_institutions(
        mut self,
        institutions: impl IntoIterator<Item = InstitutionName>,
    ) -> Self {
        self.institutions = institutions.into_iter().collect();
        self
    }

    /// The types of institution to show.
    ///
    /// Optional. When left out: all supported types.
    ///
    /// Source: OFDA-S.
    #[must_use]
    #[inline]
    pub fn with_institution_types(
        mut self,
        institution_types: impl IntoIterator<Item = InstitutionType>,
    ) -> Self {
        self.institution_types = institution_types.into_iter().collect();
        self
    }

    /// Show only institutions that support every one of these resources.
    ///
    /// Optional. When left out: all institutions but those of the type `employment`.
    ///
    /// Source: SEED, OFDA-S. Sources disagree: F23.
    #[must_use]
    #[inline]
    pub fn with_resources(
        mut self,
        resources: impl IntoIterator<Item = Resource>,
    ) -> Self {
        self.resources = resources.into_iter().collect();
        self
    }

    /// The language of the widget.
    ///
    /// Optional. When left out: `es`.
    ///
    /// Source: SEED, OFDA-S. Sources disagree: F17.
    #[must_use]
    #[inline]
    pub fn with_locale(mut self, locale: Locale) -> Self {
        self.locale = Some(locale);
        self
    }

    /// Whether the widget asks the person to confirm before it closes.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-S, HWS, WSC.
    #[must_use]
    #[inline]
    pub fn with_show_close_dialog(mut self, show_close_dialog: bool) -> Self {
        self.show_close_dialog = Some(show_close_dialog);
        self
    }

    /// Whether the widget asks a person who leaves why they did not connect an account.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-S, HWS, WSC.
    #[must_use]
    #[inline]
    pub fn with_show_abandon_survey(mut self, show_abandon_survey: bool) -> Self {
        self.show_abandon_survey = Some(show_abandon_survey);
        self
    }

    /// The token of this session.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-O.
    #[inline]
    pub fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    /// The kind of link to create.
    ///
    /// Optional. When left out: `recurrent`.
    ///
    /// Source: SEED, OFDA-S, HWS, WSC.
    #[inline]
    pub fn access_mode(&self) -> Option<AccessMode> {
        self.access_mode
    }

    /// The host's own id for the person. It is highly recommended.
    ///
    /// Optional.
    ///
    /// Source: OFDA-S, HWS, WSC, OFDA-G.
    #[inline]
    pub fn external_id(&self) -> Option<&ExternalId> {
        self.external_id.as_ref()
    }

    /// The countries to choose institutions from.
    ///
    /// Optional. When left out: all supported countries.
    ///
    /// Source: OFDA-S, HWS, WSC. Sources disagree: F21.
    ///
    /// Open: No sample shows more than one country.
    #[inline]
    pub fn country_codes(&self) -> &[CountryCode] {
        &self.country_codes
    }

    /// The institutions to show; with one, the widget opens on its log-in page.
    ///
    /// Optional. When left out: all supported institutions.
    ///
    /// Source: OFDA-S.
    #[inline]
    pub fn institutions(&self) -> &[InstitutionName] {
        &self.institutions
    }

    /// The types of institution to show.
    ///
    /// Optional. When left out: all supported types.
    ///
    /// Source: OFDA-S.
    #[inline]
    pub fn institution_types(&self) -> &[InstitutionType] {
        &self.institution_types
    }

    /// Show only institutions that support every one of these resources.
    ///
    /// Optional. When left out: all institutions but those of the type `employment`.
    ///
    /// Source: SEED, OFDA-S. Sources disagree: F23.
    #[inline]
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// The language of the widget.
    ///
    /// Optional. When left out: `es`.
    ///
    /// Source: SEED, OFDA-S. Sources disagree: F17.
    #[inline]
    pub fn locale(&self) -> Option<Locale> {
        self.locale
    }

    /// Whether the widget asks the person to confirm before it closes.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-S, HWS, WSC.
    #[inline]
    pub fn show_close_dialog(&self) -> Option<bool> {
        self.show_close_dialog
    }

    /// Whether the widget asks a person who leaves why they did not connect an account.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-S, HWS, WSC.
    #[inline]
    pub fn show_abandon_survey(&self) -> Option<bool> {
        self.show_abandon_survey
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
        url.push_plain("access_token", &runtime::Parameter::to_text(&self.access_token));
        if let Some(value) = &self.access_mode {
            url.push_plain("access_mode", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.external_id {
            url.push_plain("external_id", &runtime::Parameter::to_text(value));
        }
        url.push_list(
            "country_codes",
            ",",
            self.country_codes.iter().map(runtime::Parameter::to_text),
        );
        url.push_list(
            "institutions",
            ",",
            self.institutions.iter().map(runtime::Parameter::to_text),
        );
        url.push_list(
            "institution_types",
            ",",
            self.institution_types.iter().map(runtime::Parameter::to_text),
        );
        url.push_list(
            "resources",
            ",",
            self.resources.iter().map(runtime::Parameter::to_text),
        );
        if let Some(value) = &self.locale {
            url.push_plain("locale", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.show_close_dialog {
            url.push_plain("show_close_dialog", &runtime::Parameter::to_text(value));
        }
        if let Some(value) = &self.show_abandon_survey {
            url.push_plain("show_abandon_survey", &runtime::Parameter::to_text(value));
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
                "access_token",
                "access_mode",
                "external_id",
                "country_codes",
                "institutions",
                "institution_types",
                "resources",
                "locale",
                "show_close_dialog",
                "show_abandon_survey",
            ],
        )?;
        Ok(Self {
            access_token: url.required("access_token")?,
            access_mode: url.optional("access_mode")?,
            external_id: url.optional("external_id")?,
            country_codes: url.list("country_codes", ",")?,
            institutions: url.list("institutions", ",")?,
            institution_types: url.list("institution_types", ",")?,
            resources: url.list("resources", ",")?,
            locale: url.optional("locale")?,
            show_close_dialog: url.optional("show_close_dialog")?,
            show_abandon_survey: url.optional("show_abandon_survey")?,
            extra: url.extra(),
        })
    }
}

/// Shows the documented parameters, without secrets, and the names of the others.
impl std::fmt::Debug for StartUrl {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let extra: Vec<&String> = self.extra.iter().map(|(name, _)| name).collect();
        f.debug_struct("StartUrl")
            .field("access_token", &self.access_token)
            .field("access_mode", &self.access_mode)
            .field("external_id", &self.external_id)
            .field("country_codes", &self.country_codes)
            .field("institutions", &self.institutions)
            .field("institution_types", &self.institution_types)
            .field("resources", &self.resources)
            .field("locale", &self.locale)
            .field("show_close_dialog", &self.show_close_dialog)
            .field("show_abandon_survey", &self.show_abandon_survey)
            .field("extra", &extra)
            .finish()
    }
}
