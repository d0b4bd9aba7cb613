// One of the two that are told apart: a reference, by its name, or a program behind the adapter protocol, as adapter:COMMAND, started as
// `run --adapter` starts it.

import { commandWords, EXPECTED_COMMAND } from '../subjects/command-words.ts';
import { namedReference, type NamedReference, type ReadName } from '../subjects/named-reference.ts';

/** What a name stands for. */
export type Side = NamedReference | { readonly type: 'adapter'; readonly name: string; readonly command: string };

/** The side, or one sentence about what is wrong with the name. */
export type NamedSide = Side | Extract<ReadName, { type: 'unknown' }>;

const ADAPTER = 'adapter:';

/** Reads a name. */
export const sideOf = (text: string): NamedSide => {
  if (!text.startsWith(ADAPTER)) {
    const read = namedReference(text);
    return read.type === 'unknown'
      ? { ...read, complaint: `${read.complaint}, and a program is named as ${ADAPTER}COMMAND` }
      : read;
  }
  const command = text.slice(ADAPTER.length).trim();
  return commandWords(command) === undefined
    ? { type: 'unknown', complaint: `${EXPECTED_COMMAND}, after '${ADAPTER}'` }
    : { type: 'adapter', name: text, command };
};
