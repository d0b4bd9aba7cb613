import { join } from 'node:path';
import { PROFILES } from '#impl';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { openSubject, type OpenedSubject } from './open-subject.ts';

const FAULTY = join(PACKAGE_ROOT, 'test/faulty-adapters');
const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');

const faulty = (name: string): string => `"${process.execPath}" "${join(FAULTY, `${name}.mjs`)}"`;

const open = async (adapter: string | undefined, profile?: string): Promise<OpenedSubject> => {
  const opened = await openSubject({ adapter, profile, seed: 1, timeoutMs: 10_000 });
  if (opened.type === 'opened') await opened.subject.close();
  return opened;
};

describe('openSubject', { timeout: 600_000 }, () => {
  it('judges the reference by the profile that it is made from, which is kardia if none is asked for', async () => {
    expect(await open(undefined)).toMatchObject({ reference: { name: 'kardia' } });
    expect(await open(undefined, 'kardia-7b90a657')).toMatchObject({
      reference: { name: 'kardia-7b90a657' },
      subject: { capabilities: { version: 'kardia-7b90a657', dialect: 'kardia' } },
    });
  });

  it('judges an adapter by the profile of the dialect that it speaks, errata or not', async () => {
    const served = `"${process.execPath}" "${BIN}" serve --profile kardia-7b90a657`;
    expect(await open(served)).toMatchObject({
      reference: { name: 'kardia' },
      subject: { capabilities: { dialect: 'kardia' } },
    });
    expect(await open(served, 'kardia-7b90a657')).toMatchObject({ reference: { name: 'kardia-7b90a657' } });
  });

  it('refuses an adapter of a dialect without a profile, naming the profiles there are', async () => {
    const refused = await open(faulty('unknown-dialect'));
    expect(refused).toMatchObject({ type: 'failed', code: 'unknown-dialect' });
    const detail = refused.type === 'failed' ? refused.detail : '';
    expect(detail).toContain("'atlantis-1'");
    for (const profile of Object.keys(PROFILES)) expect(detail).toContain(profile);
  });

  it('judges even such an adapter by a profile that is asked for', async () => {
    expect(await open(faulty('unknown-dialect'), 'kardia')).toMatchObject({ reference: { name: 'kardia' } });
  });

  it.each(Object.values(PROFILES))('asks the adapter for the dialect of $name', async ({ name, dialect }) => {
    const opened = await open(faulty('tells-dialect'), name);
    expect(opened.type === 'opened' && opened.stderr()).toBe(`asked for ${dialect.name}\n`);
  });
});
