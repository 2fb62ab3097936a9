//! Requests of the crate `http`.

use super::secret::Secret;

/// A request with a body of JSON. `Debug` of the request hides it.
///
/// # Errors
///
/// If the method, the URL or a header is not one.
pub fn http_request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Secret,
) -> Result<http::Request<Secret>, http::Error> {
    let request = http::Request::builder().method(method).uri(url);
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(body)
}
