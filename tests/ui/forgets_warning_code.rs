//! The set has one code, and the match forgets it.
use widget_types::callbacks::WarningCode;

fn is_known(code: WarningCode) -> bool {
    match code {}
}

fn main() {
    is_known(WarningCode::InstitutionDisabled);
}
