// Coverage by evidence as one page.

import { h } from 'preact';
import { escapeControls } from '../reporters/escape-controls.ts';
import { htmlPage, htmlTable, type HtmlRow } from '../reporters/html-page.ts';
import { coveredText, evidenceCells, EVIDENCE_HEAD, reasonOf, unprovenRows } from './evidence-cells.ts';
import type { Evidence, EvidenceRow } from './evidence.ts';

const clauseRow = (row: EvidenceRow): HtmlRow => {
  const [head = '', ...cells] = evidenceCells(row);
  return { head, cells: cells.map(escapeControls) };
};

/** One HTML document, the same for the same evidence. Ends with a newline. */
export const evidenceHtml = (evidence: Evidence): string => {
  const unproven = unprovenRows(evidence);
  return htmlPage('Coverage of gossip-conformance by evidence', [
    h('h1', null, 'Coverage by evidence'),
    h('p', null, `${coveredText(evidence)}. Seed ${evidence.seed}.`),
    evidence.faults.length === 0
      ? null
      : h(
          'ul',
          null,
          evidence.faults.map(({ code, message }) =>
            h('li', { class: 'violated' }, `${code}: ${escapeControls(message)}`),
          ),
        ),
    htmlTable('Clauses and what speaks for them', EVIDENCE_HEAD, evidence.rows.map(clauseRow)),
    unproven.length === 0
      ? null
      : htmlTable(
          'MUST without a mutant that dies',
          ['clause', 'reason'],
          unproven.map((row) => ({ head: row.id, cells: [escapeControls(reasonOf(row))] })),
        ),
  ]);
};
