import type { MeasurementName } from './measurements.ts'
import type { PeerModule } from './peers/ensure-peers.ts'
import type { ChildAnswer } from './run-child.ts'

/** One row of a workload's table. */
export interface Row {
  readonly measurement: MeasurementName
  readonly label: string
  /** How many events it works on; `data-set` for those of the generated ledger. */
  readonly events: { readonly full: number; readonly quick: number } | 'data-set'
  /** Whether it is a peer, which may not be installed. */
  readonly isPeer?: true
  /** The package of the peer that is installed on demand. */
  readonly module?: PeerModule
}

/** What the measurements of one round found; a peer that is not installed is missing. */
export type Round = Readonly<Partial<Record<MeasurementName, ChildAnswer>>>

/** The bound of a ratio; null if the ratio is only reported. */
type Bound = { readonly least: number } | { readonly most: number } | null

/** A goal of a workload: a ratio of two measurements of the same round, and its bound. */
export interface Goal {
  readonly statement: string
  /** Null if a measurement is missing. */
  readonly ratio: (round: Round) => number | null
  readonly bound: Bound
  /** The bound before a release, and why, if half of the usual bound makes no sense with a tenth of the events. */
  readonly release?: { readonly bound: Bound; readonly why: string }
}

/** A piece of work that the ledger and its peers do in turn, and its goals. */
export interface Workload {
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
  /** Data that it needs besides the generated ledger; made before it is measured. */
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
  /** Most rounds of a workload that takes long: the whole benchmark should take an hour. */
  readonly roundsMax?: number
}
