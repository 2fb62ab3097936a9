//! Helpers of the generated serialisers.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;
use serde_json::error::Category;

use super::serialize::CowVisitor;
use super::value::{InvalidValue, Parameter};

/// Fields that are not documented, in order, as received.
pub type Extra<'a> = Vec<(Cow<'a, str>, serde_json::Value)>;

/// A key of a JSON object, borrowed unless it holds escapes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key<'a>(pub Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor).map(Self)
    }
}

/// The items as one text with `separator` between them.
///
/// ```
/// # use widget_types::runtime::json::join;
/// assert_eq!(join(&[1_i64, -2, 3], "|"), "1|-2|3");
/// ```
pub fn join<T: Parameter>(items: &[T], separator: &str) -> String {
    let texts: Vec<_> = items.iter().map(T::to_text).collect();
    texts.join(separator)
}

/// The items of a text that [`join`] wrote; none if it is blank. Blanks around items do not count.
///
/// # Errors
///
/// The rule that an item breaks.
///
/// ```
/// # use widget_types::runtime::json::split;
/// assert_eq!(split::<i64>(" 1, 2 ", ","), Ok(vec![1, 2]));
/// assert_eq!(split::<i64>(" ", ","), Ok(vec![]));
/// assert!(split::<i64>("1,,2", ",").is_err());
/// ```
pub fn split<T: Parameter>(text: &str, separator: &str) -> Result<Vec<T>, InvalidValue> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    text.split(separator).map(|item| T::from_text(item.trim())).collect()
}

/// Reads the value of a key into its place, once: a key that is there twice has no one meaning.
///
/// # Errors
///
/// If the place is taken, or the value is of another type.
///
/// ```
/// use serde::de::MapAccess;
/// use widget_types::runtime::json::once;
/// # use serde::de::value::{Error, MapDeserializer};
///
/// # let mut entries = MapDeserializer::<_, Error>::new([("size", 1), ("size", 1)].into_iter());
/// // `entries` are those of `{"size": 1, "size": 1}`.
/// let mut size: Option<i64> = None;
/// assert_eq!(entries.next_key()?, Some("size".to_owned()));
/// assert_eq!(once(&mut size, "size", &mut entries), Ok(()));
/// assert_eq!(entries.next_key()?, Some("size".to_owned()));
/// assert!(once(&mut size, "size", &mut entries).is_err());
/// # Ok::<(), Error>(())
/// ```
pub fn once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    place: &mut Option<T>,
    key: &'static str,
    entries: &mut A,
) -> Result<(), A::Error> {
    if place.is_some() {
        return Err(A::Error::duplicate_field(key));
    }
    *place = Some(entries.next_value()?);
    Ok(())
}

/// What the value of a key is documented to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text, a number or a truth value.
    Scalar,
    /// An object.
    Object,
    /// An array.
    List,
}

/// Reads the value of an optional key into its place, once. `null` counts as left out; what does not
/// fit goes to `extra`, so that one odd value does not cost the host the whole document.
///
/// # Errors
///
/// If the place is taken, or the document is no JSON.
///
/// ```
/// use serde::de::MapAccess;
/// use widget_types::runtime::json::{Shape, keys, optional};
/// # use serde::de::value::{Error, MapDeserializer};
///
/// # let mut entries = MapDeserializer::<_, Error>::new([("size", "big")].into_iter());
/// // `entries` are those of `{"size": "big"}`.
/// let (mut size, mut extra) = (None::<Option<i64>>, Vec::new());
/// assert_eq!(entries.next_key()?, Some("size".to_owned()));
/// optional(&mut size, ("size", Shape::Scalar), &mut entries, &mut extra)?;
/// assert_eq!((size, keys(&extra)), (Some(None), vec!["size".to_owned()]));
/// # Ok::<(), Error>(())
/// ```
pub fn optional<'de: 'a, 'a, A: MapAccess<'de>, T: Deserialize<'de>>(
    place: &mut Option<Option<T>>,
    (key, shape): (&'static str, Shape),
    entries: &mut A,
    extra: &mut Extra<'a>,
) -> Result<(), A::Error> {
    if place.is_some() {
        return Err(A::Error::duplicate_field(key));
    }
    let place = place.insert(None);
    if let Some(other) = entries.next_value_seed(Lenient { shape, place })? {
        extra.push((Cow::Borrowed(key), other));
    }
    Ok(())
}

/// The keys of what is not documented, for `Debug`: their values may be secrets.
///
/// ```
/// # use widget_types::runtime::json::keys;
/// assert_eq!(keys(&vec![("token".into(), "s3cret".into())]), ["token"]);
/// ```
pub fn keys(extra: &Extra<'_>) -> Vec<String> {
    extra.iter().map(|(key, _)| key.clone().into_owned()).collect()
}

/// Reads a `T` into its place, where a large one need not be moved about, or gives what stands there
/// instead.
struct Lenient<'p, T> {
    shape: Shape,
    place: &'p mut Option<T>,
}

