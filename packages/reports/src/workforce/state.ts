import type { EventOf, PlainDate } from '@coflyfr/core'
import type {
  StaffingRecorded,
  TraineesRetained,
  TraineesStarted,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'

/** What stood on one day, as it was corrected last. */
export type Position = EventOf<typeof WorkforcePositionRecorded>['data']

/** Who was there on the day of a position, as it was corrected last. */
export type Staffing = EventOf<typeof StaffingRecorded>['data']

/** How long after qualifying a cohort is counted again. */
export type RetainedFor = EventOf<typeof TraineesRetained>['data']['retainedFor']

/** So many of a cohort began, qualified or left, on a day. */
export interface CohortStep {
  readonly on: PlainDate
  readonly step: 'started' | 'qualified' | 'withdrawn'
  readonly count: number
}

/** So many of a cohort were still there, on a day. */
interface CohortCount {
  readonly on: PlainDate
  readonly retainedFor: RetainedFor
  readonly retained: number
}

/** Trainees who began together. */
export interface Cohort {
  readonly cohort: string
  readonly scheme: EventOf<typeof TraineesStarted>['data']['scheme']
  readonly steps: readonly CohortStep[]
  readonly counts: readonly CohortCount[]
}

/** From when to when a post was vacant, or an agency covered work. */
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

/** A step of a referral: it is open from it, or closed. */
export interface ReferralStep {
  readonly referral: string
  readonly on: PlainDate
  readonly isOpen: boolean
}

/** Everything that the report needs of the log. */
export interface WorkforcesState {
  /** By service. */
  readonly services: Map<string, Workforce>
  /** The steps of referrals by case, then by place in its stream. */
  readonly cases: Map<string, Map<number, readonly ReferralStep[]>>
}
