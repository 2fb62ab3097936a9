//! The match forgets `Institution`.
use widget_types::callbacks::Actor;

fn is_known(code: Actor) -> bool {
    match code {
        Actor::Person | Actor::Host | Actor::Belvo => true,
    }
}

fn main() {
    is_known(Actor::Institution);
}
