//! A value is made by the function that checks it.
use widget_types::starting::ExternalId;

fn main() {
    let _ = ExternalId("not allowed".into());
}
