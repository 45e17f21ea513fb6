import type { PlainDate } from '@coflyfr/core'
import type { Label } from '../report.ts'
import { theRole } from '../words/role-words.ts'
import type { TakenStep, Virement } from './state.ts'

/** A step of a route as the report prints it. */
export type RouteRow = {
  readonly by: string
  readonly decision: string | null
  readonly on: PlainDate | null
  readonly state: 'waiting' | 'done' | 'skipped' | 'refused'
}

type PlannedStep = Virement['route']['steps'][number]

const isStep =
  (planned: PlannedStep) =>
  ({ by, act }: TakenStep): boolean =>
    by === planned.by && act === planned.act

const takenRow = ({ by, decision, on, act }: TakenStep): RouteRow => ({
  by,
  decision,
  on,
  state: act === 'refuse' ? 'refused' : 'done',
})

const isOver = ({ standing }: Virement): boolean =>
  standing === 'rejected' || standing === 'withdrawn'

/**
 * The state of a step that is not taken: skipped if the virement has ended, or if the step is optional and a later one
 * was taken.
 */
const openState = (virement: Virement, index: number): 'waiting' | 'skipped' => {
  const { steps: planned } = virement.route
  const isPassed = planned.slice(index + 1).some((later) => virement.steps.some(isStep(later)))
  return isOver(virement) || (planned[index]?.optional === true && isPassed) ? 'skipped' : 'waiting'
}

/**
 * The route so far: steps taken under an earlier route, then the steps that the rules required at the latest event,
 * then a refusal by somebody who is not in the route.
 */
export const routeRows = (virement: Virement): readonly RouteRow[] => {
  const { route, steps } = virement
  const refusal = steps.find(({ act }) => act === 'refuse')
  const earlier = steps.filter(
    (step) => step !== refusal && !route.steps.some((planned) => isStep(planned)(step)),
  )
  const planned = route.steps.map((step, index): RouteRow => {
    const taken = steps.find(isStep(step))
    if (taken !== undefined) return takenRow(taken)
    if (refusal?.by === step.by) return takenRow(refusal)
    return { by: step.by, decision: null, on: null, state: openState(virement, index) }
  })
  const isShown = refusal === undefined || planned.some(({ state }) => state === 'refused')
  return [...earlier.map(takenRow), ...planned, ...(isShown ? [] : [takenRow(refusal)])]
}

const waitingSteps = (virement: Virement): readonly PlannedStep[] =>
  virement.route.steps.filter(
    (step, index) => !virement.steps.some(isStep(step)) && openState(virement, index) === 'waiting',
  )

/** The next step that must be taken; null if there is none. */
export const nextStep = (virement: Virement): PlannedStep | null =>
  waitingSteps(virement).find(({ optional }) => optional !== true) ?? null

const welshActs = { agree: 'gytuno', approve: 'gymeradwyo' } as const

const stepInWords = ({ by, act, optional }: PlannedStep): Label =>
  optional === true
    ? { en: `${by} may ${act} first`, cy: `caiff ${theRole(by)} ${welshActs[act]} yn gyntaf` }
    : { en: `${by} to ${act}`, cy: `${theRole(by)} i ${welshActs[act]}` }

/** Who may take the next step, in words; null if nobody has to. */
export const waitsFor = (virement: Virement): Label | null => {
  const waiting = waitingSteps(virement)
  const next = waiting.findIndex(({ optional }) => optional !== true)
  if (next === -1) return null
  const said = waiting
    .slice(0, next + 1)
    .map(stepInWords)
    .toReversed()
  return {
    en: said.map(({ en }) => en).join('; '),
    cy: said.map(({ cy }) => cy).join('; '),
  }
}
