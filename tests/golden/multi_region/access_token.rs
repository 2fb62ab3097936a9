// @generated from 1-access-token.yaml of the contract multi-region; edit that instead.

use ::widget_types::runtime;

/// How long a token can be used after it was made.
///
/// Source: SEED, WFW, OFDA-O, ERR. Sources disagree: F9.
pub const ACCESS_TOKEN_VALIDITY: std::time::Duration = std::time::Duration::from_secs(
    600,
);

/// How many requests one IP address may send within the window of the rate limit.
///
/// Source: ERR.
pub const RATE_LIMIT_REQUESTS: u64 = 80;

/// The window of the rate limit.
///
/// Source: ERR.
pub const RATE_LIMIT_WINDOW: std::time::Duration = std::time::Duration::from_secs(30);

/// Where calls are sent to. An old API description has a third one,
/// `https://development.belvo.com`; today's says that there are only these two.
///
/// Source: API223.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Environment {
    /// `sandbox`
    ///
    /// The sandbox.
    ///
    /// Source: WFW, HWI, OFDA-O, ASY, UPD, API223.
    Sandbox,
    /// `production`
    ///
    /// Production: the same calls at another host.
    ///
    /// Source: API223, OFDA-C.
    Production,
}

impl Environment {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Sandbox, Self::Production];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Production => "production",
        }
    }

    /// The documented `base_url`.
    #[inline]
    pub const fn base_url(self) -> &'static str {
        match self {
            Self::Sandbox => "https://sandbox.belvo.com",
            Self::Production => "https://api.belvo.com",
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
                "sandbox" => Self::Sandbox,
                "production" => Self::Production,
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

/// What the token may be used for.
///
/// Source: SEED, WFW, HWI. Sources disagree: F19.
///
/// Open: What each scope allows is not described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// `read_institutions`
    ///
    /// In every request of this widget.
    ///
    /// Source: SEED, WFW, HWI.
    ReadInstitutions,
    /// `write_links`
    ///
    /// In every request of this widget.
    ///
    /// Source: SEED, WFW, HWI.
    WriteLinks,
    /// `read_links`
    ///
    /// Added in update mode.
    ///
    /// Source: UPD, WUPD, JS.
    ReadLinks,
}

impl Scope {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::ReadInstitutions,
        Self::WriteLinks,
        Self::ReadLinks,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ReadInstitutions => "read_institutions",
            Self::WriteLinks => "write_links",
            Self::ReadLinks => "read_links",
        }
    }
}

