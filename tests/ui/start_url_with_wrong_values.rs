//! A parameter of the start URL cannot hold what its type does not allow.
use widget_types::starting::{AccessMode, AccessToken, CountryCode, Locale, StartUrl};

fn open(token: AccessToken) -> [StartUrl; 6] {
    [
        StartUrl::new("token"),
        StartUrl::new(token.clone()).with_access_mode("single"),
        StartUrl::new(token.clone()).with_locale([Locale::Pt, Locale::Es]),
        StartUrl::new(token.clone()).with_country_codes(CountryCode::Mx),
        StartUrl::new(token.clone()).with_external_id("HJLSI-897809"),
        StartUrl::new(token).with_show_close_dialog(AccessMode::Single),
    ]
}

fn main() {
    let _ = open;
}
