// Bears no second copy of itself: what is in use by one, as a port would be, is a folder named by the argument.
import { mkdirSync, rmSync } from 'node:fs';
import { serve } from './base.mjs';

const folder = process.argv[2];
try {
  mkdirSync(folder);
} catch {
  process.stderr.write('already in use\n');
  process.exit(1);
}
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
serve();
