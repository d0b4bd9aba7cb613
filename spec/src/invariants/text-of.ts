// One text for equal values, so that maps can hold them: JSON with the keys in order.

/** The text of a JSON value; equal values have equal texts. */
export const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${textOf(member)}`;
  }
  return `{${text}}`;
};
