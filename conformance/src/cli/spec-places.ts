// Where an id stands in the documents of the specification.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPEC_FOLDER } from '../package-root.ts';

/** The lines of a document, or none where the installed package does not bring it. */
const linesOf = (document: string): readonly string[] => {
  try {
    return readFileSync(join(SPEC_FOLDER, `${document}.md`), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** `id` between characters that cannot belong to an id. */
const mention = (id: string): string => `(?<![A-Za-z0-9-])${id}(?![A-Za-z0-9-])`;

/**
 * The lines of `spec/<document>.md` that name `id`, as `spec/gossiping.md:366`. Lines that state it come first: those that have it in
 * brackets or begin a row of a table with it.
 */
export const specPlaces = (document: string, id: string): readonly string[] => {
  const named = new RegExp(mention(id));
  const states = new RegExp(String.raw`\[[^\]]*${mention(id)}[^\]]*\]|^\| ${mention(id)} \|`);
  const found = linesOf(document)
    .map((line, index) => ({ line, place: `spec/${document}.md:${index + 1}` }))
    .filter(({ line }) => named.test(line));
  const stated = found.filter(({ line }) => states.test(line));
  const others = found.filter(({ line }) => !states.test(line));
  return [...stated, ...others].map(({ place }) => place);
};
