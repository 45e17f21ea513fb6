import type { JsonValue } from '@coflyfr/core'
import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Board', align: 'left', width: 14 },
  { head: 'Papers', align: 'left' },
  { head: 'Section', align: 'left' },
  { head: 'About', align: 'left', width: 25 },
  { head: 'State', align: 'left' },
  { head: 'Slip', align: 'right' },
  { head: 'Late', align: 'right' },
] as const

const isDays = (value: JsonValue | undefined): boolean => typeof value === 'number' && value > 0

/** What a chair looks for first: what slipped, what is late, and what is owed. */
const isLate = ({ slipDays, daysLate }: Row): boolean => isDays(slipDays) || isDays(daysLate)

const papersOf = ({ rows }: ReportDocument): string =>
  textIn(rows.find(({ section }) => section === 'meeting')?.['due'])

const rowsOf = (pack: ReportDocument): readonly (readonly string[])[] =>
  pack.rows
    .filter(isLate)
    .map((row) => [
      textIn(row['body']),
      papersOf(pack),
      textIn(row['section']),
      textIn(row['reference']),
      textIn(row['progress'] ?? row['status']),
      textIn(row['slipDays']),
      textIn(row['daysLate']),
    ])

const partOf = (value: JsonValue | undefined, part: string): string => {
  if (typeof value !== 'object' || value === null) return ''
  return textIn(Object.entries(value).find(([name]) => name === part)?.[1])
}

const callInOf = ({ callIn, ...row }: Row): string =>
  `${textIn(row['reference'])}: ${textIn(row['verb'])} on ${textIn(row['heldOn'])}, called in on ${partOf(callIn, 'on')}, ${partOf(callIn, 'conclusion')} on ${partOf(callIn, 'concludedOn')}; in effect from ${textIn(row['effectiveOn'])}.`

/** What is late in each pack, as the papers had it, and the decisions that waited for their call-in. */
export const boardPacksChapter = (
  packs: readonly ReportDocument[],
  decisions: ReportDocument | undefined,
): string =>
  [
    heading(21, 'Board packs: what had slipped or was late when the papers went out, in days'),
    table(columns, packs.flatMap(rowsOf)),
    ...(decisions?.rows ?? [])
      .filter(({ callIn }) => (callIn ?? null) !== null)
      .map((row) => paragraph(callInOf(row))),
  ].join('')
