import { addPence, negatePence, type Pence, zeroPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import { pair } from './legs.ts'
import { type Leg, noPurpose, type ReserveStep } from './state.ts'
import type { AccountName } from './words.ts'

const foundingPurpose = (steps: readonly ReserveStep[]): string => {
  const founded = steps.find(({ what }) => what.kind === 'founded')?.what
  return founded?.kind === 'founded' ? founded.purpose : noPurpose
}

/** A balance that is held is a credit. */
const into = (
  purpose: string,
  reserve: string,
  source: AccountName,
  amount: Pence,
): readonly Leg[] =>
  amount === 0n
    ? []
    : pair({ book: 'reserves', scope: purpose }, source, `Reserve ${reserve}`, amount)

/** Wide enough for every position of a log, so that text sorts as numbers do. */
const digits = 16

const inTime = byText(
  ({ on, position }: ReserveStep) => `${on} ${String(position).padStart(digits, '0')}`,
)

/**
 * A reserve from day to day: each movement stands under the purpose that the reserve had on its day, and the whole balance
 * changes purpose with the reserve, whatever was recorded late. So nothing is left under a purpose that it no longer has.
 * Of the purposes that hold by a day the one given last counts, as the decisions on the reserve take it.
 */
export const legsOfReserve = (reserve: string, steps: readonly ReserveStep[]): readonly Leg[] => {
  let purpose = foundingPurpose(steps)
  let givenAt = -1
  let balance: Pence = zeroPence
  const legs: Leg[] = []
  for (const { what, position } of steps.toSorted(inTime)) {
    if (what.kind === 'moved') {
      const { source, amount } = what.leg
      balance = addPence(balance, amount)
      legs.push(...into(purpose, reserve, source, amount))
    } else if (what.kind === 'repurposed' && position > givenAt) {
      legs.push(...into(purpose, reserve, 'Changed purpose', negatePence(balance)))
      legs.push(...into(what.purpose, reserve, 'Changed purpose', balance))
      purpose = what.purpose
      givenAt = position
    }
  }
  return legs
}
