// [PS-GVB-7] as Tendermint counts: heights have a sign, so that the one after 2^63-1 is -2^63.
// Source: tendermint v0.34.24, consensus/reactor.go:1230; cometbft v0.38.26, consensus/reactor.go:1235.

import { nextInt64 } from '#spec';
import type { Variant } from '../../src/reference.ts';

export const heightWrapsSigned: Variant = {
  id: 'TM-height-wraps-signed',
  type: 'dialect',
  clauses: ['PS-GVB-7'],
  summary: 'heights wrap from 2^63-1 to -2^63',
  source: 'tendermint v0.34.24, consensus/reactor.go:1230',
  replace: { isHeightAfter: (height, earlier) => height === nextInt64(earlier) },
};
