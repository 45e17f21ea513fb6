import type { Spread } from '@coflyfr/cli/measured'

/** The figures of an operation at one size of the log. */
export interface ScalePoint {
  readonly events: number
  readonly seconds: Spread
  readonly peakMebibytes: Spread
}

/** How an operation grows with the log. */
export interface ScaleResult {
  readonly operation: string
  /** By how much the time grows with the number of events, fitted to the medians: 1 is linear. */
  readonly exponent: number
  readonly exponentMost: number
  readonly met: boolean
  /** The same for peak memory: 0 is flat. */
  readonly memoryExponent: number
  readonly points: readonly ScalePoint[]
}
