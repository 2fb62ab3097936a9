//! Secrets cannot be formatted for a person to read.
use widget_types::callbacks::LinkId;
use widget_types::starting::AccessToken;

fn show(link: LinkId, token: AccessToken) -> String {
    format!("{} {}", link, token)
}

fn main() {
    let _ = show;
}
