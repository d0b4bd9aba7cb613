// INV-X6: the proposal of a height and round is sent to a peer once.

import { heldAgainst } from './breach.ts';
import { fieldBreach } from './describe.ts';
import type { ReactorInvariant } from './invariant.ts';
import { perConnection } from './reactor/connection.ts';

export const proposalSentOnce: ReactorInvariant = {
  id: 'INV-X6',
  name: 'proposal-sent-once',
  levels: ['reactor'],
  clauses: ['GD-7', 'GD-5', 'PS-SHP-3', 'PS-SHP-2'],
  statement: 'on one connection the proposal of a height and round is sent successfully at most once, and is marked',
  needs: ['well-formed'],
  operations: ['tick:data'],
  start: () => {
    const sentProposals = perConnection(() => new Map<string, number>());
    return ({ index, connection, before, after, sends }) => {
      if (connection === undefined) return undefined;
      for (const { ok, message } of sends) {
        if (!ok || !('proposal' in message)) continue;
        const { height, round } = message.proposal;
        // A proposal of another round than its node is in cannot be marked.
        if (height !== before.height || round !== before.round) continue;
        const sent = sentProposals(connection);
        const key = `${height}/${round}`;
        const earlier = sent.get(key);
        if (earlier !== undefined)
          return {
            clause: before.proposal ? 'GD-5' : 'GD-7',
            place: 'sends',
            expected: `no proposal of height ${height}, round ${round}: it was sent at step ${earlier}`,
            observed: 'the proposal again',
          };
        sent.set(key, index);
        if (after?.proposal === false)
          return heldAgainst('GD-7', fieldBreach('proposal', 'true, as the proposal was sent', after));
      }
      return undefined;
    };
  },
};
