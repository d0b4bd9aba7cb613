// From what became of each implementation to the matrix.

import type { Registry } from '../registry/registry.ts';
import { brokenBy } from '../run/broken-clauses.ts';
import { EXIT, type ClauseVerdict, type Report } from '../run/report.ts';
import { familiesOf } from './clause-families.ts';
import type { Cell, Deviation, Implementation, Matrix, NotRun, Ran } from './matrix.ts';

const KINDS: Readonly<Record<ClauseVerdict, keyof Cell>> = {
  conforms: 'conforms',
  violated: 'violated',
  'known-failure': 'known',
  'in-doubt': 'untested',
  'not-reached': 'untested',
  'not-driven': 'untested',
  untestable: 'untested',
};

const cellOf = (clauses: readonly string[], implementation: Implementation): Cell | null => {
  if (implementation.type === 'not-run') return null;
  const cell = { conforms: 0, violated: 0, known: 0, untested: 0 };
  for (const clause of clauses) cell[KINDS[implementation.clauses[clause] ?? 'not-reached']]++;
  return cell;
};

/** Of several failures against one clause the first that nobody listed, else the first. */
const deviationsOf = ({ clauses, failures }: Report): readonly Deviation[] =>
  clauses
    .filter(({ verdict }) => verdict === 'violated' || verdict === 'known-failure')
    .map(({ id, text }): Deviation => {
      const own = failures.filter((failure) => brokenBy(failure).includes(id));
      const example = own.find(({ known }) => known === undefined);
      const known = own[0]?.known;
      if (example !== undefined) return { clause: id, text, example };
      return { clause: id, text, ...(known === undefined ? {} : { known }) };
    });

/** An implementation as its report shows it; `runs` where it had a number of generated scenarios of its own. */
export const ranOf = (name: string, report: Report, runs?: number): Ran => {
  const { subject, profile, levels, clauses, exitCode, reasons } = report;
  return {
    type: 'ran',
    name,
    subject: {
      name: subject.name,
      version: subject.version,
      language: subject.language,
      dialect: subject.dialect,
    },
    profile,
    ...(runs === undefined ? {} : { runs }),
    levels: levels.map(({ level, vectors, generated }) => ({
      level,
      judged: vectors.passed + vectors.failed + generated.passed + generated.failed,
      unsupported: vectors.unsupported + generated.unsupported,
      notSent: vectors.notSent + generated.notSent,
    })),
    clauses: Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict])),
    deviations: deviationsOf(report),
    exitCode,
    reasons,
  };
};

/** The gravest decides, as in a run: non-conformance, then an adapter that failed or was not run, then too little that was tested. */
const exitCodeOf = (implementations: readonly Implementation[]): Report['exitCode'] => {
  const codes = implementations.map((each) => (each.type === 'ran' ? each.exitCode : EXIT.adapterFailed));
  const gravest = [EXIT.nonConformance, EXIT.adapterFailed, EXIT.nothingTested].find((code) => codes.includes(code));
  return gravest ?? EXIT.conforms;
};

/** The matrix of `implementations`, in their order; families and clauses in the order of the registry, those that are retired left out. */
export const makeMatrix = (
  registry: Registry,
  implementations: readonly (Ran | NotRun)[],
  { suite, seed, runs }: { readonly suite: string; readonly seed: number; readonly runs: number | undefined },
): Matrix => {
  const current = [...registry.clauses.values()].filter(({ retired }) => retired === undefined).map(({ id }) => id);
  return {
    format: 1,
    suite,
    seed,
    ...(runs === undefined ? {} : { runs }),
    implementations,
    families: [...familiesOf(current)].map(([name, clauses]) => ({
      name,
      clauses,
      cells: implementations.map((implementation) => cellOf(clauses, implementation)),
    })),
    exitCode: exitCodeOf(implementations),
  };
};
