import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openGate, type Leave } from './gate.ts';

/** Asks for a place and notes `name` when it is given. */
const ask = (places: Promise<Leave>, name: string, entered: string[]): Promise<Leave> =>
  places.then((leave) => {
    entered.push(name);
    return leave;
  });

describe('openGate', () => {
  it('lets as many in as it is wide, in order', async () => {
    const gate = openGate(2);
    const entered: string[] = [];
    const [first] = ['a', 'b', 'c', 'd'].map((name) => ask(gate.shared(), name, entered));
    await setImmediate();
    expect(entered).toEqual(['a', 'b']);
    (await first)?.();
    await setImmediate();
    expect(entered).toEqual(['a', 'b', 'c']);
  });

  it('lets one in alone when all have left, before those who wait', async () => {
    const gate = openGate(2);
    const entered: string[] = [];
    const shared = ['a', 'b', 'c'].map((name) => ask(gate.shared(), name, entered));
    const alone = ['x', 'y'].map((name) => ask(gate.alone(), name, entered));
    const leave = async (place: Promise<Leave> | undefined): Promise<string> => {
      (await place)?.();
      await setImmediate();
      return entered.join('');
    };
    await setImmediate();
    expect(entered.join('')).toBe('ab');
    expect(await leave(shared[0])).toBe('ab');
    expect(await leave(shared[1])).toBe('abx');
    expect(await leave(alone[0])).toBe('abxy');
    expect(await leave(alone[1])).toBe('abxyc');
  });
});
