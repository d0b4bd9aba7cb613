// The kill matrix as a document: docs/kill-matrix.md. Without times, so that it is the same wherever it is made.

import { markdownCode, markdownTable, markdownText } from '../reporters/markdown-text.ts';
import { AIM, blamedText, shareText } from './blame-figures.ts';
import type { KillMatrix, MatrixRow, VectorRow } from './kill-matrix.ts';
import { deathOf, figuresOf, firstKill } from './matrix-figures.ts';

const codes = (ids: readonly string[]): string => ids.map(markdownCode).join(' ');

const NONE = '-';

const summary = (matrix: KillMatrix): readonly string[] => {
  const { mutants, dead, by, medianCases } = figuresOf(matrix);
  return [
    ...markdownTable(
      ['', 'mutants'],
      [
        ['all', String(mutants)],
        ['dead', String(dead)],
        ...by.map(({ name, kills }) => [`killed by: ${name}`, String(kills)]),
        ['scenarios until the first objection, median', String(medianCases)],
      ],
      1,
    ),
  ];
};

const worst = (matrix: KillMatrix): readonly string[] =>
  markdownTable(
    ['mutant', 'scenarios', 'of'],
    figuresOf(matrix).mostCases.map((row) => [
      markdownCode(row.mutant),
      String(deathOf(row)?.cases ?? NONE),
      firstKill(row) === undefined ? 'golden vectors' : 'generated scenarios',
    ]),
    1,
  );

const invariantCell = ({ invariants }: MatrixRow): string =>
  invariants
    .map(({ id, cases, vectors }) => `${id} (${cases ?? NONE}/${vectors})`)
    .map(markdownText)
    .join(', ');

const blamedCell = (row: MatrixRow): string =>
  blamedText(row, ({ level, clause }) => markdownText(`${level}: ${clause}`), ', ');

const blamedTable = ({ blamed, pairs }: KillMatrix): readonly string[] =>
  markdownTable(
    ['level', 'mutants shown', 'blamed', '', ...(pairs.length === 0 ? [] : ['pairs', 'both named', ''])],
    blamed.map(({ level, shown, blamed: right, pairs: tried, named }) => [
      markdownCode(level),
      String(shown),
      String(right),
      shareText(right, shown),
      ...(pairs.length === 0 ? [] : [String(tried), String(named), shareText(named, tried)]),
    ]),
    1,
  );

const misblameTable = ({ misblames }: KillMatrix): readonly string[] =>
  markdownTable(
    ['not blamed', 'level', 'named instead', 'reason'],
    misblames.map(({ mutant, level, clause, reason }) => [
      markdownCode(mutant),
      markdownCode(level),
      markdownCode(clause),
      markdownText(reason ?? NONE),
    ]),
  );

const pairTable = ({ pairs }: KillMatrix): readonly string[] =>
  markdownTable(
    ['level', 'pair', 'not named', 'named'],
    pairs
      .filter(({ unnamed }) => unnamed.length > 0)
      .map(({ level, mutants, unnamed, clauses }) => [
        markdownCode(level),
        codes(mutants),
        codes(unnamed),
        codes(clauses),
      ]),
  );

const mutantTable = (rows: readonly MatrixRow[]): readonly string[] =>
  markdownTable(
    ['mutant', 'what it does', 'source', 'blamed', 'reference', 'golden record', 'vectors', 'invariants'],
    rows.map((row) => [
      markdownCode(row.mutant),
      markdownText(row.summary),
      markdownText(row.source),
      blamedCell(row),
      String(row.kills.reference?.cases ?? NONE),
      String(row.records.length),
      String(row.vectors.length),
      invariantCell(row),
    ]),
    4,
  );

const invariantTable = ({ invariants }: KillMatrix): readonly string[] =>
  markdownTable(
    ['invariant', 'kills', 'of what it guards', 'by these'],
    invariants.map(({ id, name, kills, guarded }) => [
      `${markdownCode(id)} ${markdownText(name)}`,
      String(kills.length),
      String(guarded.length),
      codes(guarded),
    ]),
    1,
  );

const topicOf = ({ id }: VectorRow): string => id.split('/').slice(0, 2).join('/');

const vectorTable = ({ vectors }: KillMatrix): readonly string[] => {
  const topics = [...new Set(vectors.map(topicOf))];
  return markdownTable(
    ['topic', 'vectors', 'mutants killed', 'vectors that kill', 'that only pin'],
    topics.map((topic) => {
      const own = vectors.filter((vector) => topicOf(vector) === topic);
      return [
        markdownCode(topic),
        String(own.length),
        String(new Set(own.flatMap(({ kills }) => kills)).size),
        String(own.filter(({ kills }) => kills.length > 0).length),
        String(own.filter(({ kills, pins }) => kills.length === 0 && pins > 0).length),
      ];
    }),
    1,
  );
};

