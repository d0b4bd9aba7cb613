// Bytes that a hostile peer sends: its own messages with something wrong on the wire, messages that lack what is always there, and everything that
// level codec knows of, so that each rule of validation is met where messages are received.

import type { Random } from 'fast-check';
import { operationOf, type LooseMessage, type MessageName, type ReactorStep } from '#spec';
import { messageTree } from '../../arbitraries/message-tree.ts';
import { drawIncomplete, drawTampered } from '../../arbitraries/wire-tampering.ts';
import { treeHex } from '../../arbitraries/wire-tree.ts';
import { drawWrongMessage } from '../codec/codec-hostile.ts';
import { drawMessage as drawAnyMessage } from '../codec/codec-messages.ts';
import { CHANNEL_OF, drawMessage } from './reactor-messages.ts';
import { reconnect, type PeerShadow, type ReactorShadow } from './reactor-shadow.ts';

const nameOf = (message: LooseMessage): MessageName => operationOf(message) as MessageName;

/** A message as its bytes, most often wrong, on the channel where it belongs. */
export const drawBytesStep = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep => {
  const own = (): LooseMessage => drawMessage(random, shadow, peer).message;
  const sent = (message: LooseMessage, bytes: string): ReactorStep => ({
    receive: { peer: peer.name, channel: CHANNEL_OF[nameOf(message)], bytes },
  });
  switch (random.nextInt(0, 7)) {
    case 0:
    case 1: {
      const message = own();
      return sent(message, drawIncomplete(random, messageTree(message)));
    }
    case 2:
    case 3: {
      // Of heights and rounds that are not the node's: only whether it is valid counts.
      const message = drawWrongMessage(random);
      return sent(message, treeHex(messageTree(message)));
    }
    case 4: {
      const message = drawAnyMessage(random);
      return sent(message, treeHex(messageTree(message)));
    }
    default: {
      const message = random.nextInt(0, 1) === 0 ? own() : drawAnyMessage(random);
      return sent(
        message,
        drawTampered(random, messageTree(message), () => messageTree(own())),
      );
    }
  }
};

/** `count` steps in which the peer connects anew and sends bytes, again and again, as it loses its connection over most of them. */
export const drawBytesAlone = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  count: number,
): readonly ReactorStep[] => {
  const steps: ReactorStep[] = [];
  if (count % 2 === 1) steps.push(drawBytesStep(random, shadow, peer));
  while (steps.length < count) {
    reconnect(peer);
    steps.push({ add_peer: { peer: peer.name } }, drawBytesStep(random, shadow, peer));
  }
  return steps;
};
