/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import { LanguageCode } from '../codes/child-codes.ts'
import { AdvocacyDeclineReason, AdvocacyEntitlement } from '../codes/hearing-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

const ofOffer = { case: CasePseudonym, offer: IdText } as const

/** A child was offered an independent advocate, in that language: the active offer. */
export const AdvocacyOffered = defineEvent({
  type: 'AdvocacyOffered',
  data: exactObject('AdvocacyOffered', {
    ...ofOffer,
    entitlement: AdvocacyEntitlement,
    entitledOn: PlainDateText,
    language: LanguageCode,
  }),
})

/** A child has an independent advocate. */
export const AdvocacyTakenUp = defineEvent({
  type: 'AdvocacyTakenUp',
  data: exactObject('AdvocacyTakenUp', ofOffer),
})

/** A child did not want an independent advocate. */
export const AdvocacyDeclined = defineEvent({
  type: 'AdvocacyDeclined',
  data: exactObject('AdvocacyDeclined', { ...ofOffer, reason: AdvocacyDeclineReason }),
})

/** Every event of this kind of document. */
export type AdvocacyEvent =
  | EventOf<typeof AdvocacyOffered>
  | EventOf<typeof AdvocacyTakenUp>
  | EventOf<typeof AdvocacyDeclined>

/** Their codecs by type. */
export const advocacyEvents: EventCatalogue = eventCatalogue(
  AdvocacyOffered,
  AdvocacyTakenUp,
  AdvocacyDeclined,
)
