// Builds after an install. Skips when TypeScript is absent, as it is after `npm ci --omit=dev`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
if (existsSync(tsc)) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [tsc, '-b'], { cwd, stdio: 'inherit' }).status ?? 1;
} else {
  console.error('prepare: not built, because typescript is not installed');
}
