//! The match forgets `LinkTokenRequired`.
use widget_types::retrieving_data::WebhookKind;

fn is_known(code: WebhookKind) -> bool {
    match code {
        WebhookKind::AccountsHistorical | WebhookKind::AccountsNew | WebhookKind::OwnersHistorical
        | WebhookKind::OwnersNew | WebhookKind::TransactionsHistorical | WebhookKind::TransactionsNew
        | WebhookKind::TransactionsUpdated | WebhookKind::TransactionsDeleted
        | WebhookKind::BillsHistorical | WebhookKind::BillsNew | WebhookKind::InvestmentsHistorical
        | WebhookKind::InvestmentsNew | WebhookKind::InvestmentTransactionsHistorical
        | WebhookKind::InvestmentTransactionsNew | WebhookKind::EmploymentRecordsHistorical
        | WebhookKind::EmploymentsHistorical | WebhookKind::InvoicesInflow | WebhookKind::InvoicesOutflow
        | WebhookKind::TaxStatusHistorical | WebhookKind::TaxComplianceStatusHistorical
        | WebhookKind::TaxReturnsNew | WebhookKind::LinkInvalidCredentials | WebhookKind::LinkDeleted
        | WebhookKind::ConsentAboutToExpire | WebhookKind::OpenfinanceConsentExpired
        | WebhookKind::ConsentWithUnrecoverableResources
        | WebhookKind::ConsentWithTemporarilyUnavailableResources | WebhookKind::ConsentExpirationChanged
        | WebhookKind::ConsentExpired => true,
    }
}

fn main() {
    is_known(WebhookKind::LinkTokenRequired);
}
