/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { HelpLevel } from '../codes/referral-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A child gets more help than before. */
export const StepUpAgreed = defineEvent({
  type: 'StepUpAgreed',
  data: exactObject('StepUpAgreed', { case: CasePseudonym, from: HelpLevel, to: HelpLevel }),
})

/** A child gets less help than before; `proposedBy` is the worker who proposed it. */
export const StepDownAgreed = defineEvent({
  type: 'StepDownAgreed',
  data: exactObject('StepDownAgreed', {
    case: CasePseudonym,
    from: HelpLevel,
    to: HelpLevel,
    proposedBy: IdText,
  }),
})

/** Every event of this kind of document. */
export type StepEvent = EventOf<typeof StepUpAgreed> | EventOf<typeof StepDownAgreed>

/** Their codecs by type. */
export const stepEvents: EventCatalogue = eventCatalogue(StepUpAgreed, StepDownAgreed)
