//! Only what is received can be undocumented: a documented code cannot hide there.
use widget_types::callbacks::ExitErrorCode;
use widget_types::{Reported, Undocumented};

fn main() {
    let text = "login_error".into();
    let _: Reported<'_, ExitErrorCode> = Reported::Undocumented(Undocumented { text });
}
