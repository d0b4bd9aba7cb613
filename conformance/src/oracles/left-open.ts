// What a step may show although the reference shows something else, beyond choices and bits above the size of an array: closing a connection over a
// message on the wrong channel [US-10], and an update that goes bit by bit [US-15]. Whoever follows the subject leaves it there.

import {
  argumentsOf,
  hasBit,
  operationOf,
  ownValue,
  sizeOf,
  type BitArrayValue,
  type LooseMessage,
  type MessageName,
  type ReactorArguments,
  type Scenario,
  type StepResult,
} from '#spec';
import { kardia } from '#impl';
import { quietContext } from '../dialect/quiet-context.ts';
import type { Difference } from './compare-results.ts';

/** One step beside what was observed of it. */
export interface ShownStep {
  readonly scenario: Scenario;
  readonly step: number;
  readonly expected: StepResult;
  /** What was observed of the scenario, this step included. */
  readonly observed: readonly StepResult[];
  /** What `compareResults` found. */
  readonly differences: readonly Difference[];
}

type Received = ReactorArguments<'receive'>;

const receivedAt = ({ scenario, step }: ShownStep): Received | undefined => {
  const taken = scenario.steps[step] as Readonly<Record<string, unknown>> | undefined;
  return taken === undefined || !('receive' in taken) ? undefined : (argumentsOf(taken) as Received);
};

/** Whether a message of the step's own words is not listed for the channel on which it came; of bytes nothing is known here. */
const isElsewhere = (received: Received): boolean =>
  'message' in received && !kardia.rules.isHandledOn(received.channel, operationOf(received.message) as MessageName);

/**
 * Whether all that differs is that the connection of the sender, and of nobody else, was closed over a message that one of the four channels does not
 * list [US-10]. `fired` are the clauses of the reference; without them the message itself is looked at.
 */
const isClosedOverChannel = (shown: ShownStep, fired: readonly string[] | undefined): boolean => {
  const received = receivedAt(shown);
  if (received === undefined || typeof received.channel !== 'string') return false;
  if (!(fired?.includes('RX-1') ?? isElsewhere(received)) || shown.expected.stopped !== undefined) return false;
  const { stopped = [] } = shown.observed[shown.step] ?? {};
  const { peer } = received;
  return (
    stopped.length === 1 &&
    stopped[0]?.peer === peer &&
    shown.differences.every(
      ({ place, observed }) => place === 'stopped' || (place === `peers.${peer}` && observed === null),
    ) &&
    shown.differences.length === 2
  );
};

/** The votes that the step says a peer has, where it says so; nothing for bytes that are no such message. */
const claimedVotes = (shown: ShownStep): BitArrayValue | undefined => {
  const taken = shown.scenario.steps[shown.step] as Readonly<Record<string, unknown>> | undefined;
  if (taken !== undefined && 'apply_vote_set_bits' in taken)
    return (taken['apply_vote_set_bits'] as { readonly message: { readonly votes?: BitArrayValue } }).message.votes;
  const received = receivedAt(shown);
  const message = received === undefined ? undefined : 'bytes' in received ? decoded(received.bytes) : received.message;
  return (message?.vote_set_bits?.votes ?? undefined) as BitArrayValue | undefined;
};

const decoded = (bytes: string): LooseMessage | undefined => {
  const read = kardia.rules.decodeMessage(quietContext(kardia), Uint8Array.from(Buffer.from(bytes, 'hex')));
  return 'error' in read ? undefined : (read.message as LooseMessage);
};

/** The state that holds a place before the step, as far as it was shown. */
const fieldBefore = ({ observed, step }: ShownStep, place: string): BitArrayValue | undefined => {
  const { state, peers } = observed[step - 1] ?? {};
  const [first, second = '', third = ''] = place.split('.');
  const [holder, field] =
    first === 'state' ? [state, second] : [peers === undefined ? undefined : ownValue(peers, second), third];
  return (holder as Readonly<Record<string, BitArrayValue>> | undefined)?.[field];
};

const WORD_BITS = 64;

/** Whether `array` is what becomes of `before` when `votes` are written over it: bits behind the end of `votes` that its last word has are clear or stay. */
const isUpdate = (before: BitArrayValue, votes: BitArrayValue, array: BitArrayValue, staysBehind: boolean): boolean => {
  const [length, size] = [sizeOf(before), sizeOf(votes)];
  const end = staysBehind ? size : Math.ceil(size / WORD_BITS) * WORD_BITS;
  if (sizeOf(array) !== length || size >= length) return false;
  for (let index = 0; index < length; index++)
    if (hasBit(array, index) !== hasBit(index < end ? votes : before, index)) return false;
  return true;
};

/** Whether all that differs is whether an update from a shorter array reached beyond its bits to the end of its last word [US-15]. */
const isUpdatedBitwise = (shown: ShownStep): boolean => {
  const votes = claimedVotes(shown);
  return (
    votes !== undefined &&
    votes !== null &&
    shown.differences.every(({ place, expected, observed }) => {
      const before = fieldBefore(shown, place) ?? null;
      const isEither = (array: unknown): boolean =>
        [true, false].some((staysBehind) => isUpdate(before, votes, array as BitArrayValue, staysBehind));
      return before !== null && isEither(expected) && isEither(observed);
    })
  );
};

/** Whether the specification leaves all that differs at the step open. `fired` are the clauses of the reference at it, where they are known. */
export const isLeftOpen = (shown: ShownStep, fired?: readonly string[]): boolean =>
  shown.differences.length > 0 && (isClosedOverChannel(shown, fired) || isUpdatedBitwise(shown));
