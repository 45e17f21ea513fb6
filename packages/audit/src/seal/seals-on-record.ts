import { PeriodClosed, ReportsSealed, type SealWire } from '@coflyfr/budget/events'
import type { EventStore, Recorded } from '@coflyfr/core'
import type { AnyReport } from '@coflyfr/reports'
import { type CloseAt, queryHash, sealedParameters } from './sealed-query.ts'

/** A seal on record: where its event stands, and the close that it seals. */
export interface SealOnRecord extends CloseAt {
  readonly seal: SealWire
  readonly stream: string
  readonly sealedAt: number
}

/** A sealed close: where its event stands, and which reports were sealed. */
export interface SealedClose extends CloseAt {
  readonly stream: string
  readonly sealedAt: number
  readonly reports: readonly string[]
}

/** The seals of a log, the closes that were sealed, and those that were not. */
export interface SealsOnRecord {
  readonly seals: readonly SealOnRecord[]
  readonly closes: readonly SealedClose[]
  /** Closes that were not sealed, by position. */
  readonly unsealed: ReadonlyMap<number, Recorded>
}

/** Reads every seal and close among the first `size` events. */
export const sealsOnRecord = async (store: EventStore, size: number): Promise<SealsOnRecord> => {
  const seals: SealOnRecord[] = []
  const closes: SealedClose[] = []
  const unsealed = new Map<number, Recorded>()
  const types = [PeriodClosed.type, ReportsSealed.type]
  for await (const batch of store.readAll({ types, upTo: size - 1 })) {
    for (const event of batch) {
      const { data, stream, position: sealedAt } = event
      if (event.type === PeriodClosed.type) unsealed.set(sealedAt, event)
      if (!ReportsSealed.data.is(data)) continue
      const { financialYear, period, upTo: position } = data
      const close = { stream, sealedAt, financialYear, period, position }
      unsealed.delete(position)
      seals.push(...data.seals.map((seal) => ({ seal, ...close })))
      closes.push({ ...close, reports: data.seals.map(({ report }) => report) })
    }
  }
  return { seals, closes, unsealed }
}

/** Whether this release can make a seal again: it has the report, and would make it from the same query. */
export const isOfThisForm = (report: AnyReport | undefined, kept: SealOnRecord): boolean =>
  report !== undefined && kept.seal.queryHash === queryHash(report, sealedParameters(kept))
