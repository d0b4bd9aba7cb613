// Hunts one mutant: runs it where it may do something else than the reference, and puts what it does before every oracle. What the
// oracles say is kept for each of them, each invariant and each vector apart.

import { withVariants, type Variant } from '#impl';
import type { Level } from '#spec';
import { signatureOf, type Finding, type OracleName } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Subject } from '../subjects/subject.ts';
import { blameOfGenerated, blameOfVectors, type Blame } from './blame-of.ts';
import { choiceSeed, type Case, type CaseStock } from './case-stock.ts';
import { sightingOf, type Sighting } from './lead-of.ts';

/** How far a hunt goes. */
export interface HuntBudget {
  /** Whether the golden vectors are tried: all of them before anything is generated, only where nothing generated shows it, or never. */
  readonly vectors: 'all' | 'if-needed' | 'none';
  /** Generated scenarios of the first level of the mutant, and of each other one. */
  readonly cases: { readonly first: number; readonly other: number };
  /** No more are drawn of a level once this many of it were judged. */
  readonly judged: number;
  /** Whether the hunt ends with the first objection to a generated scenario. */
  readonly once: boolean;
  /** Whether it is asked what the first failure at each level names. */
  readonly blames: boolean;
}

/** How soon an oracle objected to generated scenarios. */
export interface Kill {
  /** Scenarios that were drawn until then, this one included. */
  readonly cases: number;
  /** Milliseconds that a search for this mutant alone takes until then: drawing, running and judging. */
  readonly ms: number;
  readonly level: Level;
  /** The run of the generators that showed it. */
  readonly run: number;
}

/** The first scenario in which a mutant does something else than the reference. */
export type Difference =
  | { readonly type: 'vector'; readonly id: string }
  | { readonly type: 'generated'; readonly level: Level; readonly run: number };

/** What one invariant holds against a mutant. */
export interface InvariantKill {
  readonly id: string;
  /** Generated scenarios until its first objection; absent where it objects to golden vectors alone. */
  readonly cases?: number;
  /** Golden vectors to which it objects. */
  readonly vectors: number;
}

/** What a hunt found out. Everything but the times is the same for the same seed and budget. */
export interface HuntResult {
  readonly mutant: string;
  /** Absent where it never did anything else: then it is no mutant. */
  readonly differs?: Difference;
  /** The golden vectors that kill it: some oracle objects. */
  readonly vectors: readonly string[];
  /** Those of them to which the golden record objects. */
  readonly records: readonly string[];
  /** How soon the vectors alone kill it: how many were tried until one did, and milliseconds. */
  readonly byVectors?: Pick<Kill, 'cases' | 'ms'>;
  /** The first objection of each oracle to generated scenarios. */
  readonly kills: Readonly<Partial<Record<OracleName, Kill>>>;
  readonly invariants: readonly InvariantKill[];
  /** Where the suite disagreed with itself over it. */
  readonly disputes: readonly string[];
  /** What the first failure names: at each level at which a generated scenario shows it, or of the vectors where none does. */
  readonly blames: readonly Blame[];
  /** Generated scenarios that were drawn, and those of them in which it differs. */
  readonly cases: number;
  readonly differing: number;
  /** Milliseconds for all of it. */
  readonly ms: number;
}

interface Objections {
  readonly differs: boolean;
  readonly findings: readonly Finding[];
  readonly disputes: readonly string[];
}

const NO_DIFFERENCE: Objections = { differs: false, findings: [], disputes: [] };

const replacesAny = ({ replace }: Variant, rules: ReadonlySet<string>): boolean =>
  Object.keys(replace).some((rule) => rules.has(rule));

/** What all oracles hold against `mutant` in one case; nothing, and quickly, where it does what the reference does. */
const object = async (
  stock: CaseStock,
  mutant: Variant,
  subject: Pick<Subject, 'run'>,
  { scenario, record, shown, rules }: Case,
): Promise<Objections> => {
  if (!replacesAny(mutant, rules)) return NO_DIFFERENCE;
  const [outcome] = await subject.run([scenario]);
  if (outcome === undefined) throw new Error('the subject gave no outcome');
  if (outcome.type === 'observation' && JSON.stringify(outcome.observation) === shown) return NO_DIFFERENCE;
  const { findings, disputes = [] } = judge(stock.reference, scenario, outcome, record, () => true);
  return {
    differs: true,
    findings,
    disputes: disputes.map(({ finding, against }) => `${signatureOf(finding)} against ${against} in ${scenario.id}`),
  };
};

/** What is found out while the hunt goes on. */
interface Notes {
  differs: Difference | undefined;
  readonly vectors: string[];
  readonly records: string[];
  byVectors: Pick<Kill, 'cases' | 'ms'> | undefined;
  readonly kills: Partial<Record<OracleName, Kill>>;
  readonly disputes: string[];
  /** The golden vectors that fail. */
  readonly sightings: Sighting[];
  readonly blames: Blame[];
  readonly invariants: Map<string, { -readonly [Key in keyof InvariantKill]: InvariantKill[Key] }>;
  cases: number;
  differing: number;
}

