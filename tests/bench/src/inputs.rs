//! What is parsed and written, the same for all.

/// Deep links: the documented events, and what a sender could make of them.
pub fn callbacks() -> Vec<(&'static str, String)> {
    let long = "Something%20went%20wrong%20%28again%29%2C%20please%20try%20later.+".repeat(32);
    let unknown: String = (0..7_000).map(|n| format!("&unknown{n}=a")).collect();
    vec![
        ("success", "myapp://success?link=cb65f82c-dc93-4d3e-8270-9a27528397f5&institution=erebor_br_retail".into()),
        (
            "exit",
            "myapp://exit?last_encountered_error_code=login_error\
             &last_encountered_error_message=Invalid%20credentials%20provided%20to%20login%20to%20the%20institution\
             &meta_data_institution_name=amex_mx_retail&meta_data_step=abandon-survey"
                .into(),
        ),
        (
            "error",
            "myapp://error?error=ACCESS_TOKEN_NOT_VALID\
             &error_message=The%20access%20token%20was%20not%20provided%20or%20is%20not%20valid"
                .into(),
        ),
        (
            "warning",
            "myapp://warning?warning=institution_disabled\
             &warning_message=The%20institution%20is%20temporarily%20unavailable."
                .into(),
        ),
        (
            "exit, no escapes",
            "myapp://exit?last_encountered_error_code=login_error\
             &last_encountered_error_message=InvalidCredentials\
             &meta_data_institution_name=amex_mx_retail&meta_data_step=abandon-survey"
                .into(),
        ),
        (
            "exit, 2 KB message",
            format!(
                "myapp://exit?last_encountered_error_code=login_error&last_encountered_error_message={long}"
            ),
        ),
        (UNKNOWN_KEYS, format!("myapp://exit?meta_data_step=abandon-survey{unknown}")),
        (SEPARATORS, format!("myapp://exit?meta_data_step=abandon-survey{}", "&".repeat(100_000))),
    ]
}

pub const UNKNOWN_KEYS: &str = "100 KB of unknown keys";
pub const SEPARATORS: &str = "100,000 separators";

/// What a start URL is made of.
pub struct Start {
    pub token: String,
    pub access_mode: &'static str,
    pub external_id: &'static str,
    pub country_codes: [&'static str; 2],
    pub locale: &'static str,
    pub show_close_dialog: bool,
}

pub const START_ADDRESS: &str = "https://widget.belvo.io/";

pub fn start() -> Start {
    Start {
        token: format!("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.{}._-x", "eyJ0b2tlbl90eXBlIjoiYWNj".repeat(14)),
        access_mode: "single",
        external_id: "order-4711",
        country_codes: ["MX", "CO"],
        locale: "pt",
        show_close_dialog: false,
    }
}

/// A webhook, as it is delivered.
pub const WEBHOOK: &str = concat!(
    r#"{"webhook_id":"074f1c7e9a2b4d6f8091a3b5c7d9e1f2","webhook_type":"TRANSACTIONS","#,
    r#""process_type":"historical_update","webhook_code":"historical_update","#,
    r#""link_id":"cb65f82c-dc93-4d3e-8270-9a27528397f5","request_id":"7b2f3c1e-5d4a-4e8b-9c6d-1f0a2b3c4d5e","#,
    r#""external_id":"HJLSI-897809","data":{"total_transactions":1004,"total_inflow_transactions":502,"#,
    r#""total_outflow_transactions":502,"first_transaction_date":"2023-08-07","#,
    r#""last_transaction_date":"2024-08-05"}}"#
);

/// Texts that are looked up: 64 of the set in no order that helps, or 64 that are not in it.
pub fn codes(mut of: Vec<&'static str>, known: bool) -> Vec<String> {
    of.sort_unstable();
    (0..64)
        .map(|n| of[n * 7919 % of.len()])
        .map(|code| if known { code.to_owned() } else { code[..code.len() - 1].to_owned() + "q" })
        .collect()
}
