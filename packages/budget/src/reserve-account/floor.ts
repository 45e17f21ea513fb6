import type { PlainDate } from '@coflyfr/core'
import { atMost } from '@coflyfr/governance/rules'
import {
  addPence,
  formatPounds,
  negatePence,
  type Pence,
  type PoundsText,
  subtractPence,
  sumPence,
  zeroPence,
} from '@coflyfr/money'
import { isPendingDrawdown } from '../drawdown/state.ts'
import { valuesOf } from '../shared/persistent-map.ts'
import type { Measure } from '../shared/rule.ts'
import type { ReserveAccount } from './state.ts'

/**
 * The reserve would fall below zero on some date, counting every pending drawdown until it expires (ARCHITECTURE,
 * "Floor of a reserve"). The refusal names the first such date and the shortfall on it.
 */
export interface FloorBroken {
  readonly tag: 'FloorBroken'
  readonly reserve: string
  readonly firstDate: PlainDate
  readonly short: PoundsText
}

/** The rule in words. */
export const coversIt = 'the reserve covers this amount and what is pending, from this day on'

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
  /** What it holds besides; a negative amount where it holds less. */
  readonly holds: readonly Hold[]
}

/** What pending drawdowns hold, or the approved ones among them. */
export const holdsOf = (
  { drawdowns }: ReserveAccount,
  which: 'pending' | 'approved' = 'pending',
): readonly Hold[] =>
  [...valuesOf(drawdowns)]
    .filter(isPendingDrawdown)
    .filter(({ status }) => which === 'pending' || status === which)
    .map(({ reference, outstanding, requestedOn, expiresOn }) => ({
      reference,
      amount: outstanding,
      from: requestedOn,
      through: expiresOn,
    }))

/** How much these hold on a day, in pence. */
export const heldOn = (holds: readonly Hold[], on: PlainDate): Pence =>
  sumPence(
    holds
      .filter(({ from, through }) => from <= on && (through === null || on <= through))
      .map(({ amount }) => amount),
  )

/** One day: what the reserve has without the entry, and what the entry takes or holds on it. */
interface FloorDay {
  readonly on: PlainDate
  readonly balance: Pence
  readonly held: Pence
  readonly asked: Pence
}

const leftOn = ({ balance, held, asked }: FloorDay): Pence =>
  subtractPence(subtractPence(balance, held), asked)

/** The days, from the entry's own on, on which money moves or a hold begins. The ends of holds only leave more. */
function* daysOf(state: ReserveAccount, { on, amount, holds }: ReserveEntry): Iterable<FloorDay> {
  const movements = [...valuesOf(state.movements)].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  )
  const held = holdsOf(state)
  const starts = [...movements.map((one) => one.on), ...[...held, ...holds].map(({ from }) => from)]
  let balance = zeroPence
  let next = 0
  for (const day of [...new Set([on, ...starts.filter((date) => date > on)])].sort()) {
    for (; next < movements.length; next += 1) {
      const movement = movements[next]
      if (movement === undefined || movement.on > day) break
      balance = addPence(balance, movement.amount)
    }
    const asked = subtractPence(heldOn(holds, day), amount)
    yield { on: day, balance, held: heldOn(held, day), asked }
  }
}

const countOf = (reserve: string, { on, balance, held, asked }: FloorDay) =>
  atMost({ of: `${reserve} on ${on}`, limit: balance, total: held, asked })

/**
 * Measures whether the reserve covers an entry on every date from its own on, and gives the day on which least is left.
 * Pending drawdowns count until they expire. The list is empty for an entry that takes nothing on any day, unless a day
 * is short already, which is then the one given.
 */
export const measureFloor = (
  state: ReserveAccount,
  reserve: string,
  entry: ReserveEntry,
): readonly Measure<FloorBroken>[] => {
  let tightest: FloorDay | null = null
  let broken: FloorDay | null = null
  for (const day of daysOf(state, entry)) {
    if (leftOn(day) < 0n) broken ??= day
    if (day.asked > 0n && (tightest === null || leftOn(day) < leftOn(tightest))) tightest = day
  }
  const shown = broken === null || (tightest !== null && leftOn(tightest) < 0n) ? tightest : broken
  if (shown === null) return []
  const { on: firstDate } = broken ?? shown
  const short = formatPounds(negatePence(leftOn(broken ?? shown)))
  const refuse = (): FloorBroken => ({ tag: 'FloorBroken', reserve, firstDate, short })
  return [{ count: countOf(reserve, shown), refuse }]
}
