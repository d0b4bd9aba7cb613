// Removes what the build and the coverage report wrote.
import { rmSync } from 'node:fs';

for (const folder of ['dist', 'coverage']) {
  rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
}
