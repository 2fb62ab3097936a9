//! Where a URL points: what is compared to recognise a callback.

/// The parts of a URL before its query, with what does not count already cut off.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) scheme: &'a str,
    /// The authority; in an app's own scheme the first segment.
    host: &'a str,
    path: &'a str,
    /// How many slashes there were before the host and at the end.
    slashes: (usize, usize),
}

impl<'a> Place<'a> {
    /// The place of a whole URL; `None` if it has no scheme or nothing to point at.
    pub(crate) fn of_url(url: &'a str) -> Option<Self> {
        let (scheme, rest) = split_scheme(head(url))?;
        Self::new(scheme, rest)
    }

    /// `rest` is what stands between `scheme:` and the query.
    pub(crate) fn new(scheme: &'a str, rest: &'a str) -> Option<Self> {
        if is_web_scheme(scheme) { Self::web(scheme, rest) } else { Self::app(scheme, rest) }
    }

    fn web(scheme: &'a str, rest: &'a str) -> Option<Self> {
        let rest = rest.strip_prefix("//")?;
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let default_port = if scheme.len() == "http".len() { ":80" } else { ":443" };
        let host =
            authority.strip_suffix(default_port).or_else(|| authority.strip_suffix(':')).unwrap_or(authority);
        // A user name is a way to make an address look like another one.
        if host.is_empty() || host.starts_with(':') || host.contains('@') {
            return None;
        }
        let trimmed = path.strip_suffix('/').unwrap_or(path);
        Some(Self { scheme, host, path: trimmed, slashes: (2, path.len() - trimmed.len()) })
    }

    fn app(scheme: &'a str, rest: &'a str) -> Option<Self> {
        let start = rest.trim_start_matches('/');
        let inner = start.trim_end_matches('/');
        if inner.is_empty() {
            return None;
        }
        let (host, path) = inner.split_at(inner.find('/').unwrap_or(inner.len()));
        Some(Self { scheme, host, path, slashes: (rest.len() - start.len(), start.len() - inner.len()) })
    }

    pub(crate) fn is_web(&self) -> bool {
        is_web_scheme(self.scheme)
    }

    /// Whether both are the same place.
    pub(crate) fn equals(&self, other: &Place<'_>) -> bool {
        self.scheme.eq_ignore_ascii_case(other.scheme)
            && self.host.eq_ignore_ascii_case(other.host)
            && self.path == other.path
    }

    /// Whether the same place is written with other slashes.
    pub(crate) fn slashes_differ(&self, other: &Place<'_>) -> bool {
        self.slashes != other.slashes
    }

    /// Whether the same place is written in another letter case.
    pub(crate) fn case_differs(&self, other: &Place<'_>) -> bool {
        self.scheme != other.scheme || self.host != other.host
    }
}

/// The URL up to its query or fragment.
pub(crate) fn head(url: &str) -> &str {
    let end = url.bytes().position(|byte| matches!(byte, b'?' | b'#'));
    end.and_then(|end| url.get(..end)).unwrap_or(url)
}

/// Splits at the `:` after a legal scheme: a letter, then letters, digits, `+`, `-` and `.`.
pub(crate) fn split_scheme(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_at_checked(url.bytes().position(|b| !is_scheme_byte(b))?)?;
    let legal = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = rest.strip_prefix(':')?;
    legal.then_some((scheme, rest))
}

pub(crate) fn is_scheme_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')
}

pub(crate) fn is_web_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// The address that an Android `intent:` URL wraps: `intent://exit?a=b#Intent;scheme=myapp;end`
/// is `myapp://exit`. Android looks behind the last `#`, so what is wrapped may have a fragment itself.
pub(crate) fn of_intent(url: &str) -> Option<Place<'_>> {
    let (intent, rest) = split_scheme(head(url))?;
    if !intent.eq_ignore_ascii_case(INTENT) {
        return None;
    }
    let (_, fragment) = url.rsplit_once('#')?;
    let mut fields = fragment.strip_prefix("Intent;")?.split(';');
    let scheme = fields.find_map(|field| field.strip_prefix("scheme="))?;
    Place::new(scheme, rest)
}

/// The scheme of Android's wrapped URLs.
pub(crate) const INTENT: &str = "intent";

#[cfg(test)]
mod tests {
    use super::*;

    fn same(left: &str, right: &str) -> bool {
        match (Place::of_url(left), Place::of_url(right)) {
            (Some(left), Some(right)) => left.equals(&right),
            _ => false,
        }
    }

    #[test]
    fn slashes_and_case_of_app_schemes_do_not_count() {
        for url in [
            "myapp:exit",
            "myapp:/exit",
            "myapp:///exit",
            "myapp://exit/",
            "MYAPP://Exit",
            "myapp://exit//?a=b",
            "myapp://exit#c",
        ] {
            assert!(same(url, "myapp://exit"), "{url}");
        }
        for url in [
            "myapp://exited",
            "myapp://exit.evil/",
            "myapp://exit/more",
            "other://exit",
            "myapp://user@exit",
            "myapp://",
            "exit",
            "myapp//exit",
            "://exit",
            "1app://exit",
            "myapp://exi\u{74}\u{301}",
            "myapp://exit:80",
        ] {
            assert!(!same(url, "myapp://exit"), "{url}");
        }
        assert!(same("exp://192.168.0.5:8081/--/a/exit/", "exp://192.168.0.5:8081/--/a/exit"));
        assert!(!same("exp://192.168.0.5:8081/--/a/Exit", "exp://192.168.0.5:8081/--/a/exit"));
    }

    #[test]
    fn web_places_are_strict() {
        for url in ["https://app.example/cb/", "HTTPS://App.Example:443/cb", "https://app.example:/cb?x"] {
            assert!(same(url, "https://app.example/cb"), "{url}");
        }
        for url in [
            "http://app.example/cb",
            "https://app.example/CB",
            "https://app.example/cb//",
            "https://app.example//cb",
            "https:/app.example/cb",
            "https:app.example/cb",
            "https://user@app.example/cb",
            "https://app.example:80/cb",
            "https://app.example.evil/cb",
            "https://app.example\\@evil/cb",
        ] {
            assert!(!same(url, "https://app.example/cb"), "{url}");
        }
        assert!(same("http://[::1]:80", "http://[::1]/"));
        assert!(!same("http://[::1]:8080/", "http://[::1]/"));
        assert!(!same("http://[::80]/", "http://[:]/"));
    }

    #[test]
    fn intents_are_unwrapped() {
        for url in [
            "intent://exit?a=b#Intent;package=c;scheme=myapp;end",
            "intent://exit#c#Intent;scheme=myapp;end",
            "intent://exit?a=b#Intent;scheme=other;end#Intent;scheme=myapp;end",
        ] {
            let place = of_intent(url);
            let exit = Place::of_url("myapp://exit");
            assert!(place.zip(exit).is_some_and(|(place, exit)| place.equals(&exit)), "{url}");
        }
        for url in [
            "intent://exit",
            "intent://exit#Intent;end",
            "intent://exit#scheme=myapp",
            "intent://exit#Intent;scheme=myapp;end#c",
            "a:b#Intent;scheme=c",
        ] {
            assert!(of_intent(url).is_none(), "{url}");
        }
    }
}
