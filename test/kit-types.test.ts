// The kit for TypeScript has the types of results as they are in the registry.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

it('keeps the types of results of the kit for TypeScript current', { timeout: 600_000 }, async () => {
  const script = join(root, 'scripts/write-kit-types.mjs');
  await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
});
