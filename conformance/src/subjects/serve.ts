// The reference as an adapter program: the other side of section 4 of adapter-protocol.md, over any pair of streams.

import type { Readable, Writable } from 'node:stream';
import { execute, type Reference } from '#impl';
import { LEVELS } from '#spec';
import { readForeignJson } from '../foreign-json/foreign-json.ts';
import { isObject } from '../foreign-json/is-object.ts';
import { contradictionIn } from './contradiction.ts';
import { PROTOCOL } from './handshake.ts';
import { RPC_ERRORS } from './json-rpc.ts';
import { splitLines } from './line-splitter.ts';
import { oneLine } from './one-line.ts';
import { readScenario } from './read-scenario.ts';
import { seededChooser } from './seeded-chooser.ts';
import { declaredByAll } from './support.ts';

/** What is served and where. */
export interface ServeOptions {
  readonly reference: Reference;
  /** Of the choices, a 32-bit integer: the same seed and scenario give the same observation. */
  readonly seed: number;
  readonly input: Readable;
  readonly output: Writable;
}

/** The longest request, in bytes. */
const LINE_BYTES_MAX = 1 << 28;

/** What a method answers: a result, or a code and the reason. */
type Answer = { readonly result: unknown } | { readonly code: number; readonly message: string };

const observe = (reference: Reference, seed: number, value: Readonly<Record<string, unknown>>): unknown => {
  const scenario = readScenario(value, reference.dialect);
  const problem = typeof scenario === 'string' ? scenario : contradictionIn(scenario);
  if (typeof scenario === 'string' || problem !== undefined) return { id: value['id'], unsupported: problem };
  return execute(reference, scenario, seededChooser(seed, scenario.id)).observation;
};

const runAll = (reference: Reference, seed: number, params: unknown): Answer => {
  const scenarios = isObject(params) ? params['scenarios'] : undefined;
  if (!Array.isArray(scenarios)) return { code: RPC_ERRORS.params, message: 'expected {scenarios: [...]}' };
  const observations: unknown[] = [];
  for (const scenario of scenarios) {
    if (!isObject(scenario) || typeof scenario['id'] !== 'string')
      return { code: RPC_ERRORS.params, message: 'expected scenarios with an id' };
    observations.push(observe(reference, seed, scenario));
  }
  return { result: { observations } };
};

const introduce = (reference: Reference, params: unknown): Answer => {
  if (!isObject(params) || params['protocol'] !== PROTOCOL)
    return { code: RPC_ERRORS.params, message: `expected {protocol: ${PROTOCOL}, suite, dialect}` };
  const { name, dialect } = reference;
  return {
    result: {
      protocol: PROTOCOL,
      name: 'reference',
      version: name,
      language: 'TypeScript',
      dialect: dialect.name,
      levels: LEVELS,
      operations: declaredByAll(),
    },
  };
};

const respond = (id: unknown, answer: Answer): string =>
  'result' in answer
    ? `${JSON.stringify({ jsonrpc: '2.0', id, result: answer.result })}\n`
    : `${JSON.stringify({ jsonrpc: '2.0', id, error: { code: answer.code, message: answer.message } })}\n`;

/**
 * Answers the requests on `input` until `shutdown` or its end, then resolves. Requests are answered in order; no more input is
 * read while `output` is full. Resolves early where `output` is gone.
 */
export const serve = async ({ reference, seed, input, output }: ServeOptions): Promise<void> => {
  let pending = '';
  let finished = false;

  const handle = (method: string, params: unknown): Answer => {
    switch (method) {
      case 'initialize':
        return introduce(reference, params);
      case 'run':
        return runAll(reference, seed, params);
      case 'shutdown':
        finished = true;
        return { result: null };
      default:
        return { code: RPC_ERRORS.method, message: `no method ${oneLine(method)}` };
    }
  };

  const line = (text: string): void => {
    if (finished) return;
    const read = readForeignJson(text);
    if (read.type === 'malformed') {
      pending += respond(null, { code: RPC_ERRORS.parse, message: 'expected one JSON text a line' });
      return;
    }
    const request = read.value;
    const id = isObject(request) ? request['id'] : undefined;
    const known = typeof id === 'number' || typeof id === 'string' || id === null;
    if (read.type === 'refused') {
      pending += respond(known ? id : null, { code: RPC_ERRORS.request, message: oneLine(read.why) });
      return;
    }
    if (
      !isObject(request) ||
      request['jsonrpc'] !== '2.0' ||
      typeof request['method'] !== 'string' ||
      !(known || id === undefined)
    ) {
      pending += respond(known ? id : null, { code: RPC_ERRORS.request, message: 'expected a JSON-RPC 2.0 request' });
      return;
    }
    let answer: Answer;
    try {
      answer = handle(request['method'], request['params']);
    } catch (error) {
      answer = { code: RPC_ERRORS.internal, message: oneLine(String(error)) };
    }
    // A request without an id wants no answer.
    if (id !== undefined) pending += respond(id, answer);
  };

  const lines = splitLines(LINE_BYTES_MAX, {
    line,
    overflow: () => {
      finished = true;
      pending += respond(null, {
        code: RPC_ERRORS.parse,
        message: `expected lines of at most ${LINE_BYTES_MAX} bytes`,
      });
    },
  });

  /** Resolves when `text` is taken, or cannot be. */
  const write = (text: string): Promise<boolean> =>
    new Promise((resolve) => output.write(text, (error) => resolve(error === null || error === undefined)));

  // The reason for a write that fails is in its callback; without a listener the event would end the process.
  output.on('error', () => {});
  for await (const chunk of input) {
    lines.push(chunk as Buffer);
    if (pending !== '') {
      const text = pending;
      pending = '';
      if (!(await write(text))) return;
    }
    if (finished) return;
  }
};
