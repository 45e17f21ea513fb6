import type { PopulationCommand } from './commands.ts'
import type { PopulationExists, PopulationIsZero } from './refusals.ts'
import type { PopulationState } from './state.ts'

type Given = PopulationCommand['data']

/** A rate is of somebody. */
export const hasPeople = ({ group, people }: Given): PopulationIsZero | null =>
  people === 0 ? { tag: 'PopulationIsZero', group } : null

/** An estimate is revised for a reason only. */
export const isNewOrRevised = (
  { group, on, reason }: Given,
  days: PopulationState,
): PopulationExists | null =>
  days.has(on) && reason === undefined ? { tag: 'PopulationExists', group, on } : null
