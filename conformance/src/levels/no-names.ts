// For levels at which no block and no array has a name.

/** No keys. */
export const NO_NAMES: ReadonlySet<string> = new Set();
