import type { PlainDate } from '@coflyfr/core'
import {
  addPence,
  formatPounds,
  negatePence,
  type Pence,
  type PoundsText,
  subtractPence,
  sumPence,
} from '@coflyfr/money'
import { isPendingDrawdown } from '../drawdown/state.ts'
import { valuesOf } from '../shared/persistent-map.ts'
import type { ReserveAccount } from './state.ts'

/**
 * The reserve would fall below nothing on some date, with every pending drawdown counted until it expires (ARCHITECTURE,
 * "Floor of a reserve"). Names the first such date and what is short on it.
 */
export interface FloorBroken {
  readonly tag: 'FloorBroken'
  readonly reserve: string
  readonly firstDate: PlainDate
  readonly short: PoundsText
}

/** An amount that is held from a date through another, or for good. */
export interface Hold {
  readonly reference: string
  readonly amount: Pence
  readonly from: PlainDate
  readonly through: PlainDate | null
}

/** What an entry would change: the balance from its date on, and what is held. */
export interface ReserveEntry {
  readonly on: PlainDate
  /** Added to the balance from that date on; negative where it takes. */
  readonly amount: Pence
  readonly holds: readonly Hold[]
}

/** What pending drawdowns hold. */
export const holdsOf = ({ drawdowns }: ReserveAccount): readonly Hold[] =>
  [...valuesOf(drawdowns)].filter(isPendingDrawdown).map((drawdown) => {
    const { reference, outstanding, requestedOn, expiresOn } = drawdown
    return { reference, amount: outstanding, from: requestedOn, through: expiresOn }
  })

const isHeld =
  (on: PlainDate) =>
  ({ from, through }: Hold): boolean =>
    from <= on && (through === null || on <= through)

/** The first date, from the entry's own on, at which too little would be left; null where the floor holds for ever. */
export const refuseBelowFloor = (
  state: ReserveAccount,
  reserve: string,
  { on, amount, holds }: ReserveEntry,
): FloorBroken | null => {
  const movements = [...valuesOf(state.movements)].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  )
  const starts = [...movements.map((one) => one.on), ...holds.map(({ from }) => from)]
  const dates = [...new Set([on, ...starts.filter((date) => date > on)])].sort()
  let balance = amount
  let next = 0
  for (const date of dates) {
    for (; next < movements.length; next += 1) {
      const movement = movements[next]
      if (movement === undefined || movement.on > date) break
      balance = addPence(balance, movement.amount)
    }
    const held = sumPence(holds.filter(isHeld(date)).map((hold) => hold.amount))
    const left = subtractPence(balance, held)
    if (left < 0n) {
      return {
        tag: 'FloorBroken',
        reserve,
        firstDate: date,
        short: formatPounds(negatePence(left)),
      }
    }
  }
  return null
}
