import { describe, expect, it } from 'vitest';
import { replayLine } from './replay-line.ts';

const line = (parts: Partial<Parameters<typeof replayLine>[0]>): string =>
  replayLine({ file: 'a b.yaml', adapter: undefined, profile: 'kardia', dialect: 'kardia', ...parts });

describe('replayLine', () => {
  it('names no profile where file and adapter name the dialect that it is of', () => {
    expect(line({})).toBe("gossip-conformance replay 'a b.yaml'");
    expect(line({ profile: 'cometbft-1', dialect: 'cometbft-1' })).toBe("gossip-conformance replay 'a b.yaml'");
    expect(line({ profile: 'cometbft-1', dialect: 'cometbft-1', adapter: './x', env: ['A'] })).toBe(
      "gossip-conformance replay 'a b.yaml' --adapter ./x --env A",
    );
  });

  it('names the profile where it is another', () => {
    expect(line({ profile: 'kardia-7b90a657' })).toContain(' --profile kardia-7b90a657');
    expect(line({ profile: 'kardia', dialect: 'cometbft-1', adapter: './x' })).toContain(' --profile kardia');
  });
});
