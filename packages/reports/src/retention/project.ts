import type { Placed, Projection } from '@coflyfr/core'
import { type CaseRetentionEvent, heedRetention, retentionTypes } from '@coflyfr/outcomes/events'
import {
  type ErasureEvent,
  type KeepingEvent,
  LegalHoldLifted,
  LegalHoldPlaced,
  MoratoriumLifted,
  MoratoriumPlaced,
  type RetentionEvent,
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  type SubjectEvent,
  SubjectKeyCreated,
  SubjectKeyDestroyed,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '@coflyfr/privacy/events'
import type { KeptSubject, RetentionState } from './state.ts'

/** Events that the report folds; it knows nothing of identities. */
export type RetentionReportEvent =
  | Exclude<SubjectEvent, { readonly type: 'IdentityRecorded' }>
  | KeepingEvent
  | Extract<ErasureEvent, { readonly type: 'SubjectKeyDestroyed' }>
  | RetentionEvent
  | CaseRetentionEvent

const subjectOf = ({ subjects }: RetentionState, key: string): KeptSubject => {
  const found = subjects.get(key) ?? { triggers: new Map(), holds: new Set() }
  subjects.set(key, found)
  return found
}

const ofCase: ReadonlySet<string> = new Set(retentionTypes)

const isOfCase = (event: Placed<RetentionReportEvent>): event is Placed<CaseRetentionEvent> =>
  ofCase.has(event.type)

const evolve = (state: RetentionState, event: Placed<RetentionReportEvent>): RetentionState => {
  if (isOfCase(event)) {
    const { case: pseudonym } = event.data
    const facts = heedRetention(state.cases.get(pseudonym) ?? new Map(), event)
    state.cases.set(pseudonym, facts)
    return state
  }
  switch (event.type) {
    case 'SubjectKeyCreated':
      subjectOf(state, event.data.subject)
      break
    case 'SubjectKeyMerged':
      state.mergedInto.set(event.data.subject, event.data.into)
      break
    case 'SubjectKeyUnmerged':
      state.mergedInto.delete(event.data.subject)
      break
    case 'SubjectKeyDestroyed':
      for (const key of [event.data.subject, ...event.data.merged]) state.destroyed.add(key)
      break
    case 'RetentionTriggerRecorded': {
      const { subject, ...trigger } = event.data
      subjectOf(state, subject).triggers.set(`${trigger.recordClass}/${trigger.trigger}`, trigger)
      break
    }
    case 'LegalHoldPlaced':
      subjectOf(state, event.data.subject).holds.add(event.data.hold)
      break
    case 'LegalHoldLifted':
      subjectOf(state, event.data.subject).holds.delete(event.data.hold)
      break
    case 'RetentionScheduleSet':
      state.schedules.push({ schedule: event.data.schedule, effectiveOn: event.effectiveOn })
      break
    case 'MoratoriumPlaced':
      state.moratoria.set(event.data.moratorium, event.data.recordClasses)
      break
    case 'MoratoriumLifted':
      state.moratoria.delete(event.data.moratorium)
      break
  }
  return state
}

/** Folds what decides how long people's records are kept: recorded triggers, and events of cases that are triggers. */
export const retentionProjection: Projection<RetentionState, RetentionReportEvent> = {
  name: 'retention',
  version: 2,
  types: [
    SubjectKeyCreated.type,
    SubjectKeyMerged.type,
    SubjectKeyUnmerged.type,
    SubjectKeyDestroyed.type,
    RetentionTriggerRecorded.type,
    LegalHoldPlaced.type,
    LegalHoldLifted.type,
    RetentionScheduleSet.type,
    MoratoriumPlaced.type,
    MoratoriumLifted.type,
    ...retentionTypes,
  ],
  initialState: () => ({
    subjects: new Map(),
    cases: new Map(),
    mergedInto: new Map(),
    schedules: [],
    moratoria: new Map(),
    destroyed: new Set(),
  }),
  evolve,
}
