import type { ColumnsComparison } from '@coflyfr/reports'
import type { StoreSpace } from '../audited-ledger.ts'
import type { VaultDiagnosis } from './diagnose-vault.ts'

/** How the end of the log compares with the last checkpoint kept outside the ledger. */
export type TailState =
  /** No checkpoint was given. */
  | 'unknown'
  /** The last checkpoint covers every event. */
  | 'covered'
  /** Events came after the last checkpoint, as they should. */
  | 'grown'
  /** The log is shorter than the checkpoint. */
  | 'missing'
  /** The log does not begin with the events that the checkpoint covers. */
  | 'another'

/** A kept state and what was found about it. */
export interface ProjectionDiagnosis {
  readonly name: string
  readonly version: number
  readonly position: number
  /** How many events the log has after that position. A reader folds them first. */
  readonly behind: number
  /** `unknown`: no report of this release reads it; `ahead`: it has folded events that the log does not hold. */
  readonly state: 'equal' | 'differs' | 'damaged' | 'ahead' | 'unknown'
  /** Where it first differs from what the log leads to; null unless it does. */
  readonly difference: {
    readonly path: string
    readonly kept: string
    readonly derived: string
  } | null
  /** Why it cannot be read; null unless it is damaged. */
  readonly problem: string | null
}

/** What `doctor` found, and what to do about it. */
export interface Diagnosis {
  readonly origin: string
  readonly size: number
  readonly historyOpen: boolean
  readonly space: StoreSpace
  readonly tail: { readonly state: TailState; readonly checkpointSize: number | null }
  /** What the engine finds wrong with its own storage. */
  readonly storage: readonly string[]
  readonly projections: readonly ProjectionDiagnosis[]
  /** How the columns behind reports at a point in time compare with the log: a sample of their segments, or all. */
  readonly columns: ColumnsComparison
  /** Null if the option `vault` was left out. */
  readonly vault: VaultDiagnosis | null
  /** What to do, in order. Each line begins with the command that does it. Empty when all is well. */
  readonly advice: readonly string[]
}
