// A foreign value in a sentence: as JSON, cut short, at a cost that does not depend on how large the value is.

/** `value` as JSON of at most `lengthMax` characters, with `...` where there is more; `nothing` for what is not there. */
export const quoteJson = (value: unknown, lengthMax: number): string => {
  if (value === undefined) return 'nothing';
  let text = '';
  const isFull = (): boolean => text.length > lengthMax;
  const write = (part: unknown): void => {
    if (typeof part === 'string') text += JSON.stringify(part.slice(0, lengthMax + 1));
    else if (typeof part !== 'object' || part === null) text += String(part);
    else if (Array.isArray(part)) writeList(part);
    else writeObject(part as Readonly<Record<string, unknown>>);
  };
  const writeList = (items: readonly unknown[]): void => {
    text += '[';
    for (let index = 0; index < items.length && !isFull(); index++) {
      if (index > 0) text += ',';
      write(items[index]);
    }
    text += ']';
  };
  const writeObject = (fields: Readonly<Record<string, unknown>>): void => {
    text += '{';
    let first = true;
    for (const key in fields) {
      if (isFull()) break;
      text += `${first ? '' : ','}${JSON.stringify(key.slice(0, lengthMax + 1))}:`;
      first = false;
      write(fields[key]);
    }
    text += '}';
  };
  write(value);
  return isFull() ? `${text.slice(0, lengthMax)}...` : text;
};
