// The client against real processes that misbehave, one program a fault: test/faulty-adapters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { KARDIA, type BitArrayScenario, type PeerStateScenario, type Scenario } from '#spec';
import { afterEach, describe, expect, it } from 'vitest';
import { startAdapter, type AdapterOptions, type AdapterSubject } from './adapter-client.ts';
import type { Outcome } from './subject.ts';
import { IDLE_SCENARIOS } from './with-initial.ts';

const folder = join(import.meta.dirname, '../../../test/faulty-adapters');

const scenario = (name: string, steps: number = 2): PeerStateScenario => ({
  id: `peer_state/faulty/${name}`,
  title: name,
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: Array.from({ length: steps }, (_, index) => ({
    set_has_vote: { height: 1, round: 0, type: 'prevote', index },
  })),
});

/** Four scenarios of which the third is the one that the adapters misbehave at. */
const BATCH = [scenario('a'), scenario('b'), scenario('bad'), scenario('c')];

let subject: AdapterSubject | undefined;

afterEach(async () => {
  await subject?.close();
  subject = undefined;
});

const command = (name: string): string => `"${process.execPath}" '${join(folder, `${name}.mjs`)}'`;

const start = async (name: string, options: Partial<AdapterOptions> = {}): Promise<AdapterSubject> => {
  const started = await startAdapter(command(name), { suite: 'test', closeTimeoutMs: 300, ...options });
  if (started.type === 'failed') throw new Error(started.detail);
  subject = started.subject;
  return subject;
};

const refused = async (text: string, options: Partial<AdapterOptions> = {}): Promise<string> => {
  const started = await startAdapter(text, { suite: 'test', ...options });
  if (started.type === 'started') {
    subject = started.subject;
    throw new Error('it started');
  }
  return `${started.code}: ${started.detail}`;
};

/** One word an outcome: `ok` for an observation of the right scenario with all its steps, else what it is. */
const words = (scenarios: readonly Scenario[], outcomes: readonly Outcome[]): string[] => {
  expect(outcomes.length).toBe(scenarios.length);
  return outcomes.map((outcome, index) => {
    if (outcome.type === 'unsupported') return `unsupported: ${outcome.why}`;
    if (outcome.type !== 'observation') return `${outcome.type} ${outcome.code}: ${outcome.detail}`;
    expect(outcome.observation.id).toBe(scenarios[index]?.id);
    expect(outcome.observation.steps.length).toBe(scenarios[index]?.steps.length);
    return 'ok';
  });
};

const runBatch = async (name: string, options: Partial<AdapterOptions> = {}): Promise<string[]> => {
  const adapter = await start(name, options);
  return words(BATCH, await adapter.run(BATCH));
};

