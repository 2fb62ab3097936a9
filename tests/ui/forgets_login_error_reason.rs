//! The match forgets `AccountLocked`.
use widget_types::callbacks::LoginErrorReason;

fn is_known(code: LoginErrorReason) -> bool {
    match code {
        LoginErrorReason::InvalidCredentials | LoginErrorReason::AccessForbidden
        | LoginErrorReason::Unexpected => true,
    }
}

fn main() {
    is_known(LoginErrorReason::AccountLocked);
}
