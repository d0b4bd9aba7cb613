// INV-L3: a peer at the node's height gets every vote of the sets that the rules offer it, and then the routine idles.

import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { heldAgainst } from './breach.ts';
import { BIT } from './changed-fields.ts';
import type { ReactorInvariant } from './invariant.ts';
import { voteOf } from './picked-vote.ts';
import { perConnection } from './reactor/connection.ts';
import { isSmoothSend } from './reactor/iteration.ts';
import type { NodeView } from './reactor/node-view.ts';
import { isLacking, lackingCount, offersTo, type Offer, ruleOf } from './reactor/offers.ts';
import { quietStretch } from './reactor/quiet-stretch.ts';
import type { ReactorTransition } from './reactor/reactor-transition.ts';

const countBits = (bits: string): number => Array.from(bits).filter((mark) => mark === 'x').length;

/** The most votes of a stretch that starts in this state; sets that are not tracked yet may be later. */
const mostVotes = (node: NodeView, peer: PeerRoundStateValue): number => {
  const sets = new Map<string, Offer>();
  for (const offer of offersTo(node, peer, peer)) sets.set(`${offer.height}/${offer.round}/${offer.type}`, offer);
  let most = 0;
  for (const offer of sets.values()) most += offer.marked === undefined ? countBits(offer.bits) : lackingCount(offer);
  return most;
};

/** By what a vote is one too many: it was not marked, or is of no set that is offered. */
const repeatedBy = ({ node, before, after, sends }: ReactorTransition): string => {
  const vote = sends.flatMap((send) => voteOf(send) ?? [])[0];
  if (vote === undefined) return 'PS-PSV-2';
  const isOffered = offersTo(node, before, after ?? before).some(
    ({ height, round, type }) => height === vote.height && round === vote.round && type === vote.type,
  );
  return isOffered ? 'PS-PSV-2' : ruleOf(node, before, vote);
};

export const votesComplete: ReactorInvariant = {
  id: 'INV-L3',
  name: 'votes-complete',
  levels: ['reactor'],
  clauses: ['GH-1', 'GH-2', 'GH-3', 'GH-4', 'GH-5', 'GH-6', 'GV-2', 'PS-PSV-2'],
  statement:
    "a peer at the node's height gets each vote that it lacks of the sets offered to it, and the routine idles only then",
  needs: ['sizes', 'vote-set-bits-sizes'],
  operations: ['receive', 'node', 'tick:data', 'tick:votes'],
  start: () => {
    const stretches = perConnection(() => quietStretch());
    return (transition) => {
      const { operation, connection, node, before, after, changed, sends } = transition;
      if (operation === 'node') return stretches.forget();
      if (connection === undefined || after === undefined || !node.running) return undefined;
      const stretch = stretches(connection);
      if (operation === 'receive' || before.height !== node.state.height) return stretch.end();
      if (operation === 'tick:data')
        // A proposal that names a POL round lets further rules apply.
        return (changed & BIT.proposal_pol_round) === 0 ? undefined : stretch.end();
      if (sends.length > 0)
        return isSmoothSend(transition)
          ? heldAgainst(
              repeatedBy(transition),
              stretch.send(transition, () => mostVotes(node, before)),
            )
          : stretch.end();
      for (const offer of offersTo(node, before, after)) {
        const index = Array.from(offer.bits).findIndex((_, each) => isLacking(offer, each));
        if (index === -1) continue;
        return {
          clause: offer.clause,
          place: 'sends',
          expected: `${offer.type} ${index} of height ${offer.height}, round ${offer.round}, by ${offer.clause}`,
          observed: 'an iteration without a vote',
        };
      }
      return undefined;
    };
  },
};
