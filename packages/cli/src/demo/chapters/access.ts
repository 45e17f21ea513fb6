import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Period', align: 'left' },
  { head: 'Contacts', align: 'right' },
  { head: 'Handoffs', align: 'right' },
  { head: 'Per case', align: 'right' },
  { head: 'Cross-referred', align: 'right' },
  { head: 'Begun', align: 'right' },
  { head: 'Mean wait', align: 'right' },
  { head: 'Median', align: 'right' },
  { head: '90th %', align: 'right' },
] as const

const fields = [
  'period',
  'contacts',
  'handoffs',
  'handoffsPerCase',
  'crossReferrals',
  'started',
  'meanWaitDays',
  'medianWaitDays',
  'longWaitDays',
] as const

const rowOf = (row: Row): readonly string[] => fields.map((field) => textIn(row[field]))

const bandsOf = (rows: readonly Row[], side: string): string =>
  rows
    .filter(({ period, percent }) => period === side && percent !== null)
    .map(({ band, waits }) => `${textIn(band)} ${textIn(waits)}`)
    .join(', ')

/** Handoffs, cross-referrals and how long people waited, before the single point of access and after. */
export const accessChapter = (access: ReportDocument, waits: ReportDocument): string =>
  [
    heading(17, 'The single point of access: the year before against the time after, in days'),
    table(columns, access.rows.map(rowOf)),
    paragraph(`Waits before, how many: ${bandsOf(waits.rows, 'before')}.`),
    paragraph(`Waits after, how many: ${bandsOf(waits.rows, 'after')}.`),
    ...access.notes.slice(0, 1).map((note) => paragraph(`${note}.`)),
  ].join('')
