// One look at a JSON text before it is parsed: how deep it nests and how much it holds, so that no text of a few bytes can take the stack
// or the memory of whoever parses it. Of a text that is no JSON the figures mean nothing.

/** What a text holds. */
export interface JsonScan {
  /** The deepest nesting of lists and objects; 0 for a text or a number alone. */
  readonly depth: number;
  /** At most how many values: keys are not counted. */
  readonly values: number;
  /** The colons outside texts: as many as there are keys in the text. */
  readonly colons: number;
}

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Scans `text` once, from its beginning. */
export const scanJson = (text: string): JsonScan => {
  let [depth, deepest, values, colons] = [0, 0, 1, 0];
  const { length } = text;
  for (let index = 0; index < length; index++) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfText(text, index);
        break;
      case COLON:
        colons++;
        break;
      case COMMA:
        values++;
        break;
      case LIST:
      case OBJECT:
        values++;
        if (++depth > deepest) deepest = depth;
        break;
      case LIST_END:
      case OBJECT_END:
        depth--;
        break;
    }
  }
  return { depth: deepest, values, colons };
};

/** Where the text that begins with the quote at `start` ends: at its other quote, or the end of everything. */
export const endOfText = (text: string, start: number): number => {
  const { length } = text;
  for (let index = start + 1; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index;
    if (code === BACKSLASH) index++;
  }
  return length;
};
