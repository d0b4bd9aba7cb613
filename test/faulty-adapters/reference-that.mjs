// The reference with a fault of its process. Arguments, in any order:
//   aborts-at LEVEL OPERATION   aborts in place of an answer to a request with such a step
//   hangs-at LEVEL OPERATION    answers no more
//   garbles-at LEVEL OPERATION  writes a line that is no JSON in place of the answer
//   dies-after COUNT            exits at every scenario of that number since its start
//   waits MS                    before each answer, one after the other
//   floods MEBIBYTES            tells the first scenario of a request as a crash with a value of that size
//   errs MUTANT                 is that mutant
//   writes TEXT                 to standard error, at each request of scenarios, a line before it does anything else
//   wears-out LEVEL OPERATION   aborts at a scenario with more than one such step, or with a step after it
// The honesty probe is answered as it should be.
import { writeSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { kardia, MUTANTS, withVariants } from '../../dist/impl/src/index.js';
import { serve } from '../../dist/conformance/src/index.js';

const faults = new Map();
const words = process.argv.slice(2);
while (words.length > 0) {
  const name = words.shift();
  faults.set(name, words.splice(0, name.endsWith('-at') || name === 'wears-out' ? 2 : 1));
}

const has = (scenario, name) => {
  const [level, operation] = faults.get(name) ?? [];
  return scenario.level === level && scenario.steps.some((step) => operation in step);
};

/** Whether a scenario goes on after such a step, with another or with the same. */
const wears = ({ level, steps }) => {
  const [where, operation] = faults.get('wears-out') ?? [];
  const first = steps.findIndex((step) => operation in step);
  return level === where && first >= 0 && first < steps.length - 1;
};

const mutants = MUTANTS.filter(({ id }) => id === faults.get('errs')?.[0]);
const input = new PassThrough();
const output = new PassThrough();
const serving = serve({ reference: withVariants(kardia, 'kardia', mutants), seed: 1, input, output });

/** The text of an answer whose first observation is that large. */
const flood = (id, scenarios) => {
  const value = `[${'{},'.repeat((faults.get('floods')[0] * 2 ** 20) / 3)}{}]`;
  const observations = scenarios.map(
    (scenario, index) =>
      `{"id":${JSON.stringify(scenario.id)},"steps":[{"crash":"x","value":${index === 0 ? value : 0}}]}`,
  );
  return `{"jsonrpc":"2.0","id":${id},"result":{"observations":[${observations.join()}]}}\n`;
};

let left = Number(faults.get('dies-after')?.[0] ?? Infinity);

/** Whether the request is answered here, or never. */
const fails = ({ id, params }) => {
  const scenarios = (params?.scenarios ?? []).filter((scenario) => !scenario.id.includes('/probe/'));
  if (faults.has('writes') && scenarios.length > 0) writeSync(2, `${faults.get('writes')[0]}\n`);
  if (scenarios.some((scenario) => has(scenario, 'aborts-at') || (faults.has('wears-out') && wears(scenario))))
    process.abort();
  if (scenarios.some((scenario) => has(scenario, 'hangs-at'))) return true;
  if (scenarios.some((scenario) => has(scenario, 'garbles-at'))) {
    process.stdout.write('oops\n');
    return true;
  }
  left -= scenarios.length;
  if (left <= 0) process.exit(9);
  if (!faults.has('floods') || scenarios.length === 0) return false;
  process.stdout.write(flood(id, scenarios));
  return true;
};

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (!fails(JSON.parse(line))) input.write(`${line}\n`);
  })
  .on('close', () => input.end());

const wait = Number(faults.get('waits')?.[0] ?? 0);
let answered = Promise.resolve();
createInterface({ input: output }).on('line', (line) => {
  answered = answered.then(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          process.stdout.write(`${line}\n`);
          resolve();
        }, wait);
      }),
  );
});
await serving;
output.end();
process.stdin.destroy();
