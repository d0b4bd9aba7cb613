// `gossip-conformance explain`: everything that the suite knows of a clause, an invariant, an erratum, a fault or a mutant.

import { relative } from 'node:path';
import { Command } from 'commander';
import { formatInputError } from '../input-error.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import type { Paint } from '../reporters/paint.ts';
import { nearestIds } from '../nearest-id.ts';
import { EXIT } from '../run/report.ts';
import { explain, explainableIds, type Explanation } from './explanation.ts';
import { processOutput, writeJson, type Output } from './output.ts';
import { specPlaces } from './spec-places.ts';

/** The kinds of evidence that are counted, because there can be many. */
const COUNTED: ReadonlySet<string> = new Set(['vectors', 'invariants', 'mutants']);

/** The kinds whose absence is worth a line: a clause that nothing tests or breaks. */
const EXPECTED_OF_CLAUSE = ['vectors', 'invariants', 'generators', 'mutants'] as const;

const explanationText = ({ id, type, summary, facts }: Explanation, paint: Paint): string => {
  const lines = [`${paint('heading', id)} (${type})`, `  ${summary}`];
  for (const [name, values] of Object.entries(facts)) {
    const [first = ''] = values;
    if (values.length === 1 && !COUNTED.has(name)) lines.push(`  ${name}: ${escapeControls(first)}`);
    else {
      lines.push(`  ${name}${COUNTED.has(name) ? ` (${values.length})` : ''}:`);
      lines.push(...values.map((value) => `    ${escapeControls(value)}`));
    }
  }
  const absent = type === 'clause' && facts['untestable'] === undefined ? EXPECTED_OF_CLAUSE : [];
  for (const name of absent) if (facts[name] === undefined) lines.push(paint('warning', `  ${name}: none`));
  return `${lines.join('\n')}\n`;
};

const carryOut = async (ids: readonly string[], flags: { readonly json?: true }, output: Output): Promise<void> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return output.complain(formatInputError(specification.error), EXIT.badInput);
  const { registry, vectors } = specification.value;
  const knowledge = {
    registry,
    vectors,
    placesOf: specPlaces,
    pathOf: (file: string) => relative(PACKAGE_ROOT, file),
  };
  const explanations: Explanation[] = [];
  for (const id of ids) {
    const explanation = explain(knowledge, id);
    if (explanation === undefined) {
      const nearest = nearestIds(id, explainableIds(registry));
      return output.complain(
        `nothing is called ${escapeControls(id)}; the nearest ids are ${nearest.join(', ')}`,
        EXIT.badInput,
      );
    }
    explanations.push(explanation);
  }
  if (flags.json === true) return writeJson(output, explanations);
  output.write(explanations.map((explanation) => explanationText(explanation, output.paint)).join('\n'));
};

/** The command. An id that nothing defines is wrong usage: exit code 2, with the nearest ids. */
export const explainCommand = (output: Output = processOutput): Command =>
  new Command('explain')
    .summary('say what a clause means, what tests it and what breaks it')
    .description(
      'Explains ids: clauses (PS-ECC-4), invariants (INV-S6), errata (ER-13), faults (BUG-8) and mutants (PS-ECC-4-copies).',
    )
    .argument('<id...>', 'one or more ids; capital letters do not count')
    .option('--json', 'print the explanations as JSON')
    .action((ids: readonly string[], flags: { readonly json?: true }) => carryOut(ids, flags, output));
