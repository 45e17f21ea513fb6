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

/** The signatures under one result, and how many other results of the same period and source were prepared. */
export type SignOffs = {
  readonly prepared: Signature | null
  readonly reviewed: Signature | null
  readonly otherResults: number
}

/** What is signed. */
export interface SignedResult {
  readonly year: FinancialYear
  /** Null for the whole year, which nobody signs: a reconciliation is signed by the period. */
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

/** Reads who prepared and who reviewed a result, as the log says now; the latest signature of each kind counts. */
export const signOffsOf = async (
  store: Pick<EventStore, 'readStream'>,
  { year, period, source, resultHash }: SignedResult,
): Promise<SignOffs> => {
  let [prepared, reviewed]: [Signature | null, Signature | null] = [null, null]
  const others = new Set<string>()
  for await (const batch of store.readStream(streamName('reconciliations', year))) {
    for (const event of batch) {
      const { type, data } = event
      if (type === 'ReconciliationPrepared' && ReconciliationPrepared.data.is(data)) {
        if (data.period !== period || data.source !== source) continue
        if (data.resultHash === resultHash) prepared = signatureOf(event)
        else others.add(data.resultHash)
      }
      if (type === 'ReconciliationReviewed' && ReconciliationReviewed.data.is(data)) {
        const isThis = data.period === period && data.source === source
        if (isThis && data.resultHash === resultHash) reviewed = signatureOf(event)
      }
    }
  }
  return { prepared, reviewed, otherResults: others.size }
}
