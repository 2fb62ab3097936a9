//! Webhooks: what is said after a success, and how it gets to the host.

mod courier;
mod payload;

pub(crate) use self::courier::{Courier, CourierSettings};
pub(crate) use self::payload::deliveries;
