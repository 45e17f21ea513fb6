import type { DrawdownPosted } from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'
import { headKey } from '../budget-monitoring/state.ts'

/** The head that received the money of each drawdown, by {@link drawdownKey}. */
export type DrawnHeads = Map<string, string>

/** The key of a drawdown among those of all reserves. */
export const drawdownKey = (drawdown: {
  readonly reserve: string
  readonly reference: string
}): string => `${drawdown.reserve} ${drawdown.reference}`

/**
 * Folds which head received the money of a drawdown; what of it meets overspends at the year end is no longer budget of
 * that head.
 */
export const foldDrawn = (drawn: DrawnHeads, { data }: EventOf<typeof DrawdownPosted>): void => {
  drawn.set(drawdownKey(data), headKey(data.to.costCentre, data.to.subjective))
}
