import type { CommandResult } from '@coflyfr/core'
import type { RecordedFile } from '../build-ledger.ts'
import { heading, paragraph, table } from '../text.ts'

const columns = [
  { head: 'File', align: 'left' },
  { head: 'Commands', align: 'right' },
  { head: 'Refused', align: 'right' },
  { head: 'What it holds', align: 'left' },
] as const

const refusedIn = ({ commands }: RecordedFile): number =>
  commands.filter(({ result }) => result.outcome === 'refused').length

const rowOf = (file: RecordedFile): readonly string[] => [
  file.file.replace(/^.*\/|\.ndjson$/g, ''),
  String(file.commands.length),
  String(refusedIn(file)),
  file.title,
]

const isSeal = (result: CommandResult): boolean =>
  result.outcome === 'committed' && result.events.includes('ReportsSealed')

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** What was recorded, file by file. */
export const recordedChapter = (
  files: readonly RecordedFile[],
  ofProcesses: readonly CommandResult[],
): string => {
  const seals = ofProcesses.filter(isSeal).length
  const total = [
    'Total',
    String(sum(files.map(({ commands }) => commands.length))),
    String(sum(files.map(refusedIn))),
    `processes: ${ofProcesses.length - seals} receipts, ${seals} seals of closed periods`,
  ]
  return [
    heading(1, 'What is recorded'),
    paragraph(
      'A history: each command carries the time of its recording, so reports can say who knew when.',
    ),
    table(columns, [...files.map(rowOf), total]),
  ].join('')
}
