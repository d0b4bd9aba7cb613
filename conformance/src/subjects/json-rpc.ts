// The envelope of JSON-RPC 2.0 for a client that numbers its requests. Written by hand: the kept libraries drop an answer
// whose id nobody waits for, and here such an answer is a finding. Requests are plain literals and need no function.

/** What a line from an adapter can be. */
export type Answer =
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly code: number; readonly message: string }
  /** An error that the adapter could not assign to a request. */
  | { readonly type: 'lost'; readonly message: string }
  /** No response at all; `why` completes "expected a JSON-RPC response, got". */
  | { readonly type: 'garbage'; readonly why: string };

/** The error codes of JSON-RPC 2.0 that both ends use. */
export const RPC_ERRORS = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

const garbage = (why: string): Answer => ({ type: 'garbage', why });

/** Reads one line of an adapter's output. */
export const parseAnswer = (line: string): Answer => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return garbage(line.trim() === '' ? 'an empty line' : `no JSON: ${line}`);
  }
  const message = record(parsed);
  if (message === undefined) return garbage(line);
  if (message['jsonrpc'] !== '2.0') return garbage(`an object without "jsonrpc":"2.0": ${line}`);
  const id = message['id'];
  const error = message['error'];
  if (error === undefined) {
    if (typeof id !== 'number') return garbage(`no numeric id: ${line}`);
    return 'result' in message ? { type: 'result', id, value: message['result'] } : garbage(`no result: ${line}`);
  }
  const problem = record(error);
  if ('result' in message || typeof problem?.['code'] !== 'number' || typeof problem['message'] !== 'string')
    return garbage(`a malformed error: ${line}`);
  const text = `${problem['code']} ${problem['message']}`;
  if (id === null) return { type: 'lost', message: text };
  if (typeof id !== 'number') return garbage(`no numeric id: ${line}`);
  return { type: 'error', id, code: problem['code'], message: text };
};
