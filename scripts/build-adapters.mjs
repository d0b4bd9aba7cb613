// Builds the adapters over Go implementations: `node scripts/build-adapters.mjs [NAME...]`, all of them without a name. Each
// ends up in adapters/<folder>/bin/<version>. Says in one sentence what could not be built, and then exits with 1.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** `name` is what is asked for; `options` select a version that is not the one which its folder builds by itself. */
const ADAPTERS = [
  { name: 'cometbft-v0.38.26', folder: 'cometbft', version: 'v0.38.26', options: [] },
  { name: 'tendermint-v0.34.24', folder: 'tendermint', version: 'v0.34.24', options: [] },
  {
    name: 'cometbft-v0.34.35',
    folder: 'tendermint',
    version: 'cometbft-v0.34.35',
    options: ['-modfile=go.cometbft-v0.34.35.mod', '-tags=cometbft'],
  },
  {
    name: 'cometbft-v0.37.18',
    folder: 'cometbft',
    version: 'v0.37.18',
    options: ['-modfile=go.v0.37.18.mod', '-tags=v037'],
  },
  { name: 'cometbft-v1.0.1', folder: 'cometbft', version: 'v1.0.1', options: ['-modfile=go.v1.0.1.mod', '-tags=v1'] },
];

const run = promisify(execFile);

/** Why `go build` failed, in one line: what it printed first that is no heading. */
const firstLine = (text) =>
  text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? 'no reason given';

const explain = (adapter, error) => {
  if (error.code === 'ENOENT')
    return `${adapter.name} was not built: Go is not installed (no program "go" on the PATH)`;
  const text = String(error.stderr ?? error.message);
  const isDownload =
    /dial tcp|no such host|proxy|i\/o timeout|connection refused|TLS|verifying|404 Not Found|410 Gone/.test(text);
  const what = isDownload ? 'a module that it needs could not be downloaded' : 'go build failed';
  return `${adapter.name} was not built: ${what}: ${firstLine(text).trim()}`;
};

const build = async (adapter) => {
  const cwd = fileURLToPath(new URL(`../adapters/${adapter.folder}/`, import.meta.url));
  const output = `bin/${adapter.version}`;
  await run('go', ['build', '-buildvcs=false', '-o', output, ...adapter.options, '.'], {
    cwd,
    env: { ...process.env, CGO_ENABLED: '0' },
    maxBuffer: 1 << 26,
  });
  return `adapters/${adapter.folder}/${output}`;
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ADAPTERS.some((adapter) => adapter.name === name));
if (unknown.length > 0) {
  console.error(`there is no adapter ${unknown.join(', ')}; there are ${ADAPTERS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

for (const adapter of ADAPTERS) {
  if (wanted.length > 0 && !wanted.includes(adapter.name)) continue;
  try {
    console.log(await build(adapter));
  } catch (error) {
    console.error(explain(adapter, error));
    process.exitCode = 1;
  }
}
