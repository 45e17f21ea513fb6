/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import { defineEvent, type EventOf, exactObject, IdText, NonEmptyText, oneOf } from '@coflyfr/core'
import { QuantityText } from '../codec/decimal-text.ts'

const ofVacancy = { service: IdText, vacancy: IdText } as const
const ofEngagement = { service: IdText, engagement: IdText } as const

/** Which side of the skill mix a post is on. */
export const Profession = oneOf('social-worker', 'other')

/** Where whoever fills a post comes from. */
export const FilledFrom = oneOf('outside', 'inside', 'grow-our-own', 'agency')

/** A post, or part of one, is to be filled. */
export const VacancyOpened = defineEvent({
  type: 'VacancyOpened',
  data: exactObject('VacancyOpened', { ...ofVacancy, fte: QuantityText, profession: Profession }),
})

/** A post is filled. */
export const VacancyFilled = defineEvent({
  type: 'VacancyFilled',
  data: exactObject('VacancyFilled', { ...ofVacancy, filledFrom: FilledFrom }),
})

/** A post will not be filled. */
export const VacancyWithdrawn = defineEvent({
  type: 'VacancyWithdrawn',
  data: exactObject('VacancyWithdrawn', { ...ofVacancy, reason: NonEmptyText }),
})

/** An agency covers work; nobody is named. */
export const AgencyEngaged = defineEvent({
  type: 'AgencyEngaged',
  data: exactObject('AgencyEngaged', {
    ...ofEngagement,
    fte: QuantityText,
    profession: Profession,
  }),
})

/** An agency's cover ended. */
export const AgencyEnded = defineEvent({
  type: 'AgencyEnded',
  data: exactObject('AgencyEnded', ofEngagement),
})

/** Every event about a service's posts and who covers them. */
export type PostsEvent =
  | EventOf<typeof VacancyOpened>
  | EventOf<typeof VacancyFilled>
  | EventOf<typeof VacancyWithdrawn>
  | EventOf<typeof AgencyEngaged>
  | EventOf<typeof AgencyEnded>
