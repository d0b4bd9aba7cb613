//! A bit array as a vector of booleans; `None` is nil, no array at all. It stands here for the code that you want to test.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

pub type BitArray = Option<Vec<bool>>;

pub fn new(size: i64) -> BitArray {
    (size > 0).then(|| vec![false; size as usize])
}

pub fn size(array: &BitArray) -> usize {
    array.as_ref().map_or(0, Vec::len)
}

pub fn get(array: &BitArray, index: usize) -> bool {
    index < size(array) && array.as_ref().is_some_and(|bits| bits[index])
}

/// Writes one bit; says whether the index was in range.
pub fn set(array: &mut BitArray, index: usize, value: bool) -> bool {
    match array {
        Some(bits) if index < bits.len() => {
            bits[index] = value;
            true
        }
        _ => false,
    }
}

pub fn or(left: &BitArray, right: &BitArray) -> BitArray {
    if left.is_none() && right.is_none() {
        return None;
    }
    let size = size(left).max(size(right));
    Some(
        (0..size)
            .map(|index| get(left, index) || get(right, index))
            .collect(),
    )
}

pub fn and(left: &BitArray, right: &BitArray) -> BitArray {
    let size = left.as_ref()?.len().min(right.as_ref()?.len());
    Some(
        (0..size)
            .map(|index| get(left, index) && get(right, index))
            .collect(),
    )
}

pub fn sub(left: &BitArray, right: &BitArray) -> BitArray {
    right.as_ref()?;
    Some(
        (0..left.as_ref()?.len())
            .map(|index| get(left, index) && !get(right, index))
            .collect(),
    )
}

pub fn is_empty(array: &BitArray) -> bool {
    !array.iter().flatten().any(|&bit| bit)
}

pub fn is_full(array: &BitArray) -> bool {
    array.iter().flatten().all(|&bit| bit)
}

/// The index of some set bit, if there is one.
pub fn pick_random(array: &BitArray) -> Option<usize> {
    let indices: Vec<usize> = (0..size(array))
        .filter(|&index| get(array, index))
        .collect();
    // The standard library seeds each of these hashers differently; a crate such as rand draws better.
    let drawn = RandomState::new().build_hasher().finish() as usize;
    indices.get(drawn % indices.len().max(1)).copied()
}
