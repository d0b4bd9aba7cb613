// One page without any other file: readable without colours, without a mouse and by a screen reader. The library that renders it escapes
// every text.

import { h, type ComponentChild, type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { escapeControls } from './escape-controls.ts';
import { harmlessLines } from './harmless-lines.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8888; --violated: #b00020; --known: #8a5a00; --conforms: #0b6b2b; }
@media (prefers-color-scheme: dark) { :root { --violated: #ff8a95; --known: #ffc266; --conforms: #7ddb97; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { font-weight: bold; text-align: start; }
th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: start; vertical-align: top; }
td span { white-space: nowrap; margin-inline-end: .5rem; }
.violated { color: var(--violated); font-weight: bold; }
.known { color: var(--known); }
.conforms { color: var(--conforms); }
pre { overflow-x: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** A line of a table under its heading. */
export interface HtmlRow {
  readonly head: string;
  readonly cells: readonly ComponentChild[];
}

/** A table that scrolls by itself where it is too wide, also by the keyboard. */
export const htmlTable = (title: string, head: readonly string[], rows: readonly HtmlRow[]): VNode => {
  const caption = escapeControls(title);
  return h(
    'div',
    { class: 'wide', role: 'region', 'aria-label': caption, tabIndex: 0 },
    h(
      'table',
      null,
      h('caption', null, caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          head.map((text) => h('th', { scope: 'col' }, text)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, row.head),
            row.cells.map((cell) => h('td', null, cell)),
          ),
        ),
      ),
    ),
  );
};

/** One HTML document with `content` in its main part, the same for the same content. Ends with a newline. */
export const htmlPage = (title: string, content: ComponentChildren): string => {
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, title),
      h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    h('body', null, h('main', null, content)),
  );
  return harmlessLines(`<!doctype html>\n${renderToString(page)}\n`);
};
