import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { colourPaint } from '../reporters/paint.ts';
import { terminalReport } from '../reporters/terminal-report.ts';
import { failingReport } from '../../../test/reports/sample-report.ts';
import { textStreamOn, type TextStream } from './text-stream.ts';

const PLAIN = { isTTY: false };
const terminal = (columns: number): object => ({
  isTTY: true,
  columns,
  getColorDepth: () => WriteStream.prototype.getColorDepth({ ...process.env, TERM: 'xterm-256color', CI: undefined }),
});

const written = (parts: object, write: (stream: TextStream) => void): string => {
  const stream = Object.assign(new PassThrough(), parts) as unknown as NodeJS.WriteStream;
  write(textStreamOn(stream));
  return String((stream as unknown as PassThrough).read() ?? '');
};

/** Everything that steers a terminal, but newline and tab. */
const STEERING = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::x',
        '##[error]',
        '##vso[task.x]',
        'section_start:1:a\r\u001b[0K',
        '\u001b[31m',
        '\u009b31m',
      ),
      fc.constantFrom(
        ' ',
        '\t',
        '\n',
        '\r',
        '\u00a0',
        '\u3000',
        ':',
        '#',
        '\u0000',
        '\u202e',
        '\u2028',
        '\u007f',
        'word',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What GitHub, Azure, TeamCity and GitLab would take for an order. */
const ORDER = /^\s*::|##[a-z]*\[|section_(?:start|end):\d/imu;

afterEach(() => void vi.unstubAllEnvs());

describe('text for people', { timeout: 600_000 }, () => {
  it.each([
    ['a pipe', PLAIN],
    ['a terminal', terminal(80)],
  ])('steers nothing and gives no orders, whatever it holds, on %s', (_, parts) => {
    vi.stubEnv('NO_COLOR', '1');
    vi.stubEnv('FORCE_COLOR', undefined);
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const out of [
          written(parts, ({ print }) => print(text)),
          written(parts, ({ print, paint }) => print(paint('bad', text))),
          written(parts, ({ printData }) => printData(text)),
        ]) {
          expect(out).not.toMatch(STEERING);
          expect(out).not.toMatch(ORDER);
        }
      }),
    );
  });

  it('shows what it does not let through', () => {
    const text = 'a\u001b[31m\u009b\u202e\r\n\t ::set-output name=x::y\n##[error]z ##vso[a] section_end:1:b';
    expect(written(PLAIN, ({ print }) => print(text))).toBe(
      'a\\u001b[31m\\u009b\\u202e\\u000d\n\t \\u003a:set-output name=x::y\n\\u0023#[error]z \\u0023#vso[a] \\u0073ection_end:1:b',
    );
  });

  it('colours what the program paints and nothing that a text brings', () => {
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('NODE_DISABLE_COLORS', undefined);
    vi.stubEnv('FORCE_COLOR', undefined);
    const print = ({ print: lines, paint }: TextStream): void =>
      lines(`${paint('bad', 'x')}${colourPaint('good', 'y')}`);
    expect(written(terminal(80), print)).toBe('\u001b[31mx\u001b[39m\\u001b[32my\\u001b[39m');
    expect(written(PLAIN, print)).toBe('x\\u001b[32my\\u001b[39m');
    vi.stubEnv('NO_COLOR', '1');
    expect(written(terminal(80), print)).toBe('x\\u001b[32my\\u001b[39m');
  });

  it('takes no mark for its own that another process could know', () => {
    const marked = written(PLAIN, ({ print }) => print('\u0000<bad>x\u0000</bad>'));
    expect(marked).toBe('\\u0000<bad>x\\u0000</bad>');
  });
});

describe('the width of a line', () => {
  const long = `   name       ${'word '.repeat(30)}end\n  ${'word '.repeat(20)}\n${'word '.repeat(20)}`;

  it('is that of the terminal: what is longer goes on below its own beginning', () => {
    const lines = written(terminal(80), ({ print }) => print(long)).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines[1]).toMatch(/^ {14}word/);
    expect(lines.at(-1)).toMatch(/^ {2}word/);
  });

  it('is of no interest where there is no terminal, to data, and to what is to be copied', () => {
    expect(written(PLAIN, ({ print }) => print(long))).toBe(long);
    expect(written({ ...PLAIN, columns: 80 }, ({ print }) => print(long))).toBe(long);
    expect(written(terminal(80), ({ printData }) => printData(long))).toBe(long);
    vi.stubEnv('NO_COLOR', '1');
    vi.stubEnv('FORCE_COLOR', undefined);
    const command = `   replay     ${'x '.repeat(60)}`;
    expect(written(terminal(80), ({ print, paint }) => print(paint('copied', command)))).toBe(command);
  });

  it('is kept by a whole report, all but its commands and paths', () => {
    vi.stubEnv('NO_COLOR', '1');
    vi.stubEnv('FORCE_COLOR', undefined);
    const lines = written(terminal(80), ({ print, paint, width }) =>
      print(terminalReport(failingReport, paint, width())),
    ).split('\n');
    expect(lines.filter((line) => line.length > 80 && !/^ {3}(?:replay|file) /.test(line))).toEqual([]);
  });
});
