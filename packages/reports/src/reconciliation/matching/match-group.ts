import type { ReconciliationLine } from '../line.ts'
import type { OpenLines } from './join-lines.ts'

/** Lines of both sides that a rule holds to be the same money: their sums are equal. */
export interface MatchGroup {
  /** Name of the rule that matched them. */
  readonly rule: string
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
}

/** What the rules matched and what they left open; each line is in exactly one group or open. */
export interface Matching {
  readonly groups: readonly MatchGroup[]
  readonly open: OpenLines
  /** Lines that a search for a sum gave up on, by the name of the rule: too many candidates, or too many steps. */
  readonly unsearched: ReadonlyMap<string, number>
}
