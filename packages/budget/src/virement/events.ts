/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import * as t from 'io-ts'
import {
  GiftWire,
  LaterYearWire,
  LegWire,
  RouteWire,
  stepFields,
  TextOrNull,
} from '../shared/wire.ts'

const key = { reference: NonEmptyText, financialYear: FinancialYearText } as const

const document = {
  ...key,
  kind: oneOf('permanent', 'one-off', 'technical'),
  reason: NonEmptyText,
  legs: t.readonlyArray(LegWire),
  laterYears: t.readonlyArray(LaterYearWire),
  contentHash: t.string,
  /** The virement that this one undoes, or null. */
  reverses: TextOrNull,
} as const

/** A virement was proposed; it moves nothing. `route` is what the rules in force on that day ask for. */
export const VirementProposed = defineEvent({
  type: 'VirementProposed',
  data: exactObject('VirementProposed', { ...document, route: RouteWire }),
})

/** The proposal was replaced by another version: every agreement and approval of the earlier one is void. */
export const VirementAmended = defineEvent({
  type: 'VirementAmended',
  data: exactObject('VirementAmended', {
    ...document,
    contentHashBefore: t.string,
    route: RouteWire,
  }),
})

const step = { ...key, ...stepFields, contentHash: t.string } as const

/**
 * An officer or a body agreed, in a step of the route that is not the last; the virement is still pending. `route` is
 * as it stood at this decision.
 */
export const VirementAgreed = defineEvent({
  type: 'VirementAgreed',
  data: exactObject('VirementAgreed', { ...step, route: RouteWire }),
})

/**
 * The last step of the route, after which the virement can be posted; it moves nothing itself. `route` is as it stood
 * at this decision.
 */
export const VirementApproved = defineEvent({
  type: 'VirementApproved',
  data: exactObject('VirementApproved', { ...step, route: RouteWire }),
})

/** A body or officer in the route rejected it. This is final. */
export const VirementRejected = defineEvent({
  type: 'VirementRejected',
  data: exactObject('VirementRejected', step),
})

/** The budget moved: every leg at once, in this event alone. */
export const VirementPosted = defineEvent({
  type: 'VirementPosted',
  data: exactObject('VirementPosted', { ...document, postingReason: TextOrNull }),
})

/** The proposal was withdrawn before it was posted. This is final. */
export const VirementWithdrawn = defineEvent({
  type: 'VirementWithdrawn',
  data: exactObject('VirementWithdrawn', { ...key, reason: TextOrNull }),
})

/**
 * The opposite of a posted virement was proposed under another reference, by the VirementProposed recorded with it; the
 * first stays posted until that one is.
 */
export const VirementReversed = defineEvent({
  type: 'VirementReversed',
  data: exactObject('VirementReversed', {
    ...key,
    reversalReference: NonEmptyText,
    reason: NonEmptyText,
  }),
})

const carried = {
  reference: NonEmptyText,
  /** The year that the legs belong to: the stream's own. */
  financialYear: FinancialYearText,
  /** The year in which the virement was posted. */
  postedInYear: FinancialYearText,
  legs: t.readonlyArray(LegWire),
  /** The posting in the earlier year. */
  gift: GiftWire,
} as const

/**
 * An earlier year's virement reaches into this year, whose budget is not approved yet. It is noted and not counted.
 */
export const VirementForwarded = defineEvent({
  type: 'VirementForwarded',
  data: exactObject('VirementForwarded', carried),
})

/** An earlier year's virement moved this year's budget. */
export const VirementCarried = defineEvent({
  type: 'VirementCarried',
  data: exactObject('VirementCarried', carried),
})

/** Every event of a virement's life. */
export type VirementEvent =
  | EventOf<typeof VirementProposed>
  | EventOf<typeof VirementAmended>
  | EventOf<typeof VirementAgreed>
  | EventOf<typeof VirementApproved>
  | EventOf<typeof VirementRejected>
  | EventOf<typeof VirementPosted>
  | EventOf<typeof VirementWithdrawn>
  | EventOf<typeof VirementReversed>
  | EventOf<typeof VirementForwarded>
  | EventOf<typeof VirementCarried>
