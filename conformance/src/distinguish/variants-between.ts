// What two references differ in.

import type { Variant } from '#impl';

/** As much of a side as says what its variants are. */
export type VariantSide =
  { readonly type: 'adapter' } | { readonly type: 'reference'; readonly variants: readonly Variant[] };

const variantsOf = (side: VariantSide): readonly Variant[] => (side.type === 'reference' ? side.variants : []);

/** The variants that only one of the two has. */
export const variantsBetween = ([first, second]: readonly [VariantSide, VariantSide]): readonly Variant[] => {
  const [left, right] = [variantsOf(first), variantsOf(second)];
  return [...left, ...right].filter((variant) => !left.includes(variant) || !right.includes(variant));
};
