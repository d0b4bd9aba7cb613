// The adapter kits: how the program of each is built and started. The files themselves stand in conformance/kits/<language>/ and are
// copied as they are.

import { distance } from 'fastest-levenshtein';

/** One kit. Commands are lines of a POSIX shell. */
export interface Kit {
  /** The language as people write it. */
  readonly title: string;
  /** What builds the program in its folder; absent where nothing is built. */
  readonly build?: string;
  /** The command that starts the program, given the path of a file of the kit. */
  readonly start: (path: (file: string) => string) => string;
}

/** The kits by the name of their folder. */
export const KITS = {
  go: { title: 'Go', build: 'go build -o adapter .', start: (path) => path('adapter') },
  java: { title: 'Java', build: 'mvn -q package', start: (path) => `java -jar ${path('target/adapter.jar')}` },
  python: { title: 'Python', start: (path) => `python3 ${path('implementation.py')}` },
  rust: { title: 'Rust', build: 'cargo build --release --locked', start: (path) => path('target/release/adapter') },
  typescript: {
    title: 'TypeScript',
    build: 'npm ci && npm run build',
    start: (path) => `node ${path('dist/implementation.js')}`,
  },
} as const satisfies Readonly<Record<string, Kit>>;

export type KitName = keyof typeof KITS;

export const KIT_NAMES = Object.keys(KITS) as readonly KitName[];

/** Other names of the languages, and languages for which another's kit is the nearest. */
const OTHER_NAMES: Readonly<Record<string, KitName>> = {
  golang: 'go',
  rs: 'rust',
  py: 'python',
  ts: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  node: 'typescript',
  kotlin: 'java',
  scala: 'java',
};

const SLIPS_MAX = 2;

/** The kit called `name`, if there is one. */
export const kitNamed = (name: string): KitName | undefined => KIT_NAMES.find((known) => known === name);

/** The kit that somebody meant who wrote `name`: one whose language has that name too, or whose name is a slip or two away. */
export const meantKit = (name: string): KitName | undefined => {
  const lower = name.toLowerCase();
  const other = Object.entries(OTHER_NAMES).find(([known]) => known === lower)?.[1];
  return other ?? KIT_NAMES.find((known) => distance(known, lower) <= Math.min(SLIPS_MAX, known.length - 1));
};
