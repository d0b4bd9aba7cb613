// In which order stories are told: what crashes and what endangers safety first, then what explains the most.

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

/** Whether a finding is a crash, of a step or of the process, or breaches a headline invariant. */
const isGrave = (finding: Finding): boolean => finding.headline !== undefined || isCrash(finding);

/** An invariant says in words what it expected where nothing may crash. */
const isCrash = (finding: Finding): boolean =>
  finding.oracle === 'invariant' ? finding.place === 'crash' : kindOf(finding) === 'crashes';

const membersOf = ({ lead, under }: OrderedStory): readonly Ordered[] => [lead, ...under];

const isGraveStory = (story: OrderedStory): boolean =>
  membersOf(story).some(({ finding, others }) => [finding, ...others].some(isGrave));

const scenariosOf = (story: OrderedStory): number => membersOf(story).reduce((sum, { count }) => sum + count, 0);

/** `stories` in order; among those that are equal in all that counts, the one that was met first. */
export const inOrder = <Told extends OrderedStory>(stories: readonly Told[]): readonly Told[] =>
  stories.toSorted(
    (left, right) =>
      Number(isGraveStory(right)) - Number(isGraveStory(left)) ||
      scenariosOf(right) - scenariosOf(left) ||
      right.under.length - left.under.length,
  );
