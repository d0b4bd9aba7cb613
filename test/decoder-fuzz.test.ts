// The decoder against a fixed number of hostile messages, drawn as a run draws them: whatever the bytes, it accepts or rejects, under every
// profile, and reads again what it accepts.

import { describe, expect, it } from 'vitest';
import { PROFILES, execute } from '#impl';
import type { CodecScenario, CodecStep, StepResult } from '#spec';
import { generatorsOf } from '../conformance/src/arbitraries/generators.ts';
import { randomOf } from '../conformance/src/search/random.ts';
import { seed } from './seed.ts';

/** About 60,000 byte strings, three quarters of them from hostile scenarios. */
const SCENARIOS = 3_000;

const bytesOf = (count: number): readonly string[] => {
  const bytes: string[] = [];
  for (const { arbitrary, share } of generatorsOf('codec', { operations: new Set(['decode']), setState: false }))
    for (let run = 0; run < (count * share) / 4; run++) {
      const { steps } = arbitrary.generate(randomOf(seed(), run), undefined).value as CodecScenario;
      for (const step of steps) if ('decode' in step) bytes.push(step.decode.bytes);
    }
  return bytes;
};

const run = (profile: (typeof PROFILES)[string], steps: readonly CodecStep[]): readonly StepResult[] => {
  const scenario: CodecScenario = { id: 'fuzz', title: '', level: 'codec', clauses: [], setup: {}, steps };
  return execute(profile, scenario, () => 0).observation.steps;
};

describe('decode', () => {
  const all = bytesOf(SCENARIOS);
  console.info(`decoder fuzz: ${all.length} messages, SEED=${seed()}`);

  it.each(Object.values(PROFILES))(
    'accepts or rejects every message under $name [WF-ENV-1, WF-ENV-3]',
    (profile) => {
      const wrong: unknown[] = [];
      let accepted = 0;
      for (const bytes of all) {
        const [result] = run(profile, [{ decode: { bytes } }]);
        const said = Object.keys(result ?? {}).join();
        if (said !== 'value' && said !== 'error') wrong.push({ bytes, result });
        if (said === 'value') accepted++;
      }
      expect(wrong).toEqual([]);
      expect(accepted).toBeGreaterThan(all.length / 5);
      expect(accepted).toBeLessThan((all.length * 4) / 5);
    },
    60_000,
  );

  it('reads what it writes of every message that it accepts', () => {
    const kardia = PROFILES['kardia'] as (typeof PROFILES)[string];
    const wrong: unknown[] = [];
    for (const bytes of all.filter((_, index) => index % 4 === 0)) {
      const [decoded] = run(kardia, [{ decode: { bytes } }]);
      if (decoded?.value === undefined) continue;
      const [encoded] = run(kardia, [{ encode: { message: decoded.value as never } }]);
      const [again] = run(kardia, [{ decode: { bytes: encoded?.value as string } }]);
      if (JSON.stringify(again) !== JSON.stringify(decoded)) wrong.push({ bytes, decoded, again });
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
