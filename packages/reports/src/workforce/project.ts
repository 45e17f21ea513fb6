import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  EstablishmentSet,
  TraineesQualified,
  TraineesStarted,
  TraineesWithdrawn,
  type WorkforceEvent,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'

/** What stood on one day, as it was corrected last. */
export type Position = EventOf<typeof WorkforcePositionRecorded>['data']

/** So many of a cohort began, qualified or left, on a day. */
export interface CohortStep {
  readonly on: PlainDate
  readonly step: 'started' | 'qualified' | 'withdrawn'
  readonly count: number
}

/** Trainees who began together. */
export interface Cohort {
  readonly cohort: string
  readonly scheme: EventOf<typeof TraineesStarted>['data']['scheme']
  readonly steps: readonly CohortStep[]
}

/** One service's workforce. */
export interface Workforce {
  readonly service: string
  /** By day. */
  readonly positions: Map<PlainDate, Position>
  /** By reference. */
  readonly cohorts: Map<string, Cohort>
}

/** Workforces by service. */
export type WorkforcesState = Map<string, Workforce>

const workforceOf = (state: WorkforcesState, service: string): Workforce => {
  const known = state.get(service)
  if (known !== undefined) return known
  const begun: Workforce = { service, positions: new Map(), cohorts: new Map() }
  state.set(service, begun)
  return begun
}

const takeStep = ({ cohorts }: Workforce, reference: string, step: CohortStep): void => {
  const cohort = cohorts.get(reference)
  if (cohort === undefined) return
  cohorts.set(reference, { ...cohort, steps: [...cohort.steps, step] })
}

const evolve = (state: WorkforcesState, event: Placed<WorkforceEvent>): WorkforcesState => {
  const workforce = workforceOf(state, event.data.service)
  const on = event.effectiveOn
  switch (event.type) {
    case 'EstablishmentSet':
      // Each position states the establishment of its day.
      return state
    case 'WorkforcePositionRecorded':
      workforce.positions.set(event.data.on, event.data)
      return state
    case 'TraineesStarted': {
      const { cohort, scheme, started } = event.data
      workforce.cohorts.set(cohort, { cohort, scheme, steps: [] })
      takeStep(workforce, cohort, { on, step: 'started', count: started })
      return state
    }
    case 'TraineesQualified': {
      const { cohort, qualified } = event.data
      takeStep(workforce, cohort, { on, step: 'qualified', count: qualified })
      return state
    }
    case 'TraineesWithdrawn': {
      const { cohort, withdrawn } = event.data
      takeStep(workforce, cohort, { on, step: 'withdrawn', count: withdrawn })
      return state
    }
  }
}

/** Folds the positions of each service and its cohorts of trainees. */
export const workforceProjection: Projection<WorkforcesState, WorkforceEvent> = {
  name: 'workforce',
  version: 1,
  types: [
    EstablishmentSet.type,
    WorkforcePositionRecorded.type,
    TraineesStarted.type,
    TraineesQualified.type,
    TraineesWithdrawn.type,
  ],
  initialState: () => new Map(),
  evolve,
}
