// The published JSON Schemas are those of the zod schemas, and every vector satisfies them as it is written.

import { LEVELS } from '#spec';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { VECTORS_FOLDER } from '../package-root.ts';
import { jsonSchemas } from './json-schema.ts';
import { parseYamlDocument } from './yaml-document.ts';

const folder = join(VECTORS_FOLDER, 'schema');

describe('jsonSchemas', () => {
  it('are in vectors/schema as they are generated; else run `npm run build && node scripts/write-schemas.mjs`', () => {
    const committed = readdirSync(folder).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    ]);
    expect(Object.fromEntries(committed)).toEqual(jsonSchemas());
  });

  const schema = z.fromJSONSchema(jsonSchemas()['scenario-file.schema.json'] as Parameters<typeof z.fromJSONSchema>[0]);
  const vector = (path: string): string => readFileSync(join(VECTORS_FOLDER, 'kardia', path), 'utf8');

  const files = LEVELS.flatMap((level) =>
    readdirSync(join(VECTORS_FOLDER, 'kardia', level)).map((name) => `${level}/${name}`),
  );
  it.each(files)('accept %s as it is written', (path) => {
    expect(schema.safeParse(parseYamlDocument(vector(path)).value).success).toBe(true);
  });

  it.each([
    ['an unknown key', 'clauses:', 'clause:'],
    ['an unknown operation', 'apply_has_vote:', 'apply_had_vote:'],
    ['a text that is no bit array', 'prevotes: ____', 'prevotes: ...'],
    ['a field that no peer round state has', 'prevotes:', 'prevote:'],
  ])('refuse %s', (_name, from, to) => {
    const text = vector('peer_state/has_vote.yaml');
    expect(text).toContain(from);
    expect(schema.safeParse(parseYamlDocument(text.replace(from, to)).value).success).toBe(false);
  });
});
