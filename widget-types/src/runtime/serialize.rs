//! `serde` for the values of the runtime.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::code::{Code, Reported};
use super::secret::Secret;
use super::source::Pair;
use super::text::Text;
use super::uuid::Uuid;

/// Borrows a string where the format can lend it.
pub(crate) struct CowVisitor;

impl<'de> Visitor<'de> for CowVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// A name and a value, as a pair.
impl Serialize for Pair<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.name, &self.value).serialize(serializer)
    }
}

/// Reads an object of texts by their names, each exactly once; other keys do not count.
///
/// # Errors
///
/// If a name is missing or repeated, or its value is no text.
///
/// ```
/// use serde::de::value::{Error, MapDeserializer};
/// use widget_types::runtime::texts_by_name;
///
/// let object = || MapDeserializer::<_, Error>::new([("b", "2"), ("x", "9"), ("a", "1")].into_iter());
/// assert_eq!(texts_by_name(object(), ["a", "b"])?, ["1", "2"]);
/// assert!(texts_by_name(object(), ["a", "c"]).is_err());
/// # Ok::<(), Error>(())
/// ```
pub fn texts_by_name<'de, D: Deserializer<'de>, const N: usize>(
    deserializer: D,
    names: [&'static str; N],
) -> Result<[Cow<'de, str>; N], D::Error> {
    struct Texts<const N: usize>([&'static str; N]);

    impl<'de, const N: usize> Visitor<'de> for Texts<N> {
        type Value = [Cow<'de, str>; N];

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "an object with the keys {}", self.0.join(", "))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut found: [Option<Cow<'de, str>>; N] = [const { None }; N];
            while let Some(key) = entries.next_key::<Text<'de>>()? {
                let place = self.0.iter().zip(&mut found).find(|(name, _)| key == **name);
                let Some((name, place)) = place else {
                    entries.next_value::<IgnoredAny>()?;
                    continue;
                };
                if place.is_some() {
                    return Err(A::Error::duplicate_field(name));
                }
                *place = Some(entries.next_value::<Text<'de>>()?.into_cow());
            }
            if let Some((name, _)) = self.0.iter().zip(&found).find(|(_, text)| text.is_none()) {
                return Err(A::Error::missing_field(name));
            }
            Ok(found.map(Option::unwrap_or_default))
        }
    }

    deserializer.deserialize_map(Texts(names))
}

impl<T: Code> Serialize for Reported<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de: 'a, 'a, T: Code> Deserialize<'de> for Reported<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor).map(Self::read)
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.decode())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor).map(Self::plain)
    }
}

/// Writes the text itself: this is how a secret gets into a request.
impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_string(CowVisitor).map(Self::new)
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(CowVisitor)?;
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(all(test, feature = "server"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that does not get what it expects should fail")]

    use super::*;

    #[test]
    fn texts_are_borrowed_and_decoded() {
        let text: Text<'_> = serde_json::from_str("\"a%20b\"").unwrap();
        assert_eq!(text, "a%20b");
        assert!(matches!(text.into_cow(), Cow::Borrowed(_)));
        let json = serde_json::to_string(&Text::encoded("a%20b")).unwrap();
        assert_eq!(json, "\"a b\"");
    }

    #[test]
    fn secrets_are_written_out() {
        let secret: Secret = serde_json::from_str("\"s3\\u0063ret\"").unwrap();
        assert_eq!(secret.expose(), "s3cret");
        assert_eq!(serde_json::to_string(&secret).unwrap(), "\"s3cret\"");
    }

    #[test]
    fn texts_are_read_by_their_names() {
        fn read(json: &str) -> Result<[String; 2], String> {
            let mut json = serde_json::Deserializer::from_str(json);
            let texts = texts_by_name(&mut json, ["a", "b"]).map_err(|error| error.to_string())?;
            Ok(texts.map(Cow::into_owned))
        }
        let expected = Ok(["x".to_owned(), "%20".to_owned()]);
        assert_eq!(read(r#"{"b": "%20", "c": [1], "\u0061": "x"}"#), expected);
        for (json, problem) in [
            (r#"{"a": "x"}"#, "missing field `b`"),
            (r#"{"a": "x", "b": "", "a": "x"}"#, "duplicate field `a`"),
            (r#"{"a": "x", "b": 1}"#, "expected a string"),
            (r#"["x", ""]"#, "expected an object with the keys a, b"),
        ] {
            assert!(read(json).is_err_and(|error| error.contains(problem)), "{json}");
        }
    }

    #[test]
    fn strings_are_taken_over_whole() {
        let from_reader: Secret = serde_json::from_reader(&br#""s3cret""#[..]).unwrap();
        assert_eq!(from_reader.expose(), "s3cret");
        let from_value: Secret = serde_json::from_value("s3cret".into()).unwrap();
        assert_eq!(from_value.expose(), "s3cret");
        let error = serde_json::from_str::<Text<'_>>("7").unwrap_err();
        assert!(error.to_string().contains("expected a string"), "{error}");
    }

    #[test]
    fn codes_and_pairs_are_written_as_received() {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        struct Yes;
        impl Code for Yes {
            const SET: &'static str = "yes";
            const ALL: &'static [Self] = &[Self];
            fn from_wire(text: &str) -> Option<Self> {
                (text == "yes").then_some(Self)
            }
            fn wire(self) -> &'static str {
                "yes"
            }
        }
        let read = |json| serde_json::from_str::<Reported<'_, Yes>>(json).unwrap();
        assert_eq!(read("\"yes\"").documented(), Some(Yes));
        assert_eq!(read("\"no\"").as_str(), "no");
        for json in ["\"yes\"", "\"no\""] {
            assert_eq!(serde_json::to_string(&read(json)).unwrap(), json);
        }
        let pair = |value| Pair { name: Text::encoded("%61"), value, own: false };
        assert_eq!(serde_json::to_string(&pair(Some(Text::encoded("b+c")))).unwrap(), r#"["a","b c"]"#);
        assert_eq!(serde_json::to_string(&pair(None)).unwrap(), r#"["a",null]"#);
    }

    #[test]
    fn uuids_are_checked() {
        let json = "\"8848bd0c-9c7e-4f53-a732-de896b11d4c4\"";
        let id: Uuid = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), json);
        assert!(serde_json::from_str::<Uuid>("\"8848bd0c\"").is_err());
    }
}
