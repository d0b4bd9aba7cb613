// Writes spec/src/invariants/judged-traces.jsonl.gz: what faulty and right references did, with every objection of the judges as it is now. The
// tests beside invariants and oracles hold them to it, so run this only after a judge was changed on purpose, and look at what
// changed: `npm run build && node scripts/write-judged-traces.mjs`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const load = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { PROFILES, execute, withVariants, kardia, kardiaAtPin } = await load('impl/src/index.js');
const { INVARIANTS, LEVELS, checkInvariants, invariantsFor } = await load('spec/src/index.js');
const suite = await load('conformance/src/index.js');
const { recordOf } = await load('conformance/src/run/record-of.js');
const { seededChooser } = await load('conformance/src/subjects/seeded-chooser.js');

const SEED = 1;
/** Scenarios of each generator that every faulty reference is tried on. */
const TRIED = 40;
/** Traces in which one invariant, or the reference at one clause, objects to one place; reactors take more room. */
const objectedMax = (level) => (level === 'reactor' ? 1 : 2);
/** Traces of each generator to which nobody objects. */
const CLEAN_MAX = 5;
/** Larger ones are left out, as JSON. */
const BYTES_MAX = 40_000;
/** Longer ones are left out where nobody objects. */
const CLEAN_STEPS_MAX = 40;

const dialects = [kardia, PROFILES['cometbft-0.38']];
const cases = dialects.flatMap((reference) =>
  LEVELS.flatMap((level) =>
    suite.generatorsOf(level, { setState: true }, reference).map((generator) => ({
      reference,
      level,
      scenarios: Array.from({ length: TRIED }, (_, run) => suite.scenarioOf(generator.arbitrary, SEED, run)),
    })),
  ),
);

const registry = suite.loadRegistry(suite.SPEC_FOLDER).value;
const vectors = (await suite.loadVectors(suite.VECTORS_FOLDER, registry)).value;

const observe = (reference, scenario) => execute(reference, scenario, seededChooser(SEED, scenario.id)).observation;

/** The same story up to its first objection, which no later step bears on. */
const cutAfter = (trace, step) => ({
  ...trace,
  scenario: { ...trace.scenario, steps: trace.scenario.steps.slice(0, step + 1) },
  observation: { ...trace.observation, steps: trace.observation.steps.slice(0, step + 1) },
});

/** Weights of suspects are no objection: they are left out. */
const withoutSuspects = (verdict) =>
  JSON.parse(JSON.stringify(verdict, (key, value) => (key === 'suspects' ? undefined : value)));

const judged = (trace) => {
  const { scenario, observation, record } = trace;
  const reference = PROFILES[trace.profile];
  const { findings, disputes, steps } = suite.judge(reference, scenario, { type: 'observation', observation }, record);
  const violations = checkInvariants(scenario, observation, invariantsFor(reference.crashes), reference.dialect).map(
    ({ invariant, ...violation }) => ({ invariant: invariant.id, ...violation }),
  );
  return {
    ...trace,
    violations,
    verdict: withoutSuspects({ findings, ...(disputes === undefined ? {} : { disputes }), steps }),
  };
};

const counts = new Map();
const kept = [];
/** Keeps a trace as long as one of those who object to it is not shown often enough. */
const offer = (trace) => {
  const whole = judged(trace);
  const objections = [...whole.violations, ...whole.verdict.findings];
  if (objections.length === 0) return;
  const short = judged(cutAfter(trace, Math.max(...objections.map(({ step }) => step))));
  const keys = [
    ...short.violations.map(({ invariant, place }) => `${invariant} ${place}`),
    ...short.verdict.findings.map(({ oracle, clause, place }) => `${oracle} ${clause} ${place}`),
  ];
  if (!keys.some((key) => (counts.get(key) ?? 0) < objectedMax(trace.level))) return;
  if (JSON.stringify(short).length > BYTES_MAX) return;
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  kept.push(short);
};

for (const variant of suite.FAULTY_VARIANTS) {
  for (const { reference, level, scenarios } of cases) {
    if (reference !== kardia && variant.clauses.some((clause) => /^(CR|WF)-/.test(clause))) continue;
    const faulty = withVariants(reference, variant.id, [variant]);
    for (const scenario of scenarios) {
      const observation = observe(faulty, scenario);
      offer({ profile: reference.name, by: variant.id, level, scenario, observation });
    }
  }
}

for (const entry of vectors) {
  const profile = dialects.find(({ dialect }) => dialect.name === entry.dialect);
  if (profile === undefined) continue;
  const record = recordOf(profile, entry);
  if (record === undefined) continue;
  for (const actor of profile === kardia ? [kardiaAtPin] : []) {
    const { scenario } = entry;
    offer({
      profile: profile.name,
      by: actor.name,
      level: scenario.level,
      scenario,
      record,
      observation: observe(actor, scenario),
    });
  }
}

for (const { reference, level, scenarios } of cases) {
  const clean = scenarios
    .filter(({ steps }) => steps.length <= CLEAN_STEPS_MAX)
    .slice(0, CLEAN_MAX)
    .map((scenario) =>
      judged({
        profile: reference.name,
        by: reference.name,
        level,
        scenario,
        observation: observe(reference, scenario),
      }),
    );
  kept.push(...clean);
}

const file = fileURLToPath(new URL('../spec/src/invariants/judged-traces.jsonl.gz', import.meta.url));
const bytes = gzipSync(kept.map((trace) => `${JSON.stringify(trace)}\n`).join(''), { level: 9 });
writeFileSync(file, bytes);
const silent = INVARIANTS.filter(({ id }) => ![...counts.keys()].some((key) => key.startsWith(`${id} `)));
console.log(
  `${kept.length} traces, ${bytes.length} bytes; no objection by ${silent.map(({ id }) => id).join(', ') || 'none'}`,
);
