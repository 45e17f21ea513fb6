import {
  type Answer,
  counted,
  type Fact,
  giftOf,
  isHeld,
  pence,
  type Question,
  stoppedAt,
} from './facts.ts'
import { type Head, movementsOf } from './heads.ts'
import type { Told } from './monitoring.ts'
import { kindOf } from './places.ts'
import { spendingOf } from './spending.ts'

/** One leg of an entry: a debit is positive, a credit negative. */
interface Leg {
  readonly book: string
  readonly scope: string
  readonly account: string
  readonly amount: bigint
}

const leg = (book: string, scope: string, account: string, amount: bigint): Leg => ({
  ...{ book, scope, account, amount },
})

/** The account that balances a movement of a budget; none if it sums to zero by itself. */
const otherSide = (log: readonly Fact[], { type, data }: Fact): string | null => {
  switch (type) {
    case 'BudgetApproved':
      return 'Approved by Council'
    case 'SupplementaryEstimateApproved':
      return `Supplementary estimates from ${data.source}`
    case 'DrawdownPosted':
    case 'DrawdownReversed':
    case 'ContributedToReserve':
      return 'Transfers with reserves'
    case 'CarriedForward':
      return `Carried from ${data.financialYear}`
    case 'GiftReturned': {
      const gift = giftOf(log, data)
      return gift === undefined ? null : otherSide(log, gift)
    }
    default:
      return null
  }
}

const budgetLegs = (log: readonly Fact[], facts: readonly Fact[]): readonly Leg[] => {
  const accountOf = (year: string, head: Head) =>
    kindOf(facts, year, head) === 'income'
      ? 'Income budgets of services'
      : 'Expenditure budgets of services'
  return facts.flatMap((fact) => {
    const moved = movementsOf(log, [fact])
    const legs = moved.map(({ year, head, amount }) =>
      leg('budget', year, accountOf(year, head), amount),
    )
    const account = otherSide(log, fact)
    const [first] = moved
    if (account === null || first === undefined) return legs
    const total = moved.reduce((sum, { amount }) => sum + amount, 0n)
    return [...legs, leg('budget', first.year, account, -total)]
  })
}

const twoLegs = (
  book: string,
  year: string,
  [debit, credit]: readonly [string, string],
  amount: bigint,
) => [leg(book, year, debit, amount), leg(book, year, credit, -amount)]

const orders = ['Orders committed', 'Commitments control'] as const

const orderLegs = ({ type, data }: Fact): readonly Leg[] => {
  const year = data.financialYear
  const ordered = (amount: bigint) => twoLegs('commitments', year, orders, amount)
  switch (type) {
    case 'CommitmentRaised':
      return ordered(pence(data.amount))
    case 'CommitmentInvoiced':
      return ordered(-pence(data.amount))
    case 'CommitmentClosed':
      return ordered(-pence(data.released))
    case 'CommitmentCarried': {
      const amount = pence(data.amount)
      return [
        ...twoLegs('commitments', year, [`Carried to ${data.toYear}`, orders[0]], amount),
        ...twoLegs('commitments', data.toYear, [orders[0], `Carried from ${year}`], amount),
      ]
    }
    default:
      return []
  }
}

/** Postings by the period in which they count, invoices also by their day. */
const spendingLegs = (log: readonly Fact[], question: Question): readonly Leg[] => {
  const { asOf, period: upTo } = question
  const byThen = new Set(counted(log, stoppedAt(question)))
  const facts = counted(log, question).filter(
    (fact) => fact.type === 'ActualsImported' || byThen.has(fact),
  )
  return spendingOf(log, facts, asOf)
    .filter(({ period }) => upTo === null || (period !== null && period <= upTo))
    .flatMap(({ year, source, amount }) => {
      const from =
        source === null ? 'Invoices not in the general ledger' : `General ledger control ${source}`
      return twoLegs('spending', year, ['Spending of services', from], amount)
    })
}

