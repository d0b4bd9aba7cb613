// The shape of a JSON value: what is left of it when values that no boundary tells apart count as one. Two inputs of one shape are taken
// for the same test.

/** Integers by the number of their bits: 0, 1, and then each power of two begins a class. */
const integerShape = (value: bigint): string => {
  const size = (value < 0n ? -value : value).toString(2).length;
  if (value === 0n || value === 1n) return String(value);
  return `${value < 0n ? '-' : ''}${size}b`;
};

/** Bit arrays by size, and whether they are clear, full or mixed. */
const bitsShape = (text: string): string => {
  const marks = new Set(text);
  return `bits${text.length}${marks.size === 2 ? '?' : [...marks].join('')}`;
};

const textShape = (text: string): string => {
  // Integers are texts only where a number would not hold them.
  if (/^-?[1-9]\d{15,19}$/.test(text)) return integerShape(BigInt(text));
  if (/^[x_]+$/.test(text)) return bitsShape(text);
  return /^(?:0x)?(?:[0-9a-f]{2}){4,}$/.test(text) ? `bytes${text.length}` : text;
};

/**
 * The shape of `value` as a text: integers by their number of bits, bit arrays by size and whether they are clear or full, bytes by
 * their number, lists by the shapes in them whatever their order and number, objects key by key.
 */
export const shapeOf = (value: unknown): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? integerShape(BigInt(value)) : String(value);
  if (typeof value === 'string') return textShape(value);
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}:${shapeOf(each)}`)
      .join()}}`;
  return String(value);
};
