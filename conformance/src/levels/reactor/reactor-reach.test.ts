// What the generators of level reactor must reach: subjects with one fault each, which a default run has to notice at this level alone.

import { describe, expect, it } from 'vitest';
import { kardia, MUTANTS, PROFILES, withVariants, type Reference, type Variant } from '#impl';
import type { ReactorScenario } from '#spec';
import { generatorsOf } from '../../arbitraries/generators.ts';
import { judge } from '../../oracles/judge.ts';
import { randomOf } from '../../search/random.ts';
import { scenarioOf } from '../../search/search.ts';
import { inProcessSubject } from '../../subjects/in-process.ts';
import { reactorRoom } from './reactor-room.ts';

const SEED = 3;

const drawn = (reference: Reference) =>
  generatorsOf('reactor', { setState: false }, reference).flatMap(({ share, arbitrary }) =>
    Array.from({ length: share }, () => arbitrary),
  );

/** How many scenarios of a default run of the level it takes until the reference objects to `variant`; nothing where it never does. */
const untilNoticed = async (reference: Reference, variant: Variant): Promise<number | undefined> => {
  const arbitraries = drawn(reference);
  const { run } = inProcessSubject(withVariants(reference, variant.id, [variant]), SEED);
  for (let index = 0; index < reactorRoom.drawing.runs; index++) {
    const arbitrary = arbitraries[index % arbitraries.length];
    if (arbitrary === undefined) break;
    const scenario = scenarioOf(arbitrary, SEED, index);
    const [outcome] = await run([scenario]);
    if (outcome !== undefined && judge(reference, scenario, outcome).findings.length > 0) return index + 1;
  }
  return undefined;
};

const mutant = (id: string): Variant => {
  const found = MUTANTS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no mutant ${id}`);
  return found;
};

describe('a default run of level reactor', { timeout: 600_000 }, () => {
  it.each([
    'VS-7-drops-claimed',
    'WF-V-D1-no-vote-crashes',
    'WF-NVB-D3-longer-array',
    'WF-PR-8-absent-is-epoch',
    'WF-PR-2-refuses-high-bits',
    'WF-PR-7-replaces',
  ])('notices %s', async (id) => {
    expect(await untilNoticed(kardia, mutant(id))).toBeDefined();
  });

  it('notices a node that forgets what a peer claimed over an earlier connection', async () => {
    const forgets: Variant = {
      id: 'RX-M23-forgets-claims',
      type: 'mutant',
      clauses: ['RX-M23'],
      summary: 'a new connection may claim anew',
      source: '',
      replace: {
        addPeer: (context, reactor, outside) => {
          for (const { prevotes, precommits } of reactor.node.votes.rounds.values())
            for (const { claims } of [prevotes, precommits]) claims.clear();
          kardia.rules.addPeer(context, reactor, outside);
        },
      },
    };
    expect(await untilNoticed(kardia, forgets)).toBeDefined();
  });
});

const COMETBFT_1 = PROFILES['cometbft-1'] as Reference;

/** `dispatch` of the dialect, which takes an announced part for one of another round, or its channel for another. */
const announcedParts = (id: string, ofAnyRound: boolean): Variant => ({
  id,
  type: 'mutant',
  clauses: ['RX-1'],
  summary: 'announced parts are marked too often',
  source: '',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      const { dispatch } = COMETBFT_1.rules;
      if (!('has_proposal_block_part' in message)) return dispatch(context, reactor, sender, channel, message, outside);
      const { round } = ofAnyRound ? sender.state : message.has_proposal_block_part;
      const part = { has_proposal_block_part: { ...message.has_proposal_block_part, round } };
      return dispatch(context, reactor, sender, ofAnyRound ? channel : 'state', part as typeof message, outside);
    },
  },
});

describe('a default run of level reactor in cometbft-1', { timeout: 600_000 }, () => {
  it.each([
    ['of any round', announcedParts('announced-part-of-any-round', true)],
    ['on any channel', announcedParts('announced-part-on-any-channel', false)],
  ])('notices announced parts that are marked %s', async (_name, variant) => {
    expect(await untilNoticed(COMETBFT_1, variant)).toBeDefined();
  });
});

/** The steps of hostile scenarios that bring bytes. */
const bytesReceived = (): readonly string[] => {
  const hostile = generatorsOf('reactor', { setState: false }).find(({ name }) => name === 'hostile');
  return Array.from({ length: 400 }, (_, run) => hostile?.arbitrary.generate(randomOf(SEED, run), undefined).value)
    .flatMap((scenario) => (scenario as ReactorScenario).steps)
    .flatMap((step) => ('receive' in step && 'bytes' in step.receive ? [step.receive.bytes] : []));
};

describe('bytes in hostile scenarios', () => {
  it('lack each message that is always there', () => {
    const received = bytesReceived();
    const lacking = (pattern: RegExp) => received.filter((bytes) => pattern.test(bytes)).length;
    // A proposal and a vote without what they are about.
    expect(lacking(/^1a00$/)).toBeGreaterThan(2);
    expect(lacking(/^3200$/)).toBeGreaterThan(2);
    // A part of some height and round, and nothing else.
    expect(lacking(/^2a..08(?:[8-f].)*[0-7].10..$/)).toBeGreaterThan(2);
    // A claim that ends with its type: no block id.
    expect(lacking(/^42..08(?:[8-f].)*[0-7].10..180[12]$/)).toBeGreaterThan(2);
  });
});
