/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { GiftWire, HeadWire } from '../shared/wire.ts'

/** How one service's year ends. variance = carriedForward + metBySources − takenBack, an overspend being positive. */
export const ServiceOutturnWire = exactObject('service', {
  service: NonEmptyText,
  /** Less what of a drawdown in it met other services' overspends at an earlier carrying. */
  revisedBudget: PoundsText,
  /** The actuals of the year, P01 to P13, of the sources named. */
  outturn: PoundsText,
  variance: PoundsText,
  /** Within the cap: an overspend takes from next year's budget, an underspend adds to it. */
  carriedForward: PoundsText,
  /** An underspend above the cap, a positive amount: it lapses, or meets others' overspends. */
  takenBack: PoundsText,
  /** An overspend above the cap, a positive amount, met by the funding below. */
  metBySources: PoundsText,
  /** The head of next year's budget that it goes to; null where nothing is carried. */
  to: t.union([HeadWire, t.null]),
})

/** See {@link ServiceOutturnWire}. */
export type ServiceOutturnWire = t.TypeOf<typeof ServiceOutturnWire>

/** One source of what the overspends above the cap were met from, in the order in which they were used. */
export const YearEndFundingWire = exactObject('source', {
  /** `taken-back`: services' underspends above the cap. The others are named by the council (Gwynedd, DOMAIN §3.4). */
  kind: oneOf('taken-back', 'corporate-underspend', 'reserve', 'provision', 'general-balance'),
  item: NonEmptyText,
  /** The reserve whose posted drawdown this is; null for any other kind. */
  reserve: t.union([IdText, t.null]),
  available: PoundsText,
  applied: PoundsText,
})

/** See {@link YearEndFundingWire}. */
export type YearEndFundingWire = t.TypeOf<typeof YearEndFundingWire>

/**
 * The year ended: each service carried its over- or underspend forward as far as the cap, and overspends beyond it were
 * met by named sources in order. The event is in the ending year's budget stream; next year's takes it by a receipt.
 */
export const CarriedForward = defineEvent({
  type: 'CarriedForward',
  data: exactObject('CarriedForward', {
    financialYear: FinancialYearText,
    toYear: FinancialYearText,
    reference: NonEmptyText,
    /** The most a service carries, either way; null where there is no cap. */
    cap: t.union([PoundsText, t.null]),
    /** The sources of actuals that the outturn was read from. */
    actuals: t.readonlyArray(IdText),
    services: t.readonlyArray(ServiceOutturnWire),
    funding: t.readonlyArray(YearEndFundingWire),
    decision: NonEmptyText,
    onRecord: t.boolean,
  }),
})

/** Next year's budget took what was carried: budget-raising amounts are positive. Reports count the CarriedForward. */
export const CarryForwardReceived = defineEvent({
  type: 'CarryForwardReceived',
  data: exactObject('CarryForwardReceived', {
    gift: GiftWire,
    financialYear: FinancialYearText,
    fromYear: FinancialYearText,
    reference: NonEmptyText,
    legs: t.readonlyArray(
      exactObject('leg', {
        costCentre: NonEmptyText,
        subjective: NonEmptyText,
        amount: PoundsText,
      }),
    ),
  }),
})

/** Every event of a year's end, in the streams `budget-<year>` of both years. */
export type YearEndEvent = EventOf<typeof CarriedForward> | EventOf<typeof CarryForwardReceived>
