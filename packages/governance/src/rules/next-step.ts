import type { ApprovalRoute } from './approval-route.ts'
import type { TakenStep } from './progress.ts'
import type { RouteStep } from './route-step.ts'

type Taken = Pick<TakenStep, 'by' | 'act'>

/** Whether one of the steps taken is this one. */
export const isTaken = (taken: readonly Taken[], { by, act }: Taken): boolean =>
  taken.some((step) => step.by === by && step.act === act)

/**
 * The step that must be taken next, or null where the route is complete. Steps taken under another route count where
 * this one has them too; so a route that changed with the totals asks only for what is missing.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { nextStep } from '@coflyfr/governance/rules'
 *
 * const steps = [
 *   { by: 'cabinet', act: 'agree' },
 *   { by: 'council', act: 'approve' },
 * ] as const
 * assert.equal(nextStep({ steps }, [{ by: 'cabinet', act: 'agree' }])?.by, 'council')
 * ```
 */
export const nextStep = (
  { steps }: Pick<ApprovalRoute, 'steps'>,
  taken: readonly Taken[],
): RouteStep | null =>
  steps.find((step) => step.optional === undefined && !isTaken(taken, step)) ?? null

/**
 * The steps that may be taken now: the one that must be, and the optional ones that may still come before it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openSteps } from '@coflyfr/governance/rules'
 *
 * const steps = [
 *   { by: 'section-151-officer', act: 'agree', optional: true },
 *   { by: 'cabinet', act: 'approve' },
 * ] as const
 * assert.deepEqual(openSteps({ steps }, []), steps)
 * ```
 */
export const openSteps = (
  { steps }: Pick<ApprovalRoute, 'steps'>,
  taken: readonly Taken[],
): readonly RouteStep[] => {
  const next = nextStep({ steps }, taken)
  if (next === null) return []
  const before = steps.slice(0, steps.indexOf(next))
  const optional = before.slice(before.findLastIndex((step) => isTaken(taken, step)) + 1)
  return [...optional, next]
}
