// A port with five faults at once: a wrong initial step, a wrong greeting and three more. One default run names all of them.

import { kardia, MUTANTS, withVariants, type Reference } from '#impl';
import { expect, it } from 'vitest';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { makePlan } from './plan.ts';
import type { Report } from './report.ts';
import { runSuite } from './run-suite.ts';

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};

/** What the mutants break: a greeting without the round of the last commit, a vote sent and not marked, a step that
 * forgets the proposal, a HasVote whose round and index are swapped. */
const FAULTY = [
  'EV-3-no-last-round',
  'PS-PSV-2-not-marked',
  'PS-NRS-8-forgets-proposal',
  'WF-HV-swaps-round-and-index',
];

const mutants = FAULTY.map((id) => {
  const found = MUTANTS.find((mutant) => mutant.id === id);
  if (found === undefined) throw new Error(`no mutant ${id}`);
  return found;
});

const { newPeerRoundState } = kardia.dialect;
const port: Reference = {
  ...withVariants(kardia, 'five faults', mutants),
  dialect: { ...kardia.dialect, newPeerRoundState: { ...newPeerRoundState, step: 3 } },
};

const namedIn = ({ failures }: Report): ReadonlySet<string> => new Set(failures.map(({ finding }) => finding.clause));

it('names each of five faults in one default run', { timeout: 600_000 }, async () => {
  const registry = must(loadRegistry(SPEC_FOLDER));
  const vectors = must(await loadVectors(VECTORS_FOLDER, registry)).filter(
    ({ dialect }) => dialect === kardia.dialect.name,
  );
  const subject = inProcessSubject(port, 1);
  const plan = makePlan(kardia, subject.capabilities, vectors, { budget: { type: 'default' } });
  const report = await runSuite({ subject, reference: kardia, registry, plan, seed: 1, suite: 'test/1' });
  const named = namedIn(report);
  const broken = ['PS-NEW-1', ...mutants.map(({ clauses }) => clauses[0])];
  expect(broken.filter((clause) => !named.has(clause))).toEqual([]);
  // The initial step is wrong in every scenario of level peer_state, and yet it is one story.
  expect(report.failures.filter(({ finding }) => finding.clause === 'PS-NEW-1')).toHaveLength(1);
});
