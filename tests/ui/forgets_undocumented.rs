//! The match forgets that a code may arrive which is not documented.
use widget_types::Reported;
use widget_types::callbacks::ExitErrorCode;

fn is_login(code: Reported<'_, ExitErrorCode>) -> bool {
    match code {
        Reported::Documented(ExitErrorCode::LoginError) => true,
        Reported::Documented(
            ExitErrorCode::InstitutionDown | ExitErrorCode::TooManySessions | ExitErrorCode::UnexpectedError,
        ) => false,
    }
}

fn main() {
    is_login(Reported::read("login_error"));
}
