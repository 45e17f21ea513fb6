import type { ReportDocument } from '@coflyfr/reports'
import type { ReportFlags } from '../report-flag-definitions.ts'
import type { Session } from '../session.ts'
import { type MadeReport, makeAt } from './demo-reports.ts'
import type { Example } from './read-example.ts'

/** What the demo shows of its cases and of what the money bought. */
export interface OutcomeReports {
  /** The pathway of a case beside the year before. */
  readonly pathway: ReportDocument
  /** Handoffs, cross-referrals and waits before and after the single point of access. */
  readonly access: ReportDocument
  readonly waits: ReportDocument
  readonly card: ReportDocument
  /** The virement of the story, followed to what it bought. */
  readonly trace: ReportDocument
  readonly made: readonly MadeReport[]
}

/** Makes the reports that hold a year against the year before, a day's before against its after, and money against outcomes. */
export const makeOutcomeReports = async (
  session: Pick<Session, 'source'>,
  { virement, outcomes }: Example,
): Promise<OutcomeReports> => {
  const { period: of, baseline: against, singlePointOfAccess: before } = outcomes
  const make = (name: string, asked: Partial<ReportFlags>, file: string): Promise<MadeReport> =>
    makeAt(session, name, { ...asked, lang: 'en' }, file)
  const pathway = await make('pathway', { of, against }, 'pathway-baseline')
  const access = await make('pathway', { show: 'access', before }, 'access-before-after')
  const waits = await make('pathway', { show: 'waits', before }, 'waits-before-after')
  const card = await make('report-card', { of }, 'report-card')
  const trace = await make('trace', { money: virement }, 'trace-virement')
  return {
    pathway: pathway.document,
    access: access.document,
    waits: waits.document,
    card: card.document,
    trace: trace.document,
    made: [pathway, access, waits, card, trace],
  }
}
