/**
 * WIRE FORMAT: pieces of event data that several documents share. They stand in ledgers for ever: never change one;
 * raise the `schemaVersion` of every event that holds it and add an upcaster.
 */
import {
  exactObject,
  FinancialYearText,
  NonEmptyText,
  oneOf,
  PlainDateText,
  Role,
  StreamNameText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** A number of things, or a place in a stream: whole and not negative. */
export const Count: t.Type<number, number, unknown> = new t.Type(
  'Count',
  isCount,
  (value, context) =>
    isCount(value) ? t.success(value) : t.failure(value, context, 'a whole number from 0'),
  t.identity,
)

/** Text or nothing: events hold every field, so that a missing one cannot be taken for an unknown one. */
export const TextOrNull = t.union([NonEmptyText, t.null])

/** A budget head: a cost centre with a subjective. */
export const HeadWire = exactObject('head', { costCentre: NonEmptyText, subjective: NonEmptyText })

/** One leg of a movement: what it adds to a head, or takes where negative. */
export const LegWire = exactObject('leg', {
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
  amount: PoundsText,
})

/** See {@link LegWire}. */
export type LegWire = t.TypeOf<typeof LegWire>

/** What a virement moves in a later year's base. */
export const LaterYearWire = exactObject('laterYear', {
  financialYear: FinancialYearText,
  legs: t.readonlyArray(LegWire),
})

/** See {@link LaterYearWire}. */
export type LaterYearWire = t.TypeOf<typeof LaterYearWire>

/** The route that the rules in force asked for: who agrees, who approves last, and who is told. */
export const RouteWire = exactObject('route', {
  rule: NonEmptyText,
  steps: t.readonlyArray(
    exactObject(
      'step',
      { by: Role, act: oneOf('agree', 'approve') },
      { optional: t.literal(true) },
    ),
  ),
  reportTo: t.readonlyArray(Role),
})

/** See {@link RouteWire}. */
export type RouteWire = t.TypeOf<typeof RouteWire>

/** A step taken: by which role or body, in which minute, on which date, and whether that minute is on record here. */
export const stepFields = {
  by: Role,
  decision: NonEmptyText,
  decidedOn: PlainDateText,
  onRecord: t.boolean,
} as const

/** The event that gave the money which a receipt records. */
export const GiftWire = exactObject('gift', {
  eventId: NonEmptyText,
  stream: StreamNameText,
  revision: Count,
})

/** See {@link GiftWire}. */
export type GiftWire = t.TypeOf<typeof GiftWire>
