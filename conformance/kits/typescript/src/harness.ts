// The harness: JSON-RPC 2.0 on standard input and output, one text a line. What is tested is not its business.

import { createInterface } from 'node:readline';

export type Fields = Readonly<Record<string, unknown>>;

/** To be thrown where a scenario cannot be set up or driven: it is counted, and never judged. */
export class Unsupported extends Error {}

/** Carries out one operation on the subject and says what happened. */
export type Perform = (operation: string, args: unknown) => Fields;

/** Makes a fresh subject of a level and a setup. */
export type Start = (level: unknown, setup: unknown) => Perform;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Acts out a scenario on a subject of its own. Every other exception is taken for the subject's. */
const observe = (start: Start, { id, level, setup, steps }: Fields): Fields => {
  const results: Fields[] = [];
  let perform: Perform | undefined;
  try {
    perform = start(level, setup);
    if (!Array.isArray(steps) || !steps.every((step) => isFields(step) && Object.keys(step).length === 1))
      throw new Unsupported('the steps are not a list of one operation each');
    for (const step of steps as Fields[])
      for (const [operation, args] of Object.entries(step)) results.push(perform(operation, args));
  } catch (thrown) {
    if (thrown instanceof Unsupported) return { id, unsupported: thrown.message };
    if (perform === undefined) return { id, setup: { crash: String(thrown) }, steps: [] };
    results.push({ crash: String(thrown) });
  }
  return { id, steps: results };
};

const answer = ({ method, params }: Fields, about: Fields, start: Start): Fields | null => {
  if (method === 'initialize') return about;
  if (method === 'shutdown') return null;
  if (method !== 'run' || !isFields(params) || !Array.isArray(params.scenarios)) throw new Error('no such request');
  return { observations: params.scenarios.map((scenario: Fields) => observe(start, scenario)) };
};

/** Answers requests until told to shut down: initialize with `about`, run with what fresh subjects of `start` do. */
export const serve = async (about: Fields, start: Start): Promise<void> => {
  for await (const line of createInterface({ input: process.stdin })) {
    let request: Fields = {};
    let reply: Fields;
    try {
      request = JSON.parse(line) as Fields;
      reply = { result: answer(request, about, start) };
    } catch (error) {
      reply = { error: { code: -32600, message: String(error) } };
    }
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: request?.id ?? null, ...reply })}\n`);
    if (request?.method === 'shutdown') break;
  }
  process.stdin.destroy();
};
