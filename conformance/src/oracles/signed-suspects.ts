// Which rule of the sign bytes of a vote is broken where they differ: all are in force while they are written, and the field that differs tells which.

import { isHex, wireFieldsOf, type WireField } from './wire-fields.ts';

/** The fields that have a clause of their own, by number; all others are those of CR-CV-1. */
const CLAUSES: ReadonlyMap<number, string> = new Map([
  [1, 'CR-CV-2'],
  [4, 'CR-CV-4'],
]);

/** The fields behind the length of one byte; nothing where that is not the length of what follows. */
const signedFields = (hex: string): readonly WireField[] | undefined =>
  Number.parseInt(hex.slice(0, 2), 16) * 2 === hex.length - 2 ? wireFieldsOf(hex.slice(2)) : undefined;

/** The clause that sign bytes of a vote (hex) break; nothing where they are none of less than 128 bytes, or do not differ. */
export const brokenSigningRule = (expected: unknown, observed: unknown): string | undefined => {
  if (!isHex(expected) || !isHex(observed) || observed === expected) return undefined;
  const left = signedFields(expected);
  if (left === undefined) return undefined;
  if (observed.startsWith(expected)) return 'CR-CV-3';
  const right = signedFields(observed);
  if (right === undefined) return undefined;
  const bodyIn = (fields: readonly WireField[], number: number) => fields.find((each) => each.number === number)?.body;
  const numbers = [...left, ...right].map(({ number }) => number);
  const differing = numbers.find((number) => bodyIn(left, number) !== bodyIn(right, number));
  return differing === undefined ? undefined : (CLAUSES.get(differing) ?? 'CR-CV-1');
};
