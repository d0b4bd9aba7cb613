// Tells objections to the subject from disagreements within the suite. Reference and golden record know the whole result of a step: where one
// of them found the step right, an objection of anybody else to that step is an objection to the one that found it right. An
// invariant knows a part of the result only, so that its silence says nothing for a subject.

import type { Dispute, Finding, Verdict } from './finding.ts';

/** How many steps at the beginning each of the two found right. */
export type Agreed = Readonly<Record<'reference' | 'golden-record', number>>;

const vouchers = ['reference', 'golden-record'] as const;

/** Divides `findings` into what is held against the subject and what is disputed. */
export const settle = (findings: readonly Finding[], agreed: Agreed): Pick<Verdict, 'findings' | 'disputes'> => {
  const disputes: Dispute[] = [];
  const held: Finding[] = [];
  for (const finding of findings) {
    const against = vouchers.find((voucher) => voucher !== finding.oracle && agreed[voucher] > finding.step);
    if (against === undefined) held.push(finding);
    else disputes.push({ finding, against });
  }
  return disputes.length === 0 ? { findings: held } : { findings: held, disputes };
};