impl runtime::Code for Scope {
    const SET: &'static str = "scope";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "read_institutions" => Self::ReadInstitutions,
                "write_links" => Self::WriteLinks,
                "read_links" => Self::ReadLinks,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Scope {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Scope {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Scope {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Scope {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Scope {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Whether the widget is light or dark.
///
/// Source: OFDA-B, HWB.
///
/// Open: What holds when it is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColorScheme {
    /// `LIGHT`
    ///
    /// Light mode.
    ///
    /// Source: OFDA-B, HWB.
    Light,
    /// `DARK`
    ///
    /// Dark mode.
    ///
    /// Source: OFDA-B, HWB.
    Dark,
}

impl ColorScheme {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[Self::Light, Self::Dark];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "LIGHT",
            Self::Dark => "DARK",
        }
    }
}

impl runtime::Code for ColorScheme {
    const SET: &'static str = "color_scheme";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "LIGHT" => Self::Light,
                "DARK" => Self::Dark,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ColorScheme {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ColorScheme {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ColorScheme {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ColorScheme {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ColorScheme {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// The documented CSS keys of the theme. The texts `light` and `dark` are a key's defaults in
/// either mode; `any_scheme` is its default where only one is printed.
///
/// Source: OFDA-B.
///
/// Open: The keys were read on the Brazil page; the list on the multi-region page was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeKey {
    /// `--color-primary-base`
    ///
    /// Source: OFDA-B.
    ColorPrimaryBase,
    /// `--nav-bar-title-color`
    ///
    /// Source: OFDA-B. Sources disagree: F12.
    NavBarTitleColor,
    /// `--nav-bar-title-align`
    ///
    /// `center`, `start` or `end`.
    ///
    /// Source: OFDA-B.
    NavBarTitleAlign,
    /// `--nav-bar-icon-color`
    ///
    /// Source: OFDA-B.
    NavBarIconColor,
    /// `--nav-bar-icon-size`
    ///
    /// Source: OFDA-B.
    NavBarIconSize,
    /// `--nav-bar-background-color`
    ///
    /// Source: OFDA-B.
    NavBarBackgroundColor,
    /// `--nav-bar-box-shadow`
    ///
    /// Source: OFDA-B.
    NavBarBoxShadow,
    /// `--nav-bar-border-color`
    ///
    /// Source: OFDA-B.
    NavBarBorderColor,
    /// `--nav-bar-left-icon`
    ///
    /// Only in samples, with `arrow_left`; also with `-dark`.
    ///
    /// Source: OFDA-B.
    NavBarLeftIcon,
    /// `--nav-bar-right-icon`
    ///
    /// Only in samples, with `help_outlined`; also with `-dark`.
    ///
    /// Source: OFDA-B.
    NavBarRightIcon,
    /// `--button-font-color`
    ///
    /// Source: OFDA-B.
    ButtonFontColor,
    /// `--button-font-color-disabled`
    ///
    /// Source: OFDA-B.
    ButtonFontColorDisabled,
    /// `--button-border-radius`
    ///
    /// Source: OFDA-B.
    ButtonBorderRadius,
    /// `--button-background-color-disabled`
    ///
    /// Source: OFDA-B.
    ButtonBackgroundColorDisabled,
    /// `--button-opacity-disabled`
    ///
    /// Source: OFDA-B.
    ButtonOpacityDisabled,
    /// `--button-border-color-disabled`
    ///
    /// Only in samples, with `#09EE354`.
    ///
    /// Source: OFDA-B. Sources disagree: F12.
    ButtonBorderColorDisabled,
    /// `--banner-border-radius`
    ///
    /// Source: OFDA-B.
    BannerBorderRadius,
    /// `--banner-background-color`
    ///
    /// Source: OFDA-B.
    BannerBackgroundColor,
    /// `--banner-background-color-error`
    ///
    /// Source: OFDA-B.
    BannerBackgroundColorError,
    /// `--banner-background-color-info`
    ///
    /// Source: OFDA-B.
    BannerBackgroundColorInfo,
    /// `--banner-background-color-success`
    ///
    /// Source: OFDA-B.
    BannerBackgroundColorSuccess,
    /// `--banner-background-color-warning`
    ///
    /// Source: OFDA-B.
    BannerBackgroundColorWarning,
    /// `--banner-border-left-width`
    ///
    /// Source: OFDA-B.
    BannerBorderLeftWidth,
    /// `--banner-border-color`
    ///
    /// Source: OFDA-B.
    BannerBorderColor,
    /// `--banner-border-color-left-error`
    ///
    /// Source: OFDA-B.
    BannerBorderColorLeftError,
    /// `--banner-border-color-left-success`
    ///
    /// Source: OFDA-B.
    BannerBorderColorLeftSuccess,
    /// `--banner-border-color-left-info`
    ///
    /// Source: OFDA-B.
    BannerBorderColorLeftInfo,
    /// `--banner-border-color-left-warning`
    ///
    /// Source: OFDA-B.
    BannerBorderColorLeftWarning,
    /// `--banner-icon-color-error`
    ///
    /// Source: OFDA-B.
    BannerIconColorError,
    /// `--banner-icon-color-success`
    ///
    /// Source: OFDA-B.
    BannerIconColorSuccess,
    /// `--banner-icon-color-info`
    ///
    /// Source: OFDA-B.
    BannerIconColorInfo,
    /// `--banner-icon-color-warning`
    ///
    /// Source: OFDA-B.
    BannerIconColorWarning,
    /// `--banner-title-color`
    ///
    /// Source: OFDA-B.
    BannerTitleColor,
    /// `--banner-body-color`
    ///
    /// Source: OFDA-B.
    BannerBodyColor,
    /// `--banner-title-font-weight`
    ///
    /// Source: OFDA-B.
    BannerTitleFontWeight,
    /// `--banner-body-font-weight`
    ///
    /// Source: OFDA-B.
    BannerBodyFontWeight,
    /// `--banner-box-shadow`
    ///
    /// Source: OFDA-B.
    BannerBoxShadow,
    /// `--input-text-border-radius`
    ///
    /// Source: OFDA-B.
    InputTextBorderRadius,
    /// `--input-text-border-color`
    ///
    /// Source: OFDA-B.
    InputTextBorderColor,
    /// `--input-text-outline-border-color`
    ///
    /// Source: OFDA-B.
    InputTextOutlineBorderColor,
    /// `--input-text-placeholder-color`
    ///
    /// Source: OFDA-B.
    InputTextPlaceholderColor,
    /// `--input-text-label-color`
    ///
    /// Source: OFDA-B.
    InputTextLabelColor,
    /// `--input-text-label-color-error`
    ///
    /// Source: OFDA-B.
    InputTextLabelColorError,
    /// `--input-text-label-variation`
    ///
    /// `outlined` or `top`.
    ///
    /// Source: OFDA-B.
    InputTextLabelVariation,
    /// `--input-text-icon-color`
    ///
    /// Source: OFDA-B.
    InputTextIconColor,
    /// `--tab-text-color`
    ///
    /// Source: OFDA-B.
    TabTextColor,
    /// `--tab-border-color`
    ///
    /// Source: OFDA-B.
    TabBorderColor,
}

impl ThemeKey {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::ColorPrimaryBase,
        Self::NavBarTitleColor,
        Self::NavBarTitleAlign,
        Self::NavBarIconColor,
        Self::NavBarIconSize,
        Self::NavBarBackgroundColor,
        Self::NavBarBoxShadow,
        Self::NavBarBorderColor,
        Self::NavBarLeftIcon,
        Self::NavBarRightIcon,
        Self::ButtonFontColor,
        Self::ButtonFontColorDisabled,
        Self::ButtonBorderRadius,
        Self::ButtonBackgroundColorDisabled,
        Self::ButtonOpacityDisabled,
        Self::ButtonBorderColorDisabled,
        Self::BannerBorderRadius,
        Self::BannerBackgroundColor,
        Self::BannerBackgroundColorError,
        Self::BannerBackgroundColorInfo,
        Self::BannerBackgroundColorSuccess,
        Self::BannerBackgroundColorWarning,
        Self::BannerBorderLeftWidth,
        Self::BannerBorderColor,
        Self::BannerBorderColorLeftError,
        Self::BannerBorderColorLeftSuccess,
        Self::BannerBorderColorLeftInfo,
        Self::BannerBorderColorLeftWarning,
        Self::BannerIconColorError,
        Self::BannerIconColorSuccess,
        Self::BannerIconColorInfo,
        Self::BannerIconColorWarning,
        Self::BannerTitleColor,
        Self::BannerBodyColor,
        Self::BannerTitleFontWeight,
        Self::BannerBodyFontWeight,
        Self::BannerBoxShadow,
        Self::InputTextBorderRadius,
        Self::InputTextBorderColor,
        Self::InputTextOutlineBorderColor,
        Self::InputTextPlaceholderColor,
        Self::InputTextLabelColor,
        Self::InputTextLabelColorError,
        Self::InputTextLabelVariation,
        Self::InputTextIconColor,
        Self::TabTextColor,
        Self::TabBorderColor,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ColorPrimaryBase => "--color-primary-base",
            Self::NavBarTitleColor => "--nav-bar-title-color",
            Self::NavBarTitleAlign => "--nav-bar-title-align",
            Self::NavBarIconColor => "--nav-bar-icon-color",
            Self::NavBarIconSize => "--nav-bar-icon-size",
            Self::NavBarBackgroundColor => "--nav-bar-background-color",
            Self::NavBarBoxShadow => "--nav-bar-box-shadow",
            Self::NavBarBorderColor => "--nav-bar-border-color",
            Self::NavBarLeftIcon => "--nav-bar-left-icon",
            Self::NavBarRightIcon => "--nav-bar-right-icon",
            Self::ButtonFontColor => "--button-font-color",
            Self::ButtonFontColorDisabled => "--button-font-color-disabled",
            Self::ButtonBorderRadius => "--button-border-radius",
            Self::ButtonBackgroundColorDisabled => "--button-background-color-disabled",
            Self::ButtonOpacityDisabled => "--button-opacity-disabled",
            Self::ButtonBorderColorDisabled => "--button-border-color-disabled",
            Self::BannerBorderRadius => "--banner-border-radius",
            Self::BannerBackgroundColor => "--banner-background-color",
            Self::BannerBackgroundColorError => "--banner-background-color-error",
            Self::BannerBackgroundColorInfo => "--banner-background-color-info",
            Self::BannerBackgroundColorSuccess => "--banner-background-color-success",
            Self::BannerBackgroundColorWarning => "--banner-background-color-warning",
            Self::BannerBorderLeftWidth => "--banner-border-left-width",
            Self::BannerBorderColor => "--banner-border-color",
            Self::BannerBorderColorLeftError => "--banner-border-color-left-error",
            Self::BannerBorderColorLeftSuccess => "--banner-border-color-left-success",
            Self::BannerBorderColorLeftInfo => "--banner-border-color-left-info",
            Self::BannerBorderColorLeftWarning => "--banner-border-color-left-warning",
            Self::BannerIconColorError => "--banner-icon-color-error",
            Self::BannerIconColorSuccess => "--banner-icon-color-success",
            Self::BannerIconColorInfo => "--banner-icon-color-info",
            Self::BannerIconColorWarning => "--banner-icon-color-warning",
            Self::BannerTitleColor => "--banner-title-color",
            Self::BannerBodyColor => "--banner-body-color",
            Self::BannerTitleFontWeight => "--banner-title-font-weight",
            Self::BannerBodyFontWeight => "--banner-body-font-weight",
            Self::BannerBoxShadow => "--banner-box-shadow",
            Self::InputTextBorderRadius => "--input-text-border-radius",
            Self::InputTextBorderColor => "--input-text-border-color",
            Self::InputTextOutlineBorderColor => "--input-text-outline-border-color",
            Self::InputTextPlaceholderColor => "--input-text-placeholder-color",
            Self::InputTextLabelColor => "--input-text-label-color",
            Self::InputTextLabelColorError => "--input-text-label-color-error",
            Self::InputTextLabelVariation => "--input-text-label-variation",
            Self::InputTextIconColor => "--input-text-icon-color",
            Self::TabTextColor => "--tab-text-color",
            Self::TabBorderColor => "--tab-border-color",
        }
    }

    /// The documented `dark`; `None` where the documentation states none.
    #[inline]
    pub const fn dark(self) -> Option<&'static str> {
        match self {
            Self::ColorPrimaryBase => Some("#0663F9"),
            Self::NavBarTitleColor => Some("#011432"),
            Self::NavBarIconColor => Some("#011432"),
            Self::NavBarBackgroundColor => Some("#011432"),
            Self::NavBarBorderColor => Some("#2B3D54"),
            Self::ButtonFontColor => Some("#EEF3F8"),
            Self::ButtonFontColorDisabled => Some("#EEF3F8"),
            Self::ButtonBackgroundColorDisabled => Some("#0663F9"),
            Self::BannerBackgroundColor => Some("#011432"),
            Self::BannerBackgroundColorError => Some("#011432"),
            Self::BannerBackgroundColorInfo => Some("#011432"),
            Self::BannerBackgroundColorSuccess => Some("#011432"),
            Self::BannerBackgroundColorWarning => Some("#011432"),
            Self::BannerBorderColor => Some("#2B3D54"),
            Self::BannerBorderColorLeftError => Some("#E04A39"),
            Self::BannerBorderColorLeftSuccess => Some("#59C837"),
            Self::BannerBorderColorLeftWarning => Some("#F9C806"),
            Self::BannerIconColorError => Some("#E04A39"),
            Self::BannerIconColorSuccess => Some("#59C837"),
            Self::BannerIconColorWarning => Some("#F9C806"),
            Self::BannerTitleColor => Some("#EEF3F8"),
            Self::BannerBodyColor => Some("#C2CFD9"),
            Self::InputTextBorderColor => Some("#2B3D54"),
            Self::InputTextOutlineBorderColor => Some("#3A4D64"),
            Self::InputTextPlaceholderColor => Some("#2B3D54"),
            Self::InputTextLabelColor => Some("#EEF3F8"),
            Self::InputTextLabelColorError => Some("#E04A39"),
            Self::InputTextIconColor => Some("#E04A39"),
            _ => None,
        }
    }

    /// The documented `light`; `None` where the documentation states none.
    #[inline]
    pub const fn light(self) -> Option<&'static str> {
        match self {
            Self::ColorPrimaryBase => Some("#0663F9"),
            Self::NavBarTitleColor => Some("#161A1D"),
            Self::NavBarIconColor => Some("#161A1D"),
            Self::NavBarBackgroundColor => Some("#ffffff"),
            Self::NavBarBorderColor => Some("#f0f2f4"),
            Self::ButtonFontColor => Some("#ffffff"),
            Self::ButtonFontColorDisabled => Some("#ffffff"),
            Self::ButtonBackgroundColorDisabled => Some("#009EE3"),
            Self::BannerBackgroundColor => Some("#ffffff"),
            Self::BannerBackgroundColorError => Some("#FFFFFF"),
            Self::BannerBackgroundColorInfo => Some("#FFFFFF"),
            Self::BannerBackgroundColorSuccess => Some("#FFFFFF"),
            Self::BannerBackgroundColorWarning => Some("#FFFFFF"),
            Self::BannerBorderColor => Some("#e2e6e9"),
            Self::BannerBorderColorLeftError => Some("#f90e06"),
            Self::BannerBorderColorLeftSuccess => Some("#59c837"),
            Self::BannerBorderColorLeftWarning => Some("#f9c806"),
            Self::BannerIconColorError => Some("#f90e06"),
            Self::BannerIconColorSuccess => Some("#59c837"),
            Self::BannerIconColorWarning => Some("#f9c806"),
            Self::BannerTitleColor => Some("#161a1d"),
            Self::BannerBodyColor => Some("#414d58"),
            Self::InputTextBorderColor => Some("#161a1d"),
            Self::InputTextOutlineBorderColor => Some("#c4cdd4"),
            Self::InputTextPlaceholderColor => Some("#c4cdd4"),
            Self::InputTextLabelColor => Some("#414d58"),
            Self::InputTextLabelColorError => Some("#f90e06"),
            Self::InputTextIconColor => Some("#000000"),
            _ => None,
        }
    }

    /// The documented `any_scheme`; `None` where the documentation states none.
    #[inline]
    pub const fn any_scheme(self) -> Option<&'static str> {
        match self {
            Self::NavBarTitleAlign => Some("center"),
            Self::NavBarIconSize => Some("24px"),
            Self::NavBarBoxShadow => Some("none"),
            Self::ButtonBorderRadius => Some("8px"),
            Self::ButtonOpacityDisabled => Some("0.2"),
            Self::BannerBorderRadius => Some("8px"),
            Self::BannerBorderLeftWidth => Some("4px"),
            Self::BannerBorderColorLeftInfo => Some("#0663F9"),
            Self::BannerIconColorInfo => Some("#0663F9"),
            Self::BannerTitleFontWeight => Some("600"),
            Self::BannerBodyFontWeight => Some("600"),
            Self::BannerBoxShadow => Some("0 2px 4px 0 rgba(0, 0, 0, 0.05)"),
            Self::InputTextBorderRadius => Some("8px"),
            Self::InputTextLabelVariation => Some("outlined"),
            Self::TabTextColor => Some("#0663f9"),
            Self::TabBorderColor => Some("#0663f9"),
            _ => None,
        }
    }
}

impl runtime::Code for ThemeKey {
    const SET: &'static str = "theme_key";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "--color-primary-base" => Self::ColorPrimaryBase,
                "--nav-bar-title-color" => Self::NavBarTitleColor,
                "--nav-bar-title-align" => Self::NavBarTitleAlign,
                "--nav-bar-icon-color" => Self::NavBarIconColor,
                "--nav-bar-icon-size" => Self::NavBarIconSize,
                "--nav-bar-background-color" => Self::NavBarBackgroundColor,
                "--nav-bar-box-shadow" => Self::NavBarBoxShadow,
                "--nav-bar-border-color" => Self::NavBarBorderColor,
                "--nav-bar-left-icon" => Self::NavBarLeftIcon,
                "--nav-bar-right-icon" => Self::NavBarRightIcon,
                "--button-font-color" => Self::ButtonFontColor,
                "--button-font-color-disabled" => Self::ButtonFontColorDisabled,
                "--button-border-radius" => Self::ButtonBorderRadius,
                "--button-background-color-disabled" => {
                    Self::ButtonBackgroundColorDisabled
                }
                "--button-opacity-disabled" => Self::ButtonOpacityDisabled,
                "--button-border-color-disabled" => Self::ButtonBorderColorDisabled,
                "--banner-border-radius" => Self::BannerBorderRadius,
                "--banner-background-color" => Self::BannerBackgroundColor,
                "--banner-background-color-error" => Self::BannerBackgroundColorError,
                "--banner-background-color-info" => Self::BannerBackgroundColorInfo,
                "--banner-background-color-success" => Self::BannerBackgroundColorSuccess,
                "--banner-background-color-warning" => Self::BannerBackgroundColorWarning,
                "--banner-border-left-width" => Self::BannerBorderLeftWidth,
                "--banner-border-color" => Self::BannerBorderColor,
                "--banner-border-color-left-error" => Self::BannerBorderColorLeftError,
                "--banner-border-color-left-success" => {
                    Self::BannerBorderColorLeftSuccess
                }
                "--banner-border-color-left-info" => Self::BannerBorderColorLeftInfo,
                "--banner-border-color-left-warning" => {
                    Self::BannerBorderColorLeftWarning
                }
                "--banner-icon-color-error" => Self::BannerIconColorError,
                "--banner-icon-color-success" => Self::BannerIconColorSuccess,
                "--banner-icon-color-info" => Self::BannerIconColorInfo,
                "--banner-icon-color-warning" => Self::BannerIconColorWarning,
                "--banner-title-color" => Self::BannerTitleColor,
                "--banner-body-color" => Self::BannerBodyColor,
                "--banner-title-font-weight" => Self::BannerTitleFontWeight,
                "--banner-body-font-weight" => Self::BannerBodyFontWeight,
                "--banner-box-shadow" => Self::BannerBoxShadow,
                "--input-text-border-radius" => Self::InputTextBorderRadius,
                "--input-text-border-color" => Self::InputTextBorderColor,
                "--input-text-outline-border-color" => Self::InputTextOutlineBorderColor,
                "--input-text-placeholder-color" => Self::InputTextPlaceholderColor,
                "--input-text-label-color" => Self::InputTextLabelColor,
                "--input-text-label-color-error" => Self::InputTextLabelColorError,
                "--input-text-label-variation" => Self::InputTextLabelVariation,
                "--input-text-icon-color" => Self::InputTextIconColor,
                "--tab-text-color" => Self::TabTextColor,
                "--tab-border-color" => Self::TabBorderColor,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ThemeKey {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ThemeKey {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ThemeKey {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ThemeKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ThemeKey {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// Codes of the API's errors. The list is that of the whole API. The number `status` is the HTTP
/// status that a code comes with.
///
/// Source: ERR, API223.
///
/// Open: No page says which of these codes the token call itself returns.
///
/// Open: Who has to act is known only where the fault is in the request: the API reference calls a
/// 40x the client's fault. For missing access and for a 500 nobody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApiErrorCode {
    /// `required`: `This field is required.`
    ///
    /// A key is missing; `field` names it.
    ///
    /// Source: ERR, API223.
    Required,
    /// `null`: `This field may not be null.`
    ///
    /// A key has no value; `field` names it.
    ///
    /// Source: ERR, API223. Sources disagree: F11.
    Null,
    /// `blank`: `This field may not be blank.`
    ///
    /// Source: ERR, API223. Sources disagree: F11.
    Blank,
    /// `does_not_exist`
    ///
    /// Something named in the request is unknown, as in `Object with name=narnia does not exist.`
    ///
    /// Source: ERR, API223.
    DoesNotExist,
    /// `invalid`
    ///
    /// A value is not right, as in `... is not a valid UUID.` For a resource that the institution does
    /// not have, the field is `resources` and the message reads
    /// `The institution only supports the following resources: {1}, {2}`.
    ///
    /// Source: ERR, API223.
    Invalid,
    /// `invalid_choice`
    ///
    /// A value is none of those allowed, as in `"Dominik" is not a valid choice.`
    ///
    /// Source: ERR, API223.
    InvalidChoice,
    /// `not_a_list`
    ///
    /// Something else stands where a list belongs. A text, for instance in `fetch_resources`, gets the
    /// message `Expected a list but got type "str".`
    ///
    /// Source: ERR, API223.
    NotAList,
    /// `parse_error`
    ///
    /// The body is not valid JSON, as in
    /// `JSON parse error - Expecting property name enclosed in double quotes: line 3 column 1 (char 54)`.
    ///
    /// Source: ERR, API223.
    ParseError,
    /// `invalid_credentials_storage`: `Recurrent links must store the credentials`
    ///
    /// Source: ERR, API223. Sources disagree: F16.
    InvalidCredentialsStorage,
    /// `invalid_fetch_resources`: `Single links without stored credentials must fetch resources`
    ///
    /// Source: ERR, API223. Sources disagree: F16.
    InvalidFetchResources,
    /// `session_expired_ob`
    ///
    /// From the Brazil flow: the token was not used while it was valid, the token of another person was
    /// used again, or the person did not press `Ir para a instituição` within 60 seconds. It is marked
    /// as shown in the widget.
    ///
    /// Source: ERR. Sources disagree: F7.
    ///
    /// Open: The sample has no message.
    SessionExpiredOb,
    /// `authentication_failed`: `Invalid Secret Keys`
    ///
    /// Source: ERR, API135, API223.
    AuthenticationFailed,
    /// `access_to_production_denied`: `You don’t have access to production API.`
    ///
    /// The message has a typographic apostrophe.
    ///
    /// Source: ERR, API223.
    AccessToProductionDenied,
    /// `access_to_resource_denied`: `You don't have access to this resource.`
    ///
    /// Source: ERR, API223.
    AccessToResourceDenied,
    /// `request_timeout`: `The request timed out, you can retry asking for less data by changing your query parameters`
    ///
    /// Source: ERR, API223. Sources disagree: F34.
    ///
    /// Open: The message allows a smaller request to be sent; the general rule is never to repeat after
    /// a 40x.
    RequestTimeout,
    /// `unexpected_error`: `Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution`
    ///
    /// Source: ERR, API223.
    UnexpectedError,
    /// `service_unavailable`: `Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution`
    ///
    /// Source: ERR, API223.
    ServiceUnavailable,
}

impl ApiErrorCode {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Required,
        Self::Null,
        Self::Blank,
        Self::DoesNotExist,
        Self::Invalid,
        Self::InvalidChoice,
        Self::NotAList,
        Self::ParseError,
        Self::InvalidCredentialsStorage,
        Self::InvalidFetchResources,
        Self::SessionExpiredOb,
        Self::AuthenticationFailed,
        Self::AccessToProductionDenied,
        Self::AccessToResourceDenied,
        Self::RequestTimeout,
        Self::UnexpectedError,
        Self::ServiceUnavailable,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Null => "null",
            Self::Blank => "blank",
            Self::DoesNotExist => "does_not_exist",
            Self::Invalid => "invalid",
            Self::InvalidChoice => "invalid_choice",
            Self::NotAList => "not_a_list",
            Self::ParseError => "parse_error",
            Self::InvalidCredentialsStorage => "invalid_credentials_storage",
            Self::InvalidFetchResources => "invalid_fetch_resources",
            Self::SessionExpiredOb => "session_expired_ob",
            Self::AuthenticationFailed => "authentication_failed",
            Self::AccessToProductionDenied => "access_to_production_denied",
            Self::AccessToResourceDenied => "access_to_resource_denied",
            Self::RequestTimeout => "request_timeout",
            Self::UnexpectedError => "unexpected_error",
            Self::ServiceUnavailable => "service_unavailable",
        }
    }

    /// The documented message, to the letter; `None` where the documentation states none.
    #[inline]
    pub const fn message(self) -> Option<&'static str> {
        match self {
            Self::Required => Some("This field is required."),
            Self::Null => Some("This field may not be null."),
            Self::Blank => Some("This field may not be blank."),
            Self::InvalidCredentialsStorage => {
                Some("Recurrent links must store the credentials")
            }
            Self::InvalidFetchResources => {
                Some("Single links without stored credentials must fetch resources")
            }
            Self::AuthenticationFailed => Some("Invalid Secret Keys"),
            Self::AccessToProductionDenied => {
                Some("You don’t have access to production API.")
            }
            Self::AccessToResourceDenied => {
                Some("You don't have access to this resource.")
            }
            Self::RequestTimeout => {
                Some(
                    "The request timed out, you can retry asking for less data by changing your query parameters",
                )
            }
            Self::UnexpectedError => {
                Some(
                    "Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution",
                )
            }
            Self::ServiceUnavailable => {
                Some(
                    "Belvo is unable to process the request due to an internal system issue or to an unsupported response from an institution",
                )
            }
            _ => None,
        }
    }

    /// The [`Actor`](super::callbacks::Actor) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn actor(self) -> Option<super::callbacks::Actor> {
        match self {
            Self::Required => Some(super::callbacks::Actor::Host),
            Self::Null => Some(super::callbacks::Actor::Host),
            Self::Blank => Some(super::callbacks::Actor::Host),
            Self::DoesNotExist => Some(super::callbacks::Actor::Host),
            Self::Invalid => Some(super::callbacks::Actor::Host),
            Self::InvalidChoice => Some(super::callbacks::Actor::Host),
            Self::NotAList => Some(super::callbacks::Actor::Host),
            Self::ParseError => Some(super::callbacks::Actor::Host),
            Self::InvalidCredentialsStorage => Some(super::callbacks::Actor::Host),
            Self::InvalidFetchResources => Some(super::callbacks::Actor::Host),
            Self::AuthenticationFailed => Some(super::callbacks::Actor::Host),
            _ => None,
        }
    }

    /// The [`Retry`](super::callbacks::Retry) that the documentation states; `None` where the documentation states none.
    #[inline]
    pub const fn retry(self) -> Option<super::callbacks::Retry> {
        match self {
            Self::Required => Some(super::callbacks::Retry::Never),
            Self::Null => Some(super::callbacks::Retry::Never),
            Self::Blank => Some(super::callbacks::Retry::Never),
            Self::DoesNotExist => Some(super::callbacks::Retry::Never),
            Self::Invalid => Some(super::callbacks::Retry::Never),
            Self::InvalidChoice => Some(super::callbacks::Retry::Never),
            Self::NotAList => Some(super::callbacks::Retry::Never),
            Self::ParseError => Some(super::callbacks::Retry::Never),
            Self::InvalidCredentialsStorage => Some(super::callbacks::Retry::Never),
            Self::InvalidFetchResources => Some(super::callbacks::Retry::Never),
            Self::SessionExpiredOb => Some(super::callbacks::Retry::Never),
            Self::AuthenticationFailed => Some(super::callbacks::Retry::Never),
            Self::AccessToProductionDenied => Some(super::callbacks::Retry::Never),
            Self::AccessToResourceDenied => Some(super::callbacks::Retry::Never),
            Self::UnexpectedError => Some(super::callbacks::Retry::Limited),
            Self::ServiceUnavailable => Some(super::callbacks::Retry::Backoff),
            _ => None,
        }
    }

    /// The documented `status`.
    #[inline]
    pub const fn status(self) -> u64 {
        match self {
            Self::Required => 400,
            Self::Null => 400,
            Self::Blank => 400,
            Self::DoesNotExist => 400,
            Self::Invalid => 400,
            Self::InvalidChoice => 400,
            Self::NotAList => 400,
            Self::ParseError => 400,
            Self::InvalidCredentialsStorage => 400,
            Self::InvalidFetchResources => 400,
            Self::SessionExpiredOb => 400,
            Self::AuthenticationFailed => 401,
            Self::AccessToProductionDenied => 403,
            Self::AccessToResourceDenied => 403,
            Self::RequestTimeout => 408,
            Self::UnexpectedError => 500,
            Self::ServiceUnavailable => 500,
        }
    }
}

impl runtime::Code for ApiErrorCode {
    const SET: &'static str = "api_error_code";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        Some(
            match text {
                "required" => Self::Required,
                "null" => Self::Null,
                "blank" => Self::Blank,
                "does_not_exist" => Self::DoesNotExist,
                "invalid" => Self::Invalid,
                "invalid_choice" => Self::InvalidChoice,
                "not_a_list" => Self::NotAList,
                "parse_error" => Self::ParseError,
                "invalid_credentials_storage" => Self::InvalidCredentialsStorage,
                "invalid_fetch_resources" => Self::InvalidFetchResources,
                "session_expired_ob" => Self::SessionExpiredOb,
                "authentication_failed" => Self::AuthenticationFailed,
                "access_to_production_denied" => Self::AccessToProductionDenied,
                "access_to_resource_denied" => Self::AccessToResourceDenied,
                "request_timeout" => Self::RequestTimeout,
                "unexpected_error" => Self::UnexpectedError,
                "service_unavailable" => Self::ServiceUnavailable,
                _ => return None,
            },
        )
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for ApiErrorCode {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for ApiErrorCode {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for ApiErrorCode {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ApiErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ApiErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}

/// How long Belvo keeps the credentials of the link: for good (`store`), not at all (`nostore`), or
/// for a number of days from `1d` to `365d`.
///
/// The rule: `store`, `nostore`, or a number of days from `1d` to `365d`.
///
/// Source: SEED, DRC, API223, WWB, PM. Sources disagree: F16.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CredentialsStorage(std::borrow::Cow<'static, str>);
impl CredentialsStorage {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "`store`, `nostore`, or a number of days from `1d` to `365d`";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('s', 's')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('t', 't')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('o', 'o')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('r', 'r')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('e', 'e')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('n', 'n')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('o', 'o')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('s', 's')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('t', 't')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('o', 'o')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('r', 'r')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('e', 'e')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('1', '9')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('1', '9')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('1', '1'), ('2', '2')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9')],
                    min: 2,
                    max: 2,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('3', '3')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '5')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
            &[
                runtime::Atom {
                    ranges: &[('3', '3')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('6', '6')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '5')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
        ],
    );

    /// `store`
    pub const STORE: Self = Self(std::borrow::Cow::Borrowed("store"));

    /// `nostore`
    pub const NOSTORE: Self = Self(std::borrow::Cow::Borrowed("nostore"));

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `credentials_storage` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("credentials_storage", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for CredentialsStorage {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for CredentialsStorage {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for CredentialsStorage {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CredentialsStorage {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CredentialsStorage {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// For how many days Belvo keeps the data of the link, counted from the last time that it was
/// retrieved.
///
/// The rule: a number of days followed by `d`, such as `300d`.
///
/// Source: SEED, OFDA-O, HWI, API223, PM.
///
/// Open: The lowest and the highest number of days were not seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaleIn(std::borrow::Cow<'static, str>);
impl StaleIn {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "a number of days followed by `d`, such as `300d`";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('1', '9')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9')],
                    min: 0,
                    max: u32::MAX,
                },
                runtime::Atom {
                    ranges: &[('d', 'd')],
                    min: 1,
                    max: 1,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `stale_in` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("stale_in", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for StaleIn {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for StaleIn {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for StaleIn {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for StaleIn {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for StaleIn {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// A colour as `#` and six hexadecimal digits.
///
/// The rule: `#` followed by six hexadecimal digits.
///
/// Source: OFDA-B. Sources disagree: F12.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HexColor(std::borrow::Cow<'static, str>);
impl HexColor {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "`#` followed by six hexadecimal digits";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('#', '#')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('0', '9'), ('A', 'F'), ('a', 'f')],
                    min: 6,
                    max: 6,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `hex_color` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("hex_color", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for HexColor {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for HexColor {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for HexColor {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for HexColor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for HexColor {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// An address of a file or page of the host's.
///
/// The rule: it must be an http or https URL.
///
/// Source: OFDA-B, HWI.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebUrl(std::borrow::Cow<'static, str>);
impl WebUrl {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must be an http or https URL";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `web_url` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if runtime::is_web_url(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("web_url", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for WebUrl {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for WebUrl {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for WebUrl {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for WebUrl {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for WebUrl {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// A CSS key of the theme: one of the code set `theme_key`, or such a key with `-dark` at its end.
///
/// The rule: `--` followed by lower-case letters and dashes.
///
/// Source: OFDA-B, HWI.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CssKey(std::borrow::Cow<'static, str>);
impl CssKey {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "`--` followed by lower-case letters and dashes";
    const PATTERN: runtime::Pattern = runtime::Pattern(
        &[
            &[
                runtime::Atom {
                    ranges: &[('-', '-')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('-', '-')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('a', 'z')],
                    min: 1,
                    max: 1,
                },
                runtime::Atom {
                    ranges: &[('a', 'z'), ('-', '-')],
                    min: 0,
                    max: u32::MAX,
                },
            ],
        ],
    );

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `css_key` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if Self::PATTERN.matches(&text) {
            Ok(Self(std::borrow::Cow::Owned(text)))
        } else {
            Err(runtime::InvalidValue::new("css_key", Self::RULE, &text))
        }
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl runtime::Parameter for CssKey {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::fmt::Display for CssKey {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for CssKey {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for CssKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CssKey {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The second token of the answer. In the sample it is a JWT, signed with HS512.
///
/// The rule: it must not be blank.
///
/// It is a secret: it shows only when asked for with `expose`.
///
/// Source: SEED, OFDA-O.
///
/// Open: No page of the widget says what to use it for.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken(runtime::Secret);
impl RefreshToken {
    /// The rule that every value keeps.
    pub const RULE: &'static str = "it must not be blank";

    /// Takes a text that keeps the [rule](Self::RULE).
    ///
    /// # Errors
    ///
    /// The error names `refresh_token` and the rule that is broken.
    #[inline]
    pub fn new(text: impl Into<String>) -> Result<Self, runtime::InvalidValue> {
        let text = text.into();
        if !text.trim().is_empty() {
            Ok(Self(runtime::Secret::new(text)))
        } else {
            Err(runtime::InvalidValue::secret("refresh_token", Self::RULE))
        }
    }

    /// The text itself. Keep it out of logs.
    #[inline]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl runtime::Parameter for RefreshToken {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.expose().into()
    }
}

impl std::fmt::Debug for RefreshToken {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RefreshToken(***)")
    }
}

impl std::str::FromStr for RefreshToken {
    type Err = runtime::InvalidValue;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::InvalidValue> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for RefreshToken {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&runtime::Parameter::to_text(self))
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for RefreshToken {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        runtime::Parameter::from_text(&text.decode()).map_err(serde::de::Error::custom)
    }
}

/// The body of the token call. The first example is the page's sample, the second one asks for
/// update mode and is put together from two pages; its link id is that of the sample success event.
///
/// Source: SEED, OFDA-O, HWI, UPD. Sources disagree: F31, F32.
///
/// Open: The request schema in the API description was not seen.
#[derive(Clone, PartialEq)]
pub struct AccessTokenRequest {
    id: runtime::Secret,
    password: runtime::Secret,
    scopes: Vec<Scope>,
    fetch_resources: Vec<super::starting::Resource>,
    credentials_storage: Option<CredentialsStorage>,
    stale_in: Option<StaleIn>,
    external_id: Option<super::starting::ExternalId>,
    fetch_historical: Option<bool>,
    link_id: Option<super::callbacks::LinkId>,
    widget: Option<WidgetOptions>,
    extra: runtime::json::Extra<'static>,
}

impl AccessTokenRequest {
    /// Starts with what is required; all else is left out until it is set.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new(id: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            id: runtime::Secret::new(id),
            password: runtime::Secret::new(password),
            scopes: vec![Scope::ReadInstitutions, Scope::WriteLinks],
            fetch_resources: Vec::new(),
            credentials_storage: None,
            stale_in: None,
            external_id: None,
            fetch_historical: None,
            link_id: None,
            widget: None,
            extra: Vec::new(),
        }
    }

    /// What the token may be used for, without spaces, exactly as shown.
    ///
    /// Always there. When left out: `read_institutions,write_links`.
    ///
    /// Source: SEED, WFW, HWI, UPD, OFDA-G. Sources disagree: F19.
    #[must_use]
    #[inline]
    pub fn with_scopes(mut self, scopes: impl IntoIterator<Item = Scope>) -> Self {
        self.scopes = scopes.into_iter().collect();
        self
    }

    /// The resources whose history Belvo loads once the link is there.
    ///
    /// Optional.
    ///
    /// Source: SEED, WFW, OFDA-O, OFDA-G. Sources disagree: F28.
    ///
    /// Open: The table of resources on the multi-region page was not seen.
    #[must_use]
    #[inline]
    pub fn with_fetch_resources(
        mut self,
        fetch_resources: impl IntoIterator<Item = super::starting::Resource>,
    ) -> Self {
        self.fetch_resources = fetch_resources.into_iter().collect();
        self
    }

    /// How long the credentials are kept.
    ///
    /// Optional. When left out: `365d` for single links, `store` for recurrent ones.
    ///
    /// Source: SEED, HWI, DRC, API223. Sources disagree: F16.
    #[must_use]
    #[inline]
    pub fn with_credentials_storage(
        mut self,
        credentials_storage: CredentialsStorage,
    ) -> Self {
        self.credentials_storage = Some(credentials_storage);
        self
    }

    /// How long the data is kept, unless the link is deleted earlier.
    ///
    /// Optional. When left out: `365d`.
    ///
    /// Source: SEED, OFDA-O, HWI.
    #[must_use]
    #[inline]
    pub fn with_stale_in(mut self, stale_in: StaleIn) -> Self {
        self.stale_in = Some(stale_in);
        self
    }

    /// The host's own id for the person. Only the pages on workflows have it here; those of the widget
    /// pass it in the start URL.
    ///
    /// Optional.
    ///
    /// Source: ASY, ASY-old.
    ///
    /// Open: What holds when both the token and the start URL have one, and they differ.
    #[must_use]
    #[inline]
    pub fn with_external_id(mut self, external_id: super::starting::ExternalId) -> Self {
        self.external_id = Some(external_id);
        self
    }

    /// Whether to load history. An error text of the API demands `true` for single links that ask for
    /// resources; no page of the hosted widget mentions the key.
    ///
    /// Optional. When left out: `false` for single links, always `true` for recurrent ones, by the old
    /// API description.
    ///
    /// Source: ASY, ASY-old, ERR, API135. Sources disagree: F28.
    #[must_use]
    #[inline]
    pub fn with_fetch_historical(mut self, fetch_historical: bool) -> Self {
        self.fetch_historical = Some(fetch_historical);
        self
    }

    /// The link to repair.
    ///
    /// Optional: in update mode only.
    ///
    /// Source: UPD, WUPD, JS.
    #[must_use]
    #[inline]
    pub fn with_link_id(mut self, link_id: super::callbacks::LinkId) -> Self {
        self.link_id = Some(link_id);
        self
    }

    /// What the widget looks like and where it reports to.
    ///
    /// Optional.
    ///
    /// Source: SEED, OFDA-O, HWI.
    #[must_use]
    #[inline]
    pub fn with_widget(mut self, widget: WidgetOptions) -> Self {
        self.widget = Some(widget);
        self
    }

    /// The id of the secret key.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-G.
    #[inline]
    pub fn id(&self) -> &runtime::Secret {
        &self.id
    }

    /// The password of the secret key.
    ///
    /// Always there.
    ///
    /// Source: SEED, OFDA-G.
    #[inline]
    pub fn password(&self) -> &runtime::Secret {
        &self.password
    }

    /// What the token may be used for, without spaces, exactly as shown.
    ///
    /// Always there. When left out: `read_institutions,write_links`.
    ///
    /// Source: SEED, WFW, HWI, UPD, OFDA-G. Sources disagree: F19.
    #[inline]
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// The resources whose history Belvo loads once the link is there.
    ///
    /// Optional.
    ///
    /// Source: SEED, WFW, OFDA-O, OFDA-G. Sources disagree: F28.
    ///
    /// Open: The table of resources on the multi-region page was not seen.
    #[inline]
    pub fn fetch_resources(&self) -> &[super::starting::Resource] {
        &self.fetch_resources
    }

    /// How long the credentials are kept.
    ///
    /// Optional. When left out: `365d` for single links, `store` for recurrent ones.
    ///
    /// Source: SEED, HWI, DRC, API223. Sources disagree: F16.
    #[inline]
    pub fn credentials_storage(&self) -> Option<&CredentialsStorage> {
        self.credentials_storage.as_ref()
    }

    /// How long the data is kept, unless the link is deleted earlier.
    ///
    /// Optional. When left out: `365d`.
    ///
    /// Source: SEED, OFDA-O, HWI.
    #[inline]
    pub fn stale_in(&self) -> Option<&StaleIn> {
        self.stale_in.as_ref()
    }

    /// The host's own id for the person. Only the pages on workflows have it here; those of the widget
    /// pass it in the start URL.
    ///
    /// Optional.
    ///
    /// Source: ASY, ASY-old.
    ///
    /// Open: What holds when both the token and the start URL have one, and they differ.
    #[inline]
    pub fn external_id(&self) -> Option<&super::starting::ExternalId> {
        self.external_id.as_ref()
    }

    /// Whether to load history. An error text of the API demands `true` for single links that ask for
    /// resources; no page of the hosted widget mentions the key.
    ///
    /// Optional. When left out: `false` for single links, always `true` for recurrent ones, by the old
    /// API description.
    ///
    /// Source: ASY, ASY-old, ERR, API135. Sources disagree: F28.
    #[inline]
    pub fn fetch_historical(&self) -> Option<bool> {
        self.fetch_historical
    }

    /// The link to repair.
    ///
    /// Optional: in update mode only.
    ///
    /// Source: UPD, WUPD, JS.
    #[inline]
    pub fn link_id(&self) -> Option<super::callbacks::LinkId> {
        self.link_id
    }

    /// What the widget looks like and where it reports to.
    ///
    /// Optional.
    ///
    /// Source: SEED, OFDA-O, HWI.
    #[inline]
    pub fn widget(&self) -> Option<&WidgetOptions> {
        self.widget.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for AccessTokenRequest {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessTokenRequest")
            .field("id", &self.id)
            .field("password", &self.password)
            .field("scopes", &self.scopes)
            .field("fetch_resources", &self.fetch_resources)
            .field("credentials_storage", &self.credentials_storage)
            .field("stale_in", &self.stale_in)
            .field("external_id", &self.external_id)
            .field("fetch_historical", &self.fetch_historical)
            .field("link_id", &self.link_id)
            .field("widget", &self.widget)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for AccessTokenRequest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("id", &self.id)?;
        object.serialize_entry("password", &self.password)?;
        object.serialize_entry("scopes", &runtime::json::join(&self.scopes, ","))?;
        if !self.fetch_resources.is_empty() {
            object.serialize_entry("fetch_resources", &self.fetch_resources)?;
        }
        if let Some(value) = &self.credentials_storage {
            object.serialize_entry("credentials_storage", value)?;
        }
        if let Some(value) = &self.stale_in {
            object.serialize_entry("stale_in", value)?;
        }
        if let Some(value) = &self.external_id {
            object.serialize_entry("external_id", value)?;
        }
        if let Some(value) = &self.fetch_historical {
            object.serialize_entry("fetch_historical", value)?;
        }
        if let Some(value) = &self.link_id {
            object.serialize_entry("link_id", value)?;
        }
        if let Some(value) = &self.widget {
            object.serialize_entry("widget", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for AccessTokenRequest {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = AccessTokenRequest;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, access_token_request")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_id = None;
                let mut found_password = None;
                let mut found_scopes = None;
                let mut found_fetch_resources = None;
                let mut found_credentials_storage = None;
                let mut found_stale_in = None;
                let mut found_external_id = None;
                let mut found_fetch_historical = None;
                let mut found_link_id = None;
                let mut found_widget = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "id" => {
                            runtime::json::once::<
                                _,
                                runtime::Secret,
                            >(&mut found_id, "id", &mut entries)?
                        }
                        "password" => {
                            runtime::json::once::<
                                _,
                                runtime::Secret,
                            >(&mut found_password, "password", &mut entries)?
                        }
                        "scopes" => {
                            runtime::json::once::<
                                _,
                                runtime::Text<'de>,
                            >(&mut found_scopes, "scopes", &mut entries)?
                        }
                        "fetch_resources" => {
                            runtime::json::once::<
                                _,
                                Option<Vec<super::starting::Resource>>,
                            >(
                                &mut found_fetch_resources,
                                "fetch_resources",
                                &mut entries,
                            )?
                        }
                        "credentials_storage" => {
                            runtime::json::once::<
                                _,
                                Option<CredentialsStorage>,
                            >(
                                &mut found_credentials_storage,
                                "credentials_storage",
                                &mut entries,
                            )?
                        }
                        "stale_in" => {
                            runtime::json::once::<
                                _,
                                Option<StaleIn>,
                            >(&mut found_stale_in, "stale_in", &mut entries)?
                        }
                        "external_id" => {
                            runtime::json::once::<
                                _,
                                Option<super::starting::ExternalId>,
                            >(&mut found_external_id, "external_id", &mut entries)?
                        }
                        "fetch_historical" => {
                            runtime::json::once::<
                                _,
                                Option<bool>,
                            >(
                                &mut found_fetch_historical,
                                "fetch_historical",
                                &mut entries,
                            )?
                        }
                        "link_id" => {
                            runtime::json::once::<
                                _,
                                Option<super::callbacks::LinkId>,
                            >(&mut found_link_id, "link_id", &mut entries)?
                        }
                        "widget" => {
                            runtime::json::once::<
                                _,
                                Option<WidgetOptions>,
                            >(&mut found_widget, "widget", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(AccessTokenRequest {
                    id: found_id.ok_or_else(|| serde::de::Error::missing_field("id"))?,
                    password: found_password
                        .ok_or_else(|| serde::de::Error::missing_field("password"))?,
                    scopes: runtime::json::split(
                            &found_scopes
                                .ok_or_else(|| serde::de::Error::missing_field("scopes"))?
                                .decode(),
                            ",",
                        )
                        .map_err(serde::de::Error::custom)?,
                    fetch_resources: found_fetch_resources.flatten().unwrap_or_default(),
                    credentials_storage: found_credentials_storage.flatten(),
                    stale_in: found_stale_in.flatten(),
                    external_id: found_external_id.flatten(),
                    fetch_historical: found_fetch_historical.flatten(),
                    link_id: found_link_id.flatten(),
                    widget: found_widget.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// What the widget looks like and where it reports to. The keys `purpose`, `openfinance_feature`
/// and `consent` belong to the Brazil widget.
///
/// Source: SEED, OFDA-O, OFDA-B. Sources disagree: F3.
#[derive(Clone, PartialEq)]
pub struct WidgetOptions {
    callback_urls: Option<super::callbacks::CallbackUrls>,
    branding: Option<Branding>,
    color_scheme: Option<ColorScheme>,
    theme: Vec<ThemeEntry>,
    extra: runtime::json::Extra<'static>,
}

impl WidgetOptions {
    /// Starts empty.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new() -> Self {
        Self {
            callback_urls: None,
            branding: None,
            color_scheme: None,
            theme: Vec::new(),
            extra: Vec::new(),
        }
    }

    /// The URLs through which the widget reports back. Every sample of this widget has them.
    ///
    /// Optional.
    ///
    /// Source: SEED, WFW, HWI, OFDA-O, OFDA-G. Sources disagree: F27.
    ///
    /// Open: Whether they are required is not stated.
    #[must_use]
    #[inline]
    pub fn with_callback_urls(
        mut self,
        callback_urls: super::callbacks::CallbackUrls,
    ) -> Self {
        self.callback_urls = Some(callback_urls);
        self
    }

    /// The host's name and pictures.
    ///
    /// Optional.
    ///
    /// Source: HWI, HWB, OFDA-B. Sources disagree: F4.
    #[must_use]
    #[inline]
    pub fn with_branding(mut self, branding: Branding) -> Self {
        self.branding = Some(branding);
        self
    }

    /// Whether the widget is light or dark.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWB.
    #[must_use]
    #[inline]
    pub fn with_color_scheme(mut self, color_scheme: ColorScheme) -> Self {
        self.color_scheme = Some(color_scheme);
        self
    }

    /// Changes to the widget's style; samples also have an empty list.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI, OFDA-G.
    #[must_use]
    #[inline]
    pub fn with_theme(mut self, theme: impl IntoIterator<Item = ThemeEntry>) -> Self {
        self.theme = theme.into_iter().collect();
        self
    }

    /// The URLs through which the widget reports back. Every sample of this widget has them.
    ///
    /// Optional.
    ///
    /// Source: SEED, WFW, HWI, OFDA-O, OFDA-G. Sources disagree: F27.
    ///
    /// Open: Whether they are required is not stated.
    #[inline]
    pub fn callback_urls(&self) -> Option<&super::callbacks::CallbackUrls> {
        self.callback_urls.as_ref()
    }

    /// The host's name and pictures.
    ///
    /// Optional.
    ///
    /// Source: HWI, HWB, OFDA-B. Sources disagree: F4.
    #[inline]
    pub fn branding(&self) -> Option<&Branding> {
        self.branding.as_ref()
    }

    /// Whether the widget is light or dark.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWB.
    #[inline]
    pub fn color_scheme(&self) -> Option<ColorScheme> {
        self.color_scheme
    }

    /// Changes to the widget's style; samples also have an empty list.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI, OFDA-G.
    #[inline]
    pub fn theme(&self) -> &[ThemeEntry] {
        &self.theme
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for WidgetOptions {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WidgetOptions")
            .field("callback_urls", &self.callback_urls)
            .field("branding", &self.branding)
            .field("color_scheme", &self.color_scheme)
            .field("theme", &self.theme)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for WidgetOptions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        if let Some(value) = &self.callback_urls {
            object.serialize_entry("callback_urls", value)?;
        }
        if let Some(value) = &self.branding {
            object.serialize_entry("branding", value)?;
        }
        if let Some(value) = &self.color_scheme {
            object.serialize_entry("color_scheme", value)?;
        }
        if !self.theme.is_empty() {
            object.serialize_entry("theme", &self.theme)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for WidgetOptions {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = WidgetOptions;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, widget_options")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_callback_urls = None;
                let mut found_branding = None;
                let mut found_color_scheme = None;
                let mut found_theme = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "callback_urls" => {
                            runtime::json::once::<
                                _,
                                Option<super::callbacks::CallbackUrls>,
                            >(&mut found_callback_urls, "callback_urls", &mut entries)?
                        }
                        "branding" => {
                            runtime::json::once::<
                                _,
                                Option<Branding>,
                            >(&mut found_branding, "branding", &mut entries)?
                        }
                        "color_scheme" => {
                            runtime::json::once::<
                                _,
                                Option<ColorScheme>,
                            >(&mut found_color_scheme, "color_scheme", &mut entries)?
                        }
                        "theme" => {
                            runtime::json::once::<
                                _,
                                Option<Vec<ThemeEntry>>,
                            >(&mut found_theme, "theme", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(WidgetOptions {
                    callback_urls: found_callback_urls.flatten(),
                    branding: found_branding.flatten(),
                    color_scheme: found_color_scheme.flatten(),
                    theme: found_theme.flatten().unwrap_or_default(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// The host's name and pictures in the widget. `show_belvo_middle_logo` is printed for the Brazil
/// widget only and left out here.
///
/// Source: OFDA-B, HWI, HWB. Sources disagree: F4.
///
/// Open: Two more keys, one for a text on the benefits of the product and one for a text on closing
/// the widget; their names were not seen.
#[derive(Clone, PartialEq)]
pub struct Branding {
    company_icon: Option<WebUrl>,
    company_logo: Option<WebUrl>,
    company_name: Option<String>,
    company_terms_url: Option<WebUrl>,
    overlay_background_color: Option<HexColor>,
    social_proof: Option<bool>,
    extra: runtime::json::Extra<'static>,
}

impl Branding {
    /// What holds when `social_proof` is left out: `true`.
    pub const DEFAULT_SOCIAL_PROOF: bool = true;

    /// Starts empty.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new() -> Self {
        Self {
            company_icon: None,
            company_logo: None,
            company_name: None,
            company_terms_url: None,
            overlay_background_color: None,
            social_proof: None,
            extra: Vec::new(),
        }
    }

    /// An icon, as a square SVG with a transparent background and no space around the picture.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI, HWB.
    #[must_use]
    #[inline]
    pub fn with_company_icon(mut self, company_icon: WebUrl) -> Self {
        self.company_icon = Some(company_icon);
        self
    }

    /// A logo, as an SVG.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI.
    #[must_use]
    #[inline]
    pub fn with_company_logo(mut self, company_logo: WebUrl) -> Self {
        self.company_logo = Some(company_logo);
        self
    }

    /// The host's name. The text is then `[company_name] uses Belvo to connect your account`.
    ///
    /// Optional. When left out: the text `Link your account`.
    ///
    /// Source: OFDA-B.
    #[must_use]
    #[inline]
    pub fn with_company_name(mut self, company_name: impl Into<String>) -> Self {
        self.company_name = Some(company_name.into());
        self
    }

    /// The host's terms and conditions.
    ///
    /// Optional. When left out: `https://belvo.com/terms-service/`.
    ///
    /// Source: OFDA-B.
    #[must_use]
    #[inline]
    pub fn with_company_terms_url(mut self, company_terms_url: WebUrl) -> Self {
        self.company_terms_url = Some(company_terms_url);
        self
    }

    /// The colour of the overlay, always with an opacity of 90%.
    ///
    /// Optional. When left out: grey.
    ///
    /// Source: OFDA-B. Sources disagree: F12.
    #[must_use]
    #[inline]
    pub fn with_overlay_background_color(
        mut self,
        overlay_background_color: HexColor,
    ) -> Self {
        self.overlay_background_color = Some(overlay_background_color);
        self
    }

    /// Whether social proof is shown.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-B, WWB.
    ///
    /// Open: What social proof is was not seen.
    #[must_use]
    #[inline]
    pub fn with_social_proof(mut self, social_proof: bool) -> Self {
        self.social_proof = Some(social_proof);
        self
    }

    /// An icon, as a square SVG with a transparent background and no space around the picture.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI, HWB.
    #[inline]
    pub fn company_icon(&self) -> Option<&WebUrl> {
        self.company_icon.as_ref()
    }

    /// A logo, as an SVG.
    ///
    /// Optional.
    ///
    /// Source: OFDA-B, HWI.
    #[inline]
    pub fn company_logo(&self) -> Option<&WebUrl> {
        self.company_logo.as_ref()
    }

    /// The host's name. The text is then `[company_name] uses Belvo to connect your account`.
    ///
    /// Optional. When left out: the text `Link your account`.
    ///
    /// Source: OFDA-B.
    #[inline]
    pub fn company_name(&self) -> Option<&str> {
        self.company_name.as_deref()
    }

    /// The host's terms and conditions.
    ///
    /// Optional. When left out: `https://belvo.com/terms-service/`.
    ///
    /// Source: OFDA-B.
    #[inline]
    pub fn company_terms_url(&self) -> Option<&WebUrl> {
        self.company_terms_url.as_ref()
    }

    /// The colour of the overlay, always with an opacity of 90%.
    ///
    /// Optional. When left out: grey.
    ///
    /// Source: OFDA-B. Sources disagree: F12.
    #[inline]
    pub fn overlay_background_color(&self) -> Option<&HexColor> {
        self.overlay_background_color.as_ref()
    }

    /// Whether social proof is shown.
    ///
    /// Optional. When left out: `true`.
    ///
    /// Source: OFDA-B, WWB.
    ///
    /// Open: What social proof is was not seen.
    #[inline]
    pub fn social_proof(&self) -> Option<bool> {
        self.social_proof
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for Branding {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Branding")
            .field("company_icon", &self.company_icon)
            .field("company_logo", &self.company_logo)
            .field("company_name", &self.company_name)
            .field("company_terms_url", &self.company_terms_url)
            .field("overlay_background_color", &self.overlay_background_color)
            .field("social_proof", &self.social_proof)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for Branding {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        if let Some(value) = &self.company_icon {
            object.serialize_entry("company_icon", value)?;
        }
        if let Some(value) = &self.company_logo {
            object.serialize_entry("company_logo", value)?;
        }
        if let Some(value) = &self.company_name {
            object.serialize_entry("company_name", value)?;
        }
        if let Some(value) = &self.company_terms_url {
            object.serialize_entry("company_terms_url", value)?;
        }
        if let Some(value) = &self.overlay_background_color {
            object.serialize_entry("overlay_background_color", value)?;
        }
        if let Some(value) = &self.social_proof {
            object.serialize_entry("social_proof", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for Branding {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = Branding;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, branding")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_company_icon = None;
                let mut found_company_logo = None;
                let mut found_company_name = None;
                let mut found_company_terms_url = None;
                let mut found_overlay_background_color = None;
                let mut found_social_proof = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "company_icon" => {
                            runtime::json::once::<
                                _,
                                Option<WebUrl>,
                            >(&mut found_company_icon, "company_icon", &mut entries)?
                        }
                        "company_logo" => {
                            runtime::json::once::<
                                _,
                                Option<WebUrl>,
                            >(&mut found_company_logo, "company_logo", &mut entries)?
                        }
                        "company_name" => {
                            runtime::json::once::<
                                _,
                                Option<String>,
                            >(&mut found_company_name, "company_name", &mut entries)?
                        }
                        "company_terms_url" => {
                            runtime::json::once::<
                                _,
                                Option<WebUrl>,
                            >(
                                &mut found_company_terms_url,
                                "company_terms_url",
                                &mut entries,
                            )?
                        }
                        "overlay_background_color" => {
                            runtime::json::once::<
                                _,
                                Option<HexColor>,
                            >(
                                &mut found_overlay_background_color,
                                "overlay_background_color",
                                &mut entries,
                            )?
                        }
                        "social_proof" => {
                            runtime::json::once::<
                                _,
                                Option<bool>,
                            >(&mut found_social_proof, "social_proof", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(Branding {
                    company_icon: found_company_icon.flatten(),
                    company_logo: found_company_logo.flatten(),
                    company_name: found_company_name.flatten(),
                    company_terms_url: found_company_terms_url.flatten(),
                    overlay_background_color: found_overlay_background_color.flatten(),
                    social_proof: found_social_proof.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// One change to the widget's style.
///
/// Source: OFDA-B, HWI.
#[derive(Clone, PartialEq)]
pub struct ThemeEntry {
    css_key: CssKey,
    value: String,
    extra: runtime::json::Extra<'static>,
}

impl ThemeEntry {
    /// Starts with what is required; all else is left out until it is set.
    #[allow(clippy::new_without_default, reason = "an object is built on purpose")]
    #[inline]
    pub fn new(css_key: CssKey, value: impl Into<String>) -> Self {
        Self {
            css_key,
            value: value.into(),
            extra: Vec::new(),
        }
    }

    /// What to change.
    ///
    /// Always there.
    ///
    /// Source: OFDA-B, HWI.
    #[inline]
    pub fn css_key(&self) -> &CssKey {
        &self.css_key
    }

    /// The new value.
    ///
    /// Always there. For example `#0663F9`, `24px`, `center`.
    ///
    /// Source: OFDA-B, HWI.
    #[inline]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'static> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for ThemeEntry {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ThemeEntry")
            .field("css_key", &self.css_key)
            .field("value", &self.value)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for ThemeEntry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("css_key", &self.css_key)?;
        object.serialize_entry("value", &self.value)?;
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for ThemeEntry {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> serde::de::Visitor<'de> for Keys {
            type Value = ThemeEntry;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, theme_entry")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_css_key = None;
                let mut found_value = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "css_key" => {
                            runtime::json::once::<
                                _,
                                CssKey,
                            >(&mut found_css_key, "css_key", &mut entries)?
                        }
                        "value" => {
                            runtime::json::once::<
                                _,
                                String,
                            >(&mut found_value, "value", &mut entries)?
                        }
                        _ => {
                            extra
                                .push((key.0.into_owned().into(), entries.next_value()?))
                        }
                    }
                }
                Ok(ThemeEntry {
                    css_key: found_css_key
                        .ok_or_else(|| serde::de::Error::missing_field("css_key"))?,
                    value: found_value
                        .ok_or_else(|| serde::de::Error::missing_field("value"))?,
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// The answer of the token call. The example has placeholders in place of tokens.
///
/// Source: SEED, WFW, OFDA-O.
#[derive(Clone, PartialEq)]
pub struct AccessTokenResponse<'a> {
    refresh: RefreshToken,
    access: super::starting::AccessToken,
    extra: runtime::json::Extra<'a>,
}

impl<'a> AccessTokenResponse<'a> {
    /// The refresh token.
    ///
    /// Always there.
    ///
    /// Source: SEED, WFW, OFDA-O.
    #[inline]
    pub fn refresh(&self) -> &RefreshToken {
        &self.refresh
    }

    /// The token to start the widget with.
    ///
    /// Always there.
    ///
    /// Source: SEED, WFW, OFDA-O.
    #[inline]
    pub fn access(&self) -> &super::starting::AccessToken {
        &self.access
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for AccessTokenResponse<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessTokenResponse")
            .field("refresh", &self.refresh)
            .field("access", &self.access)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for AccessTokenResponse<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("refresh", &self.refresh)?;
        object.serialize_entry("access", &self.access)?;
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for AccessTokenResponse<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<AccessTokenResponse<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = AccessTokenResponse<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, access_token_response")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_refresh = None;
                let mut found_access = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "refresh" => {
                            runtime::json::once::<
                                _,
                                RefreshToken,
                            >(&mut found_refresh, "refresh", &mut entries)?
                        }
                        "access" => {
                            runtime::json::once::<
                                _,
                                super::starting::AccessToken,
                            >(&mut found_access, "access", &mut entries)?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(AccessTokenResponse {
                    refresh: found_refresh
                        .ok_or_else(|| serde::de::Error::missing_field("refresh"))?,
                    access: found_access
                        .ok_or_else(|| serde::de::Error::missing_field("access"))?,
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// One error of an answer that is not a success. The body is a JSON list of them.
///
/// Source: ERR, API223. Sources disagree: F33.
#[derive(Clone, PartialEq)]
pub struct ApiError<'a> {
    request_id: runtime::Text<'a>,
    message: Option<runtime::Text<'a>>,
    code: runtime::Reported<'a, ApiErrorCode>,
    field: Option<runtime::Text<'a>>,
    extra: runtime::json::Extra<'a>,
}

impl<'a> ApiError<'a> {
    /// The id of the failed request, 32 hexadecimal digits.
    ///
    /// Always there.
    ///
    /// Source: ERR, API135.
    #[inline]
    pub fn request_id(&self) -> &runtime::Text<'a> {
        &self.request_id
    }

    /// What went wrong, for people to read.
    ///
    /// Optional. It belongs to the code in `code`.
    ///
    /// Source: ERR, API223.
    ///
    /// Open: The page lists it without a condition, but the sample of `session_expired_ob` has none.
    #[inline]
    pub fn message(&self) -> Option<&runtime::Text<'a>> {
        self.message.as_ref()
    }

    /// What went wrong.
    ///
    /// Always there.
    ///
    /// Source: ERR, API223.
    #[inline]
    pub fn code(&self) -> &runtime::Reported<'a, ApiErrorCode> {
        &self.code
    }

    /// That key.
    ///
    /// Optional: if the error is about one key of the request.
    ///
    /// Source: ERR, API223.
    #[inline]
    pub fn field(&self) -> Option<&runtime::Text<'a>> {
        self.field.as_ref()
    }

    /// Keys that are not documented, in order.
    #[inline]
    pub fn extra(&self) -> &runtime::json::Extra<'a> {
        &self.extra
    }
}

/// Shows the documented keys, without secrets, and the names of the others.
impl std::fmt::Debug for ApiError<'_> {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ApiError")
            .field("request_id", &self.request_id)
            .field("message", &self.message)
            .field("code", &self.code)
            .field("field", &self.field)
            .field("extra", &runtime::json::keys(&self.extra))
            .finish()
    }
}

impl serde::Serialize for ApiError<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("request_id", &self.request_id)?;
        if let Some(value) = &self.message {
            object.serialize_entry("message", value)?;
        }
        object.serialize_entry("code", &self.code)?;
        if let Some(value) = &self.field {
            object.serialize_entry("field", value)?;
        }
        for (key, value) in &self.extra {
            object.serialize_entry(key, value)?;
        }
        object.end()
    }
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for ApiError<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        struct Keys<'a>(std::marker::PhantomData<ApiError<'a>>);
        impl<'de: 'a, 'a> serde::de::Visitor<'de> for Keys<'a> {
            type Value = ApiError<'a>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a JSON object, api_error")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut entries: A,
            ) -> Result<Self::Value, A::Error> {
                let mut found_request_id = None;
                let mut found_message = None;
                let mut found_code = None;
                let mut found_field = None;
                let mut extra = Vec::new();
                while let Some(key) = entries.next_key::<runtime::json::Key<'de>>()? {
                    match &*key.0 {
                        "request_id" => {
                            runtime::json::once::<
                                _,
                                runtime::Text<'a>,
                            >(&mut found_request_id, "request_id", &mut entries)?
                        }
                        "message" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_message,
                                ("message", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        "code" => {
                            runtime::json::once::<
                                _,
                                runtime::Reported<'a, ApiErrorCode>,
                            >(&mut found_code, "code", &mut entries)?
                        }
                        "field" => {
                            runtime::json::optional::<
                                _,
                                runtime::Text<'a>,
                            >(
                                &mut found_field,
                                ("field", runtime::json::Shape::Scalar),
                                &mut entries,
                                &mut extra,
                            )?
                        }
                        _ => extra.push((key.0, entries.next_value()?)),
                    }
                }
                Ok(ApiError {
                    request_id: found_request_id
                        .ok_or_else(|| serde::de::Error::missing_field("request_id"))?,
                    message: found_message.flatten(),
                    code: found_code
                        .ok_or_else(|| serde::de::Error::missing_field("code"))?,
                    field: found_field.flatten(),
                    extra,
                })
            }
        }
        deserializer.deserialize_map(Keys(std::marker::PhantomData))
    }
}

/// Asks for an access token.
///
/// Source: SEED, WFW, HWI, OFDA-O, API223, JS, ASY. Sources disagree: F35.
///
/// Open: The status of a success is known from diagrams of the Brazil pages and from a test of
/// belvo-js; no reference of the call was seen.
#[derive(Clone, Copy, Debug)]
pub struct CreateAccessToken;
impl CreateAccessToken {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The path, from the root.
    pub const PATH: &'static str = "/api/token/";

    /// The headers to send.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Accept", "application/json"),
        ("Content-Type", "application/json"),
    ];

    /// The status of success.
    pub const SUCCESS: u16 = 200;

    /// The URL of the call: the environment's base and `/api/token/`.
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
    pub fn body(
        request: &AccessTokenRequest,
    ) -> Result<runtime::Secret, serde_json::Error> {
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
        request: &AccessTokenRequest,
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
    ) -> Result<AccessTokenResponse<'a>, runtime::CallFailure<ApiError<'a>>> {
        runtime::read_answer(status, Self::SUCCESS, body)
    }
}
