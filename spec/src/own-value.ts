// Objects that are indexed by names from outside: of peers, arrays, blocks, which may be called as what every object inherits.

/** What `record` itself has under `name`; nothing where only its prototype has something there, as with `constructor`. */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
