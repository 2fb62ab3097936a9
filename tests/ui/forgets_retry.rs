//! The match forgets `Limited`.
use widget_types::callbacks::Retry;

fn is_known(code: Retry) -> bool {
    match code {
        Retry::Backoff | Retry::Later | Retry::Never => true,
    }
}

fn main() {
    is_known(Retry::Limited);
}
