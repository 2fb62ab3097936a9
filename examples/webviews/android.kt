// Android: the webview asks before it goes anywhere. Callbacks are stopped and handed over whole;
// everything else opens as ever.

import android.net.Uri
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import java.net.HttpURLConnection
import java.net.URL
import java.util.concurrent.Executors
import org.json.JSONObject

/** `scheme` is that of the callback URLs; `handOver` gets a URL that may be a callback. */
class WidgetClient(
    private val scheme: String,
    private val handOver: (String) -> Unit,
) : WebViewClient() {
    override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean {
        // Not `request.url.host`: which event it is, and whether it is one, the parser says.
        if (!isOurScheme(request.url, scheme)) return false // the bank's pages open
        handOver(request.url.toString()) // as received, never put together from its parts
        return true // and it is not loaded: no page answers to it
    }
}

/** The system may open the app with the same callback: call it from onCreate and onNewIntent. */
fun handOverIntent(data: Uri?, scheme: String, handOver: (String) -> Unit) {
    if (data != null && isOurScheme(data, scheme)) handOver(data.toString())
}

fun isOurScheme(uri: Uri, scheme: String) = uri.scheme.equals(scheme, ignoreCase = true)

/**
 * Posts the URL to the backend, which parses it. `session` came from `POST /app/connect`; `signIn` is
 * whatever signs the person in. Sending it twice does no harm, so try again when there is no answer.
 */
class Backend(private val base: String, private val session: String, private val signIn: String) {
    private val background = Executors.newSingleThreadExecutor()

    fun handOver(url: String, answered: (Result<JSONObject>) -> Unit) {
        background.execute { answered(runCatching { post(url) }) } // never on the main thread
    }

    private fun post(url: String): JSONObject {
        val connection = URL("$base/events").openConnection() as HttpURLConnection
        connection.requestMethod = "POST"
        connection.doOutput = true
        connection.setRequestProperty("Content-Type", "application/json")
        connection.setRequestProperty("Cookie", signIn)
        // JSONObject escapes; a text put together by hand would not.
        val body = JSONObject().put("session", session).put("url", url).toString()
        connection.outputStream.use { it.write(body.toByteArray()) }
        // 400 is an answer, too: a callback that cannot be read.
        val failed = connection.responseCode >= 400
        val text = (if (failed) connection.errorStream else connection.inputStream)
            .bufferedReader().use { it.readText() }
        return JSONObject(text)
    }
}

// webView.settings.javaScriptEnabled = true
// webView.settings.domStorageEnabled = true
// webView.webViewClient = WidgetClient("myapp") { url -> backend.handOver(url) { result -> … } }
// webView.loadUrl(startUrl) // from the answer of /app/connect, as it is
