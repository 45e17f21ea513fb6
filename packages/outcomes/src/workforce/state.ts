import type { PlainDate, Recorded } from '@coflyfr/core'
import type { WorkforceEvent } from './events.ts'

/** An establishment and the day from which it holds. */
export interface Establishment {
  readonly from: PlainDate
  readonly establishedFte: string
}

/** A cohort on its way to qualification. */
export interface Cohort {
  readonly inTraining: number
  readonly lastStepOn: PlainDate
}

/** What a decision about a service's workforce knows of it. */
export interface WorkforceState {
  /** In order of `from`. */
  readonly establishments: readonly Establishment[]
  /** Days whose position was recorded, with the effective date of the latest record. */
  readonly recordedOnByDay: ReadonlyMap<PlainDate, PlainDate>
  readonly cohorts: ReadonlyMap<string, Cohort>
}

/** A service of which nothing is recorded yet. */
export const initialWorkforce = (): WorkforceState => ({
  establishments: [],
  recordedOnByDay: new Map(),
  cohorts: new Map(),
})

/** Folds one event of a service's workforce; pure. */
export const evolveWorkforce = (
  state: WorkforceState,
  { type, data, effectiveOn }: Recorded<WorkforceEvent>,
): WorkforceState => {
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
      return withCohort(state, data.cohort, { inTraining: data.started, lastStepOn: effectiveOn })
    case 'TraineesQualified':
      return withFewer(state, data.cohort, data.qualified, effectiveOn)
    case 'TraineesWithdrawn':
      return withFewer(state, data.cohort, data.withdrawn, effectiveOn)
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
  return withCohort(state, reference, { inTraining: cohort.inTraining - fewer, lastStepOn })
}
