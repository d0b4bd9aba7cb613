// Which clauses may have been broken where a result differs, by what the reference did in that step: the clause in force when the place was
// written or decided, those that led to it, and of a place that the reference left alone the guards that ended the rules.

import { MESSAGE_CLAUSES, type Json, type Level } from '#spec';
import { JUDGING } from '../levels/judging.ts';
import type { Difference } from './compare-results.ts';
import { brokenWritingRule } from './encoded-suspects.ts';
import type { Origin } from './origin.ts';
import { brokenSigningRule } from './signed-suspects.ts';
import type { StepTrace } from './trace.ts';

/** A clause, and how likely it is the broken one: from 0 to 1, by the step alone. */
export interface Suspect {
  readonly clause: string;
  readonly weight: number;
  /** Whether its guard did not hold, and should have. */
  readonly unheld?: true;
  /** Whether it explains all that was seen, by a single other answer. */
  readonly explains?: true;
  /** Whether the result itself shows that it is broken, whatever else is. */
  readonly shown?: true;
  /** Whether what it explains by is a decision, and no other value. */
  readonly decided?: true;
}

/** Tells suspects apart: a clause may be one twice. */
export const suspectKey = ({ clause, unheld }: Suspect): string => (unheld === true ? `${clause} passed over` : clause);

/** Clauses that say what follows from others: they are never broken by themselves where another is in force. */
const REMARKS: ReadonlySet<string> = new Set(['AL-1', 'AL-2', 'AL-3', 'DM-PRS-1']);

/** Clauses that say what is known of a new peer: of what is done to it they are no more than means. */
const OF_NEW_PEERS: ReadonlySet<string> = new Set(['DM-PRS-3', 'PS-NEW-1']);

/** Clauses that say what is done with what a look-up or a pick found: it is the one that found it that is wrong, as a rule. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['PS-PVS-4', 'PS-PSV-1', 'PS-VSB-1']);

/** By how much a clause that was under way farther out, or was asked, counts less. */
const OUTWARD = 0.03;
const ASKED = 0.85;
const CONSIDERED = 0.9;
const ASSIGNED = 0.88;
const KEPT = 0.98;
const CALLED = 0.5;
const CHECK = 0.6;
const FIRED = 0.4;
const MEANS = 0.5;
const CONSEQUENCE = 0.6;
const INNER = 0.5;

const familyOf = (clause: string): string => clause.slice(0, clause.indexOf('-'));

/** By how much a clause counts less at `level` because it is a means of others, or says what follows from them. */
export const standingOf = (level: Level, clause: string): number => {
  if (JUDGING[level].means.includes(familyOf(clause)) || REMARKS.has(clause)) return MEANS;
  return CONSEQUENCES.has(clause) ? CONSEQUENCE : 1;
};

/** The clauses by which messages are checked have a number behind a D. */
const isCheck = (clause: string): boolean => /-D\d+$/.test(clause);

/** A list of suspects, where the operation fires its `own` clause first; each clause once with the highest weight it was given; the likeliest first, of equals the first named. */
const startSuspects = (level: Level, own: string | undefined, { place, expected, observed }: Difference) => {
  const weights = new Map<string, number>();
  const isValue = place === 'value' && expected !== null && observed !== null;
  const isState = place.startsWith('peers.');
  return {
    add: (clause: string, weight: number): void => {
      const standing =
        !isState && OF_NEW_PEERS.has(clause)
          ? MEANS
          : JUDGING[level].asksNobody === true && clause !== own
            ? INNER
            : standingOf(level, clause);
      // A check decides whether a message is taken, not what is read of it.
      const factor = standing === 1 && isValue && isCheck(clause) ? CHECK : standing;
      weights.set(clause, Math.max(weights.get(clause) ?? 0, weight * factor));
    },
    list: (): readonly Suspect[] =>
      [...weights].map(([clause, weight]) => ({ clause, weight })).sort((left, right) => right.weight - left.weight),
  };
};

type Suspects = ReturnType<typeof startSuspects>;

const addOrigin = (suspects: Suspects, { inForce, asked, considered }: Origin): void => {
  for (const clause of considered) suspects.add(clause, CONSIDERED);
  for (const [distance, clause] of inForce.entries()) suspects.add(clause, 1 - OUTWARD * distance);
  for (const [distance, clause] of asked.entries()) suspects.add(clause, ASKED - 0.001 * distance);
};

