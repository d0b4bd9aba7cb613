// Proves that docs/implementations.md says what the implementations of adapters/matrix.yaml do now: judges them again and compares. Where a
// tool that builds one of them is missing, it says so and compares nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'implementations-'));
const files = { markdown: join(folder, 'implementations.md'), json: join(folder, 'implementations.json') };

const fail = (sentence) => {
  console.error(sentence);
  process.exitCode = 1;
};

try {
  const reports = Object.entries(files).flatMap(([format, file]) => ['--report', `${format}=${file}`]);
  const words = ['conformance/bin/gossip-conformance.js', 'matrix', 'adapters/matrix.yaml', '--seed', '1', ...reports];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const { implementations } = JSON.parse(readFileSync(files.json, 'utf8'));
  const missing = implementations.filter(({ type, reason }) => type === 'not-run' && /its build needs/.test(reason));
  for (const { name, reason } of missing) console.error(`left out: ${name}: ${reason}`);
  if (missing.length > 0) {
    console.error('docs/implementations.md was not compared');
  } else {
    const [published, current] = [join(root, 'docs/implementations.md'), files.markdown].map((file) =>
      readFileSync(file, 'utf8').split('\n'),
    );
    const line = current.findIndex((text, index) => text !== published[index]);
    if (line !== -1 || current.length !== published.length) {
      const [was, is] = [published, current].map((lines) => lines.at(line) ?? 'nothing');
      fail(`docs/implementations.md:${line + 1} is not current (npm run implementations):\n- ${was}\n+ ${is}`);
    }
    if (status !== 0) fail(`the matrix ended with ${status}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
