// INV-X1: a node sends no vote that it does not hold.

import type { StoredBlock } from '../reactor-scenario.ts';
import type { Vote } from '../vote.ts';
import { show } from './describe.ts';
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

export const sentVotesAreOurs = plainReactorInvariant(
  {
    id: 'INV-X1',
    name: 'sent-votes-are-ours',
    clauses: ['GV-2', 'GV-3', 'GV-4', 'PS-PVS-7', 'CM-2'],
    statement: "a vote that is sent is among the node's votes, its last commit or a stored commit",
    needs: [],
    operations: ['tick:votes'],
  },
  ({ node, sends }) => {
    for (const send of sends) {
      const vote = voteOf(send);
      if (vote === undefined || isHeld(node, vote)) continue;
      const { type, height, round, validator_index: index, block_id: block } = vote;
      return {
        place: 'sends',
        expected: 'a vote that the node holds',
        observed: `${type} ${index} of height ${height}, round ${round} for ${show(block?.hash ?? null)}`,
      };
    }
    return undefined;
  },
);
