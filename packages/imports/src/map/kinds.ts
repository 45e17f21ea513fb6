/** What an import may bring in. */
export const kinds = [
  'budget',
  'virements',
  'reserves',
  'actuals',
  'commitments',
  'forecast',
  'savings',
  'chart',
  'contacts',
] as const

/** One of {@link kinds}. */
export type ImportKind = (typeof kinds)[number]
