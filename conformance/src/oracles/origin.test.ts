// What an origin says stays as it was, whatever fires later.

import { expect, it } from 'vitest';
import { originAt, plainOriginAt, type Frame } from './origin.ts';

const frame = (own: string[], asked: string[] = []): Frame => ({ own, asked, calls: false });

it('holds what was in force, asked and considered at its moment', () => {
  const frames = [frame(['A', 'B'], ['X']), frame([]), frame(['C'], ['Y', 'X'])];
  const considered = ['G'];
  const origin = originAt('D', frames, considered);
  frames[0]?.own.push('E');
  frames[2]?.asked.push('Z');
  considered.push('H');
  expect(origin.inForce).toEqual(['D', 'C', 'B']);
  expect(origin.asked).toEqual(['X', 'Y', 'C', 'B', 'A']);
  expect(origin.considered).toEqual(['G']);
});

it('names nothing twice, and no latest where none is given', () => {
  expect(originAt('B', [frame(['A']), frame(['B'])], []).inForce).toEqual(['B', 'A']);
  expect(originAt(null, [frame(['A']), frame(['A'])], []).inForce).toEqual(['A']);
});

it('holds only what was in force where nobody will ask for more', () => {
  expect(plainOriginAt('B', [frame(['A'], ['X'])])).toEqual({ inForce: ['B', 'A'], asked: [], considered: [] });
});
