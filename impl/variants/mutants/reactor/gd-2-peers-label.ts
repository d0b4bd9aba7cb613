// [GD-2] broken: a part is sent under the height and round of the peer.

import type { Variant } from '../../../src/reference.ts';

export const gd2PeersLabel: Variant = {
  id: 'GD-2-peers-label',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'a part is sent under the height and round of the peer',
  source: 'GD-11: cometbft 163f2d5dc6',
  replace: { labelOfOwnPart: (_node, state) => ({ height: state.height, round: state.round }) },
};
