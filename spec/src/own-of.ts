// Looking up a name that somebody else chose: `constructor` is the name of a peer like any other, and every object inherits one.

/** What `record` itself has under `name`; nothing where it only inherits it. */
export const ownOf = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
