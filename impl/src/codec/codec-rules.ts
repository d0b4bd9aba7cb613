// The rules of the wire, as the record of the reference holds them.

import * as checks from './basic-checks.ts';
import * as decode from './decode-message.ts';
import * as encode from './encode-message.ts';
import * as read from './read-message.ts';
import * as values from './received-values.ts';
import * as sent from './sent-values.ts';
import { kardiaWire } from './wire.ts';

export const codecRules = {
  wire: kardiaWire,
  decodeMessage: decode.decodeMessage,
  receiveMessage: decode.receiveMessage,
  encodeMessage: encode.encodeMessage,
  encodeWire: encode.encodeWire,
  fillAlways: sent.fillAlways,
  sentHash: sent.sentHash,
  sentProposalType: sent.sentProposalType,
  sentArray: encode.sentArray,
  refuseNilPol: encode.refuseNilPol,
  readMessage: read.readMessage,
  readTag: read.readTag,
  skipField: read.skipField,
  readField: read.readField,
  lowHalf: read.lowHalf,
  readWords: read.readWords,
  readTime: read.readTime,
  readMember: read.readMember,
  mergeMessage: read.mergeMessage,
  receiveHash: values.receiveHash,
  receiveAddress: values.receiveAddress,
  receiveBlockId: values.receiveBlockId,
  receiveTime: values.receiveTime,
  receiveExtension: values.receiveExtension,
  checkNumbers: checks.checkNumbers,
  keptStep: checks.keptStep,
  validateHeight: checks.validateHeight,
  checkPartsSize: checks.checkPartsSize,
  isCompleteBlockId: checks.isCompleteBlockId,
  checkTotal: checks.checkTotal,
  checkPolRound: checks.checkPolRound,
  checkSignature: checks.checkSignature,
  checkProposalType: checks.checkProposalType,
  checkProposal: checks.checkProposal,
  checkPolSize: checks.checkPolSize,
  proofIsForPart: checks.proofIsForPart,
  checkAuntCount: checks.checkAuntCount,
  checkPartSize: checks.checkPartSize,
  checkPart: checks.checkPart,
  checkVoteHeight: checks.checkVoteHeight,
  isVoteType: checks.isVoteType,
  checkExtension: checks.checkExtension,
  checkVote: checks.checkVote,
  checkType: checks.checkType,
  checkClaimedBlock: checks.checkClaimedBlock,
  checkVotesSize: checks.checkVotesSize,
};
