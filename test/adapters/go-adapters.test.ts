// What the Go adapters answer, version by version: who they are, what they refuse, and that they show what the released
// versions do, deviations included. What cannot be built here is left out, and printed.

import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import {
  ask,
  builtAdapters,
  GO_ADAPTERS,
  observe,
  observeBatches,
  ROOT,
  type GoAdapter,
  type Observed,
  type PartialScenario,
} from './go-adapter.ts';
import { addPeer, peerAt, peerHasPol, peerHasProposal, plainSetup, receive, tick } from './go-scenarios.ts';

let built: readonly GoAdapter[] = [];
beforeAll(() => {
  built = builtAdapters();
}, 900_000);

/** Comes with Go. */
const FORMATTER = 'gofmt';

const TENDERMINT = ['tendermint-v0.34.24'];
const UNCHECKED_ARRAYS = [...TENDERMINT, 'cometbft-v0.34.35', 'cometbft-v1.0.1'];

const reactor = (steps: readonly object[], setup: object = plainSetup) => ({ level: 'reactor', setup, steps });

const observeOne = (adapter: GoAdapter, scenario: PartialScenario): Observed => observe(adapter, [scenario])[0] ?? {};

/** The last result of the one observation. */
const last = (adapter: GoAdapter, steps: readonly object[], setup?: object) => {
  const observed = observeOne(adapter, reactor(steps, setup));
  expect(observed.unsupported).toBeUndefined();
  return { count: observed.steps?.length, ...observed.steps?.at(-1) };
};

