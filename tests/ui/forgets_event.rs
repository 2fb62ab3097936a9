//! The match forgets warnings.
use widget_types::callbacks::Event;

fn ends(event: &Event<'_>) -> bool {
    match event {
        Event::Success(_) | Event::Exit(_) => true,
        Event::Error(_) => false,
    }
}

fn main() {
    let _ = ends;
}
