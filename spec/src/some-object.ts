// Looks for something within a value of any depth.

/** Whether `holds` is true of some object within `value`, itself included. `key` is the name under which it stands. */
export const someObject = (
  value: unknown,
  holds: (object: Readonly<Record<string, unknown>>, key: string) => boolean,
  key = '',
): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => someObject(item, holds, key));
  const object = value as Readonly<Record<string, unknown>>;
  return holds(object, key) || Object.entries(object).some(([name, inner]) => someObject(inner, holds, name));
};
