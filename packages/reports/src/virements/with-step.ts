import { keptOnce } from '../kept-once.ts'
import type { TakenStep } from './state.ts'

type Steps = readonly TakenStep[]

const isSame = (one: TakenStep | undefined, other: TakenStep | undefined): boolean =>
  one?.by === other?.by &&
  one?.act === other?.act &&
  one?.decision === other?.decision &&
  one?.on === other?.on &&
  one?.onRecord === other?.onRecord

/**
 * The list of a single step, shared with earlier virements: one minute decides on many, and most of them take one step.
 */
const aloneKeptOnce = keptOnce<Steps>({
  nameOf: ([step]) => step?.decision ?? '',
  isSame: ([one], [other]) => isSame(one, other),
})

/** The steps and one more. */
export const withStep = (steps: Steps, step: TakenStep): Steps => {
  const alone = aloneKeptOnce([step])
  // A spread followed by another member would allocate room for sixteen more.
  return steps.length === 0 ? alone : steps.concat(alone)
}
