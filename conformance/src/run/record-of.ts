// What a golden vector demands of a subject under a profile.

import { operationOf, type StepResult } from '#spec';
import type { Reference } from '#impl';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';

/** The operations whose result is the subject's own choice. */
const CHOICES: ReadonlySet<string> = new Set(['pick_random', 'pick_vote_to_send', 'pick_send_vote']);

/** A profile that is called like its dialect is the specification of it; of any other nothing is expected. */
const isSpecification = ({ name, dialect }: Reference): boolean => name === dialect.name;

/**
 * A specification demands what is expected, and where nothing is, what was observed; the pin what was observed there. Picks are marked as
 * choices whether or not the recorder saw another one: the reference, as acceptor, says which are legal.
 */
export const recordOf = (
  reference: Reference,
  { scenario, expect, observed }: VectorEntry,
): readonly StepResult[] | undefined => {
  const record = isSpecification(reference) ? (expect ?? observed) : observed;
  return record?.map((result, index) => {
    const step = scenario.steps[index];
    return step !== undefined && CHOICES.has(operationOf(step)) ? { ...result, choice: true as const } : result;
  });
};
