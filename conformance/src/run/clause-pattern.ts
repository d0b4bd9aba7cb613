// Patterns of clause ids, as `--clause` takes them: `*` stands for any text, `?` for one character.

import { nearestIds } from '../nearest-id.ts';

/** The ids that a list of patterns selects, or the first pattern that selects none. */
export type Selection =
  | { readonly type: 'selected'; readonly ids: ReadonlySet<string> }
  | { readonly type: 'unknown'; readonly pattern: string; readonly nearest: readonly string[] };

/**
 * Whether `pattern` matches all of `text`. Where the two part, the last `*` before takes one character more, and nothing before it is tried
 * again, so the time is at most proportional to the length of the pattern and the square of that of the text.
 */
const matches = (pattern: string, text: string): boolean => {
  let at = 0;
  let next = 0;
  let star: { readonly after: number; taken: number } | undefined;
  while (at < text.length) {
    const wanted = pattern[next];
    if (wanted === '*') {
      star = { after: ++next, taken: at };
    } else if (wanted === '?' || wanted === text[at]) {
      at++;
      next++;
    } else if (star !== undefined) {
      at = ++star.taken;
      next = star.after;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
};

/** Selects from `known` what any of `patterns` matches; each must match something. Capital letters do not count. */
export const selectIds = (patterns: readonly string[], known: Iterable<string>): Selection => {
  const all = [...known];
  const ids = new Set<string>();
  for (const pattern of patterns) {
    const upper = pattern.toUpperCase();
    const selected = all.filter((id) => matches(upper, id.toUpperCase()));
    if (selected.length === 0)
      return { type: 'unknown', pattern, nearest: nearestIds(pattern.replaceAll(/[*?]/g, ''), all) };
    for (const id of selected) ids.add(id);
  }
  return { type: 'selected', ids };
};
