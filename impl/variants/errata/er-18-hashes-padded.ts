// [WF-PR-9] as at the pin: a shorter hash is padded on the left, of a longer one the last bytes count. Source: lib/common/types.go:130-136.

import { bytesToHex } from '@noble/hashes/utils.js';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const receiveHash = (context: Context, bytes: Uint8Array, size: number): string => {
  context.fired.push('WF-PR-9');
  const kept = bytes.length > size ? bytes.subarray(bytes.length - size) : bytes;
  return bytesToHex(kept).padStart(size * 2, '0');
};

export const er18: Variant = {
  id: 'ER-18',
  type: 'erratum',
  clauses: ['WF-PR-9'],
  summary: 'hashes and addresses of any length are padded or cropped',
  source: 'BUG-9, lib/common/types.go:130-136',
  replace: { receiveHash },
};
