import type { PlainDate } from '@coflyfr/core'
import type { RetentionFacts } from '@coflyfr/outcomes/events'
import type { RecordedTrigger, RetentionSchedule } from '@coflyfr/privacy/events'

/** What is recorded under one key: triggers by class and trigger, and the holds in force. */
export interface KeptSubject {
  readonly triggers: Map<string, RecordedTrigger>
  readonly holds: Set<string>
}

/** A schedule and the day from which it holds. */
interface ScheduleVersion {
  readonly schedule: RetentionSchedule
  readonly effectiveOn: PlainDate
}

/** Everything that says how long people's records are kept. */
export interface RetentionState {
  readonly subjects: Map<string, KeptSubject>
  /** What the case of each key says of how long it is kept. */
  readonly cases: Map<string, RetentionFacts>
  /** For each merged key the one that it was merged into. */
  readonly mergedInto: Map<string, string>
  readonly schedules: ScheduleVersion[]
  /** Moratoria in force: the classes of each, none named standing for all. */
  readonly moratoria: Map<string, readonly string[]>
  /** Keys that were destroyed, with what they opened. */
  readonly destroyed: Set<string>
}

/** What may become of a record, or has: held outranks due, because a hold keeps what is due. */
export type RetentionStanding = 'destroyed' | 'held' | 'due' | 'kept' | 'not-classed'
