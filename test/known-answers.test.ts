// The dialects of the Tendermint family against what the code of five released versions answers: messages accepted, rejected and
// encoded again, sign bytes, signatures, addresses, trees, votes of one height. What a version does wrong is not among the answers.

import { readFileSync, readdirSync } from 'node:fs';
import { execute, PROFILES, type Context, type Reference } from '#impl';
import type { Proof, Proposal, Vote, VoteSetScenario, VoteSetStep } from '#spec';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface Signed {
  readonly sign_bytes: string;
  readonly signature: string;
}

interface Answers {
  readonly module: string;
  readonly profile: string;
  readonly key: { readonly seed: string; readonly public_key: string; readonly address: string };
  readonly chain_id: string;
  readonly votes: readonly (Signed & { readonly vote: Vote })[];
  readonly proposals: readonly (Signed & { readonly proposal: Proposal })[];
  readonly signatures: {
    readonly message: string;
    readonly cases: readonly {
      readonly name: string;
      readonly public_key: string;
      readonly signature: string;
      readonly valid: boolean;
    }[];
  };
  readonly trees: readonly {
    readonly items: readonly string[];
    readonly root: string;
    readonly proofs: readonly Proof[];
  }[];
  readonly heights: readonly {
    readonly height: number;
    readonly initial_height: number;
    readonly last_commit_round: number;
    readonly fits: boolean;
  }[];
  readonly messages: readonly {
    readonly name: string;
    readonly bytes: string;
    readonly again?: string;
    readonly rejected?: true;
  }[];
  /** A scenario of level vote_set; steps and answers are JSON, and an error is `true`. */
  readonly votes_of_height: {
    readonly setup: VoteSetScenario['setup'];
    readonly steps: readonly { readonly step: string; readonly answer: string }[];
  };
}

const folder = new URL('./known-answers/', import.meta.url);

/** Hex of a text in which `07*64` is one byte repeated. */
const hexOf = (runs: string): string =>
  runs
    .split(' ')
    .map((run) => (run.includes('*') ? run.slice(0, 2).repeat(Number(run.slice(3))) : run))
    .join('');

const contextOf = ({ dialect, rules }: Reference): Context => ({
  dialect,
  rules,
  fired: [],
  choose: () => {
    throw new Error('nothing to choose');
  },
});

/** The message encoded again, or `rejected`. */
const again = (reference: Reference, bytes: string): string => {
  const decoded = reference.rules.decodeMessage(contextOf(reference), hexToBytes(bytes));
  if ('error' in decoded) return 'rejected';
  const encoded = reference.rules.encodeMessage(contextOf(reference), decoded.message);
  return 'error' in encoded ? encoded.error : bytesToHex(encoded.bytes);
};

const files = readdirSync(folder);

it('has answers for every dialect of the family', () => {
  expect(files).toEqual([
    'cometbft-0.34.yaml',
    'cometbft-0.37.yaml',
    'cometbft-0.38.yaml',
    'cometbft-1.yaml',
    'tendermint-0.34.yaml',
  ]);
});

describe.each(files)('%s', (file) => {
  const answers = load(readFileSync(new URL(file, folder), 'utf8')) as Answers;
  const reference = PROFILES[answers.profile] as Reference;
  const { rules } = reference;
  const { key, chain_id: chain, signatures } = answers;

  it('reads and writes messages as the code does', () => {
    const expected = answers.messages.map(({ name, bytes, again: other, rejected }) => [
      name,
      rejected === true ? 'rejected' : hexOf(other ?? bytes),
    ]);
    expect(answers.messages.map(({ name, bytes }) => [name, again(reference, hexOf(bytes))])).toEqual(expected);
  });

  it('derives keys and addresses as the code does', () => {
    expect(rules.publicKeyOf(key.seed)).toBe(key.public_key);
    expect(rules.addressOf(key.seed)).toBe(key.address);
  });

  it('signs what the code signs', () => {
    const context = contextOf(reference);
    for (const { vote, sign_bytes, signature } of answers.votes) {
      expect(bytesToHex(rules.voteSignBytes(context, chain, vote))).toBe(sign_bytes);
      expect(rules.signVote(context, key.seed, chain, vote)).toBe(signature);
    }
    for (const { proposal, sign_bytes, signature } of answers.proposals) {
      expect(bytesToHex(rules.proposalSignBytes(context, chain, proposal))).toBe(sign_bytes);
      expect(rules.signProposal(context, key.seed, chain, proposal)).toBe(signature);
    }
  });

  it('takes the signatures that the code takes', () => {
    const valid = signatures.cases.map(({ name, public_key: publicKey, signature }) => [
      name,
      rules.verifySignature(
        contextOf(reference),
        { address: '', publicKey },
        hexToBytes(signatures.message),
        signature,
      ),
    ]);
    expect(valid).toEqual(signatures.cases.map((answer) => [answer.name, answer.valid]));
  });

  it('builds trees as the code does', () => {
    const context = contextOf(reference);
    for (const { items, root, proofs } of answers.trees) {
      const bytes = items.map(hexToBytes);
      const found = bytes.length === 0 ? rules.emptyRoot(context) : rules.merkleTree(context, bytes).root;
      expect(found === null ? null : bytesToHex(found)).toBe(root);
      for (const [index, proof] of proofs.entries())
        expect(rules.verifyProof(context, hexToBytes(root), bytes[index] as Uint8Array, proof)).toBeUndefined();
    }
  });

  it('collects votes and loads commits as the code does', () => {
    const { setup, steps } = answers.votes_of_height;
    const scenario: VoteSetScenario = {
      id: 'known-answers',
      title: file,
      level: 'vote_set',
      clauses: [],
      setup,
      steps: steps.map(({ step }) => JSON.parse(step) as VoteSetStep),
    };
    const { observation } = execute(reference, scenario, () => 0);
    const found = observation.steps.map(({ error, ...others }) =>
      error === undefined ? others : { ...others, error: true },
    );
    expect(found.map((result, index) => [steps[index]?.step, result])).toEqual(
      steps.map(({ step, answer }) => [step, JSON.parse(answer) as unknown]),
    );
  });

  it('compares heights with the initial one as the code does', () => {
    const fits = answers.heights.map(
      ({ initial_height, ...message }) =>
        rules.validateHeight(contextOf(reference), message, initial_height) === undefined,
    );
    expect(fits).toEqual(answers.heights.map((answer) => answer.fits));
  });
});
