// [CR-MK-2] in the Tendermint family: the root over no items is the hash of nothing. Source: tendermint v0.34.24,
// crypto/merkle/tree.go:9-13, crypto/merkle/hash.go:13-16.

import { sha256 } from '@noble/hashes/sha2.js';
import type { Variant } from '../../src/reference.ts';

export const emptyRoot: Variant = {
  id: 'TM-empty-root',
  type: 'dialect',
  clauses: ['CR-MK-2'],
  summary: 'the root over no items is the hash of nothing',
  source: 'tendermint v0.34.24, crypto/merkle/tree.go:9-13',
  replace: { emptyRoot: () => sha256(new Uint8Array()) },
};
