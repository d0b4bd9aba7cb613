// INV-X10: what one step may send, to whom, on which channel and how. Nothing is sent to a peer that is gone, nor by a
// reactor that is not running.

import type { Message, MessageName } from '../message.ts';
import type { ReactorSend } from '../observation.ts';
import type { Breach } from './breach.ts';
import { show } from './describe.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { ReactorAction } from './reactor/reactor-transition.ts';

/** What an action may send: messages in their order, their channel, and whether the reactor waits for the link. */
interface Allowed {
  readonly messages: readonly MessageName[];
  readonly channel: string;
  readonly blocking: boolean;
  /** The most attempts of one step. */
  readonly attempts: number;
}

/** By what each action sends nothing where its peer is gone or the reactor does not run. */
const SILENT: { readonly [Action in ReactorAction]: string } = {
  add_peer: 'EV-4',
  remove_peer: 'GD-1',
  receive: 'RX-0',
  'tick:data': 'GD-1',
  'tick:votes': 'GD-1',
  'tick:maj23': 'GD-1',
  node: 'GD-1',
};

/** By what each action sends what it does, and no more. */
const SENDS: { readonly [Action in ReactorAction]: string } = {
  ...SILENT,
  receive: 'RX-M23',
  'tick:data': 'GD-2',
  'tick:votes': 'GV-1',
  'tick:maj23': 'QM-5',
};

const NOTHING: Allowed = { messages: [], channel: '', blocking: false, attempts: 0 };

/** A votes iteration may try all six rules, and stops at the first vote that is taken. */
const ALLOWED: { readonly [Action in ReactorAction]: Allowed } = {
  add_peer: { messages: ['new_round_step'], channel: 'state', blocking: true, attempts: 1 },
  remove_peer: NOTHING,
  receive: { messages: ['vote_set_bits'], channel: 'vote_set_bits', blocking: false, attempts: 1 },
  'tick:data': { messages: ['block_part', 'proposal', 'proposal_pol'], channel: 'data', blocking: true, attempts: 2 },
  'tick:votes': { messages: ['vote'], channel: 'vote', blocking: true, attempts: 6 },
  'tick:maj23': { messages: ['vote_set_maj23'], channel: 'state', blocking: false, attempts: 4 },
  node: NOTHING,
};

const nameOf = (message: Message): MessageName => Object.keys(message)[0] as MessageName;

const breach = (clause: string, expected: string, observed: string): Breach => ({
  clause,
  place: 'sends',
  expected,
  observed,
});

const judgeOne = (
  send: ReactorSend,
  clause: string,
  allowed: Allowed,
  peer: string | undefined,
  everySendWaits: boolean,
): Breach | undefined => {
  const blocking = allowed.blocking || everySendWaits;
  if (send.peer !== peer) return breach(clause, `no send to a peer other than ${peer ?? 'any'}`, `to ${send.peer}`);
  if (!allowed.messages.includes(nameOf(send.message)))
    return breach(clause, `one of ${allowed.messages.join(', ') || 'no message'}`, nameOf(send.message));
  return send.channel === allowed.channel && send.blocking === blocking
    ? undefined
    : breach(
        send.channel === allowed.channel ? 'NT-3' : clause,
        `a ${blocking ? 'blocking' : 'non-blocking'} send on ${allowed.channel}`,
        `a ${send.blocking ? 'blocking' : 'non-blocking'} one on ${show(send.channel)}`,
      );
};

export const oneThingAnIteration = plainReactorInvariant(
  {
    id: 'INV-X10',
    name: 'one-thing-an-iteration',
    clauses: ['GV-5', 'GD-2', 'GD-5', 'QM-5', 'EV-4', 'RX-M23', 'GV-1', 'GV-2', 'GD-1', 'GD-8', 'RX-0', 'NT-3'],
    statement:
      'an iteration sends one vote, one part, or one proposal with its POL, or four claims at most, to its peer',
    needs: [],
  },
  ({ operation, peer, connection, sends, node }) => {
    if (sends.length === 0) return undefined;
    if (connection === undefined)
      return breach(SILENT[operation], 'nothing, as the peer is gone', `${sends.length} sends`);
    if (!node.running)
      return breach(SILENT[operation], 'nothing, as the reactor is not running', `${sends.length} sends`);
    const allowed = ALLOWED[operation];
    for (const send of sends) {
      const found = judgeOne(send, SENDS[operation], allowed, peer, node.dialect.everySendWaits);
      if (found !== undefined) return found;
    }
    if (sends.length > allowed.attempts)
      return breach(
        operation === 'tick:votes' ? 'GV-2' : SENDS[operation],
        `at most ${allowed.attempts} attempts`,
        `${sends.length}`,
      );
    if (operation === 'tick:votes' && sends.slice(0, -1).some(({ ok }) => ok))
      return breach('GV-1', 'no attempt after a vote was taken', `${sends.length} attempts`);
    if (operation === 'tick:data' && sends.length === 2) {
      const names = sends.map(({ message }) => nameOf(message));
      if (names[0] !== 'proposal' || names[1] !== 'proposal_pol')
        return breach(
          names[0] === 'proposal' ? 'GD-8' : 'GD-2',
          'one part, or one proposal with its POL',
          names.join(', '),
        );
    }
    return undefined;
  },
);
