// How many aunts the proof of an item has: the depth of its leaf in a tree that splits at the largest power of two below the
// number of items [CR-MK-2].

/** The depth of leaf `index` of `total` >= 1 leaves. */
export const depthOf = (index: number, total: number): number => {
  let depth = 0;
  let place = index;
  let size = total;
  while (size > 1) {
    const split = 2 ** Math.ceil(Math.log2(size) - 1);
    if (place < split) size = split;
    else {
      place -= split;
      size -= split;
    }
    depth++;
  }
  return depth;
};
