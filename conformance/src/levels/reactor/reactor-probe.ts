// What an adapter is asked about level reactor before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';
import { plainReactor, PROBE_BLOCKS } from '../plain-reactor.ts';

const STORED = { block: 'A1', commit: null, seen_commit: null };

const contradiction = (name: string, what: string, setup: object): LevelProbe['nonsense'][number] => ({
  name,
  what,
  setup,
  steps: [{ add_peer: { peer: 'p' } }],
});

const setup = plainReactor(3);

export const reactorProbe: LevelProbe = {
  setup: { ...setup, blocks: PROBE_BLOCKS },
  contrast: ['p', 'q', 'r'].map((peer) => ({ setup, steps: [{ add_peer: { peer } }] })),
  nonsense: [
    contradiction('height_twice', 'a reactor whose store holds a height twice', {
      ...setup,
      store: [STORED, { ...STORED, block: 'B1' }],
    }),
    contradiction('unknown_validators', 'a reactor that holds votes of more validators than there are', {
      ...setup,
      node: { ...setup.node, votes: [{ type: 'prevote', round: 1, block: null, have: 'xxxxxxxx' }] },
    }),
    contradiction('unnamed_block', 'a reactor whose proposal is for a block that nothing describes', {
      ...setup,
      node: { ...setup.node, proposal: { block: 'Z9', round: 1, pol_round: 0 } },
    }),
  ],
};
