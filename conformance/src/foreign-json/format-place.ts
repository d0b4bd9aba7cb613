// Where something stands in foreign JSON, as people write it.

/** The most keys and indices that are shown, and the most characters of one key. */
const [KEYS_MAX, KEY_LENGTH_MAX] = [16, 40];

/** `result.observations[0].steps[2].value`; empty for the root. A key that is no plain word is quoted. */
export const formatPlace = (path: readonly PropertyKey[]): string => {
  const shown = path.slice(0, KEYS_MAX).map((key, at) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key).slice(0, KEY_LENGTH_MAX);
    if (!/^\w+$/.test(name)) return `[${JSON.stringify(name)}]`;
    return at === 0 ? name : `.${name}`;
  });
  return shown.join('') + (path.length > KEYS_MAX ? '...' : '');
};
