import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { LanguageCode } from '../codes/child-codes.ts'
import { AdvocacyDeclineReason, AdvocacyEntitlement } from '../codes/hearing-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

const ofOffer = { case: CasePseudonym, offer: IdText } as const

/** Codecs of the data of these commands, by the command's name. */
export const advocacyCommands = {
  /** Offers a child an independent advocate, to which they are entitled from `entitledOn`. */
  OfferAdvocacy: exactObject('OfferAdvocacy', {
    ...ofOffer,
    entitlement: AdvocacyEntitlement,
    entitledOn: PlainDateText,
    language: LanguageCode,
  }),
  /** Records that a child took up the offer; a child who declined may change their mind. */
  TakeUpAdvocacy: exactObject('TakeUpAdvocacy', ofOffer),
  /** Records that a child declined the offer, and why. */
  DeclineAdvocacy: exactObject('DeclineAdvocacy', { ...ofOffer, reason: AdvocacyDeclineReason }),
} as const
