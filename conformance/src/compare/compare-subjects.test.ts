// Two implementations on the same scenarios, a fault seeded in one of them: the report must say who deviates and where, and must take what
// the specification leaves open for no deviation.
import { kardia, kardiaAtPin, MUTANTS, withVariants, type Reference } from '#impl';
import type { Level } from '#spec';
import { describe, expect, it } from 'vitest';
import { inProcessSubject } from '../subjects/in-process.ts';
import { compareSubjects, type Compared, type ComparedSubjects } from './compare-subjects.ts';

const SEED = 5;
const RUNS = 300;

/** An implementation that does what `does` says and is judged by `reference`; its choices follow from `seed`. */
const compared = (reference: Reference, seed: number, does: Reference = reference): Compared => ({
  subject: inProcessSubject(does, seed),
  reference,
});

const compare = (first: Compared, second: Compared, level: Level): Promise<ComparedSubjects> =>
  compareSubjects(first, second, { seed: SEED, budget: { type: 'runs', runs: RUNS }, levels: [level] });

const mutant = (id: string): Reference => {
  const found = MUTANTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no mutant ${id}`);
  return withVariants(kardia, id, [found]);
};

/** What differences mean and at which clause, each once: one clause may show at several places and operations. */
const meant = ({ differences }: Awaited<ReturnType<typeof compare>>): readonly string[] => [
  ...new Set(differences.map(({ meaning, finding }) => `${meaning} ${finding.clause}`)),
];

describe('compareSubjects', { timeout: 600_000 }, () => {
  it('finds no difference between two that choose alike', async () => {
    const {
      differences,
      compared: count,
      leftOut,
    } = await compare(compared(kardia, 1), compared(kardia, 1), 'peer_state');
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(RUNS);
    expect(leftOut).toBe(0);
  });

  it('calls legal choices that differ underspecified, at the clause of the choice, and shrinks them', async () => {
    const picks = await compare(compared(kardia, 1), compared(kardia, 2), 'bit_array');
    expect(meant(picks)).toEqual(['underspecified BA-PICK']);
    expect(picks.differences[0]?.scenario.steps.length).toBeLessThanOrEqual(2);
    const votes = await compare(compared(kardia, 1), compared(kardia, 2), 'peer_state');
    expect(meant(votes)).toEqual(['underspecified PS-PVS-5']);
  });

  it.each(['first', 'second'] as const)('names the one with a seeded fault, the %s, and its clause', async (which) => {
    const faulty = compared(kardia, 1, mutant('PS-NVB-3-merges'));
    const right = compared(kardia, 1);
    const [first, second] = which === 'first' ? [faulty, right] : [right, faulty];
    const found = await compare(first, second, 'peer_state');
    expect(meant(found)).toEqual([`${which} PS-NVB-3`]);
    expect(found.differences[0]?.scenario.steps.length).toBeLessThan(5);
  });

  it('blames both where both deviate in ways of their own', async () => {
    const { differences } = await compare(
      compared(kardia, 1, mutant('BA-NOT-masks')),
      compared(kardia, 1, mutant('BA-UPD-resizes')),
      'bit_array',
    );
    const meanings = new Set(differences.map(({ meaning }) => meaning));
    expect(meanings.has('first')).toBe(true);
    expect(meanings.has('second')).toBe(true);
    expect(meanings.has('underspecified')).toBe(false);
  });

  it('calls neither wrong where each is right under its own profile', async () => {
    const { differences } = await compare(compared(kardia, 1), compared(kardiaAtPin, 1), 'peer_state');
    expect(new Set(differences.map(({ meaning }) => meaning))).toEqual(new Set(['dialects']));
    expect(differences.map(({ finding }) => finding.clause)).toContain('PS-NRS-5');
  });
});
