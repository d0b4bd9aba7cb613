// `gossip-conformance spec diff`: what changed between two versions of the specification, or is different between two dialects.

import { Command } from 'commander';
import { DIALECT_NAMES, type DialectName } from '#spec';
import { formatInputError } from '../input-error.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { selectIds } from '../run/clause-pattern.ts';
import { EXIT } from '../run/report.ts';
import { diffDialects } from '../spec-diff/dialect-diff.ts';
import { readVersion } from '../spec-diff/read-version.ts';
import { diffSpecs } from '../spec-diff/spec-diff.ts';
import { dialectDiffText, specDiffText } from '../spec-diff/spec-diff-text.ts';
import { clauseOption } from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';

interface DiffFlags {
  readonly clause?: readonly string[];
  readonly json?: true;
}

type Asked = (clause: string) => boolean;

const isDialect = (name: string): name is DialectName => DIALECT_NAMES.some((each) => each === name);

/** What `patterns` ask about among `known`, which is everything without any; nothing where one matches none, which is said. */
const askedAmong = (
  known: Iterable<string>,
  patterns: readonly string[] | undefined,
  output: Output,
): Asked | undefined => {
  if (patterns === undefined) return () => true;
  const selection = selectIds(patterns, known);
  if (selection.type === 'selected') return (clause) => selection.ids.has(clause);
  output.complain(
    `neither has a clause that matches '${selection.pattern}'; the nearest are ${selection.nearest.join(', ')}`,
    EXIT.badInput,
  );
  return undefined;
};

const ofDialects = async (before: DialectName, after: DialectName, flags: DiffFlags, output: Output): Promise<void> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return output.complain(formatInputError(specification.error), EXIT.badInput);
  const { registry, vectors } = specification.value;
  const asked = askedAmong(registry.clauses.keys(), flags.clause, output);
  if (asked === undefined) return;
  const diff = diffDialects(before, after, vectors, asked);
  if (flags.json === true) writeJson(output, diff);
  else output.write(dialectDiffText(diff, output.paint));
};

const ofVersions = async (before: string, after: string, flags: DiffFlags, output: Output): Promise<void> => {
  const [earlier, later] = [await readVersion(before), await readVersion(after)];
  if (earlier.type === 'error') return output.complain(formatInputError(earlier.error), EXIT.badInput);
  if (later.type === 'error') return output.complain(formatInputError(later.error), EXIT.badInput);
  const known = [...later.value.clauses.keys(), ...earlier.value.clauses.keys()];
  const asked = askedAmong(known, flags.clause, output);
  if (asked === undefined) return;
  const diff = diffSpecs(earlier.value, later.value, asked);
  if (flags.json === true) writeJson(output, diff);
  else output.write(specDiffText(diff, output.paint));
};

const carryOut = async (before: string, after: string, flags: DiffFlags, output: Output): Promise<void> => {
  if (isDialect(before) && isDialect(after)) return ofDialects(before, after, flags, output);
  const [dialect, other] = isDialect(before) ? [before, after] : [after, before];
  if (!isDialect(dialect)) return ofVersions(before, after, flags, output);
  const kinds = `the dialects are ${DIALECT_NAMES.join(', ')}`;
  output.complain(
    `expected two dialects or two registries: ${dialect} is a dialect, and ${escapeControls(other)} is none; ${kinds}`,
    EXIT.badInput,
  );
};

const diffCommand = (output: Output): Command =>
  new Command('diff')
    .summary('what changed between two versions or dialects')
    .description(
      'Says which clauses were added, retired or changed from A to B, and which golden vectors demand something else with them. A and B are two dialects by name, or two registries: a clauses.yaml, a folder that holds one, or a checkout. Ends with 0 whether or not there are differences.',
    )
    .argument('<A>', 'the earlier version, or a dialect')
    .argument('<B>', 'the later version, or a dialect')
    .addOption(clauseOption())
    .option('--json', 'print the differences as JSON')
    .action((before: string, after: string, flags: DiffFlags) => carryOut(before, after, flags, output));

/** The command. A file that cannot be read and a clause that neither has end with exit code 2. */
export const specCommand = (output: Output = processOutput): Command =>
  new Command('spec')
    .summary('work with versions of the specification')
    .description('Compares versions of the specification.')
    .addCommand(diffCommand(output));
