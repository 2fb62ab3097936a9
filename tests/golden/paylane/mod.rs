// @generated from every chapter of the contract paylane; edit that instead.

/// The shop's server asks for a session, which the checkout page is then opened with.
///
/// Part of Paylane Checkout. Source: REF.
pub mod session;

/// Opening the checkout page.
///
/// Part of Paylane Checkout. Source: GUIDE.
pub mod opening;

/// Coming back from the checkout page.
///
/// Part of Paylane Checkout. Source: GUIDE.
///
/// # No proof
///
/// What arrives here is no proof of a payment; wait for the notice.
///
/// Source: GUIDE, HOOKS.
pub mod returning;

/// What the shop's server is told.
///
/// Part of Paylane Checkout. Source: HOOKS.
pub mod notices;

/// The branches of the bank that Paylane pays to. There are too many to type.
///
/// Part of Paylane Checkout. Source: REF.
pub mod branches;
