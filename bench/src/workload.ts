import type { MeasurementName } from './measurements.ts'
import type { PeerModule } from './peers/ensure-peers.ts'
import type { ChildAnswer } from './run-child.ts'

/** One line of a workload's table. */
export interface Row {
  readonly measurement: MeasurementName
  readonly label: string
  /** How many events it works on; `data-set` for as many as the generated ledger holds. */
  readonly events: { readonly full: number; readonly quick: number } | 'data-set'
  /** Whether it needs what may not be installed. */
  readonly isPeer?: true
  /** What of that is installed on demand. */
  readonly module?: PeerModule
}

/** What the measurements of one round found; a peer that is not installed is missing. */
export type Round = Readonly<Partial<Record<MeasurementName, ChildAnswer>>>

/** What a ratio is held to; null where it is only to be known. */
type Bound = { readonly least: number } | { readonly most: number } | null

/** What a workload is to reach: a ratio of two measurements of one round, and its bound. */
export interface Goal {
  readonly statement: string
  /** Null where a measurement is missing. */
  readonly ratio: (round: Round) => number | null
  readonly bound: Bound
  /** What it is held to before a release, where half of the bound says nothing at a tenth of the events, and why. */
  readonly release?: { readonly bound: Bound; readonly why: string }
}

/** A piece of work that several do, in turn, in one run. */
export interface Workload {
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
  /** What is made before it is measured, beside the generated ledger. */
  readonly needs?: readonly (
    | 'extract'
    | 'council'
    | 'council-decided'
    | 'pack'
    | 'emmett-log'
    | 'kept-ledger'
    | 'packed'
  )[]
  readonly goals: readonly Goal[]
  /** Rounds at most, of a workload that takes long: all of them together are to be done within the hour. */
  readonly roundsMax?: number
}
