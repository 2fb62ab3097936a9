//! The match forgets `Link`.
use widget_types::retrieving_data::WebhookType;

fn is_known(code: WebhookType) -> bool {
    match code {
        WebhookType::Accounts | WebhookType::Owners | WebhookType::Transactions | WebhookType::Bills
        | WebhookType::Investments | WebhookType::InvestmentTransactions | WebhookType::EmploymentRecords
        | WebhookType::Employments | WebhookType::Invoices | WebhookType::TaxStatus
        | WebhookType::TaxComplianceStatus | WebhookType::Consent => true,
    }
}

fn main() {
    is_known(WebhookType::Link);
}
