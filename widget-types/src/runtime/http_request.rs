//! Requests of the crate `http`.

use super::secret::Secret;

/// A request with a body of JSON. `Debug` of the request hides it.
///
/// # Errors
///
/// If the method, the URL or a header is not one.
///
/// ```
/// # use widget_types::runtime::{Secret, http_request};
/// let headers = [("Content-Type", "application/json")];
/// let request = http_request("POST", "https://api.example/v2", &headers, Secret::new("{}"))?;
/// assert_eq!(request.body().expose(), "{}");
/// assert!(http_request("POST", "https://api example/", &headers, Secret::new("{}")).is_err());
/// # Ok::<(), http::Error>(())
/// ```
pub fn http_request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Secret,
) -> Result<http::Request<Secret>, http::Error> {
    let request = http::Request::builder().method(method).uri(url);
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(body)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

    use super::*;

    #[test]
    fn a_request_is_what_was_asked_for() {
        let headers = [("accept", "application/json"), ("x-tag", "a"), ("x-tag", "b")];
        let request = http_request("PUT", "https://api.example/token/", &headers, Secret::new("{}")).unwrap();
        assert_eq!((request.method().as_str(), request.body().expose()), ("PUT", "{}"));
        assert_eq!(request.uri(), "https://api.example/token/");
        let sent: Vec<_> =
            request.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        assert_eq!(sent, headers);
        assert!(http_request("PUT", "no url", &[], Secret::new("")).is_err());
        assert!(http_request("PUT", "/", &[("a b", "")], Secret::new("")).is_err());
    }
}
