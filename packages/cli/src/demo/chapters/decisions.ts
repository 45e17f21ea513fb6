import type { JsonValue } from '@coflyfr/core'
import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, table, textIn } from '../text.ts'

const columns = [
  { head: 'Body', align: 'left' },
  { head: 'On', align: 'left' },
  { head: 'Verb', align: 'left' },
  { head: 'Sent on to', align: 'left' },
  { head: 'Resolved', align: 'left', width: 53 },
] as const

const bodies: ReadonlySet<JsonValue | undefined> = new Set(['cabinet', 'council'])

const isResolution = ({ body, resolution, subject, verb }: Row): boolean =>
  bodies.has(body) && resolution !== null && (subject !== null || verb === 'noted')

const rowOf = (row: Row): readonly string[] =>
  ['body', 'heldOn', 'verb', 'referredTo', 'resolution'].map((field) => textIn(row[field]))

/** What Cabinet and Council resolved about plans and money, and what Cabinet noted. */
export const decisionsChapter = ({ rows }: ReportDocument): string =>
  [
    heading(20, 'Decisions of Cabinet and Council on plans and money'),
    table(columns, rows.filter(isResolution).map(rowOf)),
  ].join('')
