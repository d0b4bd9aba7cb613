// The file that promoted vectors of a topic lie in: what it held before, the new one, and above them where each comes from. Recordings are never
// touched: a file whose digest is pinned, or that says that it was recorded, takes no other vector.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '#impl';
import type { Registry } from '../registry/registry.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from '../scenario-file/write-scenario-file.ts';
import { formatInputError } from '../input-error.ts';

export interface PromotedFile {
  /** The folder of all vectors. */
  readonly vectors: string;
  readonly reference: Reference;
  readonly registry: Registry;
  readonly suite: string;
  readonly entry: WritableEntry;
  /** Where the new one comes from, in one line. */
  readonly provenance: string;
}

export type PromotedText =
  | { readonly type: 'written'; readonly file: string; readonly text: string }
  | { readonly type: 'refused'; readonly why: string };

/** The first lines of a file that are comments, without their `#`. */
const commentOf = (text: string): readonly string[] => {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^# ?/, ''));
};

const heading = (level: string, topic: string): string =>
  `Level ${level}: ${topic.replaceAll('_', ' ')}. Promoted from counterexamples; written by gossip-conformance promote. How to read it: vectors/README.md`;

/** The place and the text of the file with the new entry in it; nothing is written. */
export const promotedFile = ({
  vectors,
  reference,
  registry,
  suite,
  entry,
  provenance,
}: PromotedFile): PromotedText => {
  const { level, id } = entry.scenario;
  const topic = id.split('/')[1] ?? '';
  const file = join(vectors, reference.dialect.name, level, `${topic}.yaml`);
  let earlier: readonly VectorEntry[] = [];
  let comment: readonly string[] = [heading(level, topic)];
  if (existsSync(file)) {
    const read = readScenarioFile(file, registry);
    if (read.type === 'error') return { type: 'refused', why: formatInputError(read.error) };
    if (read.value.origin.type === 'recorded')
      return {
        type: 'refused',
        why: `${file} holds recordings, which nothing is mixed into: choose another topic than ${topic}`,
      };
    earlier = read.value.scenarios;
    comment = commentOf(readFileSync(file, 'utf8'));
  }
  const text = writeScenarioFile([...earlier, entry], {
    dialect: reference.dialect.name,
    origin: { type: 'generated', suite, profile: reference.name },
    comment: [...comment, `${id}: ${provenance}`],
  });
  return { type: 'written', file, text };
};
