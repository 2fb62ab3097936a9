//! The match forgets callbacks that cannot be read.
use widget_types::Received;
use widget_types::callbacks::Event;

fn log(received: Received<'_, Event<'_>>) {
    match received {
        Received::Event(event) => println!("{event:?}"),
        Received::NotOurs => {}
    }
}

fn main() {
    let _ = log;
}
