// What a translation changes and what it leaves alone. The dialect entered has addresses and signatures of the test's own, which can be
// told from Kardia's at sight.

import { describe, expect, it } from 'vitest';
import { DIALECTS, LEVELS, scenarioSchema, widthProblem, type Level, type Scenario, type Vote } from '#spec';
import { kardia, type Reference } from '#impl';
import { generatorsOf } from '../arbitraries/generators.ts';
import { addressOf, keyOf, signatureOfVote } from '../arbitraries/signed-values.ts';
import { scenarioOf } from '../search/search.ts';
import { translateScenario } from './translate-scenario.ts';

const own = (key: string): string =>
  (0xff - Number.parseInt(key.slice(0, 2), 16)).toString(16).padStart(2, '0').repeat(20);

/** Addresses in the opposite order of the keys; a signature says who signed what round. */
const to: Reference = {
  ...kardia,
  name: 'signed',
  dialect: DIALECTS['tendermint-0.34'],
  rules: {
    ...kardia.rules,
    addressOf: own,
    signVote: (_context, key, _chain, vote) => `${key}${vote.round.toString(16).padStart(64, '0')}`,
    signProposal: (_context, key, _chain, proposal) => `${key}${proposal.round.toString(16).padStart(64, '0')}`,
  },
};

const translated = (scenario: Scenario): Scenario => {
  const translation = translateScenario(scenario, to);
  if (translation.type === 'inapplicable') throw new Error(translation.reason);
  return translation.scenario;
};

const KEYS = [keyOf(1), keyOf(2), keyOf(3)].sort((left, right) => (addressOf(left) < addressOf(right) ? -1 : 1));

const vote = (index: number, signer = index): Vote => {
  const unsigned: Vote = {
    type: 'prevote',
    height: 5,
    round: 2,
    block_id: null,
    timestamp: { seconds: 1, nanos: 0 },
    validator_address: addressOf(KEYS[index] ?? ''),
    validator_index: index,
    signature: '',
  };
  return { ...unsigned, signature: signatureOfVote(KEYS[signer] ?? '', 'kai', unsigned) };
};

const votes = (...all: readonly Vote[]): Scenario => ({
  id: 'vote_set/test/votes',
  title: 'votes',
  level: 'vote_set',
  clauses: ['VS-1'],
  setup: { chain_id: 'kai', height: 5, validators: KEYS.map((private_key) => ({ private_key, power: 1 })) },
  steps: all.map((each) => ({ add_vote: { vote: each, peer: 'p' } })),
});

describe('translateScenario', () => {
  it.each(LEVELS)('keeps what names a scenario and stays within the widths, level %s', (level: Level) => {
    for (const { arbitrary } of generatorsOf(level, { setState: true })) {
      for (let run = 0; run < 30; run++) {
        const scenario = scenarioOf(arbitrary, 1, run);
        const translation = translateScenario(scenario, { ...kardia, name: 'signed', dialect: to.dialect });
        if (translation.type === 'inapplicable') continue;
        const { id, title, clauses, steps } = translation.scenario;
        expect({ id, title, clauses, steps: steps.length }).toEqual({
          id: scenario.id,
          title: scenario.title,
          clauses: scenario.clauses,
          steps: scenario.steps.length,
        });
        expect(widthProblem(to.dialect, translation.scenario)).toBeUndefined();
        expect(scenarioSchema.safeParse(translation.scenario).error).toBeUndefined();
      }
    }
  });

  it('is the scenario itself where the dialect is the same', () => {
    const scenario = votes(vote(0));
    expect(translateScenario(scenario, kardia)).toEqual({ type: 'translated', scenario });
  });

  it('puts the validators into the order of their addresses there and leaves positions alone', () => {
    const { setup, steps } = translated(votes(vote(0), vote(2))) as Extract<Scenario, { level: 'vote_set' }>;
    const keys = setup.validators.map(({ private_key: key }) => key);
    expect(keys.map(own)).toEqual(keys.map(own).toSorted());
    expect(steps.map((step) => ('add_vote' in step ? step.add_vote.vote : null))).toMatchObject([
      { validator_index: 0, validator_address: own(keys[0] ?? '') },
      { validator_index: 2, validator_address: own(keys[2] ?? '') },
    ]);
  });

  it('signs anew what its validator signed, over the translated round', () => {
    const { setup, steps } = translated(votes(vote(1))) as Extract<Scenario, { level: 'vote_set' }>;
    expect(steps[0]).toMatchObject({
      add_vote: { vote: { round: 1, signature: `${setup.validators[1]?.private_key}${'1'.padStart(64, '0')}` } },
    });
  });

  it('translates a late precommit and the last commit that it comes to', () => {
    const late = { vote: { ...vote(1), type: 'precommit' }, last_commit: { round: 2, block_id: null, have: 'x_x' } };
    const { steps } = translated({ ...votes(), steps: [{ add_late_precommit: late }] } as unknown as Scenario);
    expect(steps).toMatchObject([
      { add_late_precommit: { vote: { round: 1, height: 5 }, last_commit: { round: 1, have: 'x_x' } } },
    ]);
  });

  it('lets a vote that another validator signed stay wrong, and a byte shorter', () => {
    const wrong = vote(1, 2);
    const { steps } = translated(votes(wrong));
    expect(steps[0]).toMatchObject({ add_vote: { vote: { signature: wrong.signature.slice(0, 128) } } });
  });

  it('counts rounds from 0 and says -1 for none, at level peer_state', () => {
    const scenario: Scenario = {
      id: 'peer_state/test/rounds',
      title: '',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [
        {
          apply_new_round_step: { height: 1, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 0 },
        },
        { set_has_proposal: { height: 1, round: 1, pol_round: 0, block_id: null } },
        { set_has_proposal_block_part: { height: 1, round: 1, index: 0xffff_ffff } },
        { set_has_vote: { height: 1, round: 3, type: 'prevote', index: 0xffff_ffff } },
      ],
    };
    expect(translated(scenario).steps).toEqual([
      { apply_new_round_step: { height: 1, round: 0, step: 1, seconds_since_start_time: 0, last_commit_round: -1 } },
      { set_has_proposal: { height: 1, round: 0, pol_round: -1, block_id: null } },
      { set_has_proposal_block_part: { height: 1, round: 0, index: 0xffff_ffff } },
      { set_has_vote: { height: 1, round: 2, type: 'prevote', index: 0x7fff_ffff } },
    ]);
  });

  it('says why what is hashed with Keccak-256 makes no sense there', () => {
    const scenario: Scenario = {
      id: 'crypto/test/keccak',
      title: '',
      level: 'crypto',
      clauses: [],
      setup: {},
      steps: [{ keccak256: { bytes: '' } }],
    };
    expect(translateScenario(scenario, to)).toMatchObject({
      type: 'inapplicable',
      reason: expect.stringContaining('Keccak'),
    });
  });
});
