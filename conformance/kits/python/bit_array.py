"""A bit array as a list of booleans; None is nil, no array at all. It stands here for the code that you want to test."""

import random


def new(size):
    return [False] * size if size > 0 else None


def size_of(array):
    return 0 if array is None else len(array)


def get(array, index):
    return array is not None and index < len(array) and array[index]


def put(array, index, value):
    """Writes one bit; returns whether the index was in range."""
    if array is None or index >= len(array):
        return False
    array[index] = value
    return True


def copy(array):
    return None if array is None else list(array)


def union(left, right):
    if left is None or right is None:
        return copy(right if left is None else left)
    return [get(left, index) or get(right, index) for index in range(max(len(left), len(right)))]


def intersection(left, right):
    if left is None or right is None:
        return None
    return [get(left, index) and get(right, index) for index in range(min(len(left), len(right)))]


def difference(left, right):
    if left is None or right is None:
        return None
    return [get(left, index) and not get(right, index) for index in range(len(left))]


def is_empty(array):
    return array is None or not any(array)


def is_full(array):
    return array is None or all(array)


def pick_random(array):
    """The index of some set bit, or None."""
    indices = [index for index in range(size_of(array)) if array[index]]
    return random.choice(indices) if indices else None
