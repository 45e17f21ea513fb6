import { ReconciliationPrepared, ReconciliationReviewed } from '@coflyfr/budget/events'
import {
  type EventStore,
  type FinancialYear,
  type Period,
  type Recorded,
  streamName,
} from '@coflyfr/core'

/** Who signed, in which role, and when. */
export type Signature = {
  readonly by: string
  readonly role: string
  readonly on: string
  readonly recordedAt: string
  readonly position: number
}

/** The signatures of one result, as the log has them now. */
export type SignOffs = {
  readonly prepared: Signature | null
  /** Also null if it was prepared again after the review. */
  readonly reviewed: Signature | null
  /** The hash of the last result prepared for the period and source, if it is a different one; else null. */
  readonly otherPrepared: string | null
}

/** The result whose signatures to read. */
export interface SignedResult {
  readonly year: FinancialYear
  /** Null for the whole year, which is never signed: reconciliations are signed by period. */
  readonly period: Period | null
  readonly source: string
  readonly resultHash: string
}

const signatureOf = ({ actor, effectiveOn, recordedAt, position }: Recorded): Signature => ({
  by: actor.id,
  role: actor.role,
  on: effectiveOn,
  recordedAt,
  position,
})

const none: SignOffs = { prepared: null, reviewed: null, otherPrepared: null }

const isOf = (
  { period, source }: SignedResult,
  data: { readonly period: Period; readonly source: string },
): boolean => data.period === period && data.source === source

const take = (signOffs: SignOffs, result: SignedResult, event: Recorded): SignOffs => {
  const { type, data } = event
  if (type === 'ReconciliationPrepared' && ReconciliationPrepared.data.is(data)) {
    if (!isOf(result, data)) return signOffs
    return data.resultHash === result.resultHash
      ? { prepared: signatureOf(event), reviewed: null, otherPrepared: null }
      : { ...signOffs, otherPrepared: data.resultHash }
  }
  const isReview = type === 'ReconciliationReviewed' && ReconciliationReviewed.data.is(data)
  if (!isReview || !isOf(result, data) || data.resultHash !== result.resultHash) return signOffs
  return { ...signOffs, reviewed: signatureOf(event) }
}

/**
 * Reads who prepared and who reviewed a result; preparing it again cancels the review.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, memoryStore } from '@coflyfr/core'
 * import { signOffsOf } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const result = { year: financialYear('2022-23'), period: 'P05', source: 'gl', resultHash: 'none' } as const
 * assert.deepEqual(await signOffsOf(store, result), {
 *   prepared: null, reviewed: null, otherPrepared: null,
 * })
 * ```
 */
export const signOffsOf = async (
  store: Pick<EventStore, 'readStream'>,
  result: SignedResult,
): Promise<SignOffs> => {
  let signOffs = none
  for await (const batch of store.readStream(streamName('reconciliations', result.year))) {
    for (const event of batch) signOffs = take(signOffs, result, event)
  }
  return signOffs
}
