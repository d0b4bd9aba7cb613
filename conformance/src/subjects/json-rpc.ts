// The envelope of JSON-RPC 2.0 for a client that numbers its requests. Written by hand: the kept libraries drop an answer
// whose id nobody waits for, and here such an answer is a finding. Requests are plain literals and need no function.

import { isObject } from '../foreign-json/is-object.ts';
import { readForeignJson } from '../foreign-json/foreign-json.ts';

/** What a line from an adapter can be. */
export type Answer =
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly code: number; readonly message: string }
  /** An answer in JSON that is refused; `why` begins with the place. */
  | { readonly type: 'refused'; readonly id: number; readonly why: string }
  /** An error that the adapter could not assign to a request. */
  | { readonly type: 'lost'; readonly message: string }
  /** No response at all; `why` completes "expected a JSON-RPC response, got". */
  | { readonly type: 'garbage'; readonly why: string };

/** The error codes of JSON-RPC 2.0 that both ends use. */
export const RPC_ERRORS = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

const garbage = (why: string): Answer => ({ type: 'garbage', why });

/** The id of an answer to a request, where there is one. */
const idOf = (message: unknown): number | undefined =>
  isObject(message) && message['jsonrpc'] === '2.0' && typeof message['id'] === 'number' ? message['id'] : undefined;

/** Reads one line of an adapter's output. */
export const parseAnswer = (line: string): Answer => {
  const read = readForeignJson(line);
  if (read.type === 'malformed') return garbage(line.trim() === '' ? 'an empty line' : `no JSON: ${line}`);
  if (read.type === 'value') return answerIn(read.value, line);
  const id = idOf(read.value);
  return id === undefined ? garbage(read.why) : { type: 'refused', id, why: read.why };
};

const answerIn = (message: unknown, line: string): Answer => {
  if (!isObject(message)) return garbage(line);
  if (message['jsonrpc'] !== '2.0') return garbage(`an object without "jsonrpc":"2.0": ${line}`);
  const id = message['id'];
  const error = message['error'];
  if (error === undefined) {
    if (typeof id !== 'number') return garbage(`no numeric id: ${line}`);
    return 'result' in message ? { type: 'result', id, value: message['result'] } : garbage(`no result: ${line}`);
  }
  if ('result' in message || !isObject(error)) return garbage(`a malformed error: ${line}`);
  const { code, message: text } = error;
  if (typeof code !== 'number' || typeof text !== 'string') return garbage(`a malformed error: ${line}`);
  if (id === null) return { type: 'lost', message: `${code} ${text}` };
  if (typeof id !== 'number') return garbage(`no numeric id: ${line}`);
  return { type: 'error', id, code, message: `${code} ${text}` };
};
