// Two writers, one format: what the generators' own writer makes of a message is what the reference makes of it.

import { describe, expect, it } from 'vitest';
import { MESSAGE_NAMES, operationOf, type CodecScenario, type Message } from '#spec';
import { execute, kardia } from '#impl';
import { randomOf } from '../search/random.ts';
import { drawMessage } from '../levels/codec/codec-messages.ts';
import { messageTree } from './message-tree.ts';
import { drawTampered } from './wire-tampering.ts';
import { treeHex, varintHex } from './wire-tree.ts';

const written = (message: Message): unknown => {
  const steps = [{ encode: { message } }];
  const scenario: CodecScenario = { id: 'codec', title: '', level: 'codec', clauses: [], setup: {}, steps };
  return execute(kardia, scenario, () => 0).observation.steps[0]?.value;
};

describe('messageTree', () => {
  it('writes every message as the reference does [WF-ENV-2, WF-PR-1, WF-PR-4, WF-PR-5]', () => {
    const random = randomOf(3, 0);
    const names = new Set<string>();
    for (let count = 0; count < 2_000; count++) {
      const message = drawMessage(random);
      names.add(operationOf(message));
      expect(treeHex(messageTree(message))).toBe(written(message));
    }
    expect([...names].sort()).toEqual([...MESSAGE_NAMES].sort());
  });
});

describe('varintHex', () => {
  it.each<[number | bigint, number, string]>([
    [0, 0, '00'],
    [127, 0, '7f'],
    [128, 0, '8001'],
    [300, 0, 'ac02'],
    [2n ** 32n, 0, '8080808010'],
    [2n ** 63n, 0, '80808080808080808001'],
    [2n ** 64n - 1n, 0, 'ffffffffffffffffff01'],
    [1, 2, '818000'],
    [0, 1, '8000'],
  ])('writes %s with %i more bytes as %s', (value, extra, hex) => {
    expect(varintHex(value, extra)).toBe(hex);
  });
});

describe('drawTampered', () => {
  it('gives whole bytes, nearly always other ones', () => {
    const random = randomOf(4, 0);
    let same = 0;
    for (let count = 0; count < 2_000; count++) {
      const tree = messageTree(drawMessage(random));
      const bytes = drawTampered(random, tree, () => messageTree(drawMessage(random)));
      expect(bytes).toMatch(/^([0-9a-f]{2})*$/);
      if (bytes === treeHex(tree)) same++;
    }
    expect(same).toBeLessThan(200);
  });
});