/** What a fact moves in one reserve: how much, and where it comes from or goes to. */
const sideOf = (
  log: readonly Fact[],
  { type, data }: Fact,
  reserve: string,
): readonly [bigint, string] | null => {
  const isOwn = data.reserve === reserve
  switch (type) {
    case 'ReserveEstablished':
      return isOwn ? [pence(data.openingBalance), 'Opening balances'] : null
    case 'ContributedToReserve':
      return isOwn
        ? [
            pence(data.amount),
            data.from === null
              ? 'Grants and stated sources'
              : `Revenue budget ${data.from.financialYear}`,
          ]
        : null
    case 'ReserveReleased':
      return isOwn ? [-pence(data.amount), 'Released to general use'] : null
    case 'ReserveRestated':
      return isOwn ? [pence(data.amount), 'Restatements'] : null
    case 'DrawdownPosted':
      return isOwn ? [-pence(data.amount), `Revenue budget ${data.financialYear}`] : null
    case 'DrawdownReversed':
      return isOwn ? [pence(data.amount), `Revenue budget ${data.financialYear}`] : null
    case 'TransferredBetweenReserves':
      return isOwn
        ? [-pence(data.amount), 'Other reserves']
        : data.toReserve === reserve
          ? [pence(data.amount), 'Other reserves']
          : null
    case 'GiftReturned': {
      const gift = giftOf(log, data)
      const given = gift === undefined ? null : sideOf(log, gift, reserve)
      return given === null ? null : [-given[0], given[1]]
    }
    default:
      return null
  }
}

/** Of two purposes, the one recorded later counts, so a purpose recorded before an earlier-dated one never did. */
const isOverruled = (facts: readonly Fact[], one: Fact): boolean =>
  facts.some(
    ({ type, data, effectiveOn, position }) =>
      type === 'ReserveRepurposed' &&
      data.reserve === one.data.reserve &&
      effectiveOn < one.effectiveOn &&
      position > one.position,
  )

/** One reserve from day to day: money is under the purpose of its day, and changes purpose with the reserve. */
const reserveLegs = (
  log: readonly Fact[],
  facts: readonly Fact[],
  founded: Fact,
): readonly Leg[] => {
  const { reserve } = founded.data
  let purpose: string = founded.data.purpose
  let balance = 0n
  const legs: Leg[] = []
  const enter = (scope: string, amount: bigint, other: string) => {
    legs.push(leg('reserves', scope, `Reserve ${reserve}`, -amount))
    legs.push(leg('reserves', scope, other, amount))
  }
  const inTime = [...facts].sort((one, two) => one.effectiveOn.localeCompare(two.effectiveOn))
  for (const fact of inTime) {
    if (fact.type === 'ReserveRepurposed' && fact.data.reserve === reserve) {
      if (isOverruled(facts, fact)) continue
      enter(purpose, -balance, 'Changed purpose')
      purpose = fact.data.purpose
      enter(purpose, balance, 'Changed purpose')
      continue
    }
    const side = sideOf(log, fact, reserve)
    if (side === null) continue
    balance += side[0]
    enter(purpose, ...side)
  }
  return legs
}

/** The events that enter something into the books of a year. */
const anyBook =
  /^(Actuals|Commitment|Virement(Posted|Carried)|SpecificGrant|Supplementary|Drawdown|CarriedForward)/

/** Every account of every book: its debits, its credits and its balance. */
export const booksTold = (log: readonly Fact[], question: Question): Told | null => {
  if (!isHeld(log, question, anyBook)) return null
  const facts = counted(log, stoppedAt(question))
  const { year } = question
  const ofYears = [
    ...budgetLegs(log, facts),
    ...facts.flatMap(orderLegs),
    ...spendingLegs(log, question),
  ].filter(({ scope }) => year === null || scope === year)
  const founded = facts.filter(({ type }) => type === 'ReserveEstablished')
  const all = [...ofYears, ...founded.flatMap((one) => reserveLegs(log, facts, one))]
  const accounts = new Map<
    string,
    { debit: bigint; credit: bigint; book: string; scope: string; account: string }
  >()
  for (const { book, scope, account, amount } of all.filter((one) => one.amount !== 0n)) {
    const key = JSON.stringify([book, scope, account])
    const row = accounts.get(key) ?? { book, scope, account, debit: 0n, credit: 0n }
    if (amount > 0n) row.debit += amount
    else row.credit -= amount
    accounts.set(key, row)
  }
  const rows = [...accounts.values()].map(
    (row): Answer => ({ ...row, balance: row.debit - row.credit }),
  )
  const total = (field: 'debit' | 'credit') =>
    [...accounts.values()].reduce((sum, row) => sum + row[field], 0n)
  return { rows, totals: { debit: total('debit'), credit: total('credit'), balance: 0n } }
}
