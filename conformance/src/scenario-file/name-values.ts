// Chooses the values of a file that are said once, below `names`: those that stand in it often enough, counted as it would be
// written. Kind by kind from the largest down, because what a named value holds is then written only there.

import type { Part, Scenario } from '#spec';
import type * as z from 'zod';
import { ROOMS } from '../levels/rooms.ts';
import { abbreviate, type References } from './abbreviate.ts';
import { KINDS, type Kind, type Labels } from './kinds.ts';
import { placeOf } from './places.ts';
import { walkParts, walkSchema, type Replace } from './walk-schema.ts';

/** Something to be written, with the schema that it follows. */
export interface Described {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

export interface NameTable {
  /** What goes into `names`, in short form, in an order in which no name refers to a later one. */
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly references: References;
}

interface Candidate extends Described {
  readonly json: string;
  count: number;
}

/** Names what stands often enough in `parts`. */
export const nameValues = (parts: readonly Described[], scenarios: readonly Scenario[] = []): NameTable => {
  const references = new Map<string, string>();
  let named: readonly (Described & { readonly name: string })[] = [];
  const taken = new Set<string>();
  const labels = labelsOf(scenarios, parts);
  for (const kind of presentIn(parts)) {
    const frequent = [...candidatesOf(kind, [...parts, ...named], references).values()].filter(
      ({ schema, value, count }) => count >= kind.min && schema.safeParse(value).success,
    );
    const ofKind = new Map<string, string>();
    for (const { json, value } of [...frequent].sort((left, right) => right.count - left.count)) {
      const names = kind.namesOf(value as never, labels, frequent.length === 1).map(toName);
      const name = names.find((each) => !taken.has(each));
      if (name === undefined) continue;
      taken.add(name);
      ofKind.set(json, name);
      references.set(json, `$${name}`);
    }
    const defined = frequent.flatMap(({ json, schema, value }) => {
      const name = ofKind.get(json);
      return name === undefined ? [] : [{ name, schema, value }];
    });
    named = [...defined, ...named];
  }
  const definitions = named.map(({ name, schema, value }) => [name, abbreviate(schema, value, references)] as const);
  return { definitions: Object.fromEntries(definitions), references };
};

/** The kinds of which there are values enough in `parts` for one to have a name. */
const presentIn = (parts: readonly Described[]): readonly Kind[] => {
  const counts = KINDS.map(() => 0);
  const count: Replace = (schema, value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'string')) return null;
    const place = placeOf(schema);
    if (place === 'other' || (typeof value === 'string' && place !== 'bytes')) return undefined;
    const kind = KINDS.findIndex(({ fits }) => fits(value));
    if (kind !== -1) counts[kind] = (counts[kind] ?? 0) + 1;
    return undefined;
  };
  for (const { schema, value } of parts) walkParts(schema, value, [], count);
  return KINDS.filter(({ min }, index) => (counts[index] ?? 0) >= min);
};

/** How often the values of a kind stand in `parts`, not counting what is inside a named value. */
const candidatesOf = (kind: Kind, parts: readonly Described[], references: References) => {
  const candidates = new Map<string, Candidate>();
  const count: Replace = (schema, value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'string')) return null;
    const place = placeOf(schema);
    if (place === 'other' || (typeof value === 'string' && place !== 'bytes')) return undefined;
    const fits = kind.fits(value);
    if (!fits && references.size === 0) return undefined;
    const json = JSON.stringify(value);
    if (references.has(json)) return null;
    if (!fits) return undefined;
    const candidate = candidates.get(json) ?? { schema, value, json, count: 0 };
    candidate.count += 1;
    candidates.set(json, candidate);
    return null;
  };
  for (const { schema, value } of parts) walkParts(schema, value, [], count);
  return candidates;
};

const NAME_MAX = 60;

const toName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, NAME_MAX);

/** Blocks are called what setups call them, else after their hash. */
const labelsOf = (scenarios: readonly Scenario[], parts: readonly Described[]): Labels => {
  const blocks = scenarios.flatMap((scenario) => ROOMS[scenario.level].writing.blocksOf?.(scenario) ?? []);
  const [first] = scenarios;
  const byHash = new Map<string, string>();
  for (const [name, { hash }] of blocks) if (!byHash.has(hash)) byHash.set(hash, toName(name));
  const ofHash = (hash: string): string =>
    byHash.get(hash) ?? (hash === hash.slice(0, 2).repeat(hash.length / 2) ? hash.slice(0, 2) : hash.slice(0, 8));
  const byHeader = new Map<string, string>();
  for (const { schema, value } of parts)
    walkSchema(schema, value, [], (_, part) => {
      if (typeof part !== 'object' || part === null) return part ?? null;
      if ('part_set_header' in part && 'hash' in part && typeof part.hash === 'string') {
        const header = JSON.stringify(part.part_set_header);
        if (!byHeader.has(header)) byHeader.set(header, ofHash(part.hash));
      }
      return undefined;
    });
  return {
    unsigned: first !== undefined && ROOMS[first.level].writing.unsignedVotes,
    ofHash,
    ofHeader: (header) => byHeader.get(JSON.stringify(header)),
    ofPart: ({ index, bytes }: Part) => {
      const found = blocks.find(
        ([, { data, part_size: size }]) =>
          bytes !== '' && data.slice(index * size * 2, (index + 1) * size * 2) === bytes,
      );
      return found && toName(found[0]);
    },
  };
};
