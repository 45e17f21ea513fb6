import type { ReconciliationLine } from '../line.ts'
import type { OpenLines } from './join-lines.ts'

/** Lines of both sides that a rule takes to be the same money: their sums are equal. */
export interface MatchGroup {
  /** The name of the rule that matched them. */
  readonly rule: string
  readonly ledger: readonly ReconciliationLine[]
  readonly extract: readonly ReconciliationLine[]
}

/** The result of matching; each line is in exactly one group or open. */
export interface Matching {
  readonly groups: readonly MatchGroup[]
  readonly open: OpenLines
  /** How many lines the search for a sum gave up on, by rule: too many candidates, or too many steps. */
  readonly unsearched: ReadonlyMap<string, number>
}
