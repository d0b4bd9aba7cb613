// Heights mean nothing but their order and succession: k blocks later the same happens.

import type {
  LooseMessage,
  PeerRoundStateValue,
  Proposal,
  ReactorScenario,
  ReactorSend,
  StepResult,
  Vote,
} from '#spec';
import { kardia } from '#impl';
import type { Law } from '../../metamorphic/law.ts';
import { shiftHeights, shiftMessage } from './shift-heights.ts';

/** The context in which the suite itself signs. */
const context = { dialect: kardia.dialect, rules: kardia.rules, choose: () => 0, fired: [] as string[] };

const later = <Signed extends Vote | Proposal>(signed: Signed, by: number): Signed => ({
  ...signed,
  height: (signed.height as number) + by,
  timestamp: { ...signed.timestamp, seconds: (signed.timestamp.seconds as number) + by },
});

type Sign<Signed> = (signed: Signed) => string | undefined;

/** Signed anew where the signature was right, and left as it is where it was not. */
const signedLater = <Signed extends Vote | Proposal>(signed: Signed, by: number, sign: Sign<Signed>): Signed => {
  const shifted = later(signed, by);
  const signature = sign(signed) === signed.signature ? sign(shifted) : signed.signature;
  context.fired.length = 0;
  return { ...shifted, signature: signature ?? signed.signature };
};

const shiftSend = ({ setup }: ReactorScenario, send: ReactorSend, by: number): ReactorSend => {
  const { message } = send;
  const keyAt = (index: number): string | undefined => setup.validators[index]?.private_key;
  if ('vote' in message) {
    const key = keyAt(message.vote.validator_index);
    const sign: Sign<Vote> = (vote) =>
      key === undefined ? undefined : kardia.rules.signVote(context, key, setup.chain_id, { ...vote, signature: '' });
    return { ...send, message: { vote: signedLater(message.vote, by, sign) } };
  }
  if ('proposal' in message) {
    const key = keyAt(0);
    const sign: Sign<Proposal> = (proposal) =>
      key === undefined
        ? undefined
        : kardia.rules.signProposal(context, key, setup.chain_id, { ...proposal, signature: '' });
    return { ...send, message: { proposal: signedLater(message.proposal, by, sign) } };
  }
  return { ...send, message: (shiftMessage(message as LooseMessage, by) ?? message) as ReactorSend['message'] };
};

const shiftState = (state: PeerRoundStateValue, by: number): PeerRoundStateValue =>
  state.height === 0 ? state : { ...state, height: (state.height as number) + by };

const shiftResult = (scenario: ReactorScenario, result: StepResult, by: number): StepResult => ({
  ...result,
  ...(result.sends === undefined
    ? {}
    : {
        sends: (result.sends as unknown as readonly ReactorSend[]).map((send) =>
          shiftSend(scenario, send, by),
        ) as unknown as NonNullable<StepResult['sends']>,
      }),
  ...(result.forwarded === undefined
    ? {}
    : {
        forwarded: result.forwarded.map((each) => ({
          ...each,
          message: (shiftMessage(each.message as LooseMessage, by) ?? each.message) as typeof each.message,
        })),
      }),
  ...(result.peers === undefined
    ? {}
    : {
        peers: Object.fromEntries(Object.entries(result.peers).map(([name, state]) => [name, shiftState(state, by)])),
      }),
});

/** Shifts that cross no bound, the 16 bits, the 32 bits. A few, so that what is signed at them is soon remembered. */
const SHIFTS = [1, 9, 0xffff, 2 ** 32] as const;

export const shiftedHeights: Law = {
  id: 'shifted-heights',
  statement: 'With all heights k higher the same happens k blocks later.',
  families: ['RX', 'GD', 'GC', 'GV', 'GH', 'QM', 'EV', 'PS'],
  levels: ['reactor'],
  transform: (scenario, random) => {
    if (scenario.level !== 'reactor') return undefined;
    const by = SHIFTS[random.nextInt(0, SHIFTS.length - 1)] ?? 1;
    const shifted = shiftHeights(scenario, by);
    return shifted === undefined
      ? undefined
      : { scenario: shifted, expect: (results) => results.map((result) => shiftResult(scenario, result, by)) };
  },
};
