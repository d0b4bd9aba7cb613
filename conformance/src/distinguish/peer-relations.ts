// How heights, rounds, catch-up and POL of a peer stand to each other and to those of a message, with the numbers themselves left out: what
// abstract states are made of.

import { compareUint64, nextUint64, type PeerRoundStateValue, type Uint64 } from '#spec';

/** How a height stands to another one: none at all, adjacent or further off. */
export const heightRelation = (height: Uint64, other: Uint64): string => {
  if (other === 0) return '0';
  const order = compareUint64(height, other);
  if (order === 0) return '=';
  if (order < 0) return compareUint64(nextUint64(height), other) === 0 ? '-' : '<';
  return compareUint64(nextUint64(other), height) === 0 ? '+' : '>';
};

/** How a round stands to another one; rounds of 0 are none. */
export const roundRelation = (round: number, other: number): string => {
  if (other === 0) return round === 0 ? '00' : '0';
  return round === other ? '=' : round < other ? '<' : '>';
};

/** How the rounds of a peer stand to each other: its own, the one that it catches up on, that of its POL; and which are tracked. */
export const roundsOf = (peer: PeerRoundStateValue): string =>
  roundRelation(peer.round, peer.catchup_commit_round) +
  (peer.catchup_commit === null ? '.' : 'c') +
  roundRelation(peer.round, peer.proposal_pol_round) +
  (peer.proposal_pol === null ? '.' : 'p');

/** The numbers of a message or a call, as far as it has them. */
export interface Numbered {
  readonly height?: Uint64 | null;
  readonly round?: number | null;
  readonly proposal_pol_round?: number | null;
  readonly pol_round?: number | null;
  readonly last_commit_round?: number | null;
  readonly type?: unknown;
}

/** How the numbers that a message or a call carries stand to those of the peer. */
export const relationsTo = (peer: PeerRoundStateValue, numbers: Numbered): string => {
  const { height, round, type } = numbers;
  const pol = numbers.proposal_pol_round ?? numbers.pol_round;
  const last = numbers.last_commit_round;
  return [
    typeof type === 'string' ? type : '',
    height === undefined || height === null ? '' : heightRelation(height, peer.height),
    round === undefined || round === null
      ? ''
      : roundRelation(round, peer.round) + (round === peer.catchup_commit_round ? 'c' : '.'),
    pol === undefined || pol === null ? '' : roundRelation(pol, peer.proposal_pol_round),
    last === undefined || last === null ? '' : roundRelation(last, peer.round),
  ].join(',');
};
