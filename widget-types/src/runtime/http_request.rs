//! Requests of the crate `http`.

/// A request with a body of JSON.
///
/// # Errors
///
/// If the method, the URL or a header is not one.
pub fn http_request(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: String,
) -> Result<http::Request<String>, http::Error> {
    let request = http::Request::builder().method(method).uri(url);
    headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(body)
}
