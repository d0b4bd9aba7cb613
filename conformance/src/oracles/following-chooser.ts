// The chooser of an oracle: it takes the choices that a subject took, as far as they were legal.

import type { Chooser } from '#impl';
import type { Json, StepResult } from '#spec';

/** The index that a send attempt shows: of a vote, or of a part. */
const indexSent = (sent: Json): number | undefined => {
  if (typeof sent === 'number') return sent;
  const message = (sent as { readonly message?: ShownMessage } | null)?.message;
  return message?.vote?.validator_index ?? message?.block_part?.part.index;
};

/** The two messages that show a choice. */
interface ShownMessage {
  readonly vote?: { readonly validator_index: number };
  readonly block_part?: { readonly part: { readonly index: number } };
}

/** The choices that a result shows, in the order in which they were taken: what was picked, or what the sends carried. */
export const choicesIn = (result: StepResult | undefined): readonly number[] => {
  if (result?.sends !== undefined) return result.sends.map(indexSent).filter((index) => index !== undefined);
  return typeof result?.value === 'number' ? [result.value] : [];
};

/** A chooser that follows one result after the other. */
export interface FollowingChooser {
  readonly choose: Chooser;
  /** Turns to the next result. */
  readonly follow: (result: StepResult | undefined) => void;
  /** The values that were legal where the subject took none of them, since the last turn; the lowest was taken instead. */
  readonly refused: () => readonly number[] | undefined;
  /** Every list of more than one value that was chosen from since the last turn. */
  readonly open: () => readonly (readonly number[])[];
}

/** Whether a step that gave `observed` took a choice that was not legal; a crash or an error shows none. */
export const choseIllegally = (observed: StepResult, { refused }: FollowingChooser): boolean =>
  refused() !== undefined && observed.crash === undefined && observed.error === undefined;

/** `prefer` is taken, where it is legal, for choices that the result does not show. */
export const followingChooser = (prefer?: number): FollowingChooser => {
  let shown: readonly number[] = [];
  let taken = 0;
  let refused: readonly number[] | undefined;
  let open: (readonly number[])[] = [];
  const unseen = (allowed: readonly number[]): number => {
    refused ??= allowed;
    return prefer !== undefined && allowed.includes(prefer) ? prefer : (allowed[0] as number);
  };
  return {
    follow: (result) => {
      shown = choicesIn(result);
      taken = 0;
      refused = undefined;
      if (open.length > 0) open = [];
    },
    choose: (allowed, shows) => {
      if (allowed.length > 1) open.push(allowed);
      const value = shown[taken];
      if (value !== undefined && allowed.includes(value)) {
        taken++;
        return value;
      }
      // Nothing is shown: a choice that leaves no trace was taken, if there is one.
      const hidden = value === undefined && shows !== undefined ? allowed.find((each) => !shows(each)) : undefined;
      return hidden ?? unseen(allowed);
    },
    refused: () => refused,
    open: () => open,
  };
};
