// In which order the failures of a search are shrunk, so that those come first that others can stand under: what the reference objects to, one
// failure of each story before a second one, then what the most scenarios showed.

import type { Finding } from '../oracles/finding.ts';
import { storyKey } from './stories.ts';

/** What of a failure the order looks at. */
export interface Found {
  readonly finding: Finding;
  readonly count: number;
}

const rank = ({ finding: { oracle, headline } }: Found): number =>
  oracle === 'reference' ? 0 : headline === undefined ? 2 : 1;

/** `found` in order; `told` are the keys of stories that have a shrunk failure already. */
export const shrinkingOrder = <Failure extends Found>(
  found: readonly Failure[],
  told: ReadonlySet<string>,
): readonly Failure[] => {
  const byWeight = found.toSorted((left, right) => rank(left) - rank(right) || right.count - left.count);
  const seen = new Set(told);
  const firsts = byWeight.filter((failure) => {
    const key = storyKey(failure);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
  const isFirst = new Set(firsts);
  return [...firsts, ...byWeight.filter((failure) => !isFirst.has(failure))];
};
