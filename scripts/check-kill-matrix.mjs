// `npm run check:matrix`: tries every mutant on every oracle, invariant and vector, and compares what comes out with docs/kill-matrix.md. It
// prints the figures with their times, and fails where the suite is found wanting or the document is out of date.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const published = join(root, 'docs/kill-matrix.md');
const folder = mkdtempSync(join(tmpdir(), 'kill-matrix-'));
const fresh = join(folder, 'kill-matrix.md');

/** Lines from the figures on: those before are a line a mutant, as in the document. */
const figuresOf = (text) => {
  const lines = text.split('\n');
  return lines
    .slice(
      Math.max(
        lines.findIndex((line) => line.includes(' mutants dead')),
        0,
      ),
    )
    .join('\n');
};

try {
  const bin = join(root, 'conformance/bin/gossip-conformance.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'mutants', '--report', `markdown=${fresh}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  process.stdout.write(figuresOf(stdout));
  if (status !== 0) {
    process.stderr.write(stderr);
    process.exitCode = 1;
  } else if (readFileSync(fresh, 'utf8') !== readFileSync(published, 'utf8')) {
    process.stderr.write(
      'docs/kill-matrix.md is out of date; write it anew with: npx gossip-conformance mutants --report markdown=docs/kill-matrix.md\n',
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
