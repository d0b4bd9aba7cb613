// In which order stories are told: what crashes first, then what endangers safety, then what explains the most. Of a crash few scenarios tell, because
// those after it avoid what crashes.

import { kindOf, type Finding } from '../oracles/finding.ts';

/** What of a failure the order looks at. */
export interface Ordered {
  readonly finding: Finding;
  readonly others: readonly Finding[];
  /** How many scenarios showed it. */
  readonly count: number;
}

/** One story, as far as the order looks at it. */
export interface OrderedStory {
  readonly lead: Ordered;
  readonly under: readonly Ordered[];
}

/** Whether a finding is a crash, of a step or of the process. An invariant says in words what it expected where nothing may crash. */
const isCrash = (finding: Finding): boolean =>
  finding.oracle === 'invariant' ? finding.place === 'crash' : kindOf(finding) === 'crashes';

const membersOf = ({ lead, under }: OrderedStory): readonly Ordered[] => [lead, ...under];

/** Lower is graver: a crash, then a breach of a headline invariant, then anything else. */
const gravity = (story: OrderedStory): number => {
  const findings = membersOf(story).flatMap(({ finding, others }) => [finding, ...others]);
  if (findings.some(isCrash)) return 0;
  return findings.some(({ headline }) => headline !== undefined) ? 1 : 2;
};

const scenariosOf = (story: OrderedStory): number => membersOf(story).reduce((sum, { count }) => sum + count, 0);

/** `stories` in order; among those that are equal in all that counts, the one that was met first. */
export const inOrder = <Told extends OrderedStory>(stories: readonly Told[]): readonly Told[] =>
  stories.toSorted(
    (left, right) =>
      gravity(left) - gravity(right) ||
      scenariosOf(right) - scenariosOf(left) ||
      right.under.length - left.under.length,
  );