const invariantOf = ({ invariants }: Notes, id: string) => {
  let own = invariants.get(id);
  if (own === undefined) invariants.set(id, (own = { id, vectors: 0 }));
  return own;
};

/** The ids of the invariants among findings, each once. */
const invariantsIn = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.flatMap(({ oracle, by }) => (oracle === 'invariant' && by !== undefined ? [by] : []))),
];

/** Adds `sighting` to `sightings`, if there is one. */
const note = (sightings: Sighting[], sighting: Sighting | undefined): void => {
  if (sighting !== undefined) sightings.push(sighting);
};

const huntVectors = async (stock: CaseStock, mutant: Variant, notes: Notes): Promise<void> => {
  const reference = withVariants(stock.reference, mutant.id, [mutant]);
  const subject = inProcessSubject(reference, choiceSeed({ record: [] }, stock.seed));
  let ms = 0;
  for (const [place, each] of stock.vectors().entries()) {
    const started = performance.now();
    const { differs, findings, disputes } = await object(stock, mutant, subject, each);
    notes.disputes.push(...disputes);
    ms += each.ms + (performance.now() - started);
    const { id } = each.scenario;
    if (differs) notes.differs ??= { type: 'vector', id };
    if (findings.length === 0) continue;
    notes.byVectors ??= { cases: place + 1, ms };
    notes.vectors.push(id);
    note(notes.sightings, sightingOf(each.scenario, findings));
    if (findings.some(({ oracle }) => oracle === 'golden-record')) notes.records.push(id);
    for (const invariant of invariantsIn(findings)) invariantOf(notes, invariant).vectors++;
  }
};

const huntGenerated = async (
  stock: CaseStock,
  mutant: Variant,
  levels: readonly Level[],
  budget: HuntBudget,
  notes: Notes,
): Promise<void> => {
  const subject = inProcessSubject(withVariants(stock.reference, mutant.id, [mutant]), stock.seed);
  let ms = 0;
  const earlier: Sighting[] = [];
  for (const [place, level] of levels.entries()) {
    const most = place === 0 ? budget.cases.first : budget.cases.other;
    let judged = 0;
    let runs = 0;
    const sightings: Sighting[] = [];
    for (let run = 0; run < most && judged < budget.judged; run++) {
      runs++;
      const each = stock.generated(level, run);
      const started = performance.now();
      const { differs, findings, disputes } = await object(stock, mutant, subject, each);
      notes.disputes.push(...disputes);
      ms += each.ms + (performance.now() - started);
      notes.cases++;
      if (!differs) continue;
      judged++;
      notes.differing++;
      notes.differs ??= { type: 'generated', level, run };
      for (const { oracle } of findings) notes.kills[oracle] ??= { cases: notes.cases, ms, level, run };
      for (const id of invariantsIn(findings)) invariantOf(notes, id).cases ??= notes.cases;
      note(sightings, sightingOf(each.scenario, findings, run));
      if (budget.once && findings.length > 0) return;
    }
    if (!budget.blames) continue;
    const blame = await blameOfGenerated(stock, mutant, sightings, {
      level,
      runs,
      earlier,
      broken: new Set(notes.blames.map(({ clause }) => clause)),
    });
    earlier.push(...sightings);
    if (blame !== undefined) notes.blames.push(blame);
  }
};

/** Hunts `mutant` at `levels`, the first of which gets most of the scenarios. */
export const hunt = async (
  stock: CaseStock,
  mutant: Variant,
  levels: readonly Level[],
  budget: HuntBudget,
): Promise<HuntResult> => {
  const started = performance.now();
  const notes: Notes = {
    differs: undefined,
    vectors: [],
    records: [],
    byVectors: undefined,
    kills: {},
    disputes: [],
    sightings: [],
    blames: [],
    invariants: new Map(),
    cases: 0,
    differing: 0,
  };
  if (budget.vectors === 'all') await huntVectors(stock, mutant, notes);
  await huntGenerated(stock, mutant, levels, budget, notes);
  if (budget.vectors === 'if-needed' && Object.keys(notes.kills).length === 0) await huntVectors(stock, mutant, notes);
  const { differs, byVectors, invariants, sightings, ...found } = notes;
  if (budget.blames && found.blames.length === 0) {
    const blame = blameOfVectors(mutant, sightings);
    if (blame !== undefined) found.blames.push(blame);
  }
  return {
    mutant: mutant.id,
    ...(differs === undefined ? {} : { differs }),
    ...(byVectors === undefined ? {} : { byVectors }),
    ...found,
    invariants: [...invariants.values()],
    ms: performance.now() - started,
  };
};
