// A distinction for a person: where the two part, as a story with what each of them does at the end; or how far they were searched.

import type { Json } from '#spec';
import type { Distinction, SearchReach } from '../distinguish/distinction.ts';
import type { OpenedSide } from '../distinguish/open-pair.ts';
import type { Finding } from '../oracles/finding.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { clauseLine } from '../reporters/finding-text.ts';
import { followFired } from '../reporters/follow.ts';
import { narrate } from '../reporters/narrate.ts';
import { stepLines, type NarrationStyle } from '../reporters/narration-text.ts';
import { countText, plural } from '../reporters/summary.ts';
import { argumentsText, valueText } from '../reporters/value-text.ts';

type Parted = Extract<Distinction, { type: 'parted' }>;

const isEmpty = (setup: object): boolean => JSON.stringify(setup) === '{}' || JSON.stringify(setup) === '{"arrays":{}}';

/** A value at the place at which they part; where that is a thing that happens or not, `null` stands for not. */
const shownText = ({ place }: Finding, value: Json): string =>
  value === null && ['crash', 'error', 'steps'].includes(place) ? `no ${place}` : valueText(value);

/** The acceptor's view: what it would have done, or what it allows. */
const expectedText = ({ finding }: Parted['parting']): string =>
  finding.allowed === undefined
    ? shownText(finding, finding.expected)
    : `one of {${finding.allowed.map((value) => valueText(value)).join(', ')}}`;

/** Two rows, one a side, padded to the longer name. */
const sideRows = ({ parting }: Parted): readonly string[] => {
  const { acceptor, actor, finding } = parting;
  const width = Math.max(acceptor.length, actor.length);
  return [
    `         ${escapeControls(acceptor.padEnd(width))}  ${expectedText(parting)}`,
    `         ${escapeControls(actor.padEnd(width))}  ${shownText(finding, finding.observed)}`,
  ];
};

/** The story of the scenario on which they part; ends with an empty line. */
export const partedText = (parted: Parted, sides: readonly [OpenedSide, OpenedSide], style: NarrationStyle): string => {
  const { scenario, parting, clause } = parted;
  const { finding, acceptor, observed } = parting;
  const judge = sides.find(({ name, type }) => name === acceptor && type === 'reference');
  const fired = judge?.type === 'reference' ? followFired(judge.reference, scenario, observed, finding.step + 1) : [];
  const steps = narrate(scenario, observed, [finding], fired);
  return [
    style.paint('heading', `${escapeControls(finding.message)}, at ${clause}`),
    ...(isEmpty(scenario.setup) ? [] : [`  setup ${argumentsText(scenario.setup as unknown as Json)}`]),
    ...steps.flatMap((step) => [
      ...stepLines(step, { ...style, bare: true }),
      ...(step.findings.length === 0
        ? []
        : [
            style.paint('bad', `       ! ${clauseLine(clause, style.textOf)}`),
            `         ${finding.place}`,
            ...sideRows(parted),
          ]),
    ]),
    '',
    '',
  ].join('\n');
};

const reachText = ({ cases, steps, levels, seed, unsupported, states, clauses }: SearchReach): string =>
  [
    `${plural(cases, 'case')}, ${plural(steps, 'step')}, levels ${levels.join(', ')}, seed ${seed}`,
    ...(clauses === 0 ? [] : [`${plural(states, 'abstract state')} of peers seen, ${plural(clauses, 'clause')} fired`]),
    ...(unsupported === 0 ? [] : [`${countText(unsupported)} not supported`]),
  ].join(', ');

/** How the search went: the last lines. */
export const reachLines = (distinction: Distinction, names: readonly [string, string]): readonly string[] => {
  const { reach } = distinction;
  const [first, second] = names.map(escapeControls);
  if (distinction.type === 'same') return [`no difference between ${first} and ${second} in ${reachText(reach)}`];
  if (distinction.type === 'fault') return [`the search ended after ${reachText(reach)}: ${distinction.detail}`];
  const { minimal, tried } = distinction;
  return [
    `found in case ${countText(reach.cases)} (seed ${reach.seed}), shrunk with ${plural(tried, 'try').replace('trys', 'tries')}: ${
      minimal ? 'on no simpler scenario that was tried do they part' : 'simpler ones may be left'
    }`,
  ];
};
