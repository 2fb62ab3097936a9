//! What an event says, in one spelling.

use std::fmt;

use super::parts::Parts;
use super::source::Pair;
use super::start::{escape, is_unreserved};

/// The same for events that say the same, in whatever order, encoding and letter case of the URL they
/// arrived; different for all others.
///
/// A host that keeps events in a database finds repeated deliveries by it. It holds what the event
/// holds, secrets included, so `Debug` hides it: store a hash of [`as_str`](Self::as_str).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey {
    text: String,
}

impl EventKey {
    /// The event's name, its documented parameters in the order of the documentation, the others in the
    /// order in which they came. The spelling stays the same over releases that document no more of the
    /// event.
    ///
    /// ```
    /// use widget_types::callbacks::CallbackUrls;
    /// use widget_types::runtime::EventKey;
    ///
    /// let urls = CallbackUrls::documented("myapp")?;
    /// let key = |url: &str| urls.parse(url).event().map(|event| event.event_key());
    /// assert_eq!(key("MYAPP:exit?t%61b=a+b"), key("myapp://exit?tab=a%20b"));
    /// assert_eq!(key("myapp://exit?tab=a+b").as_ref().map(EventKey::as_str), Some("exit&tab=a%20b"));
    /// # Ok::<(), widget_types::runtime::CallbackUrlProblem>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for EventKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventKey(***)")
    }
}

impl<const N: usize> Parts<'_, N> {
    /// The key of the event with this name and these parameters.
    ///
    /// ```
    /// # mod tiny { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/runtime/tiny.rs")); }
    /// // The parameters 1 and 3 are the event's own: `state` and `note`.
    /// let parts = tiny::parts("myapp://done?tab=2&note&state=open");
    /// assert_eq!(parts.key("finished", &[1, 3]).as_str(), "finished&state=open&note=&tab=2");
    /// ```
    pub fn key(&self, event: &str, documented: &[usize]) -> EventKey {
        let mut text = String::from(event);
        for &index in documented {
            if let Some(value) = self.text(index) {
                push(&mut text, self.name(index), Some(&value.decode()));
            }
        }
        for Pair { name, value, .. } in self.extra(documented) {
            push(&mut text, &name.decode(), value.map(|value| value.into_cow()).as_deref());
        }
        EventKey { text }
    }
}

fn push(text: &mut String, name: &str, value: Option<&str>) {
    text.push('&');
    escape(text, name, is_unreserved);
    if let Some(value) = value {
        text.push('=');
        escape(text, value, is_unreserved);
    }
}
