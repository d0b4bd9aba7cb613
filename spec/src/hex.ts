// Bytes in scenarios: lower-case hex without prefix.

import * as z from 'zod';

/** The most bytes one field may hold: a message of the largest size with room for hostile ones. */
export const BYTES_MAX = 4 * 1024 * 1024;

const hex = /^(?:[0-9a-f]{2})*$/;

/** Any number of bytes, up to BYTES_MAX. */
export const bytesSchema = z
  .string()
  .max(BYTES_MAX * 2, `expected at most ${BYTES_MAX} bytes`)
  .regex(hex, 'expected bytes: lower-case hex without prefix');

/** An address of 20 bytes; empty in dialects where an absent entry of a commit has none. */
export const addressSchema = z.string().regex(/^(?:[0-9a-f]{40})?$/, 'expected an address: 40 lower-case hex digits');
