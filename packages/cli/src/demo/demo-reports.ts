import {
  type AnyReport,
  type Column,
  type Difference,
  type ReportDocument,
  reports,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { reportAsked, reportNamed, reportParameters } from '../report-flags.ts'
import { differenceOf } from '../run/diff.ts'
import { documentOf } from '../run/report.ts'
import type { Session } from '../session.ts'
import type { Example } from './read-example.ts'

/** A report as it is written to files. */
export interface MadeReport {
  /** Name of its files. */
  readonly name: string
  readonly report: AnyReport
  readonly flags: ReportFlags
  readonly document: ReportDocument
}

/** Budget monitoring as known at one instant. */
export interface BudgetAt {
  readonly instant: string
  readonly directorates: ReportDocument
  readonly services: ReportDocument
}

/** What the demo shows of its ledger. */
export interface DemoReports {
  /** As known before Council decided, and after. */
  readonly before: BudgetAt
  readonly after: BudgetAt
  readonly virementsBefore: ReportDocument
  readonly difference: Difference
  /** The columns of the report that was compared. */
  readonly differenceColumns: readonly Column[]
  /** Every report at the head, by name. */
  readonly atHead: ReadonlyMap<string, ReportDocument>
  /** The packs of the example's meetings. */
  readonly packs: readonly ReportDocument[]
  readonly made: readonly MadeReport[]
}

const flags = { by: 'service', unit: 'pounds', lang: 'en' } as const

/** Makes a report as its flags ask for it, to be written under a name of its own. */
export const makeAt = async (
  session: Pick<Session, 'source'>,
  name: string,
  asked: ReportFlags,
  file = name,
): Promise<MadeReport> => {
  const report = reportNamed(name)
  const document = await documentOf(session, report, asked)
  return { name: file, report, flags: asked, document }
}

const makeBudgetAt = async (
  session: Pick<Session, 'source'>,
  { financialYear: year }: Example,
  instant: string,
  file: string,
): Promise<{ readonly made: MadeReport; readonly budget: BudgetAt }> => {
  const asked = { ...flags, year, knownAt: instant }
  const made = await makeAt(session, 'budget-monitoring', asked, file)
  const directorates = await documentOf(session, made.report, { ...asked, by: 'directorate' })
  return { made, budget: { instant, directorates, services: made.document } }
}

/** The packs of the example's meetings; one that the ledger does not hold is missed where its system is counted. */
const makePacks = async (
  session: Pick<Session, 'source'>,
  example: Example,
): Promise<readonly MadeReport[]> => {
  const report = reportNamed('board-pack')
  const packs: MadeReport[] = []
  for (const { body, meeting } of example.packs) {
    const asked = { ...flags, body, meeting }
    const made = await report.make(session.source, reportParameters(asked))
    if (isLeft(made)) continue
    const name = `board-pack-${body}-${meeting}`
    packs.push({ name, report, flags: asked, document: made.right })
  }
  return packs
}

/** Makes every report at the head, and those that show the day before Council's decision and the day after. */
export const makeReports = async (
  session: Pick<Session, 'source'>,
  example: Example,
): Promise<DemoReports> => {
  const { financialYear: year, beforeCouncil, afterCouncil } = example
  const before = await makeBudgetAt(session, example, beforeCouncil, 'budget-before-council')
  const after = await makeBudgetAt(session, example, afterCouncil, 'budget-after-council')
  const asked = { ...flags, year, knownAt: beforeCouncil }
  const virements = await makeAt(session, 'virements', asked, 'virements-before-council')
  const heads: MadeReport[] = []
  for (const name of reports.keys()) {
    heads.push(await makeAt(session, name, { ...flags, by: 'subjective' }))
  }
  const packs = await makePacks(session, example)
  const ends = { ...flags, year, from: beforeCouncil, to: afterCouncil }
  const compared = reportAsked('budget-monitoring', ends)
  return {
    before: before.budget,
    after: after.budget,
    virementsBefore: virements.document,
    difference: await differenceOf(session, compared, ends),
    differenceColumns: compared.report.columns(compared.parameters),
    atHead: new Map(heads.map(({ name, document }) => [name, document])),
    packs: packs.map(({ document }) => document),
    made: [before.made, after.made, virements, ...heads, ...packs],
  }
}
