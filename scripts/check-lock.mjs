// Proves that the lock files of npm install anywhere: they name no registry, and list the optional package of every platform,
// not only those of the machine that wrote them.
import { readFileSync } from 'node:fs';

const LOCKS = ['package-lock.json', 'conformance/kits/typescript/package-lock.json'];

/** Whether `name`, required by the package at `folder`, is listed in its own node_modules or in one above it. */
function isListed(packages, folder, name) {
  const owners = folder.split(/(?:^|\/)node_modules\//).slice(1);
  for (let depth = owners.length; depth >= 0; depth--) {
    const above = owners.slice(0, depth).map((owner) => `node_modules/${owner}/`);
    if (`${above.join('')}node_modules/${name}` in packages) return true;
  }
  return false;
}

function problemsOf({ lockfileVersion, packages }) {
  const problems = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, expected 3`];
  for (const [folder, entry] of Object.entries(packages)) {
    if ('resolved' in entry) problems.push(`${folder}: has a resolved address`);
    if (folder !== '' && !('integrity' in entry)) problems.push(`${folder}: has no integrity hash`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isListed(packages, folder, name)) problems.push(`${folder}: its optional package ${name} is not listed`);
    }
  }
  return problems;
}

for (const lock of LOCKS) {
  const problems = problemsOf(JSON.parse(readFileSync(new URL(`../${lock}`, import.meta.url), 'utf8')));
  for (const problem of problems) console.error(`${lock}: ${problem}`);
  if (problems.length > 0) {
    console.error('Write it anew with npm 11 in its folder: rm -rf node_modules package-lock.json && npm install');
    process.exitCode = 1;
  }
}
