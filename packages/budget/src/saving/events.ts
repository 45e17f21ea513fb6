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
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { TextOrNull } from '../shared/wire.ts'

const key = { financialYear: FinancialYearText, reference: NonEmptyText } as const

const minute = { decision: NonEmptyText, onRecord: t.boolean } as const

/**
 * A reduction was approved with the year's budget: a positive target, tracked until it is met or removed (DOMAIN §3.6).
 */
export const ReductionApproved = defineEvent({
  type: 'ReductionApproved',
  data: exactObject('ReductionApproved', {
    ...key,
    description: NonEmptyText,
    directorate: NonEmptyText,
    service: TextOrNull,
    target: PoundsText,
    owner: TextOrNull,
    ...minute,
  }),
})

/** How much of a reduction has been achieved; each report replaces the one before it. */
export const ReductionReported = defineEvent({
  type: 'ReductionReported',
  data: exactObject('ReductionReported', {
    ...key,
    /** Achieved to date. */
    achieved: PoundsText,
    /** Expected by the year end; null where nobody says. */
    projected: t.union([PoundsText, t.null]),
    /** Blue is done, green on track, amber at risk, red not expected. */
    rag: oneOf('blue', 'green', 'amber', 'red'),
    reason: TextOrNull,
    mitigation: TextOrNull,
  }),
})

/** A reduction was formally removed from the list of those outstanding. */
export const ReductionRemoved = defineEvent({
  type: 'ReductionRemoved',
  data: exactObject('ReductionRemoved', { ...key, reason: NonEmptyText, ...minute }),
})

/** Every event of the stream `savings-<year>`. */
export type ReductionEvent =
  | EventOf<typeof ReductionApproved>
  | EventOf<typeof ReductionReported>
  | EventOf<typeof ReductionRemoved>
