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
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { nullable } from '../../codec/nullable.ts'
import { VisitPurpose } from '../codes/care-codes.ts'
import {
  ParticipationCode,
  PlacementCode,
  PlacementProviderCode,
} from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { CommitmentLink } from './commitment-link.ts'

/** The care and support plan of a looked-after child is agreed and signed. */
export const LookedAfterPlanAgreed = defineEvent({
  type: 'LookedAfterPlanAgreed',
  data: exactObject('LookedAfterPlanAgreed', { case: CasePseudonym, period: IdText, plan: IdText }),
})

/** The case of a looked-after child was reviewed. */
export const LookedAfterReviewHeld = defineEvent({
  type: 'LookedAfterReviewHeld',
  data: exactObject('LookedAfterReviewHeld', {
    case: CasePseudonym,
    period: IdText,
    review: IdText,
    participation: ParticipationCode,
    reviewingOfficer: nullable(IdText),
  }),
})

/** A child was visited. */
export const VisitMade = defineEvent({
  type: 'VisitMade',
  data: exactObject('VisitMade', {
    case: CasePseudonym,
    visit: IdText,
    purpose: VisitPurpose,
    childSeen: t.boolean,
    seenAlone: t.boolean,
  }),
})

/** A pathway plan is in place. */
export const PathwayPlanAgreed = defineEvent({
  type: 'PathwayPlanAgreed',
  data: exactObject('PathwayPlanAgreed', {
    case: CasePseudonym,
    plan: IdText,
    personalAdviser: nullable(IdText),
  }),
})

/** A pathway plan was reviewed. */
export const PathwayPlanReviewed = defineEvent({
  type: 'PathwayPlanReviewed',
  data: exactObject('PathwayPlanReviewed', { case: CasePseudonym, plan: IdText, review: IdText }),
})

/**
 * A placement costs this much a week from this day. `commitment` names an order of the budget ledger: `service` is its
 * service as the name of its stream has it.
 */
export const PlacementCostAgreed = defineEvent({
  type: 'PlacementCostAgreed',
  data: exactObject(
    'PlacementCostAgreed',
    {
      case: CasePseudonym,
      episode: IdText,
      weeklyCost: PoundsText,
      proposedBy: IdText,
      commitment: nullable(CommitmentLink),
    },
    {
      /** The panel that it rests on, where one was named. */
      panel: IdText,
    },
  ),
})

/** A child had a short break, from this day to `endedOn`. */
export const ShortBreakTaken = defineEvent({
  type: 'ShortBreakTaken',
  data: exactObject('ShortBreakTaken', {
    case: CasePseudonym,
    shortBreak: IdText,
    endedOn: PlainDateText,
    placementType: PlacementCode,
    provider: nullable(PlacementProviderCode),
  }),
})

/** Every event of this kind of document. */
export type CareEvent =
  | EventOf<typeof LookedAfterPlanAgreed>
  | EventOf<typeof LookedAfterReviewHeld>
  | EventOf<typeof VisitMade>
  | EventOf<typeof PathwayPlanAgreed>
  | EventOf<typeof PathwayPlanReviewed>
  | EventOf<typeof PlacementCostAgreed>
  | EventOf<typeof ShortBreakTaken>

/** Their codecs by type. */
export const careEvents: EventCatalogue = eventCatalogue(
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  VisitMade,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
)
