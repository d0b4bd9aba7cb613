import { kardia, kardiaAtPin } from '#impl';
import { describe, expect, it } from 'vitest';
import { judge } from '../oracles/judge.ts';
import { findingRows, valueAtPlace } from './finding-text.ts';

const at = (place: string) => ({ oracle: 'reference', place }) as const;

describe('valueAtPlace', () => {
  it.each([
    ['crash', 'no crash'],
    ['error', 'no error'],
    ['sends', 'nothing sent'],
    ['slept', 'no sleep'],
    ['peers.a', 'no such peer'],
    ['value', 'null'],
    ['state.prevotes', 'null'],
    ['peers.a.prevotes', 'null'],
  ])('says at %s that there is nothing: %s', (place, text) => {
    expect(valueAtPlace(at(place), null)).toBe(text);
  });

  it('shows what there is', () => {
    expect(valueAtPlace(at('crash'), 'index out of range')).toBe('"index out of range"');
    expect(valueAtPlace(at('slept'), 1)).toBe('1');
  });
});

describe('findingRows', () => {
  const scenario = {
    id: 'bit_array/crash/one',
    title: '',
    level: 'bit_array',
    clauses: [],
    setup: { arrays: { a: 'x', b: 'x' } },
    steps: [{ or: { left: 'a', right: 'b', into: 'c' } }],
  } as const;

  it('says that no crash was expected, and no other', () => {
    const crashed = {
      type: 'observation',
      observation: { id: scenario.id, steps: [{ crash: 'out of range' }] },
    } as const;
    const died = { type: 'crash', code: 'exited', detail: 'ended with code 1' } as const;
    for (const reference of [kardia, kardiaAtPin])
      for (const outcome of [crashed, died]) {
        const { findings } = judge(reference, scenario, outcome);
        expect(findings).not.toEqual([]);
        for (const finding of findings.filter(({ place }) => place === 'crash')) {
          const rows = new Map(findingRows(finding));
          expect(rows.get('expected')).toBe('no crash');
          expect(rows.get('observed')).toMatch(/out of range|exited/);
        }
      }
  });
});
