// The least that a program on the other side of a pipe can do: give every line back.

process.stdin.pipe(process.stdout);
