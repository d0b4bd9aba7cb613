// The type of a vote: the two that consensus knows, or any other value of the wire's enum as its integer.

import * as z from 'zod';

export type VoteType = 'prevote' | 'precommit' | number;

export const voteTypeSchema = z.union([
  z.enum(['prevote', 'precommit']),
  z
    .int()
    .min(-0x8000_0000)
    .max(0x7fff_ffff)
    .refine((value) => value !== 1 && value !== 2, 'expected prevote for 1, precommit for 2'),
]);
