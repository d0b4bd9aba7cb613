// Simplifications of a scenario of level bit_array: arrays that no step names are left out, and message arrays become smaller.

import type { BitArrayScenario, BitArrayStep, Scenario } from '#spec';

const namesIn = (step: BitArrayStep): readonly string[] =>
  Object.values(step).flatMap((values: object) => Object.values(values).filter((value) => typeof value === 'string'));

/** Without the arrays that no step names, one after the other. */
export function* lessArrays(scenario: BitArrayScenario): Generator<Scenario> {
  const used = new Set(scenario.steps.flatMap(namesIn));
  for (const name of Object.keys(scenario.setup.arrays)) {
    if (used.has(name)) continue;
    const arrays = Object.fromEntries(Object.entries(scenario.setup.arrays).filter(([other]) => other !== name));
    yield { ...scenario, setup: { arrays } };
  }
}

/** A message array and its words change together. */
export function* simplerMessages(scenario: BitArrayScenario): Generator<Scenario> {
  for (const [index, step] of scenario.steps.entries()) {
    if (!('from_proto' in step)) continue;
    const { bits, elems, into } = step.from_proto;
    const replaced = (fields: { bits?: number | string; elems?: string[] }): Scenario => ({
      ...scenario,
      steps: scenario.steps.with(index, { from_proto: { ...fields, into } }),
    });
    if (bits !== undefined || elems !== undefined) yield replaced({});
    if (bits === undefined || elems === undefined) continue;
    if (elems.length > 0) yield replaced({ bits: 0, elems: [] });
    for (const size of [1, Math.floor(Number(bits) / 2), Number(bits) - 1]) {
      if (size < 1 || size >= Number(bits) || size > elems.length * 64) continue;
      yield replaced({ bits: size, elems: cut(elems, size) });
    }
    const zeros = elems.map(() => '0'.repeat(16));
    if (elems.join('') !== zeros.join('')) yield replaced({ bits, elems: zeros });
  }
}

/** The words of the first `size` bits. */
const cut = (elems: readonly string[], size: number): string[] => {
  const words = elems.slice(0, Math.ceil(size / 64));
  const last = words.pop() ?? '0'.repeat(16);
  const kept = size % 64 === 0 ? 64 : size % 64;
  return [
    ...words,
    BigInt.asUintN(kept, BigInt(`0x${last}`))
      .toString(16)
      .padStart(16, '0'),
  ];
};
