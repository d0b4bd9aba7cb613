// Where a program says that it broke: the place in its source that a panic, an exception or a trace names. Two crashes at one place are one
// fault, whatever led there.

/** `File "bits.py", line 12`: of a Python trace the last one raised. */
const PYTHON = /File "([^"\n]{1,200})", line (\d+)/g;

/** `src/bits.rs:12:3`, `/go/bits.go:12`, `(Bits.java:12)`: the first one is where it broke. */
const PLACE =
  /([\w./\\-]{1,200}\.(?:rs|go|java|kt|scala|py|js|mjs|cjs|ts|c|cc|cpp|h|hpp|cs|swift|zig|rb|ex|erl|ml|hs|nim)):(\d+)/;

/** The first name of a place in `text`, or in a Python trace the last; nothing where there is none. */
export const crashSite = (text: string): string | undefined => {
  const [, file, line] = [...text.matchAll(PYTHON)].at(-1) ?? PLACE.exec(text) ?? [];
  return file === undefined ? undefined : `${file}:${line}`;
};
