// What the executable starts: interrupts are heard from the first moment on, while the rest of the program is still being loaded.

import { listenForInterrupts } from './interrupt.ts';

const interrupts = listenForInterrupts();
const { runProgram } = await import('./program.ts');
await runProgram(interrupts);
// An interrupt that came while the command was computing is heard in the next turn.
await new Promise((resolve) => setImmediate(resolve));
