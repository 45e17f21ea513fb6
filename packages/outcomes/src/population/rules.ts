import type { PopulationCommand } from './commands.ts'
import type { PopulationExists, PopulationIsZero } from './refusals.ts'
import type { PopulationState } from './state.ts'

type Given = PopulationCommand['data']

/** A population has people: a rate cannot be made of none. */
export const hasPeople = ({ group, people }: Given): PopulationIsZero | null =>
  people === 0 ? { tag: 'PopulationIsZero', group } : null

/** An estimate is only revised for a reason. */
export const isNewOrRevised = (
  { group, on, reason }: Given,
  days: PopulationState,
): PopulationExists | null =>
  days.has(on) && reason === undefined ? { tag: 'PopulationExists', group, on } : null
