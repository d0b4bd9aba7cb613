// Patterns of clause ids, as `--clause` takes them: `*` stands for any text, `?` for one character.

import { nearestIds } from '../nearest-id.ts';

/** The ids that a list of patterns selects, or the first pattern that selects none. */
export type Selection =
  | { readonly type: 'selected'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'unknown'; readonly pattern: string; readonly nearest: readonly string[] };

const expressionOf = (pattern: string): RegExp => {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
};

/** Selects from `known` what any of `patterns` matches; each must match something. Capital letters do not count. */
export const selectIds = (patterns: readonly string[], known: Iterable<string>): Selection => {
  const all = [...known];
  const ids = new Set<string>();
  for (const pattern of patterns) {
    const expression = expressionOf(pattern);
    const matches = all.filter((id) => expression.test(id));
    if (matches.length === 0)
      return { type: 'unknown', pattern, nearest: nearestIds(pattern.replaceAll(/[*?]/g, ''), all) };
    for (const id of matches) ids.add(id);
  }
  return { type: 'selected', ids };
};
