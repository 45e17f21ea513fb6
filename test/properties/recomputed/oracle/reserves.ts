import {
  type Answer,
  amountOf,
  counted,
  type Data,
  endOf,
  type Fact,
  giftOf,
  pence,
  type Question,
  stoppedAt,
  sum,
  yearOf,
} from './facts.ts'
import type { Told } from './monitoring.ts'
import { linesOfYear } from './places.ts'

/** The columns of movements of a reserve, in their order. */
const moves = ['restated', 'additions', 'released', 'repurposed', 'drawdowns', 'transfers'] as const

interface Move {
  readonly reserve: string
  readonly column: (typeof moves)[number]
  readonly amount: bigint
  readonly on: string
}

/** What one event moves: a gift when it is given, a receipt nothing, a return the opposite of its gift. */
const movesOf = (log: readonly Fact[], { type, data, effectiveOn: on }: Fact): readonly Move[] => {
  const move = (column: Move['column'], amount: bigint, reserve = data.reserve): Move => ({
    reserve,
    column,
    amount,
    on,
  })
  switch (type) {
    case 'ContributedToReserve':
      return [move('additions', pence(data.amount))]
    case 'ReserveReleased':
      return [move('released', -pence(data.amount))]
    case 'ReserveRestated':
      return [move('restated', pence(data.amount))]
    case 'DrawdownPosted':
      return [move('drawdowns', -pence(data.amount))]
    case 'DrawdownReversed':
      return [move('drawdowns', pence(data.amount))]
    case 'TransferredBetweenReserves':
      return [
        move('transfers', -pence(data.amount)),
        move('transfers', pence(data.amount), data.toReserve),
      ]
    case 'GiftReturned': {
      const gift = giftOf(log, data)
      const given = gift === undefined ? [] : movesOf(log, gift)
      return given.map((one) => ({ ...one, amount: -one.amount, on }))
    }
    default:
      return []
  }
}

interface Held {
  readonly amount: bigint
  readonly isApproved: boolean
}

/** What is left of each drawdown that can still be posted on a day. */
const heldOf = (facts: readonly Fact[], reserve: string, day: string): readonly Held[] => {
  const own = facts.filter(({ data }) => data.reserve === reserve)
  return own
    .filter(({ type }) => type === 'DrawdownRequested')
    .filter(({ data }) => data.expiresOn === null || data.expiresOn >= day)
    .map(({ data: { reference, amount } }) => {
      const steps = own.filter(({ data }) => data.reference === reference)
      const used = steps.map(({ type, data }) =>
        type === 'DrawdownPosted'
          ? pence(data.amount) + pence(data.released)
          : type === 'DrawdownVoided'
            ? pence(data.amount)
            : 0n,
      )
      const isApproved = steps.some(({ type }) => type === 'DrawdownApproved')
      return { amount: pence(amount) - sum(used), isApproved }
    })
}

/** The day on which rules with dates are judged: the as-of day, else that of the last counted event. */
const dayOf = (log: readonly Fact[], question: Question): string =>
  question.asOf ?? counted(log, question).at(-1)?.recordedAt.slice(0, 10) ?? ''

/** A year is shown as at its end, or as at the as-of day if that is earlier. */
export const inYear = (question: Question): Question => {
  const { year, asOf } = stoppedAt(question)
  return year === null || (asOf !== null && asOf <= endOf(year))
    ? { ...question, asOf }
    : { ...question, asOf: endOf(year) }
}

const rowOf = (log: readonly Fact[], question: Question, founded: Data): Answer => {
  const facts = counted(log, inYear(question))
  const { reserve, name } = founded
  const all = facts.flatMap((fact) => movesOf(log, fact)).filter((one) => one.reserve === reserve)
  const { year } = question
  const isIn = (on: string) => year === null || yearOf(on) === year
  const isBefore = (on: string) => year !== null && yearOf(on) < year
  const opens = year === null || yearOf(founded.openedOn) <= year
  const opening =
    (opens ? pence(founded.openingBalance) : 0n) +
    sum(all.filter(({ on }) => isBefore(on)).map(({ amount }) => amount))
  const column = (of: Move['column']) =>
    sum(all.filter((one) => one.column === of && isIn(one.on)).map(({ amount }) => amount))
  const columns = Object.fromEntries(moves.map((of) => [of, column(of)]))
  const closing = opening + sum(moves.map(column))
  const today = dayOf(log, question)
  const { asOf: last } = inYear(question)
  const day = last !== null && last < today ? last : today
  const held = heldOf(facts, reserve, day)
  const pending = sum(held.map(({ amount }) => amount))
  const approved = held.filter(({ isApproved }) => isApproved)
  const purposes = facts.filter(
    ({ type, data }) => type === 'ReserveRepurposed' && data.reserve === reserve,
  )
  return {
    ...{ reserve, name, purpose: purposes.at(-1)?.data.purpose ?? founded.purpose },
    ...{ opening, ...columns, closing, pending, available: closing - pending },
    authorisedNotUsed: sum(approved.map(({ amount }) => amount)),
    reviewBy: founded.reviewBy,
  }
}

const money = ['opening', ...moves, 'closing', 'pending', 'available', 'authorisedNotUsed']

/** Totals of money columns. */
export const totalsOf = (rows: readonly Answer[], fields: readonly string[]): Answer =>
  Object.fromEntries(fields.map((field) => [field, sum(rows.map((row) => amountOf(row[field])))]))

/** The reserves, over all years or in one. */
export const reservesTold = (log: readonly Fact[], question: Question): Told => {
  const rows = counted(log, inYear(question))
    .filter(({ type }) => type === 'ReserveEstablished')
    .map(({ data }) => rowOf(log, question, data))
  return { rows, totals: totalsOf(rows, money) }
}

/**
 * The reserves with the test of the general reserve: what it must hold, as a share of the approved net revenue budget,
 * and what it holds above that.
 */
export const adequacyTold = (
  log: readonly Fact[],
  question: Question,
  [tested, tenths]: readonly [reserve: string, tenthsOfPercent: bigint],
): Told => {
  const { rows, totals } = reservesTold(log, question)
  const facts = counted(log, stoppedAt(question))
  const years = facts.filter(({ type }) => type === 'BudgetApproved')
  const year =
    question.year ??
    years
      .map(({ data }) => data.financialYear)
      .sort()
      .at(-1)
  const revenue = linesOfYear(log, facts, year ?? '').filter(({ fund }) => fund === 'revenue')
  const isApproved = years.some(({ data }) => data.financialYear === year)
  const net = sum(revenue.map(({ amount }) => amount))
  const required = (net * tenths * 2n + 1000n) / 2000n
  const extended = rows.map((row): Answer => {
    const isTested = row['reserve'] === tested && isApproved
    const headroom = amountOf(row['closing']) - required
    return { ...row, ...(isTested ? { required, headroom } : { required: null, headroom: null }) }
  })
  return { rows: extended, totals }
}
