//! The match forgets `RequestTimeout`.
use widget_types::access_token::ApiErrorCode;

fn is_known(code: ApiErrorCode) -> bool {
    match code {
        ApiErrorCode::Required | ApiErrorCode::Null | ApiErrorCode::Blank | ApiErrorCode::DoesNotExist
        | ApiErrorCode::Invalid | ApiErrorCode::InvalidChoice | ApiErrorCode::NotAList
        | ApiErrorCode::ParseError | ApiErrorCode::InvalidCredentialsStorage
        | ApiErrorCode::InvalidFetchResources | ApiErrorCode::SessionExpiredOb
        | ApiErrorCode::AuthenticationFailed | ApiErrorCode::AccessToProductionDenied
        | ApiErrorCode::AccessToResourceDenied | ApiErrorCode::UnexpectedError
        | ApiErrorCode::ServiceUnavailable => true,
    }
}

fn main() {
    is_known(ApiErrorCode::RequestTimeout);
}
