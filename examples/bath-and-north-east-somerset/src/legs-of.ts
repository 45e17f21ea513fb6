import type { Leg } from '@coflyfr/budget'
import { negatePence } from '@coflyfr/money'
import type { PublishedSide, PublishedVirement } from './read-virements.ts'

/** A budget head as the ledger has it: the portfolio is the directorate, what follows it the service. */
export interface BathnesHead {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: 'Income' | 'Expenditure'
}

/** `Portfolio - Service` until 2006, `Portfolio: Service` after; a portfolio alone is its own service. */
const portfolioAndService = (head: string): readonly [string, string] => {
  const separator = head.includes(': ') ? ': ' : ' - '
  const at = head.indexOf(separator)
  return at === -1 ? [head, head] : [head.slice(0, at), head.slice(at + separator.length)]
}

/**
 * What is blank is spending, but for a negative amount out of an income head: an income budget that moves to another
 * head stays income.
 */
const subjectiveOf = (
  { incomeOrExpenditure, amount }: PublishedSide,
  fromIncome: boolean,
): BathnesHead['subjective'] => {
  if (incomeOrExpenditure !== '') return incomeOrExpenditure === 'income' ? 'Income' : 'Expenditure'
  return fromIncome && amount < 0n ? 'Income' : 'Expenditure'
}

/** Each side with the head that it stands for. */
export const headsOf = ({
  sides,
}: PublishedVirement): readonly (readonly [PublishedSide, BathnesHead])[] => {
  const fromIncome = sides.some(({ incomeOrExpenditure }) => incomeOrExpenditure === 'income')
  return sides.map((side) => {
    const [directorate, service] = portfolioAndService(side.head)
    const subjective = subjectiveOf(side, fromIncome)
    return [side, { directorate, service, costCentre: side.head, subjective }] as const
  })
}

/** The legs: the printed amount is taken where it comes from and added where it goes, whatever its sign. */
export const legsOf = (virement: PublishedVirement): readonly Leg[] =>
  headsOf(virement).map(([{ side, amount }, { costCentre, subjective }]) => ({
    costCentre,
    subjective,
    amount: side === 'from' ? negatePence(amount) : amount,
  }))