impl<'de, T: Deserialize<'de>> Lenient<'_, T> {
    fn scalar<E: Error>(
        self,
        value: impl Deserializer<'de, Error = E>,
        other: impl FnOnce() -> Value,
    ) -> Option<Value> {
        match T::deserialize(value) {
            Ok(value) if self.shape == Shape::Scalar => {
                *self.place = Some(value);
                None
            }
            _ => Some(other()),
        }
    }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Lenient<'_, T> {
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Lenient<'_, T> {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(value.into_deserializer(), || value.into()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(value.into_deserializer(), || value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(value.into_deserializer(), || value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(value.into_deserializer(), || value.into()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(value.into_deserializer(), || value.into()))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(self.scalar::<E>(BorrowedStrDeserializer::new(value), || value.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        let entries = MapAccessDeserializer::new(entries);
        match self.shape {
            Shape::Object => {
                *self.place = Some(T::deserialize(entries)?);
                Ok(None)
            }
            Shape::Scalar | Shape::List => Value::deserialize(entries).map(Some),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        let items = SeqAccessDeserializer::new(items);
        match self.shape {
            Shape::List => {
                *self.place = Some(T::deserialize(items)?);
                Ok(None)
            }
            Shape::Scalar | Shape::Object => Value::deserialize(items).map(Some),
        }
    }
}

/// Why a JSON document cannot be read: only the kind and the place of the error, because the
/// message of a parser may quote the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    what: &'static str,
    line: usize,
    column: usize,
}

impl Unreadable {
    /// The line, from 1.
    ///
    /// ```
    /// # use widget_types::runtime::json::read;
    /// let unreadable = read::<Vec<i64>>("[1,\n \"s3cret\"]").unwrap_err();
    /// assert_eq!(unreadable.line(), 2);
    /// assert!(!unreadable.to_string().contains("s3cret"));
    /// ```
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column, from 1.
    ///
    /// ```
    /// # use widget_types::runtime::json::read;
    /// assert_eq!(read::<Vec<i64>>("[1, x]").unwrap_err().column(), 5);
    /// ```
    pub fn column(&self) -> usize {
        self.column
    }
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        let what = match error.classify() {
            Category::Io => "reading failed",
            Category::Syntax => "no valid JSON",
            Category::Data => "JSON of another shape than documented",
            Category::Eof => "JSON that is cut off",
        };
        Self { what, line: error.line(), column: error.column() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {}, column {}", self.what, self.line, self.column)
    }
}

impl std::error::Error for Unreadable {}

