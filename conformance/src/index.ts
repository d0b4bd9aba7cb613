// The public interface of the suite: what a program needs that judges a subject of its own, reads or writes scenario files, or
// renders reports.

export { entryName, type KnownFailure, type KnownKind } from './expectations/known-failure.ts';
export { readKnownFailures, type KnownIds } from './expectations/read-known-failures.ts';
export { formatInputError, type InputError, type InputErrorCode, type Result } from './input-error.ts';
export { checkLaw, startOf, type LawResult, type Start as LawStart } from './metamorphic/check-law.ts';
export type { Law, Transformed } from './metamorphic/law.ts';
export { LAWS } from './metamorphic/laws.ts';
export { dependsOnBatch } from './metamorphic/split-batch.ts';
export { signatureOf, type Finding, type OracleName, type Verdict } from './oracles/finding.ts';
export { judge } from './oracles/judge.ts';
export { PACKAGE_ROOT, SPEC_FOLDER, VECTORS_FOLDER } from './package-root.ts';
export type { Erratum, Fault } from './registry/fault.ts';
export { loadRegistry } from './registry/load-registry.ts';
export type { Registry } from './registry/registry.ts';
export { paintFor, plainPaint, type Paint } from './reporters/paint.ts';
export { REPORTERS, type Reporter } from './reporters/reporter.ts';
export { terminalReport } from './reporters/terminal-report.ts';
export { EXIT_CODES, INTERRUPTED, SUITE_FAILED } from './cli/exit-codes.ts';
export { generatorsOf, type Abilities, type ScenarioGenerator } from './arbitraries/generators.ts';
export { selectIds, type Selection } from './run/clause-pattern.ts';
export { makePlan, DEFAULT_RUNS, type Budget, type Campaign, type Narrowing, type Plan } from './run/plan.ts';
export * from './run/report.ts';
export type { RunProgress } from './run/run-context.ts';
export { runSuite, type SuiteOptions } from './run/run-suite.ts';
export { loadVectors } from './scenario-file/load-vectors.ts';
export { parseScenarioFile, readScenarioFile } from './scenario-file/read-scenario-file.ts';
export type { ScenarioFile, VectorEntry } from './scenario-file/scenario-file.ts';
export { writeScenarioFile, type ScenarioFileMeta, type WritableEntry } from './scenario-file/write-scenario-file.ts';
export { scenarioOf, search, type Judge, type SearchOptions, type SearchResult } from './search/search.ts';
export { shrinkFailure, type ShrinkOptions, type Shrunk } from './search/shrink.ts';
export { startAdapter, type AdapterOptions, type AdapterSubject, type Started } from './subjects/adapter-client.ts';
export { inProcessSubject } from './subjects/in-process.ts';
export { serve, type ServeOptions } from './subjects/serve.ts';
export type { Capabilities, FaultCode, Outcome, Subject } from './subjects/subject.ts';
