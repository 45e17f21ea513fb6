import { exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import { QuantityText } from '../codec/decimal-text.ts'
import { FilledFrom, Profession } from './posts-events.ts'

const ofVacancy = { service: IdText, vacancy: IdText } as const
const ofEngagement = { service: IdText, engagement: IdText } as const

/** Codecs of the data of every command about posts and who covers them, by the command's name. */
export const postsCommands = {
  /** Records that a post, or part of one, is vacant and to be filled. */
  OpenVacancy: exactObject('OpenVacancy', {
    ...ofVacancy,
    fte: QuantityText,
    profession: Profession,
  }),
  /** Records that a post was filled, and from where. */
  FillVacancy: exactObject('FillVacancy', { ...ofVacancy, filledFrom: FilledFrom }),
  /** Records that a post will not be filled. */
  WithdrawVacancy: exactObject('WithdrawVacancy', { ...ofVacancy, reason: NonEmptyText }),
  /** Records that an agency covers work. */
  EngageAgency: exactObject('EngageAgency', {
    ...ofEngagement,
    fte: QuantityText,
    profession: Profession,
  }),
  /** Records that an agency's cover ended. */
  EndAgency: exactObject('EndAgency', ofEngagement),
} as const
