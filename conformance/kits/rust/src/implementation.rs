//! The gap: which levels and operations are driven, and how. It translates between scenarios and your code, and judges
//! nothing.

use crate::bit_array::{self, BitArray};
use crate::harness::{Subject, Unsupported};
use serde_json::{json, Map, Value};
use std::collections::BTreeMap;

/// What is driven of level bit_array: each operation with the keys of its arguments.
const OPERATIONS: [(&str, &[&str]); 11] = [
    ("new", &["size", "into"]),
    ("size", &["array"]),
    ("get", &["array", "index"]),
    ("set", &["array", "index", "value"]),
    ("copy", &["array", "into"]),
    ("or", &["left", "right", "into"]),
    ("and", &["left", "right", "into"]),
    ("sub", &["left", "right", "into"]),
    ("is_empty", &["array"]),
    ("is_full", &["array"]),
    ("pick_random", &["array"]),
];

/// The answer to `initialize`.
pub fn about() -> Value {
    json!({
        "protocol": 1,
        "name": "my-implementation",
        "version": "0.1.0",
        "language": "Rust",
        "dialect": "kardia",
        "levels": ["bit_array"],
        "operations": {"bit_array": OPERATIONS.map(|(name, _)| name)},
        // What a vector of booleans cannot hold.
        "limits": ["malformed_arrays", "bits_above_size", "huge_arrays"],
    })
}

/// A fresh subject.
pub fn start(level: &Value, setup: &Value) -> Result<Box<dyn Subject>, Unsupported> {
    match level.as_str() {
        Some("bit_array") => Ok(Box::new(BitArrays::new(keys(setup, &["arrays"])?)?)),
        _ => decline(format!("level {level} is not driven")),
    }
}

/// The named arrays of one scenario.
struct BitArrays {
    arrays: BTreeMap<String, BitArray>,
}

impl BitArrays {
    fn new(setup: &Map<String, Value>) -> Result<Self, Unsupported> {
        let Value::Object(named) = &setup["arrays"] else {
            return decline("unexpected value of arrays");
        };
        let mut arrays = BTreeMap::new();
        for (name, value) in named {
            arrays.insert(name.clone(), parse(value)?);
        }
        Ok(BitArrays { arrays })
    }

    /// The array that argument `key` names.
    fn at(
        &mut self,
        arguments: &Map<String, Value>,
        key: &str,
    ) -> Result<&mut BitArray, Unsupported> {
        let array = arguments[key]
            .as_str()
            .and_then(|name| self.arrays.get_mut(name));
        array.ok_or_else(|| Unsupported("no array of that name".into()))
    }

    fn both(
        &mut self,
        arguments: &Map<String, Value>,
    ) -> Result<(BitArray, BitArray), Unsupported> {
        Ok((
            self.at(arguments, "left")?.clone(),
            self.at(arguments, "right")?.clone(),
        ))
    }

    fn put(
        &mut self,
        arguments: &Map<String, Value>,
        array: BitArray,
    ) -> Result<Option<Value>, Unsupported> {
        let Some(name) = arguments["into"].as_str() else {
            return decline("unexpected value of into");
        };
        self.arrays.insert(name.into(), array);
        Ok(None)
    }

    /// What the operation returns; nothing for one that only changes an array.
    fn value(
        &mut self,
        operation: &str,
        arguments: &Map<String, Value>,
    ) -> Result<Option<Value>, Unsupported> {
        Ok(Some(match operation {
            "new" => return self.put(arguments, bit_array::new(integer(arguments, "size")?)),
            "size" => json!(bit_array::size(self.at(arguments, "array")?)),
            "get" => json!(bit_array::get(
                self.at(arguments, "array")?,
                index(arguments)?
            )),
            "set" => {
                let Some(value) = arguments["value"].as_bool() else {
                    return decline("unexpected value of value");
                };
                json!(bit_array::set(
                    self.at(arguments, "array")?,
                    index(arguments)?,
                    value
                ))
            }
            "copy" => {
                let copy = self.at(arguments, "array")?.clone();
                return self.put(arguments, copy);
            }
            "or" => {
                let (left, right) = self.both(arguments)?;
                return self.put(arguments, bit_array::or(&left, &right));
            }
            "and" => {
                let (left, right) = self.both(arguments)?;
                return self.put(arguments, bit_array::and(&left, &right));
            }
            "sub" => {
                let (left, right) = self.both(arguments)?;
                return self.put(arguments, bit_array::sub(&left, &right));
            }
            "is_empty" => json!(bit_array::is_empty(self.at(arguments, "array")?)),
            "is_full" => json!(bit_array::is_full(self.at(arguments, "array")?)),
            "pick_random" => json!(bit_array::pick_random(self.at(arguments, "array")?)),
            _ => return decline(format!("operation {operation} is not driven")),
        }))
    }
}

impl Subject for BitArrays {
    fn perform(&mut self, operation: &str, arguments: &Value) -> Result<Value, Unsupported> {
        let Some((_, names)) = OPERATIONS.iter().find(|(name, _)| *name == operation) else {
            return decline(format!("operation {operation} is not driven"));
        };
        let value = self.value(operation, keys(arguments, names)?)?;
        let state: Map<String, Value> = self
            .arrays
            .iter()
            .map(|(name, array)| (name.clone(), show(array)))
            .collect();
        Ok(match value {
            Some(value) => json!({"value": value, "state": state}),
            None => json!({"state": state}),
        })
    }
}

/// Reads an array from its text. The other form, {bits, elems}, says what a vector of booleans cannot hold.
fn parse(value: &Value) -> Result<BitArray, Unsupported> {
    match value.as_str() {
        None if value.is_null() => Ok(None),
        Some(text) if text.bytes().all(|bit| bit == b'x' || bit == b'_') => {
            Ok(Some(text.bytes().map(|bit| bit == b'x').collect()))
        }
        _ => decline("not an array that a vector of booleans can hold"),
    }
}

fn show(array: &BitArray) -> Value {
    let text = |bits: &Vec<bool>| {
        bits.iter()
            .map(|&bit| if bit { 'x' } else { '_' })
            .collect::<String>()
    };
    json!(array.as_ref().map(text))
}

/// What was given, if it is an object with exactly these keys.
fn keys<'a>(given: &'a Value, names: &[&str]) -> Result<&'a Map<String, Value>, Unsupported> {
    match given.as_object() {
        Some(fields)
            if fields.len() == names.len()
                && names.iter().all(|name| fields.contains_key(*name)) =>
        {
            Ok(fields)
        }
        _ => decline(format!("expected the keys {}", names.join(" "))),
    }
}

/// An integer of 32 bits; what may be larger is sent as a decimal string beyond 2^53.
fn integer(given: &Map<String, Value>, key: &str) -> Result<i64, Unsupported> {
    match given[key].as_i64() {
        Some(value) if (-(1 << 31)..1 << 32).contains(&value) => Ok(value),
        _ => decline(format!("unexpected value of {key}")),
    }
}

fn index(given: &Map<String, Value>) -> Result<usize, Unsupported> {
    usize::try_from(integer(given, "index")?).or_else(|_| decline("unexpected value of index"))
}

fn decline<T>(why: impl Into<String>) -> Result<T, Unsupported> {
    Err(Unsupported(why.into()))
}
