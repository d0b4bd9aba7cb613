// Writes 50 MB to standard error, synchronously, before it answers one scenario.
import { writeSync } from 'node:fs';
import { isBad, observe, serve } from './base.mjs';
const block = Buffer.alloc(1 << 16, 'noise ');
const writeAll = (bytes) => {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(2, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
};
serve({
  scenario: (scenario) => {
    if (isBad(scenario)) {
      for (let sent = 0; sent < 50_000_000; sent += block.length) writeAll(block);
      writeAll(Buffer.from('\nthe last words'));
    }
    return observe(scenario);
  },
});
