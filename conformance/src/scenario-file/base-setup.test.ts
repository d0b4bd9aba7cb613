// What scenarios have in common and what each of them shows make up its setup again.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { commonSetup, mergeSetup, ownSetup } from './base-setup.ts';

const value = fc.oneof(fc.nat(2), fc.constantFrom('a', null), fc.array(fc.nat(1), { maxLength: 2 }));
const fields = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), value, { noNullPrototype: true });
const setup = fc
  .tuple(fields(['height', 'blocks', 'store']), fc.option(fields(['round', 'step', 'votes']), { nil: undefined }))
  .map(([own, node]) => (node === undefined ? own : { ...own, node }));

describe('commonSetup', () => {
  it('is, with ownSetup, undone by mergeSetup', () => {
    fc.assert(
      fc.property(fc.array(setup, { maxLength: 5 }), (setups) => {
        const common = commonSetup(setups);
        for (const each of setups) expect(mergeSetup(common, ownSetup(common, each))).toEqual(each);
      }),
      { seed: seed() },
    );
  });

  it('takes what most have, and only fields that all have', () => {
    const setups = [
      { height: 5, running: false, node: { round: 1, step: 3 } },
      { height: 5, node: { round: 2, step: 3 } },
      { height: 6, node: { round: 2, step: 4 } },
    ];
    const common = commonSetup(setups);
    expect(common).toEqual({ height: 5, node: { round: 2, step: 3 } });
    expect(setups.map((each) => ownSetup(common, each))).toEqual([
      { running: false, node: { round: 1 } },
      {},
      { height: 6, node: { step: 4 } },
    ]);
  });

  it('is empty for a single scenario, which shows its setup whole', () => {
    expect(commonSetup([{ height: 5 }])).toEqual({});
  });
});
