// Two routes to the same bytes: a message translated and then written, and its bytes translated. And what is no message.

import { describe, expect, it } from 'vitest';
import { DIALECTS } from '#spec';
import { kardia, type Reference } from '#impl';
import { drawMessage } from '../levels/codec/codec-messages.ts';
import { messageTree } from '../arbitraries/message-tree.ts';
import { treeHex } from '../arbitraries/wire-tree.ts';
import { randomOf } from '../search/random.ts';
import { translateBytes } from './translate-bytes.ts';
import { translateMessage } from './translate-message.ts';
import { NO_VALIDATORS } from './translated-validators.ts';

const to: Reference = { ...kardia, name: 'signed', dialect: DIALECTS['tendermint-0.34'] };

describe('translateBytes', () => {
  it('gives what the translated message is written as', () => {
    for (let run = 0; run < 500; run++) {
      const message = drawMessage(randomOf(1, run));
      const translated = translateMessage({ from: kardia, to }, NO_VALIDATORS, message);
      expect(translateBytes(treeHex(messageTree(message)))).toBe(treeHex(messageTree(translated, to.dialect)));
    }
  });

  it('writes the round that was left out because it was none', () => {
    // A HasVote of height 5 without round, type and index.
    expect(translateBytes('3a020805')).toBe('3a0d080510ffffffffffffffffff01');
  });

  it('leaves alone what is no field of a message', () => {
    for (const bytes of ['', 'ff', '0a', '0aff', '7a0101', '08']) expect(translateBytes(bytes)).toBe(bytes);
  });

  it('translates the fields in front of what does not end', () => {
    // Round 1, then a length that leads beyond the end.
    expect(translateBytes('3a0410011aff')).toBe('3a021aff');
  });
});
