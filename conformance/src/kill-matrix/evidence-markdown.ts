// Coverage by evidence as GitHub-flavoured Markdown.

import { harmlessLines } from '../reporters/harmless-lines.ts';
import { markdownCode, markdownTable, markdownText } from '../reporters/markdown-text.ts';
import { coveredText, evidenceCells, EVIDENCE_HEAD, EVIDENCE_TEXTS, reasonOf, unprovenRows } from './evidence-cells.ts';
import type { Evidence, EvidenceRow } from './evidence.ts';

const clauseLine = (row: EvidenceRow): readonly string[] => {
  const [id = '', ...others] = evidenceCells(row);
  return [markdownCode(id), ...others.map(markdownText)];
};

/** One document, the same for the same evidence. Ends with a newline. */
export const evidenceMarkdown = (evidence: Evidence): string => {
  const unproven = unprovenRows(evidence);
  const lines = [
    '# Coverage by evidence',
    '',
    `${coveredText(evidence)}. Seed ${evidence.seed}.`,
    '',
    ...evidence.faults.map(({ code, message }) => `- **${code}**: ${markdownText(message)}`),
    ...(evidence.faults.length === 0 ? [] : ['']),
    ...markdownTable(EVIDENCE_HEAD, evidence.rows.map(clauseLine), EVIDENCE_TEXTS),
    ...(unproven.length === 0
      ? []
      : [
          '',
          '## MUST without a mutant that dies',
          '',
          ...markdownTable(
            ['clause', 'reason'],
            unproven.map((row) => [markdownCode(row.id), markdownText(reasonOf(row))]),
          ),
        ]),
  ];
  return harmlessLines(`${lines.join('\n')}\n`);
};
