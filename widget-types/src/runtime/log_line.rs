//! Events as lines that are safe to log.

use super::code::Code;
use super::parts::Parts;

impl<const N: usize> Parts<'_, N> {
    /// The event with this name as a line of bounded length: names of documented parameters, and values
    /// only where they are documented codes. Whatever else was received could be anything, so it is
    /// shown as `***` or only counted.
    pub fn log_line(&self, event: &str, documented: &[usize], codes: &[(usize, Option<&str>)]) -> String {
        let mut line = String::from(event);
        for &index in documented.iter().filter(|&&index| self.text(index).is_some()) {
            let code = codes.iter().find(|(at, _)| *at == index).and_then(|(_, code)| *code);
            line.push(' ');
            line.push_str(self.name(index));
            line.push('=');
            line.push_str(code.unwrap_or("***"));
        }
        match self.extra(documented).count() {
            0 => line,
            others => format!("{line} and {others} more"),
        }
    }

    /// The code in a parameter, if its set documents it.
    pub fn documented_code<T: Code>(&self, index: usize) -> Option<&'static str> {
        self.code::<T>(index)?.documented().map(Code::wire)
    }
}
