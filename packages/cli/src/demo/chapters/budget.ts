import type { ReportDocument, Row } from '@coflyfr/reports'
import type { BudgetAt } from '../demo-reports.ts'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Directorate and its services', align: 'left' },
  { head: 'Revised budget', align: 'right' },
  { head: 'Pending', align: 'right' },
  { head: 'If approved', align: 'right' },
] as const

const rowOf = (name: string, row: Row): readonly string[] => [
  name,
  ...[row['revisedBudget'], row['pendingVirements'], row['revisedIfApproved']].map(pounds),
]

const servicesOf = (services: ReportDocument, directorate: Row): readonly Row[] =>
  services.rows.filter((row) => row['directorate'] === directorate['directorate'])

/** Each directorate chosen, with those of its services that are chosen too. */
const budgetTable = (
  { directorates, services }: BudgetAt,
  isShown: (directorate: Row) => boolean,
  isServiceShown: (service: Row) => boolean,
): string => {
  const rows = directorates.rows.filter(isShown).flatMap((directorate) => [
    rowOf(textIn(directorate['directorate']), directorate),
    ...servicesOf(services, directorate)
      .filter(isServiceShown)
      .map((service) => rowOf(`  ${textIn(service['service'])}`, service)),
  ])
  return table(columns, [...rows, rowOf('Council', directorates.totals)])
}

const knownAt = ({ instant, services }: BudgetAt): string =>
  `as known on ${instant.slice(0, 10)} (position ${services.knownAt.position})`

const isPending = ({ pendingVirements }: Row): boolean => pendingVirements !== '0.00'

const hasMoved = ({ virements }: Row): boolean => virements !== '0.00'

/** The three columns before Council decides. */
export const beforeChapter = (budget: BudgetAt): string =>
  [
    heading(2, `Budget monitoring before Council decides, ${knownAt(budget)}`),
    paragraph(
      'Cabinet has agreed £1m for social services; until Council approves it, nothing moves.',
    ),
    budgetTable(budget, () => true, isPending),
  ].join('')

/** The three columns once Council has approved and somebody else has posted, where something moved. */
export const afterChapter = (budget: BudgetAt): string =>
  [
    heading(5, `Council has approved, another person posted, ${knownAt(budget)}`),
    budgetTable(budget, hasMoved, hasMoved),
  ].join('')
