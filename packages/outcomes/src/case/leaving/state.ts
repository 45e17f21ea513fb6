import type { LeavingEvent } from './events.ts'

/** What is on record once and for all: a fact and the time that it is about. */
export type LeavingFacts = readonly { readonly fact: string; readonly at: string }[]

/** Folds one event of leaving care. */
export const evolveLeaving = (facts: LeavingFacts, { type, data }: LeavingEvent): LeavingFacts => {
  switch (type) {
    case 'ActivityRecorded':
      return [...facts, { fact: 'activity', at: data.after }]
    case 'AccommodationRecorded':
      return [...facts, { fact: 'accommodation', at: data.after }]
    case 'HomelessnessRecorded':
      return facts
    case 'EducationRecorded':
      return [...facts, { fact: 'education', at: data.stage }]
  }
}
