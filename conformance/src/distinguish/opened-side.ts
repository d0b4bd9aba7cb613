// One of the two that are told apart, ready to act.

import type { Subject } from '../subjects/subject.ts';
import type { NamedReference } from '../subjects/named-reference.ts';
import type { Side } from './side.ts';

/** A side with the program that it names, started. */
export type OpenedSide = NamedReference | (Extract<Side, { type: 'adapter' }> & { readonly subject: Subject });

/** A program, started. */
export type Program = Extract<OpenedSide, { type: 'adapter' }>;
