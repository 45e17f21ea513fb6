import type { PlainDate } from '@coflyfr/core'
import type { RetentionFacts } from '@coflyfr/outcomes/events'
import type { RecordedTrigger, RetentionSchedule } from '@coflyfr/privacy/events'

/** What is recorded under one key: triggers by class and trigger, and the holds in force. */
export interface KeptSubject {
  readonly triggers: Map<string, RecordedTrigger>
  readonly holds: Set<string>
}

/** A schedule and the day from which it is in force. */
interface ScheduleVersion {
  readonly schedule: RetentionSchedule
  readonly effectiveOn: PlainDate
}

/** Everything that decides how long people's records are kept. */
export interface RetentionState {
  readonly subjects: Map<string, KeptSubject>
  /** By key, the facts of the case that retention depends on. */
  readonly cases: Map<string, RetentionFacts>
  /** For each merged key, the key that it was merged into. */
  readonly mergedInto: Map<string, string>
  readonly schedules: ScheduleVersion[]
  /** Moratoria in force with their record classes; none means all. */
  readonly moratoria: Map<string, readonly string[]>
  /** Destroyed keys, whose sealed data can no longer be opened. */
  readonly destroyed: Set<string>
}

/** The state of a record. Held comes before due, because a hold keeps a record that is due. */
export type RetentionStanding = 'destroyed' | 'held' | 'due' | 'kept' | 'not-classed'
