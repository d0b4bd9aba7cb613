// Which votes or parts are held, and of which heights: what levels reactor and vote_set share. Realises "have" of adapter-protocol.md.

import * as z from 'zod';
import { BIT_TEXT_MAX } from './bit-array.ts';

/** Heights stay below this: their timestamps are still valid times. */
export const NODE_HEIGHT_MAX = 2 ** 37 - 1;

/** Which of several are held, bit by bit. */
export const heldSchema = z
  .string()
  .max(BIT_TEXT_MAX)
  .regex(/^[x_]*$/, 'expected which are held: a text of x and _');
