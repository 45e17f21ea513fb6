import {
  DrawdownReversed,
  GiftReturned,
  ReserveFundingReceived,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementPosted,
} from '@coflyfr/budget/events'
import {
  type ContextSource,
  contextSource,
  type FinancialYear,
  type PlainDate,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { addPence, type Pence, zeroPence } from '@coflyfr/money'
import { headKey } from './head-key.ts'
import { sourceKey } from './source-key.ts'
import { type SourceEvent, sourceMovement } from './source-movement.ts'

/** What one source gave, by the key of the head, and the day of its last movement. */
export interface SourceGiven {
  readonly byHead: ReadonlyMap<string, Pence>
  readonly lastOn: PlainDate
}

/** What every source of a year gave, by its key; one that has posted nothing is not among them. */
export type SourcesOfYear = ReadonlyMap<string, SourceGiven>

const evolve = (state: SourcesOfYear, event: Recorded<SourceEvent>): SourcesOfYear => {
  const movement = sourceMovement(event)
  if (movement === null) return state
  const key = sourceKey(movement.source)
  const byHead = new Map(state.get(key)?.byHead)
  for (const leg of movement.legs) {
    const head = headKey(leg)
    byHead.set(head, addPence(byHead.get(head) ?? zeroPence, leg.amount))
  }
  return new Map([...state, [key, { byHead, lastOn: event.effectiveOn }]])
}

/** What moved a year's budget, as context of saying what the money is for. */
export const sourcesOfYear = (financialYear: FinancialYear): ContextSource<SourcesOfYear> =>
  contextSource<SourcesOfYear, SourceEvent>({
    name: 'sources-of-year',
    stream: streamName('budget', financialYear),
    events: [
      VirementPosted,
      SpecificGrantReceived,
      SupplementaryEstimateApproved,
      ReserveFundingReceived,
      DrawdownReversed,
      GiftReturned,
    ],
    initialState: () => new Map(),
    evolve,
  })
