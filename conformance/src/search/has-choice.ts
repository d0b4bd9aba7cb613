// Which operations leave the subject a choice: what it does there need not be what another does, or what it does the next time.

import { operationOf, type Scenario } from '#spec';

const CHOICES: ReadonlySet<string> = new Set(['pick_random', 'pick_vote_to_send', 'pick_send_vote', 'tick']);

/** Whether a step leaves the subject a choice. */
export const isChoice = (step: object): boolean => CHOICES.has(operationOf(step));

/** Whether any step of the scenario does. */
export const hasChoice = (scenario: Scenario): boolean => scenario.steps.some(isChoice);
