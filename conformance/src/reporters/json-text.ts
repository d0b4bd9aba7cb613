// The one form in which the program gives JSON away, to files and to standard output. It may be shown by a terminal or in the log of a CI
// job as well as be parsed, so it holds no character that steers the one or the other.

import { harmlessLines } from './harmless-lines.ts';

/** Indented JSON that ends with a newline; equal values give equal texts. What is escaped is escaped as JSON does, so nothing is lost. */
export const jsonText = (value: unknown): string => `${harmlessLines(JSON.stringify(value, null, 2))}\n`;
