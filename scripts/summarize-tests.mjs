// Prints `N passed, N failed`, and before it how many were skipped, from vitest's JSON report: `node scripts/summarize-tests.mjs REPORT EXIT_STATUS`.
// A test file that could not be loaded counts as one failure, and so does a run that failed without a failed test.
import { readFileSync } from 'node:fs';

const [file = '', status = '1'] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const report = text === '' ? { numPassedTests: 0, numFailedTests: 0, testResults: [] } : JSON.parse(text);

const unloaded = report.testResults.filter(
  (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
).length;
const counted = report.numFailedTests + unloaded;
const failed = counted === 0 && (status !== '0' || report.numPassedTests === 0) ? 1 : counted;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
