// What is known of an id: a clause, an invariant, an erratum, a fault or a mutant. Where it is stated, what tests it, what breaks it.

import { ERRATA, kardiaAtPin, MUTANTS, type Variant } from '#impl';
import { INVARIANTS, type Clause, type Invariant, type Level } from '#spec';
import { generatorsOf } from '../arbitraries/generators.ts';
import type { Erratum, Fault } from '../registry/fault.ts';
import type { Registry } from '../registry/registry.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { belowFloor } from '../search/coverage-floor.ts';

/** One id explained. `facts` are lists of one-line texts by name, in the order in which they are shown; none is empty. */
export interface Explanation {
  readonly id: string;
  readonly type: 'clause' | 'invariant' | 'erratum' | 'fault' | 'mutant';
  readonly summary: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** What explanations are made from. */
export interface Knowledge {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  /** The places of an id in a document of spec/, as `spec/gossiping.md:366`; the first is where it is stated. */
  readonly placesOf: (document: 'gossiping' | 'messages' | 'invariants' | 'errata', id: string) => readonly string[];
  /** A path as it is shown. */
  readonly pathOf: (file: string) => string;
}

/** Families that messages.md states; the others stand in gossiping.md. */
const OF_MESSAGES = /^(WF|CR|PT)-/;

/** Where the prose states a clause: at most one place. */
export const statedAt = (placesOf: Knowledge['placesOf'], { id }: Clause): readonly string[] => {
  const documents = OF_MESSAGES.test(id) ? (['messages', 'gossiping'] as const) : (['gossiping', 'messages'] as const);
  return documents.flatMap((document) => placesOf(document, id)).slice(0, 1);
};

/** Every id that can be explained. */
export const explainableIds = ({ clauses, errata, faults }: Registry): readonly string[] => [
  ...clauses.keys(),
  ...INVARIANTS.map(({ id }) => id),
  ...errata.keys(),
  ...faults.keys(),
  ...MUTANTS.map(({ id }) => id),
];

/** The explanation of `id`; nothing where the id is not known. Capital letters do not count. */
export const explain = (knowledge: Knowledge, id: string): Explanation | undefined => {
  const { registry } = knowledge;
  const known = explainableIds(registry).find((each) => each.toUpperCase() === id.toUpperCase());
  if (known === undefined) return undefined;
  const clause = registry.clauses.get(known);
  if (clause !== undefined) return explainClause(knowledge, clause);
  const invariant = INVARIANTS.find((each) => each.id === known);
  if (invariant !== undefined) return explainInvariant(knowledge, invariant);
  const erratum = registry.errata.get(known);
  if (erratum !== undefined) return explainErratum(knowledge, erratum);
  const fault = registry.faults.get(known);
  if (fault !== undefined) return explainFault(knowledge, fault);
  const mutant = MUTANTS.find((each) => each.id === known);
  return mutant === undefined ? undefined : explainMutant(knowledge, mutant);
};

/** The facts that there are. */
const factsOf = (facts: Readonly<Record<string, readonly string[]>>): Explanation['facts'] =>
  Object.fromEntries(Object.entries(facts).filter(([, values]) => values.length > 0));

const explainClause = (knowledge: Knowledge, clause: Clause): Explanation => {
  const { id, level, text, source, heading, levels, untestable, since, retired } = clause;
  const breaks = ({ clauses }: Variant): boolean => clauses.includes(id);
  return {
    id,
    type: 'clause',
    summary: `${level}. ${text}`,
    facts: factsOf({
      heading: [heading],
      stated: statedAt(knowledge.placesOf, clause),
      source: typeof source === 'string' ? [source] : source,
      levels,
      untestable: untestable === undefined ? [] : [untestable],
      since: [since],
      retired: retired === undefined ? [] : [retired],
      vectors: vectorsThat(knowledge, ({ scenario }) => scenario.clauses.includes(id)),
      invariants: INVARIANTS.filter(({ clauses }) => clauses.includes(id)).map(invariantLine),
      generators: levels.flatMap((each) => generatorLines(each, id)),
      mutants: MUTANTS.filter(breaks).map(variantLine),
      errata: [...knowledge.registry.errata.values()].filter(({ clauses }) => clauses.includes(id)).map(erratumLine),
    }),
  };
};

const vectorsThat = ({ vectors, pathOf }: Knowledge, matches: (entry: VectorEntry) => boolean): readonly string[] =>
  vectors.filter(matches).map(({ scenario, file, line }) => `${scenario.id} (${pathOf(file)}:${line})`);

const invariantLine = ({ id, name, headline }: Invariant): string =>
  `${id} ${name}${headline === undefined ? '' : ` (headline ${headline})`}`;

const variantLine = ({ id, summary, source }: Variant): string => `${id}: ${summary} [${source}]`;

const erratumLine = ({ id, recorded, specified }: Erratum): string =>
  `${id}: recorded: ${recorded}; specified: ${specified}`;

/** The generators that reach a clause: those of its level, if the coverage floors list it. */
const generatorLines = (level: Level, clause: string): readonly string[] => {
  const floor = belowFloor(level, new Map(), 1000).find((shortfall) => shortfall.clause === clause);
  const names = generatorsOf(level, { setState: true }).map(({ name }) => name);
  return floor === undefined
    ? []
    : [`${level} (${names.join(', ')}): fires at least ${floor.floor} times in 1,000 judged steps`];
};

const explainInvariant = (knowledge: Knowledge, invariant: Invariant): Explanation => {
  const { id, name, headline, statement, levels, clauses, needs } = invariant;
  const { registry } = knowledge;
  return {
    id,
    type: 'invariant',
    summary: statement,
    facts: factsOf({
      name: [name],
      headline: headline === undefined ? [] : [headline],
      stated: knowledge.placesOf('invariants', id).slice(0, 1),
      levels,
      assumes: needs,
      guards: clauses.map((clause) => clauseLine(registry, clause)),
      vectors: vectorsThat(knowledge, ({ scenario }) => scenario.clauses.includes(id)),
      'mutants of what it guards': MUTANTS.filter((mutant) =>
        mutant.clauses.some((clause) => clauses.includes(clause)),
      ).map(variantLine),
    }),
  };
};

const clauseLine = ({ clauses }: Registry, id: string): string => {
  const clause = clauses.get(id);
  return clause === undefined ? id : `${id}: ${clause.level}. ${clause.text}`;
};

const explainErratum = (knowledge: Knowledge, erratum: Erratum): Explanation => {
  const { id, clauses, recorded, specified, faults, museum } = erratum;
  const variant = ERRATA.find((each) => each.id === id);
  return {
    id,
    type: 'erratum',
    summary: `recorded: ${recorded}; specified: ${specified}`,
    facts: factsOf({
      stated: knowledge.placesOf('errata', id).slice(0, 1),
      class: [
        erratum.class === 1
          ? '1: a peer can crash, halt or exhaust the node'
          : '2: it contradicts its own stated intent',
      ],
      clauses: clauses.map((clause) => clauseLine(knowledge.registry, clause)),
      faults: faults.map((fault) => faultLine(knowledge.registry, fault)),
      museum,
      'undone in': variant === undefined ? [] : [`profile ${kardiaAtPin.name}: ${variant.summary} [${variant.source}]`],
      vectors: vectorsThat(knowledge, (entry) => entry.erratum !== undefined && faults.includes(entry.erratum)),
      mutants: MUTANTS.filter((mutant) => mutant.clauses.some((clause) => clauses.includes(clause))).map(variantLine),
    }),
  };
};

const faultLine = ({ faults }: Registry, id: string): string => {
  const fault = faults.get(id);
  return fault === undefined ? id : `${id}: ${fault.title}`;
};

/** Whether `text` names `id`, not as a part of a longer id. */
const names = (text: string, id: string): boolean => text.split(/[^A-Za-z0-9-]+/).includes(id);

const explainFault = (knowledge: Knowledge, { id, title, treatment, errata }: Fault): Explanation => {
  const { registry } = knowledge;
  return {
    id,
    type: 'fault',
    summary: title,
    facts: factsOf({
      treatment: [treatment],
      stated: knowledge.placesOf('errata', id),
      errata: errata.flatMap((each) => {
        const erratum = registry.errata.get(each);
        return erratum === undefined ? [each] : [erratumLine(erratum)];
      }),
      vectors: vectorsThat(knowledge, ({ erratum, scenario }) => erratum === id || scenario.clauses.includes(id)),
      mutants: MUTANTS.filter(({ source }) => names(source, id)).map(variantLine),
    }),
  };
};

const explainMutant = ({ registry }: Knowledge, { id, clauses, summary, source, replace }: Variant): Explanation => ({
  id,
  type: 'mutant',
  summary,
  facts: factsOf({
    source: [source],
    breaks: clauses.map((clause) => clauseLine(registry, clause)),
    replaces: Object.keys(replace),
    'invariants that guard': INVARIANTS.filter((invariant) =>
      invariant.clauses.some((clause) => clauses.includes(clause)),
    ).map(invariantLine),
  }),
});
