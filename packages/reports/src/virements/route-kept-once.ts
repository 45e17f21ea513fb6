import type { RouteWire } from '@coflyfr/budget/events'

/** Routes that are remembered by their rule: a council has some tens of rules. */
const rulesMax = 1_000

const known = new Map<string, RouteWire>()

const isSameStep = (
  one: RouteWire['steps'][number],
  other: RouteWire['steps'][number] | undefined,
): boolean => one.by === other?.by && one.act === other.act && one.optional === other.optional

const isSame = (one: RouteWire, other: RouteWire): boolean =>
  one.steps.length === other.steps.length &&
  one.reportTo.length === other.reportTo.length &&
  one.steps.every((step, number) => isSameStep(step, other.steps[number])) &&
  one.reportTo.every((body, number) => body === other.reportTo[number])

/**
 * The same route, as the virement before had it: every step of a virement says it again, and tens of thousands of virements go by a
 * few. What is not kept dies young, and that is the cheapest thing that can become of an object.
 */
export const routeKeptOnce = (route: RouteWire): RouteWire => {
  const kept = known.get(route.rule)
  if (kept !== undefined && isSame(route, kept)) return kept
  if (known.size >= rulesMax) known.clear()
  known.set(route.rule, route)
  return route
}
