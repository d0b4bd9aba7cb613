// The names of peers mean nothing: under other names the same happens to the same peers.

import type { ReactorScenario, ReactorStep, StepResult } from '#spec';
import type { Law } from '../../metamorphic/law.ts';

type Rename = (name: string) => string;

const renameStep = (step: ReactorStep, rename: Rename): ReactorStep => {
  if ('node' in step) return step;
  const [[operation, input]] = Object.entries(step) as [[string, { readonly peer: string }]];
  return { [operation]: { ...input, peer: rename(input.peer) } } as unknown as ReactorStep;
};

const renameAll = <Item extends { readonly peer: string }>(items: readonly Item[], rename: Rename): Item[] =>
  items.map((item) => ({ ...item, peer: rename(item.peer) }));

const renameResult = ({ sends, forwarded, stopped, peers, ...rest }: StepResult, rename: Rename): StepResult => ({
  ...rest,
  ...(sends === undefined
    ? {}
    : { sends: renameAll(sends as unknown as { readonly peer: string }[], rename) as unknown as typeof sends }),
  ...(forwarded === undefined ? {} : { forwarded: renameAll(forwarded, rename) }),
  ...(stopped === undefined ? {} : { stopped: renameAll(stopped, rename) }),
  ...(peers === undefined
    ? {}
    : { peers: Object.fromEntries(Object.entries(peers).map(([name, state]) => [rename(name), state])) }),
});

const namesIn = ({ steps }: ReactorScenario): readonly string[] => [
  ...new Set(steps.flatMap((step) => ('node' in step ? [] : [(Object.values(step)[0] as { peer: string }).peer]))),
];

/** Names that sort the other way round than the ones they stand for, of other lengths. */
const newNames = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name, index) => [name, `${String.fromCharCode(122 - index)}_${'n'.repeat(index * 3)}`]));

export const relabelledPeers: Law = {
  id: 'relabelled-peers',
  statement: 'Peers under other names are treated alike.',
  families: ['RX', 'GD', 'GC', 'GV', 'GH', 'QM', 'SL', 'EV', 'VS'],
  levels: ['reactor'],
  transform: (scenario) => {
    if (scenario.level !== 'reactor') return undefined;
    const names = newNames(namesIn(scenario));
    if (names.size === 0) return undefined;
    const rename: Rename = (name) => names.get(name) ?? name;
    return {
      scenario: { ...scenario, steps: scenario.steps.map((step) => renameStep(step, rename)) },
      expect: (results) => results.map((result) => renameResult(result, rename)),
    };
  },
};
