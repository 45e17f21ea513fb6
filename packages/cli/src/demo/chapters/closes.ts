import { displayPounds, pence } from '@coflyfr/money'
import type { LateItem, SealedClose } from '../closes.ts'
import { heading, paragraph, table } from '../text.ts'

const columns = [
  { head: 'Period', align: 'left' },
  { head: 'Closed on', align: 'left' },
  { head: 'Known at', align: 'right' },
  { head: 'Budget monitoring', align: 'left' },
  { head: 'Virements', align: 'left' },
  { head: 'Reserves', align: 'left' },
] as const

const sealedReports = ['budget-monitoring', 'virements', 'reserves'] as const

const rowOf = ({ period, on, position, seals }: SealedClose): readonly string[] => [
  period,
  on,
  String(position),
  ...sealedReports.map((report) => `${(seals.get(report) ?? 'no seal').slice(0, 12)}…`),
]

const lateText = ({ position, amount, concerns, countsIn }: LateItem): string =>
  `Late: ${displayPounds(pence(amount), 'en')} at position ${position} concerns ${concerns} and counts in ${countsIn}; no seal changes.`

/** The closed periods, what their reports hash to, and what came after. */
export const closesChapter = (
  number: number,
  closes: readonly SealedClose[],
  late: readonly LateItem[],
): string =>
  [
    heading(number, 'Closed periods, their reports sealed by hash; verify makes each seal again'),
    table(columns, closes.map(rowOf)),
    ...late.map((item) => paragraph(lateText(item))),
  ].join('')
