// A message of a scenario, whole or not, translated.

import type { LooseMessage } from '#spec';
import { translateFields } from './translate-fields.ts';
import { translateProposal, translateVote } from './translate-signed.ts';
import type { Passage, TranslatedValidators } from './translated-validators.ts';

/** `message` of a scenario with `validators`. What is missing, malformed or of the wrong length stays so. */
export const translateMessage = (
  passage: Passage,
  validators: TranslatedValidators,
  message: LooseMessage,
): LooseMessage => {
  const { vote, proposal } = message;
  if (vote !== undefined && vote !== null) return { vote: translateVote(passage, validators, vote) };
  if (proposal !== undefined && proposal !== null)
    return { proposal: translateProposal(passage, validators, proposal) };
  return translateFields(message, '');
};
