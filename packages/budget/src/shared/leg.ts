import { exactObject, NonEmptyText } from '@coflyfr/core'
import {
  formatPounds,
  negatePence,
  type Pence,
  PenceFromPounds,
  penceOfPounds,
  sumPence,
} from '@coflyfr/money'
import type { LegWire } from './wire.ts'

/** A budget head: a cost centre with a subjective, the lowest level at which a budget is approved. */
export interface Head {
  readonly costCentre: string
  readonly subjective: string
}

/** What a movement adds to a head, or takes from it where negative. */
export interface Leg extends Head {
  readonly amount: Pence
}

/** Codec of a head in a command. */
export const HeadData = exactObject('head', { costCentre: NonEmptyText, subjective: NonEmptyText })

/** Codec of a leg in a command: pounds outside, pence inside. */
export const LegData = exactObject('leg', {
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
  amount: PenceFromPounds,
})

/** One text for each head: field texts hold no control characters, so no two heads share it. */
export const headKey = ({ costCentre, subjective }: Head): string => `${costCentre}\n${subjective}`

/** The head of something that has more fields. */
export const headOf = ({ costCentre, subjective }: Head): Head => ({ costCentre, subjective })

/** A head as people read it. */
export const headText = ({ costCentre, subjective }: Head): string =>
  `${costCentre} · ${subjective}`

/** A leg as events hold it. */
export const legToWire = ({ costCentre, subjective, amount }: Leg): LegWire => ({
  costCentre,
  subjective,
  amount: formatPounds(amount),
})

/** A leg as deciders count it. */
export const legOfWire = ({ costCentre, subjective, amount }: LegWire): Leg => ({
  costCentre,
  subjective,
  amount: penceOfPounds(amount),
})

/** The legs that undo these. */
export const oppositeLegs = (legs: readonly Leg[]): readonly Leg[] =>
  legs.map((leg) => ({ ...leg, amount: negatePence(leg.amount) }))

/** The gross amount moved: the sum of the positive legs, in pence (DOMAIN R6). */
export const grossOf = (legs: readonly Leg[]): Pence =>
  sumPence(legs.map(({ amount }) => amount).filter((amount) => amount > 0n))
