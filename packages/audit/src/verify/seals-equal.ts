import { PeriodClosed, type SealWire } from '@coflyfr/budget/events'
import type { EventStore } from '@coflyfr/core'
import type { AnyReport } from '@coflyfr/reports'
import { sealsOf } from '../seal/make-seals.ts'
import { type CloseAt, sealedReports } from '../seal/sealed-query.ts'
import {
  isOfThisForm,
  type SealedClose,
  type SealOnRecord,
  sealsOnRecord,
} from '../seal/seals-on-record.ts'
import type { Finding } from './finding.ts'
import type { Findings } from './findings.ts'

const differenceOf = (kept: SealWire, made: SealWire | null): string | null => {
  if (made === null) return `${kept.rows} rows sealed, none made again`
  if (kept.asOf !== made.asOf) return `sealed as of ${kept.asOf}, made again as of ${made.asOf}`
  if (kept.rows !== made.rows) return `${kept.rows} rows sealed, ${made.rows} made again`
  return kept.linesHash === made.linesHash
    ? null
    : `lines ${kept.linesHash} sealed, ${made.linesHash} made again`
}

/** Makes all seals of one report again, in one pass through the log. */
const checkReport = async (
  findings: Findings,
  store: EventStore,
  report: AnyReport,
  seals: readonly SealOnRecord[],
): Promise<void> => {
  const inOrder = seals.toSorted((one, other) => one.position - other.position)
  let number = 0
  for await (const made of sealsOf(store, report, inOrder)) {
    const kept = inOrder[number]
    number += 1
    const difference = kept === undefined ? null : differenceOf(kept.seal, made)
    if (kept === undefined || difference === null) continue
    const { sealedAt: position, stream } = kept
    const detail = `${report.name} as known at position ${kept.position}: ${difference}`
    findings.add({ code: 'SealDiffers', position, stream, detail })
  }
}

/** Reports a close whose seals leave out a report that had rows. */
const checkLeftOut = async (
  findings: Findings,
  store: EventStore,
  report: AnyReport,
  closes: readonly SealedClose[],
): Promise<void> => {
  const inOrder = closes.toSorted((one, other) => one.position - other.position)
  let number = 0
  for await (const made of sealsOf(store, report, inOrder)) {
    const close = inOrder[number]
    number += 1
    if (made === null || made.rows === 0 || close === undefined) continue
    const { sealedAt: position, stream } = close
    const detail = `${report.name} has ${made.rows} rows, but was not sealed`
    findings.add({ code: 'SealDiffers', position, stream, detail })
  }
}

/** A seal as known at a position beyond the end of the log cannot be made. */
const sealedBeyond = ({ seal, position, sealedAt, stream }: SealOnRecord): Finding => {
  const detail = `${seal.report} was sealed as known at position ${position}, which the log does not have`
  return { code: 'SealDiffers', position: sealedAt, stream, detail }
}

/**
 * Makes every sealed report again, as known at its close, and compares rows and hashes.
 *
 * @returns how many were made again
 */
export const checkSeals = async (
  findings: Findings,
  store: EventStore,
  reports: ReadonlyMap<string, AnyReport>,
  size: number,
): Promise<number> => {
  const onRecord = await sealsOnRecord(store, size)
  const { unsealed } = onRecord
  const isInLog = ({ position }: CloseAt): boolean => position < size
  const seals = onRecord.seals.filter(isInLog)
  const closes = onRecord.closes.filter(isInLog)
  for (const kept of onRecord.seals.filter((one) => !isInLog(one))) findings.add(sealedBeyond(kept))
  for (const [position, { stream, data }] of unsealed) {
    if (!PeriodClosed.data.is(data)) continue
    const detail = `${data.period} of ${data.financialYear} was closed, but no reports were sealed`
    findings.add({ code: 'SealMissing', position, stream, detail })
  }
  let madeAgain = 0
  for (const name of new Set(seals.map(({ seal }) => seal.report))) {
    const report = reports.get(name)
    const ofReport = seals.filter(({ seal }) => seal.report === name)
    const alike = ofReport.filter((kept) => isOfThisForm(report, kept))
    for (const { sealedAt: position, stream } of ofReport.filter((kept) => !alike.includes(kept))) {
      const detail = `${name} was sealed in a form that this release does not know`
      findings.add({ code: 'SealOfAnotherForm', position, stream, detail })
    }
    if (report !== undefined) await checkReport(findings, store, report, alike)
    madeAgain += alike.length
  }
  for (const name of sealedReports) {
    const report = reports.get(name)
    const without = closes.filter((close) => !close.reports.includes(name))
    if (report !== undefined && without.length > 0)
      await checkLeftOut(findings, store, report, without)
  }
  return madeAgain
}
