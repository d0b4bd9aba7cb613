// A point in time as the wire holds it: seconds since the epoch, and nanoseconds.

import * as z from 'zod';
import { int64Schema, type Int64 } from './uint64.ts';

export interface Timestamp {
  readonly seconds: Int64;
  readonly nanos: number;
}

export const timestampSchema = z.strictObject({
  seconds: int64Schema,
  nanos: z.int().min(-0x8000_0000).max(0x7fff_ffff),
});

/** The start of year 1: what a time is where the wire has none [WF-PR-8]. */
export const ZERO_TIME: Timestamp = { seconds: -62135596800, nanos: 0 };
