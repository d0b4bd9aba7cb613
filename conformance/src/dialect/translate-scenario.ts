// A scenario of Kardia in a dialect of the Tendermint family: the same story with the other's numbers, keys and signatures, or the
// reason why there is none. Generators and golden scenarios of those dialects are made with it. See spec/dialects.md.

import {
  operationOf,
  type CodecScenario,
  type CodecStep,
  type CryptoScenario,
  type LooseMessage,
  type ReactorScenario,
  type ReactorStep,
  type Scenario,
  type VoteSetScenario,
  type VoteSetStep,
} from '#spec';
import { kardia, type Reference } from '#impl';
import { translateBytes } from './translate-bytes.ts';
import { translateCommit } from './translate-commit.ts';
import { translateFields } from './translate-fields.ts';
import { translateMessage } from './translate-message.ts';
import { translateVerification } from '../levels/crypto/translate-verification.ts';
import { translateVote } from './translate-signed.ts';
import {
  NO_VALIDATORS,
  translateValidators,
  type Passage,
  type TranslatedValidators,
} from './translated-validators.ts';
import { WITHOUT_COUNTERPART } from './without-counterpart.ts';

/** The scenario in the other dialect, or why it makes no sense there. */
export type Translation =
  | { readonly type: 'translated'; readonly scenario: Scenario }
  | { readonly type: 'inapplicable'; readonly reason: string };

const translateCodecStep = (passage: Passage, step: CodecStep): CodecStep => {
  if ('decode' in step) return { decode: { bytes: translateBytes(step.decode.bytes) } };
  if ('validate_height' in step) return translateFields(step, '');
  const { message } = step.encode;
  return { encode: { message: message === null ? null : translateMessage(passage, NO_VALIDATORS, message) } };
};

const translateCodec = (passage: Passage, scenario: CodecScenario): CodecScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => translateCodecStep(passage, step)),
});

const translateVoteSetStep = (passage: Passage, validators: TranslatedValidators, step: VoteSetStep): VoteSetStep => {
  if ('add_vote' in step && step.add_vote.vote !== null)
    return { add_vote: { ...step.add_vote, vote: translateVote(passage, validators, step.add_vote.vote) } };
  if ('add_vote_to' in step && step.add_vote_to.vote !== null) {
    const { vote, ...place } = step.add_vote_to;
    return {
      add_vote_to: { ...translateFields(place, 'add_vote_to'), vote: translateVote(passage, validators, vote) },
    };
  }
  if ('add_late_precommit' in step) {
    const { vote, ...held } = step.add_late_precommit;
    return {
      add_late_precommit: {
        vote: translateVote(passage, validators, vote),
        ...translateFields(held, 'add_late_precommit'),
      },
    };
  }
  if ('load_commit' in step && step.load_commit.commit !== null) {
    const commit = translateCommit(passage, validators, step.load_commit.commit);
    return { load_commit: { ...step.load_commit, commit: { ...commit, signatures: [...commit.signatures] } } };
  }
  return translateFields(step, '');
};

const translateVoteSet = (passage: Passage, scenario: VoteSetScenario): VoteSetScenario => {
  const { chain_id, height, validators: before } = scenario.setup;
  const validators = translateValidators(passage, chain_id, before);
  return {
    ...scenario,
    setup: { ...translateFields({ chain_id, height }, 'setup'), validators: [...validators.after] },
    steps: scenario.steps.map((step) => translateVoteSetStep(passage, validators, step)),
  };
};

type Receive = Extract<ReactorStep, { readonly receive: unknown }>['receive'];

const translateReceive = (passage: Passage, validators: TranslatedValidators, received: Receive): Receive => {
  if ('bytes' in received) return { ...received, bytes: translateBytes(received.bytes) };
  const message: LooseMessage = translateMessage(passage, validators, received.message);
  return { ...received, message: message as typeof received.message };
};

const translateReactor = (passage: Passage, scenario: ReactorScenario): ReactorScenario => {
  const { validators: before, blocks, ...setup } = scenario.setup;
  const validators = translateValidators(passage, setup.chain_id, before);
  return {
    ...scenario,
    // Blocks are under names of the scenario's own, and hold nothing that is counted differently.
    setup: { ...translateFields(setup, 'setup'), validators: [...validators.after], blocks },
    steps: scenario.steps.map((step) =>
      'receive' in step ? { receive: translateReceive(passage, validators, step.receive) } : translateFields(step, ''),
    ),
  };
};

const translateCrypto = (passage: Passage, { steps, ...scenario }: CryptoScenario): Translation => {
  const reason = steps
    .map((step) => WITHOUT_COUNTERPART.crypto?.[operationOf(step)])
    .find((each) => each !== undefined);
  return reason === undefined
    ? {
        type: 'translated',
        scenario: {
          ...scenario,
          steps: steps.map((step) => translateVerification(passage, step) ?? translateFields(step, '')),
        },
      }
    : { type: 'inapplicable', reason };
};

/**
 * `scenario`, which must be one of Kardia, in the dialect of `to`. Id, title, clauses, sizes, links and names stay; rounds are counted
 * from 0, validators change places into the order that their set has there, and what they signed is signed anew.
 */
export const translateScenario = (scenario: Scenario, to: Reference): Translation => {
  if (to.dialect.name === kardia.dialect.name) return { type: 'translated', scenario };
  const passage: Passage = { from: kardia, to };
  switch (scenario.level) {
    case 'bit_array':
      return { type: 'translated', scenario };
    case 'peer_state':
      return {
        type: 'translated',
        scenario: {
          ...scenario,
          setup: translateFields(scenario.setup, 'setup'),
          steps: scenario.steps.map((step) => translateFields(step, '')),
        },
      };
    case 'codec':
      return { type: 'translated', scenario: translateCodec(passage, scenario) };
    case 'crypto':
      return translateCrypto(passage, scenario);
    case 'vote_set':
      return { type: 'translated', scenario: translateVoteSet(passage, scenario) };
    case 'reactor':
      return { type: 'translated', scenario: translateReactor(passage, scenario) };
  }
};
