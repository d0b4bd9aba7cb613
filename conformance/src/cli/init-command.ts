// `gossip-conformance init`: writes an adapter that can be built and judged at once, for somebody to fill in.

import { join, sep } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { KIT_NAMES, kitNamed, KITS, meantKit, type Kit, type KitName } from '../kits/kit.ts';
import { writeKit } from '../kits/write-kit.ts';
import type { Paint } from '../reporters/paint.ts';
import { EXIT } from '../run/report.ts';
import { shellWord } from '../run/shell-word.ts';
import { processOutput, type Output } from './output.ts';

const parseLanguage = (text: string): KitName => {
  const name = kitNamed(text);
  if (name !== undefined) return name;
  const meant = meantKit(text);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new InvalidArgumentError(`expected ${KIT_NAMES.join(', ')}${hint}`);
};

/** A path that is a command where it is the first word: one without a slash would be looked for elsewhere. */
const pathIn =
  (folder: string) =>
  (file: string): string => {
    const path = join(folder, file);
    return shellWord(path.includes(sep) ? path : `.${sep}${path}`);
  };

const nextSteps = ({ build, start }: Kit, folder: string, paint: Paint): string => {
  const judge = `npx gossip-conformance run --adapter ${shellWord(start(pathIn(folder)))} --level bit_array`;
  return [...(build === undefined ? [] : [`(cd ${shellWord(folder)} && ${build})`]), judge]
    .map((line) => `  ${paint('copied', line)}\n`)
    .join('');
};

const carryOut = (name: KitName, folder: string, output: Output): void => {
  const problem = writeKit(name, folder);
  if (problem !== undefined) return output.complain(problem, EXIT.badInput);
  const kit: Kit = KITS[name];
  output.write(`${folder}: an adapter in ${kit.title}. Build it and have it judged:\n\n`);
  output.write(`${nextSteps(kit, folder, output.paint)}\n`);
  output.write(`${join(folder, 'README.md')} says what to fill next.\n`);
};

/** The command. */
export const initCommand = (output: Output = processOutput): Command =>
  new Command('init')
    .summary('write an adapter to fill in')
    .description(
      'Writes a small adapter that builds and conforms as it is. What it has of your implementation is the gap to fill.',
    )
    .addArgument(new Argument('<language>', KIT_NAMES.join(', ')).argParser(parseLanguage))
    .argument('<folder>', 'where to write it; a folder that is new or empty')
    .action((name: KitName, folder: string) => carryOut(name, folder, output));
