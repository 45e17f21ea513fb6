import type { PlainDate } from '@coflyfr/core'
import type { PopulationEvent } from './events.ts'

/** The days of which a group's population is known. */
export type PopulationState = ReadonlySet<PlainDate>

/** No estimate yet. */
export const initialPopulation = (): PopulationState => new Set()

/** Folds one estimate; pure. */
export const evolvePopulation = (
  days: PopulationState,
  { data }: PopulationEvent,
): PopulationState => new Set([...days, data.on])
