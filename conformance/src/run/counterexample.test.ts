// The file of a failure: whoever replays it may choose otherwise than was observed.

import { execute, kardia } from '#impl';
import type { PeerStateScenario } from '#spec';
import { expect, it } from 'vitest';
import { judge } from '../oracles/judge.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { parseScenarioFile } from '../scenario-file/read-scenario-file.ts';
import { counterexampleText } from './counterexample.ts';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error('expected a registry');
const registry = loaded.value;

const scenario: PeerStateScenario = {
  id: 'peer_state/generated/seed_1_run_1',
  title: 'a pick before a fault',
  level: 'peer_state',
  clauses: ['PS-SHV-1'],
  setup: {},
  steps: [
    { apply_new_round_step: { height: 1, round: 0, step: 3, seconds_since_start_time: 0, last_commit_round: 0 } },
    { ensure_vote_bit_arrays: { height: 1, size: 4 } },
    {
      pick_send_vote: { height: 1, round: 0, type: 'prevote', size: 4, bits: 'xx__', is_commit: false, link: 'ok' },
    },
    { apply_has_vote: { height: 1, round: 0, type: 'prevote', index: 3 } },
  ],
};

/** A subject that loses the last mark; `place` says which vote it picks. */
const subject = (place: number) => {
  const { observation } = execute(kardia, scenario, (allowed) => allowed.at(place) as number);
  const [lost] = [observation.steps[2]?.state];
  return {
    ...observation,
    steps: observation.steps.map((result, step) =>
      step === 3 && lost !== undefined ? { ...result, state: lost } : result,
    ),
  };
};

it('marks the choices, so that another one is no dispute when it is replayed', () => {
  const observation = subject(0);
  const [finding] = judge(kardia, scenario, { type: 'observation', observation }).findings;
  if (finding === undefined) throw new Error('expected a finding');
  const text = counterexampleText({
    finding,
    scenario,
    observed: observation.steps,
    reference: kardia,
    registry,
    suite: 'test/1',
    subject: 'test',
    seed: 1,
    path: '1',
    replay: '',
  });
  const file = parseScenarioFile(text, 'test.yaml');
  if (file.type === 'error') throw new Error('expected a file');
  const record = file.value.scenarios[0]?.expect;
  const { findings, disputes } = judge(kardia, scenario, { type: 'observation', observation: subject(-1) }, record);
  expect(findings.map(({ step }) => step)).toContain(3);
  expect(disputes).toBeUndefined();
});
