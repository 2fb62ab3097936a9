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
