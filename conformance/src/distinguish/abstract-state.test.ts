import { kardia, execute } from '#impl';
import type { PeerStateScenario, ReactorScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { abstractStates } from './abstract-state.ts';

const first = (allowed: readonly number[]): number => allowed[0] as number;

const peerState = (heights: readonly number[], round: number): PeerStateScenario => ({
  id: 'peer_state/abstract/some',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [
    ...heights.map((height) => ({
      apply_new_round_step: { height, round, step: 3, seconds_since_start_time: 0, last_commit_round: 1 },
    })),
    { apply_has_vote: { height: heights.at(-1) ?? 0, round, type: 'prevote' as const, index: 0 } },
  ],
});

const statesOf = (scenario: PeerStateScenario | ReactorScenario): readonly string[] =>
  abstractStates(scenario, execute(kardia, scenario, first).observation.steps, kardia.dialect);

describe('abstractStates', () => {
  it('sees how numbers stand to each other, and not what they are', () => {
    expect(statesOf(peerState([5, 6], 2))).toEqual(statesOf(peerState([105, 106], 7)));
    expect(new Set(statesOf(peerState([5, 6], 2))).size).toBe(3);
  });

  it.each<[what: string, other: PeerStateScenario]>([
    ['a height that is not the next one', peerState([5, 7], 2)],
    ['the same height again', peerState([5, 5], 2)],
    ['a round of none', peerState([5, 6], 0)],
  ])('tells %s from the next height', (_what, other) => {
    expect(statesOf(other)).not.toEqual(statesOf(peerState([5, 6], 2)));
  });

  it('sees how a peer stands to the node', () => {
    const at = (height: number): ReactorScenario => ({
      id: 'reactor/abstract/some',
      title: '',
      level: 'reactor',
      clauses: [],
      setup: {
        chain_id: 'c',
        initial_height: 1,
        validators: [{ private_key: `${'0'.repeat(63)}1`, power: 1 }],
        blocks: {},
        store: [],
        node: { height, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
      },
      steps: [
        { add_peer: { peer: 'p' } },
        {
          receive: {
            peer: 'p',
            channel: 'state',
            message: {
              new_round_step: { height: 5, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 1 },
            },
          },
        },
        { tick: { peer: 'p', routine: 'votes' } },
      ],
    });
    const [connected, announced, ticked] = statesOf(at(5));
    expect(connected).toBe('add_peer stranger');
    expect(statesOf(at(9))).toEqual([connected, announced, expect.not.stringMatching(`^${ticked}$`)]);
  });
});
