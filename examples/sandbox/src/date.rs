//! Seconds since 1970 as dates.

const DAY: u64 = 24 * 60 * 60;

/// `2024-02-29`.
pub(crate) fn date(seconds: u64) -> String {
    let (year, month, day) = civil(seconds / DAY);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2024-02-29T13:00:07Z`.
pub(crate) fn timestamp(seconds: u64) -> String {
    let rest = seconds % DAY;
    format!("{}T{:02}:{:02}:{:02}Z", date(seconds), rest / 3600, rest / 60 % 60, rest % 60)
}

/// The moment a number of days earlier.
pub(crate) fn days_before(seconds: u64, days: u64) -> u64 {
    seconds.saturating_sub(days * DAY)
}

/// Year, month and day of a day since 1970, in the Gregorian calendar. Years are counted from March,
/// so that the leap day is their last.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(timestamp(0), "1970-01-01T00:00:00Z");
        assert_eq!(timestamp(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(date(1_709_164_800), "2024-02-29");
        assert_eq!(date(days_before(1_709_251_200, 1)), "2024-02-29");
        assert_eq!(date(4_107_542_400), "2100-03-01");
    }
}
