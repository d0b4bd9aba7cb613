import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { textStreamOn } from '../edge/text-stream.ts';
import { progressOn } from './progress.ts';

const streamOf = (parts: object): { readonly stream: NodeJS.WriteStream; readonly written: () => string } => {
  const stream = Object.assign(new PassThrough(), parts) as unknown as NodeJS.WriteStream;
  return { stream, written: () => String((stream as unknown as PassThrough).read() ?? '') };
};

const show = (stream: NodeJS.WriteStream): void => {
  const display = progressOn(textStreamOn(stream));
  display.show({ what: 'a', done: 1, total: 2 });
  display.show({ what: 'a', done: 2, total: 2 });
  display.show({ what: 'b', done: 1_000 });
  display.end();
};

const LINES = 'a: 2 of 2\nb: 1,000\n';

describe('progressOn', () => {
  it.each([
    ['is no terminal', { isTTY: false }],
    ['does not know its width', { isTTY: true, columns: 0 }],
  ])('writes one plain line for each part where the stream %s', (_, parts) => {
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm');
    const { stream, written } = streamOf(parts);
    show(stream);
    expect(written()).toBe(LINES);
    vi.unstubAllEnvs();
  });

  it.each([
    ['CI', 'true'],
    ['TERM', 'dumb'],
  ])('writes plain lines where %s is %s', (name, value) => {
    vi.stubEnv('CI', undefined);
    vi.stubEnv('TERM', 'xterm');
    vi.stubEnv(name, value);
    const { stream, written } = streamOf({ isTTY: true, columns: 80 });
    show(stream);
    expect(written()).toBe(LINES);
    vi.unstubAllEnvs();
  });
});
