import type { SealWire } from '@coflyfr/budget/events'
import { canonicalJson, type EventStore, sha256Hex } from '@coflyfr/core'
import type { AnyReport, KnownAtPosition, ReportDocument } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CloseAt, queryHash, sealedParameters, sealedReports } from './sealed-query.ts'

/** A sealed report: its seal, and the text that `linesHash` hashes. */
export interface SealedDocument {
  readonly seal: SealWire
  /** Canonical JSON of the rows and totals. Notes are left out: they are only words about them. */
  readonly text: string
}

const sealedDocument = (
  report: AnyReport,
  asked: KnownAtPosition,
  { rows, totals }: ReportDocument,
): SealedDocument => {
  const text = canonicalJson({ rows, totals })
  const { asOf } = asked.at
  const hashes = { queryHash: queryHash(report, asked), linesHash: sha256Hex(text) }
  return { seal: { report: report.name, asOf, rows: rows.length, ...hashes }, text }
}

/**
 * Makes one report at each of some closes, in order, in one pass through the log. Null if the ledger held nothing of
 * that year to report. Kept states are never used: a seal rests on the log alone.
 */
export async function* sealedDocuments(
  store: EventStore,
  report: AnyReport,
  closes: readonly CloseAt[],
): AsyncGenerator<SealedDocument | null> {
  const asked = closes.map(sealedParameters)
  let number = 0
  for await (const made of report.makeAtEach({ store, checkpointAt: () => null }, asked)) {
    const parameters = asked[number]
    number += 1
    yield isLeft(made) || parameters === undefined
      ? null
      : sealedDocument(report, parameters, made.right)
  }
}

/** The seals of {@link sealedDocuments}. */
export async function* sealsOf(
  store: EventStore,
  report: AnyReport,
  closes: readonly CloseAt[],
): AsyncGenerator<SealWire | null> {
  for await (const made of sealedDocuments(store, report, closes)) yield made?.seal ?? null
}

/** The seals of all sealed reports at one close. */
export const makeSeals = async (
  store: EventStore,
  reports: ReadonlyMap<string, AnyReport>,
  close: CloseAt,
): Promise<readonly SealWire[]> => {
  const seals: SealWire[] = []
  for (const name of sealedReports) {
    const report = reports.get(name)
    if (report === undefined) throw new Error(`There is no report ${name} to seal`)
    for await (const seal of sealsOf(store, report, [close])) if (seal !== null) seals.push(seal)
  }
  return seals
}
