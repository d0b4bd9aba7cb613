// One of the two that are told apart, ready to act.

import type { Subject } from '../subjects/subject.ts';
import type { ReferenceSide, Side } from './side.ts';

/** A side with the program that it names, started. */
export type OpenedSide = ReferenceSide | (Extract<Side, { type: 'adapter' }> & { readonly subject: Subject });

/** A program, started. */
export type Program = Extract<OpenedSide, { type: 'adapter' }>;
