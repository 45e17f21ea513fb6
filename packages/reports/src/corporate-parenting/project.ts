import type { EventOf, Placed, Projection } from '@coflyfr/core'
import {
  AccommodationRecorded,
  ActivityRecorded,
  CaseFactVoided,
  CharterAdopted,
  type CharterEvent,
  EducationRecorded,
  HomelessnessRecorded,
  type LeavingEvent,
  PromiseAmended,
  PromiseReported,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import type { CorporateParentingState, LeavingFact } from './state.ts'

/** An event that the report folds. */
export type CorporateParentingEvent =
  | LeavingEvent
  | CharterEvent
  | EventOf<typeof CaseFactVoided>
  | EventOf<typeof SubjectKeyMerged>
  | EventOf<typeof SubjectKeyUnmerged>

const reported = (
  { charters }: CorporateParentingState,
  { data, effectiveOn: on }: EventOf<typeof PromiseReported>,
): void => {
  const { charter, promise, ...report } = data
  const known = charters.get(charter)
  if (known === undefined) return
  const reports = new Map([...known.reports, [promise, { ...report, on }]])
  charters.set(charter, { ...known, reports })
}

/** An amended promise has no reports: earlier ones are about its old text. */
const amended = (
  { charters }: CorporateParentingState,
  { data, effectiveOn: on }: EventOf<typeof PromiseAmended>,
): void => {
  const known = charters.get(data.charter)
  if (known === undefined) return
  const promises = known.promises.map((one) =>
    one.promise === data.promise ? { ...one, text: data.text } : one,
  )
  const reports = new Map([...known.reports].filter(([promise]) => promise !== data.promise))
  const amendedOn = new Map([...known.amendedOn, [data.promise, on]])
  charters.set(data.charter, { ...known, promises, reports, amendedOn })
}

const evolve = (
  state: CorporateParentingState,
  event: Placed<CorporateParentingEvent>,
): CorporateParentingState => {
  switch (event.type) {
    case 'SubjectKeyMerged':
      state.mergedInto.set(event.data.subject, event.data.into)
      return state
    case 'SubjectKeyUnmerged':
      state.mergedInto.delete(event.data.subject)
      return state
    case 'CharterAdopted': {
      const adopted = {
        ...event.data,
        adoptedOn: event.effectiveOn,
        reports: new Map(),
        amendedOn: new Map(),
      }
      state.charters.set(event.data.charter, adopted)
      return state
    }
    case 'PromiseAmended':
      amended(state, event)
      return state
    case 'PromiseReported':
      reported(state, event)
      return state
    case 'CaseFactVoided':
      state.cases.get(event.data.case)?.delete(event.data.revision)
      return state
    default: {
      const { case: pseudonym } = event.data
      const facts = state.cases.get(pseudonym) ?? new Map<number, LeavingFact>()
      state.cases.set(pseudonym, facts.set(event.revision, event))
      return state
    }
  }
}

/**
 * Folds facts about care leavers and schooling, which keys are one person, and how the promises of charters are kept.
 */
export const corporateParentingProjection: Projection<
  CorporateParentingState,
  CorporateParentingEvent
> = {
  name: 'corporate-parenting',
  version: 2,
  types: [
    ActivityRecorded.type,
    AccommodationRecorded.type,
    HomelessnessRecorded.type,
    EducationRecorded.type,
    CaseFactVoided.type,
    SubjectKeyMerged.type,
    SubjectKeyUnmerged.type,
    CharterAdopted.type,
    PromiseAmended.type,
    PromiseReported.type,
  ],
  initialState: () => ({ cases: new Map(), mergedInto: new Map(), charters: new Map() }),
  evolve,
}
