import type { EventOf, Placed, Projection } from '@coflyfr/core'
import {
  AdvocacyDeclined,
  AdvocacyOffered,
  AdvocacyTakenUp,
  BankHolidaysPublished,
  CaseFactVoided,
  evolveTimescales,
  InitialConferenceHeld,
  initialTimescales,
  LookedAfterPeriodStarted,
  OutcomeAgreed,
  OutcomeClosed,
  OutcomeMeasured,
  OutcomeReviewed,
  ScaleDefined,
  type TimescalesEvent,
  TimescalesSet,
  VoiceNotHeard,
  VoiceRecorded,
} from '@coflyfr/outcomes/events'
import { type CountedEvent, type Fact, type OutcomesState, scaleKey } from './state.ts'

/** An event that the report folds. */
export type OutcomesReportEvent =
  | CountedEvent
  | EventOf<typeof CaseFactVoided>
  | EventOf<typeof ScaleDefined>
  | TimescalesEvent

const evolve = (state: OutcomesState, event: Placed<OutcomesReportEvent>): OutcomesState => {
  switch (event.type) {
    case 'ScaleDefined': {
      const { name, direction } = event.data
      state.scales.set(scaleKey(event.data), { name, direction })
      return state
    }
    case 'TimescalesSet':
    case 'BankHolidaysPublished':
      state.timescales = evolveTimescales(state.timescales, event)
      return state
    case 'CaseFactVoided':
      state.cases.get(event.data.case)?.delete(event.data.revision)
      return state
    default: {
      const facts = state.cases.get(event.data.case) ?? new Map<number, Fact>()
      state.cases.set(event.data.case, facts.set(event.revision, event))
      return state
    }
  }
}

/**
 * Folds facts, not figures. Figures are worked out when the report is made, so that facts that were recorded late or
 * voided are counted right.
 */
export const outcomesProjection: Projection<OutcomesState, OutcomesReportEvent> = {
  name: 'outcomes',
  version: 2,
  types: [
    ScaleDefined.type,
    OutcomeAgreed.type,
    OutcomeMeasured.type,
    OutcomeReviewed.type,
    OutcomeClosed.type,
    AdvocacyOffered.type,
    AdvocacyTakenUp.type,
    AdvocacyDeclined.type,
    VoiceRecorded.type,
    VoiceNotHeard.type,
    LookedAfterPeriodStarted.type,
    InitialConferenceHeld.type,
    CaseFactVoided.type,
    TimescalesSet.type,
    BankHolidaysPublished.type,
  ],
  initialState: () => ({ cases: new Map(), scales: new Map(), timescales: initialTimescales() }),
  evolve,
}
