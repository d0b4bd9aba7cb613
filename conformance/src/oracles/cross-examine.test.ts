// An objection of a reference that breaks an invariant itself is disputed; every other one stands.

import { kardia, MUTANTS, withVariants, type Reference } from '#impl';
import type { PeerStateScenario } from '#spec';
import { expect, it } from 'vitest';
import { crossExamine } from './cross-examine.ts';
import type { Finding } from './finding.ts';

const SEED = 1;

/** Marks a vote of the height and round that the peer is in: what the mutant forgets of it an invariant misses. */
const scenario: PeerStateScenario = {
  id: 'peer_state/marked',
  title: 'a vote is marked',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [
    {
      apply_new_round_step: { height: 1, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 0 },
    },
    { ensure_vote_bit_arrays: { height: 1, size: 4 } },
    { set_has_vote: { height: 1, round: 1, type: 'prevote', index: 2 } },
  ],
};

const finding = (step: number, oracle: Finding['oracle'] = 'reference'): Finding => ({
  oracle,
  clause: 'PS-SHV-1',
  step,
  place: 'state.prevotes',
  expected: null,
  observed: null,
  operation: 'sub',
  message: 'not what the specification says',
});

/** Marks every vote that it is told of one place too far. */
const faulty = (): Reference => {
  const mutant = MUTANTS.find(({ id }) => id === MARKS_WRONGLY);
  if (mutant === undefined) throw new Error(`no mutant ${MARKS_WRONGLY}`);
  return withVariants(kardia, kardia.name, [mutant]);
};

const MARKS_WRONGLY = 'PS-SHV-1-off-by-one';

it('lets the objection of a right reference stand', () => {
  expect(crossExamine(kardia, scenario, finding(2), SEED)).toBeUndefined();
});

it('disputes that of one which breaks an invariant up to the step objected to, and says which', () => {
  expect(crossExamine(faulty(), scenario, finding(2), SEED)).toMatchObject({
    against: 'invariant',
    finding: { clause: 'PS-SHV-1', message: expect.stringMatching(/^not what .* says, but INV-\S+ .* objects to/) },
  });
});

it('looks at no later step, and at no objection of another oracle', () => {
  expect(crossExamine(faulty(), scenario, finding(1), SEED)).toBeUndefined();
  expect(crossExamine(faulty(), scenario, finding(2, 'golden-record'), SEED)).toBeUndefined();
});
