// A distinction for a person: where the two part, as a story with what each of them does at the end; or how far they were searched.

import type { Json } from '#spec';
import type { Distinction, ExhaustiveReach, Reach, SearchReach } from '../distinguish/distinction.ts';
import type { OpenedSide } from '../distinguish/opened-side.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { clauseLine, valueAtPlace } from '../reporters/finding-text.ts';
import { followFired } from '../reporters/follow.ts';
import { narrate } from '../reporters/narrate.ts';
import { stepLines, type NarrationStyle } from '../reporters/narration-text.ts';
import { countText, plural } from '../reporters/summary.ts';
import { argumentsText, valueText } from '../reporters/value-text.ts';

type Parted = Extract<Distinction, { type: 'parted' }>;

const isEmpty = (setup: object): boolean => JSON.stringify(setup) === '{}' || JSON.stringify(setup) === '{"arrays":{}}';

/** The acceptor's view: what it would have done, or what it allows. */
const expectedText = ({ finding }: Parted['parting']): string =>
  finding.allowed === undefined
    ? valueAtPlace(finding, finding.expected)
    : `one of {${finding.allowed.map((value) => valueText(value)).join(', ')}}`;

/** Two rows, one a side, padded to the longer name. */
const sideRows = ({ parting }: Parted): readonly string[] => {
  const { acceptor, actor, finding } = parting;
  const width = Math.max(acceptor.length, actor.length);
  return [
    `         ${escapeControls(acceptor.padEnd(width))}  ${expectedText(parting)}`,
    `         ${escapeControls(actor.padEnd(width))}  ${valueAtPlace(finding, finding.observed)}`,
  ];
};

/** The story of the scenario on which they part; ends with an empty line. */
export const partedText = (parted: Parted, sides: readonly [OpenedSide, OpenedSide], style: NarrationStyle): string => {
  const { scenario, parting, clause } = parted;
  const { finding, acceptor, observed } = parting;
  const judge = sides.find(({ name, type }) => name === acceptor && type === 'reference');
  const fired = judge?.type === 'reference' ? followFired(judge.reference, scenario, observed, finding.step + 1) : [];
  const steps = narrate(
    scenario,
    observed,
    [finding],
    fired,
    judge?.type === 'reference' ? judge.reference.dialect : undefined,
  );
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

const searchText = ({ cases, steps, levels, seed, unsupported, states, clauses }: SearchReach): string =>
  [
    `${plural(cases, 'case')}, ${plural(steps, 'step')}, levels ${levels.join(', ')}, seed ${seed}`,
    ...(clauses === 0 ? [] : [`${plural(states, 'abstract state')} of peers seen, ${plural(clauses, 'clause')} fired`]),
    ...(unsupported === 0 ? [] : [`${countText(unsupported)} not supported`]),
  ].join(', ');

/** The bound that was proved. */
const boundText = ({ depth, scenarios, letters, scope, steps, statePairs }: ExhaustiveReach): string =>
  `${BigInt(scenarios).toLocaleString('en-US')} scenarios of up to ${plural(depth, 'step')} over ${letters} steps of level peer_state (${scope}): ` +
  `${countText(statePairs)} pairs of states, ${plural(steps, 'step')} taken`;

const reachText = (reach: Reach): string => (reach.type === 'search' ? searchText(reach) : boundText(reach));

const foundText = ({ reach, minimal, tried }: Parted): string =>
  reach.type === 'exhaustive'
    ? `none is shorter${reach.depth === 0 ? '' : `: no difference in ${boundText(reach)}`}`
    : `found in case ${countText(reach.cases)} (seed ${reach.seed}), shrunk with ${countText(tried)} ${tried === 1 ? 'try' : 'tries'}: ${
        minimal ? 'on no simpler scenario that was tried do they part' : 'simpler ones may be left'
      }`;

/** How the search went: the last line. */
export const reachLine = (distinction: Distinction, names: readonly [string, string]): string => {
  const [first, second] = names.map(escapeControls);
  if (distinction.type === 'parted') return foundText(distinction);
  const reach = reachText(distinction.reach);
  return distinction.type === 'same'
    ? `no difference between ${first} and ${second} in ${reach}`
    : `the search ended after ${reach}: ${escapeControls(distinction.detail)}`;
};
