// [GD-8] [WF-ENC-2] as at the pin: a POL round without a vote set is encoded as a nil array. Source: consensus/manager.go:535-546, consensus/msgs.go:61-71.

import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import { gossipPol as specified } from '../../src/reactor/gossip-data.ts';
import type { NodeRoundState, Outside } from '../../src/reactor/reactor.ts';
import type { Variant } from '../../src/reference.ts';

const gossipPol = (context: Context, node: NodeRoundState, polRound: number, outside: Outside): void => {
  const prevotes = context.rules.votesOf(context, node.votes, polRound, 'prevote');
  if (prevotes === undefined || prevotes.bits === null) throw new Panic('nil pointer dereference');
  specified(context, node, polRound, outside);
};

const refuseNilPol = (): never => {
  throw new Panic('invalid memory address or nil pointer dereference');
};

export const er08: Variant = {
  id: 'ER-08',
  type: 'erratum',
  clauses: ['GD-8', 'WF-ENC-2'],
  summary: 'a proposal whose POL round has no vote set crashes the node',
  source: 'RP-8, consensus/manager.go:535-546',
  replace: { gossipPol, refuseNilPol },
};
