//! A reference integration: a server that connects people's accounts through Belvo's Hosted Widget.
//!
//! * `connect` mints an access token and sends the person to the widget;
//! * `callbacks` receives what the widget reports, which proves nothing;
//! * `webhooks` acknowledges what the API reports, once it is in the database;
//! * `worker` asks the API whose a link is, and fetches its data;
//! * `live` shows all of it as it happens.
//!
//! The `README.md` beside it says why each of them is as it is.
#![forbid(unsafe_code)]

mod api;
mod callbacks;
mod connect;
mod failure;
mod html;
mod live;
mod requests;
mod server;
pub mod settings;
pub mod store;
mod webhooks;
mod worker;

pub use server::{Backend, StartError};
pub use settings::Settings;
