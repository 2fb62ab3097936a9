//! Pages. Whatever did not come from this file goes through [`escape`].

use axum::response::Html;

/// A whole page with this text in its middle, which is HTML.
pub(crate) fn page(title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"/style.css\"></head>\
         <body><main><h1>{title}</h1>{body}</main></body></html>\n",
        title = escape(title)
    ))
}

/// A table; each row is its cells, as text.
pub(crate) fn table(title: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let cells = |cells: &[String], tag: &str| {
        cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect::<String>()
    };
    let head: Vec<_> = head.iter().map(|&text| text.to_owned()).collect();
    let rows: String = rows.map(|row| format!("<tr>{}</tr>", cells(&row, "td"))).collect();
    let rows = if rows.is_empty() {
        format!("<tr><td colspan=\"{}\">None yet.</td></tr>", head.len())
    } else {
        rows
    };
    format!(
        "<section><h2>{}</h2><div class=\"scroll\"><table><thead><tr>{}</tr></thead><tbody>{rows}</tbody>\
         </table></div></section>",
        escape(title),
        cells(&head, "th")
    )
}

/// The text, harmless in HTML and in its attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The style of every page.
pub(crate) const STYLE: &str = "\
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #8884;vertical-align:top;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}label{display:grid;gap:.25rem}
input,select,button{font:inherit;padding:.55rem .8rem;border-radius:.5rem;border:1px solid #8888}
button{background:#0663f9;border-color:#0663f9;color:#fff;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid #0663f9;outline-offset:2px}
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_a_cell() {
        let row = vec!["</td><script>alert('1')</script>&\"".to_owned()];
        let html = table("<t>", &["<h>"], std::iter::once(row));
        assert!(!html.contains("<script") && !html.contains("<h>") && !html.contains("<t>"), "{html}");
        assert!(html.contains("&lt;/td&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;"));
    }
}
