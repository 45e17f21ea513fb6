import type { EventOf, PlainDate } from '@coflyfr/core'
import type {
  StaffingRecorded,
  TraineesRetained,
  TraineesStarted,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'

/** The workforce position of one day, in its latest correction. */
export type Position = EventOf<typeof WorkforcePositionRecorded>['data']

/** The staffing on the day of a position, in its latest correction. */
export type Staffing = EventOf<typeof StaffingRecorded>['data']

/** How long after qualifying a cohort is counted again. */
export type RetainedFor = EventOf<typeof TraineesRetained>['data']['retainedFor']

/** How many of a cohort started, qualified or withdrew on a day. */
export interface CohortStep {
  readonly on: PlainDate
  readonly step: 'started' | 'qualified' | 'withdrawn'
  readonly count: number
}

/** How many of a cohort were still there on a day. */
interface CohortCount {
  readonly on: PlainDate
  readonly retainedFor: RetainedFor
  readonly retained: number
}

/** Trainees who started together. */
export interface Cohort {
  readonly cohort: string
  readonly scheme: EventOf<typeof TraineesStarted>['data']['scheme']
  readonly steps: readonly CohortStep[]
  readonly counts: readonly CohortCount[]
}

/** The time for which a post was vacant, or agency staff covered work. */
export interface PostSpell {
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
  readonly isFilled: boolean
}

/** One service's workforce. */
export interface Workforce {
  readonly service: string
  /** By day. */
  readonly positions: Map<PlainDate, Position>
  /** By day. */
  readonly staffing: Map<PlainDate, Staffing>
  /** By reference. */
  readonly cohorts: Map<string, Cohort>
  readonly vacancies: Map<string, PostSpell>
  readonly agency: Map<string, PostSpell>
}

/** A day on which a referral was opened or closed. */
export interface ReferralStep {
  readonly referral: string
  readonly on: PlainDate
  readonly isOpen: boolean
}

/** Everything that the report needs from the log. */
export interface WorkforcesState {
  /** By service. */
  readonly services: Map<string, Workforce>
  /** The steps of referrals by case, then by revision in its stream. */
  readonly cases: Map<string, Map<number, readonly ReferralStep[]>>
}
