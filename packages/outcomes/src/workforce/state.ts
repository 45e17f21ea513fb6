import type { PlainDate, Recorded } from '@coflyfr/core'
import type { WorkforceEvent } from './events.ts'
import { evolvePosts, initialPosts, type PostsState } from './posts-state.ts'

/** An establishment and the day from which it holds. */
export interface Establishment {
  readonly from: PlainDate
  readonly establishedFte: string
}

/** A cohort on its way to qualification. */
export interface Cohort {
  readonly inTraining: number
  readonly lastStepOn: PlainDate
  /** How many qualified, day by day. */
  readonly qualified: readonly { readonly on: PlainDate; readonly count: number }[]
}

/** What a decision about a service's workforce knows of it. */
export interface WorkforceState {
  /** In order of `from`. */
  readonly establishments: readonly Establishment[]
  /** Days whose position was recorded, with the effective date of the latest record. */
  readonly recordedOnByDay: ReadonlyMap<PlainDate, PlainDate>
  readonly cohorts: ReadonlyMap<string, Cohort>
  /** Days whose staffing was recorded, with the effective date of the latest record. */
  readonly staffedOnByDay: ReadonlyMap<PlainDate, PlainDate>
  readonly posts: PostsState
}

/** A service of which nothing is recorded yet. */
export const initialWorkforce = (): WorkforceState => ({
  establishments: [],
  recordedOnByDay: new Map(),
  cohorts: new Map(),
  staffedOnByDay: new Map(),
  posts: initialPosts,
})

/** Folds one event of a service's workforce; pure. */
export const evolveWorkforce = (
  state: WorkforceState,
  event: Recorded<WorkforceEvent>,
): WorkforceState => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'EstablishmentSet': {
      const { establishedFte } = data
      const establishments = [...state.establishments, { from: effectiveOn, establishedFte }]
      return { ...state, establishments }
    }
    case 'WorkforcePositionRecorded':
      return {
        ...state,
        recordedOnByDay: new Map([...state.recordedOnByDay, [data.on, effectiveOn]]),
      }
    case 'TraineesStarted':
      return withCohort(state, data.cohort, {
        inTraining: data.started,
        lastStepOn: effectiveOn,
        qualified: [],
      })
    case 'TraineesQualified':
      return withQualified(
        withFewer(state, data.cohort, data.qualified, effectiveOn),
        data.cohort,
        { on: effectiveOn, count: data.qualified },
      )
    case 'TraineesWithdrawn':
      return withFewer(state, data.cohort, data.withdrawn, effectiveOn)
    case 'TraineesRetained':
      return state
    case 'StaffingRecorded':
      return {
        ...state,
        staffedOnByDay: new Map([...state.staffedOnByDay, [data.on, effectiveOn]]),
      }
    default:
      return { ...state, posts: evolvePosts(state.posts, event) }
  }
}

const withCohort = (state: WorkforceState, reference: string, cohort: Cohort): WorkforceState => ({
  ...state,
  cohorts: new Map([...state.cohorts, [reference, cohort]]),
})

const withFewer = (
  state: WorkforceState,
  reference: string,
  fewer: number,
  lastStepOn: PlainDate,
): WorkforceState => {
  const cohort = state.cohorts.get(reference)
  if (cohort === undefined) return state
  return withCohort(state, reference, {
    ...cohort,
    inTraining: cohort.inTraining - fewer,
    lastStepOn,
  })
}

const withQualified = (
  state: WorkforceState,
  reference: string,
  step: Cohort['qualified'][number],
): WorkforceState => {
  const cohort = state.cohorts.get(reference)
  if (cohort === undefined) return state
  return withCohort(state, reference, { ...cohort, qualified: [...cohort.qualified, step] })
}
