import {
  counted,
  type Data,
  type Fact,
  firstDayOf,
  lastDayOf,
  monthOf,
  pence,
  type Question,
  sum,
} from './facts.ts'

/** A line of either side of a reconciliation, as far as figures need it. */
export interface HeldLine {
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
  readonly amount: bigint
  readonly postedOn: string
  /** The period that it concerns. */
  readonly period: string
}

interface Tally {
  readonly lines: number
  readonly amount: bigint
}

/** How many lines there are, and their sum. */
const tally = (amounts: readonly bigint[]): Tally => ({
  lines: amounts.length,
  amount: sum(amounts),
})

/** The ledger's postings of a general ledger, each in the period that it concerns. */
export const postingsHeld = (
  log: readonly Fact[],
  question: Question,
  source: string,
): readonly (HeldLine & { readonly isLate: boolean; readonly isOfSource: boolean })[] =>
  counted(log, question)
    .filter(({ type, data }) => type === 'ActualsImported' && data.financialYear === question.year)
    .flatMap(({ data }) =>
      data.postings.map((posting: Data) => ({
        ...posting,
        amount: pence(posting.amount),
        period: data.concerns ?? data.period,
        isLate: data.concerns !== null,
        isOfSource: data.source === source,
      })),
    )

/** The day from which a line of the extract counts: its own, limited to its period. */
const countsOn = (year: string, { postedOn, period }: HeldLine): string => {
  const [first, last] = [firstDayOf(year, period), lastDayOf(year, period)]
  if (postedOn < first) return first
  return postedOn > last ? last : postedOn
}

/** The figures of a reconciliation that need no matching. */
export const heldAgainst = (
  log: readonly Fact[],
  question: Question,
  { source, extract }: { readonly source: string; readonly extract: readonly HeldLine[] },
) => {
  const { year, period, asOf } = question
  if (year === null) throw new Error('A reconciliation is of a year')
  const isAsked = (line: { readonly period: string }) => period === null || line.period === period
  const postings = postingsHeld(log, question, source)
  const own = postings.filter((line) => line.isOfSource && isAsked(line))
  const byThen = extract.filter((line) => asOf === null || countsOn(year, line) <= asOf)
  const theirs = byThen.filter(isAsked)
  const invoices = counted(log, question).filter(
    ({ type, data, effectiveOn }) =>
      type === 'CommitmentInvoiced' &&
      data.financialYear === year &&
      data.paidBy === null &&
      (period === null || monthOf(effectiveOn) === period),
  )
  const amountsOf = (lines: readonly { readonly amount: bigint }[]) =>
    lines.map(({ amount }) => amount)
  const [ledger, held] = [sum(amountsOf(own)), sum(amountsOf(theirs))]
  return {
    ...{ ledger, extract: held, difference: ledger - held },
    ...{ ledgerLines: own.length, extractLines: theirs.length },
    otherActuals: {
      invoices: tally(invoices.map(({ data }) => pence(data.amount))),
      otherSources: tally(amountsOf(postings.filter((line) => !line.isOfSource && isAsked(line)))),
    },
    lateItems: tally(amountsOf(own.filter(({ isLate }) => isLate))),
    otherPeriods: tally(period === null ? [] : amountsOf(byThen.filter((line) => !isAsked(line)))),
    later: tally(amountsOf(extract.filter((line) => !byThen.includes(line)))),
  }
}
