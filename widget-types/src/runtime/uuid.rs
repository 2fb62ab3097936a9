//! Identifiers of the form `8-4-4-4-12`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::value::{InvalidValue, Parameter};

/// A UUID of any version: 32 hexadecimal digits in groups of 8-4-4-4-12.
///
/// ```
/// use widget_types::runtime::Uuid;
///
/// let id: Uuid = "8848BD0C-9C7E-4F53-A732-DE896B11D4C4".parse()?;
/// assert_eq!(id.to_string(), "8848bd0c-9c7e-4f53-a732-de896b11d4c4");
/// # Ok::<(), widget_types::runtime::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(u128);

/// The value of a hexadecimal digit, and whether it is none.
#[inline]
fn hex(digit: u8) -> (u8, bool) {
    let number = digit.wrapping_sub(b'0');
    let letter = (digit | 0x20).wrapping_sub(b'a');
    let value = if number < 10 { number } else { letter.wrapping_add(10) };
    (value, number >= 10 && letter >= 6)
}

impl Uuid {
    /// Whether the text is a UUID, in any letter case.
    ///
    /// ```
    /// # use widget_types::runtime::Uuid;
    /// assert!(Uuid::is_valid("8848BD0C-9c7e-4f53-a732-de896b11d4c4"));
    /// assert!(!Uuid::is_valid("8848bd0c9c7e4f53a732de896b11d4c4"));
    /// assert!(!Uuid::is_valid("{8848bd0c-9c7e-4f53-a732-de896b11d4c4}"));
    /// ```
    pub fn is_valid(text: &str) -> bool {
        Self::read(text).is_some()
    }

    fn read(text: &str) -> Option<Self> {
        let text: &[u8; 36] = text.as_bytes().try_into().ok()?;
        if [text[8], text[13], text[18], text[23]] != [b'-'; 4] {
            return None;
        }
        let mut digits = [0; 32];
        digits[..8].copy_from_slice(&text[..8]);
        digits[8..12].copy_from_slice(&text[9..13]);
        digits[12..16].copy_from_slice(&text[14..18]);
        digits[16..20].copy_from_slice(&text[19..23]);
        digits[20..].copy_from_slice(&text[24..]);

        // No way out of these loops: so a compiler does many digits at once.
        let mut wrong = false;
        for digit in &mut digits {
            let (value, is_wrong) = hex(*digit);
            *digit = value;
            wrong |= is_wrong;
        }
        let mut bytes = [0; 16];
        for (byte, [high, low]) in bytes.iter_mut().zip(digits.as_chunks().0) {
            *byte = high << 4 | low;
        }
        (!wrong).then_some(Self(u128::from_be_bytes(bytes)))
    }
}

impl FromStr for Uuid {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::read(text)
            .ok_or_else(|| InvalidValue::new("uuid", "hexadecimal digits in groups of 8-4-4-4-12", text))
    }
}

impl Parameter for Uuid {
    fn from_text(text: &str) -> Result<Self, InvalidValue> {
        text.parse()
    }

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.to_be_bytes().into_iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Uuid({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "8848bd0c-9c7e-4f53-a732-de896b11d4c4";

    #[test]
    fn reads_any_letter_case() {
        let id: Option<Uuid> = TEXT.parse().ok();
        assert_eq!(id.map(|id| id.to_string()).as_deref(), Some(TEXT));
        assert_eq!(TEXT.to_uppercase().parse().ok(), id);
        assert_eq!(format!("{id:?}"), format!("Some(Uuid({TEXT}))"));
    }

    #[test]
    fn knows_every_byte() {
        for byte in 0..=u8::MAX {
            let (value, wrong) = hex(byte);
            let expected = char::from(byte).to_digit(16);
            assert_eq!((!wrong).then_some(value.into()), expected, "{byte}");
        }
    }

    #[test]
    fn each_position_counts() {
        for at in 0..TEXT.len() {
            for wrong in ["g", "-", "0", "é", " ", ""] {
                let mut text = TEXT.to_owned();
                text.replace_range(at..=at, wrong);
                let hyphen = matches!(at, 8 | 13 | 18 | 23);
                let valid = if hyphen { wrong == "-" } else { wrong == "0" };
                assert_eq!(Uuid::is_valid(&text), valid, "{text}");
            }
        }
        // Two wrong digits do not make up for each other.
        for at in [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] {
            for wrong in ["gg", "zg", "G-", "é"] {
                let mut text = TEXT.to_owned();
                text.replace_range(at..at + 2, wrong);
                assert!(!Uuid::is_valid(&text), "{text}");
            }
        }
        for text in ["", "8848bd0c9c7e4f53a732de896b11d4c4", &format!("{TEXT}0")] {
            assert!(!Uuid::is_valid(text), "{text}");
        }
        assert!(!Uuid::is_valid(&format!("{{{TEXT}}}")));
    }
}
