// The parts that a block of the scenario is cut into.

import type { NodeView } from './node-view.ts';

const known = new WeakMap<object, readonly string[]>();

/** The bytes of each part as hex [PT-1]; empty for an unknown block. */
export const partsOf = (node: NodeView, name: string): readonly string[] => {
  const block = node.block(name);
  if (block === undefined) return [];
  let parts = known.get(block);
  if (parts === undefined) {
    const digits = block.part_size * 2;
    parts = Array.from({ length: node.total(name) }, (_, index) =>
      block.data.slice(index * digits, (index + 1) * digits),
    );
    known.set(block, parts);
  }
  return parts;
};
