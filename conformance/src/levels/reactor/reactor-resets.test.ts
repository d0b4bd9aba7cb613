// The resets that let a vote go out twice (INV-X4): generated scenarios bring each of them about, and the vote after it.

import { describe, expect, it } from 'vitest';
import {
  sameBitArray,
  sizeOf,
  type BitArrayValue,
  type PeerRoundStateValue,
  type ReactorScenario,
  type ReactorSend,
  type ReactorStep,
  type StepResult,
  type Vote,
} from '#spec';
import { execute, kardia } from '#impl';
import { randomOf } from '../../search/random.ts';
import { reactorScenarios, REACTOR_STEPS } from './reactor-scenarios.ts';

type State = PeerRoundStateValue;
type Reset = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j';

/** A vote that was sent, and what happened to the peer since. */
interface Sent {
  readonly vote: Vote;
  /** Whether it was tracked as a vote of the peer's round. */
  readonly inRound: boolean;
  readonly since: Set<string>;
}

const hasBit = (array: BitArrayValue, index: number): boolean => typeof array === 'string' && array[index] === 'x';

const VOTE_ARRAYS = ['prevotes', 'precommits', 'catchup_commit', 'last_commit', 'proposal_pol'] as const;

/** What the step did to the peer that lets `vote` be sent again. */
const eventsFor = ({ vote }: Sent, step: ReactorStep, before: State, after: State): readonly string[] => {
  const events: string[] = [];
  if (after.height !== before.height) events.push('height');
  else if (after.round !== before.round) {
    events.push('round');
    if (before.catchup_commit_round === before.round && !sameBitArray(before.precommits, before.catchup_commit))
      events.push('apart');
  }
  if (before.proposal_pol !== null && after.proposal_pol === null && after.proposal && !before.proposal)
    events.push('proposal');
  if (after.catchup_commit_round !== before.catchup_commit_round) events.push('catchup');
  if (!('receive' in step)) return events;
  const cleared = VOTE_ARRAYS.some(
    (name) => hasBit(before[name], vote.validator_index) && !hasBit(after[name], vote.validator_index),
  );
  // What is sent as bytes is known by what it does alone.
  if (!('message' in step.receive)) {
    if (!sameBitArray(after.proposal_pol, before.proposal_pol)) events.push('pol');
    return cleared ? [...events, 'bits'] : events;
  }
  const { proposal_pol: pol, vote_set_bits: bits } = step.receive.message;
  if (
    pol !== undefined &&
    pol !== null &&
    sameBitArray(after.proposal_pol, (pol.proposal_pol ?? null) as BitArrayValue)
  )
    events.push('pol');
  if (bits !== undefined && bits !== null && cleared) events.push('bits');
  return events;
};

/** The resets that lie between the two sends of a vote. */
const resetsOf = (sent: Sent, vote: Vote, before: State, size: number): readonly Reset[] => {
  const { since, inRound } = sent;
  const ofPol = vote.type === 'prevote' && vote.round === before.proposal_pol_round && vote.round !== before.round;
  const ofHeight = vote.type === 'precommit' && vote.height === before.height;
  const found: Partial<Record<Reset, boolean>> = {
    a: since.has('round') && vote.height === before.height,
    b: since.has('height') && vote.type === 'precommit' && vote.height !== before.height,
    c: since.has('proposal') && ofPol,
    d: since.has('pol') && ofPol,
    e: since.has('catchup') && ofHeight,
    f: since.has('apart') && ofHeight,
    g: ofPol && inRound,
    h: since.has('bits'),
    i: since.has('connection'),
    j: ofPol && before.proposal_pol !== null && sizeOf(before.proposal_pol) !== size,
  };
  return (Object.keys(found) as Reset[]).filter((reset) => found[reset]);
};

const peerOf = (step: ReactorStep): string | undefined =>
  (Object.values(step)[0] as { readonly peer?: string } | undefined)?.peer;

const votesIn = ({ sends = [] }: StepResult): readonly Vote[] =>
  (sends as unknown as readonly ReactorSend[]).flatMap(({ message, ok }) =>
    'vote' in message && ok ? [message.vote] : [],
  );

/** Every vote that is sent to a peer again, by the resets before it. */
const resendsIn = (scenario: ReactorScenario, results: readonly StepResult[]): readonly (readonly Reset[])[] => {
  const resends: (readonly Reset[])[] = [];
  const sent = new Map<string, Sent>();
  for (const [index, result] of results.entries()) {
    const step = scenario.steps[index];
    const peer = step === undefined ? undefined : peerOf(step);
    const after = peer === undefined ? undefined : result.peers?.[peer];
    if (step === undefined || peer === undefined || after === undefined) continue;
    const before = results[index - 1]?.peers?.[peer] ?? after;
    for (const [key, each] of sent) {
      if (!key.startsWith(`${peer}/`)) continue;
      if ('add_peer' in step) each.since.add('connection');
      for (const event of eventsFor(each, step, before, after)) each.since.add(event);
    }
    for (const vote of votesIn(result)) {
      const key = `${peer}/${vote.height}/${vote.round}/${vote.type}/${vote.validator_index}`;
      const earlier = sent.get(key);
      if (earlier !== undefined) resends.push(resetsOf(earlier, vote, before, scenario.setup.validators.length));
      sent.set(key, { vote, inRound: vote.round === before.round && vote.height === before.height, since: new Set() });
    }
  }
  return resends;
};

describe('reactorScenarios', () => {
  const seen = new Map<Reset, number>();
  let unexplained = 0;
  for (const hostile of [false, true]) {
    const draw = reactorScenarios({ hostile, steps: REACTOR_STEPS });
    for (let run = 0; run < 900; run++) {
      const scenario = draw(randomOf(8, run));
      const random = randomOf(9, run);
      const choose = (allowed: readonly number[]): number => allowed[random.nextInt(0, allowed.length - 1)] ?? 0;
      for (const resets of resendsIn(scenario, execute(kardia, scenario, choose).observation.steps)) {
        if (resets.length === 0) unexplained++;
        for (const reset of resets) seen.set(reset, (seen.get(reset) ?? 0) + 1);
      }
    }
  }

  it.each<Reset>(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])('send votes again after reset (%s)', (reset) => {
    expect(seen.get(reset) ?? 0).toBeGreaterThan(0);
  });

  it('send no vote again without one', () => {
    expect(unexplained).toBe(0);
  });
});
