// Which of the rules for a peer at the node's height is broken, where the votes routine sends something else than it should: the one that chose,
// or one that was passed over and would have chosen what was sent.

import type { Json } from '#spec';
import type { StepTrace } from './trace.ts';

/** What tells one rule from another: of a vote that was sent. */
interface SentVote {
  readonly height: Json;
  readonly round: number;
  readonly type: string | number;
}

/** The rules in their order [INV-X16]. */
const RULES: readonly string[] = ['GH-1', 'GH-2', 'GH-3', 'GH-4', 'GH-5', 'GH-6'];

/** The clause by which a rule finds a vote to send, or none. */
const PICK = 'PS-PVS-5';

/** The vote of a send, if it is one. */
const voteOf = (sent: Json): SentVote | undefined =>
  (sent as { readonly message?: { readonly vote?: SentVote } } | null)?.message?.vote;

/** The rules by which a vote can have been chosen for the peer whose state was `before`. */
const choosing = (vote: SentVote, before: (field: string) => unknown): readonly string[] => {
  if (vote.height !== before('height')) return ['GH-1'];
  if (vote.type === 'precommit') return ['GH-4'];
  return [
    ...(vote.round === before('proposalPolRound') ? ['GH-2', 'GH-6'] : []),
    ...(vote.round === before('round') ? ['GH-3', 'GH-5'] : []),
  ];
};

/**
 * The clause of the broken rule, by what was sent, or of the pick where a rule that sent had its turn and another chose, or none; undefined where the
 * peer is not at the node's height, or what was sent is by the same rule.
 */
export const brokenHeightRule = (
  trace: StepTrace,
  peer: string,
  sends: readonly Json[] | undefined,
): string | undefined => {
  if (!trace.fired.includes('GV-2')) return undefined;
  const tried = trace.fired.filter((clause) => RULES.includes(clause));
  const chose = trace.fired.includes('PS-PVS-7') ? tried.at(-1) : undefined;
  const vote = sends?.map(voteOf).find((each) => each !== undefined);
  if (vote === undefined) return chose;
  const candidates = choosing(vote, (field) => trace.before[`peers.${peer}`]?.[field]);
  if (chose !== undefined && candidates.includes(chose)) return undefined;
  // The rule of what was sent had its turn: not it is wrong, but what was picked for it.
  if (candidates.some((rule) => tried.includes(rule))) return PICK;
  const until = chose === undefined ? RULES.length : RULES.indexOf(chose);
  const passedOver = candidates.filter((rule) => RULES.indexOf(rule) < until).sort();
  return passedOver[0] ?? chose;
};
