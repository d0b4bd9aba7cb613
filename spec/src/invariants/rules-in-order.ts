// INV-X16: votes are sent by the first rule that has one to send, in the order in which the rules are listed.

import type { Vote } from '../vote.ts';
import { voteOf } from './picked-vote.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import { isLacking, offersTo, type Offer, ruleOf } from './reactor/offers.ts';

/** A vote that was tried, and whether it was taken. */
const isOfOffer = (offer: Offer, { height, round, type, validator_index: index }: Vote): boolean =>
  height === offer.height && round === offer.round && type === offer.type && isLacking(offer, index);

/** Whether the offer holds a vote that the peer lacks and that was not tried before, in this iteration. */
const surelyHasOne = (offer: Offer, tried: readonly Vote[]): boolean => {
  for (let index = 0; index < offer.bits.length; index++)
    if (isLacking(offer, index) && !tried.some((vote) => isOfOffer(offer, vote) && vote.validator_index === index))
      return true;
  return false;
};

export const rulesInOrder = plainReactorInvariant(
  {
    id: 'INV-X16',
    name: 'rules-in-order',
    clauses: ['GH-1', 'GH-2', 'GH-3', 'GH-4', 'GH-5', 'GH-6', 'GV-3', 'GV-4'],
    statement: 'a vote is sent by a rule only if no earlier rule had one to send, or its send failed',
    needs: ['sizes', 'vote-set-bits-sizes'],
    operations: ['tick:votes'],
  },
  ({ node, before, after, sends }) => {
    if (after === undefined || sends.length === 0) return undefined;
    const tried = sends.flatMap((send) => voteOf(send) ?? []);
    let next = 0;
    const offered = offersTo(node, before, after);
    for (const offer of offered) {
      const vote = tried[next];
      if (vote === undefined) return undefined;
      if (isOfOffer(offer, vote)) next++;
      else if (surelyHasOne(offer, tried.slice(0, next)))
        return {
          clause: offered.some((each) => isOfOffer(each, vote)) ? offer.clause : ruleOf(node, before, vote),
          place: 'sends',
          expected: `${offer.type} of height ${offer.height}, round ${offer.round} first, by ${offer.clause}`,
          observed: `${vote.type} of height ${vote.height}, round ${vote.round}`,
        };
    }
    return undefined;
  },
);
