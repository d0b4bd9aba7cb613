// The two short forms of scenario files: runs for bit arrays and repeats for hashes. Grammars in vectors/README.md.
//   runs   = 1*( unit [ count ] )      unit = "x" / "_" / "(" 1*( "x" / "_" ) ")", count = 2.. without leading zero
//   repeat = 2HEXDIG "*32"             lower case
// A text without a digit is a bit array as it stands, one with a digit is in runs: no text can be read in both ways.

import { BIT_TEXT_MAX } from '#spec';

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

/** The 64-digit hash that `text` denotes: `a5*32` is a5 repeated 32 times. Any other text comes back as it is. */
export const expandHash = (text: string): string =>
  /^[0-9a-f]{2}\*32$/.test(text) ? text.slice(0, 2).repeat(32) : text;

/** `a5*32` for a hash of one repeated byte, any other as it is. */
export const writeHash = (hash: string): string =>
  hash === hash.slice(0, 2).repeat(32) ? `${hash.slice(0, 2)}*32` : hash;