const addAssigned = (suspects: Suspects, origin: Origin | undefined): void => {
  for (const [distance, clause] of (origin?.inForce ?? []).entries()) suspects.add(clause, ASSIGNED - 0.01 * distance);
};

/** The place that may hold the same object [AL-1]; of others the place itself. */
const partnerOf = (place: string): string =>
  place.endsWith('.precommits')
    ? place.replace(/precommits$/, 'catchup_commit')
    : place.replace(/catchup_commit$/, 'precommits');

/** Of an error that is missing the check that gives it; what called the check counts for less than anywhere else. */
const addCheck = (suspects: Suspects, { inForce }: Origin): void => {
  for (const [distance, clause] of inForce.entries()) suspects.add(clause, distance === 0 ? 1 : CALLED);
};

const addEnds = (suspects: Suspects, ends: readonly string[]): void => {
  for (const [distance, clause] of ends.entries()) suspects.add(clause, 1 - OUTWARD * distance);
};

/** A size and words, where a correct array shows as a text. */
const isRaw = (value: Json): boolean => typeof value === 'object' && value !== null && 'elems' in value;

const fieldsOf = (value: Json): Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>) : {};

/** The clause of a message of which a plain field was read wrongly; nothing where the two are not one message, or it is a deeper difference. */
const readClause = (expected: Json, observed: Json): string | undefined => {
  const [name] = Object.keys(fieldsOf(expected));
  if (name === undefined || !Object.hasOwn(fieldsOf(observed), name)) return undefined;
  const [left, right] = [fieldsOf(fieldsOf(expected)[name] ?? null), fieldsOf(fieldsOf(observed)[name] ?? null)];
  const isPlain = Object.keys(left).some((field) => typeof left[field] !== 'object' && left[field] !== right[field]);
  return isPlain ? MESSAGE_CLAUSES[name as keyof typeof MESSAGE_CLAUSES] : undefined;
};

/** The clause that takes in the arrays of messages. */
const RECEIVES = 'BA-FP-2';

/** The clause that bytes break by themselves: of a message that was written, or of the sign bytes of a vote. */
const bytesClause = (
  isMessage: boolean,
  { fired }: StepTrace,
  { place, expected, observed }: Difference,
): string | undefined => {
  if (isMessage) return brokenWritingRule(expected, observed);
  return place === 'value' && fired[0] === 'CR-CV-1' ? brokenSigningRule(expected, observed) : undefined;
};

/** The suspects of one difference of a step at `level`, the likeliest first; empty only where no clause fired. */
export const suspectsOf = (level: Level, trace: StepTrace, difference: Difference): readonly Suspect[] => {
  const { place, expected, observed } = difference;
  const suspects = startSuspects(level, trace.fired[0], difference);
  if (isRaw(observed) && !isRaw(expected) && trace.fired.includes(RECEIVES)) return [{ clause: RECEIVES, weight: 1 }];
  const isMessage = JUDGING[level].readsMessages === true && place === 'value';
  const inBytes = bytesClause(isMessage, trace, difference);
  if (inBytes !== undefined) return [{ clause: inBytes, weight: 1, shown: true }];
  const written = trace.written.get(place);
  const refusal = typeof expected === 'string' && place === 'error' ? trace.errorOf(expected) : undefined;
  const keeper = trace.kept.get(place.slice(place.lastIndexOf('.') + 1));
  if (refusal !== undefined) addCheck(suspects, refusal);
  else if (written !== undefined) addOrigin(suspects, written);
  else if (place === 'error' || place === 'crash' || place === 'steps')
    for (const [index, clause] of trace.fired.entries())
      suspects.add(clause, index === 0 || !JUDGING[level].operationsAreRules ? ASKED : ASKED * INNER);
  else if (keeper !== undefined) suspects.add(keeper, 1);
  else addEnds(suspects, trace.ends);
  const read = isMessage ? readClause(expected, observed) : undefined;
  if (read !== undefined) suspects.add(read, 1);
  for (const held of [place, partnerOf(place)]) addAssigned(suspects, trace.assigned.get(held));
  if (written !== undefined && keeper !== undefined) suspects.add(keeper, KEPT);

  for (const [index, clause] of trace.fired.entries()) suspects.add(clause, FIRED + (0.1 * index) / trace.fired.length);
  return suspects.list();
};
