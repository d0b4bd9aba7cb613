// What one peer says or is sent is nothing to another: two steps in a row that name two peers may change places. The one thing
// that peers share is the node, which only a claim of +2/3 changes.

import { ownValue, type ReactorStep, type StepResult } from '#spec';
import type { Law } from '../../metamorphic/law.ts';

type Peers = NonNullable<StepResult['peers']>;

const peerOf = (step: ReactorStep | undefined): string | undefined =>
  step === undefined || 'node' in step ? undefined : (Object.values(step)[0] as { readonly peer: string }).peer;

/** Whether the step may change the votes that the node tracks; raw bytes may hold a claim. */
const mayClaim = (step: ReactorStep): boolean =>
  'receive' in step && (!('message' in step.receive) || 'vote_set_maj23' in step.receive.message);

/** `peers` with the entry of `name` as it is in `other`. */
const withPeer = (peers: Peers, name: string, other: Peers): Peers => {
  const { [name]: _old, ...rest } = peers;
  const state = ownValue(other, name);
  return state === undefined ? rest : { ...rest, [name]: state };
};

/** The results of the two steps in the other order. */
const exchanged = (before: Peers, first: StepResult, second: StepResult, name: string): readonly StepResult[] => {
  if (first.peers === undefined || second.peers === undefined) return [first, second];
  return [
    { ...second, peers: withPeer(before, name, second.peers) },
    { ...first, peers: second.peers },
  ];
};

export const independentPeers: Law = {
  id: 'independent-peers',
  statement: 'Two steps in a row that name different peers, neither with a claim of +2/3, may be exchanged.',
  families: ['RX', 'GD', 'GC', 'GV', 'GH', 'QM', 'DM'],
  levels: ['reactor'],
  transform: (scenario, random) => {
    if (scenario.level !== 'reactor') return undefined;
    const { steps } = scenario;
    const places = steps.flatMap((step, index) => {
      const next = steps[index + 1];
      const [one, other] = [peerOf(step), peerOf(next)];
      if (next === undefined || one === undefined || other === undefined || one === other) return [];
      return mayClaim(step) || mayClaim(next) ? [] : [index];
    });
    const place = places[random.nextInt(0, Math.max(places.length - 1, 0))];
    const [first, second] = place === undefined ? [] : [steps[place], steps[place + 1]];
    if (place === undefined || first === undefined || second === undefined) return undefined;
    return {
      scenario: { ...scenario, steps: steps.toSpliced(place, 2, second, first) },
      expect: (results) => {
        const [one, other] = [results[place], results[place + 1]];
        // A crash ends the scenario at another place than it would have before.
        if (one === undefined || other === undefined || other.crash !== undefined) return results.slice(0, place);
        const before = place === 0 ? {} : (results[place - 1]?.peers ?? {});
        return results.toSpliced(place, 2, ...exchanged(before, one, other, peerOf(second) ?? ''));
      },
    };
  },
};
