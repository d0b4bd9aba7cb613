// Proves that package-lock.json installs anywhere: it names no registry, and it lists the optional package of every
// platform, not only those of the machine that wrote it.
import { readFileSync } from 'node:fs';

const { lockfileVersion, packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);

/** Whether `name`, required by the package at `folder`, is listed in its own node_modules or in one above it. */
function isListed(folder, name) {
  const owners = folder.split(/(?:^|\/)node_modules\//).slice(1);
  for (let depth = owners.length; depth >= 0; depth--) {
    const above = owners.slice(0, depth).map((owner) => `node_modules/${owner}/`);
    if (`${above.join('')}node_modules/${name}` in packages) return true;
  }
  return false;
}

const problems = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, expected 3`];
for (const [folder, entry] of Object.entries(packages)) {
  if ('resolved' in entry) problems.push(`${folder}: has a resolved address`);
  if (folder !== '' && !('integrity' in entry)) problems.push(`${folder}: has no integrity hash`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isListed(folder, name)) problems.push(`${folder}: its optional package ${name} is not listed`);
  }
}

for (const problem of problems) console.error(`package-lock.json: ${problem}`);
if (problems.length > 0) {
  console.error('Write it anew with npm 11: rm -rf node_modules package-lock.json && npm install');
  process.exitCode = 1;
}
