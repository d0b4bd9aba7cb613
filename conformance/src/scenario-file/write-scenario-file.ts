// The one writer of scenario files: imported recordings, counterexamples of the search and what `record` takes down.
// What it writes, the reader reads back as it was.

import { changedFields, NEW_PEER_ROUND_STATE, OPERATIONS, type Scenario } from '#spec';
import { COLLECTION_STYLE, dump, SCALAR_STYLE, visit, type Node } from 'js-yaml';
import { abbreviate, nameValues, type Described, type NameTable } from './abbreviate.ts';
import { RESULT_KEYS, SCENARIO_FILE_FORMAT, writtenResultSchemas, writtenSetupSchemas } from './file-schema.ts';
import type { Origin, VectorEntry } from './scenario-file.ts';
import { shareOpenings } from './share-openings.ts';
import { writeSteps, type PlainStep } from './write-results.ts';
import { AMBIGUOUS } from './yaml-document.ts';

/** What stands above the scenarios of a file. */
export interface ScenarioFileMeta {
  readonly origin: Origin;
  /** Lines that a reader sees first, each without its `#`. */
  readonly comment?: readonly string[];
}

/** An entry to write; its place in a file is of no interest. */
export type WritableEntry = Omit<VectorEntry, 'file' | 'line'>;

/**
 * The text of a scenario file. `expect` is written from the first step at which it differs from `observed`, and left out if none
 * does. There must be an entry, and all must be of one level.
 */
export const writeScenarioFile = (entries: readonly WritableEntry[], meta: ScenarioFileMeta): string => {
  const level = entries[0]?.scenario.level;
  if (level === undefined || entries.some(({ scenario }) => scenario.level !== level))
    throw new Error('a scenario file holds one scenario or more, all of one level');
  const steps = entries.map(({ scenario, observed, expect }) => writeSteps(scenario, observed, expect));
  const openings = shareOpenings(steps);
  const ownSteps = steps.map((all, index) => all.slice(openings.given.get(openings.of[index] ?? '')?.length ?? 0));
  const setups = entries.map(({ scenario }) => setupOf(scenario));
  const names = nameValues([
    ...setups.map((value) => ({ schema: writtenSetupSchemas[level], value })),
    ...[...openings.given.values(), ...ownSteps].flat().flatMap((step) => partsOf(level, step)),
  ]);
  const prefix = commonPrefix(entries.map(({ scenario }) => scenario.id));
  const { type, ...origin } = meta.origin;

  const document = {
    format: SCENARIO_FILE_FORMAT,
    ...(type === 'recorded' && { recorded_from: origin }),
    ...(type === 'generated' && { generated_by: origin }),
    level,
    ...(prefix !== '' && { id_prefix: prefix }),
    ...(Object.keys(names.definitions).length > 0 && { names: names.definitions }),
    ...(openings.given.size > 0 && {
      given: Object.fromEntries(
        [...openings.given].map(([name, opening]) => [name, opening.map((step) => shortStep(level, step, names))]),
      ),
    }),
    scenarios: entries.map(({ scenario, erratum }, index) => {
      const setup = setups[index] ?? {};
      const given = openings.of[index];
      return {
        id: scenario.id.slice(prefix.length),
        title: scenario.title,
        clauses: scenario.clauses,
        ...(erratum !== undefined && { erratum }),
        ...(Object.keys(setup).length > 0 && { setup: abbreviate(writtenSetupSchemas[level], setup, names) }),
        ...(given !== undefined && { given }),
        steps: (ownSteps[index] ?? []).map((step) => shortStep(level, step, names)),
      };
    }),
  };
  const comment = (meta.comment ?? []).map((line) => `# ${line}\n`).join('');
  return comment + present(document);
};

const setupOf = (scenario: Scenario): object => {
  if (scenario.level === 'bit_array') return Object.keys(scenario.setup.arrays).length === 0 ? {} : scenario.setup;
  if (scenario.level !== 'peer_state') return scenario.setup;
  const { state, ...rest } = scenario.setup;
  if (state === undefined) return rest;
  const changed = changedFields(NEW_PEER_ROUND_STATE, state).map((field) => [field, state[field]] as const);
  return { state: Object.fromEntries<unknown>(changed), ...rest };
};

