import { formatPounds, type Pence, pence, sumPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import {
  type Commitment,
  type CommitmentsState,
  commitmentColumns,
  commitmentKey,
} from './state.ts'

/** What may still be invoiced: what came in less what went out. */
const outstandingOf = ({ amounts }: Commitment): Pence => {
  const { broughtIn, raised, invoiced, released, carried } = amounts
  return pence(broughtIn + raised - invoiced - released - carried)
}

/** The state of a commitment. */
export type CommitmentStanding = 'open' | 'invoiced' | 'closed' | 'carried'

const stateOf = (commitment: Commitment): CommitmentStanding => {
  if (commitment.amounts.carried !== 0n) return 'carried'
  if (commitment.isClosed) return 'closed'
  return outstandingOf(commitment) === 0n ? 'invoiced' : 'open'
}

const rowOf = (commitment: Commitment): Row => {
  const { financialYear, reference, service, costCentre, subjective } = commitment
  const { supplier, description, amounts } = commitment
  return {
    financialYear,
    reference,
    service,
    costCentre,
    subjective,
    supplier,
    description,
    ...Object.fromEntries(
      commitmentColumns.map((column) => [column, formatPounds(amounts[column])]),
    ),
    outstanding: formatPounds(outstandingOf(commitment)),
    state: stateOf(commitment),
  }
}

const totalsOf = (shown: readonly Commitment[]): Row => ({
  ...Object.fromEntries(
    commitmentColumns.map((column) => [
      column,
      formatPounds(sumPence(shown.map(({ amounts }) => amounts[column]))),
    ]),
  ),
  outstanding: formatPounds(sumPence(shown.map(outstandingOf))),
})

/** The commitments of one year, or of all, sorted by year, service and reference. */
export const renderCommitments = (
  { commitments }: CommitmentsState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  const shown = [...commitments.values()]
    .filter(({ financialYear }) => year === null || financialYear === year)
    .sort(byText(commitmentKey))
  return {
    rows: shown.map(rowOf),
    totals: totalsOf(shown),
    notes: [
      {
        en: 'Outstanding is what was brought in and raised, less what was invoiced, released and carried into the next year',
        cy: 'Yr hyn sydd heb ei anfonebu yw’r hyn a ddygwyd i mewn ac a godwyd, llai’r hyn a anfonebwyd, a ryddhawyd ac a gariwyd i’r flwyddyn nesaf',
      },
    ],
  }
}
