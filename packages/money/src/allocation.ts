import type { Pence } from './pence.ts'

/** One claim on a total: how large a share, relative to the other weights, the holder of this key gets. */
export interface Weight {
  readonly key: string
  readonly weight: bigint
}

/** The receipt of an allocation, from which anyone can work it again by hand. */
export interface Allocation {
  readonly total: Pence
  readonly totalWeight: bigint
  /** In ascending code-unit order of key, which also decides between equal remainders. */
  readonly shares: readonly Share[]
}

/** What one key gets and why: the exact share is `exactNumerator` / `exactDenominator` pence. */
export interface Share extends Weight {
  /** The whole pence plus, if it got one, the extra penny; of the sign of the total. */
  readonly amount: Pence
  /** The total times the weight. */
  readonly exactNumerator: bigint
  /** The total weight. */
  readonly exactDenominator: bigint
  /** The exact share cut towards zero: its floor, for a total that is not negative. */
  readonly wholePence: Pence
  /** What was cut: `exactNumerator` less `wholePence` times `exactDenominator`, of the sign of the total. */
  readonly remainder: bigint
  /** Whether one of the pence left over after the whole ones came here. */
  readonly extraPenny: boolean
}
