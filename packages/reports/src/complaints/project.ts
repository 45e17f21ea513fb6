import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  InvestigationConcluded,
  LearningRecorded,
  StageOneConcluded,
} from '@coflyfr/outcomes/events'

/** Events that end a complaint or record what it taught. */
export type ComplaintsEvent =
  | EventOf<typeof StageOneConcluded>
  | EventOf<typeof InvestigationConcluded>
  | EventOf<typeof LearningRecorded>

/** How a complaint ended: settled at stage one, or with the findings of an investigation. */
export type ComplaintOutcome = Exclude<
  EventOf<typeof StageOneConcluded | typeof InvestigationConcluded>['data']['outcome'],
  'not-settled'
>

/** The theme under which a lesson is filed. */
export type Theme = EventOf<typeof LearningRecorded>['data']['theme']

/** A lesson from a complaint. */
interface Learning {
  readonly learning: string
  readonly theme: Theme
  readonly action: string
  readonly recordedOn: PlainDate
  readonly due: PlainDate | null
}

/** A complaint that ended, with its lessons. */
export interface EndedComplaint {
  readonly complaint: string
  readonly outcome: ComplaintOutcome
  readonly endedOn: PlainDate
  readonly learnings: readonly Learning[]
}

/** Complaints that ended, by reference. */
export type ComplaintsState = Map<string, EndedComplaint>

const ended = (
  state: ComplaintsState,
  complaint: string,
  outcome: ComplaintOutcome,
  endedOn: PlainDate,
): ComplaintsState => state.set(complaint, { complaint, outcome, endedOn, learnings: [] })

const learnt = (
  state: ComplaintsState,
  { data, effectiveOn: recordedOn }: EventOf<typeof LearningRecorded>,
): ComplaintsState => {
  const { complaint, learning, theme, action, due } = data
  const known = state.get(complaint)
  if (known === undefined) return state
  const learnings = [...known.learnings, { learning, theme, action, recordedOn, due }]
  return state.set(complaint, { ...known, learnings })
}

const evolve = (state: ComplaintsState, event: Placed<ComplaintsEvent>): ComplaintsState => {
  const { type, data, effectiveOn } = event
  switch (type) {
    case 'StageOneConcluded':
      return data.outcome === 'not-settled'
        ? state
        : ended(state, data.complaint, data.outcome, effectiveOn)
    case 'InvestigationConcluded':
      return ended(state, data.complaint, data.outcome, effectiveOn)
    case 'LearningRecorded':
      return learnt(state, event)
  }
}

/** Folds how complaints ended and what they taught. */
export const complaintsProjection: Projection<ComplaintsState, ComplaintsEvent> = {
  name: 'complaints',
  version: 1,
  types: [StageOneConcluded.type, InvestigationConcluded.type, LearningRecorded.type],
  initialState: () => new Map(),
  evolve,
}
