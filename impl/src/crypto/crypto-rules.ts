// The rules of signatures, merkle trees and part sets, as the record of the reference holds them.

import * as merkle from './merkle.ts';
import * as partSet from './part-set.ts';
import { privateKeyError } from './recover.ts';
import * as signBytes from './sign-bytes.ts';
import * as signatures from './signatures.ts';

export const cryptoRules = {
  signedTypeOfVote: signBytes.signedTypeOfVote,
  canonicalBlockId: signBytes.canonicalBlockId,
  canonicalVote: signBytes.canonicalVote,
  canonicalProposal: signBytes.canonicalProposal,
  writeCanonicalVote: signBytes.writeCanonicalVote,
  writeCanonicalProposal: signBytes.writeCanonicalProposal,
  voteSignBytes: signBytes.voteSignBytes,
  proposalSignBytes: signBytes.proposalSignBytes,
  privateKeyError,
  addressOf: signatures.addressOf,
  publicKeyOf: signatures.publicKeyOf,
  signBytes: signatures.signBytes,
  signVote: signatures.signVote,
  signProposal: signatures.signProposal,
  hasSignatureLength: signatures.hasSignatureLength,
  recoveryId: signatures.recoveryId,
  addressWithoutInverse: signatures.addressWithoutInverse,
  addressAtInfinity: signatures.addressAtInfinity,
  recoverAddress: signatures.recoverAddress,
  verifySignature: signatures.verifySignature,
  verifyVote: signatures.verifyVote,
  verifyProposal: signatures.verifyProposal,
  leafHash: merkle.leafHash,
  innerHash: merkle.innerHash,
  emptyRoot: merkle.emptyRoot,
  splitPoint: merkle.splitPoint,
  merkleTree: merkle.merkleTree,
  rootFromAunts: merkle.rootFromAunts,
  verifyProof: merkle.verifyProof,
  partSetOf: partSet.partSetOf,
  newPartSet: partSet.newPartSet,
  partSetHasHeader: partSet.partSetHasHeader,
  proofIsForPlace: partSet.proofIsForPlace,
  addPart: partSet.addPart,
  partSetBits: partSet.partSetBits,
};
