// What a subject that lists no operations, some or all of them can be given.

import { OPERATIONS, type PeerStateScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import type { Capabilities } from './subject.ts';
import { abilitiesOf, drivesAll, everyOperation, lackOf } from './support.ts';

const declaring = (operations?: readonly string[]): Capabilities => ({
  name: 'n',
  version: '1',
  language: 'l',
  dialect: 'kardia',
  levels: ['peer_state'],
  operations: operations === undefined ? {} : { peer_state: operations },
  limits: [],
});

const everything = Object.keys(OPERATIONS.peer_state);

const setFromOutside = { level: 'peer_state', setup: { state: {} }, steps: [] } as unknown as PeerStateScenario;

describe('what subjects declare', () => {
  it('has no state set from outside unless that is listed', () => {
    expect(lackOf(declaring())(setFromOutside)).toEqual({ kind: 'operation', name: 'set_state' });
    expect(lackOf(declaring(everything))(setFromOutside)).toEqual({ kind: 'operation', name: 'set_state' });
    expect(lackOf(declaring(everyOperation('peer_state')))(setFromOutside)).toBeUndefined();
  });

  it('is all that a scenario consists of, or a list', () => {
    expect(abilitiesOf([declaring()], 'peer_state')).toEqual({ setState: false });
    expect(abilitiesOf([declaring(everyOperation('peer_state'))], 'peer_state')).toEqual({ setState: true });
    expect(drivesAll(declaring(['apply_has_vote']), 'peer_state')).toBe(false);
    expect(drivesAll(declaring(), 'peer_state')).toBe(true);
  });

  it('is what all of them can do where there are several', () => {
    const some = declaring(['apply_has_vote', 'set_has_vote', 'set_state']);
    expect(abilitiesOf([declaring(), some], 'peer_state')).toEqual({
      operations: new Set(['apply_has_vote', 'set_has_vote']),
      setState: false,
    });
    expect(abilitiesOf([some, declaring(everyOperation('peer_state'))], 'peer_state')).toMatchObject({
      setState: true,
    });
  });
});
