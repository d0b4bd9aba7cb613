// What the suite consists of, as rows: one kind of thing at a time.

import { ERRATA, kardiaAtPin, PIN, PROFILES } from '#impl';
import { INVARIANTS, LEVELS, OPERATIONS } from '#spec';
import * as z from 'zod';
import type { Registry } from '../registry/registry.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';

/** The kinds of things that can be listed. */
export const LISTED = ['clauses', 'vectors', 'levels', 'profiles', 'invariants', 'operations'] as const;

export type Listed = (typeof LISTED)[number];

/** One thing: the columns by name. Lists are shown joined by commas. */
export type Row = Readonly<Record<string, string | number | readonly string[]>>;

/** What listings are made from. */
export interface Stock {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  /** A path as it is shown. */
  readonly pathOf: (file: string) => string;
}

/** The rows of one kind, in the order of the specification. All rows of a kind have the same columns. */
export const listingOf = (kind: Listed, { registry, vectors, pathOf }: Stock): readonly Row[] => {
  switch (kind) {
    case 'clauses':
      return [...registry.clauses.values()].map(({ id, level, levels, text }) => ({ id, level, levels, text }));
    case 'vectors':
      return vectors.map(({ scenario: { id, clauses, title }, file, line }) => ({
        id,
        clauses,
        place: `${pathOf(file)}:${line}`,
        title,
      }));
    case 'levels':
      return LEVELS.map((level) => ({
        level,
        operations: Object.keys(OPERATIONS[level]).length,
        clauses: [...registry.clauses.values()].filter(({ levels }) => levels.includes(level)).length,
        invariants: INVARIANTS.filter(({ levels }) => levels.includes(level)).length,
        vectors: vectors.filter(({ scenario }) => scenario.level === level).length,
      }));
    case 'profiles':
      return Object.keys(PROFILES).map((profile) => ({ profile, meaning: meaningOf(profile) }));
    case 'invariants':
      return INVARIANTS.map(({ id, name, headline = '', levels, clauses, statement }) => ({
        id,
        name,
        headline,
        levels,
        clauses,
        statement,
      }));
    case 'operations':
      return LEVELS.flatMap((level) =>
        Object.entries(OPERATIONS[level]).map(([operation, schema]) => ({
          level,
          operation,
          arguments: schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [],
        })),
      );
  }
};

const meaningOf = (profile: string): string =>
  profile === kardiaAtPin.name
    ? `go-kardia at commit ${PIN}: the specification with ${ERRATA.map(({ id }) => id).join(', ')} undone`
    : 'the specification';
