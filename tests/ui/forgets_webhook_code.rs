//! The match forgets `InvalidCredentials`.
use widget_types::retrieving_data::WebhookCode;

fn is_known(code: WebhookCode) -> bool {
    match code {
        WebhookCode::HistoricalUpdate | WebhookCode::NewAccountsAvailable
        | WebhookCode::NewOwnersAvailable | WebhookCode::NewTransactionsAvailable
        | WebhookCode::TransactionsUpdated | WebhookCode::TransactionsDeleted
        | WebhookCode::NewBillsAvailable | WebhookCode::NewInvestmentsAvailable
        | WebhookCode::NewInvestmentTransactionsAvailable | WebhookCode::InitialInflowUpdate
        | WebhookCode::InitialOutflowUpdate | WebhookCode::NewTaxReturnsAvailable
        | WebhookCode::TokenRequired | WebhookCode::LinkDeleted
        | WebhookCode::OpenfinanceConsentAboutToExpire | WebhookCode::OpenfinanceConsentExpired
        | WebhookCode::OpenfinanceConsentWithUnrecoverableResources
        | WebhookCode::OpenfinanceConsentWithTemporarilyUnavailableResources
        | WebhookCode::OpenfinanceConsentExpirationChanged | WebhookCode::ConsentExpired => true,
    }
}

fn main() {
    is_known(WebhookCode::InvalidCredentials);
}