/// Reads a document.
///
/// # Errors
///
/// If it is no JSON, lacks what is required, or says something twice.
///
/// ```
/// # use widget_types::runtime::json::read;
/// assert_eq!(read("[1, 2]"), Ok(vec![1, 2]));
/// // What follows the document is wrong as well.
/// assert!(read::<Vec<i64>>("[1, 2] 3").is_err());
/// ```
pub fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Unreadable> {
    Ok(serde_json::from_str(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_borrow() {
        let borrowed = serde_json::from_str::<Key<'_>>("\"link\"").ok();
        assert!(matches!(borrowed, Some(Key(Cow::Borrowed("link")))));
        let escaped = serde_json::from_str::<Key<'_>>("\"l\\u0069nk\"").ok();
        assert!(matches!(escaped, Some(Key(Cow::Owned(key))) if key == "link"));
    }

    #[test]
    fn lists_survive_the_round_trip() {
        let items = [1_i64, -2, 3];
        assert_eq!(join(&items, ","), "1,-2,3");
        assert_eq!(split(&join(&items, ","), ","), Ok(items.to_vec()));
        assert_eq!(split::<i64>(" 1, 2 ", ","), Ok(vec![1, 2]));
        assert_eq!(split::<i64>(" ", ","), Ok(Vec::new()));
        assert!(split::<i64>("1,,2", ",").is_err());
    }

    #[test]
    fn every_kind_of_value_is_read_or_kept() {
        fn read<T: for<'de> Deserialize<'de>>(shape: Shape, json: &str) -> Result<T, Option<Value>> {
            let mut place = None;
            let lenient = Lenient { shape, place: &mut place };
            match lenient.deserialize(&mut serde_json::Deserializer::from_str(json)) {
                Ok(other) => place.ok_or(other),
                Err(error) => panic!("{json}: {error}"),
            }
        }
        let values =
            ["true", "-7", "18446744073709551615", "0.5", "\"a\"", "\"\\u0061\"", "[1]", "{\"a\":1}"];
        for json in values {
            let value: Value = serde_json::from_str(json).unwrap();
            let shape = match &value {
                Value::Array(_) => Shape::List,
                Value::Object(_) => Shape::Object,
                _ => Shape::Scalar,
            };
            for asked in [Shape::Scalar, Shape::List, Shape::Object] {
                let expected = if asked == shape { Ok(value.clone()) } else { Err(Some(value.clone())) };
                assert_eq!(read::<Value>(asked, json), expected, "{json} as {asked:?}");
            }
        }
        assert_eq!(read::<Value>(Shape::Scalar, "null"), Err(None));
        assert_eq!(read::<bool>(Shape::Scalar, "true"), Ok(true));
        assert_eq!(read::<i8>(Shape::Scalar, "-7"), Ok(-7));
        assert_eq!(read::<i8>(Shape::Scalar, "700"), Err(Some(700.into())));
    }

    #[test]
    fn errors_say_where_and_of_what_kind() {
        let kind = |text: &str| {
            let problem = read::<u8>(text).unwrap_err();
            (problem.to_string(), problem.line(), problem.column())
        };
        let (shown, line, column) = kind("\n  x");
        assert_eq!((shown.as_str(), line, column), ("no valid JSON at line 2, column 3", 2, 3));
        assert!(kind("\"s3cret\"").0.starts_with("JSON of another shape than documented"));
        assert!(kind("").0.starts_with("JSON that is cut off"));
    }

    #[test]
    fn only_the_keys_of_what_is_kept_are_shown() {
        let extra = vec![(Cow::Borrowed("a"), Value::from("s3cret")), (Cow::Borrowed("b"), Value::Null)];
        assert_eq!(keys(&extra), ["a", "b"]);
    }

    #[test]
    fn numbers_survive_the_round_trip() {
        for text in
            ["0.1", "98446744073709553666", "1.7976931348623157e308", "4.9e-324", "-123.4567890123456789e-7"]
        {
            let number = read::<Value>(text).unwrap();
            assert_eq!(read::<Value>(&number.to_string()), Ok(number), "{text}");
        }
    }

    #[derive(Debug, Default, PartialEq)]
    struct Parcel {
        weight: Option<i64>,
        tags: Option<Vec<String>>,
        odd: Vec<String>,
    }

    impl<'de> Deserialize<'de> for Parcel {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Keys;
            impl<'de> Visitor<'de> for Keys {
                type Value = Parcel;
                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a parcel")
                }
                fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Parcel, A::Error> {
                    let (mut weight, mut tags, mut extra) = (None, None, Vec::new());
                    while let Some(key) = entries.next_key::<Key<'de>>()? {
                        match &*key.0 {
                            "weight" => {
                                optional(&mut weight, ("weight", Shape::Scalar), &mut entries, &mut extra)?
                            }
                            "tags" => optional(&mut tags, ("tags", Shape::List), &mut entries, &mut extra)?,
                            _ => extra.push((key.0, entries.next_value()?)),
                        }
                    }
                    let odd = extra.iter().map(|(key, value)| format!("{key}={value}")).collect();
                    Ok(Parcel { weight: weight.flatten(), tags: tags.flatten(), odd })
                }
            }
            deserializer.deserialize_map(Keys)
        }
    }

    #[test]
    fn a_required_value_is_read_once() {
        struct Weight(Option<u8>);
        impl<'de> Visitor<'de> for Weight {
            type Value = Option<u8>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a weight")
            }
            fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Option<u8>, A::Error> {
                while entries.next_key::<Key<'de>>()?.is_some() {
                    once(&mut self.0, "weight", &mut entries)?;
                }
                Ok(self.0)
            }
        }
        let weight = |text| serde_json::Deserializer::from_str(text).deserialize_map(Weight(None));
        assert_eq!(weight("{\"weight\": 3}").ok(), Some(Some(3)));
        for (text, problem) in [
            ("{\"weight\": 3, \"weight\": 3}", "duplicate field `weight`"),
            ("{\"weight\": null}", "expected u8"),
            ("{\"weight\": \"3\"}", "expected u8"),
        ] {
            assert!(weight(text).is_err_and(|error| error.to_string().contains(problem)), "{text}");
        }
    }

    #[test]
    fn an_odd_optional_value_is_kept_and_costs_nothing_else() {
        let parcel = |text| read::<Parcel>(text);
        let with = |weight, odd: &[&str]| {
            let odd = odd.iter().map(|text| (*text).to_owned()).collect();
            Ok(Parcel { weight, odd, ..Parcel::default() })
        };
        assert_eq!(parcel("{\"weight\": 3}"), with(Some(3), &[]));
        assert_eq!(parcel("{\"weight\": null}"), with(None, &[]));
        assert_eq!(parcel("{\"weight\": \"3\"}"), with(None, &["weight=\"3\""]));
        assert_eq!(parcel("{\"weight\": 3.5}"), with(None, &["weight=3.5"]));
        assert_eq!(parcel("{\"weight\": {\"g\": 3}}"), with(None, &["weight={\"g\":3}"]));
        assert_eq!(parcel("{\"weight\": [3], \"x\": 1}"), with(None, &["weight=[3]", "x=1"]));
        assert_eq!(parcel("{\"tags\": \"a\"}"), with(None, &["tags=\"a\""]));
        assert_eq!(parcel("{\"tags\": [\"a\"]}").map(|parcel| parcel.tags), Ok(Some(vec!["a".to_owned()])));
        assert!(parcel("{\"weight\": 1, \"weight\": 1}").is_err(), "a repeated key has no one meaning");
        let error = parcel("{\"tags\":\n[\"s3cret\"").unwrap_err();
        assert_eq!((error.line(), error.to_string().contains("s3cret")), (2, false));
    }
}
