// Scenarios at whose edges reference and code once disagreed: what the reference of each dialect does there now is what the code does.

import { join } from 'node:path';
import { PACKAGE_ROOT, readScenarioFile } from '#conformance';
import { execute, PROFILES, type Reference } from '#impl';
import type { StepResult } from '#spec';
import { describe, expect, it } from 'vitest';

const profile = (name: string): Reference => {
  const found = Object.values(PROFILES).find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`expected a profile: ${name}`);
  return found;
};

/** What the reference does in the only scenario of a file. */
const stepsOf = (file: string, name: string): readonly StepResult[] => {
  const read = readScenarioFile(join(PACKAGE_ROOT, 'test/scenarios', `${file}.yaml`));
  const scenario = read.type === 'ok' ? read.value.scenarios[0]?.scenario : undefined;
  if (scenario === undefined) throw new RangeError(`expected a scenario in ${file}`);
  return execute(profile(name), scenario, (allowed) => allowed[0] ?? 0).observation.steps;
};

describe.each(['kardia', 'kardia-7b90a657'])('%s', (name) => {
  it.each(['refused-entry', 'commit-entry-of-another'])(
    'turns no commit back of which the set refuses an entry: %s [CM-3]',
    (file) => {
      expect(stepsOf(file, name)).toEqual([{}, { crash: expect.stringContaining('Failed to reconstruct LastCommit') }]);
    },
  );

  it('looks at the entries of a stored commit of height 0 [CM-4]', () => {
    const refused = { error: expect.any(String) };
    expect(stepsOf('commit-of-height-0', name)).toEqual([{}, refused, refused, refused]);
  });

  it('makes no commit of a set with a vote for a partial block id [CM-1]', () => {
    expect(stepsOf('commit-with-partial-vote', name).at(-1)).toEqual({ crash: expect.stringContaining('BlockID') });
  });
});

describe.each(Object.keys(PROFILES))('%s', (name) => {
  it('adds powers as whole numbers beyond 2^53, so that three votes below the quorum make no majority [VS-7]', () => {
    const results = stepsOf('power-sums', name);
    expect(results.slice(-2)).toEqual([{ value: { block_id: null, ok: false } }, { value: false }]);
  });
});
