// What the generators of level codec must reach: readers with one fault each, which a part of a default run has to notice.

import { describe, expect, it } from 'vitest';
import { kardia, withVariants, type Variant } from '#impl';
import { generatorsOf } from '../../arbitraries/generators.ts';
import { judge } from '../../oracles/judge.ts';
import { scenarioOf } from '../../search/search.ts';
import { inProcessSubject } from '../../subjects/in-process.ts';

const SEED = 3;
const RUNS = 1_000;

const hostile = generatorsOf('codec', { setState: false }).find(({ name }) => name === 'hostile')?.arbitrary;

const isNoticed = async (replace: Variant['replace']): Promise<boolean> => {
  const variant: Variant = { id: 'reader', type: 'mutant', clauses: ['WF-PR-2'], summary: '', source: '', replace };
  const { run } = inProcessSubject(withVariants(kardia, variant.id, [variant]), SEED);
  for (let index = 0; index < RUNS && hostile !== undefined; index++) {
    const scenario = scenarioOf(hostile, SEED, index);
    const [outcome] = await run([scenario]);
    if (outcome !== undefined && judge(kardia, scenario, outcome).findings.length > 0) return true;
  }
  return false;
};

const { readTag, lowHalf } = kardia.rules;

describe('hostile scenarios of level codec', { timeout: 600_000 }, () => {
  it('notice a reader that takes the numbers of fields whole [WF-ENV-3]', async () => {
    const noticed = await isNoticed({
      readTag: (context, reader, name) => {
        const start = reader.pos;
        const [, high] = reader.varint();
        reader.pos = start;
        const tag = readTag(context, reader, name);
        return high >>> 3 === 0 ? tag : { ...tag, number: tag.number + 2 ** 29 };
      },
    });
    expect(noticed).toBe(true);
  });

  it('notice a reader that takes an index beyond 32 bits for the greatest one [WF-PR-2]', async () => {
    const noticed = await isNoticed({
      lowHalf: (context, [low, high]) => (high > 0 ? 0xffff_ffff : lowHalf(context, [low, high])),
    });
    expect(noticed).toBe(true);
  });
});