describe.each(GO_ADAPTERS.map((adapter) => [adapter.name, adapter]))('%s', (name, adapter) => {
  const needsProgram = (context: TestContext): void => {
    if (!built.includes(adapter)) context.skip(`${name} is not built`);
  };

  it('says who it is, and takes no other protocol', (context) => {
    needsProgram(context);
    const [other, own, early] = ask(adapter, [
      { method: 'initialize', params: { protocol: 2 } },
      { method: 'initialize', params: { protocol: 1 } },
      { method: 'nonsense' },
    ]);
    expect(other?.error?.message).toBe('this adapter speaks protocol 1, not 2');
    expect(own?.result).toMatchObject({
      protocol: 1,
      version: adapter.version,
      language: 'Go',
      dialect: adapter.dialect,
    });
    expect(early?.error?.message).toContain('nonsense');
    expect(spawnSync(adapter.program, ['--help'], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('takes no arguments') as string,
    });
  });

  it('refuses what it does not know and what contradicts itself, and goes on', (context) => {
    needsProgram(context);
    const peerState = (step: object) => ({ level: 'peer_state', steps: [step] });
    const node = (changes: object) => reactor([addPeer], { ...plainSetup, node: { ...plainSetup.node, ...changes } });
    const refused = [
      { level: 'telepathy', steps: [] },
      peerState({ apply_nothing: {} }),
      peerState({ ensure_vote_bit_arrays: { height: 5, size: 4, unheard: 1 } }),
      peerState({ set_has_vote: { height: 5, round: 2 ** 31, type: 'prevote', index: 0 } }),
      peerState({ set_has_vote: { height: '9223372036854775808', round: 0, type: 'prevote', index: 0 } }),
      node({ votes: [{ type: 'prevote', round: 0, block: 'A5', have: 'xxxxx' }] }),
      node({ parts: { block: 'A5', have: 'xxxx' } }),
      node({ proposal: { block: 'A6', round: 1, pol_round: 0 } }),
      reactor([addPeer], { ...plainSetup, validators: plainSetup.validators.toReversed() }),
      reactor([addPeer], { ...plainSetup, store: [plainSetup.store[0], plainSetup.store[0]] }),
      reactor([{ node: { round: 0 } }]),
      reactor([{ node: { height: 6, round: 0, step: 1 } }]),
    ];
    const observed = observe(adapter, [...refused, { level: 'bit_array', setup: { arrays: {} }, steps: [] }]);
    expect(observed.slice(0, -1).map(({ unsupported, steps }) => typeof unsupported + typeof steps)).toEqual(
      refused.map(() => 'stringundefined'),
    );
    expect(observed.at(-1)).toEqual({ id: `s${refused.length}`, steps: [] });
  });

  it('answers for a step that never returns, and for those after it', (context) => {
    needsProgram(context);
    const self = {
      level: 'bit_array',
      setup: { arrays: { a: 'x_' } },
      steps: [{ size: { array: 'a' } }, { sub: { left: 'a', right: 'a', into: 'b' } }, { size: { array: 'a' } }],
    };
    const other = {
      level: 'bit_array',
      setup: { arrays: { a: 'x_', b: '_x' } },
      steps: [{ or: { left: 'a', right: 'b', into: 'c' } }],
    };
    const [stuck, fine] = observe(adapter, [self, other]);
    expect(stuck?.steps).toEqual([{ value: 2, state: { a: 'x_' } }, { crash: 'never returned' }]);
    expect(fine?.steps).toEqual([{ state: { a: 'x_', b: '_x', c: 'xx' } }]);
  });

  it('loses no request where it has left more behind than one process bears', (context) => {
    needsProgram(context);
    const self = {
      level: 'bit_array',
      setup: { arrays: { a: 'x_' } },
      steps: [{ sub: { left: 'a', right: 'a', into: 'b' } }],
    };
    const other = { ...self, steps: [{ size: { array: 'a' } }] };
    const batches = observeBatches(
      adapter,
      Array.from({ length: 40 }, () => [self, other, self, self]),
    );
    const stuck = { steps: [{ crash: 'never returned' }] };
    const fine = { steps: [{ value: 2, state: { a: 'x_' } }] };
    expect(batches).toHaveLength(40);
    for (const batch of batches) expect(batch).toMatchObject([stuck, fine, stuck, stuck]);
  });

  it('takes one iteration at a time, and counts its sleeps', (context) => {
    needsProgram(context);
    const { steps } = observeOne(
      adapter,
      reactor([addPeer, peerAt(5, 1), tick('data'), tick('data'), tick('data'), tick('data'), tick('maj23')]),
    );
    const sends = steps?.map(
      (step) => step.sends?.map((send) => Object.keys((send as { message: object }).message)[0]) ?? [],
    );
    expect(sends?.slice(0, 6)).toEqual([
      ['new_round_step'],
      [],
      ['proposal', 'proposal_pol'],
      ['block_part'],
      ['block_part'],
      [],
    ]);
    expect(steps?.map(({ slept }) => slept ?? 0)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  });

  it('retries a failed send at once', (context) => {
    needsProgram(context);
    expect(last(adapter, [addPeer, peerAt(5, 1), tick('data'), tick('data', 'fail')])).toMatchObject({
      sends: [{ ok: false }],
    });
    expect(last(adapter, [addPeer, peerAt(5, 1), tick('data'), tick('data', 'fail')]).slept).toBeUndefined();
  });

  it('sends the same votes for ever after an undersized POL', (context) => {
    needsProgram(context);
    const steps = [
      addPeer,
      peerAt(5, 1),
      peerHasProposal,
      peerHasPol('x'),
      ...Array.from({ length: 12 }, () => tick('votes')),
    ];
    const observed = observeOne(adapter, reactor(steps));
    const idle = observed.steps?.slice(-12).filter(({ sends }) => sends === undefined);
    expect(idle).toEqual([]);
  });

  it('dies of a malformed POL, or rejects it', (context) => {
    needsProgram(context);
    const steps = [addPeer, peerAt(5, 1), peerHasProposal, peerHasPol({ bits: 4, elems: [] })];
    const { crash, stopped } = last(adapter, UNCHECKED_ARRAYS.includes(name) ? [...steps, tick('votes')] : steps);
    expect(crash ?? stopped?.[0]?.error).toContain(
      UNCHECKED_ARRAYS.includes(name) ? 'index out of range' : 'mismatch between specified number of bits',
    );
  });

  it('accepts an array of -126 bits and no words', (context) => {
    needsProgram(context);
    const message = { proposal_pol: { height: 5, proposal_pol_round: 0, proposal_pol: { bits: -126, elems: [] } } };
    expect(last(adapter, [addPeer, peerAt(5, 1), receive('data', message)]).stopped).toBeUndefined();
  });

  it('sleeps where the commit to catch up on is missing, but for 0.38', (context) => {
    needsProgram(context);
    const store = plainSetup.store.map((stored) => ({ ...stored, commit: null }));
    const { slept } = last(adapter, [addPeer, peerAt(3, 0), tick('votes')], { ...plainSetup, store });
    expect(slept).toBe(name === 'cometbft-v0.38.26' ? undefined : 1);
  });

  it('takes in a part under another index than its proof, until 0.37', (context) => {
    needsProgram(context);
    const proof = { total: 1, index: 0, leaf_hash: 'aa'.repeat(32), aunts: [] };
    const part = receive('data', { block_part: { height: 5, round: 1, part: { index: 1, bytes: '00', proof } } });
    const { forwarded } = last(adapter, [addPeer, peerAt(5, 1), part]);
    expect(forwarded?.length).toBe(name.includes('v0.34') ? 1 : undefined);
  });

  it('writes the catch-up commit of a peer that has none, by vote-set bits of round -1', (context) => {
    needsProgram(context);
    const vote = {
      type: 'prevote',
      height: 5,
      round: 1,
      block_id: null,
      timestamp: { seconds: 1, nanos: 0 },
      validator_address: 'aa'.repeat(20),
      validator_index: 0,
      signature: 'aa',
    };
    const bits = { height: 5, round: -1, type: 'precommit', block_id: null, votes: 'xx__' };
    const { peers } = last(adapter, [
      addPeer,
      peerAt(5, 1),
      receive('vote', { vote }),
      receive('vote_set_bits', { vote_set_bits: bits }),
    ]);
    expect(peers?.['p']).toMatchObject({ catchup_commit_round: -1, catchup_commit: 'xx__' });
  });

  describe('a precommit for the height below', () => {
    const vote = {
      type: 'precommit',
      height: 4,
      round: 0,
      block_id: null,
      timestamp: { seconds: 1653616804, nanos: 0 },
      validator_index: 0,
    };
    const held = (have: string) => ({ round: 0, block_id: null, have });
    const take = (late: object, last_commit: object | null, height = 5): Observed =>
      observeOne(adapter, {
        level: 'vote_set',
        setup: { chain_id: 'test', height, validators: plainSetup.validators },
        steps: [{ add_late_precommit: { vote: late, last_commit } }],
      });

    it('ends consensus where there is no last commit', (context) => {
      needsProgram(context);
      expect(take(vote, null).steps?.[0]?.crash).toContain('nil VoteSet');
      expect(take({ ...vote, height: 0 }, null, 1).steps?.[0]?.crash).toContain('nil VoteSet');
    });

    it('goes to the last commit', (context) => {
      needsProgram(context);
      expect(take(vote, held('_x')).steps).toEqual([{ value: true }]);
      expect(take(vote, held('xx')).steps).toEqual([{ value: false }]);
      expect(take({ ...vote, round: 1 }, held('_x')).steps?.[0]).toMatchObject({
        value: false,
        error: expect.any(String),
      });
    });

    it('is refused where it is of another height, or the last commit cannot be', (context) => {
      needsProgram(context);
      expect(take({ ...vote, height: 5 }, null).unsupported).toContain('no precommit of the height below 5');
      expect(take({ ...vote, type: 'prevote' }, null).unsupported).toContain('no precommit of the height below 5');
      expect(take({ ...vote, height: 0 }, held('_'), 1).unsupported).toContain('last_commit');
    });
  });

  it('blocks on a claim in 0.34.24 only, whose shim sends where it should try', (context) => {
    needsProgram(context);
    const { sends } = last(adapter, [addPeer, peerAt(5, 0), tick('maj23')]);
    expect(sends).toMatchObject([{ blocking: TENDERMINT.includes(name), channel: 'state' }]);
  });

  it('closes a connection whose message panics, as the connection itself would', (context) => {
    needsProgram(context);
    expect(last(adapter, [addPeer, { receive: { peer: 'p', channel: 'state', bytes: '' } }])).toMatchObject({
      stopped: [{ peer: 'p', error: expect.stringContaining('recovered from panic') as string }],
      peers: {},
    });
  });
});

it('is written as gofmt writes it', (context) => {
  const { error, stdout, stderr } = spawnSync(FORMATTER, ['-l', 'adapters'], { cwd: ROOT, encoding: 'utf8' });
  if (error !== undefined) context.skip('there is no gofmt here');
  expect(stdout + stderr).toBe('');
});
