import type { EventOf, Placed, Projection } from '@coflyfr/core'
import {
  AgencyEnded,
  AgencyEngaged,
  CaseClosed,
  CaseFactVoided,
  type PostsEvent,
  ReferralAccepted,
  ReferralReopened,
  StaffingRecorded,
  TraineesQualified,
  TraineesRetained,
  TraineesStarted,
  TraineesWithdrawn,
  VacancyFilled,
  VacancyOpened,
  VacancyWithdrawn,
  type WorkforceEvent,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { foldReferral, type OpenCaseEvent } from './open-children.ts'
import type { CohortStep, PostSpell, Workforce, WorkforcesState } from './state.ts'

/**
 * The events that the report folds. Each position states the establishment of its day, so `EstablishmentSet` is not
 * needed.
 */
export type WorkforceReportEvent =
  | Exclude<WorkforceEvent, { readonly type: 'EstablishmentSet' }>
  | OpenCaseEvent

const workforceOf = ({ services }: WorkforcesState, service: string): Workforce => {
  const known = services.get(service)
  if (known !== undefined) return known
  const begun: Workforce = {
    service,
    positions: new Map(),
    staffing: new Map(),
    cohorts: new Map(),
    vacancies: new Map(),
    agency: new Map(),
  }
  services.set(service, begun)
  return begun
}

const takeStep = ({ cohorts }: Workforce, reference: string, step: CohortStep): void => {
  const cohort = cohorts.get(reference)
  if (cohort === undefined) return
  cohorts.set(reference, { ...cohort, steps: [...cohort.steps, step] })
}

const countAgain = (
  { cohorts }: Workforce,
  { data, effectiveOn: on }: EventOf<typeof TraineesRetained>,
): void => {
  const cohort = cohorts.get(data.cohort)
  if (cohort === undefined) return
  const { retainedFor, retained } = data
  cohorts.set(data.cohort, { ...cohort, counts: [...cohort.counts, { on, retainedFor, retained }] })
}

const begin = (spells: Map<string, PostSpell>, key: string, startedOn: PostSpell['startedOn']) =>
  spells.set(key, { startedOn, endedOn: null, isFilled: false })

const end = (
  spells: Map<string, PostSpell>,
  key: string,
  change: Pick<PostSpell, 'endedOn' | 'isFilled'>,
): void => {
  const known = spells.get(key)
  if (known !== undefined) spells.set(key, { ...known, ...change })
}

const foldPosts = (
  { vacancies, agency }: Workforce,
  { type, data, effectiveOn: on }: PostsEvent,
): void => {
  switch (type) {
    case 'VacancyOpened':
      begin(vacancies, data.vacancy, on)
      return
    case 'VacancyFilled':
      end(vacancies, data.vacancy, { endedOn: on, isFilled: true })
      return
    case 'VacancyWithdrawn':
      end(vacancies, data.vacancy, { endedOn: on, isFilled: false })
      return
    case 'AgencyEngaged':
      begin(agency, data.engagement, on)
      return
    case 'AgencyEnded':
      end(agency, data.engagement, { endedOn: on, isFilled: false })
      return
  }
}

const foldWorkforce = (
  workforce: Workforce,
  event: Exclude<WorkforceReportEvent, OpenCaseEvent>,
): void => {
  const on = event.effectiveOn
  switch (event.type) {
    case 'WorkforcePositionRecorded':
      workforce.positions.set(event.data.on, event.data)
      return
    case 'StaffingRecorded':
      workforce.staffing.set(event.data.on, event.data)
      return
    case 'TraineesStarted': {
      const { cohort, scheme, started } = event.data
      workforce.cohorts.set(cohort, { cohort, scheme, steps: [], counts: [] })
      takeStep(workforce, cohort, { on, step: 'started', count: started })
      return
    }
    case 'TraineesQualified': {
      const { cohort, qualified } = event.data
      takeStep(workforce, cohort, { on, step: 'qualified', count: qualified })
      return
    }
    case 'TraineesWithdrawn': {
      const { cohort, withdrawn } = event.data
      takeStep(workforce, cohort, { on, step: 'withdrawn', count: withdrawn })
      return
    }
    case 'TraineesRetained':
      countAgain(workforce, event)
      return
    default:
      foldPosts(workforce, event)
  }
}

const evolve = (state: WorkforcesState, event: Placed<WorkforceReportEvent>): WorkforcesState => {
  switch (event.type) {
    case 'ReferralAccepted':
    case 'ReferralReopened':
    case 'CaseClosed':
    case 'CaseFactVoided':
      foldReferral(state, event)
      return state
    default:
      foldWorkforce(workforceOf(state, event.data.service), event)
      return state
  }
}

/** Folds the positions, posts and cohorts of trainees of each service, and which children have an open referral. */
export const workforceProjection: Projection<WorkforcesState, WorkforceReportEvent> = {
  name: 'workforce',
  version: 2,
  types: [
    WorkforcePositionRecorded.type,
    StaffingRecorded.type,
    TraineesStarted.type,
    TraineesQualified.type,
    TraineesWithdrawn.type,
    TraineesRetained.type,
    VacancyOpened.type,
    VacancyFilled.type,
    VacancyWithdrawn.type,
    AgencyEngaged.type,
    AgencyEnded.type,
    ReferralAccepted.type,
    ReferralReopened.type,
    CaseClosed.type,
    CaseFactVoided.type,
  ],
  initialState: () => ({ services: new Map(), cases: new Map() }),
  evolve,
}
