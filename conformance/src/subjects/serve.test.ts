import { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { kardia } from '#impl';
import { LEVELS } from '#spec';
import type { PeerStateScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { inProcessSubject } from './in-process.ts';
import { serve } from './serve.ts';

const scenario: PeerStateScenario = {
  id: 'peer_state/served/one',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [
    { ensure_vote_bit_arrays: { height: 0, size: 4 } },
    { pick_vote_to_send: { height: 0, round: 0, type: 'prevote', size: 4, bits: 'xxxx', is_commit: false } },
  ],
};

/** What is answered to `text`, one parsed answer a line. */
const exchange = async (text: string): Promise<unknown[]> => {
  const input = new PassThrough();
  const output = new PassThrough();
  const served = serve({ reference: kardia, seed: 5, input, output });
  input.end(text);
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await served;
  output.end();
  return Buffer.concat(chunks)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
};

const ask = async (request: unknown): Promise<unknown[]> => exchange(`${JSON.stringify(request)}\n`);
const run = async (...scenarios: unknown[]): Promise<unknown> => {
  const [answer] = await ask({ jsonrpc: '2.0', id: 1, method: 'run', params: { scenarios } });
  return (answer as { result: { observations: unknown } }).result.observations;
};

describe('serve', () => {
  it('introduces itself', async () => {
    const [answer] = await ask({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocol: 1, suite: 's', dialect: 'kardia' },
    });
    expect(answer).toMatchObject({
      jsonrpc: '2.0',
      id: 1,
      result: { protocol: 1, levels: [...LEVELS] },
    });
  });

  it('observes what the reference in process does with the same seed', async () => {
    const [outcome] = await inProcessSubject(kardia, 5).run([scenario]);
    expect(outcome?.type).toBe('observation');
    expect(await run(scenario)).toEqual(outcome?.type === 'observation' ? [outcome.observation] : []);
  });

  it.each<[what: string, change: object, why: string]>([
    ['another level', { level: 'consensus' }, 'no level "consensus"'],
    ['another operation', { steps: [{ toString: {} }] }, 'step 0: level peer_state has no operation toString'],
    [
      'a malformed argument',
      { steps: [{ init_proposal_block_parts: { total: -1, hash: '' } }] },
      'step 0: init_proposal_block_parts.total: ',
    ],
    ['a step of two keys', { steps: [{ a: {}, b: {} }] }, 'step 0: expected an object of one key'],
    ['a malformed setup', { setup: { arrays: {} } }, 'setup: '],
    ['no steps', { steps: null }, 'steps: expected a list'],
  ])('answers a scenario with %s in its place', async (_what, change, why) => {
    const answers = (await run(scenario, { ...scenario, ...change, id: 'other' }, scenario)) as {
      unsupported?: string;
    }[];
    expect(answers.map(({ unsupported }) => unsupported === undefined)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject({ id: 'other' });
    expect(answers[1]?.unsupported).toContain(why);
  });

  it.each<[what: string, line: string, id: unknown, code: number]>([
    ['no JSON', '{"jsonrpc"', null, -32700],
    ['an empty line', '', null, -32700],
    ['no object', '[]', null, -32600],
    ['another version', '{"jsonrpc":"1.0","id":3,"method":"run"}', 3, -32600],
    ['no method', '{"jsonrpc":"2.0","id":3}', 3, -32600],
    ['an id that is none', '{"jsonrpc":"2.0","id":{},"method":"run"}', null, -32600],
    ['an unknown method', '{"jsonrpc":"2.0","id":"a","method":"walk"}', 'a', -32601],
    ['no scenarios', '{"jsonrpc":"2.0","id":3,"method":"run"}', 3, -32602],
    ['a scenario without id', '{"jsonrpc":"2.0","id":3,"method":"run","params":{"scenarios":[{}]}}', 3, -32602],
    ['protocol 2', '{"jsonrpc":"2.0","id":3,"method":"initialize","params":{"protocol":2}}', 3, -32602],
  ])('answers %s with an error and goes on', async (_what, line, id, code) => {
    const answers = await exchange(`${line}\n{"jsonrpc":"2.0","id":9,"method":"run","params":{"scenarios":[]}}\n`);
    expect(answers).toEqual([
      { jsonrpc: '2.0', id, error: { code, message: expect.any(String) as string } },
      { jsonrpc: '2.0', id: 9, result: { observations: [] } },
    ]);
  });

  it('answers no notification', async () => {
    expect(await ask({ jsonrpc: '2.0', method: 'run', params: { scenarios: [] } })).toEqual([]);
  });

  it('ends after shutdown, with the input still open', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const served = serve({ reference: kardia, seed: 5, input, output });
    input.write('{"jsonrpc":"2.0","id":1,"method":"shutdown"}\n');
    await served;
    expect(String(output.read())).toBe('{"jsonrpc":"2.0","id":1,"result":null}\n');
  });

  it('reads no further while the output is full', async () => {
    const input = new PassThrough();
    const releases: (() => void)[] = [];
    let written = '';
    const output = new Writable({
      highWaterMark: 1,
      write: (chunk: Buffer, _encoding, done) => {
        written += chunk.toString();
        releases.push(done);
      },
    });
    const served = serve({ reference: kardia, seed: 5, input, output });
    for (let id = 1; id <= 5; id++) {
      input.write(`{"jsonrpc":"2.0","id":${id},"method":"run","params":{"scenarios":[]}}\n`);
      await setImmediate();
    }
    input.end();
    expect(releases.length).toBe(1);
    const release = async (): Promise<void> => {
      for (let next = releases.shift(); next !== undefined; next = releases.shift()) {
        next();
        await setImmediate();
        await setImmediate();
      }
    };
    await Promise.all([served, release()]);
    expect(written.match(/"id":\d/g)).toEqual(['"id":1', '"id":2', '"id":3', '"id":4', '"id":5']);
  });

  it('ends where nobody reads the output any more', async () => {
    const input = new PassThrough();
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
    const served = serve({ reference: kardia, seed: 5, input, output });
    input.write('{"jsonrpc":"2.0","id":1,"method":"initialize"}\n');
    await expect(served).resolves.toBeUndefined();
  });
});
