//! Reading lists and maps of files that others may have written: one that is longer than its bound is refused as soon
//! as the bound is passed, before it takes more memory. For `#[serde(deserialize_with = …)]`.

use std::{fmt, hash::Hash, marker::PhantomData};

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};

/// A list of at most `MOST` elements.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>, const MOST: usize>(source: D) -> Result<Vec<T>, D::Error> {
    source.deserialize_seq(List::<T, MOST>(PhantomData))
}

/// A map of at most `MOST` entries.
pub fn map<'de, D, K, V, const MOST: usize>(source: D) -> Result<IndexMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Eq + Hash,
    V: Deserialize<'de>,
{
    source.deserialize_map(Map::<K, V, MOST>(PhantomData))
}

struct List<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for List<T, MOST> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "list, at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            if list.len() == MOST {
                return Err(A::Error::invalid_length(MOST + 1, &self));
            }
            list.push(element);
        }
        Ok(list)
    }
}

struct Map<K, V, const MOST: usize>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Eq + Hash, V: Deserialize<'de>, const MOST: usize> Visitor<'de> for Map<K, V, MOST> {
    type Value = IndexMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "map, at most {MOST}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<IndexMap<K, V>, A::Error> {
        let mut map = IndexMap::new();
        while let Some((key, value)) = entries.next_entry()? {
            if map.len() == MOST {
                return Err(A::Error::invalid_length(MOST + 1, &self));
            }
            map.insert(key, value);
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(transparent)]
    struct Few {
        #[serde(deserialize_with = "list::<_, _, 3>")]
        list: Vec<u8>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(transparent)]
    struct FewNamed {
        #[serde(deserialize_with = "map::<_, _, _, 1>")]
        map: IndexMap<String, u8>,
    }

    #[test]
    fn what_keeps_to_its_bound_is_read_and_what_does_not_is_refused() {
        assert_eq!(ron::from_str::<Few>("[1, 2, 3]").unwrap().list, [1, 2, 3]);
        assert!(ron::from_str::<Few>("[1, 2, 3, 4]").is_err());
        assert_eq!(ron::from_str::<FewNamed>(r#"{"a": 1}"#).unwrap().map.len(), 1);
        assert!(ron::from_str::<FewNamed>(r#"{"a": 1, "b": 2}"#).is_err());
    }
}
