// The probe against real processes: each nonsense must be able to give an adapter away, and honest answers must not.
import { join } from 'node:path';
import { LEVELS } from '#spec';
import { afterEach, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { startAdapter, type AdapterSubject } from '../subjects/adapter-client.ts';
import { nonsenseFor } from './nonsense.ts';

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

/** `honest`, or what speaks against it. */
const probe = async (command: string, timeoutMs: number = 10_000): Promise<string> => {
  const started = await startAdapter(command, { suite: 'test', probe: true, timeoutMs });
  if (started.type === 'failed') return `${started.code}: ${started.detail}`;
  subject = started.subject;
  return 'honest';
};

const NONSENSE = nonsenseFor(LEVELS);

describe('probeAdapter', { timeout: 30_000 }, () => {
  it.each(['', '--profile kardia-7b90a657'])('finds the reference honest: serve %s', async (options) => {
    expect(await probe(`${SERVE} ${options}`)).toBe('honest');
  });

  it('leaves the adapter as it was: the first run is answered', async () => {
    expect(await probe(SERVE)).toBe('honest');
    const [outcome] = (await subject?.run([
      {
        id: 'bit_array/a/b',
        title: '',
        level: 'bit_array',
        clauses: [],
        setup: { arrays: { a: 'x_' } },
        steps: [{ size: { array: 'a' } }],
      },
    ])) ?? [undefined];
    expect(outcome).toMatchObject({ type: 'observation', observation: { steps: [{ value: 2 }] } });
  });

  it.each(NONSENSE)('refuses an adapter that takes $what for sense', async ({ what, scenario: { id } }) => {
    const expected = `refused: it answered ${what} as if all were well: {"id":"${id}"`;
    expect(await probe(faulty('credulous', id))).toContain(expected);
    expect(await probe(faulty('errs-as-a-whole', id))).toContain(expected);
  });

  it('refuses an adapter that makes everything up', async () => {
    expect(await probe(faulty('answers-anything'))).toBe(
      'refused: it answered a level that does not exist as if all were well: {"id":"telepathy/probe/unknown_level","steps":[{"value":1,"state":{"height":1}}]}',
    );
  });

  it('refuses an adapter that gives one answer to everything', async () => {
    expect(await probe(faulty('answers-all-alike'))).toContain(
      'refused: it answered 3 different scenarios of level peer_state alike: [{"state":{"height":0,',
    );
  });

  it('takes no for an answer: in its place, for the request as a whole, or as the failure of a step', async () => {
    const id = 'bit_array/probe/unmade_array';
    expect(await probe(faulty('credulous'))).toBe('honest');
    expect(await probe(faulty('errs-as-a-whole'))).toBe('honest');
    expect(await probe(faulty('fails-at', 'step-error', id))).toBe('honest');
    expect(await probe(faulty('fails-at', 'step-crash', id))).toBe('honest');
  });

  it('names the nonsense that an adapter does not survive', async () => {
    const id = 'reactor/probe/unnamed_block';
    expect(await probe(faulty('fails-at', 'exit', id))).toBe(
      'refused: exited with code 9, at a reactor whose proposal is for a block that nothing describes',
    );
    expect(await probe(faulty('fails-at', 'hang', id), 500)).toBe(
      'refused: no answer within 500 ms, at a reactor whose proposal is for a block that nothing describes',
    );
    expect(await probe(faulty('fails-at', 'other-id', id))).toContain(
      'refused: it answered a reactor whose proposal is for a block that nothing describes with something that is not about it',
    );
  });

  it('asks only about levels that are declared', () => {
    const ids = nonsenseFor(['codec']).map(({ scenario }) => scenario.id.split('/')[0]);
    expect(new Set(ids)).toEqual(new Set(['telepathy', 'codec']));
  });
});
