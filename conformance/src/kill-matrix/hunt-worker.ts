// What a worker thread of the kill matrix does: it hunts one mutant after the other, and tries pairs of them. Its stock of scenarios lives as long as the thread.

import { kardia } from '#impl';
import { formatInputError } from '../input-error.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import type { Registry } from '../registry/registry.ts';
import { startStock, type CaseStock } from './case-stock.ts';
import type { Pair } from './draw-pairs.ts';
import { faultyVariant } from './faulty-variants.ts';
import { hunt, type HuntBudget, type HuntResult } from './hunt.ts';
import { levelsOf } from './matrix-budget.ts';
import { tryPair, type PairResult } from './try-pair.ts';

/** One hunt, as it is sent to a worker. */
export interface HuntTask {
  /** The id of a mutant or an erratum. */
  readonly mutant: string;
  readonly seed: number;
  readonly budget: HuntBudget;
}

/** One pair, as it is sent to a worker. */
export interface PairTask {
  readonly pair: Pair;
  readonly seed: number;
}

interface Equipment {
  readonly registry: Registry;
  readonly stock: CaseStock;
}

const equip = async (seed: number): Promise<Equipment> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') throw new Error(formatInputError(specification.error));
  const { registry, vectors } = specification.value;
  return { registry, stock: startStock(kardia, vectors, seed) };
};

let equipped: { readonly seed: number; readonly equipment: Promise<Equipment> } | undefined;

const equipmentFor = (seed: number): Promise<Equipment> => {
  if (equipped?.seed !== seed) equipped = { seed, equipment: equip(seed) };
  return equipped.equipment;
};

/** Carries out one hunt; called by the pool. */
export const huntTask = async ({ mutant, seed, budget }: HuntTask): Promise<HuntResult> => {
  const { registry, stock } = await equipmentFor(seed);
  const variant = faultyVariant(mutant);
  return hunt(stock, variant, levelsOf(variant, registry), budget);
};

/** Tries one pair; called by the pool. */
export const pairTask = async ({ pair, seed }: PairTask): Promise<PairResult> => {
  const { stock } = await equipmentFor(seed);
  return tryPair(stock, pair, pair.mutants.map(faultyVariant));
};
