// The two short forms of scenario files: runs for bit arrays and repeats for bytes. Grammars in vectors/README.md.
//   runs    = 1*( unit [ count ] )      unit = "x" / "_" / "(" 1*( "x" / "_" ) ")", count = 2.. without leading zero
//   repeats = item *( " " item )        item = 1*byte / byte "*" count, byte = 2HEXDIG in lower case
// A text without a digit is a bit array as it stands, one with a digit is in runs; bytes with `*` are in repeats: no text can
// be read in both ways.

import { BIT_TEXT_MAX, BYTES_MAX } from '#spec';

/** A text in runs; the digit that tells it from a plain one is looked for apart. */
export const RUNS = /^(?:(?:[x_]|\([x_]+\))(?:[2-9]|[1-9][0-9]+)?)+$/;

/** Arrays up to this size are written as they are: that is as far as a person counts at a glance. */
const PLAIN_MAX = 16;

/** Shorter runs inside a longer text are spelt out. */
const RUN_MIN = 4;

/**
 * The bit array that `text` denotes, or nothing where a text with a digit is not in runs or denotes more than 10 000 bits.
 * Texts without a digit come back as they are, valid or not.
 */
export const expandRuns = (text: string): string | undefined => {
  if (!/[0-9]/.test(text)) return text;
  if (text.length > BIT_TEXT_MAX || !RUNS.test(text)) return undefined;
  let bits = '';
  for (const [, single = '', group = '', count = ''] of text.matchAll(/(?:([x_])|\(([x_]+)\))([0-9]*)/g)) {
    const unit = single === '' ? group : single;
    const times = count === '' ? 1 : Number(count);
    if (bits.length + unit.length * times > BIT_TEXT_MAX) return undefined;
    bits += unit.repeat(times);
  }
  return bits;
};

/** The shortest way to write a bit array of `x` and `_` that a person can still read. */
export const writeRuns = (bits: string): string => {
  if (bits.length <= PLAIN_MAX) return bits;
  const runs = bits.replace(/(?:x_){4,}|(?:_x){4,}|x+|_+/g, (run) => {
    if (run.startsWith('x_') || run.startsWith('_x')) return `(${run.slice(0, 2)})${run.length / 2}`;
    return run.length < RUN_MIN ? run : `${run.charAt(0)}${run.length}`;
  });
  return runs.length < bits.length ? runs : bits;
};

/** A text in repeats; `*` tells it from plain hex. */
export const REPEATS =
  /^(?=.*\*)(?:(?:[0-9a-f]{2})+|[0-9a-f]{2}\*(?:[2-9]|[1-9][0-9]+))(?: (?:(?:[0-9a-f]{2})+|[0-9a-f]{2}\*(?:[2-9]|[1-9][0-9]+)))*$/;

const REPEAT_ITEM = /^(?:((?:[0-9a-f]{2})+)|([0-9a-f]{2})\*([2-9]|[1-9][0-9]+))$/;

/** Fewer equal bytes in a row are spelt out. */
const REPEAT_MIN = 12;

/**
 * The bytes that `text` denotes, in plain hex: `a5*32` is a5 repeated 32 times, `00*31 04` is 31 zero bytes and a 4. Nothing where a
 * text with `*` or a space is not in repeats or denotes more than BYTES_MAX bytes. Other texts come back as they are, valid or not.
 */
export const expandBytes = (text: string): string | undefined => {
  if (!/[* ]/.test(text)) return text;
  if (!text.includes('*')) return undefined;
  let bytes = '';
  for (const item of text.split(' ')) {
    const match = REPEAT_ITEM.exec(item);
    if (match === null) return undefined;
    const [, plain, byte = '', count = ''] = match;
    if (bytes.length / 2 + (plain === undefined ? Number(count) : plain.length / 2) > BYTES_MAX) return undefined;
    bytes += plain ?? byte.repeat(Number(count));
  }
  return bytes;
};

/** The shortest way to write bytes in hex that a person can still read; a text that is no hex comes back as it is. */
export const writeBytes = (hex: string): string => {
  if (hex.length < 2 * REPEAT_MIN || !/^(?:[0-9a-f]{2})*$/.test(hex)) return hex;
  const items: string[] = [];
  let plain = 0;
  for (let start = 0; start < hex.length;) {
    const byte = hex.slice(start, start + 2);
    let end = start + 2;
    while (hex.startsWith(byte, end)) end += 2;
    const count = (end - start) / 2;
    if (count >= REPEAT_MIN) {
      if (plain < start) items.push(hex.slice(plain, start));
      items.push(`${byte}*${count}`);
      plain = end;
    }
    start = end;
  }
  if (plain < hex.length) items.push(hex.slice(plain));
  return items.join(' ');
};
