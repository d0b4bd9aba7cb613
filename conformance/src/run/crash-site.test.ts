import { expect, it } from 'vitest';
import { crashSite } from './crash-site.ts';

it.each([
  ["thread 'main' panicked at src/bits.rs:12:34:\nindex out of bounds", 'src/bits.rs:12'],
  ['panic: runtime error\n\ngoroutine 1 [running]:\nmain.f()\n\t/go/bits.go:7 +0x1d\n\t/go/main.go:9', '/go/bits.go:7'],
  ['Traceback:\n  File "main.py", line 3, in <module>\n  File "bits.py", line 8, in get\nIndexError', 'bits.py:8'],
  ['java.lang.Error\n\tat org.Bits.get(Bits.java:4)\n\tat org.Main.main(Main.java:2)', 'Bits.java:4'],
])('finds the place in %j', (text, site) => {
  expect(crashSite(text)).toBe(site);
});

it('finds none where none is named', () => {
  expect(crashSite('memory allocation of 137438953472 bytes failed')).toBeUndefined();
  expect(crashSite('at 12:34 o.clock')).toBeUndefined();
});
