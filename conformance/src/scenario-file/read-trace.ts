// Reads recorded traces: JSON lines of {scenario, observation}, plain or gzipped, one after the other, so that a trace may be larger
// than the memory. Values are in their wire form: no short forms.

import {
  argumentsOf,
  levelSchema,
  operationOf,
  OPERATIONS,
  SETUPS,
  STEPS_MAX,
  type Level,
  type Observation,
  type Scenario,
  type StepResult,
} from '#spec';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { InputError, Result } from '../input-error.ts';
import { readForeignJson } from '../foreign-json/foreign-json.ts';
import { isObject } from '../foreign-json/is-object.ts';
import { readBeginning } from '../results/read-beginning.ts';
import { readRecordedResult } from '../results/read-result.ts';
import { contradictionIn } from '../subjects/contradiction.ts';
import { parseWith } from './describe-issue.ts';
import { inputErrorOf } from './read-input.ts';
import { Refusal, type Path } from './refusal.ts';

/** One line of a trace. */
export interface TraceLine {
  /** Counts from 1. */
  readonly line: number;
  readonly scenario: Scenario;
  readonly observation: Observation;
}

/** The longest line, in bytes. */
const TRACE_LINE_MAX = 16 * 1024 * 1024;

/**
 * The lines of the trace at `path`; a name that ends in `.gz` is unpacked. The first error is the last item. Empty lines are errors, but
 * the last line may end with a newline. A trace without any line is an error too: it would certify nothing.
 */
export async function* readTrace(path: string): AsyncGenerator<Result<TraceLine>, void, void> {
  let line = 0;
  try {
    for await (const bytes of linesOf(path)) {
      line += 1;
      yield { type: 'ok', value: { line, ...parseLine(bytes) } };
    }
    if (line === 0) throw new Refusal('json', [], 'expected a line of {scenario, observation}, found nothing');
  } catch (error) {
    yield { type: 'error', error: traceErrorOf(error, path, Math.max(line, 1)) };
  }
}

const traceErrorOf = (error: unknown, path: string, line: number): InputError => {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
    return { code: 'unreadable', file: path, line, message: `expected a whole gzip file: ${error.message}` };
  return inputErrorOf(error, path, () => line);
};

async function* linesOf(path: string): AsyncGenerator<Buffer, void, void> {
  const file = createReadStream(path);
  const source = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => source.destroy(error));
  let held: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...held, chunk.subarray(start, end)]);
        held = [];
        length = 0;
        start = end + 1;
      }
      held.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > TRACE_LINE_MAX) throw new Refusal('bounds', [], `expected lines of at most ${TRACE_LINE_MAX} bytes`);
    }
    if (length > 0) yield Buffer.concat(held);
  } finally {
    file.destroy();
  }
}

const looseLineSchema = z.strictObject({
  scenario: z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    level: levelSchema,
    clauses: z.array(z.string()),
    setup: z.unknown(),
    steps: z.array(z.record(z.string(), z.unknown())).max(STEPS_MAX),
  }),
  observation: z.strictObject({
    id: z.string(),
    initial: z.unknown().optional(),
    setup: z.unknown().optional(),
    steps: z.array(z.unknown()),
  }),
});

const parseLine = (bytes: Buffer): Omit<TraceLine, 'line'> => {
  const { scenario: raw, observation } = parseWith(looseLineSchema, parseJson(bytes), []);
  const { level } = raw;
  const scenario = {
    ...raw,
    setup: parseWith(SETUPS[level], raw.setup, ['scenario', 'setup']),
    steps: raw.steps.map((step, index) => parseStep(level, step, ['scenario', 'steps', index])),
  } as unknown as Scenario;
  const problem = contradictionIn(scenario);
  if (problem !== undefined)
    throw new Refusal('schema', ['scenario'], `expected a scenario that can be set up: ${problem}`);
  if (observation.id !== scenario.id)
    throw new Refusal(
      'schema',
      ['observation', 'id'],
      `expected the id of the scenario, ${scenario.id}, found ${observation.id}`,
    );
  const beginning = readBeginning(scenario, observation, ['observation']);
  const steps = beginning.setup === undefined ? parseResults(scenario, observation.steps) : [];
  return { scenario, observation: { id: observation.id, ...beginning, steps } };
};

const isCrash = (result: unknown): boolean => isObject(result) && result['crash'] !== undefined;

const parseResults = ({ level, steps }: Scenario, written: readonly unknown[]): readonly StepResult[] => {
  const place: Path = ['observation', 'steps'];
  const crash = written.findIndex(isCrash);
  const wanted = crash === -1 ? steps.length : crash + 1;
  if (written.length !== wanted || wanted > steps.length)
    throw new Refusal('schema', place, `expected one result a step, up to a crash: ${wanted}, found ${written.length}`);
  return written.map((result, index) =>
    readRecordedResult(level, operationOf(steps[index] as object), result, [...place, index]),
  );
};

const parseStep = (level: Level, step: Readonly<Record<string, unknown>>, path: Path): object => {
  if (Object.keys(step).length !== 1) throw new Refusal('schema', path, 'expected one key, the operation');
  const operation = operationOf(step);
  const schema = Object.hasOwn(OPERATIONS[level], operation) ? OPERATIONS[level][operation] : undefined;
  if (schema === undefined)
    throw new Refusal(
      'schema',
      [...path, operation],
      `expected an operation of level ${level}: ${Object.keys(OPERATIONS[level]).join(', ')}`,
    );
  return { [operation]: parseWith(schema, argumentsOf(step), [...path, operation]) };
};

const parseJson = (bytes: Buffer): unknown => {
  const read = readForeignJson(decode(bytes));
  if (read.type === 'value') return read.value;
  if (read.type === 'malformed') throw new Refusal('json', [], `expected a JSON text in UTF-8: ${read.why}`);
  throw new Refusal('bounds', [], `expected JSON of a bounded depth and size, each key once; found ${read.why}`);
};

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal('json', [], `expected a JSON text in UTF-8: ${reason.slice(0, 120)}`);
  }
};