const vectorLists = ({ vectors }: KillMatrix): readonly string[] =>
  markdownTable(
    ['vector', 'kills', 'pins'],
    vectors.map(({ id, kills, pins }) => [markdownCode(id), String(kills.length), String(pins)]),
    1,
  );

const keptTable = ({ vectors }: KillMatrix): readonly string[] =>
  markdownTable(
    ['vector', 'kept for'],
    vectors.flatMap(({ id, keptFor }) => (keptFor === undefined ? [] : [[markdownCode(id), markdownText(keptFor)]])),
  );

const folded = (title: string, lines: readonly string[]): readonly string[] => [
  '<details>',
  `<summary>${title}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
];

const INTRODUCTION = `Who objects to which fault. Each mutant is the reference with one fault, each erratum what go-kardia does at the pin where the
specification differs; each is judged by every oracle, each invariant and each golden vector apart. Written by
\`gossip-conformance mutants --report markdown=docs/kill-matrix.md\`; CI writes it again and compares. Nobody edits it.`;

const BLAMED = `A failure is of use where it names the clause that was broken. *blamed* says of each mutant and level whether the first failure of a run
does: of all generated scenarios of the level that fail, what is held against the first step objected to is told as stories, as docs/reports.md
describes, and what leads the first one is shrunk. Of a mutant that only golden vectors show, they are asked. The aim is
${AIM.blamed} % at every level; CI holds what was reached (\`FLOORS\` in \`conformance/src/kill-matrix/blame-figures.ts\`).`;

const PAIRED = `A *pair* is two mutants in one subject, drawn from the seed: of rules and clauses that differ, and both shown by generated scenarios of the
level. It is judged in the first scenarios that fail for either of them alone, and *both named* if the leading finding of some step names a clause
of the one, and another of the other. The aim is ${AIM.named} % at every level, and CI holds what was reached.`;

const LEGEND = `*blamed*: \`yes\` where the first failure at each level names a clause that the mutant breaks, else the level and what is named.
*reference*: generated scenarios until the reference objects, \`-\` where only golden vectors show the mutant. *golden record*: golden vectors
whose record objects. *vectors*: golden vectors to which any oracle objects. *invariants*: each that objects, with the generated
scenarios until its first objection and the number of golden vectors to which it objects.`;

const PINS = `A vector *kills* a mutant if any oracle objects to what the mutant does in it. It *pins* a situation - the operation with the shape of its
arguments, the clauses that fire and the shape of the outcome - if no other vector has that situation. A vector that does neither
needs a reason in \`vectors/kept-for.yaml\`.`;

/** Markdown, ending with a newline; equal matrices but for their times give equal texts. */
export const matrixMarkdown = (matrix: KillMatrix): string => {
  const { rows, faults, seed } = matrix;
  const whole = matrix.vectors.length > 0;
  const of = (type: MatrixRow['type']): readonly MatrixRow[] => rows.filter((row) => row.type === type);
  const blocks: readonly (readonly string[])[] = [
    ['# Kill matrix'],
    [INTRODUCTION],
    [`Seed ${seed}.`],
    summary(matrix),
    ...(faults.length === 0
      ? []
      : [
          ['## What is wrong'],
          faults.map(({ code, message }) => markdownText(`${code}: ${message}`)).map((line) => `- ${line}`),
        ]),
    ['## Who is blamed'],
    [BLAMED],
    ...(matrix.pairs.length === 0 ? [] : [[PAIRED]]),
    blamedTable(matrix),
    ...(matrix.misblames.length === 0 ? [] : [misblameTable(matrix)]),
    ...(matrix.pairs.every(({ unnamed }) => unnamed.length === 0) ? [] : [pairTable(matrix)]),
    ['## Mutants'],
    [LEGEND],
    mutantTable(of('mutant')),
    ...(of('erratum').length === 0 ? [] : [['## Errata'], mutantTable(of('erratum'))]),
    ['## The longest lives'],
    worst(matrix),
    ...(whole
      ? [
          ['## Invariants'],
          invariantTable(matrix),
          ['## Vectors'],
          [PINS],
          vectorTable(matrix),
          folded('each vector: mutants killed, situations pinned', vectorLists(matrix)),
          ...(matrix.vectors.some(({ keptFor }) => keptFor !== undefined) ? [keptTable(matrix)] : []),
        ]
      : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};