describe('startAdapter', () => {
  it('learns which state a peer starts from where the adapter does not say it', async () => {
    const adapter = await start('faithful');
    const [outcome] = await adapter.run([scenario('a')]);
    expect(outcome).toMatchObject({ observation: { initial: KARDIA.newPeerRoundState } });
  });

  it('runs a faithful adapter without a complaint', async () => {
    const adapter = await start('faithful');
    expect(adapter.capabilities).toMatchObject({ name: 'faulty', levels: ['bit_array', 'peer_state'], operations: {} });
    expect(words(BATCH, await adapter.run(BATCH))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await adapter.close();
    expect(adapter.complaints()).toEqual([]);
  });

  it.each<[name: string, expected: string]>([
    ['protocol-2', 'not-started: it speaks protocol 2, this suite 1'],
    [
      'garbage-initialize',
      'not-started: before it answered initialize: expected a JSON-RPC response, got no JSON: hello',
    ],
    ['empty-initialize', 'not-started: its answer to initialize is malformed: protocol: '],
    ['exits-at-once', 'not-started: before it answered initialize: exited with code 1'],
  ])('refuses %s', async (name, expected) => {
    expect(await refused(command(name))).toContain(expected);
  });

  it('refuses an adapter that never answers', async () => {
    expect(await refused(command('never-answers'), { startTimeoutMs: 300 })).toBe(
      'not-started: before it answered initialize: no answer within 300 ms',
    );
  });

  it('keeps what a program wrote to standard error before it failed to start', async () => {
    expect(await startAdapter(command('exits-at-once'), { suite: 'test' })).toMatchObject({
      stderr: 'no configuration\n',
    });
  });

  it('refuses a command that names no program or one that does not exist', async () => {
    expect(await refused('')).toBe('not-started: the adapter command names no program');
    expect(await refused('no-such-program-here serve')).toBe("not-started: no program 'no-such-program-here'");
    expect(await refused(folder)).toContain('not-started: ');
  });
});

describe('run', () => {
  it.each<[name: string, bad: string]>([
    ['exits-at-scenario', 'crash exited: exited with code 3'],
    ['kills-itself', 'crash killed: killed by SIGKILL'],
    ['aborts', 'crash killed: killed by SIGABRT'],
    ['grandchild', 'crash exited: exited with code 9'],
    ['dies-after-answer-alone', 'crash exited: exited with code 10 (after its answer)'],
    ['garbage-line', 'fault garbage: expected a JSON-RPC response, got no JSON: debug: [31mhere'],
    ['half-line', 'crash exited: exited with code 0 after 29 bytes of an unfinished line'],
    ['wrong-id', 'fault wrong-id: an answer for id '],
    ['answers-twice', 'fault wrong-id: a second answer for id '],
    ['wrong-steps', 'fault wrong-steps: 1 results for 2 steps'],
    ['wrong-count', 'fault malformed-result: 0 observations for 1 scenarios'],
    ['unknown-keys', 'fault malformed-result: step 0, set_has_vote: ok: expected no such key, but state'],
    ['claims-unsupported', 'unsupported: not done yet'],
    ['claims-and-errs', 'fault rpc-error: answered run with an error: -32603 no such level'],
  ])('traces the fault of %s to its scenario and observes the others', async (name, bad) => {
    const [first, second, third, fourth] = await runBatch(name);
    expect([first, second, fourth]).toEqual(['ok', 'ok', 'ok']);
    expect(third).toContain(bad);
    expect(third).not.toContain('not reproduced');
  });

  it('ends the processes that an adapter left behind with the adapter', async () => {
    const adapter = await start('leaks-processes');
    expect(words(BATCH, await adapter.run(BATCH))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await expect.poll(() => adapter.stderr().match(/leaked \d+\n/g)?.length).toBe(IDLE_SCENARIOS.length + BATCH.length);
    const leaked = [...adapter.stderr().matchAll(/leaked (\d+)/g)].map(([, pid]) => Number(pid));
    await adapter.close();
    await expect.poll(() => leaked.filter(isAlive)).toEqual([]);
  });

  it('traces a hang to its scenario', async () => {
    expect(await runBatch('hangs-at-scenario', { timeoutMs: 500 })).toEqual([
      'ok',
      'ok',
      'crash timeout: no answer within 500 ms',
      'ok',
    ]);
  });

  it('takes an answer that came in time, although this process was too busy to read it', async () => {
    const adapter = await start('faithful', { timeoutMs: 200 });
    const outcomes = adapter.run(BATCH);
    await setImmediate();
    for (const until = performance.now() + 600; performance.now() < until;);
    expect(words(BATCH, await outcomes)).toEqual(['ok', 'ok', 'ok', 'ok']);
    await adapter.close();
    expect(adapter.complaints()).toEqual([]);
  });

  it('stops a line without end at its bound', async () => {
    expect(await runBatch('endless-line', { lineBytesMax: 1 << 20 })).toEqual([
      'ok',
      'ok',
      'fault garbage: a line of more than 1048576 bytes',
      'ok',
    ]);
  });

  it('reports an adapter that closes its output and goes on', async () => {
    expect(await runBatch('closes-output')).toEqual(['ok', 'ok', 'crash exited: closed its standard output', 'ok']);
  });

  it('reads 50 MB of standard error, keeps the end and is not held up', async () => {
    const adapter = await start('stderr-flood', { stderrLimit: 1000 });
    expect(words(BATCH, await adapter.run(BATCH))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(adapter.stderr().length).toBeLessThanOrEqual(1000);
    expect(adapter.stderr()).toMatch(/the last words$/);
  });

  it('finds the culprit among several batches in flight, and every other scenario gets its own outcome', async () => {
    const adapter = await start('exits-at-scenario');
    const batches = Array.from({ length: 6 }, (_, batch) =>
      Array.from({ length: 5 }, (_unused, index) =>
        scenario(batch === 3 && index === 2 ? 'x/bad' : `${batch}-${index}`),
      ),
    );
    const outcomes = await Promise.all(batches.map((batch) => adapter.run(batch)));
    const found = batches.map((batch, index) => words(batch, outcomes[index] ?? []));
    expect(found[3]).toEqual(['ok', 'ok', 'crash exited: exited with code 3', 'ok', 'ok']);
    expect(found.flat().filter((word) => word === 'ok').length).toBe(29);
  });

  it.each([
    ['dies-after-answer', 'exited with code 4'],
    ['answers-twice-late', 'a second answer for id 3'],
  ])('complains of %s, which no batch was open to carry', async (name, complaint) => {
    const adapter = await start(name);
    expect(words(BATCH, await adapter.run(BATCH))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await setTimeout(100);
    expect(words([scenario('d')], await adapter.run([scenario('d')]))).toEqual(['ok']);
    expect(adapter.complaints()).toEqual([`outside any scenario: ${complaint}`]);
  });

  it('says so where a crash does not repeat alone', async () => {
    expect(await runBatch('dies-at-third')).toEqual([
      'ok',
      'ok',
      'crash exited: exited with code 5 (after other scenarios, not reproduced alone)',
      'ok',
    ]);
  });

  it('lets the first scenario carry a crash that only the batch causes', async () => {
    expect(await runBatch('dies-in-batch')).toEqual([
      'crash exited: exited with code 6 (in a batch of 4 and in its repetition, not reproduced alone)',
      'ok',
      'ok',
      'ok',
    ]);
  });

  it(
    'gives up on an adapter that always dies, where the caller does not budget deaths',
    { timeout: 600_000 },
    async () => {
      const many = Array.from({ length: 23 }, (_, index) => scenario(String(index)));
      const adapter = await start('dies-always');
      const found = words(many, await adapter.run(many));
      expect(found.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'crash exited: exited with code 7'));
      expect(found.slice(20)).toEqual(
        Array.from({ length: 3 }, () => 'fault gave-up: the adapter failed 20 times and is not started again'),
      );
      expect(words([scenario('later')], await adapter.run([scenario('later')]))[0]).toContain('fault gave-up');
    },
  );

  it(
    'runs nothing again after the first death for a caller that budgets deaths, and goes on afterwards',
    { timeout: 600_000 },
    async () => {
      const adapter = await start('exits-at-scenario');
      const batches = [[scenario('a'), scenario('1/bad'), scenario('b')], [scenario('2/bad')], [scenario('c')]];
      const outcomes = await Promise.all(batches.map((batch) => adapter.run(batch, { untilDeath: true })));
      const found = batches.map((batch, index) => words(batch, outcomes[index] ?? []));
      const notRun = 'fault not-run: the process died at an earlier scenario';
      expect(found).toEqual([['ok', 'crash exited: exited with code 3', notRun], [notRun], [notRun]]);
      for (let time = 0; time < 25; time++)
        expect(words([scenario('bad')], await adapter.run([scenario('bad')], { untilDeath: true }))).toEqual([
          'crash exited: exited with code 3',
        ]);
      expect(words([scenario('d')], await adapter.run([scenario('d')]))).toEqual(['ok']);
    },
  );

  it(
    'gives up on an adapter that does not come up any more, at a request without scenarios too',
    { timeout: 600_000 },
    async () => {
      const adapter = await start('dies-at-any-run');
      let last = '';
      for (let time = 0; time < 10; time++)
        [last = ''] = words([scenario('a')], await adapter.run([scenario('a')], { untilDeath: true }));
      expect(last).toBe(
        'fault gave-up: 5 processes in a row ended before they answered anything: exited with code 8, and it is not started again',
      );
    },
  );

  it('keeps 1,000 characters of the text of a crash', async () => {
    const adapter = await start('long-crash');
    const [outcome] = await adapter.run([scenario('bad', 1)]);
    expect(outcome).toMatchObject({
      observation: { steps: [{ crash: `${'x'.repeat(1_000)}... (9000 more)` }] },
    });
  });

  it('answers what was not declared by itself and never sends it', async () => {
    const adapter = await start('one-level');
    const other: PeerStateScenario = {
      ...scenario('o'),
      steps: [{ init_proposal_block_parts: { total: 1, hash: '0'.repeat(64) } }],
    };
    const preset: PeerStateScenario = {
      ...scenario('p'),
      setup: { state: KARDIA.newPeerRoundState } as PeerStateScenario['setup'],
    };
    const arrays: BitArrayScenario = {
      id: 'bit_array/faulty/q',
      title: '',
      level: 'bit_array',
      clauses: [],
      setup: { arrays: { a: null } },
      steps: [{ size: { array: 'a' } }],
    };
    const batch = [other, scenario('a'), preset, arrays, scenario('b')];
    expect(words(batch, await adapter.run(batch))).toEqual([
      'unsupported: operation init_proposal_block_parts is not declared',
      'ok',
      'unsupported: operation set_state is not declared',
      'unsupported: level bit_array is not declared',
      'ok',
    ]);
  });

  it('answers for a closed adapter without starting it again', async () => {
    const adapter = await start('faithful');
    await adapter.close();
    expect(words(BATCH, await adapter.run(BATCH))[0]).toBe('fault gave-up: the adapter was closed');
  });
});

/** Whether the process runs; one that is dead and waits for its parent does not. */
const isAlive = (pid: number): boolean => {
  try {
    if (process.platform === 'linux') return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('close', () => {
  it('kills an adapter that ignores shutdown, and complains', async () => {
    const adapter = await start('ignores-shutdown', { closeTimeoutMs: 200 });
    expect(words(BATCH, await adapter.run(BATCH))).toEqual(['ok', 'ok', 'ok', 'ok']);
    await adapter.close();
    expect(adapter.complaints()).toEqual(['did not answer shutdown: did not exit within 200 ms of shutdown']);
  });

  it('ends what the adapter has started', async () => {
    const adapter = await start('grandchild');
    await adapter.run([scenario('a')]);
    await expect.poll(() => adapter.stderr()).toMatch(/grandchild \d+\n/);
    const pid = Number(/\d+/.exec(adapter.stderr())?.[0]);
    expect(isAlive(pid)).toBe(true);
    await adapter.close();
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});
