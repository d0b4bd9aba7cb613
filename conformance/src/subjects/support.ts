// Which scenarios a subject has declared that it can drive. What it has not declared is answered here and never sent.

import { operationOf, type Scenario } from '#spec';
import type { Capabilities } from './subject.ts';

/** Why `scenario` is beyond what the subject declared, or nothing if it is not. */
export const unsupportedReason = (capabilities: Capabilities, scenario: Scenario): string | undefined => {
  const { level } = scenario;
  if (!capabilities.levels.includes(level)) return `level ${level} is not declared`;
  const declared = capabilities.operations[level];
  if (declared === undefined) return undefined;
  if (scenario.level === 'peer_state' && scenario.setup.state !== undefined && !declared.includes('set_state'))
    return 'operation set_state is not declared';
  for (const step of scenario.steps) {
    const operation = operationOf(step);
    if (!declared.includes(operation)) return `operation ${operation} is not declared`;
  }
  return undefined;
};
