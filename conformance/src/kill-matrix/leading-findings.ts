// The findings of one scenario that a report leads with.

import type { Finding } from '../oracles/finding.ts';
import { firstFindings } from '../run/first-findings.ts';

/** The most telling finding of each step objected to, in the order of the steps. */
export const leadingFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const steps = [...new Set(findings.map(({ step }) => step))].toSorted((left, right) => left - right);
  return steps.flatMap((step) => firstFindings(findings.filter((finding) => finding.step === step)).slice(0, 1));
};
