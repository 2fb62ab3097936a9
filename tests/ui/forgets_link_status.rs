//! The match forgets `Unconfirmed`.
use widget_types::retrieving_data::LinkStatus;

fn is_known(code: LinkStatus) -> bool {
    match code {
        LinkStatus::Valid | LinkStatus::Invalid | LinkStatus::TokenRequired => true,
    }
}

fn main() {
    is_known(LinkStatus::Unconfirmed);
}
