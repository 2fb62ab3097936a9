// iOS: the webview asks before it goes anywhere. Callbacks are cancelled and handed over whole;
// everything else is allowed.

import Foundation
import WebKit

final class WidgetNavigation: NSObject, WKNavigationDelegate {
    private let scheme: String
    private let handOver: (String) -> Void

    /// `scheme` is that of the callback URLs; `handOver` gets a URL that may be a callback.
    init(scheme: String, handOver: @escaping (String) -> Void) {
        self.scheme = scheme
        self.handOver = handOver
    }

    func webView(
        _ webView: WKWebView,
        decidePolicyFor navigationAction: WKNavigationAction,
        decisionHandler: @escaping (WKNavigationActionPolicy) -> Void
    ) {
        // Not the navigation's type: the widget's own pages and the bank's arrive as `.other`, too.
        guard let url = navigationAction.request.url, isOurs(url) else {
            decisionHandler(.allow)
            return
        }
        // Not `url.host`: which event it is, and whether it is one, the parser says.
        handOver(url.absoluteString)
        decisionHandler(.cancel)
    }

    /// The system may open the app with the same callback: call it from `scene(_:openURLContexts:)`
    /// and, for a cold start, with the connection options' `urlContexts`.
    func opened(with url: URL) {
        if isOurs(url) { handOver(url.absoluteString) }
    }

    private func isOurs(_ url: URL) -> Bool {
        url.scheme?.caseInsensitiveCompare(scheme) == .orderedSame
    }
}

/// Posts the URL to the backend, which parses it. `session` came from `POST /app/connect`; the cookies of
/// `URLSession.shared` sign the person in. Sending it twice does no harm.
struct Backend {
    struct HandedOver: Encodable {
        let session: String
        let url: String
    }

    struct Answer: Decodable {
        /// `not_ours`, `read` or `unreadable`.
        let answer: String
        /// `success`, `exit`, `error` or `warning`, and perhaps more one day.
        let event: String?
        /// `applied`, `duplicate`, `late` or `after_end`. An applied success is still to be confirmed.
        let outcome: String?
    }

    let base: URL
    let session: String

    func handOver(_ url: String) async throws -> Answer {
        var request = URLRequest(url: base.appendingPathComponent("events"))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONEncoder().encode(HandedOver(session: session, url: url))
        // 400 is an answer, too: a callback that cannot be read.
        let (body, _) = try await URLSession.shared.data(for: request)
        return try JSONDecoder().decode(Answer.self, from: body)
    }
}

// let navigation = WidgetNavigation(scheme: "myapp") { url in Task { try await backend.handOver(url) } }
// webView.navigationDelegate = navigation // weak: keep the object
// webView.load(URLRequest(url: startUrl)) // from the answer of /app/connect, as it is
