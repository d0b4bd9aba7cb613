// The probe against real processes: each nonsense must be able to give an adapter away, and honest answers must not.
import { join } from 'node:path';
import { LEVELS, type Scenario } from '#spec';
import { afterEach, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { startAdapter, type AdapterSubject } from '../subjects/adapter-client.ts';
import { nonsenseFor } from './nonsense.ts';
import type { Nonsense } from './probe.ts';

let subject: AdapterSubject | undefined;
afterEach(async () => {
  await subject?.close();
  subject = undefined;
});

const faulty = (name: string, ...words: readonly string[]): string =>
  [process.execPath, join(PACKAGE_ROOT, 'test/faulty-adapters', `${name}.mjs`), ...words]
    .map((word) => `"${word}"`)
    .join(' ');

const SERVE = `"${process.execPath}" "${join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js')}" serve`;

/** `honest` with the notes, or what speaks against it. */
const probe = async (command: string, timeoutMs: number = 10_000): Promise<string> => {
  const started = await startAdapter(command, { suite: 'test', probe: true, timeoutMs });
  if (started.type === 'failed') return `${started.code}: ${started.detail}`;
  subject = started.subject;
  return ['honest', ...started.subject.notes].join('; ');
};

const SIZE: Scenario = {
  id: 'bit_array/a/b',
  title: '',
  level: 'bit_array',
  clauses: [],
  setup: { arrays: { a: 'x_' } },
  steps: [{ size: { array: 'a' } }],
};

const NONSENSE = nonsenseFor(LEVELS);

describe('probeAdapter', { timeout: 600_000 }, () => {
  it.each(['', '--profile kardia-7b90a657'])('finds the reference honest: serve %s', async (options) => {
    expect(await probe(`${SERVE} ${options}`)).toBe('honest');
  });

  it('leaves the adapter as it was: the first run is answered', async () => {
    expect(await probe(SERVE)).toBe('honest');
    const [outcome] = (await subject?.run([SIZE])) ?? [undefined];
    expect(outcome).toMatchObject({ type: 'observation', observation: { steps: [{ value: 2 }] } });
  });

  const isDecisive = (each: Nonsense): boolean => each.isDecisive;

  it.each(NONSENSE.filter(isDecisive))('refuses an adapter that takes $what for sense', async ({ what, scenario }) => {
    const expected = `refused: faulty 1 answered ${what} as if all were well: {"id":"${scenario.id}"`;
    expect(await probe(faulty('credulous', scenario.id))).toContain(expected);
    expect(await probe(faulty('errs-as-a-whole', scenario.id))).toContain(expected);
  });

  it.each(NONSENSE.filter((each) => !isDecisive(each)))(
    'notes that an adapter takes $what for sense, and believes it',
    async ({ what, scenario }) => {
      const expected = `honest; faulty 1 answered ${what} as if all were well: {"id":"${scenario.id}"`;
      expect(await probe(faulty('credulous', scenario.id))).toContain(expected);
      await subject?.close();
      expect(await probe(faulty('errs-as-a-whole', scenario.id))).toContain(expected);
    },
  );

  it('hands on what a refused adapter was asked', async () => {
    const id = 'codec/probe/unknown_operation';
    const started = await startAdapter(faulty('credulous', id), { suite: 'test', probe: true });
    expect(started).toMatchObject({ type: 'failed', capabilities: { name: 'faulty' }, asked: [{ id }] });
  });

  it('refuses an adapter that makes everything up', async () => {
    expect(await probe(faulty('answers-anything'))).toContain(
      'refused: faulty 1 answered a level that does not exist as if all were well: {"id":"telepathy/probe/unknown_level","steps":[{"value":',
    );
  });

  it('refuses an adapter that gives one answer to everything', async () => {
    expect(await probe(faulty('answers-all-alike'))).toContain(
      'refused: faulty 1 answered 3 different scenarios of level peer_state alike: [{"state":{"height":0,',
    );
  });

  it('takes no for an answer: in its place, for the request as a whole, or as the failure of a step', async () => {
    const id = 'bit_array/probe/unmade_array';
    expect(await probe(faulty('credulous'))).toBe('honest');
    expect(await probe(faulty('errs-as-a-whole'))).toBe('honest');
    expect(await probe(faulty('fails-at', 'step-error', id))).toBe('honest');
    expect(await probe(faulty('fails-at', 'step-crash', id))).toBe('honest');
  });

  it('notes the nonsense that an adapter does not survive, and goes on with a process that lives', async () => {
    const id = 'reactor/probe/unnamed_block';
    const what = 'a reactor whose proposal is for a block that nothing describes';
    expect(await probe(faulty('fails-at', 'exit', id))).toBe(
      `honest; faulty 1 did not survive ${what}: exited with code 9`,
    );
    expect(await subject?.run([SIZE])).toMatchObject([{ type: 'unsupported' }]);
    expect(subject?.complaints()).toEqual([]);
    await subject?.close();
    expect(await probe(faulty('fails-at', 'hang', id), 500)).toBe(
      `honest; faulty 1 did not survive ${what}: no answer within 500 ms`,
    );
  });

  it('leaves the rest of the probe out where nothing is survived', async () => {
    expect(await probe(faulty('fails-at', 'exit'))).toMatch(
      /^honest(; faulty 1 did not survive [^;]*: exited with code 9){3}; faulty 1 was not asked the rest of the honesty probe$/,
    );
  });

  it('refuses an adapter that answers about something else', async () => {
    const id = 'reactor/probe/unnamed_block';
    expect(await probe(faulty('fails-at', 'other-id', id))).toContain(
      'refused: faulty 1 answered a reactor whose proposal is for a block that nothing describes with something that is not about it',
    );
  });

  it('asks only about levels that are declared', () => {
    const ids = nonsenseFor(['codec']).map(({ scenario }) => scenario.id.split('/')[0]);
    expect(new Set(ids)).toEqual(new Set(['telepathy', 'codec']));
  });
});
