import { type Checks, type Decision, must } from './decision.ts'
import { stepOf, type TakenStep } from './state/steps.ts'

/** An event must take a step of its route, and in turn. Optional steps may be passed over. */
export function* stepInTurn({ event, data }: Decision, taken: readonly TakenStep[]): Checks {
  const { steps } = data.route
  const { by: own, act } = stepOf(event)
  const at = steps.findIndex((step) => step.by === own && step.act === act)
  yield* must(at >= 0, `the route has no such step for ${own}`)
  const isTaken = (by: string): boolean => taken.some((step) => step.by === by)
  yield* must(!isTaken(own), 'the step has already been taken')
  yield* must(
    steps.slice(0, at).every(({ by, optional }) => optional === true || isTaken(by)),
    'an earlier step has not been taken',
  )
  const isLate = steps[at]?.optional === true && steps.slice(at + 1).some(({ by }) => isTaken(by))
  yield* must(!isLate, 'a later step has already been taken')
}
