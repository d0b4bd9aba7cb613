// To hear a message twice is to hear it once: the second time the peer state stays, and what is answered or forwarded is the same.

import type { ReactorStep, Scenario, StepResult } from '#spec';
import type { Law } from './law.ts';

/** What a repetition shows: the same, but that a connection is closed only once. */
const again = (result: StepResult): StepResult => {
  if (result.stopped === undefined) return result;
  return result.peers === undefined ? {} : { peers: result.peers };
};

/** The operations on a peer state that say something about the peer; to say it twice adds nothing. */
const STATEMENTS: ReadonlySet<string> = new Set([
  'apply_new_round_step',
  'apply_new_valid_block',
  'apply_proposal_pol',
  'apply_has_vote',
  'apply_vote_set_bits',
  'set_has_proposal',
  'init_proposal_block_parts',
  'set_has_proposal_block_part',
  'set_has_vote',
  'ensure_vote_bit_arrays',
]);

const isStatement = (scenario: Scenario, step: object): boolean =>
  scenario.level === 'reactor' ? 'receive' in step : STATEMENTS.has(Object.keys(step)[0] ?? '');

export const repeatedMessage: Law = {
  id: 'repeated-message',
  statement: 'A message or statement that is repeated at once changes nothing.',
  families: ['RX', 'PS', 'VS', 'HVS'],
  levels: ['peer_state', 'reactor'],
  transform: (scenario, random) => {
    if (scenario.level !== 'reactor' && scenario.level !== 'peer_state') return undefined;
    const places = scenario.steps.flatMap((step, index) => (isStatement(scenario, step) ? [index] : []));
    const place = places[random.nextInt(0, Math.max(places.length - 1, 0))];
    if (place === undefined) return undefined;
    const steps = (scenario.steps as readonly object[]).toSpliced(place, 0, scenario.steps[place] as ReactorStep);
    return {
      // The steps are the scenario's own.
      scenario: { ...scenario, steps } as unknown as Scenario,
      expect: (results) => {
        const result = results[place];
        return result === undefined || result.crash !== undefined
          ? results
          : results.toSpliced(place + 1, 0, again(result));
      },
    };
  },
};
