import { describe, expect, it } from 'vitest';
import { whileOpen, type OpenSubject } from './while-open.ts';

/** A subject that complains only once it is closed, as an adapter does. */
const ending = (complaints: readonly string[], name?: string): OpenSubject & { readonly closed: () => number } => {
  let closed = 0;
  const subject = {
    close: () => {
      closed++;
      return Promise.resolve();
    },
    complaints: () => (closed > 0 ? complaints : []),
  };
  return { subject, closed: () => closed, ...(name === undefined ? {} : { name }) };
};

describe('whileOpen', () => {
  it('gives what the work gave, and says nothing of a good end', async () => {
    const good = ending([]);
    expect(await whileOpen([good], () => Promise.resolve(3))).toEqual({ result: 3, badEnd: undefined });
    expect(good.closed()).toBe(1);
  });

  it('says in one sentence who ended badly', async () => {
    const opened = [ending(['exited with code 7'], 'one'), ending([]), ending(['a second answer', 'no exit'])];
    const { badEnd } = await whileOpen(opened, () => Promise.resolve());
    expect(badEnd).toBe('one ended badly: exited with code 7; the adapter ended badly: a second answer; no exit');
  });

  it('closes also where the work throws', async () => {
    const opened = ending(['exited with code 7']);
    await expect(whileOpen([opened], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(opened.closed()).toBe(1);
  });
});
