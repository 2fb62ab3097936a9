//! The match forgets `TooManySessions`.
use widget_types::callbacks::ExitErrorCode;

fn is_known(code: ExitErrorCode) -> bool {
    match code {
        ExitErrorCode::InstitutionDown | ExitErrorCode::LoginError | ExitErrorCode::UnexpectedError => true,
    }
}

fn main() {
    is_known(ExitErrorCode::TooManySessions);
}
