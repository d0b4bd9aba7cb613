// The report for programs: the report itself. Its schema is conformance/schema/report.schema.json.

import type { Report } from '../run/report.ts';
import { jsonText } from './json-text.ts';

/** Indented JSON; equal reports give equal texts. */
export const jsonReport = (report: Report): string => jsonText(report);
