//! The set has one code, and the match forgets it.
use widget_types::callbacks::ErrorCode;

fn is_known(code: ErrorCode) -> bool {
    match code {}
}

fn main() {
    is_known(ErrorCode::AccessTokenNotValid);
}
