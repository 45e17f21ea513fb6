import { educationOrWork } from '../codes/leaving-codes.ts'
import type { LeavingEvent } from '../leaving/events.ts'
import type { AnswerList } from './case-history.ts'

/** The questions about somebody that an event answers; any record of a care leaver answers whether they were homeless. */
export const answersOf = ({
  type,
  data,
}: LeavingEvent): readonly { readonly list: AnswerList; readonly isYes: boolean }[] => {
  const notHomeless = { list: 'homeless', isYes: false } as const
  switch (type) {
    case 'EducationRecorded':
      return [{ list: data.stage === 'KS2' ? 'keyStage2' : 'keyStage4', isYes: data.achieved }]
    case 'ActivityRecorded': {
      const list = data.after === '12-months' ? 'activityAfter12Months' : 'activityAfter24Months'
      return [{ list, isYes: educationOrWork.has(data.activity) }, notHomeless]
    }
    case 'AccommodationRecorded':
      return [notHomeless]
    case 'HomelessnessRecorded':
      return [{ list: 'homeless', isYes: true }]
  }
}
