import type { DrawdownPosted } from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'
import { headKey } from '../budget-monitoring/state.ts'

/** The head that holds the money of each drawdown, by {@link drawdownKey}. */
export type DrawnHeads = Map<string, string>

/** A drawdown's name among those of all reserves. */
export const drawdownKey = (drawdown: {
  readonly reserve: string
  readonly reference: string
}): string => `${drawdown.reserve} ${drawdown.reference}`

/** Folds which head holds the money of a drawdown: what of it met overspends is no budget of that head. */
export const foldDrawn = (drawn: DrawnHeads, { data }: EventOf<typeof DrawdownPosted>): void => {
  drawn.set(drawdownKey(data), headKey(data.to.costCentre, data.to.subjective))
}
