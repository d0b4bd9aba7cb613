// The lines that `check-trace` prints.

import type { Paint } from '../reporters/paint.ts';
import { clauseLine, findingRows, type TextOf } from '../reporters/finding-text.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { plural } from '../reporters/summary.ts';
import type { Certificate, Objection } from './certify-trace.ts';

const errataText = ({ errata }: Objection): string => (errata === undefined ? '' : ` [${errata.join(', ')}]`);

/** One line: where, which clause, what differs. */
export const objectionLine = (file: string, objection: Objection): string => {
  const [{ step, clause, place, message }] = objection.findings;
  return escapeControls(
    `${file}:${objection.line}: ${objection.scenario}, step ${step}, ${clause}, ${place}${errataText(objection)}: ${message}`,
  );
};

/** All about one objection: the place, the clause with its text, expected and observed of each difference. */
export const objectionBlock = (file: string, objection: Objection, paint: Paint, textOf: TextOf): readonly string[] => [
  paint('bad', escapeControls(`${file}:${objection.line}: ${objection.scenario}, step ${objection.findings[0].step}`)),
  ...objection.findings.flatMap((finding) => [
    `  ${clauseLine(finding.clause, textOf)}`,
    `  ${escapeControls(finding.message)}`,
    ...findingRows(finding).map(([name, text]) => `    ${name.padEnd(9)} ${text}`),
  ]),
];

const countsText = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([left, many], [right, few]) => few - many || (left < right ? -1 : 1))
    .map(([id, count]) => `${escapeControls(id)} (${plural(count, 'line')})`)
    .join(', ');

/** Where the objections come from, where the profile attributes them to errata. */
const errataLines = ({ byErratum, unexplained }: Certificate): readonly string[] => [
  ...(unexplained === 0 ? [`  objects by errata only: ${countsText(byErratum)}`] : []),
  ...(unexplained > 0
    ? [
        `  not explained by an erratum: ${plural(unexplained, 'line')}`,
        ...(byErratum.size === 0 ? [] : [`  explained by errata: ${countsText(byErratum)}`]),
      ]
    : []),
];

/** The last lines about a trace: accepted, or what was objected to. `attributed` says whether errata were looked for. */
export const certificateLines = (
  file: string,
  certificate: Certificate,
  { profile, attributed, paint }: { readonly profile: string; readonly attributed: boolean; readonly paint: Paint },
): readonly string[] => {
  const { lines, steps, objections, byClause, disputes } = certificate;
  const effort = `${plural(lines, 'line')}, ${plural(steps, 'step')}`;
  const verdict = objections === 0 ? 'accepted' : `objects to ${plural(objections, 'line')}`;
  const line = escapeControls(`${file}: ${verdict} under ${profile} (${effort} in all)`);
  if (disputes.length > 0)
    return disputes.map((text) => paint('bad', escapeControls(`the suite disagrees with itself: ${file}:${text}`)));
  if (objections === 0) return [paint('good', line)];
  return [paint('bad', line), ...(attributed ? errataLines(certificate) : []), `  by clause: ${countsText(byClause)}`];
};
