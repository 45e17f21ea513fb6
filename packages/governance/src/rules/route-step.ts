import { exactObject, oneOf, Role } from '@coflyfr/core'
import * as t from 'io-ts'

/** What an authority does with a proposal: agrees that it goes on, or approves it, which is always the last step. */
export type StepAct = 'agree' | 'approve'

/** One step of a route: who, and what they do. An optional step may be left out, but not taken late. */
export type RouteStep = {
  readonly by: Role
  readonly act: StepAct
  readonly optional?: true
}

const Step: t.Type<RouteStep, unknown, unknown> = exactObject(
  'step',
  { by: Role, act: oneOf('agree', 'approve') },
  { optional: t.literal(true) },
)

const Steps = t.readonlyArray(Step)

const isRoute = (steps: readonly RouteStep[]): boolean => {
  const last = steps.at(-1)
  return (
    last?.act === 'approve' &&
    last.optional === undefined &&
    steps.slice(0, -1).every(({ act }) => act === 'agree') &&
    new Set(steps.map(({ by }) => by)).size === steps.length
  )
}

/** Codec of the steps of a route, in order: any number agree, each authority once, and the last one approves. */
export const RouteSteps: t.Type<readonly RouteStep[], unknown, unknown> = new t.Type(
  'RouteSteps',
  (value): value is readonly RouteStep[] => Steps.is(value) && isRoute(value),
  (value, context) => {
    const steps = Steps.validate(value, context)
    if (steps._tag === 'Left' || isRoute(steps.right)) return steps
    return t.failure(value, context, 'steps by different authorities: all agree, the last approves')
  },
  t.identity,
)
