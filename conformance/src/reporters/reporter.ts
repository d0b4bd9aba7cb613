// What a reporter is: a pure function from a report to a text. The registry brings what the report leaves to the specification.

import type { Registry } from '../registry/registry.ts';
import type { Report } from '../run/report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';

/** The text of a report, ending with a newline. */
export type Reporter = (report: Report, registry: Registry) => string;

/** The reporters that write files, by the name that `--report` takes. */
export const REPORTERS: Readonly<Record<'json' | 'junit' | 'markdown', Reporter>> = {
  json: jsonReport,
  junit: junitReport,
  markdown: markdownReport,
};
