// Which clauses may have been broken where a result differs, by what the reference did in that step: the clause in force when the place was
// written or decided, those that led to it, and of a place that the reference left alone the guards that ended the rules.

import type { Json, Level } from '#spec';
import type { Difference } from './compare-results.ts';
import type { Origin, StepTrace } from './trace.ts';

/** A clause, and how likely it is the broken one: from 0 to 1, by the step alone. */
export interface Suspect {
  readonly clause: string;
  readonly weight: number;
}

/** Clauses that say what follows from others: they are never broken by themselves where another is in force. */
const REMARKS: ReadonlySet<string> = new Set(['AL-1', 'AL-2', 'DM-PRS-1', 'PS-GVB-6']);

/** By how much a clause that was under way farther out, or was asked, counts less. */
const OUTWARD = 0.03;
const ASKED = 0.85;
const FIRED = 0.4;
const MEANS = 0.5;

/** The families of clauses that are means at a level: what they are about has a level of its own. */
const MEANS_AT: Readonly<Record<Level, readonly string[]>> = {
  bit_array: [],
  codec: ['BA'],
  crypto: [],
  vote_set: ['BA', 'CR', 'PT'],
  peer_state: ['BA'],
  reactor: ['BA', 'CR', 'PT'],
};

const familyOf = (clause: string): string => clause.slice(0, clause.indexOf('-'));

/** A list of suspects, each clause once with the highest weight it was given; the likeliest first, of equals the first named. */
const startSuspects = (level: Level) => {
  const weights = new Map<string, number>();
  return {
    add: (clause: string, weight: number): void => {
      const factor = MEANS_AT[level].includes(familyOf(clause)) || REMARKS.has(clause) ? MEANS : 1;
      weights.set(clause, Math.max(weights.get(clause) ?? 0, weight * factor));
    },
    list: (): readonly Suspect[] =>
      [...weights].map(([clause, weight]) => ({ clause, weight })).sort((left, right) => right.weight - left.weight),
  };
};

type Suspects = ReturnType<typeof startSuspects>;

const addOrigin = (suspects: Suspects, { inForce, asked }: Origin): void => {
  for (const [distance, clause] of inForce.entries()) suspects.add(clause, 1 - OUTWARD * distance);
  for (const [distance, clause] of asked.entries()) suspects.add(clause, ASKED - 0.001 * distance);
};

const addEnds = (suspects: Suspects, ends: readonly string[]): void => {
  for (const [distance, clause] of ends.entries()) suspects.add(clause, 1 - OUTWARD * distance);
};

/** A size and words, where a correct array shows as a text. */
const isRaw = (value: Json): boolean => typeof value === 'object' && value !== null && 'elems' in value;

/** The clause that takes in the arrays of messages. */
const RECEIVES = 'BA-FP-2';

/** The place that a rule writes: of the parts of a state only the field. */
const writtenPlace = (place: string): string => place;

/** The suspects of one difference of a step at `level`, the likeliest first; empty only where no clause fired. */
export const suspectsOf = (
  level: Level,
  trace: StepTrace,
  { place, expected, observed }: Difference,
): readonly Suspect[] => {
  const suspects = startSuspects(level);
  if (isRaw(observed) && !isRaw(expected) && trace.fired.includes(RECEIVES)) return [{ clause: RECEIVES, weight: 1 }];
  const written = trace.written.get(writtenPlace(place));
  const refusal = typeof expected === 'string' && place === 'error' ? trace.errorOf(expected) : undefined;
  if (refusal !== undefined) addOrigin(suspects, refusal);
  else if (written !== undefined) addOrigin(suspects, written);
  else if (place === 'error' || place === 'crash' || place === 'steps')
    for (const clause of trace.fired) suspects.add(clause, ASKED);
  else addEnds(suspects, trace.ends);
  for (const [index, clause] of trace.fired.entries()) suspects.add(clause, FIRED + (0.1 * index) / trace.fired.length);
  return suspects.list();
};
