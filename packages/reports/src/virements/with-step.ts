import { keptOnce } from '../kept-once.ts'
import type { TakenStep } from './state.ts'

type Steps = readonly TakenStep[]

const isSame = (one: TakenStep | undefined, other: TakenStep | undefined): boolean =>
  one?.by === other?.by &&
  one?.act === other?.act &&
  one?.decision === other?.decision &&
  one?.on === other?.on &&
  one?.onRecord === other?.onRecord

/** The same list of a step alone, as the virement before had it: a minute decides on many, and most of them take one step. */
const aloneKeptOnce = keptOnce<Steps>({
  nameOf: ([step]) => step?.decision ?? '',
  isSame: ([one], [other]) => isSame(one, other),
})

/** The steps with one more. */
export const withStep = (steps: Steps, step: TakenStep): Steps => {
  const alone = aloneKeptOnce([step])
  // A spread with a member after it would leave room for sixteen more.
  return steps.length === 0 ? alone : steps.concat(alone)
}
