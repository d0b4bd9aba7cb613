// INV-X12: a node claims only majorities that it has: of the peer's round, of its POL round, or of a stored commit.

import type { VoteSetMaj23Message } from '../message.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { compareUint64 } from '../uint64.ts';
import { show } from './describe.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { NodeView } from './reactor/node-view.ts';

const isOfRound = (node: NodeView, peer: PeerRoundStateValue, claim: VoteSetMaj23Message): boolean => {
  const { height, round, type, block_id: id } = claim;
  if (height !== peer.height || height !== node.state.height) return false;
  const isAsked = round === peer.round || (type === 'prevote' && round === peer.proposal_pol_round);
  return isAsked && node.votes(round, type).majorities.some((block) => node.isBlock(id, block));
};

/** [CS-LC] At the top of the store the commit is the one that was seen. */
const isOfCommit = (node: NodeView, peer: PeerRoundStateValue, claim: VoteSetMaj23Message): boolean => {
  const { height, round, type, block_id: id } = claim;
  if (peer.catchup_commit_round === node.dialect.noRound || height === 0 || height !== peer.height) return false;
  if (type !== 'precommit' || compareUint64(height, node.storeHeight) > 0) return false;
  const stored = node.stored(height);
  const commit = height === node.storeHeight ? stored?.seen_commit : stored?.commit;
  return stored !== undefined && commit?.round === round && node.isBlock(id, stored.block);
};

/** Which of the four claims it is, by what it is about. */
const clauseOf = (node: NodeView, peer: PeerRoundStateValue, { height, round, type }: VoteSetMaj23Message): string => {
  if (height === node.state.height) {
    if (type === 'precommit') return 'QM-2';
    return round === peer.round ? 'QM-1' : 'QM-3';
  }
  const isOfTop = height === node.storeHeight && node.stored(height) !== undefined;
  return isOfTop && height === peer.height ? 'CS-LC' : 'QM-4';
};

export const claimsHaveMajority = plainReactorInvariant(
  {
    id: 'INV-X12',
    name: 'claims-have-majority',
    clauses: ['QM-1', 'QM-2', 'QM-3', 'QM-4', 'CS-LC', 'VS-8'],
    statement: 'a VoteSetMaj23 is sent only for a round with more than two thirds of the power, or a stored commit',
    needs: [],
    operations: ['tick:maj23'],
  },
  ({ node, before, sends }) => {
    for (const { message } of sends) {
      if (!('vote_set_maj23' in message)) continue;
      const claim = message.vote_set_maj23;
      if (isOfRound(node, before, claim) || isOfCommit(node, before, claim)) continue;
      return {
        clause: clauseOf(node, before, claim),
        place: 'sends',
        expected: 'a majority that the node has',
        observed: show(claim),
      };
    }
    return undefined;
  },
);
