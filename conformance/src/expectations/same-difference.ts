// Whether what an invariant or a golden record objects to is what the reference objects to at the same step, so that it needs no entry of its own.

import type { Finding } from '../oracles/finding.ts';

/** Where the reference looked no further at the step: the choice was none that is legal, or there is no result. */
const isOfWholeStep = ({ place, allowed }: Finding): boolean => allowed !== undefined || place === 'steps';

/**
 * Whether `finding` tells no more than `reference`, both of one step: it is at the same place, of which the subject showed one thing. Of a step at which
 * the reference looked no further, a golden record tells no more wherever it objects: what it holds follows from what was recorded there.
 */
export const isSameDifference = (finding: Finding, reference: Finding): boolean => {
  if (reference.oracle !== 'reference' || finding.step !== reference.step) return false;
  if (finding.oracle === 'golden-record') return finding.place === reference.place || isOfWholeStep(reference);
  return finding.oracle === 'invariant' && finding.place === reference.place;
};
