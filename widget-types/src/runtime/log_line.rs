//! Events as lines that are safe to log.

use super::code::Code;
use super::parts::Parts;

impl<const N: usize> Parts<'_, N> {
    /// The event with this name as a line of bounded length: names of documented parameters, and values
    /// only where they are documented codes. Whatever else was received could be anything, so it is
    /// shown as `***` or only counted.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// // The parameters 1 and 3 are the event's own: `state`, which is a code, and `note`.
    /// let parts = tiny::parts("myapp://done?state=open&note=private&token=s3cret");
    /// let state = parts.documented_code::<tiny::State>(1);
    /// assert_eq!(parts.log_line("finished", &[1, 3], &[(1, state)]), "finished state=open note=*** and 1 more");
    /// ```
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
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// use tiny::{State, parts};
    ///
    /// assert_eq!(parts("myapp://done?state=open").documented_code::<State>(1), Some("open"));
    /// assert_eq!(parts("myapp://done?state=s3cret").documented_code::<State>(1), None);
    /// ```
    pub fn documented_code<T: Code>(&self, index: usize) -> Option<&'static str> {
        self.code::<T>(index)?.documented().map(Code::wire)
    }
}
