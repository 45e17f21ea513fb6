import { addPence, negatePence, type Pence, zeroPence } from '@coflyfr/money'
import { byText } from '../by-text.ts'
import { pair } from './legs.ts'
import { type Leg, noPurpose, type ReserveStep } from './state.ts'
import type { AccountName } from './words.ts'

const foundingPurpose = (steps: readonly ReserveStep[]): string => {
  const founded = steps.find(({ what }) => what.kind === 'founded')?.what
  return founded?.kind === 'founded' ? founded.purpose : noPurpose
}

/** Money in a reserve is a credit. */
const into = (
  purpose: string,
  reserve: string,
  source: AccountName,
  amount: Pence,
): readonly Leg[] =>
  amount === 0n
    ? []
    : pair({ book: 'reserves', scope: purpose }, source, `Reserve ${reserve}`, amount)

/** Enough digits for any position, so that text sorts as numbers do. */
const digits = 16

const inTime = byText(
  ({ on, position }: ReserveStep) => `${on} ${String(position).padStart(digits, '0')}`,
)

/**
 * The legs of a reserve in the order of days. Each movement is under the purpose that the reserve had on its day, and
 * the whole balance changes purpose with the reserve, even if something was recorded late, so that nothing is left
 * under an old purpose. Of the purposes in effect by a day, the one recorded last counts, as decisions on the reserve
 * take it.
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
