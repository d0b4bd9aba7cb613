// [WF-V-D1] [VS-6] from cometbft v0.38 on: a vote may carry an extension if it is a precommit for a block, and then only with a
// signature; a set of a chain without extensions refuses it after it has verified the vote. Source: cometbft v0.38.26,
// types/vote.go:323-353, types/vote_set.go:217-231.

import { bytesToHex } from '@noble/hashes/utils.js';
import type { Vote } from '#spec';
import type { ExtendedVote } from '../../src/codec/received-values.ts';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const NO_BYTES = new Uint8Array();

const receiveExtension = (
  _context: Context,
  { extension = NO_BYTES, extensionSignature = NO_BYTES }: ExtendedVote,
): Pick<Vote, 'extension' | 'extension_signature'> => ({
  ...(extension.length === 0 ? {} : { extension: bytesToHex(extension) }),
  ...(extensionSignature.length === 0 ? {} : { extension_signature: bytesToHex(extensionSignature) }),
});

const checkExtension = (context: Context, vote: Vote): string | undefined => {
  const { extension = '', extension_signature: signature = '' } = vote;
  if (vote.type !== 'precommit' || vote.block_id === null)
    return extension === '' && signature === '' ? undefined : 'unexpected vote extension';
  if (signature.length / 2 > context.dialect.signatureBytes.max) return 'vote extension signature is too big';
  return signature === '' && extension !== '' ? 'vote extension signature absent on vote with extension' : undefined;
};

const refuseExtension = (_context: Context, { extension = '', extension_signature = '' }: Vote): string | undefined =>
  extension === '' && extension_signature === '' ? undefined : 'unexpected vote extension data present in vote';

export const voteExtensions: Variant = {
  id: 'V038-vote-extensions',
  type: 'dialect',
  clauses: ['WF-V-D1', 'VS-6'],
  summary: 'a precommit for a block may carry a signed extension; sets refuse it where extensions are off',
  source: 'cometbft v0.38.26, types/vote.go:323-353, types/vote_set.go:217-231',
  replace: { receiveExtension, checkExtension, refuseExtension },
};
