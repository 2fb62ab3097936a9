//! The match forgets the URLs that the app has to open itself.
use widget_types::Received;
use widget_types::callbacks::Event;

fn log(received: Received<'_, Event<'_>>) {
    match received {
        Received::Event(event) => println!("{event:?}"),
        Received::Problem(problem) => eprintln!("{problem}"),
    }
}

fn main() {
    let _ = log;
}
