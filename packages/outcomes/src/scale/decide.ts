import { check, datedInOrder } from '@coflyfr/core'
import { type Either, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { ScaleCommand } from './commands.ts'
import { ScaleDefined, type ScaleEvent, ScaleRetired } from './events.ts'
import type { ScaleIsRetired, ScaleRefusal } from './refusals.ts'
import { nextVersion, stepsFit } from './rules.ts'
import type { ScaleState } from './state.ts'

/** Decides a command about a scale; refusals in the order of `ScaleRefusal`. */
export const decideScale = (
  { command, data, effectiveOn }: ScaleCommand,
  state: ScaleState,
): Either<ScaleRefusal, readonly ScaleEvent[]> => {
  const { scale } = data
  const last = state.versions.at(-1)
  const inOrder = () => datedInOrder(effectiveOn, last?.from ?? effectiveOn)
  switch (command) {
    case 'DefineScale':
      return pipe(
        check(notRetired(state, scale) ?? nextVersion(state, data) ?? inOrder() ?? stepsFit(data)),
        map(() => [ScaleDefined.of(effectiveOn, data)]),
      )
    case 'RetireScale':
      if (last === undefined) return left({ tag: 'NoSuchScale', scale })
      return pipe(
        check(notRetired(state, scale) ?? inOrder()),
        map(() => [ScaleRetired.of(effectiveOn, data)]),
      )
  }
}

const notRetired = ({ retiredOn }: ScaleState, scale: string): ScaleIsRetired | null =>
  retiredOn === null ? null : { tag: 'ScaleIsRetired', scale }
