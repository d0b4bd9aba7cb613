// Where a JSON text has a key that its reader would not see, or that reaches the prototype of an object in careless programs.

import { endOfText } from './scan-json.ts';

/** A key and where it stands. */
export interface BadKey {
  readonly key: string;
  readonly why: 'twice' | 'prototype';
  /** From the root to the object that has the key. */
  readonly path: readonly (string | number)[];
}

/** A list with the index of the item that comes, or an object with the keys seen and the last of them. */
type Frame = { index: number } | { readonly keys: Set<string>; key: string };

const pathOf = (frames: readonly Frame[]): readonly (string | number)[] =>
  frames.map((frame) => ('keys' in frame ? frame.key : frame.index));

/** The first bad key of `text`, which is JSON. */
export const findBadKey = (text: string): BadKey | undefined => {
  const frames: Frame[] = [];
  let last = '';
  for (let index = 0; index < text.length; index++) {
    const frame = frames.at(-1);
    switch (text.charAt(index)) {
      case '"': {
        const end = endOfText(text, index);
        last = text.slice(index, end + 1);
        index = end;
        break;
      }
      case ':': {
        if (frame === undefined || !('keys' in frame)) break;
        const key = JSON.parse(last) as string;
        const why = key === '__proto__' ? 'prototype' : frame.keys.has(key) ? 'twice' : undefined;
        if (why !== undefined) return { key, why, path: pathOf(frames.slice(0, -1)) };
        frame.keys.add(key);
        frame.key = key;
        break;
      }
      case ',':
        if (frame !== undefined && 'index' in frame) frame.index++;
        break;
      case '[':
        frames.push({ index: 0 });
        break;
      case '{':
        frames.push({ keys: new Set(), key: '' });
        break;
      case ']':
      case '}':
        frames.pop();
        break;
    }
  }
  return undefined;
};
