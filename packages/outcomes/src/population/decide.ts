import { check } from '@coflyfr/core'
import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PopulationCommand } from './commands.ts'
import { type PopulationEvent, PopulationSet } from './events.ts'
import type { PopulationRefusal } from './refusals.ts'
import { hasPeople, isNewOrRevised } from './rules.ts'
import type { PopulationState } from './state.ts'

/** Decides a command about a population; refusals in the order of `PopulationRefusal`. */
export const decidePopulation = (
  { data, effectiveOn }: PopulationCommand,
  state: PopulationState,
): Either<PopulationRefusal, readonly PopulationEvent[]> =>
  pipe(
    check(hasPeople(data) ?? isNewOrRevised(data, state)),
    map(() => [PopulationSet.of(effectiveOn, { ...data, reason: data.reason ?? null })]),
  )
