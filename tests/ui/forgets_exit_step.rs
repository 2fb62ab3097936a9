//! The set has one code, and the match forgets it.
use widget_types::callbacks::ExitStep;

fn is_known(code: ExitStep) -> bool {
    match code {}
}

fn main() {
    is_known(ExitStep::AbandonSurvey);
}