const partsOf = (level: Scenario['level'], step: PlainStep): readonly Described[] =>
  Object.entries(step).map(([key, value]) => ({ schema: schemaOf(level, key), value }));

const shortStep = (level: Scenario['level'], step: PlainStep, names: NameTable): object =>
  Object.fromEntries(Object.entries(step).map(([key, value]) => [key, abbreviate(schemaOf(level, key), value, names)]));

const schemaOf = (level: Scenario['level'], key: string) => {
  if (RESULT_KEYS.some((result) => result === key)) return writtenResultSchemas[level];
  const schema = OPERATIONS[level][key];
  if (schema === undefined) throw new Error(`${key} is not an operation of level ${level}`);
  return schema;
};

/** The longest beginning up to a `/` that all ids share and that leaves something of each; empty for one scenario. */
const commonPrefix = (ids: readonly string[]): string => {
  const [first = ''] = ids;
  if (ids.length < 2) return '';
  for (let end = first.lastIndexOf('/'); end > 0; end = first.lastIndexOf('/', end - 1)) {
    const prefix = first.slice(0, end + 1);
    if (ids.every((id) => id.startsWith(prefix) && id.length > prefix.length)) return prefix;
  }
  return '';
};

const LINE_MAX = 136;

/** The keys whose lists and mappings stand in lines of their own, however short. */
const ALWAYS_BLOCK: ReadonlySet<string> = new Set(['scenarios', 'steps', 'names', 'given']);

const present = (document: object): string => {
  const text = dump(document, {
    noRefs: true,
    lineWidth: -1,
    quoteStyle: 'double',
    transform: (documents) => {
      visit(documents, (node) => {
        if (node.kind === 'scalar' && node.tag.endsWith(':str') && AMBIGUOUS.test(node.value))
          node.style = SCALAR_STYLE.DOUBLE_QUOTED;
      });
      const [root] = documents;
      if (root?.contents?.kind === 'mapping')
        for (const { key, value } of root.contents.items) layOut(value, 0, keyText(key));
    },
  });
  return text.replace(/\n( {2}- id:)/g, '\n\n$1').replace('scenarios:\n\n', 'scenarios:\n');
};

const keyText = (node: Node): string => (node.kind === 'scalar' ? node.value : '');

/** Gives every collection that fits on its line the flow style, and block style to those that do not. */
const layOut = (node: Node, indent: number, key: string): void => {
  if (node.kind !== 'mapping' && node.kind !== 'sequence') return;
  const fits = indent + key.length + 2 + widthOf(node) <= LINE_MAX;
  if (fits && !ALWAYS_BLOCK.has(key) && !isStep(node) && key !== '-') {
    node.style = COLLECTION_STYLE.FLOW;
    return;
  }
  node.style = COLLECTION_STYLE.BLOCK;
  if (node.kind === 'mapping') for (const item of node.items) layOut(item.value, indent + 2, keyText(item.key));
  else for (const item of node.items) layOut(item, indent + 2, ALWAYS_BLOCK.has(key) || isStep(item) ? '-' : '');
};

const STEP_OPERATIONS: ReadonlySet<string> = new Set(
  Object.values(OPERATIONS).flatMap((operations) => Object.keys(operations)),
);

/** A mapping that begins with an operation; its results go below it. */
const isStep = (node: Node): boolean =>
  node.kind === 'mapping' &&
  node.items[0] !== undefined &&
  STEP_OPERATIONS.has(keyText(node.items[0].key)) &&
  node.items[0].value.kind === 'mapping';

/** Texts that are written without quotes, as far as it matters for the width of a line. */
const PLAIN = /^(?:[a-z_$-][\w*./-]*|-?[0-9]+)$/i;

/** The width of `node` on one line. */
const widthOf = (node: Node): number => {
  if (node.kind === 'scalar') return node.value.length + (PLAIN.test(node.value) ? 0 : 2);
  if (node.kind === 'sequence') return node.items.reduce((sum, item) => sum + widthOf(item) + 2, 2);
  if (node.kind === 'mapping')
    return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + 4, 2);
  return 0;
};
