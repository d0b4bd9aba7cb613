// What a program may say of itself in `initialize`: real processes that say it.

import { join } from 'node:path';
import { LIMIT_NAMES } from '#spec';
import { describe, expect, it } from 'vitest';
import { startAdapter } from './adapter-client.ts';
import type { Capabilities } from './subject.ts';

const PROGRAM = join(import.meta.dirname, '../../../test/faulty-adapters/declares.mjs');

const declare = async (declared: object): Promise<Capabilities | string> => {
  const command = `"${process.execPath}" '${PROGRAM}' '${JSON.stringify(declared)}'`;
  const started = await startAdapter(command, { suite: 'test' });
  if (started.type === 'failed') return `${started.code}: ${started.detail}`;
  await started.subject.close();
  return started.subject.capabilities;
};

const MALFORMED = 'not-started: its answer to initialize is malformed: ';

describe('initialize', { timeout: 600_000 }, () => {
  it.each<[what: string, declared: object, complaint: string]>([
    ['a level', { levels: ['bit_aray'] }, "levels.0: there is no level 'bit_aray'; the nearest is 'bit_array'"],
    [
      'an operation',
      { operations: { bit_array: ['sub', 'subb'] } },
      "operations.bit_array.1: there is no operation of level bit_array 'subb'; the nearest is 'sub'",
    ],
    [
      'a level with operations',
      { operations: { peer_sate: [] } },
      "operations.peer_sate: there is no level 'peer_sate'; the nearest is 'peer_state'",
    ],
    [
      'an operation of another level',
      { operations: { bit_array: ['set_state'] } },
      "operations.bit_array.0: there is no operation of level bit_array 'set_state'",
    ],
    [
      'a limit',
      { limits: ['huge_arrays', 'malformed_aray'] },
      "limits.1: there is no limit 'malformed_aray'; the nearest is 'malformed_arrays'",
    ],
    ['a name as long as a book', { levels: ['bit_arra'.repeat(500)] }, "levels.0: there is no level 'bit_arra"],
  ])('refuses %s that does not exist, with its place and the nearest name', async (_, declared, complaint) => {
    const refused = await declare(declared);
    expect(refused).toContain(`${MALFORMED}${complaint}`);
    expect(refused).toContain('; the nearest is ');
  });

  it('takes levels and limits in any order, each once', async () => {
    const limits = [...LIMIT_NAMES].reverse();
    expect(
      await declare({ levels: ['peer_state', 'bit_array', 'peer_state'], limits: [...limits, ...limits] }),
    ).toMatchObject({
      levels: ['bit_array', 'peer_state'],
      operations: {},
      limits: LIMIT_NAMES,
    });
  });
});
