// INV-C4: sign bytes do not tell the validator of a vote, nor in Kardia its type (hazard RP-17), and a key signs the same bytes alike.

import { KARDIA, type Dialect } from '../dialect.ts';
import type { Vote } from '../vote.ts';
import { show } from './describe.ts';
import type { CryptoInvariant, CryptoTransition } from './invariant.ts';
import { textOf } from './text-of.ts';

/** What the bytes or the signature must depend on only; undefined for other operations. */
const signedContent = (transition: CryptoTransition, dialect: Dialect): string | undefined => {
  const { operation } = transition;
  if (operation === 'sign_bytes_vote' || operation === 'sign_vote') {
    const { chain_id, vote } = transition.arguments;
    const { height, round, block_id, timestamp } = vote;
    const key = operation === 'sign_vote' ? transition.arguments.private_key : '';
    // The Tendermint family signs the type as well.
    const type = dialect.name === KARDIA.name ? '' : vote.type;
    return textOf({ operation, key, chain_id, type, height, round, block_id, timestamp });
  }
  if (operation === 'sign_bytes_proposal' || operation === 'sign_proposal') {
    const { chain_id, proposal } = transition.arguments;
    const { height, round, pol_round, block_id, timestamp } = proposal;
    const key = operation === 'sign_proposal' ? transition.arguments.private_key : '';
    return textOf({ operation, key, chain_id, height, round, pol_round, block_id, timestamp });
  }
  return undefined;
};

/** What was given for a content, and the arguments that it was given for. */
interface Signed {
  readonly value: string;
  readonly of: unknown;
}

/** What must not have made a difference: nothing at all, the type of the vote, or what names its validator. */
const clauseOf = (transition: CryptoTransition, { of }: Signed): string => {
  const { operation } = transition;
  const isSignature = operation === 'sign_vote' || operation === 'sign_proposal';
  if (isSignature && textOf(of) === textOf(transition.arguments)) return 'CR-SIG-1';
  if (operation !== 'sign_vote' && operation !== 'sign_bytes_vote') return 'CR-CP-1';
  const { type } = (of as { readonly vote: Vote }).vote;
  return type === transition.arguments.vote.type ? 'CR-CV-3' : 'CR-CV-2';
};

export const unsignedFields: CryptoInvariant = {
  id: 'INV-C4',
  name: 'unsigned-fields',
  levels: ['crypto'],
  clauses: ['CR-CV-2', 'CR-CV-3', 'CR-CP-1', 'CR-SIG-1'],
  statement: 'sign bytes and signature do not depend on type, validator index, address or signature of the vote',
  needs: [],
  operations: ['sign_bytes_vote', 'sign_bytes_proposal', 'sign_vote', 'sign_proposal'],
  start: (_scenario, { dialect }) => {
    const values = new Map<string, Signed>();
    return (transition) => {
      const { value } = transition.result;
      const content = signedContent(transition, dialect);
      if (content === undefined || typeof value !== 'string') return undefined;
      const earlier = values.get(content);
      values.set(content, { value, of: transition.arguments });
      return earlier === undefined || earlier.value === value
        ? undefined
        : {
            clause: clauseOf(transition, earlier),
            place: 'value',
            expected: `${show(earlier.value)}, as for the same content before`,
            observed: show(value),
          };
    };
  },
};
