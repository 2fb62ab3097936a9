//! A start URL needs an access token.
use widget_types::starting::StartUrl;

fn main() {
    let _ = StartUrl::new();
}
