import { kardia, MUTANTS, type Variant } from '#impl';
import { beforeAll, describe, expect, it } from 'vitest';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { startStock, type CaseStock } from './case-stock.ts';
import { hunt, type HuntBudget, type HuntResult } from './hunt.ts';
import { pinsOf } from './vector-pins.ts';

const BUDGET: HuntBudget = { vectors: 'all', cases: { first: 60, other: 10 }, judged: 20, once: false, blames: true };

let stock: CaseStock;
const fresh = async (): Promise<CaseStock> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') throw new Error(registry.error.message);
  const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
  if (vectors.type === 'error') throw new Error(vectors.error.message);
  return startStock(
    kardia,
    vectors.value.filter(({ scenario }) => scenario.level === 'bit_array' || scenario.level === 'peer_state'),
    1,
  );
};
beforeAll(async () => {
  stock = await fresh();
}, 600_000);

const mutant = (id: string): Variant => {
  const found = MUTANTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no mutant ${id}`);
  return found;
};

const withoutTimes = (result: HuntResult): string =>
  JSON.stringify(result, (key, value: unknown) => (key === 'ms' ? undefined : value));

const huntPeerState = (id: string, budget = BUDGET, from = stock): Promise<HuntResult> =>
  hunt(from, mutant(id), ['peer_state'], budget);

describe('hunt', { timeout: 600_000 }, () => {
  it('tells each oracle, invariant and vector apart', async () => {
    const result = await huntPeerState('PS-NRS-8-forgets-proposal');
    expect(result.differs?.type).toBe('vector');
    expect(result.kills.reference?.cases).toBeGreaterThan(0);
    expect(result.kills.invariant?.cases).toBeGreaterThan(0);
    expect(result.invariants.map(({ id }) => id)).toContain('INV-T3');
    expect(result.records.length).toBeGreaterThan(0);
    expect(result.vectors).toEqual(expect.arrayContaining([...result.records]));
  });

  it('finds the same with the same seed', async () => {
    const again = await huntPeerState('PS-ECC-4-copies', BUDGET, await fresh());
    expect(withoutTimes(again)).toEqual(withoutTimes(await huntPeerState('PS-ECC-4-copies')));
  });

  it('says whether the first failure names what the mutant breaks, of the shrunk scenario', async () => {
    const { blames } = await huntPeerState('PS-NRS-1-backwards');
    expect(blames).toMatchObject([{ level: 'peer_state', from: 'generated', right: true, clause: 'PS-NRS-1' }]);
    const [blame] = blames;
    expect(blame?.path.length).toBeGreaterThan(0);
    expect(blame?.steps).toBeLessThanOrEqual(3);
    const shown = blame?.runs.map((run) => stock.generated('peer_state', run).scenario.id);
    expect(shown?.some((id) => blame?.scenario.startsWith(id))).toBe(true);
    const other: Variant = { ...mutant('PS-NRS-1-backwards'), clauses: ['PS-NRS-2'] };
    const wrong = await hunt(stock, other, ['peer_state'], BUDGET);
    expect(wrong.blames).toMatchObject([{ right: false, clause: 'PS-NRS-1' }]);
  });

  it('asks the vectors for the first failure where nothing generated shows the mutant, and nobody where not asked', async () => {
    const none = { ...BUDGET, cases: { first: 0, other: 0 } };
    const { blames } = await huntPeerState('PS-NRS-1-backwards', none);
    expect(blames).toMatchObject([{ level: 'peer_state', from: 'vector', path: [], runs: [] }]);
    expect(await huntPeerState('PS-NRS-1-backwards', { ...BUDGET, blames: false })).toMatchObject({ blames: [] });
  });

  it('finds nothing in a variant that changes nothing', async () => {
    const { applyNewRoundStep } = kardia.rules;
    const idle: Variant = { ...mutant('PS-NRS-1-backwards'), id: 'idle', replace: { applyNewRoundStep } };
    const result = await hunt(stock, idle, ['peer_state'], BUDGET);
    expect(result).toMatchObject({ vectors: [], kills: {}, invariants: [], blames: [], cases: 60, differing: 0 });
    expect(result).not.toHaveProperty('differs');
  });

  it('ends a level when enough scenarios were judged, and at once where one objection is enough', async () => {
    expect(await huntPeerState('PS-NRS-2-keeps-step', { ...BUDGET, judged: 5 })).toMatchObject({ differing: 5 });
    const once = await huntPeerState('PS-NRS-2-keeps-step', { ...BUDGET, vectors: 'none', once: true });
    expect(once.cases).toBe(once.kills.reference?.cases);
    expect(once.vectors).toEqual([]);
  });
});

describe('pinsOf', { timeout: 600_000 }, () => {
  it('counts what stands in one vector only', () => {
    const [first, second, ...others] = stock.vectors();
    if (first === undefined || second === undefined) throw new Error('no vectors');
    const renamed = { ...first, scenario: { ...first.scenario, id: 'again' } };
    expect(pinsOf([first, second]).get(first.scenario.id)).toBeGreaterThan(0);
    const pins = pinsOf([first, second, ...others, renamed]);
    expect(pins.get(first.scenario.id)).toBe(0);
    expect(pins.get('again')).toBe(0);
  });
});
