// Counting by key.

/** Adds `more` to what `counts` has under `key`, which is 0 where it has nothing. */
export const addCount = <Key>(counts: Map<Key, number>, key: Key, more = 1): void =>
  void counts.set(key, (counts.get(key) ?? 0) + more);
