// The YAML text of a scenario file as a person would lay it out: what fits on a line stands on one, and every step begins one. It may be shown
// by a terminal or in the log of a CI job, so it holds no character that steers the one or the other.

import { COLLECTION_STYLE, dump, SCALAR_STYLE, visit, type Node } from 'js-yaml';
import { harmlessLines } from '../reporters/harmless-lines.ts';
import { AMBIGUOUS } from './yaml-document.ts';

const LINE_MAX = 136;

/** A name says what its value is about; nobody reads all of it. */
const NAMED_LINE_MAX = 150;

/** The text of `document`, a scenario file in its written form. */
export const present = (document: object): string => {
  const text = dump(document, {
    noRefs: true,
    lineWidth: -1,
    quoteStyle: 'double',
    transform: (documents) => {
      visit(documents, (node) => {
        if (node.kind === 'scalar' && node.tag.endsWith(':str') && isQuoted(node.value))
          node.style = SCALAR_STYLE.DOUBLE_QUOTED;
        if (node.kind === 'scalar' && /:(?:int|float)$/.test(node.tag)) {
          node.value = numberText(node.value);
          node.tag = node.tag.replace(/:\w+$/, node.value.includes('.') ? ':float' : ':int');
        }
      });
      const [root] = documents;
      if (root?.contents?.kind === 'mapping')
        for (const { key, value } of root.contents.items) layOutSection(keyText(key), value);
    },
  });
  // What is escaped stands in double quotes, where it is the same text.
  return harmlessLines(text.replace(/\n( {2}- id:)/g, '\n\n$1').replace('scenarios:\n\n', 'scenarios:\n'));
};

/**
 * A number as every reader of YAML understands it: an integer up to 2^53-1 in digits, any other with a point. No negative zero, which JSON
 * has not; and beyond the doubles, where JSON texts of foreign programs can be, the last of them.
 */
const numberText = (text: string): string => {
  const infinite = /^(-?)\.inf$/i.exec(text);
  const value = infinite === null ? Number(text) : Number(`${infinite[1] ?? ''}${Number.MAX_VALUE}`);
  if (Number.isSafeInteger(value)) return String(value);
  const [digits = '', exponent] = String(value).split('e');
  return `${digits}${digits.includes('.') ? '' : '.0'}${exponent === undefined ? '' : `e${exponent}`}`;
};

const isQuoted = (text: string): boolean => AMBIGUOUS.test(text) || harmlessLines(text) !== text;

const keyText = (node: Node): string => (node.kind === 'scalar' ? node.value : '');

/** What stands below a key at the root. Scenarios, steps, names and openings begin lines of their own, however short they are. */
const layOutSection = (section: string, node: Node): void => {
  if (section === 'scenarios' && node.kind === 'sequence') {
    node.style = COLLECTION_STYLE.BLOCK;
    for (const scenario of node.items) layOutScenario(scenario);
  } else if ((section === 'names' || section === 'given') && node.kind === 'mapping') {
    node.style = COLLECTION_STYLE.BLOCK;
    for (const { key, value } of node.items) {
      if (section === 'given') layOutSteps(value, 4);
      else layOut(value, 2 - (NAMED_LINE_MAX - LINE_MAX), keyText(key));
    }
  } else layOut(node, 0, section);
};

const layOutScenario = (node: Node): void => {
  if (node.kind !== 'mapping') return;
  node.style = COLLECTION_STYLE.BLOCK;
  for (const { key, value } of node.items) {
    if (keyText(key) === 'steps') layOutSteps(value, 6);
    else layOut(value, 4, keyText(key));
  }
};

/** The operation and its results, each on lines of their own. */
const layOutSteps = (node: Node, indent: number): void => {
  if (node.kind !== 'sequence') return;
  node.style = COLLECTION_STYLE.BLOCK;
  for (const step of node.items) {
    if (step.kind !== 'mapping') continue;
    step.style = COLLECTION_STYLE.BLOCK;
    for (const { key, value } of step.items) layOut(value, indent + 2, keyText(key));
  }
};

/** Gives every collection that fits on its line the flow style, and block style to those that do not and that it makes shorter. */
const layOut = (node: Node, indent: number, key: string): void => {
  if (node.kind !== 'mapping' && node.kind !== 'sequence') return;
  if (indent + key.length + 2 + widthOf(node) <= LINE_MAX || isIndivisible(node)) {
    node.style = COLLECTION_STYLE.FLOW;
    return;
  }
  node.style = COLLECTION_STYLE.BLOCK;
  if (node.kind === 'mapping') for (const item of node.items) layOut(item.value, indent + 2, keyText(item.key));
  else for (const item of node.items) layOut(item, indent + 2, '');
};

/** One text or number in however many brackets. */
const isIndivisible = (node: Node): boolean => {
  if (node.kind === 'scalar') return true;
  const items: readonly Node[] =
    node.kind === 'mapping' ? node.items.map(({ value }) => value) : node.kind === 'sequence' ? node.items : [];
  const [only] = items;
  return items.length === 1 && only !== undefined && isIndivisible(only);
};

/** Texts that are written without quotes, as far as it matters for the width of a line. */
const PLAIN = /^(?:[a-z_$-][\w*./-]*|-?[0-9]+)$/i;

/** The width of `node` on one line. */
const widthOf = (node: Node): number => {
  if (node.kind === 'scalar') return node.value.length + (PLAIN.test(node.value) ? 0 : 2);
  if (node.kind === 'sequence') return node.items.reduce((sum, item) => sum + widthOf(item) + 2, 2);
  if (node.kind === 'mapping')
    return node.items.reduce((sum, { key, value }) => sum + widthOf(key) + widthOf(value) + 4, 2);
  return 0;
};
