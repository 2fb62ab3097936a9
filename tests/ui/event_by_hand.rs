//! An event cannot be made up: a success that was not received is no success.
use widget_types::callbacks::SuccessEvent;

fn main() {
    let _ = SuccessEvent {};
}
