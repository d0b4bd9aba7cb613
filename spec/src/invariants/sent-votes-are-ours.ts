// INV-X1: a node sends no vote that it does not hold.

import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { StoredBlock } from '../reactor-scenario.ts';
import type { Vote } from '../vote.ts';
import { show } from './describe.ts';
import { isHeightBelow } from './height-below.ts';
import { voteOf } from './picked-vote.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { NodeView } from './reactor/node-view.ts';

/** Whether one of these entries has the vote; `node` tells what their blocks are. */
const isAmong = (
  node: NodeView,
  vote: Vote,
  entries: readonly { readonly block: string | null; readonly have: string }[],
): boolean =>
  entries.some(({ block, have }) => have[vote.validator_index] === 'x' && node.isBlock(vote.block_id, block));

const isInCommit = (node: NodeView, vote: Vote, block: string, commit: StoredBlock['commit']): boolean =>
  vote.type === 'precommit' &&
  commit !== null &&
  commit.round === vote.round &&
  isAmong(node, vote, [{ block, have: commit.have }]);

const isHeld = (node: NodeView, vote: Vote): boolean => {
  const { height, last_commit: lastCommit } = node.state;
  if (vote.validator_index >= node.size) return false;
  if (vote.height === height) return isAmong(node, vote, node.votes(vote.round, vote.type).offered);
  if (vote.height === height - 1) return lastCommit !== null && isInCommit(node, vote, lastCommit.block, lastCommit);
  const stored = node.stored(vote.height);
  return stored !== undefined && isInCommit(node, vote, stored.block, stored.commit);
};

/** Whether the node holds a vote of that height, round, type and index for some block. */
const isHeldForSome = ({ state, votes }: NodeView, { height, round, type, validator_index: index }: Vote): boolean =>
  height === state.height && votes(round, type).offered.some(({ have }) => have[index] === 'x');

/** Whether the node holds other votes of that height, round and type. */
const isSourceOfOurs = ({ state: { height, last_commit: lastCommit }, votes }: NodeView, vote: Vote): boolean =>
  vote.height === height
    ? votes(vote.round, vote.type).bits.includes('x')
    : vote.height === height - 1 && lastCommit?.round === vote.round && vote.type === 'precommit';

/** Which rule chose the source: by the height of the peer. Of a source that is right, another vote than the one at that index, or none. */
const clauseOf = (node: NodeView, peer: PeerRoundStateValue, vote: Vote): string => {
  if (isHeldForSome(node, vote)) return 'PS-PVS-7';
  if (peer.height === node.state.height) return isSourceOfOurs(node, vote) ? 'PS-PVS-5' : 'GV-2';
  if (isHeightBelow(peer.height, node.state.height)) return 'GV-3';
  return node.stored(vote.height)?.commit?.round === vote.round ? 'CM-2' : 'GV-4';
};

export const sentVotesAreOurs = plainReactorInvariant(
  {
    id: 'INV-X1',
    name: 'sent-votes-are-ours',
    clauses: ['GV-2', 'GV-3', 'GV-4', 'PS-PVS-7', 'CM-2', 'PS-PVS-5'],
    statement: "a vote that is sent is among the node's votes, its last commit or a stored commit",
    needs: [],
    operations: ['tick:votes'],
  },
  ({ node, before, sends }) => {
    for (const send of sends) {
      const vote = voteOf(send);
      if (vote === undefined || isHeld(node, vote)) continue;
      const { type, height, round, validator_index: index, block_id: block } = vote;
      return {
        clause: clauseOf(node, before, vote),
        place: 'sends',
        expected: 'a vote that the node holds',
        observed: `${type} ${index} of height ${height}, round ${round} for ${show(block?.hash ?? null)}`,
      };
    }
    return undefined;
  },
);
