// INV-C5: the proof of an item has no more aunts than the tree is deep, and it verifies against the root of its items.

import type { Json, StepResult } from '../observation.ts';
import type { Part, Proof } from '../vote.ts';
import type { Breach } from './breach.ts';
import { show } from './describe.ts';
import type { CryptoInvariant } from './invariant.ts';
import { depthOf } from './proof-depth.ts';
import { textOf } from './text-of.ts';

const valueOf = <Shape>({ value }: StepResult): Shape | undefined =>
  typeof value === 'object' && value !== null ? (value as unknown as Shape) : undefined;

const judgeProof = (proof: Proof, index: number, total: number): Breach | undefined =>
  proof.index === index && proof.total === total && proof.aunts.length === depthOf(index, total)
    ? undefined
    : {
        clause: 'CR-MK-3',
        place: 'value',
        expected: `a proof of item ${index} of ${total} with ${depthOf(index, total)} aunts`,
        observed: `one of ${proof.index} of ${proof.total} with ${proof.aunts.length}`,
      };

interface PartSetValue {
  readonly header: { readonly total: number; readonly hash: string };
  readonly parts: readonly Part[];
}

const judgePartSet = ({ header, parts }: PartSetValue, data: string): Breach | undefined => {
  if (parts.length !== header.total)
    return { clause: 'PT-1', place: 'value', expected: `${header.total} parts`, observed: `${parts.length}` };
  if (parts.map(({ bytes }) => bytes).join('') !== data)
    return {
      clause: 'PT-1',
      place: 'value',
      expected: 'parts that make up the data',
      observed: show(parts.map(({ bytes }) => bytes)),
    };
  for (const [index, part] of parts.entries()) {
    if (part.index !== index)
      return { clause: 'PT-1', place: 'value', expected: `part ${index}`, observed: `part ${part.index}` };
    const breach = judgeProof(part.proof, index, parts.length);
    if (breach !== undefined) return breach;
  }
  return undefined;
};

export const proofsVerify: CryptoInvariant = {
  id: 'INV-C5',
  name: 'proofs-verify',
  levels: ['crypto'],
  clauses: ['CR-MK-3', 'CR-MK-2', 'CR-MK-5', 'PT-1'],
  statement:
    'a proof has as many aunts as its leaf is deep, and verifies against the root of the items it was made for',
  needs: [],
  operations: ['merkle_root', 'merkle_proof', 'merkle_verify', 'part_set'],
  start: () => {
    const roots = new Map<string, Json | undefined>();
    /** By leaf and proof, the items that the proof was made for. */
    const made = new Map<string, string>();
    const note = (items: string, leaf: string, proof: unknown): void =>
      void made.set(`${leaf}/${textOf(proof)}`, items);
    return (transition) => {
      const { operation, result } = transition;
      if (operation === 'merkle_root') roots.set(transition.arguments.items.join('/'), result.value);
      else if (operation === 'merkle_proof') {
        const { items, index } = transition.arguments;
        const proof = valueOf<Proof>(result);
        if (proof === undefined || index >= items.length) return undefined;
        note(items.join('/'), items[index] ?? '', proof);
        return judgeProof(proof, index, items.length);
      } else if (operation === 'part_set') {
        const partSet = valueOf<PartSetValue>(result);
        if (partSet === undefined) return undefined;
        const items = partSet.parts.map(({ bytes }) => bytes);
        roots.set(items.join('/'), partSet.header.hash);
        for (const { bytes, proof } of partSet.parts) note(items.join('/'), bytes, proof);
        return judgePartSet(partSet, transition.arguments.data);
      } else if (operation === 'merkle_verify') {
        const { root, leaf, proof } = transition.arguments;
        const items = made.get(`${leaf}/${textOf(proof)}`);
        if (items !== undefined && roots.get(items) === root && result.error !== undefined)
          return {
            clause: 'CR-MK-5',
            place: 'error',
            expected: 'none, as the proof was made for this root',
            observed: result.error,
          };
      }
      return undefined;
    };
  },
};
