import type { Spread } from '@coflyfr/cli/measured'

/** What an operation came to at one size of the log. */
export interface ScalePoint {
  readonly events: number
  readonly seconds: Spread
  readonly peakMebibytes: Spread
}

/** How an operation grows with the log. */
export interface ScaleResult {
  readonly operation: string
  /** Of the time by the number of events, fitted to the medians: 1 is in proportion. */
  readonly exponent: number
  readonly exponentMost: number
  readonly met: boolean
  /** Of the most memory held, fitted in the same way: 0 is flat. */
  readonly memoryExponent: number
  readonly points: readonly ScalePoint[]
}
