import type {
  DrawdownReversed,
  GiftReturned,
  ReserveFundingReceived,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementPosted,
} from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'
import { negatePence, type Pence, penceOfPounds } from '@coflyfr/money'
import type { Source } from './wire.ts'

/** The events by which a source gives money to heads of a budget, or has it taken back. */
export type SourceEvent =
  | EventOf<typeof VirementPosted>
  | EventOf<typeof SpecificGrantReceived>
  | EventOf<typeof SupplementaryEstimateApproved>
  | EventOf<typeof ReserveFundingReceived>
  | EventOf<typeof DrawdownReversed>
  | EventOf<typeof GiftReturned>

/** What a source gave to a head; negative if it takes back. */
interface SourceLeg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: Pence
}

/** A change, by an event, of what a source gave. */
export interface SourceMovement {
  readonly source: Source
  readonly legs: readonly SourceLeg[]
}

interface LegText {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

const legOf = ({ costCentre, subjective, amount }: LegText): SourceLeg => ({
  costCentre,
  subjective,
  amount: penceOfPounds(amount),
})

const received = (legs: readonly LegText[]): readonly SourceLeg[] =>
  legs.map(legOf).filter(({ amount }) => amount > 0n)

const givenBack = (legs: readonly LegText[]): readonly SourceLeg[] =>
  legs.map(legOf).filter(({ amount }) => amount < 0n)

/** A virement that undoes another takes back what that one gave, and gives nothing by itself. */
const virementMovement = ({ data }: EventOf<typeof VirementPosted>): SourceMovement => {
  const { reference, reverses, legs } = data
  return reverses === null
    ? { source: { kind: 'virement', reference }, legs: received(legs) }
    : { source: { kind: 'virement', reference: reverses }, legs: givenBack(legs) }
}

interface Drawn {
  readonly reserve: string
  readonly reference: string
  readonly amount: string
}

const drawdownMovement = (
  { reserve, reference, amount }: Drawn,
  head: { readonly costCentre: string; readonly subjective: string } | null,
  turn: (amount: Pence) => Pence,
): SourceMovement | null =>
  head === null
    ? null
    : {
        source: { kind: 'drawdown', reserve, reference },
        legs: [{ ...head, amount: turn(penceOfPounds(amount)) }],
      }

const asIs = (amount: Pence): Pence => amount

/**
 * The change that an event makes in what a source gave; null if there is none. Later years' legs of a virement carry no
 * purpose.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { DrawdownReversed } from '@coflyfr/budget/events'
 * import { financialYear, plainDate } from '@coflyfr/core'
 * import { formatPounds, pence } from '@coflyfr/money'
 * import { sourceMovement } from '@coflyfr/outcomes/events'
 *
 * const to = { costCentre: 'Placements', subjective: 'Agency' }
 * const event = DrawdownReversed.of(plainDate('2024-03-01'), {
 *   reserve: 'r1', reference: 'D1', amount: formatPounds(pence(500n)),
 *   financialYear: financialYear('2023-24'), to, reason: null,
 * })
 * assert.deepEqual(sourceMovement(event), {
 *   source: { kind: 'drawdown', reserve: 'r1', reference: 'D1' },
 *   legs: [{ ...to, amount: -500n }],
 * })
 * ```
 */
export const sourceMovement = (event: SourceEvent): SourceMovement | null => {
  switch (event.type) {
    case 'VirementPosted':
      return virementMovement(event)
    case 'SpecificGrantReceived': {
      const { reference, legs } = event.data
      return { source: { kind: 'grant', reference }, legs: received(legs) }
    }
    case 'SupplementaryEstimateApproved': {
      const { reference, legs } = event.data
      return { source: { kind: 'supplementary-estimate', reference }, legs: received(legs) }
    }
    case 'ReserveFundingReceived':
      return drawdownMovement(event.data, event.data.to, asIs)
    case 'DrawdownReversed':
      return drawdownMovement(event.data, event.data.to, negatePence)
    case 'GiftReturned':
      return event.data.kind === 'reversed-drawdown'
        ? drawdownMovement(event.data, event.data.head, asIs)
        : null
  }
}
