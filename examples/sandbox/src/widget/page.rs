//! The page: its parts, put together.

use serde_json::value::RawValue;
use widget_types::starting::Locale;

use super::view::View;

const HTML: &str = include_str!("../../page/index.html");
const CSS: &str = include_str!("../../page/widget.css");
const JS: &str = include_str!("../../page/widget.js");
const TEXTS_ES: &str = include_str!("../../page/texts.es.json");
const TEXTS_PT: &str = include_str!("../../page/texts.pt.json");
const TEXTS_EN: &str = include_str!("../../page/texts.en.json");

/// The page for a session.
pub(crate) fn render(view: &View) -> String {
    // `<` cannot end the script that holds it, or begin a comment.
    let session = serde_json::to_string(view).unwrap_or_default().replace('<', "\\u003c");
    fill(HTML, &[("__CSS__", CSS), ("__JS__", JS), ("__SESSION__", &session)])
}

/// The page's texts in a language; a test reads them all.
pub(crate) fn texts(locale: Locale) -> &'static RawValue {
    let text = match locale {
        Locale::Es => TEXTS_ES,
        Locale::Pt => TEXTS_PT,
        Locale::En => TEXTS_EN,
    };
    serde_json::from_str(text).unwrap_or(RawValue::NULL)
}

/// Replaces each placeholder of the template once; what is put in is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut page =
        String::with_capacity(template.len() + values.iter().map(|(_, value)| value.len()).sum::<usize>());
    let mut rest = template;
    while let Some((at, name, value)) =
        values.iter().filter_map(|(name, value)| Some((rest.find(name)?, name, value))).min()
    {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        page.push_str(before);
        page.push_str(value);
        rest = after.strip_prefix(name).unwrap_or_default();
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_once() {
        let values = [("__A__", "__B__"), ("__B__", "b")];
        assert_eq!(fill("x __B__ y __A__ z", &values), "x b y __B__ z");
    }

    #[test]
    fn the_page_has_its_placeholders_and_texts() {
        for name in ["__CSS__", "__JS__", "__SESSION__"] {
            assert_eq!(HTML.matches(name).count(), 1, "{name}");
        }
        for &locale in Locale::ALL {
            assert!(texts(locale).get().starts_with('{'), "{locale}");
        }
    }
}
