import { execute, kardia } from '#impl';
import { describe, expect, it } from 'vitest';
import { traceRules } from './trace-rules.ts';

const scenario = {
  id: 'bit_array/traced',
  title: '',
  level: 'bit_array' as const,
  clauses: [],
  setup: { arrays: { a: 'x_', b: '_x' } },
  steps: [{ sub: { left: 'a', right: 'b', into: 'c' } }],
};

describe('traceRules', () => {
  it('notes the rules that a scenario uses, those that others call included', () => {
    const { reference, used } = traceRules(kardia);
    execute(reference, scenario as never, ([first]) => first as number);
    expect(used).toContain('subtract');
    expect(used).toContain('subtractWords');
    expect(used).not.toContain('union');
  });

  it('changes nothing', () => {
    const choose = ([first]: readonly number[]): number => first as number;
    const { reference } = traceRules(kardia);
    expect(execute(reference, scenario as never, choose)).toEqual(execute(kardia, scenario as never, choose));
  });
});
