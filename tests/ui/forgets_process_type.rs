//! The match forgets `RecurrentUpdate`.
use widget_types::retrieving_data::ProcessType;

fn is_known(code: ProcessType) -> bool {
    match code {
        ProcessType::HistoricalUpdate => true,
    }
}

fn main() {
    is_known(ProcessType::RecurrentUpdate);
}
