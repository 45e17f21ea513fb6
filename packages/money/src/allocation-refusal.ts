/** Why a total cannot be shared: one tag per failure mode, in the order of precedence. */
export type AllocationRefusal =
  /** There is nobody to share among. */
  | { readonly tag: 'NoWeights' }
  /** A key is given twice, so ties between its two shares have no order; the first such key in key order. */
  | { readonly tag: 'DuplicateKey'; readonly key: string }
  /** A weight is below zero; the first such key in key order. */
  | { readonly tag: 'NegativeWeight'; readonly key: string; readonly weight: string }
  /** Every weight is zero, so no share is larger than another. */
  | { readonly tag: 'ZeroTotalWeight'; readonly keys: readonly string[] }
