import { join } from 'node:path'
import type { Recorded } from '@coflyfr/core'
import { formatPounds, penceOfPounds, subtractPence } from '@coflyfr/money'
import {
  defaultReconciliationRules,
  makeReconciliation,
  type ReconciliationDocument,
  type ReportDocument,
} from '@coflyfr/reports'
import type { CliContext } from '../cli-context.ts'
import { knownAtGiven } from '../point-in-time.ts'
import { readExtract } from '../read-extract.ts'
import type { Session } from '../session.ts'
import { type LateItem, lateItems, type SealedClose, sealedCloses } from './closes.ts'
import { type MadeReport, makeAt } from './demo-reports.ts'
import { exampleMap } from './import-step.ts'
import type { Example } from './read-example.ts'

/** A quarter's projected over (under) spends, in decimal pounds. */
type Position = {
  readonly period: string
  readonly directorates: string
  readonly councilWide: string
  readonly net: string
}

/** Table 1 of a quarter's report to Cabinet, with what it says of the council. */
export interface Quarter {
  readonly cover: ReportDocument
  readonly position: Position
}

/** The finance year that the demo shows. */
export interface FinanceYear {
  readonly quarters: readonly Quarter[]
  /** The cost centres of one service as the last quarter's report has them. */
  readonly service: ReportDocument
  readonly savings: ReportDocument
  readonly bridge: ReportDocument
  readonly reconciliation: ReconciliationDocument
  readonly closes: readonly SealedClose[]
  readonly late: readonly LateItem[]
  readonly made: readonly MadeReport[]
}

const positionOf = (
  { rows, totals }: ReportDocument,
  period: string,
  councilWide: string,
): Position => {
  const net = String(totals['variance'])
  const outside = String(rows.find((row) => row['directorate'] === councilWide)?.['variance'])
  const directorates = formatPounds(subtractPence(penceOfPounds(net), penceOfPounds(outside)))
  return { period, directorates, councilWide: outside, net }
}

const reconciliationOf = async (
  context: CliContext,
  session: Session,
  { folder, financialYear: year, finance: { source, reconciliation } }: Example,
): Promise<ReconciliationDocument> => {
  const { period, knownAt, extract: file, map: mapFile } = reconciliation
  const path = join(folder, file)
  const map = await exampleMap(folder, mapFile)
  const extract = await readExtract(context, path, { map, mapFile }, () => undefined)
  const at = { asOf: null, knownAt: knownAtGiven('knownAt', knownAt) }
  const rules = defaultReconciliationRules
  return makeReconciliation(session.source, { year, period, source, at, rules, extract }, 'en')
}

/** Makes the reports of the finance year, each as known when it went to Cabinet. */
export const makeFinanceYear = async (
  context: CliContext,
  session: Session,
  example: Example,
  events: readonly Recorded[],
): Promise<FinanceYear> => {
  const { financialYear: year, finance } = example
  const asked = { year, unit: 'pounds', lang: 'en' } as const
  const made: MadeReport[] = []
  const quarters: Quarter[] = []
  for (const { period, knownAt } of finance.quarters) {
    const flags = { ...asked, by: 'directorate', period, knownAt } as const
    const cover = await makeAt(session, 'cover', flags, `cover-${period}`)
    made.push(cover)
    const position = positionOf(cover.document, period, finance.councilWide)
    quarters.push({ cover: cover.document, position })
  }
  const { period, knownAt } = finance.quarters.at(-1) ?? finance.reconciliation
  const flags = { ...asked, period, knownAt } as const
  const byCentre = { ...flags, by: 'cost-centre' } as const
  const service = await makeAt(session, 'budget-monitoring', byCentre, `monitoring-${period}`)
  const savings = await makeAt(session, 'savings', { ...flags, by: 'service' }, `savings-${period}`)
  const bridge = await makeAt(session, 'bridge', { ...asked, by: 'directorate' }, 'bridge')
  return {
    quarters,
    service: service.document,
    savings: savings.document,
    bridge: bridge.document,
    reconciliation: await reconciliationOf(context, session, example),
    closes: sealedCloses(events),
    late: lateItems(events),
    made: [...made, service, savings],
  }
}
