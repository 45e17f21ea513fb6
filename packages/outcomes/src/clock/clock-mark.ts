import type { PlainDate } from '@coflyfr/core'
import type { ExtensionReason } from './extension-reason.ts'
import type { MarkName } from './mark-name.ts'
import type { RestartReason } from './restart-reason.ts'

/** Something that happened which clocks heed. */
export interface Happened {
  readonly mark: MarkName
  readonly on: PlainDate
  /** The contact, conference or placement that it is about; null where it concerns all of a case's. */
  readonly about: string | null
  /** The first day on which the child can have been born; absent where it does not matter or is not known. */
  readonly bornOn?: PlainDate
}

/** A clock was started anew. */
export interface Restarted {
  readonly mark: 'restarted'
  readonly on: PlainDate
  readonly clock: string
  readonly about: string | null
  readonly reason: RestartReason | ExtensionReason
}

/** Everything that decides the clocks of one case. */
export type ClockMark = Happened | Restarted
